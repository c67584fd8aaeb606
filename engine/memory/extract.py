"""Subject, attribute and value of a statement: by rules for plain patterns, by the model for the rest.

A fact that is not grounded in its message is no fact. Nothing here decides whether a statement lasts (`triage`), and the
names are those of the extraction prompt: subject "my sister" or "me", attribute "name", "home city", "favourite film".
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from engine import prompts
from engine.memory import by_name
from engine.memory.lexicon import (
    COLOURS,
    NAMED,
    OWN_ATTRIBUTES,
    OWN_PLACES,
    PEOPLE,
    PETS,
    TAIL_ATTRIBUTES,
    canonical,
    is_name,
)
from engine.memory.speech import without_quotes
from engine.memory.words import contains, plain, sentences

MAX_FACT_TOKENS = 160
MAX_VALUE_WORDS = 8


@dataclass(frozen=True)
class Fact:
    """One claim. `previous` is the value it says is no longer true, or "".

    A bare correction ("it's not Lena any more, it's Mira") has neither subject nor attribute: `reconcile` finds them.
    """

    subject: str
    attribute: str
    value: str
    previous: str = ""


class Thinker(Protocol):
    """What `with_model` needs of a model; `chat/llama.py` has it."""

    def answer(
        self, messages: list[prompts.Message], *, max_tokens: int = 64, json_schema: dict[str, object] | None = None
    ) -> str: ...


def ground(fact: Fact, text: str) -> bool:
    """Whether the value stands in the text, word for word."""
    return contains(text, fact.value)


def by_rules(text: str) -> list[Fact]:
    """Facts of the plain patterns, each grounded, in the order of the text; often none. A sentence quoted claims nothing."""
    facts: list[Fact] = []
    for number, sentence in enumerate(parts := sentences(_own_claims(text))):
        if sentence.endswith("?") and not _is_rhetorical(parts, number):
            continue
        for fact in _of_sentence(sentence, parts[number - 1] if number else ""):
            if ground(fact, text) and all(_differ(fact, other) for other in facts):
                facts.append(fact)
    return facts


def _own_claims(text: str) -> str:
    """Without what is quoted where that would claim something itself; a book's title stays."""
    return without_quotes(text, which=lambda quote: any(list(_of_sentence(part, "")) for part in sentences(quote)))


def _differ(one: Fact, other: Fact) -> bool:
    """The owner and somebody by name may live in the same town."""
    return one.value != other.value or is_name(one.subject) != is_name(other.subject)


def with_model(model: Thinker, text: str) -> list[Fact]:
    """Facts the model finds, grounded; one more try when its answer is no valid JSON."""
    for _ in range(2):
        answer = model.answer(prompts.extract(text), max_tokens=MAX_FACT_TOKENS, json_schema=prompts.EXTRACT_SCHEMA)
        facts = parse(answer)
        if facts is not None:
            found = (replace(fact, subject=by_name.subject_in(text, fact.subject, fact.value)) for fact in facts)
            return [fact for fact in found if fact.subject and ground(fact, text)]
    return []


def parse(answer: str) -> list[Fact] | None:
    """The model's JSON as facts; None when it is not what `EXTRACT_SCHEMA` asks for."""
    try:
        found = json.loads(answer)["facts"]
        rows = [(str(row["subject"]), str(row["attribute"]), str(row["value"])) for row in found]
    except (ValueError, KeyError, TypeError):
        return None
    return [Fact(*(" ".join(part.split()) for part in row)) for row in rows if all(part.strip() for part in row)]


def _is_rhetorical(parts: list[str], number: int) -> bool:
    """ "Could you note that my son is called Ben?" tells; other questions do not."""
    return number == len(parts) - 1 and re.match(r"(can|could|would|will) you (please )?(note|remember|save|keep|store)",
                                                 plain(parts[number])) is not None  # fmt: skip


# Patterns ---------------------------------------------------------------------------------------------------------------

_MY = r"(?:my|our|the|his|her)"
_NOUN = r"(?P<noun>[a-z][a-z-]*(?: [a-z][a-z-]*){0,2}?)"
_V = r"(?P<value>[^,;.!?()]+?(?:\.\d+)?[^,;.!?()]*?)"
_END = r"(?=$|[,;.!?()]| and (?:i|my|she|he|it|we)\b| but | because | since | so (?:i|we|please|check)\b| - )"
_CAP = r"(?P<value>(?-i:[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*))"
_BE = r"(?:'s| is| are|'re| was| = |: )"
_NAMED_BE = r"(?:'s| is|s) (?:now |actually |really )?(?:called|named)"

_LEAD = re.compile(
    r"^(?:(?:oh|well|so|um+|hm+|ok|okay|and|also|btw|by the way|hi|hello|hey|right|yes|yeah|listen|look|fun fact|sorry|no|nope|"
    r"actually|wait|correction|for the record|just so you know|fyi|for your information|please|honestly|you know|"
    r"i meant|i mean|let me tell you|it turns out|turns out)[,:!]?\s+)+",
    re.I,
)
_ASK_TO_KEEP = re.compile(
    r"^(?:please |could you |can you |would you |will you |kindly |don't forget |do not forget |i'd like you to |i want you to )*"
    r"(?:remember|note|save|store|keep in mind|make a note|bear in mind|record|be aware|know|put down|write down|"
    r"you (?:should|ought to|must|may|need to) know|i should (?:mention|add|probably mention)|did i mention|"
    r"have i (?:said|mentioned)|i don't think i've said it yet|note down)(?: that|:)?\s+",
    re.I,
)
_TAIL = re.compile(
    r"(?:\s+(?:btw|by the way|please|now|actually|fyi|too|as well|lol|again|for short|though|of course|in case .*|"
    r"these days|from now on|from here on|any ?more|instead|if you .*|you know))+$",
    re.I,
)
_NOT_OLD = re.compile(r",? (?:and |but )?(?:not|instead of|rather than|no longer) (?P<old>[^,;.!?]+)$", re.I)
_NOT_BUT = re.compile(
    r"(?<!would )(?<!could )(?<!might )(?<!may )(?<!will )(?<!do )(?<!did )\bnot (?:(?P<verb>called|named|in|on|at) )?(?P<old>[^,;.!?]+?),? but (?:(?P=verb) )?",
    re.I,
)
_NO_LONGER = re.compile(
    r"^it(?:'s| is) not (?P<old>[^,;.!?]+?)(?: any ?more)?[,;]? (?:but |any ?more,? )?it(?:'s| is) (?:now )?(?P<value>[^,;.!?]+)$",
    re.I,
)


@dataclass(frozen=True)
class _Pattern:
    regex: re.Pattern[str]
    make: Callable[[re.Match[str]], tuple[str, str] | None]  # -> (subject, attribute)


def _pattern(regex: str, make: Callable[[re.Match[str]], tuple[str, str] | None]) -> _Pattern:
    return _Pattern(re.compile(regex, re.I), make)


def _name_of(match: re.Match[str]) -> tuple[str, str] | None:
    """Only nouns that have names: "my back is called ..." is none, "my meeting is named" neither."""
    noun = canonical(match["noun"])
    if canonical(noun.removesuffix("s")) in NAMED:
        noun = canonical(noun.removesuffix("s"))
    if noun in OWN_PLACES:
        return "me", OWN_PLACES[noun]
    last = canonical(noun.split()[-1])
    known = noun in NAMED or (last in NAMED and not set(noun.split()) & _LINKS)
    return (f"my {noun}", "name") if known else None


def _living_name_of(match: re.Match[str]) -> tuple[str, str] | None:
    noun = canonical(match["noun"])
    return (f"my {noun}", "name") if noun in PEOPLE or noun in PETS else None


# Words that show that a noun phrase was cut at the wrong place.
_LINKS = frozenset("in of at on by for with to my our the and or preferred that who which".split())


def _me(attribute: str) -> Callable[[re.Match[str]], tuple[str, str] | None]:
    return lambda _match: ("me", attribute)


def _mine(subject: str, attribute: str) -> Callable[[re.Match[str]], tuple[str, str] | None]:
    return lambda _match: (subject, attribute)


def _favourite(match: re.Match[str]) -> tuple[str, str] | None:
    return "me", f"favourite {canonical(match['noun'])}"


def _part_of(match: re.Match[str]) -> tuple[str, str] | None:
    """the colour of my car, my car's colour"""
    attribute = canonical(match["attribute"])
    if attribute in ("first name", "real name", "actual name", "full name", "given name"):
        attribute = "name"
    if attribute.split()[-1] not in TAIL_ATTRIBUTES:
        return None
    return f"my {canonical(match['noun'])}", attribute


def _own(match: re.Match[str]) -> tuple[str, str] | None:
    """my birthday is V; my locker code is V; my car is red"""
    noun = canonical(match["noun"])
    if noun in OWN_PLACES or noun in OWN_ATTRIBUTES:
        return "me", OWN_PLACES.get(noun, noun)
    thing, _, last = noun.rpartition(" ")
    if thing and last in TAIL_ATTRIBUTES and not set(noun.split()) & _LINKS:
        return f"my {thing}", last
    if not thing and plain(match["value"]).rpartition(" ")[2] in COLOURS and noun not in PEOPLE:
        return f"my {noun}", "colour"
    return None


def _living_own(match: re.Match[str]) -> tuple[str, str] | None:
    """my sister lives in V"""
    noun = canonical(match["noun"])
    return f"my {noun}", {"live": "city", "work": "employer"}[match["verb"].casefold().rstrip("s")]


_CLOCK = r"(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|half past \w+|quarter (?:to|past) \w+|noon|midnight)"

_PATTERNS: tuple[_Pattern, ...] = (
    # Own name.
    _pattern(rf"^(?:my (?:first |real |full )?name(?:'s| is)|i'm called|i am called|i go by|people call me) {_V}{_END}", _me("name")),
    _pattern(rf"^(?:you can |please )?call me {_CAP}", _me("name")),
    _pattern(rf"^(?:i'm|i am|it's me) {_CAP}$", _me("name")),
    _pattern(rf"^(?:my parents named me|you're talking to) {_CAP}", _me("name")),
    # Names of people, pets and things.
    _pattern(rf"\b{_MY} {_NOUN}{_NAMED_BE} {_V}{_END}", _name_of),
    _pattern(rf"\b{_MY} {_NOUN}(?:'s|s)? (?:first |real |actual |full |given )?name(?:'s| is| = |: ){_V}{_END}", _name_of),
    _pattern(rf"\bthe (?:first |real )?name of {_MY} {_NOUN} is {_V}{_END}", _name_of),
    _pattern(rf"\b{_MY} {_NOUN},? (?:goes by|answers to|listens to|bears|is known as|goes by the name of)(?: the name(?: of)?)? {_V}{_END}",
             _name_of),
    _pattern(rf"^{_V} is (?:the )?name of {_MY} {_NOUN}{_END}", _name_of),
    _pattern(rf"^{_V} is {_MY} {_NOUN}'s (?:first )?name{_END}", _name_of),
    _pattern(rf"(?:\bi(?:'ve got| have(?: got)?|'ve| own)|^got|^have) an? (?:\w+ )?{_NOUN},? (?:called|named|by the name of) {_V}{_END}", _name_of),
    _pattern(rf"\b(?:named|called|christened) (?:my|our) {_NOUN} {_CAP}", _living_name_of),
    _pattern(rf"^{_CAP} is (?:my|our) {_NOUN}{_END}", _living_name_of),
    _pattern(rf"\b(?:my|our) {_NOUN},? {_CAP}(?=[,.!]|$| (?:is|has|was|and|wants|never|still|likes|loves))", _living_name_of),
    _pattern(rf"(?:^|\b(?:with|from|by|for|to|than|and) ){_CAP}, my {_NOUN}(?=[,.]|$)", _living_name_of),
    # Favourites.
    _pattern(rf"\bmy (?:all-time |absolute )?favou?rite {_NOUN}(?: of all| ever)?(?:'s| is| are| has always been)(?: (?-i:the)| called)? {_V}{_END}", _favourite),
    _pattern(rf"^(?:(?-i:the) )?{_V} (?:is|are) my (?:all-time |absolute )?favou?rite {_NOUN}{_END}", _favourite),
    _pattern(rf"\b(?:my )?fav(?:e|ou?rite)? {_NOUN}(?:: | = |\? ){_V}{_END}", _favourite),
    _pattern(rf"^the {_NOUN} i (?:like|love) (?:best|most|more than any other) is (?:called )?(?:(?-i:the) )?{_V}{_END}", _favourite),
    # Life and work.
    _pattern(rf"\bi (?:still |now )?live (?:on|in) (?P<value>[A-Z][^,;.!?]*? (?:Street|Road|Lane|Avenue|Close|Row|Terrace|Hill|Square|Way|Crescent|Walk|Gardens)){_END}",
             _me("home street")),
    _pattern(rf"\b(?:i|we)(?:'ve| have)? (?:still |now |just |recently )*(?:live|moved|relocated) (?:in|to) {_V}{_END}", _me("home city")),
    _pattern(rf"\bi(?:'m| am) (?:now )?(?:based|living) in {_V}{_END}", _me("home city")),
    _pattern(r"\bi was born in (?P<value>(?:18|19|20)\d\d)\b", _me("year of birth")),
    _pattern(rf"\bi was born (?:on|on the) {_V}{_END}", _me("birthday")),
    _pattern(rf"\b(?:i was born|i come from|i grew up) in {_V}{_END}", _me("birthplace")),
    _pattern(rf"\bi (?:now |still )?work for {_V}{_END}", _me("employer")),
    _pattern(rf"\bi (?:now |still )?work at {_CAP}", _me("employer")),
    _pattern(rf"\bi (?:now |still )?work as an? {_V}{_END}", _me("job")),
    _pattern(rf"\bi(?:'m| am) an? {_V} by (?:trade|profession)", _me("job")),
    _pattern(rf"\bi (?:report to|work under) {_CAP}", _mine("my boss", "name")),
    _pattern(rf"\bi(?:'m| am) (?:currently )?learning {_V}{_END}", _me("language being learned")),
    _pattern(rf"\bi studied {_V}(?: at .*)?{_END}", _me("field of study")),
    _pattern(rf"\bi went to university (?:at|in) {_V}{_END}", _me("university")),
    _pattern(rf"\bi support {_CAP}", _me("team")),
    _pattern(rf"\bi play the {_V}{_END}", _me("instrument")),
    _pattern(rf"\bi(?:'m| am)(?: also| very)? allergic to {_V}{_END}", _me("allergy")),
    _pattern(rf"\bi have an allergy to {_V}{_END}", _me("allergy")),
    _pattern(rf"\bi (?:can't|cannot) stand {_V}{_END}", _me("disliked thing")),
    _pattern(rf"\bi (?:always |usually )?(?:get|wake) up at (?P<value>{_CLOCK})", _me("wake-up time")),
    _pattern(rf"\bi (?:always |usually )?go to bed at (?P<value>{_CLOCK})", _me("bedtime")),
    _pattern(rf"\bi have {_V} for breakfast", _me("breakfast")),
    _pattern(rf"\bi (?:go|get|travel|commute) to work (?:by|on) {_V}{_END}", _me("way to work")),
    _pattern(rf"\bi(?:'m| am) going on holiday to {_V}(?: this year| next.*| in .*)?{_END}", _me("holiday destination")),
    _pattern(rf"\bmy {_NOUN} (?P<verb>lives?|works?) (?:in|for|at) {_V}{_END}", _living_own),
    _pattern(r"\bi take (?P<value>[\w ]+?) (?:every day|daily)\b", _me("daily medicine")),
    # Attributes.
    _pattern(rf"\bthe (?P<attribute>[a-z]+(?: [a-z]+)?) of (?:my|our) {_NOUN}(?:'s| is) {_V}{_END}", _part_of),
    _pattern(rf"\bmy {_NOUN}'s (?P<attribute>[a-z]+)(?:'s| is) (?:on |at |in )?{_V}{_END}", _part_of),
    _pattern(rf"\b(?:my|our) {_NOUN}{_BE} ?(?:on |at |in |number |by |called |(?-i:the ))*{_V}{_END}", _own),
    _pattern(rf"^{_V} is my {_NOUN}{_END}", _own),
    _pattern(rf"^{_NOUN}(?: = |: ){_V}{_END}", _own),
    _pattern(rf"^(?P<noun>[a-z]+)(?: = |: ){_V}{_END}", _name_of),
)  # fmt: skip

_SHE_IS = re.compile(
    rf"^(?:she|he|it)(?:'s| is) (?:called|named) {_V}{_END}|^(?:his|her|its) name(?:'s| is) (?P<other>[^,;.!?]+)", re.I
)
_HAVE_A = re.compile(rf"\b(?:i (?:have|got)|i've got|that was|this is) (?:an?|my|one) {_NOUN}$", re.I)


def _of_sentence(sentence: str, before: str) -> Iterator[Fact]:
    text = _strip(sentence)
    instead = _NO_LONGER.match(text)
    if instead is not None:
        yield Fact("", "", _clean(instead["value"]), _clean(instead["old"]))
        return
    text, previous = _split_previous(text)
    carried = _carried(text, before)
    if carried is not None:
        yield Fact(*carried, previous)
        return
    for told in by_name.told_of_names(text):
        if _is_value(value := _clean(told.value), told.attribute):
            yield Fact(told.who, told.attribute, value, previous)
    for pattern in _PATTERNS:
        for match in pattern.regex.finditer(text):
            named = pattern.make(match)
            value = _clean(match["value"])
            if named is not None and _is_value(value, named[1]):
                yield Fact(*named, value, previous)
                if match.start() == 0:
                    return


def _carried(text: str, before: str) -> tuple[str, str, str] | None:
    """ "I have a sister. She's called V.": the noun is in the sentence before."""
    told, named = _SHE_IS.match(text), _HAVE_A.search(before.rstrip(" .!,"))
    if told is None or named is None or canonical(named["noun"]) not in NAMED:
        return None
    return f"my {canonical(named['noun'])}", "name", _clean(told["value"] or told["other"])


def _strip(sentence: str) -> str:
    text = sentence.replace("’", "'").strip().rstrip(".!?")
    for _ in range(3):
        text = _ASK_TO_KEEP.sub("", _LEAD.sub("", text))
    return _TAIL.sub("", text)


def _split_previous(text: str) -> tuple[str, str]:
    """ "called Mira, not Lena", "not called Lena but Mira" -> the claim without it, and "Lena"."""
    turned = _NOT_BUT.search(text)
    if turned is not None:
        verb = f"{turned['verb']} " if turned["verb"] else ""
        return text[: turned.start()] + verb + text[turned.end() :], _clean(turned["old"])
    match = _NOT_OLD.search(text)
    if match is None:
        return text, ""
    return _TAIL.sub("", text[: match.start()]), _clean(match["old"])


def _clean(value: str) -> str:
    value = " ".join(value.split()).strip(' "“”,:-')
    value = re.sub(r"^[Tt]he (?=[a-z])", "", value)
    return _TAIL.sub("", value).strip()


_NO_VALUE = re.compile(
    r"^(?:is|was|are|and|or|after|for|name|called|named|painted|not|so|very|too|really|quite|going|coming|doing|getting|being|always|never|still|just|only|what|who|where|how|that|"
    r"there|here|it|him|her|me|you|them|us|a bit|the one|something|anything|nothing|someone|sick|ill|late|my|our|in|on|at|"
    r"about|because|to)\b",
    re.I,
)


def _is_value(value: str, attribute: str) -> bool:
    if not value or len(value.split()) > MAX_VALUE_WORDS or _NO_VALUE.match(value):
        return False
    if re.search(r"\b(?:is|are|was|i|that|knows|says|said|after)\b", value, re.I):
        return False
    return attribute != "name" or len(value.split()) <= 5
