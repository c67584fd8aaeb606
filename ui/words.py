"""Words that several panes share: times, sizes and what a memory's state is called. Pure: from values to sentences."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

if TYPE_CHECKING:
    from app.views.actions import ActionView
    from app.views.memories import MemoryView
    from app.views.timeline import SnapshotView


def tr(text: str, *, n: int = -1) -> str:
    """Translated; `%n` becomes the number."""
    return QCoreApplication.translate("words", text, None, n)


def count(n: int, one: str, many: str) -> str:
    """`1 memory`, `3 memories`, `no memories`."""
    if n == 0:
        return f"no {many}"
    return f"1 {one}" if n == 1 else f"{n:,} {many}"


def moment(stamp: str, now: datetime | None = None) -> str:
    """An ISO 8601 time as people say it, in local time: `today 14:05`, `Monday 07:10`, `3 May 2026`."""
    local = datetime.fromisoformat(stamp).astimezone()
    today = (now or datetime.now()).astimezone().date()
    locale = QLocale()
    clock = locale.toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    days = (today - local.date()).days
    if days in (0, 1):
        return f"{tr('today') if days == 0 else tr('yesterday')} {clock}"
    date = QDate(local.year, local.month, local.day)
    if 1 < days < 7:
        return f"{locale.dayName(date.dayOfWeek())} {clock}"
    return locale.toString(date, "d MMMM" if local.year == today.year else "d MMMM yyyy")


def duration(seconds: float) -> str:
    """`12 s`, `3 min`, `1 h 20 min`."""
    if seconds < 60:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def energy(joules: float | None) -> str:
    """`0.4 Wh`; some machines do not say."""
    if joules is None:
        return tr("energy not measured")
    return f"{QLocale().toString(joules / 3600, 'f', 1)} Wh"


def size(size_bytes: int) -> str:
    return QLocale().formattedDataSize(size_bytes, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


_LEDGERS = {
    "queued": ("Tonight", "accent"),
    "pending": ("Waits for your yes", "accent"),
    "paused": ("Paused", ""),
    "superseded": ("Replaced", ""),
    "rejected": ("Refused", ""),
    "forgotten": ("Forgotten", ""),
}
_STATES = {
    "in_weights": ("Learned", "learned"),
    "in_context": ("In notes", ""),
    "faded": ("Faded", "danger"),
    "held_out": ("Set aside", ""),
}
_LEDGER_EXPLAINED = {
    "queued": "Waits for the next night. Until then it is read from notes.",
    "pending": "It did not come from your keyboard, so it is not used before you approve it.",
    "paused": "Set aside since you went back to an older morning.",
    "superseded": "Something newer replaced it. Kept as history until you forget it.",
    "rejected": "You refused it. It is not used.",
    "forgotten": "It is gone.",
}
_STATE_EXPLAINED = {
    "in_weights": "Learned: today's model knows it without reading a note.",
    "in_context": "Read from notes when it fits what you say.",
    "faded": "Learned once, but it failed a later exam. The next night practises it again.",
    "held_out": "Neither shown nor taught.",
}
TRUSTS = {
    "typed": "you typed it",
    "approved": "you approved it",
    "pasted": "pasted text",
    "piped": "piped in",
    "imported": "imported",
    "document": "from a document",
    "tool": "from a tool",
    "assistant": "said by Nightjar",
}


def memory_state(memory: "MemoryView") -> tuple[str, str]:
    """Word and tone of a memory's state: what the active model does with it."""
    if memory.taken_back:
        return "Taken back", ""
    if memory.ledger == "live" or (memory.ledger == "queued" and memory.state == "in_weights"):
        return _STATES.get(memory.state, (memory.state, ""))
    return _LEDGERS.get(memory.ledger, (memory.ledger, ""))


def memory_explained(memory: "MemoryView") -> str:
    """One sentence on that state."""
    if memory.taken_back:
        return "The words that told it were put aside. It is neither read nor learned unless they come back."
    if memory.ledger == "live" or (memory.ledger == "queued" and memory.state == "in_weights"):
        return _STATE_EXPLAINED.get(memory.state, "")
    return _LEDGER_EXPLAINED.get(memory.ledger, "")


def short(text: str, most: int) -> str:
    """One line of at most so many characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def action_text(action: "ActionView") -> str:
    """What the app answered itself, without the memories that its card draws."""
    if action.kind == "remember" and len(action.memories) == 1:
        return f"{action.headline} {action.memories[0].text}"
    return action.headline


def action_line(memory: "MemoryView") -> str:
    """One memory of a card, with its state."""
    return f"{memory.text} ({memory_state(memory)[0].lower()})"


def trust(name: str) -> str:
    return TRUSTS.get(name, name)


def snapshot_title(snapshot: "SnapshotView", parent: "SnapshotView | None" = None) -> str:
    """What a snapshot is called on the timeline: by what it knows that its parent did not."""
    if snapshot.kind == "base":
        return "As it came"
    word = "Deep night" if snapshot.kind == "deep" else "Night"
    if snapshot.status == "destroyed":
        return f"{word}, forgotten"
    if snapshot.status == "rejected":
        return f"{word}, not kept"
    new = set(snapshot.memories) - set(parent.memories if parent is not None else ())
    return f"{word}: learned {count(len(new), 'memory', 'memories')}" if new else f"{word}: nothing new stayed"
