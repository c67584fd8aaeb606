"""Builds what a night is asked: the ledger and the day's queue as one frozen `JobSpec`. Writes nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

from app.serving import served_files
from app.shelf import Shelf
from engine.home import Home
from engine.memory.words import plain
from engine.night.amounts import SMALL_MODEL_PARAMETERS, Amounts
from engine.night.job import JobExperience, JobMemory, JobSpec, LikedAnswer, OwnQuestion
from engine.night.recipe import Recipe
from engine.night.repeated import may_repeat, repeated
from engine.store.db import Store
from engine.store.experiences import Experience
from engine.store.memories import Memory
from engine.store.messages import RatedAnswer
from engine.store.snapshots import Snapshot
from engine.timeline.folder import SnapshotFolder
from engine.timeline.timeline import Timeline
from engine.worker.client import physical_cores

_OWN_QUESTIONS, _LATELY, _LONGEST_QUESTION = 5, 60, 300
_MOST_RATED = 40
_THUMBS = (-1, 1, 0)
MOST_SPEAKERS = 4  # of a small model, side by side
_STEPS_DAYS = 30
_GIVEN = ("queued", "live", "superseded")
_NO_FACT = "no single fact was found in it, so nothing could be checked; it stays in your notes"


def as_it_is(spec: JobSpec) -> JobSpec:
    return spec


class Nightfall:
    """Reads the store; the same store gives the same spec."""

    def __init__(self, home: Home, store: Store, timeline: Timeline, shelf: Shelf) -> None:
        self._home = home
        self._store = store
        self._timeline = timeline
        self._shelf = shelf

    def spec(self, night: int, parent: Snapshot, *, seed: int, deep: bool, why_deep: str = "") -> JobSpec:
        """What a night that continues `parent` is asked; a deep one begins at the base again, and says why."""
        card = self._shelf.card(parent.model)
        folder = self._shelf.folder(parent.model)
        settings = self._store.settings
        answers = self._shelf.base_answers(parent.model)
        rated = self._rated()
        memories = self.memories(parent, deep=deep)
        minutes = float(settings.whole("night.minutes"))
        # Two threads of a small model wait for each other at every layer: a fifth faster alone, and twelve times slower
        # beside another busy process (LOG, night 2).
        is_small = card.n_params < SMALL_MODEL_PARAMETERS
        return JobSpec(
            night=night,
            seed=seed,
            base_path=str(folder / "base.gguf"),
            base_hash=card.base_hash,
            chat_path=str(folder / "chat.gguf"),
            parent_snapshot=parent.id,
            parent_adapter=self._adapter(parent, deep=deep),
            is_deep=deep,
            why_deep=why_deep,
            previous_served=self._previous(parent),
            previous_adapter=self._adapter(parent, deep=False) or "",
            served_type=settings.text("night.served_type"),
            device=settings.text("night.device"),
            passes=settings.whole("night.passes"),
            phrase_bank=settings.flag("night.phrase_bank"),
            preferences=settings.flag("night.preferences"),
            minutes=minutes,
            facts=len(memories) if deep else settings.whole("night.facts"),
            threads=1 if is_small else physical_cores(),
            speakers=min(MOST_SPEAKERS, physical_cores()) if is_small else 1,
            context_tokens=min(settings.whole("chat.context_tokens"), card.context_tokens),
            instructions=settings.text("chat.instructions"),
            exam_cache=str(answers) if answers.exists() else "",
            forgotten=tuple(row.id for row in self._store.memories.all(("forgotten",))),
            experiences=tuple(_experience(row) for row in self.experiences()),
            earlier=tuple(_experience(row) for row in self._earlier()),
            memories=memories,
            own_questions=self._own_questions(rated),
            liked=tuple(LikedAnswer(question=one.question, answer=one.answer) for one in rated if one.rating > 0),
            disliked=tuple(one.question for one in rated if one.rating < 0),
            recipe=Recipe.for_model(card.n_params, seed=seed, max_minutes=minutes),
            amounts=Amounts.for_model(card.n_params),
        )

    def memories(self, parent: Snapshot | None, *, deep: bool = False) -> tuple[JobMemory, ...]:
        """Living memories and what they replaced, as they stand in `parent`; a deep night knows none yet.

        Without the statements of documents that are `left_unread`.
        """
        left, taken_back = self.left_unread(), self._store.taken_back()
        rows = [row for row in self._store.memories.all(_GIVEN) if row.id not in left and row.id not in taken_back]
        exams = {} if parent is None else self._store.snapshots.exams(parent.id)
        trained = [] if parent is None or deep else self._trained_by_night(parent)
        read = self._store.nights.read_by_model()
        found = tuple(self._memory(row, exams.get(row.id, ""), trained, is_read=row.id in read) for row in rows)
        return tuple(replace(one, learned=False, faded=False) for one in found) if deep else found

    def left_unread(self) -> dict[int, str]:
        """Waiting statements of documents that the next night is not given, and why: a book must not fill the nights.

        One in which a night found no fact takes no other one's place, and is not read every night again.
        """
        most = self._store.settings.whole("night.statements")
        waiting = [row for row in self._store.memories.all(("queued",)) if row.kind == "document"]
        in_vain = self._store.nights.read_in_vain() if waiting else set()
        taken_back = self._store.taken_back() if waiting else set()
        unclear = [row.id for row in waiting if not row.value and row.id in in_vain]
        fresh = [row.id for row in waiting if row.id not in unclear and row.id not in taken_back]
        reason = f"waits: one night reads {most} statements of documents (night.statements)"
        return dict.fromkeys(unclear, _NO_FACT) | dict.fromkeys(fresh[most:], reason)

    def experiences(self) -> list[Experience]:
        """What waits and may teach: messages of other branches and hidden conversations do not."""
        teaching = self._store.messages.teaching()
        return [row for row in self._store.experiences.queued() if row.message is None or row.message in teaching]

    def said_thrice(self) -> list[dict[str, Any]]:
        """Procedures that what waits completes; see `engine/night/repeated.py`."""
        earlier, today = ([_experience(row) for row in rows] for rows in (self._earlier(), self.experiences()))
        return repeated(earlier, today)

    def _earlier(self) -> list[Experience]:
        """Tasks and steps of the last weeks: what is told three times need not be told on one day."""
        since = datetime.fromisoformat(self._store.now()) - timedelta(days=_STEPS_DAYS)
        teaching = self._store.messages.teaching()
        rows = self._store.experiences.taken_since(since.isoformat(timespec="microseconds"))
        return [row for row in rows if (row.message is None or row.message in teaching) and may_repeat(row)]

    def _rated(self) -> list[RatedAnswer]:
        """The newest answers with a thumb, to questions short enough to be asked again."""
        teaching = self._store.messages.teaching()
        rated = [one for one in self._store.messages.rated() if one.message in teaching]
        return [one for one in rated if max(len(one.question), len(one.answer)) <= _LONGEST_QUESTION][:_MOST_RATED]

    def _own_questions(self, rated: Sequence[RatedAnswer]) -> tuple[OwnQuestion, ...]:
        """What the owner asked of late, thumbs down first, then up: the morning shows how its answers changed."""
        teaching = self._store.messages.teaching()
        thumbs = {one.message: one.rating for one in reversed(rated)}
        asked: dict[str, OwnQuestion] = {}
        for row in self._store.experiences.questions(_LATELY):
            if row.message in teaching and len(row.text) <= _LONGEST_QUESTION:
                asked.setdefault(plain(row.text), OwnQuestion(message=row.message, text=row.text))
        return tuple(sorted(asked.values(), key=lambda one: _THUMBS.index(thumbs.get(one.message, 0)))[:_OWN_QUESTIONS])

    def _trained_by_night(self, parent: Snapshot) -> list[set[int]]:
        """What each snapshot of the parent's line was trained on itself, the newest first."""
        trained = self._store.snapshots.trained()
        return [trained.get(snapshot, set()) for snapshot in self._timeline.lineage(parent.id)]

    def _memory(self, row: Memory, exam: str, trained: Sequence[set[int]], *, is_read: bool) -> JobMemory:
        links = self._store.memories.links(row.id)
        beside = {
            kind: tuple(link.other if link.memory == row.id else link.memory for link in links if link.kind == kind)
            for kind in ("both_true", "contradicts", "compared")
        }
        replaced = [link.other for link in links if link.kind == "supersedes" and link.memory == row.id]
        previous = [
            old.value
            for old in self._store.memories.many(replaced)
            if old.value and old.ledger != "forgotten" and (old.kind != "derived" or old.attribute == row.attribute)
        ]
        return JobMemory(
            id=row.id,
            text=row.text,
            subject=row.subject,
            attribute=row.attribute,
            value=row.value,
            kind=row.kind,
            trust=row.trust,
            said_at=_local(row.said_at, row.offset_minutes),
            state=row.ledger,
            learned=exam == "in_weights",
            faded=exam == "faded",
            was_known=exam == "in_weights",
            times_trained=sum(row.id in night for night in trained),
            nights_ago=max((age + 1 for age, night in enumerate(trained) if row.id in night), default=None),
            superseded_by=row.superseded_by,
            previous_value=previous[-1] if previous else None,
            derived_from=tuple(link.other for link in links if link.kind == "derived_from" and link.memory == row.id),
            both_true=beside["both_true"],
            asked=beside["contradicts"],
            compared=beside["compared"],
            read=is_read,
        )

    def _adapter(self, parent: Snapshot, *, deep: bool) -> str | None:
        if deep or parent.kind == "base":
            return None
        return str(SnapshotFolder.of(self._home, parent.id).adapter)

    def _previous(self, parent: Snapshot) -> str:
        """The file that was served until now; "" for the base's own."""
        if parent.kind == "base":
            return ""
        files = served_files(self._home, parent)
        return "" if files.attached else str(files.model)


def _experience(row: Experience) -> JobExperience:
    return JobExperience(
        id=row.id,
        message=row.message,
        text=row.text,
        kind=row.kind,
        trust=row.trust,
        decision=row.decision,
        reason=row.reason,
        said_at=_local(row.said_at, row.offset_minutes),
        memory=row.memory,
        kept=row.kept,
    )


def _local(moment: str, offset_minutes: int) -> str:
    """ISO 8601 as the owner's clock showed it."""
    zone = timezone(timedelta(minutes=offset_minutes))
    return datetime.fromisoformat(moment).astimezone(zone).isoformat()
