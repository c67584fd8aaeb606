"""Stages 1 to 3, the night's review of the day: triage, extract, reconcile, by rules and with the base.

They report; the app takes the reports into the ledger. Nothing here writes outside the stage's folder.
"""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from engine import prompts
from engine.chat.llama import LlamaModel
from engine.errors import Cancelled
from engine.memory import extract as extraction
from engine.memory import of_documents, procedures, remedies
from engine.memory import reconcile as reconciliation
from engine.memory import triage as sorting
from engine.memory.extract import Fact
from engine.memory.reconcile import Claim
from engine.memory.secrets import redact
from engine.memory.words import contains, content_words, plain
from engine.night import judge, self_test
from engine.night.grounding import is_spoken_of
from engine.night.job import Job, JobExperience, JobMemory, JobSpec
from engine.night.repeated import repeated
from engine.night.speaker import Speaker
from engine.night.standing import wanted
from engine.worker.protocol import Progress

Report = Callable[[Progress], None]


def triage(job: Job, _folder: Path, progress: Report, stop: Callable[[], bool]) -> dict[str, Any]:
    """Sort every experience again. `decisions` by experience; `redacted` texts; `procedures` that were said thrice."""
    experiences = job.spec.experiences
    decisions, redacted = [], []
    for number, one in enumerate(experiences):
        _check(stop)
        found = redact(one.text)
        if found.kinds:
            redacted.append(
                {"experience": one.id, "memory": one.memory, "text": found.text, "kinds": list(found.kinds)}
            )
        decisions.append(_decision(one))
        progress(Progress("triage", number + 1, len(experiences), "experience"))
    progress(Progress("triage", len(experiences), len(experiences), "experience", finished=True))
    return {"decisions": decisions, "redacted": redacted, "procedures": repeated(job.spec.earlier, experiences)}


def extract(job: Job, _folder: Path, progress: Report, stop: Callable[[], bool]) -> dict[str, Any]:
    """Subject, attribute and value of every memory not taught yet: `facts`, one or more each.

    The first fact of a memory is its own; `extra` ones are further claims of the same message. The model reads a
    memory once, in the first night that has one that can: `read`. `unable`: this one cannot.
    """
    waiting = [one for one in job.spec.memories if _wants_facts(one)]
    unread = {one.id for one in waiting if not one.read}
    facts: list[dict[str, Any]] = []
    with ExitStack() as stack:
        speaker = _speaker(stack, job.spec, stop) if unread else None
        able = speaker is not None and self_test.try_json(speaker)
        loose = able and speaker is not None and self_test.reads_too_much(speaker)
        for number, memory in enumerate(waiting):
            _check(stop)
            reads = able and memory.id in unread and not _is_told_again(memory, job.spec.memories)
            facts += _facts(memory, speaker if reads else None, loose=loose)
            progress(Progress("extract", number + 1, len(waiting), "memory"))
    progress(Progress("extract", len(waiting), len(waiting), "memory", finished=True))
    found = {fact["memory"] for fact in facts}
    return {
        "facts": facts,
        "without": [one.id for one in waiting if one.id not in found],
        "by_model": able,
        "read": sorted(unread) if able else [],
        "unable": speaker is not None and not able,
    }


def reconcile(job: Job, _folder: Path, progress: Report, stop: Callable[[], bool]) -> dict[str, Any]:
    """Who wins where memories disagree: `superseded`, `merged`, `asked` (for the owner in the morning), `filled`.

    `compared`: pairs in which the model saw no contradiction, so that no later night has to look.
    """
    claims = _claims(job)
    both_true, waiting, compared = (
        [(one.id, other) for one in job.spec.memories for other in getattr(one, name)]
        for name in ("both_true", "asked", "compared")
    )
    found = reconciliation.reconcile(claims, both_true=both_true, asked=waiting)
    settled = {one.memory for one in found.superseded} | {one.memory for one in found.merged}
    open_pairs = reconciliation.undecided(
        [claim for claim in claims if claim.id not in settled], both_true=both_true, asked=waiting, compared=compared
    )
    alike: list[list[int]] = []
    asked = [{"first": one.first, "second": one.second} for one in found.asked]
    with ExitStack() as stack:
        speaker = _speaker(stack, job.spec, stop) if open_pairs else None
        for number, (first, second) in enumerate(open_pairs):
            _check(stop)
            if speaker is not None and _contradict(speaker, first.text, second.text):
                asked.append({"first": first.id, "second": second.id})
            else:
                alike.append([first.id, second.id])
            progress(Progress("reconcile", number + 1, len(open_pairs), "pair"))
    progress(Progress("reconcile", len(open_pairs), len(open_pairs), "pair", finished=True))
    values = {claim.id: claim.value for claim in claims}
    return {
        "superseded": [
            {"memory": one.memory, "by": one.by, "reason": one.reason, "value": values[one.memory]}
            for one in found.superseded
        ],
        "merged": [{"memory": one.memory, "into": one.into} for one in found.merged],
        "asked": asked,
        "compared": alike,
        "filled": [
            {"memory": memory, "subject": subject, "attribute": attribute}
            for memory, (subject, attribute) in sorted(found.filled.items())
        ],
    }


# Triage -----------------------------------------------------------------------------------------------------


def _decision(one: JobExperience) -> dict[str, Any]:
    """What the rules say tonight. `changed`: by day they said otherwise (an older version, or no decision yet).

    A correction of an answer was understood by what the answer said, which is not here: the day's decision stands.
    So does what the owner decided.
    """
    judged = sorting.classify(one.text, trust=one.trust, said_at=datetime.fromisoformat(one.said_at))
    if judged.kind == one.kind == "correction" and one.memory is not None and one.decision is not None:
        judged = replace(judged, decision=one.decision, reason=one.reason, corrects=False)
    if one.kept:
        judged = replace(judged, decision="lasting", reason=one.reason)
    return {
        "experience": one.id,
        "memory": one.memory,
        "kind": judged.kind,
        "decision": judged.decision,
        "reason": judged.reason,
        "valid_until": judged.valid_until.isoformat() if judged.valid_until else None,
        "corrects": judged.corrects,
        "changed": judged.decision != one.decision,
    }


# Extract ----------------------------------------------------------------------------------------------------


def _wants_facts(memory: JobMemory) -> bool:
    return memory.state in ("queued", "live") and memory.times_trained == 0 and memory.kind != "derived"


def _is_told_again(memory: JobMemory, memories: Sequence[JobMemory]) -> bool:
    """The steps of a procedure once more: a model would take them for something else."""
    others = (one for one in memories if one.kind == "procedure" and one.id != memory.id)
    return any(procedures.same(one.text, memory.text) for one in others)


def _facts(memory: JobMemory, speaker: Speaker | None, *, loose: bool = False) -> list[dict[str, Any]]:
    """The rules' plain patterns first; the model adds what they did not see, never against them.

    `loose`: of what the model finds only what the message speaks of.
    """
    if memory.kind == "procedure" and (steps := procedures.fact(memory.text, memory.value)) is not None:
        return [_fact(memory, steps, "rules", extra=False)]
    if memory.kind in remedies.KINDS and (remedy := remedies.fact(memory.text)) is not None:
        return [_fact(memory, remedy, "rules", extra=False)]
    of_document = memory.kind == "document"
    # The rules for what the owner says would take "the bridge" for the owner's.
    by_rules = _claimed(memory.text) if of_document else extraction.by_rules(memory.text)
    ruled = [fact for fact in by_rules if extraction.ground(fact, memory.text)]
    own = Fact(memory.subject, memory.attribute, memory.value) if memory.value else None
    found = [own] if own and of_document else ruled or ([own] if own else [])
    modelled = extraction.with_model(speaker, memory.text) if speaker is not None and _may_read(memory) else []
    if loose:
        modelled = [fact for fact in modelled if is_spoken_of(fact, memory.text)]
    if of_document:
        modelled = [fact for fact in modelled if not _is_owners(fact) and _is_spoken_of(fact, memory.text)]
    rows = [(fact, "rules") for fact in found]
    if found and not found[0].attribute:
        return [_fact(memory, found[0], "rules", extra=False)]
    rows += [(fact, "model") for fact in modelled if not any(_is_told(fact, other) for other in found)]
    return [_fact(memory, fact, by, extra=number > 0) for number, (fact, by) in enumerate(rows)]


def _is_told(fact: Fact, other: Fact) -> bool:
    """The other fact has this value; of the same subject "baker" beside "master baker" is no second one, either."""
    if plain(fact.value) in (plain(other.value), plain(other.previous)):
        return True
    return fact.subject == other.subject and (contains(fact.value, other.value) or contains(other.value, fact.value))


def _claimed(text: str) -> list[Fact]:
    return [Fact(one.subject, one.attribute, one.value) for one in of_documents.claims(text)]


def _may_read(memory: JobMemory) -> bool:
    """A model takes the word that answers shall end with for a home town."""
    return wanted(memory) is None


def _is_spoken_of(fact: Fact, text: str) -> bool:
    """A word of the subject stands in the text."""
    return bool(set(content_words(fact.subject)) & set(content_words(text)))


def _is_owners(fact: Fact) -> bool:
    subject = plain(fact.subject)
    return subject in ("me", "i", "owner", "user") or subject.startswith(("my ", "our "))


def _fact(memory: JobMemory, fact: Fact, by: str, *, extra: bool) -> dict[str, Any]:
    return {
        "memory": memory.id,
        "subject": fact.subject,
        "attribute": fact.attribute,
        "value": fact.value,
        "previous": fact.previous,
        "by": by,
        "extra": extra,
    }


# Reconcile --------------------------------------------------------------------------------------------------


def _claims(job: Job) -> list[Claim]:
    """The ledger's living memories with what stage 2 found in them."""
    found = {fact["memory"]: fact for fact in reversed(job.result("extract")["facts"]) if not fact["extra"]}
    corrects = {
        row["memory"] for row in job.result("triage")["decisions"] if row["corrects"] and row["memory"] is not None
    }
    claims = []
    for memory in job.spec.memories:
        if memory.state not in ("queued", "live") or memory.superseded_by is not None:
            continue
        fact = found.get(memory.id, {})
        claims.append(Claim(
            id=memory.id,
            text=memory.text,
            subject=fact.get("subject") or memory.subject,
            attribute=fact.get("attribute") or memory.attribute,
            value=fact.get("value") or memory.value,
            said_at=memory.said_at,
            corrects=memory.id in corrects or memory.kind == "correction",
            previous=fact.get("previous", ""),
            learned=memory.learned,
        ))  # fmt: skip
    return claims


def _contradict(speaker: Speaker, first: str, second: str) -> bool:
    return judge.says_yes(speaker.answer(prompts.contradiction(first, second), max_tokens=4)) is False


def _speaker(stack: ExitStack, spec: JobSpec, stop: Callable[[], bool]) -> Speaker:
    model = stack.enter_context(
        LlamaModel(Path(spec.chat_path), context_tokens=spec.context_tokens, threads=spec.threads)
    )
    return Speaker(model, stop=stop)


def _check(stop: Callable[[], bool]) -> None:
    if stop():
        raise Cancelled
