"""The desktop face: PySide6 widgets on the app services. No SQL, no model code, no files."""
