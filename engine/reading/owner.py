"""A document's sentence -> the same with the name of what its "The dome ..." belongs to. Knows no document.

Names it only where it reads right; a sentence that is about anything else comes back as it was.
"""

import re

from engine.memory.belonging import core, is_place, kind_of

_ABOUT = re.compile(
    r"^(?:(?:all |more |some facts |facts |notes |information |a few words )?about|welcome to"
    r"|(?:a |the )?(?:short |brief )?(?:guide to|introduction to|history of|story of)|visiting) (?=(?:the )?[A-Z0-9])",
    re.I,
)
_VERB = (
    r"(?:is|are|was|were|has|have|had|can|may|must|will|opens|opened|closes|closed|stands|lies|holds|weighs|costs|measures"
    r"|dates|seats|goes by|answers to|bears|belongs|rises|houses|reaches|runs|serves)"
)
_PART = re.compile(
    r"^The (?P<part>[a-z][\w-]*(?: [a-z][\w-]*)??(?: [a-z][\w-]*)??(?: of the [a-z]\w*(?: [a-z]\w*)?)?)"
    rf" (?={_VERB}\b)"
)
_WORD_OF_CODE = r"(?:code|number|pin|PIN|combination|key|card|ticket|word)"
_ENTER = re.compile(
    r"^(?P<who>(?:All )?[A-Z][a-z]+s|Staff|Everyone|Everybody)"
    r" (?:must |have to |should )?(?:needs?|uses?|enters?|type|dial)(?: in)?"
    rf" the (?:[a-z-]+ ){{0,2}}{_WORD_OF_CODE} \w*\d[\w-]*[.!]?$"
)
# Things of the whole world, of time, of the text itself, and what only counts.
_NOBODYS = frozenset(
    "sun moon sea ocean sky weather world earth war king queen government president state country century year "
    "month week day night morning evening afternoon summer winter spring autumn first second third last next only "
    "other reason result aim idea question answer problem point fact rest following whole people public author book "
    "text chapter section table figure article page document report same latter former best most more town city "
    "village river region area street road law police internet truth".split()
)


def name_in(heading: str) -> str:
    """ "the Kern Museum" of the heading "About the Kern Museum"; another heading as it is."""
    return _ABOUT.sub("", heading)


def can_own(topic: str) -> bool:
    """A named place or thing; "Mira Olsen" may be anybody, and "the dome of Mira Olsen" is wrong."""
    return bool(re.search(r"[A-Z]", topic)) and (topic.lower().startswith("the ") or bool(kind_of(topic)))


def with_owner(sentence: str, owner: str) -> str:
    """The sentence with its owner's name ("the Kern Museum"), or as it was."""
    if core(owner).lower() in sentence.lower():
        return sentence
    entered = _ENTER.match(sentence)
    if entered is not None:
        link = "to" if entered["who"].lower().endswith("visitors") else "at" if is_place(owner) else "of"
        return f"{entered['who']} {link} {owner} {sentence[entered.end('who') + 1 :]}"
    found = _PART.match(sentence)
    if found is None:
        return sentence
    words = found["part"].split(" of ")[0].split()
    last = words[-1]
    if {words[0], last} & _NOBODYS:
        return sentence
    if last in owner.lower().split():  # "The museum" is the Kern Museum, "The old museum" may be another
        return owner[:1].upper() + owner[1:] + sentence[found.end("part") :] if found["part"] == last else sentence
    link = "at" if " of " in found["part"] and is_place(owner) else "of"
    return f"{sentence[: found.end('part')]} {link} {owner}{sentence[found.end('part') :]}"
