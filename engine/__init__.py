"""The library: store, chat, memory, night, model, timeline, worker. Knows no Qt, no click, no `app` and no `ui`."""
