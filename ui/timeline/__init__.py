"""The timeline pane: snapshots as a picture, use, undo, redo and pin."""
