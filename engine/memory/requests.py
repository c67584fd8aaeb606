"""What the owner asks the app itself: remember this, forget that, what do you know, I never said so. By rules; pure.

Reads one message and knows no ledger. A request that is not `certain` is one only if the ledger knows the topic: "what
do you know about Odile?" is, where Odile is somebody; "what do you know about black holes?" is then the model's.
"""

import re
import unicodedata
from dataclasses import dataclass

from engine.memory import request_wordings as wordings
from engine.memory.words import sentences

KINDS = ("list", "remember", "forget", "disown")
TOPIC, EVERYTHING, LAST = "topic", "everything", "last"
MAX_CHARACTERS = 600  # longer messages are texts, not requests; as in triage
_MOST_TOPIC_WORDS = 14
_MOST_NAME_WORDS = 4


@dataclass(frozen=True)
class Request:
    """`about` is a topic or, for remember, the statement in the owner's words; "" when `scope` is not `topic`.

    `scope` is topic, everything, or last: what was said just before. `certain` is False where the same words may be
    meant for the model, so that only a hit in the ledger makes them a request.
    """

    kind: str
    about: str = ""
    scope: str = TOPIC
    certain: bool = True


def recognise(text: str) -> Request | None:
    """What the whole message asks of the app, or None: it is for the model."""
    if len(text) > MAX_CHARACTERS or text.strip()[:1] in '"“„»>`' or "```" in text:
        return None
    straight = _straight(text)
    return _short_request(straight) or _to_remember(straight)


def _straight(text: str) -> str:
    """Straight quotes and single spaces within lines; case kept."""
    text = unicodedata.normalize("NFC", text).replace("’", "'").replace("‘", "'")
    return "\n".join(" ".join(line.split()) for line in text.splitlines()).strip()


def _spelled(text: str) -> str:
    return wordings.WORD.sub(lambda match: wordings.SLOPPY.get(match[0].casefold(), match[0]), text)


def _without_courtesy(parts: list[str]) -> list[str]:
    """A greeting before, a "please" or "thanks" after."""
    while len(parts) > 1 and wordings.COURTESY.fullmatch(parts[0]):
        parts = parts[1:]
    while len(parts) > 1 and wordings.COURTESY.fullmatch(parts[-1]):
        parts = parts[:-1]
    return parts


def _bare(text: str) -> str:
    """Without greeting, courtesy and final marks."""
    text = text.strip().rstrip(".!?… ").strip()
    text = wordings.LEAD.sub("", text)
    return wordings.TAIL.sub("", text).rstrip(".!?,; ").strip()


def _topic(words: str) -> str:
    """The topic as it is looked up and named again."""
    words = wordings.TAIL.sub("", words.strip(" \"“”'.,;:!?"))
    words = wordings.FROM_MEMORY.sub("", words)
    return wordings.TAIL.sub("", words).strip(" \"“”'.,;:!?")


def _short_request(text: str) -> Request | None:
    parts = _without_courtesy(sentences(_spelled(text)))
    if len(parts) == 2 and wordings.DISOWNS_LAST.fullmatch(_bare(parts[1])):
        return Request("disown", scope=LAST)  # "Why do you think I live in Bern? I never said that."
    if len(parts) != 1:
        return None
    bare = _bare(parts[0])
    return _list(bare) or _forget(bare) or _disown(bare)


def _list(bare: str) -> Request | None:
    for text in (bare, wordings.POLITE.sub("", bare)):
        if any(pattern.fullmatch(text) for pattern in wordings.LISTS_ALL):
            return Request("list", scope=EVERYTHING)
        for pattern in wordings.LISTS:
            match = pattern.fullmatch(text)
            if match is not None:
                return _listed(_topic(match["topic"]))
    return None


def _listed(topic: str) -> Request | None:
    if wordings.MYSELF.fullmatch(topic) and topic != "US":
        return Request("list", scope=EVERYTHING)
    if not _can_be_topic(topic) or wordings.THE_APP.search(topic) or wordings.NO_LIST.search(topic):
        return None
    return Request("list", topic, certain=_is_mine(topic))


def _forget(bare: str) -> Request | None:
    text = wordings.POLITE.sub("", bare)
    if re.match(r"(?:don't|do not|never|not) (?:ever )?forget\b", bare, re.I) or wordings.ORDERS.search(text):
        return None
    if wordings.FORGETS_ALL.fullmatch(text):
        return Request(
            "forget",
            scope=EVERYTHING,
            certain=wordings.STRONG.match(text) is not None or " about me" in text or "memor" in text,
        )
    if wordings.FORGETS_LAST.fullmatch(text):
        return Request(
            "forget", scope=LAST, certain=bool(wordings.NAMES_THE_LEDGER.search(text) or wordings.STRONG.match(text))
        )
    if wordings.FORGETS_THAT.fullmatch(text):
        return Request("forget", scope=LAST, certain=False)
    for pattern in wordings.FORGETS:
        match = pattern.fullmatch(text)
        if match is not None:
            return _forgotten(text, _topic(match["topic"]))
    match = wordings.FORGETS_NAME.fullmatch(text)
    if match is None:
        return None
    topic = _topic(match["topic"])
    is_name = _can_be_topic(topic) and len(topic.split()) <= _MOST_NAME_WORDS and not wordings.THE_APP.search(topic)
    return Request("forget", topic, certain=False) if is_name else None


def _forgotten(text: str, topic: str) -> Request | None:
    """Verbs that are also said of files ("delete my draft") ask the app only where the ledger knows the topic."""
    if wordings.MYSELF.fullmatch(topic):
        return Request("forget", scope=EVERYTHING)
    if re.fullmatch(r"(?:it|this|that|them|these|those)", topic, re.I):
        return Request("forget", scope=LAST)
    if not _can_be_topic(topic) or wordings.NOT_FORGOTTEN.search(topic):
        return None
    is_told = wordings.NAMES_THE_LEDGER.search(text) is not None
    return Request("forget", topic, certain=is_told or (wordings.STRONG.match(text) is not None and _is_mine(topic)))


def _disown(bare: str) -> Request | None:
    if wordings.DISOWNS_LAST.fullmatch(bare):
        return Request("disown", scope=LAST)
    if wordings.ASKS_SOURCE.fullmatch(bare):
        return Request("disown", scope=LAST, certain=False)
    match = wordings.DISOWNS.fullmatch(bare)
    if match is None or wordings.NO_TOPIC.fullmatch(match["topic"]):
        return None
    topic = _topic(match["topic"])
    # Certain: what was never said must not be heard as being said now.
    return Request("disown", topic) if _can_be_topic(topic) else None


def _can_be_topic(topic: str) -> bool:
    words = topic.split()
    return 0 < len(words) <= _MOST_TOPIC_WORDS and not wordings.POINTS_BACK.fullmatch(topic)


def _is_mine(topic: str) -> bool:
    return wordings.MINE.search(topic) is not None


def _to_remember(text: str) -> Request | None:
    parts = _without_courtesy(sentences(text))
    first = wordings.POLITE.sub("", wordings.LEAD.sub("", parts[0]))
    said = " ".join([first, *parts[1:]]) if parts else ""
    last = wordings.TAIL.sub("", said.rstrip(".! ?" if wordings.ASKED_TO.search(text) else ".! ")).rstrip(", ")
    if len(parts) == 1 and wordings.KEPT_LAST.fullmatch(last):
        return Request("remember", scope=LAST)
    found = wordings.TO_KEEP.match(said)
    if found is not None:
        return _kept(found["claim"], parts, by=found)
    found = wordings.AFTERWARDS.match(" ".join(parts))
    claim = wordings.LEAD.sub("", found["claim"]) if found is not None else ""
    if found is None or not _is_mine(claim) or re.match(wordings.FORGET, claim, re.I):
        return None
    return _kept(claim, parts, by=None)


def _kept(claim: str, parts: list[str], *, by: re.Match[str] | None) -> Request | None:
    asked_to = wordings.ASKED_TO.match(wordings.LEAD.sub("", parts[0])) is not None
    if any(part.rstrip(" )\"'").endswith("?") for part in parts) and not (asked_to and len(parts) == 1):
        return None
    statement = _statement(claim)
    if not statement or wordings.HARM.search(statement) or not _is_claim(statement, by):
        return None
    return Request("remember", statement)


def _is_claim(statement: str, by: re.Match[str] | None) -> bool:
    """Something that is or is not so; not a thing to do, a thing to bring, or an evening to think back to."""
    if wordings.REMINISCES.match(statement) or wordings.CLAIM.search(statement) is None:
        return False
    if by is None:
        return True
    if wordings.NAMED_AS.match(statement) or (
        by["that"] is None and wordings.CLAIM.search(statement.split(", ")[0]) is None
    ):
        return False
    before = by.group()[: by.start("claim") - by.start()]
    announced = by["that"] is not None or by["this"] is not None or ":" in before or " this " in before
    if (wordings.NEEDS_THAT.match(by["verb"]) and not announced) or (
        by["that"] is not None and wordings.SHARED.match(statement)
    ):
        return False
    return _is_mine(statement) or (announced and not wordings.WRITTEN.match(by["verb"]))


def _statement(claim: str) -> str:
    """The claim as a sentence of its own, in the owner's words."""
    claim = wordings.CLAIM_TAIL.sub("", claim.strip(' "“”').rstrip("?!. "))
    claim = re.sub(r"^that (?=\w)", "", claim, flags=re.I)
    if not claim:
        return ""
    first = claim.split()[0]
    start = claim[0].upper() + claim[1:] if first == first.lower() else claim
    return start + "."
