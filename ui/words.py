"""Words that several panes share: times, sizes and what a memory's state is called. Pure: from values to sentences."""

import sys
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale, QTime

from ui.translation import said

if TYPE_CHECKING:
    from app.views.actions import ActionView
    from app.views.memories import MemoryView, SourceView
    from app.views.timeline import SnapshotView


words = sys.modules[__name__]  # lupdate takes the name before `.tr` for the context, here as in other files


def tr(text: str, disambiguation: str = "", n: int = -1) -> str:
    """Translated; `%n` becomes the number. Call it as `words.tr`, with `n` in its place, so that lupdate sees both."""
    return QCoreApplication.translate("words", text, disambiguation, n)


def memories(n: int) -> str:
    """`1 memory`, `3 memories`, `no memories`."""
    return words.tr("%Ln memory(s)", "", n) if n else words.tr("no memories")


def number(n: int) -> str:
    """`12,000`, as this language writes it."""
    return QLocale().toString(n)


def moment(stamp: str, now: datetime | None = None) -> str:
    """An ISO 8601 time as people say it, in local time: `today 14:05`, `Monday 07:10`, `3 May 2026`."""
    local = datetime.fromisoformat(stamp).astimezone()
    today = (now or datetime.now()).astimezone().date()
    locale = QLocale()
    clock = locale.toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    days = (today - local.date()).days
    if days == 0:
        return words.tr("today {time}").format(time=clock)
    if days == 1:
        return words.tr("yesterday {time}").format(time=clock)
    date = QDate(local.year, local.month, local.day)
    if 1 < days < 7:
        return words.tr("{weekday} {time}").format(weekday=locale.dayName(date.dayOfWeek()), time=clock)
    this_year, another = words.tr("d MMMM", "a day of this year"), words.tr("d MMMM yyyy", "a day of another year")
    return locale.toString(date, this_year if local.year == today.year else another)


def source(sources: "Sequence[SourceView]", said_at: str) -> str:
    """When a memory was told, and the file and place it came from where it did: `3 May 2026 · notes.pdf · page 3`."""
    found = next(iter(sources), None)
    told = (moment(said_at), *((found.file, said(found.place)) if found is not None else ()))
    return " · ".join(filter(None, told))


def day(stamp: str) -> str:
    """The date of an ISO 8601 time, with its year: `3 May 2026`."""
    date = datetime.fromisoformat(stamp)
    form = words.tr("d MMMM yyyy", "a day of another year")
    return QLocale().toString(QDate(date.year, date.month, date.day), form)


def duration(seconds: float) -> str:
    """`12 s`, `3 min`, `1 h 20 min`."""
    if seconds < 60:
        return words.tr("{seconds} s").format(seconds=max(1, round(seconds)))
    hours, minutes = divmod(round(seconds / 60), 60)
    if not hours:
        return words.tr("{minutes} min").format(minutes=minutes)
    return words.tr("{hours} h {minutes} min").format(hours=hours, minutes=minutes)


def energy(joules: float) -> str:
    """`0.4 Wh`."""
    return words.tr("{number} Wh").format(number=QLocale().toString(joules / 3600, "f", 1))


def size(size_bytes: int) -> str:
    """`14.3 MB`, never cut at its space."""
    told = QLocale().formattedDataSize(size_bytes, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
    return told.replace(" ", "\u00a0")


# Told in the window's language where they are shown, not here: no language is chosen yet.
_STANDINGS = {
    "queued": (QT_TRANSLATE_NOOP("words", "Tonight"), "accent"),
    "pending": (QT_TRANSLATE_NOOP("words", "Waits for your yes"), "accent"),
    "paused": (QT_TRANSLATE_NOOP("words", "Paused"), ""),
    "superseded": (QT_TRANSLATE_NOOP("words", "Replaced"), ""),
    "rejected": (QT_TRANSLATE_NOOP("words", "Refused"), ""),
    "forgotten": (QT_TRANSLATE_NOOP("words", "Forgotten"), ""),
    "taken_back": (QT_TRANSLATE_NOOP("words", "Taken back"), ""),
    "in_weights": (QT_TRANSLATE_NOOP("words", "Learned"), "learned"),
    "in_context": (QT_TRANSLATE_NOOP("words", "In notes"), ""),
    "faded": (QT_TRANSLATE_NOOP("words", "Faded"), "danger"),
    "held_out": (QT_TRANSLATE_NOOP("words", "Set aside"), ""),
}
_EXPLAINED = {
    "queued": QT_TRANSLATE_NOOP("words", "Waits for the next night. Until then it is read from notes."),
    "pending": QT_TRANSLATE_NOOP(
        "words", "It did not come from your keyboard, so it is not used before you approve it."
    ),
    "paused": QT_TRANSLATE_NOOP("words", "Set aside since you went back to an older morning."),
    "superseded": QT_TRANSLATE_NOOP("words", "Something newer replaced it. Kept as history until you forget it."),
    "rejected": QT_TRANSLATE_NOOP("words", "You refused it. It is not used."),
    "forgotten": QT_TRANSLATE_NOOP("words", "It is gone."),
    "taken_back": QT_TRANSLATE_NOOP(
        "words", "You changed or took back what said it, or nothing of its conversation is learned. It is not used."
    ),
    "in_weights": QT_TRANSLATE_NOOP("words", "Learned: today's model knows it without reading a note."),
    "in_context": QT_TRANSLATE_NOOP("words", "Read from notes when it fits what you say."),
    "faded": QT_TRANSLATE_NOOP("words", "Learned once, but it failed a later exam. The next night practises it again."),
    "held_out": QT_TRANSLATE_NOOP("words", "Neither shown nor taught."),
}
_TRUSTS = {
    "typed": QT_TRANSLATE_NOOP("words", "you typed it"),
    "approved": QT_TRANSLATE_NOOP("words", "you approved it"),
    "pasted": QT_TRANSLATE_NOOP("words", "pasted text"),
    "piped": QT_TRANSLATE_NOOP("words", "piped in"),
    "imported": QT_TRANSLATE_NOOP("words", "imported"),
    "document": QT_TRANSLATE_NOOP("words", "from a document"),
    "tool": QT_TRANSLATE_NOOP("words", "from a tool"),
    "assistant": QT_TRANSLATE_NOOP("words", "said by Nightjar"),
}
_KINDS = {
    "statement": QT_TRANSLATE_NOOP("words", "statement"),
    "correction": QT_TRANSLATE_NOOP("words", "correction"),
    "plan": QT_TRANSLATE_NOOP("words", "plan"),
    "preference": QT_TRANSLATE_NOOP("words", "preference"),
    "procedure": QT_TRANSLATE_NOOP("words", "procedure"),
    "lesson": QT_TRANSLATE_NOOP("words", "lesson"),
    "failed_path": QT_TRANSLATE_NOOP("words", "lesson"),
    "environment": QT_TRANSLATE_NOOP("words", "tools and places"),
    "document": QT_TRANSLATE_NOOP("words", "from a document"),
    "derived": QT_TRANSLATE_NOOP("words", "conclusion"),
}


def memory_standing(memory: "MemoryView") -> str:
    """Its place in the ledger, or, where it is in force, what the active model does with it."""
    if memory.taken_back:
        return "taken_back"
    in_force = memory.ledger == "live" or (memory.ledger == "queued" and memory.state == "in_weights")
    return memory.state if in_force else memory.ledger


def memory_state(memory: "MemoryView") -> tuple[str, str]:
    """Word and tone of a memory's state: what the active model does with it."""
    word, tone = _STANDINGS.get(standing := memory_standing(memory), (standing, ""))
    return tr(word), tone


def memory_explained(memory: "MemoryView") -> str:
    """One sentence on that state."""
    explained = _EXPLAINED.get(memory_standing(memory), "")
    return tr(explained) if explained else ""


def short(text: str, most: int) -> str:
    """One line of at most so many characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def action_text(action: "ActionView") -> str:
    """What the app answered itself, without the memories that its card draws."""
    if action.kind == "remember" and len(action.memories) == 1:
        return f"{said(action.headline)} {action.memories[0].text}"
    return said(action.headline)


def action_line(memory: "MemoryView") -> str:
    """One memory of a card, with its state."""
    return words.tr("{memory} ({state})").format(memory=memory.text, state=memory_state(memory)[0])


def trust(name: str) -> str:
    return tr(_TRUSTS[name]) if name in _TRUSTS else name


def kind(name: str) -> str:
    return tr(_KINDS[name]) if name in _KINDS else name.replace("_", " ")


def snapshot_title(snapshot: "SnapshotView", parent: "SnapshotView | None" = None) -> str:
    """What a snapshot is called on the timeline: by what it knows that its parent did not."""
    if snapshot.kind == "base":
        return words.tr("As it came")
    is_deep = snapshot.kind == "deep"
    if snapshot.status == "destroyed":
        return words.tr("Deep night, forgotten") if is_deep else words.tr("Night, forgotten")
    if snapshot.status == "rejected":
        return words.tr("Deep night, not kept") if is_deep else words.tr("Night, not kept")
    new = len(set(snapshot.memories) - set(parent.memories if parent is not None else ()))
    if not new:
        return words.tr("Deep night: nothing new stayed") if is_deep else words.tr("Night: nothing new stayed")
    if is_deep:
        return words.tr("Deep night: learned %Ln memory(s)", "", new)
    return words.tr("Night: learned %Ln memory(s)", "", new)
