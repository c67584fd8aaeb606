"""What a face needs of the engine beside the services' views: the home, how things fail, what a verb touched."""

from engine.changes import Changes
from engine.errors import BugError, Cancelled, KnownError
from engine.home import Home

__all__ = ["BugError", "Cancelled", "Changes", "Home", "KnownError"]
