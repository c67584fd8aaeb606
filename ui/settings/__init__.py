"""The settings pane, generated from the settings table."""
