"""`nightjar day`: one scripted day, night, morning and undo on a throw-away home, measured."""
