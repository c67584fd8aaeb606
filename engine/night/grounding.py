"""Whether a message speaks of what a model read in it: of this person or thing, and in words for what is said of it.

A small model finds a fact in any sentence: in 12 of 24 passing remarks, a home town in "Quit balking, for good" among
others (LOG, life 9). The value always stands there, so that says nothing. What is not spoken of stays a note.
"""

import re
import tomllib
from functools import cache
from typing import Any

from engine.home import RESOURCES
from engine.memory.extract import Fact
from engine.memory.languages import is_english
from engine.memory.lexicon import canonical, is_name
from engine.memory.words import content_words, plain, stem, tokens
from engine.night import phrases

_OWN = re.compile(r"\b(?:i|i'm|i've|i'd|i'll|me|my|mine|we|we're|we've|us|our|ours)\b")
_OF_ANOTHER = r"\b(?:her|his|their|your|its|(?<!my )(?<!our )\w+'s)"
_WORDS = RESOURCES / "words" / "attributes.toml"


def is_spoken_of(fact: Fact, text: str) -> bool:
    """Text in another language is taken as the model reads it."""
    if not is_english(text):
        return True
    said = plain(text)
    if not _speaks_of_subject(fact.subject, said):
        return False
    return _speaks_of_attribute(fact.attribute, said) or (fact.attribute == "name" and _stands_beside(fact, said))


def _speaks_of_subject(subject: str, said: str) -> bool:
    if subject in ("me", "I"):
        return _OWN.search(said) is not None
    nouns = [word for word in tokens(canonical(subject)) if word not in ("my", "our", "the")]
    if not nouns or not set(map(stem, nouns)) <= _stems(said):
        return False
    if is_name(subject) or not subject.startswith(("my ", "our ")):
        return True
    noun = re.escape(nouns[-1][:4])
    theirs = re.search(rf"{_OF_ANOTHER} (?:\w+ ){{0,2}}{noun}", said)
    return theirs is None or re.search(rf"\b(?:my|our) (?:\w+ ){{0,2}}{noun}", said) is not None


def _speaks_of_attribute(attribute: str, said: str) -> bool:
    own = set(content_words("name called" if attribute == "name" else attribute.removeprefix("favourite ")))
    return bool((own | _vocabulary(attribute)) & _stems(said))


def _stands_beside(fact: Fact, said: str) -> bool:
    """ "Orsel, my neighbour": a name needs no word for what it is."""
    noun, value = re.escape(plain(fact.subject)), re.escape(plain(fact.value))
    return re.search(rf"\b{noun},? {value}\b|\b{value},? {noun}\b", said) is not None


def _stems(said: str) -> set[str]:
    return set(content_words(said)) | {stem(canonical(word)) for word in tokens(said)}


def _vocabulary(attribute: str) -> frozenset[str]:
    """Stems of `resources/words/attributes.toml`."""
    fitting = (kind["words"] for kind in _kinds() if phrases.names(kind["attributes"], attribute))
    return frozenset(word for words in fitting for word in words.split())


@cache
def _kinds() -> list[dict[str, Any]]:
    kinds: list[dict[str, Any]] = tomllib.loads(_WORDS.read_text(encoding="utf-8"))["kind"]
    return kinds
