"""Takes what stages 1 to 4 found into the ledger, one idempotent transaction per (night, stage). Judges nothing."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.listener import Listener, Telling
from engine.memory.extract import Fact, ground
from engine.memory.procedures import STEPS, fact, same, told
from engine.memory.words import plain, sentences
from engine.night.job import Job
from engine.night.repeated import STEPS_ALIKE
from engine.store.db import Store
from engine.store.experiences import Experience
from engine.store.memories import REMEMBERED, Memory
from engine.store.nights import NightItem

_LIVING = ("queued", "live")
Result = Mapping[str, Any]


class Intake:
    def __init__(self, store: Store, listener: Listener) -> None:
        self._store = store
        self._listener = listener
        self._takers: dict[str, Callable[[int, Result], None]] = {
            "triage": self._triage,
            "extract": self._extract,
            "reconcile": self._reconcile,
            "rehearse": self._rehearse,
        }

    def take_in(self, night: int, job: Job, stage: str) -> None:
        """Safe to repeat: a stage that was taken in is left alone."""
        result = job.result(stage)
        with self._store.transaction():
            if not self._store.nights.take_in(night, stage, seconds=float(result["seconds"])):
                return
            if stage == "triage":
                self._store.experiences.take([one.id for one in job.spec.experiences], night=night)
            self._takers[stage](night, result)

    def drop(self, night: int, heard: Sequence[Experience], said_thrice: Sequence[Result] = ()) -> None:
        """A night without work: what was heard is looked at and put away. Call in a transaction.

        What was `said_thrice` by now is kept for the next night.
        """
        self._store.experiences.take([row.id for row in heard], night=night)
        for row in heard:
            item = NightItem(stage="triage", experience=row.id, outcome=row.decision or "session", reason=row.reason)
            self._store.nights.add_item(night, item)
        for said in said_thrice:
            self._procedure(night, said)

    def hold_back(self, night: int, reasons: Sequence[tuple[int, str]]) -> None:
        """Keep with the night why what was told is not taught by it."""
        with self._store.transaction():
            for memory, reason in reasons:
                self._note(night, "choose", "held_back", reason, memory=memory)

    # Stages

    def _triage(self, night: int, result: Result) -> None:
        for row in result["decisions"]:
            experience = self._store.experiences.get(row["experience"])
            if experience.state == "withdrawn" or (experience.kept and row["decision"] != "lasting"):
                continue  # taken back, or kept by its owner, while the night was on
            self._store.experiences.decide(
                experience.id, kind=row["kind"], decision=row["decision"], reason=row["reason"]
            )
            memory = experience.memory
            if row["decision"] == "lasting" and memory is None:
                memory = self._keep(experience, row)
            self._note(night, "triage", row["decision"], row["reason"], experience=experience.id, memory=memory)
        for row in result["redacted"]:
            self._refine(row["memory"], text=row["text"])
        for row in result["procedures"]:
            self._procedure(night, row)

    def _extract(self, night: int, result: Result) -> None:
        for row in result["facts"]:
            memory = self._living(row["memory"])
            if memory is None:
                continue
            fact = Fact(row["subject"], row["attribute"], row["value"], row["previous"])
            if not row["extra"]:
                self._refine(memory.id, subject=fact.subject, attribute=fact.attribute, value=fact.value)
            else:
                self._further(night, memory, fact)
        for number in result["without"]:
            self._note(night, "extract", "unclear", "no fact that could be asked for was found", memory=number)
        for number in result.get("read", ()):
            self._note(night, "extract", "read", "", memory=number)

    def _reconcile(self, night: int, result: Result) -> None:
        for row in result["filled"]:
            self._refine(row["memory"], subject=row["subject"], attribute=row["attribute"])
        for row in result["superseded"]:
            if self._living(row["memory"]) and self._living(row["by"]):
                self._store.memories.supersede(row["memory"], row["by"])
                self._note(night, "reconcile", "superseded", row["reason"], memory=row["memory"])
        for row in result["merged"]:
            if self._living(row["memory"]) and self._living(row["into"]):
                self._merge(night, row["memory"], row["into"])
        for row in result["asked"]:
            if self._living(row["first"]) and self._living(row["second"]):
                self._store.memories.link(row["first"], row["second"], "contradicts")
        for first, second in result.get("compared", ()):
            self._store.memories.link(first, second, "compared")

    def _rehearse(self, night: int, result: Result) -> None:
        known = {plain(row.text) for row in self._store.memories.all()}
        asks = self._listener.asks_first or self._store.settings.flag("safety.ask_about_conclusions")
        for row in result["derived"]:
            if plain(row["text"]) in known or not all(self._living(source) for source in row["from"]):
                continue
            memory = self._store.memories.add(
                row["text"],
                kind="derived",
                trust="assistant",
                ledger="pending" if asks else "queued",
                said_at=self._store.now(),
                offset_minutes=0,
                subject=row["subject"],
                attribute=row["attribute"],
                value=row["value"],
                derived_from=row["from"],
            )
            self._note(night, "rehearse", "derived", "follows from what you told", memory=memory.id)

    # Parts

    def _keep(self, experience: Experience, row: Result) -> int:
        """The night finds lasting what the day did not."""
        telling = Telling(
            kind=row["kind"],
            trust=experience.trust,
            said_at=experience.said_at,
            offset_minutes=experience.offset_minutes,
            message=experience.message,
            valid_until=row["valid_until"],
            corrects=bool(row["corrects"]),
            asks=self._listener.asks_first,
        )
        memory = self._listener.remember(experience.text, telling)[0]
        self._store.experiences.link(experience.id, memory.id)
        return memory.id

    def _procedure(self, night: int, row: Result) -> None:
        """The same steps said three times become one memory, once: not again when it was rejected."""
        heard = [self._store.experiences.get(number) for number in row["experiences"]]
        heard = [one for one in heard if one.state != "withdrawn"]
        if len(heard) < STEPS_ALIKE or self._has_procedure(row["text"]):
            return
        sources = [one.message for one in heard if one.message is not None]
        first = heard[0]
        memory = self._store.memories.add(
            row["text"],
            kind="procedure",
            trust=first.trust,
            ledger="pending" if self._listener.asks_first else "queued",
            said_at=first.said_at,
            offset_minutes=first.offset_minutes,
            subject=row["subject"],
            attribute=row["attribute"],
            value=row["value"],
            sources=sources,
        )
        self._note(night, "triage", "lasting", f"said {len(heard)} times", memory=memory.id)
        for one in heard:
            telling = self._living(one.memory)
            if telling is not None and not telling.value and memory.ledger == "queued":
                self._merge(night, telling.id, memory.id)

    def _has_procedure(self, text: str) -> bool:
        """In whatever state; one that names no task gives way to one that does."""
        found = told(text)
        has_task = found is not None and bool(found.task)
        rows = self._store.memories.of_kind("procedure", ledgers=REMEMBERED)
        same_rows = [row for row in rows if plain(row.text) == plain(text) or same(row.text, text)]
        return any(
            row.ledger not in _LIVING or row.attribute == STEPS or not has_task or fact(row.text) is not None
            for row in same_rows
        )

    def _further(self, night: int, memory: Memory, fact: Fact) -> None:
        """Another claim of the same message; not one that the ledger holds, nor of a message that may not teach."""
        sources = [message for message in self._store.memories.sources(memory.id) if message is not None]
        if not set(sources) <= self._store.messages.teaching() or self._is_held(fact):
            return
        found = self._store.memories.add(
            _words_of(fact, memory.text),
            kind=memory.kind,
            trust=memory.trust,
            ledger="pending" if memory.ledger == "pending" or self._listener.asks_first else "queued",
            said_at=memory.said_at,
            offset_minutes=memory.offset_minutes,
            subject=fact.subject,
            attribute=fact.attribute,
            value=fact.value,
            valid_until=memory.valid_until,
            sources=sources,
        )
        self._note(night, "extract", "found", "said in the same message", memory=found.id)

    def _is_held(self, fact: Fact) -> bool:
        wanted = (plain(fact.subject), plain(fact.attribute), plain(fact.value))
        rows = self._store.memories.all()
        return any((plain(row.subject), plain(row.attribute), plain(row.value)) == wanted for row in rows)

    def _merge(self, night: int, memory: int, into: int) -> None:
        """The same said twice. No `supersedes` link: nothing changed, so nothing "used to be"."""
        for message in self._store.memories.sources(memory):
            if message is not None:
                self._store.memories.add_source(into, message)
        self._store.memories.move(memory, "superseded")
        self._note(night, "reconcile", "merged", f"says the same as memory {into}", memory=memory)

    def _living(self, memory: int | None) -> Memory | None:
        rows = self._store.memories.many((memory,)) if memory is not None else []
        return rows[0] if rows and rows[0].ledger in _LIVING else None

    def _refine(self, memory: int | None, **columns: str) -> None:
        found = self._living(memory)
        if found is not None:
            self._store.memories.refine(found.id, **columns)

    def _note(
        self,
        night: int,
        stage: str,
        outcome: str,
        reason: str,
        *,
        experience: int | None = None,
        memory: int | None = None,
    ) -> None:
        self._store.nights.add_item(
            night, NightItem(stage=stage, experience=experience, memory=memory, outcome=outcome, reason=reason)
        )


def _words_of(fact: Fact, text: str) -> str:
    """The sentence that says it; where that is the whole message, the fact in plain words, so that it is told apart."""
    sentence = next((part for part in sentences(text) if ground(fact, part)), text)
    if sentence.strip() != text.strip():
        return sentence
    owner = "My" if fact.subject == "me" else f"{fact.subject[:1].upper()}{fact.subject[1:]}'s"
    return f"{owner} {fact.attribute} is {fact.value}."
