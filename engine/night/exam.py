"""Stage 9: the served file is examined through llama.cpp, against the base and yesterday's model. Writes `gate.json`.

Steps the file type up when merging lost what the adapter knew. When the gate finds it too much it asks for a second
training (`settling.py`) or weakens the adapter. What the figures mean is the gate's business; what is asked, that of
`probes.py`.
"""

import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from engine.home import write_whole
from engine.model import adapter as adapters
from engine.night import crew, drift, gate, probes, settling
from engine.night.crew import Crew
from engine.night.job import BASE_ANSWERS, Curriculum, Job
from engine.night.merge import merge
from engine.night.probes import Probe
from engine.night.quantize import quantize
from engine.night.rows import lineage, read_exam, read_rows
from engine.night.speaker import Said, Speaker, load_known, save_known
from engine.night.standing import Standing
from engine.worker.protocol import Progress

TYPES = ("Q4_K_M", "Q5_K_M", "Q6_K", "Q8_0")
# Of what tonight changed, strongest first: at 0.75 half of it is gone, harm falls more slowly (LOG, life 4 and 6).
STRENGTHS = (0.92, 0.84, 0.75)

Report = Callable[[Progress], None]


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A file that may be served: base + scale x adapter, quantized. Paths are inside the job."""

    served: Path
    adapter: Path
    served_type: str
    scale: float


@dataclass(frozen=True)
class Answers:
    """What one model said to every probe, and how far it drifted from the base (none for the base itself)."""

    texts: list[str]
    kl: list[float]
    kl_mean: float

    def good(self, asked: Sequence[Probe], group: str) -> list[bool]:
        return [probe.good(text) for probe, text in zip(asked, self.texts, strict=True) if probe.group == group]


class _Tried(NamedTuple):
    """One strength of the adapter, what was measured of it and how that was judged."""

    candidate: Candidate
    figures: gate.Figures
    verdict: gate.Gate

    @property
    def recall(self) -> float:
        """Of all questions about memories, tonight's and older ones, the share that was right."""
        asked = sum(one.asked for one in self.figures.recalls)
        return sum(one.right for one in self.figures.recalls) / asked if asked else 0.0


def exam(job: Job, folder: Path, progress: Report, stop: Callable[[], bool]) -> dict[str, Any]:
    """Examine, step up or shrink, decide. The result is `result.json` and `gate.json`; keys in `Examiner.record`."""
    record = Examiner(job, folder, progress, stop).run()
    write_whole(folder / "gate.json", (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode())
    return record


class Examiner:
    """One exam. Progress counts answers."""

    def __init__(self, job: Job, folder: Path, progress: Report, stop: Callable[[], bool]) -> None:
        self._job, self._folder, self._progress, self._stop = job, folder, progress, stop
        self._spec = job.spec
        self._curriculum: Curriculum = job.curriculum
        dream = job.folder("dream")
        questions = read_exam(dream / "exam.jsonl")
        self._rows = read_rows(dream / "rows.jsonl")
        self._probes = probes.all_probes(questions, self._curriculum, self._spec.amounts, self._spec.seed)
        self._general = probes.general_prompts(self._spec.amounts.exam_kl)
        self._references: list[drift.Reference] = []
        self._rounding = Answers([], [], 0.0)
        self._done, self._total = 0, 3 * len(self._probes)
        self._stepped: list[dict[str, Any]] = []
        self._rounds: list[dict[str, Any]] = []
        self._before: list[str] = []  # what the model before says to the owner's own questions

    def run(self) -> dict[str, Any]:
        base = self._base()
        previous = self._previous(base)
        candidate = self._stepped_up(self._first())
        answers = self._examine(candidate)
        figures = self._figures(answers, base, previous)
        verdict = gate.judge(figures)
        self._note_round(candidate, verdict)
        settles = settling.wanted(self._job, verdict)  # then the second training's exam decides
        if gate.may_be_too_much(verdict) and not settles:
            candidate, figures, verdict = self._shrunk(candidate, figures, verdict, base, previous)
        elif gate.only_leaks(verdict):
            verdict = gate.tolerated(verdict, gate.SAYS_AS_MUCH)
        own = [] if settles else self._own_answers(candidate)
        self._progress(Progress("exam", self._total, self._total, "answer", finished=True))
        return self.record(candidate, figures, verdict) | {"own": own, "settles": settles}

    # ---- models

    @contextmanager
    def _speaking(
        self, path: Path, *, adapter: Path | None = None, known: dict[str, Said] | None = None
    ) -> Iterator[Crew[Speaker]]:
        """Models for the exam: no held prompt between answers, the owner's instructions as by day."""
        spec = self._spec
        with crew.models(
            path, count=spec.speakers, context_tokens=spec.context_tokens, threads=spec.threads, adapter=adapter
        ) as models:
            yield Crew(
                [
                    Speaker(model, stop=self._stop, instructions=spec.instructions, empty=True, known=known)
                    for model in models
                ]
            )

    def _base(self) -> Answers:
        """Answers of the base; those of an earlier exam of the same file are taken over."""
        known = load_known(self._spec.exam_cache)
        with self._speaking(Path(self._spec.chat_path), known=known) as plain:
            speakers = self._holding(plain)
            found = speakers.each(drift.listen, self._general)
            self._references = drift.surest([one for one in found if one is not None])
            answers = Answers(self._ask(speakers), [], 0.0)
            self._before = self._answered(plain)
            save_known(self._folder / BASE_ANSWERS, known)
        # Base and new model are rounded apart, and that is heard too: what it does to the base alone is no drift.
        with self._speaking(Path(self._spec.base_path)) as unrounded:
            self._rounding = self._drift(self._holding(unrounded))
        return answers

    def _holding(self, speakers: Crew[Speaker]) -> Crew[Speaker]:
        """The base reads the standing notes, which a trained model follows without them."""
        notes = Standing.of(self._curriculum).notes
        return Crew([speaker.holding(notes) for speaker in speakers.members])

    def _previous(self, base: Answers) -> Answers:
        previous = self._spec.previous_served
        # Nights of an older version did not name it, and a deep one continues from none.
        adapter = self._spec.previous_adapter or self._spec.parent_adapter
        is_base = bool(previous) and os.path.realpath(previous) == os.path.realpath(self._spec.chat_path)
        if is_base or not (previous or adapter):
            self._total -= len(self._probes)
            return base
        # A served file may have left the cache; base + adapter at run time says the same but for rounding.
        gone = bool(adapter) and not (previous and Path(previous).exists())
        path = Path(self._spec.base_path) if gone else Path(previous)
        with self._speaking(path, adapter=Path(adapter or "") if gone else None) as speakers:
            self._before = self._answered(speakers)
            return Answers(self._ask(speakers), [], 0.0)

    def _examine(self, candidate: Candidate) -> Answers:
        with self._speaking(candidate.served) as speakers:
            return replace(self._drift(speakers), texts=self._ask(speakers, shows_recall=True))

    def _drift(self, speakers: Crew[Speaker]) -> Answers:
        """From what the base said to the general prompts; no texts."""
        parts = list(speakers.each(drift.divergence, self._references))
        tokens = sum(len(part) for part in parts)
        total = float(sum(part.sum() for part in parts))
        return Answers([], [float(part.mean()) for part in parts], total / tokens if tokens else 0.0)

    def _ask(self, speakers: Crew[Speaker], *, shows_recall: bool = False) -> list[str]:
        """`shows_recall`: progress carries the share of tonight's memories that was right so far."""
        texts: list[str] = []
        right: list[bool] = []
        for probe, text in zip(self._probes, speakers.each(_answer, self._probes), strict=True):
            texts.append(text)
            if shows_recall and probe.group == "new_memories":
                right.append(probe.good(texts[-1]))
            self._done += 1
            done = min(self._done, self._total)
            self._progress(Progress("exam", done, self._total, "answer", value=gate.rate(right)))
        return texts

    # ---- the owner's own questions

    def _answered(self, speakers: Crew[Speaker]) -> list[str]:
        """Without notes, as the weights alone answer, and kept in no cache."""
        apart = Speaker(speakers.first.model, stop=self._stop, instructions=self._spec.instructions, empty=True)
        return [apart.ask(one.text).text for one in self._spec.own_questions]

    def _own_answers(self, candidate: Candidate) -> list[dict[str, Any]]:
        """`message`, `before`, `now`; for the morning report only, the gate does not see them."""
        if not self._spec.own_questions:
            return []
        with self._speaking(candidate.served) as speakers:
            now = self._answered(speakers)
        asked = zip(self._spec.own_questions, self._before, now, strict=True)
        return [{"message": one.message, "before": before, "now": after} for one, before, after in asked]

    # ---- the served type

    def _first(self) -> Candidate:
        job = self._job
        served_type = job.result("quantize").get("served_type", self._spec.served_type)
        return Candidate(served=job.folder("quantize") / "served.gguf", adapter=job.folder("seed") / "adapter.gguf",
                         served_type=served_type, scale=1.0)  # fmt: skip

    def _stepped_up(self, candidate: Candidate) -> Candidate:
        """A finer type where the served file recalls less than base + adapter at run time."""
        asked = [probe for probe in self._probes if probe.group == "new_memories"]
        if not asked:
            return candidate
        with self._speaking(Path(self._spec.base_path), adapter=candidate.adapter) as speakers:
            wanted = _recall(speakers, asked)
        for file_type in TYPES[TYPES.index(candidate.served_type) :]:
            if file_type != candidate.served_type:
                candidate = replace(
                    candidate,
                    served=self._quantized(self._job.folder("merge") / "merged.gguf", file_type),
                    served_type=file_type,
                )
            with self._speaking(candidate.served) as speakers:
                served = _recall(speakers, asked)
            self._stepped.append({"served_type": file_type, "adapter_recall": wanted, "served_recall": served})
            if not gate.lost_in_merging(wanted, served, len(asked)):
                break
        return candidate

    def _quantized(self, merged: Path, file_type: str) -> Path:
        served = self._folder / "served.gguf"
        quantize(merged, served, file_type, threads=self._spec.threads)
        return served

    # ---- shrinking

    def _shrunk(
        self, first: Candidate, figures: gate.Figures, verdict: gate.Gate, base: Answers, previous: Answers
    ) -> _Tried:
        """The strongest without a proven harm, or a weaker one that passes and remembers nearly as much.

        When none is bearable, reject for the first reason. For harms that chance may explain one weaker adapter is
        tried, for others all.
        """
        tried = [_Tried(first, figures, verdict)]  # the strongest first
        bearable: _Tried | None = None
        for number, scale in enumerate(STRENGTHS):
            candidate = self._scaled(first, scale, number)
            self._total += len(self._probes)
            measured = self._figures(self._examine(candidate), base, previous)
            found = gate.judge(measured)
            self._note_round(candidate, found)
            tried.append(_Tried(candidate, measured, found))
            bearable = next((one for one in tried if gate.is_tolerable(one.verdict)), None)
            if bearable is not None and (found.passed or gate.may_be_chance(bearable.verdict)):
                break
        if bearable is None:
            reason = f"{verdict.reason}; a weaker adapter did not help"
            return _Tried(first, figures, gate.Gate(verdict="reject", reason=reason, rows=verdict.rows))
        weakest = tried[-1]
        if weakest.verdict.passed and gate.worth_shrinking(bearable.recall, weakest.recall):
            return weakest
        kept = gate.worth_shrinking(bearable.recall, weakest.recall)
        return bearable._replace(verdict=gate.tolerated(bearable.verdict, gate.NO_HELP if kept else gate.LOST))

    def _scaled(self, first: Candidate, scale: float, number: int) -> Candidate:
        folder = self._folder / f"shrink-{number + 1}"
        folder.mkdir(exist_ok=True)
        adapter, merged, served = folder / "adapter.gguf", folder / "merged.gguf", folder / "served.gguf"
        adapters.save(adapter, self._weaker(adapters.load(first.adapter), scale))
        merge(Path(self._spec.base_path), adapter, merged, _silent, self._stop)
        quantize(merged, served, first.served_type, threads=self._spec.threads)
        merged.unlink()
        return Candidate(served=served, adapter=adapter, served_type=first.served_type, scale=scale)

    def _weaker(self, tonight: adapters.Adapter, scale: float) -> adapters.Adapter:
        """Back towards yesterday's adapter, so that only what tonight taught is weakened (LOG, life 6)."""
        before = self._spec.parent_adapter
        if before is None:
            return tonight.baked(scale)
        return tonight.toward(adapters.load(Path(before)), scale)

    def _note_round(self, candidate: Candidate, verdict: gate.Gate) -> None:
        self._rounds.append({"scale": candidate.scale, "verdict": verdict.verdict, "reason": verdict.reason})

    # ---- figures

    def _figures(self, new: Answers, base: Answers, previous: Answers) -> gate.Figures:
        asked = self._probes
        names = [one.name for one in gate.THRESHOLDS]
        groups = {
            name: gate.Paired(
                new=new.good(asked, name), base=base.good(asked, name), previous=previous.good(asked, name)
            )
            for name in names
        }
        about_new = [place for place, probe in enumerate(asked) if probe.group == "new_memories"]
        known_before = previous.good(asked, "new_memories")
        shares = {"new": new, "previous": previous, "base": base}
        return gate.Figures(
            recalls=self._recalls(new, previous),
            groups=groups,
            kl=new.kl,
            kl_mean=new.kl_mean,
            rounding=self._rounding.kl,
            rounding_mean=self._rounding.kl_mean,
            lineage_clean=not lineage(self._rows) & set(self._spec.forgotten),
            changed=sum(new.texts[place] != previous.texts[place] for place in about_new),
            should_change=not all(known_before),
            new_recall={name: gate.rate(one.good(asked, "new_memories")) or 0.0 for name, one in shares.items()},
        )

    def _recalls(self, new: Answers, previous: Answers) -> list[gate.Recall]:
        fresh = {memory.id for memory in self._curriculum.new if not self._curriculum.is_old(memory)}
        counts: dict[int, list[int]] = {}
        for probe, text, before in zip(self._probes, new.texts, previous.texts, strict=True):
            if probe.memory is not None:
                line = counts.setdefault(probe.memory, [0, 0, 0])
                line[0] += probe.good(text)
                line[1] += 1
                line[2] += probe.good(before)
        return [gate.Recall(memory=memory, new=memory in fresh, right=right, asked=asked, was=was)
                for memory, (right, asked, was) in sorted(counts.items())]  # fmt: skip

    def record(self, candidate: Candidate, figures: gate.Figures, verdict: gate.Gate) -> dict[str, Any]:
        """`passed`, `verdict`, `reason`, `rows`; `memories` with their states; what to publish: `served`, `adapter`,
        `served_type`, `scale` (paths relative to the job directory)."""
        relative = {name: str(path.relative_to(self._job.path)) for name, path in self._published(candidate).items()}
        return gate.as_dict(verdict) | relative | {
            "served_type": candidate.served_type,
            "scale": candidate.scale,
            "memories": [self._state(one) for one in figures.recalls],
            "untested": self._untested({one.memory for one in figures.recalls}),
            "stepped": self._stepped,
            "rounds": self._rounds,
            "new_recall": dict(figures.new_recall),
            "answers": len(self._probes),
        }  # fmt: skip

    def _published(self, candidate: Candidate) -> dict[str, Path]:
        """Files of this stage carry its complete folder's name, which the rename will give them."""
        whole = self._job.folder("exam")
        paths = {"served": candidate.served, "adapter": candidate.adapter}
        return {name: whole / path.relative_to(self._folder) if path.is_relative_to(self._folder) else path
                for name, path in paths.items()}  # fmt: skip

    def _state(self, recall: gate.Recall) -> dict[str, Any]:
        state = "in_weights" if recall.in_weights else "in_context" if recall.new else "faded"
        return asdict(recall) | {"state": state, "reason": _why_not(recall)}

    def _untested(self, examined: set[int]) -> list[int]:
        """Taught tonight, but with no set-aside question: nobody can say whether it was learned."""
        return [memory.id for memory in self._curriculum.taught if memory.id not in examined]


def _answer(speaker: Speaker, probe: Probe) -> str:
    return speaker.chat(probe.turns).text


def _recall(speakers: Crew[Speaker], asked: Sequence[Probe]) -> float:
    said = zip(asked, speakers.each(_answer, asked), strict=True)
    return gate.rate([probe.good(text) for probe, text in said]) or 0.0


def _why_not(recall: gate.Recall) -> str:
    if recall.in_weights:
        return ""
    if recall.asked < gate.FEWEST_QUESTIONS:
        return f"only {recall.asked} questions were left to test it with"
    return f"{recall.right} of {recall.asked} questions were answered right without notes"


def _silent(progress: Progress) -> None:
    del progress
