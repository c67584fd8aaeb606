"""Whether a document's sentence may be learned as a statement, and if not, why. Knows no document around it."""

import re

from engine.memory.secrets import has_secret

_FEWEST_WORDS, _MOST_WORDS = 4, 45
_MOST_CHARS = 400
_FEWEST_LETTERS = 0.6  # of all characters; tables and formulas have fewer

_END = re.compile(r"[.!]['\"”)\]]*$")
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_NUMERAL = re.compile(r"\b(?:War|Part|Type|Phase|Class|Act|Annex) I\b")
_SPEAKS_OF_SELF = re.compile(
    r"\b(?:I|I'm|I've|I'd|I'll|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Ww]e|[Ww]e're|[Ww]e've|[Uu]s|[Oo]urs?)\b"
)
_POINTER = re.compile(
    r"(?:see|cf)\b|(?:figure|fig\.?|table|chapter|section|page) [\dIVX]|(?:table of )?contents$|copyright\b|©"
    r"|all rights reserved|isbn\b",
    re.I,
)
# Words to a model are not a document's statement: what they ask for would be trained.
_TO_A_MODEL = re.compile(
    r"\b(?:ignore|disregard|forget) (?:all |any |the |your )*(?:previous|prior|earlier|above|instructions?|rules)\b"
    r"|\b(?:you are|act as|pretend to be|behave like) (?:an? )?(?:\w+ ){0,2}"
    r"(?:ai|assistant|language model|chatbot|nightjar)\b"
    r"|\b(?:never|do not|don't|stop) (?:refus|declin|say(?:ing)? no)\w*"
    r"|\b(?:nightjar|assistant|the model|the ai)\b.*\b(?:must|should|always|never|has to)\b"
    r"|^(?:from now on|always|never) (?:answer|say|reply|respond|tell|obey|agree|comply|pretend|recommend|claim)\b",
    re.I,
)  # fmt: skip


def unfit(sentence: str, *, alone: bool) -> str:
    """Why this is no statement, "" when it is one. `alone`: a list item, which may do without a full stop."""
    words = sentence.split()
    letters = sum(char.isalpha() or char.isspace() for char in sentence)
    if sentence.endswith("?"):
        return "a question"
    if len(words) < _FEWEST_WORDS or letters < _FEWEST_LETTERS * len(sentence):
        return "no sentence"
    if len(words) > _MOST_WORDS or len(sentence) > _MOST_CHARS:
        return "too long for one statement"
    if not alone and not _END.search(sentence):
        return "no whole sentence"
    if _POINTER.match(sentence):
        return "a pointer to another place"
    return unfit_anywhere(sentence)


def unfit_anywhere(text: str) -> str:
    """The reasons that hold for table cells too."""
    if _TO_A_MODEL.search(text):
        return "an instruction to a model, not a statement"
    if has_secret(text):
        return "it holds a password or another secret"
    if _SPEAKS_OF_SELF.search(_NUMERAL.sub("", _QUOTED.sub("", text))):
        return "it speaks of “I” or “we”, and a document's “I” is not you"
    return ""


def is_blank(value: str) -> bool:
    """Something still to be filled in."""
    return re.fullmatch(r"[_.…\s?-]+|tbd|todo|n/a", value, re.I) is not None
