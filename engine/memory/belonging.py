"""What a document's thing belongs to: "the dome of the Kern Museum" and the ways to say it. Pure wording; reads none.

Only where it reads right: "at Kern" is said of a museum, not of a bridge, and of no Old or Royal one.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from engine.memory.lexicon import PETS

# One can be at them, and their name alone means them: "the dome at Kern".
PLACES = frozenset(
    "abbey academy airfield airport aquarium archive brewery bakery campsite castle centre center chapel church "
    "clinic clubhouse college depot dairy distillery factory farm foundry gallery garage garden gardens harbour "
    "harbor hospital hostel hotel house inn institute laboratory library lodge manor market mill mine monastery "
    "museum nursery observatory office palace park planetarium plant playhouse port pub reserve restaurant school "
    "shipyard shop station theatre theater vineyard winery workshop works yard zoo cinema cathedral priory barracks "
    "refuge retreat hall".split()
)
# These own things, too, but nobody says "the lamp at Kern" for "at the Kern Bridge".
OTHERS = frozenset(
    "bridge tower gate dam lighthouse canal lock ferry ship boat tunnel railway tramway line pier barn fort "
    "monument company club society association union team choir orchestra band foundation trust council project "
    "league festival fair press university bank cooperative firm ministry".split()
)
_NO_NAMES = frozenset(
    "Old New Royal National Great Grand Central City Town Public State Upper Lower North South East West Northern "
    "Southern Eastern Western First Second Third Imperial Federal Municipal Local Main Little Big Open Free "
    "Community International Saint St".split()
)
_NAME = r"(?:the )?[A-Z0-9][\w’'-]*(?: [A-Z0-9][\w’'-]*)*"
_PART_OF = re.compile(rf"^(?P<part>the [a-z][\w-]*(?: [a-z][\w-]*)*?) (?:of|at) (?P<owner>{_NAME})$")
_OWNER = re.compile(rf"^{_NAME}$")


@dataclass(frozen=True)
class Thing:
    """`part` of `owner`: ("the dome", "the Kern Museum"), ("", "the Kern Museum"), ("the ferry", "")."""

    part: str
    owner: str

    @property
    def kind(self) -> str:
        """The noun for what it is, "museum" or "dome"; "" where the name does not say it."""
        if self.part:
            return self.part.split(" of ")[0].split()[-1]
        return kind_of(self.owner)


@lru_cache(maxsize=4096)
def thing(subject: str) -> Thing:
    """Of the subject of a document's claim."""
    subject = re.sub(r"^The (?=[A-Za-z])", "the ", subject)
    found = _PART_OF.match(subject)
    if found is not None:
        return Thing(found["part"], found["owner"])
    if _OWNER.match(subject):
        return Thing("", subject)
    return Thing(subject if subject.startswith("the ") else "", "")


def kind_of(owner: str) -> str:
    """ "museum" of "the Kern Museum"."""
    last = owner.split()[-1].lower() if owner else ""
    return last if last in PLACES | OTHERS and len(owner.removeprefix("the ").split()) > 1 else ""


def core(owner: str) -> str:
    """What names it beyond its kind: "Kern" of "the Kern Museum"."""
    words = re.sub(r"^the ", "", owner, flags=re.I).split()
    return " ".join(words[:-1] if kind_of(owner) else words)


def short_name(owner: str) -> str:
    """ "Kern" of "the Kern Museum"; "" where nobody would say it."""
    return core(owner) if is_place(owner) and core(owner).split()[0] not in _NO_NAMES else ""


@lru_cache(maxsize=4096)
def ways(subject: str) -> tuple[str, ...]:
    """The thing in the document's words, then in others."""
    found = thing(subject)
    owner, part = found.owner, found.part
    if not owner:
        return (subject,)
    short = short_name(owner)
    if not part:
        bare = owner.removeprefix("the ")
        return tuple(dict.fromkeys([owner, *([bare] if kind_of(owner) in PLACES else []), *([short] if short else [])]))
    said = [f"{part} {'at' if ' of ' in part and is_place(owner) else 'of'} {owner}"]
    for one in _shorter(part):
        said += [f"{one} of {owner}"]
        said += [f"{one} at {owner}"] if is_place(owner) else []
        said += [f"{possessive(owner)} {one.removeprefix('the ')}"] if " of " not in one and "'s " not in one else []
        said += [f"{one} at {short}"] if short else []
    return tuple(dict.fromkeys(said))


def _shorter(part: str) -> list[str]:
    """ "the cat of the night watch": also "the night watch's cat" and, of an animal, "the cat"."""
    whole, of, whose = part.partition(" of the ")
    if not of:
        return [part]
    alone = [whole] if whole.split()[-1] in PETS else []
    return [part, f"the {possessive(whose)} {whole.removeprefix('the ')}", *alone]


def is_place(owner: str) -> bool:
    return kind_of(owner) in PLACES


def possessive(noun: str) -> str:
    return f"{noun}'" if noun.endswith("s") and not noun.endswith("ss") else f"{noun}'s"
