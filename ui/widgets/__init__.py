"""Small widgets that several panes share. They know no service."""
