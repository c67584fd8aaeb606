"""The library: store, chat, memory, night, model, timeline, worker. Knows neither Qt nor click, neither `app` nor `ui`."""
