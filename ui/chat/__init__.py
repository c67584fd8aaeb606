"""The chat pane: transcript, composer and the rendering of messages."""
