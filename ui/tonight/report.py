"""The morning report as a page: what the night learned, what it keeps in notes, what it let go, and its exam."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import words
from ui.theme import Theme
from ui.tonight.question import QuestionsCard
from ui.tonight.row import QueueRow
from ui.tonight.stages import stage_named
from ui.translation import figure, said
from ui.widgets.buttons import Button
from ui.widgets.icon import Icon
from ui.widgets.pane import Card, Page
from ui.widgets.text import Label

if TYPE_CHECKING:
    from app.views.memories import Conflict, MemoryView
    from app.views.night import MorningReport, OwnAnswer, QueuedItem, ReportLine

_MOST_DROPPED = 20
_MOST_CHARACTERS = 280
_NO_FIGURE = "-"
_VERDICTS = {
    "accept": (QT_TRANSLATE_NOOP("words", "passed"), "good"),
    "warn": (QT_TRANSLATE_NOOP("words", "slightly worse"), "learned"),
    "shrink": (QT_TRANSLATE_NOOP("words", "softened"), "learned"),
    "reject": (QT_TRANSLATE_NOOP("words", "failed"), "danger"),
}


class ReportPage(Page):
    memory_asked = Signal(int)
    approve_asked = Signal(int)
    reject_asked = Signal(int)
    keep_asked = Signal(int)  # an experience
    settle_asked = Signal(int, int, int)  # as `QuestionsCard.answered`
    undo_asked = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.headline = ""
        self.close_button: Button | None = None
        self._night: int | None = None
        self._shown: object = None  # all that the page says
        self._parts: Iterator[None] = iter(())  # that are not shown yet
        self._next_turn = QTimer(self, interval=1)
        self._next_turn.timeout.connect(self._on_next_turn)

    def show_report(
        self, report: "MorningReport", *, can_undo: bool, find: "Callable[[int], MemoryView | None]"
    ) -> None:
        """`can_undo`: this report's snapshot is the one that is talking. `find` gives a memory as it is now."""
        held = tuple(find(row.memory) for row in report.held_back)
        shown = (report, can_undo, held, date.today())  # "today" is in it, and does not stay
        if shown == self._shown:
            return
        is_known = report.night == self._night
        place = self.verticalScrollBar().value() if is_known else 0
        self._shown, self._night = shown, report.night
        self.empty()
        self.headline = headline_of(report)
        self._parts = self._build(report, can_undo, find)
        next(self._parts)
        if is_known:  # the rest at once: it would lose its place
            self._next_turn.stop()
            deque(self._parts, maxlen=0)
            self.verticalScrollBar().setValue(place)
        else:
            self.verticalScrollBar().setValue(0)
            self._next_turn.start()

    @property
    def is_whole(self) -> bool:
        return not self._next_turn.isActive()

    def _on_next_turn(self) -> None:
        if next(self._parts, self) is self:
            self._next_turn.stop()

    def _build(
        self, report: "MorningReport", can_undo: bool, find: "Callable[[int], MemoryView | None]"
    ) -> Iterator[None]:
        """From the top, in parts: all at once takes longer than a turn of the event loop may."""
        self._add_headline(report, can_undo)
        self._add_questions(report.conflicts)
        self._add_lines(self.tr("Learned"), "check", "good", report.learned)
        yield
        self._add_lines(self.tr("Still read from notes"), "memory", "muted", report.noted)
        if report.kept:
            anew = self.tr("%Ln memory(s) it knew before were taught anew and are known.", "", len(report.kept))
            self.column.addWidget(Label(anew, look="muted"))
        asked = {memory for one in report.conflicts for memory in one.memories}
        reasons = {row.memory: row.reason for row in report.held_back if row.memory not in asked}
        held = [(memory, reason) for key, reason in reasons.items() if (memory := find(key)) is not None]
        waiting = [memory for memory, _ in held if memory.ledger == "pending"]
        self._add_waiting(waiting)
        yield
        others = [_with_reason(memory.text, reason) for memory, reason in held if memory.ledger != "pending"]
        self._add_texts(self.tr("Held back"), others)
        self._add_dropped(report.dropped)
        yield
        if report.own_answers:
            self._add_own_answers(report.own_answers)
        if measured := [row for row in report.figures if row[-1] != "accept" or {*row[1:-1]} != {_NO_FIGURE}]:
            self._add_exam(measured)
        yield
        self._add_details(report)

    def _add_headline(self, report: "MorningReport", can_undo: bool) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(self.headline, look="title"), 1)
        if can_undo:
            undo = Button(self._theme, self.tr("Undo this night"), icon="undo").on_click(self.undo_asked.emit)
            undo.setToolTip(self.tr("Go back to the model before; nothing is deleted"))
            row.addWidget(undo, 0, Qt.AlignmentFlag.AlignTop)
        self.close_button = Button(self._theme, self.tr("Close"), look="quiet").on_click(self.closed.emit)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        holder = QWidget()
        holder.setLayout(row)
        row.setContentsMargins(0, 20, 0, 0)
        self.column.addWidget(holder)
        night = self.tr("Deep night {number}") if report.deep else self.tr("Night {number}")
        facts = [night.format(number=report.night), words.moment(report.finished or report.started)]
        facts += [words.duration(report.seconds)] if report.seconds else []
        self.column.addWidget(Label(" · ".join(facts), look="small"))
        if report.reason and report.outcome != "published":
            self.column.addWidget(Label(said(report.reason), look="muted"))

    def _add_questions(self, conflicts: "Sequence[Conflict]") -> None:
        if conflicts:
            self._section(self.tr("Which is right?"), len(conflicts))
            card = QuestionsCard(self._theme, conflicts)
            card.answered.connect(self.settle_asked)
            self.column.addWidget(card)

    def _add_lines(self, title: str, icon: str, colour: str, lines: "Sequence[ReportLine]") -> None:
        if not lines:
            return
        self._section(title, len(lines))
        card = Card()
        for line in lines:
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(Icon(self._theme, icon, colour))
            told = QVBoxLayout()
            told.setSpacing(2)
            told.addWidget(Label(line.text))
            if line.reason:
                told.addWidget(Label(said(line.reason), look="small"))
            follows = self.tr("follows from what you told") if line.derived_from else ""
            told.addWidget(Label(follows or words.source(line.sources, line.said_at), look="small"))
            row.addLayout(told, 1)
            show = Button(self._theme, self.tr("Show"), look="quiet")
            show.setAccessibleName(self.tr("Show memory: {text}").format(text=line.text))
            row.addWidget(show.on_click(partial(self.memory_asked.emit, line.memory)))
            card.column.addLayout(row)
        self.column.addWidget(card)

    def _add_waiting(self, waiting: "Sequence[MemoryView]") -> None:
        """What was not typed by the owner is learned after a yes only, and that may be given here."""
        if not waiting:
            return
        self._section(self.tr("Waits for your yes"), len(waiting))
        card = Card()
        for memory in waiting[:_MOST_DROPPED]:
            row = QueueRow(self._theme, memory.text, words.trust(memory.trust))
            row.add_approve(partial(self.approve_asked.emit, memory.id))
            row.add_refuse(partial(self.reject_asked.emit, memory.id))
            card.column.addWidget(row)
        if len(waiting) > _MOST_DROPPED:
            card.column.addWidget(Label(self.tr("and %Ln more", "", len(waiting) - _MOST_DROPPED), look="small"))
        self.column.addWidget(card)

    def _add_texts(self, title: str, texts: Sequence[str]) -> None:
        if not texts:
            return
        self._section(title, len(texts))
        card = Card()
        for text in texts[:_MOST_DROPPED]:
            card.column.addWidget(Label(text, look="muted"))
        if len(texts) > _MOST_DROPPED:
            card.column.addWidget(Label(self.tr("and %Ln more", "", len(texts) - _MOST_DROPPED), look="small"))
        self.column.addWidget(card)

    def _add_dropped(self, items: "Sequence[QueuedItem]") -> None:
        """What the rules let go, each with a way to overrule them."""
        if not items:
            return
        self._section(self.tr("Heard, and let go"), len(items))
        card = Card()
        for item in items[:_MOST_DROPPED]:
            row = QueueRow(self._theme, item.text, said(item.reason))
            if item.can_keep:
                row.add_keep(partial(self.keep_asked.emit, item.experience))
            card.column.addWidget(row)
        if len(items) > _MOST_DROPPED:
            card.column.addWidget(Label(self.tr("and %Ln more", "", len(items) - _MOST_DROPPED), look="small"))
        self.column.addWidget(card)

    def _add_own_answers(self, answers: "Sequence[OwnAnswer]") -> None:
        """What the owner asked by day, asked again without notes: yesterday's answer beside today's."""
        changed = [row for row in answers if row.changed]
        self._section(self.tr("Your own questions, asked again without notes"), 0)
        card = Card()
        for row in changed:
            card.column.addWidget(Label(row.question))
            grid = QGridLayout()
            grid.setHorizontalSpacing(16)
            grid.setVerticalSpacing(4)
            grid.setColumnStretch(1, 1)
            said = ((self.tr("yesterday"), row.before, "muted"), (self.tr("today"), row.now, "body"))
            for place, (when, text, look) in enumerate(said):
                grid.addWidget(Label(when, look="small", wrap=False), place, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(Label(text, look=look), place, 1)
            card.column.addLayout(grid)
            card.column.addSpacing(4)
        if same := len(answers) - len(changed):
            others = words.tr("%Ln other question(s) got the same answer as yesterday.", "", same)
            every_one = words.tr("%Ln question(s) got the same answer as yesterday.", "", same)
            card.column.addWidget(Label(others if changed else every_one, look="small"))
        self.column.addWidget(card)

    def _add_exam(self, figures: Sequence[tuple[str, str, str, str, str]]) -> None:
        self._section(self.tr("The exam, on the model you talk to"), 0)
        card = Card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(9)
        grid.setColumnStretch(0, 1)
        titles = ("", self.tr("today"), self.tr("yesterday"), self.tr("as it came"), "")
        for column, title in enumerate(titles):
            head = Label(title, look="small", wrap=False)
            head.setAlignment(Qt.AlignmentFlag.AlignLeft if column in (0, 4) else Qt.AlignmentFlag.AlignRight)
            grid.addWidget(head, 0, column)
        for number, (name, *values, verdict) in enumerate(figures, 1):
            title = said(name)
            grid.addWidget(Label(title[:1].upper() + title[1:]), number, 0)
            for column, value in enumerate(values, 1):
                shown = Label(figure(value), look="body" if column == 1 else "muted", wrap=False)
                shown.setAccessibleName(f"{titles[column]}: {shown.text()}")  # read far from its heading
                grid.addWidget(shown, number, column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            word, tone = _VERDICTS.get(verdict, (verdict, ""))
            if word:
                grid.addWidget(
                    Label(words.tr(word), look="pill", tone=tone, wrap=False),
                    number,
                    4,
                    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                )
        card.column.addLayout(grid)
        self.column.addWidget(card)

    def _add_details(self, report: "MorningReport") -> None:
        times = [f"{stage_named(stage.name).title} {words.duration(stage.seconds)}" for stage in report.stages]
        spent = [self.tr("Trained on {device}").format(device=said(report.device))] if report.device else []
        if report.energy_joules is not None:
            spent.append(words.energy(report.energy_joules))
        elif report.device:
            spent.append(self.tr("Energy: not measured"))
        if report.notes or times or spent:
            self._section(self.tr("Details"), 0)
        for note in report.notes:
            self.column.addWidget(Label(said(note), look="muted"))
        for facts in filter(None, (spent, times)):
            self.column.addWidget(Label(" · ".join(facts), look="small"))

    def _section(self, title: str, number: int) -> None:
        self.column.addSpacing(10)
        self.column.addWidget(Label(f"{title}  ·  {number}" if number else title, look="section", wrap=False))


def headline_of(report: "MorningReport") -> str:
    """The night in one sentence."""
    if report.outcome == "published":
        if report.learned:
            return words.tr("Good morning. I learned %Ln memory(s).", "", len(report.learned))
        if report.kept:
            return words.tr("Good morning. I built the model anew from all you told.")
        return words.tr("Good morning. Nothing new stayed in the model; your notes are all here.")
    return {
        "rejected": words.tr("Good morning. The night's model did not pass its exam, so I kept yesterday's."),
        "nothing_to_learn": words.tr("There was nothing to learn, so I kept the model as it is."),
        "stopped": words.tr("The night was cut short. What was done is kept, and the next night goes on from there."),
    }.get(report.outcome, words.tr("Good morning."))


def _with_reason(text: str, reason: str) -> str:
    return words.tr("{text} ({reason})").format(text=text, reason=said(reason))
