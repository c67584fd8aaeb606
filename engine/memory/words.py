"""Words of a text: normal forms, whole-word search, overlap. Knows English function words and no meaning."""

import re
import unicodedata
from collections.abc import Sequence, Set

# Scripts that put no space between words: Japanese and Chinese letters are taken one by one.
_SPACELESS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_SPACELESS}]|[^\W{_SPACELESS}]+")
_SIGN = "[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
_PICTURE = re.compile(
    f"[\U0001f1e6-\U0001f1ff]{{2}}|{_SIGN}[\U0001f3fb-\U0001f3ff]?(?:\u200d{_SIGN}[\U0001f3fb-\U0001f3ff]?)*"
)
_TITLE = re.compile(r"\b(Dr|Mr|Mrs|Ms|Prof)\. ")  # the dot ends no sentence
_IS = re.compile(r"\b(what|who|where|how|when|which|that|it|he|she|there|here|name)(?:'s|s(?= my| our| the| your))\b")
_SHORT = (
    ("n't", " not"),
    ("'re", " are"),
    ("'ve", " have"),
    ("'ll", " will"),
    ("'m", " am"),
    ("'d", " would"),
    ("'s", ""),
)

STOP_WORDS = frozenset(
    "a an the this that these those is are was were be been being am do does did done have has had having will "
    "would can could shall should may might must i me my mine myself we us our ours you your yours he him his she "
    "her hers it its they them their theirs what which who whom whose when where why how and or but if so as than "
    "then of in on at to from for with about by into over under again not no nor only too very just also now "
    "there here please tell know remember say said told ever some any all each every other such own same s t".split()
)


def plain(text: str) -> str:
    """One spelling of the same text: NFC, lower case, straight quotes, single spaces."""
    text = unicodedata.normalize("NFC", text).replace("’", "'").replace("‘", "'").casefold()
    return " ".join(text.split())


def tokens(text: str) -> list[str]:
    """Lower-case words; `7:30` is two, `Mira's` is `mira` and `s`."""
    return _WORD.findall(plain(text))


def normal_tokens(text: str) -> list[str]:
    """Like `tokens`, with short forms written out, so that "What's it?" and "what is it" are the same."""
    text = _IS.sub(r"\1 is", plain(text))
    for short, long in _SHORT:
        text = text.replace(short, long)
    return _WORD.findall(text)


def content_words(text: str) -> list[str]:
    """Stems of the words that carry meaning, in order."""
    return [stem(word) for word in normal_tokens(text) if word not in STOP_WORDS]


def stem(word: str) -> str:
    """A crude English stem: enough to match "lives" with "live" and "parties" with "party"."""
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", "e"), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)] + instead
            break
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


def pictures(text: str) -> list[str]:
    """Emoji and their like, in order, each with its skin tone or what it is joined with. They are no words."""
    return _PICTURE.findall(unicodedata.normalize("NFC", text).replace("\ufe0f", ""))


def contains(text: str, phrase: str) -> bool:
    """Whether the words of `phrase` stand in `text` one after the other; of one without a word, its pictures.

    An empty phrase is in no text.
    """
    words = tokens(phrase)
    return find(tokens(text), words) >= 0 if words else find(pictures(text), pictures(phrase)) >= 0


def find(haystack: Sequence[str], needle: Sequence[str]) -> int:
    """Where `needle` begins in `haystack`, or -1."""
    if not needle or needle[0] not in haystack:
        return -1
    size, wanted = len(needle), list(needle)
    return next((at for at in range(len(haystack) - size + 1) if list(haystack[at : at + size]) == wanted), -1)


def similarity(first: str, second: str) -> float:
    """Jaccard index of the two sets of normal words, 0 to 1."""
    return jaccard(set(normal_tokens(first)), set(normal_tokens(second)))


def jaccard(one: Set[str], two: Set[str]) -> float:
    """What two sets share of all that is in them, 0 to 1; two empty ones are alike."""
    return len(one & two) / len(one | two) if one or two else 1.0


def sentences(text: str) -> list[str]:
    """The text cut after sentence ends and at line breaks; no empty ones."""
    text = _TITLE.sub(r"\1 ", text)
    parts = re.split(r"(?<=[.!?…])[\"')]*\s+(?=[\"'(]*\w)|\n+", text)
    return [part.strip() for part in parts if part and part.strip()]
