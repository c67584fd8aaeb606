"""What a mutation touched, so that views refresh by flag. Says nothing about how."""

from enum import Flag, auto


class Changes(Flag):
    """Returned by every service verb that writes."""

    NONE = 0
    CONVERSATIONS = auto()
    MESSAGES = auto()
    EXPERIENCES = auto()
    MEMORIES = auto()
    NIGHTS = auto()
    TIMELINE = auto()
    MODELS = auto()
    SETTINGS = auto()
