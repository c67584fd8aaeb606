"""The copies of the database that were made before updates: how long they are kept. Makes none; `db.py` does."""

from datetime import UTC, datetime, timedelta

from engine.home import Home


def drop_old(home: Home, *, days: int, now: datetime | None = None) -> None:
    """Delete those that are older. They hold everything of their time, also what was deleted since."""
    before = (now or datetime.now(UTC)) - timedelta(days=days)
    for path in home.backups.glob("nightjar-*.db"):
        if datetime.fromtimestamp(path.stat().st_mtime, UTC) < before:
            path.unlink()
