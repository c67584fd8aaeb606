"""What a message shows, as a set of named signals: all that the policy table knows of a text. Decides nothing.

Pure wording: no model, no state. A signal named like a kind of `sentence` means that a sentence of that kind is in it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from engine.memory import classifier, cues, dates
from engine.memory.extract import by_rules
from engine.memory.limits import lifts_limits, near_limits
from engine.memory.secrets import has_secret
from engine.memory.sentence import OTHERS, TELLS, asks_to_forget, asks_to_keep, claims, kind_of_sentence, mentions_me
from engine.memory.speech import own_words, spelled, without_quotes
from engine.memory.words import plain, sentences

MAX_STATEMENT_CHARS = 600  # longer texts are pasted or dictated: context, not a fact
MAX_CHECKED_CHARS = 4000  # a longer text never lasts, so that what it asks for further down changes nothing

# Of a whole message; the rest are kinds of sentences.
WHOLE = (
    "empty",
    "secret",
    "lifts_limits",
    "near_limits",
    "not_own_words",
    "asks_to_keep",
    "brief",
    "other_script",
    "hands_over",
    "asks",
    "tells",
    "facts",
    "corrects",
    "dated",
    "here",
)
READS = ("reads_lasting", *(f"reads_{name}" for name in classifier.CLASSES))
# Right 94 times in 100 on the boundary's examples, or in letters that the classifier has not seen: it is not asked.
_SURE = {"facts", "procedure", "lesson", "plan", "other_script"}
_FEW_WORDS = 4
SIGNALS = frozenset((*WHOLE, *TELLS, *OTHERS, *READS))


@dataclass(frozen=True)
class Read:
    """`found` are names of `SIGNALS`; `until` is the last day of the plan, when `dated`."""

    found: frozenset[str]
    until: datetime | None = None


def read(text: str, said_at: datetime) -> Read:
    """What the rules find, and what the message reads like. `said_at` is local time; `until` has its offset."""
    found = by_wording(text, said_at)
    if found.found & {"empty", "not_own_words"}:
        return found
    if "tells" in found.found and found.found & _SURE:
        return Read(found.found | {"reads_lasting"}, found.until)
    name = classifier.classify(text, found.found)
    reads = {f"reads_{name}"} | ({"reads_lasting"} if name in classifier.LASTING else set())
    return Read(found.found | reads, found.until)


def by_wording(text: str, said_at: datetime) -> Read:
    """What rules find, without the classifier, which is fitted on it."""
    if not text.strip():
        return Read(frozenset({"empty"}))
    found = _whole(text)
    if "not_own_words" in found:
        return Read(frozenset(found))
    own, hands_over = own_words(text)
    if hands_over:
        found.add("hands_over")
    parts = sentences(own)
    kinds = _supposed(parts, [kind_of_sentence(part) for part in parts])
    found |= {kind for kind in kinds if kind in OTHERS}
    facts = bool(by_rules(without_quotes(own))) and not found & {"harmful", "hypothetical", "command", "quoted"}
    told = _told(parts, kinds, facts=facts)
    found |= set(told[:1])
    found |= {name for name, holds in (("facts", facts), ("tells", bool(told) or facts)) if holds}
    if "question" in kinds and "tells" not in found:
        found.add("asks")
    if _corrects(text):
        found.add("corrects")
    until = _until(own, told, said_at, facts=facts)
    return Read(frozenset(found | ({"dated"} if until else set())), until)


def _whole(text: str) -> set[str]:
    checks = (
        ("secret", has_secret(text)),
        ("lifts_limits", lifts_limits(text[:MAX_CHECKED_CHARS])),
        ("near_limits", near_limits(text[:MAX_CHECKED_CHARS])),
        ("not_own_words", _is_not_own(text)),
        ("command", asks_to_forget(text)),
        ("asks_to_keep", asks_to_keep(text)),
        ("other_script", _is_other_script(text)),
        ("here", cues.HERE.search(spelled(text[:MAX_CHECKED_CHARS])) is not None),
        ("brief", len(text.split()) <= _FEW_WORDS),
    )
    return {name for name, holds in checks if holds}


def _is_not_own(text: str) -> bool:
    """The whole is a quotation, code, or too long to have been said."""
    stripped = text.strip()
    quoted = (
        len(stripped) > 2 and stripped[0] in '"“„»>' and (stripped[0] == ">" or stripped.rstrip(".!?")[-1] in '"”“«')
    )
    code = (
        "```" in text or re.search(r"^\s{4,}\S|[{};]\s*$|^(def|class|import|SELECT|#include)\b", text, re.M) is not None
    )
    return quoted or code or len(stripped) > MAX_STATEMENT_CHARS or stripped.count("\n") > 8


def _is_other_script(text: str) -> bool:
    """More letters of another script than of the Latin one."""
    letters = [letter for letter in text if letter.isalpha()]
    return 2 * sum(letter > "\u024f" for letter in letters) > len(letters)


def _supposed(parts: Sequence[str], kinds: Sequence[str]) -> list[str]:
    """Once a message supposes something, what follows is supposed as well, up to an "actually"."""
    supposing = False
    found = []
    for part, kind in zip(parts, kinds, strict=True):
        supposing = (supposing or _opens_supposing(spelled(part))) and not re.search(
            r"\b(?:actually|really|in reality|in real life|seriously|for real)\b", plain(part)
        )
        found.append("hypothetical" if supposing and kind in TELLS else kind)
    return found


def _opens_supposing(said: str) -> bool:
    named = said.startswith("if ") and cues.SUPERLATIVE.search(said) is not None  # "if I had to name a favourite, ..."
    return cues.SUPPOSES.search(said) is not None and not named


def _told(parts: Sequence[str], kinds: Sequence[str], *, facts: bool) -> list[str]:
    """Kinds of what is told. Beside a question only facts and plain claims count, not what leads up to asking."""
    told = [kind for kind in kinds if kind in TELLS]
    if "question" not in kinds or facts:
        return told
    if _answers_itself(parts, kinds):
        return told or ["statement"]
    return [kind for part, kind in zip(parts, kinds, strict=True) if kind in TELLS and claims(part)]


def _answers_itself(parts: Sequence[str], kinds: Sequence[str]) -> bool:
    """ "Best month? June, always." and "Can you note that ...?" tell something though they ask."""
    if (
        kinds[-1] in ("question", "instruction")
        or cues.WONDERS.search(plain(parts[-1]))
        or kinds[0] != "question"
        or len(parts[0].split()) > 8
    ):
        return False
    first = plain(parts[0])
    about_me = (
        mentions_me(first) or cues.LASTING_CUE.search(first) or cues.HOME.search(first) or cues.TOPIC.search(first)
    )
    return kinds[-1] in TELLS or (
        bool(about_me)
        and not cues.QUESTION.match(first)
        and plain(parts[-1]) not in ("please", "pls", "thanks", "thank you", "please.")
    )


def _corrects(text: str) -> bool:
    said = spelled(text)
    return (
        (
            cues.CORRECTS.search(plain(text)) is not None and not cues.MANNER.match(said)
        )  # "no emojis" takes nothing back
        or cues.WRONG_LEAD.match(said) is not None
        or cues.NUMBER_NOT.search(said) is not None
        or cues.NAME_NOT.search(text) is not None
    )


def _until(text: str, told: Sequence[str], said_at: datetime, *, facts: bool) -> datetime | None:
    """The end of the last day of a plan, when that is still ahead."""
    said = spelled(text)
    kind = told[0] if told else "statement"
    if kind != "plan" and not (kind == "statement" and not facts and cues.FUTURE.search(said)):
        return None
    ahead = [span.last for span in dates.resolve(said, said_at) if span.last >= said_at.date()]
    end_of_day = datetime.max.time().replace(microsecond=0)
    return datetime.combine(max(ahead), end_of_day, said_at.tzinfo) if ahead else None
