"""The Tonight pane: what is queued, the night while it runs, the morning report."""
