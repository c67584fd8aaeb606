"""The memories pane: list, one memory in full, and forgetting with a preview."""
