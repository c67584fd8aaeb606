"""What services give to the faces: frozen dataclasses, whose `as_json` holds the keys that scripts read."""
