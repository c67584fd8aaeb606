"""What one sentence does: tells, asks, wishes, corrects, imagines. One kind each; `signals` puts a message together."""

import re
from datetime import datetime

from engine.memory import cues, dates
from engine.memory.languages import foreign_kind
from engine.memory.lexicon import NAMED, OWN_ATTRIBUTES, OWN_PLACES, PEOPLE, PETS, canonical
from engine.memory.speech import quotes_somebody, spelled, with_subject, without_quotes
from engine.memory.words import plain

# Kinds that hold something to keep; the order says which one names a message that has several.
TELLS = ("plan", "preference", "procedure", "lesson", "machine", "statement", "fragment")
OTHERS = (
    "harmful", "hypothetical", "command", "quoted", "wondering", "bare_correction", "feedback", "instruction",
    "passing", "wish",
    "stranger", "mood", "small_talk", "general", "question",
)  # fmt: skip

_LONG = 6  # words from which on a sentence says something even where no verb is known
_ANY_DAY = datetime(2026, 1, 5, 12, 0)  # only asked whether there is a date at all


def kind_of_sentence(sentence: str) -> str:
    """One of `TELLS` and `OTHERS`."""
    if quotes_somebody(sentence):
        return "quoted"
    sentence = without_quotes(sentence)
    text = spelled(sentence)
    if not text:
        return "feedback" if cues.THUMBS.search(sentence) else "small_talk"
    foreign = foreign_kind(sentence)
    if foreign:
        return foreign
    bare = bare_of(text)
    if_asked = cues.IF_ASKED.match(bare)
    if if_asked and not text.endswith("?") and not cues.WHENEVER.match(bare):
        rest = kind_of_sentence(bare[if_asked.end() :])
        return "statement" if rest == "general" and mentions_me(if_asked.group()) else rest
    if cues.BARE_MOOD.match(text) and len(text.split()) > 1:
        return "mood"
    if cues.CRISIS.search(bare) or (cues.HARM.search(bare) and cues.INTENT.search(bare)):
        return "harmful"
    if cues.COURTESY.match(text) or cues.ONLY_CHAT.match(text) or cues.GREETS.match(text):
        return "feedback" if cues.THUMBS.search(sentence) or cues.EVALUATES.match(text) else "small_talk"
    if not text.endswith("?") and (noted := _noted(bare)):
        return noted
    if cues.WHENEVER.match(bare) and not text.endswith("?"):
        return "preference"
    if cues.POLITE_RULE.match(bare):
        return "preference"
    if _asks(text, bare):
        return _asking(bare)
    if asks_to_forget(bare):
        return "command"
    if cues.HYPOTHETICAL.search(bare) and not cues.SUPERLATIVE.search(bare):
        return "hypothetical"
    return _declared(sentence, bare)


def bare_of(text: str) -> str:
    """A spelled sentence without "well, by the way" in front, and with its left-out "I"."""
    return with_subject(cues.LEAD.sub("", cues.ACK.sub("", text)))


def asks_to_forget(text: str) -> bool:
    """ "Forget what I said about X": the app answers this itself, the model never sees it."""
    return re.match(r"(please )?(can you |could you )?(forget|delete|erase|unlearn)\b", plain(text)) is not None


def asks_to_keep(text: str) -> bool:
    """ "Remember that ...", "... so keep that in mind": asked outright."""
    bare = bare_of(spelled(text))
    return (cues.KEEP_THAT.match(bare) or cues.KEEP_TRAIL.search(bare)) is not None


def mentions_me(bare: str) -> bool:
    return cues.FIRST.search(bare) is not None


def claims(sentence: str) -> bool:
    """A claim about the owner's life that stands by itself, also when a question follows it."""
    return cues.CLAIM.search(bare_of(spelled(sentence))) is not None


# Questions ----------------------------------------------------------------------------------------------------------


def _asks(text: str, bare: str) -> bool:
    return (
        text.endswith("?")
        or (cues.QUESTION.match(bare) is not None and not cues.WH_CLAUSE.match(bare))
        or cues.LATE_QUESTION.search(bare) is not None
    )


def _asking(bare: str) -> str:
    """A question tells when it asks to note something, or when a claim stands in front of it."""
    kept = cues.KEEP.match(bare) or re.match(
        r"(?:did|have) i (?:mention(?:ed)?|said|say|told you|tell you) that\b", bare
    )
    if kept and mentions_me(bare) and not cues.WONDERS.search(bare):
        return "statement"
    claim = cues.BEFORE_QUESTION.split(bare)[0]
    if claim != bare and cues.CLAIM.search(claim) and _declared(claim, claim) in TELLS:
        return "statement"
    return "question"


# Everything else ----------------------------------------------------------------------------------------------------


def _declared(sentence: str, bare: str) -> str:
    for sort in (_standing, _kept, _corrected, _wanted):
        if kind := sort(bare):
            return kind
    if cues.TAKES_BACK.match(bare) and not mentions_me(cues.MEANS.sub("", bare)):
        return "fragment" if any(_is_dated(clause) for clause in cues.CLAUSE.split(bare)) else "bare_correction"
    if cues.EVALUATES.search(bare) and not cues.LASTING_CUE.search(bare):
        return "feedback"
    if cues.WISHES_NOW.match(bare) and not (cues.ANCHOR.search(bare) and mentions_me(bare.partition(" ")[2])):
        return "statement" if cues.LONG_WISH.search(bare) else "wish"
    if _is_chat(spelled(sentence), bare):
        return "small_talk"
    if not _says_something(sentence, bare):
        return "wondering"
    if cues.STRANGER.search(bare):
        return "stranger"
    if not mentions_me(bare):
        return _impersonal(spelled(sentence), bare)
    return _personal(bare)


def _standing(bare: str) -> str:
    """ "From now on ...", "never ...": how it shall be always."""
    begins = cues.STANDING.search(bare) and re.match(
        r"(?:from now on|always|never|in (?:the )?future|whenever|no need to|you (?:don't|needn't) )", bare
    )
    return "preference" if cues.RULE.match(bare) or cues.NEVER_WANTS.match(bare) or begins else ""


def _kept(bare: str) -> str:
    """Somebody asks outright to remember."""
    if cues.KEEP_THAT.match(bare) or (cues.KEEP_TRAIL.search(bare) and mentions_me(cues.KEEP_TRAIL.sub("", bare))):
        return "statement"
    if cues.KEEP.match(bare):
        return "statement" if mentions_me(bare) or _looks_like_value(bare) else "instruction"
    return "wondering" if cues.WONDERS.search(bare) else ""


def _corrected(bare: str) -> str:
    """ "You got that wrong, I'm 43": what stands behind the lead says what is right."""
    lead = cues.WRONG_LEAD.match(bare) or cues.TOLD_LEAD.match(bare)
    if lead is None:
        return "bare_correction" if _points_at_text(bare) else ""
    if re.search(r"\bmy\b", lead.group()):
        return "statement"
    rest = kind_of_sentence(bare[lead.end() :])
    return rest if rest in TELLS else "bare_correction"


def _points_at_text(text: str) -> bool:
    """ "no, I meant the second paragraph": about the work at hand, not about a life."""
    return (
        cues.TAKES_BACK.match(text) is not None
        or re.match(r"(?:stop|i meant|i mean|not that|wrong)\b", text) is not None
    ) and (cues.POINTS_AT.search(text) is not None and not re.search(r"\b(?:my|our)\b", text))


def _wanted(bare: str) -> str:
    """How to answer from now on, or what to do now."""
    for_now = cues.FOR_THIS.search(bare) is not None
    if (cues.MANNER.match(bare) or cues.REPLIES.match(bare)) and not for_now:
        return "preference"
    if cues.DEMAND.match(bare):
        return "instruction"
    if cues.IMPERATIVE.match(bare) and not cues.LASTING_CUE.search(bare):
        return "preference" if cues.STANDING.search(bare) else "instruction"
    if cues.FEEDBACK.match(bare):
        return "feedback"
    return "instruction" if for_now and re.match(r"(?:keep|be|use|for this)\b", bare) else ""


def _noted(bare: str) -> str:
    """Steps in their order, and lessons."""
    steps, commas = len(cues.STEP.findall(bare)), bare.count(",")
    routine = cues.ROUTINE.match(bare) and (steps >= 2 or (steps and commas >= 2)) and not cues.ONCE.search(bare)
    if routine or (cues.LISTED_ROUTINE.match(bare) and not cues.ONCE.search(bare)):
        return "procedure"
    return "lesson" if cues.LESSON.search(bare) else ""


def _is_chat(text: str, bare: str) -> bool:
    return (
        (cues.CHAT.match(bare) is not None or (cues.CHAT.match(text) is not None and len(bare.split()) <= 2))
        and not cues.LASTING_CUE.search(bare)
        and not cues.CLAIM.search(bare)
        and not _is_plan(bare)
    )


def _personal(bare: str) -> str:
    """A first-person sentence that asks for nothing."""
    lasting = cues.LASTING_CUE.search(bare) is not None
    if (cues.MOOD.match(bare) or cues.FEELING.search(bare)) and not lasting and not cues.CLAIM.search(bare):
        return "mood"
    if _is_plan(bare):
        return "plan"
    if cues.FUTURE.search(bare) and cues.WHEN.search(bare) and not cues.PASSING.search(bare):
        return "statement"
    if cues.TURNING_POINT.search(bare):
        return "statement"
    if cues.FOR_AN_HOUR.search(bare) and not cues.ANCHOR.search(bare):
        return "passing"
    if cues.MACHINE.match(bare) and not lasting:
        return "machine"
    if lasting:
        return "statement"
    if cues.PASSING.search(bare) or _is_momentary(bare):
        return "passing"
    return "wish" if cues.WISH.match(bare) and not cues.LONG_WISH.search(bare) else "statement"


def _is_momentary(bare: str) -> bool:
    """What somebody is doing just now, or did once, unless lives turn on it."""
    if cues.LIFE_ACTIVITY.search(bare) or any(cues.CLAIM.search(clause) for clause in cues.CLAUSE.split(bare)[1:]):
        return False
    past = cues.PAST.match(bare) or cues.EVENT.match(bare) or cues.THEIR_EVENT.match(bare)
    doing = cues.DOING.match(bare) or cues.THEIR_DOING.match(bare)
    return doing is not None or (past is not None and not cues.LIFE_EVENT.search(bare))


def _impersonal(text: str, bare: str) -> str:
    """No "I" and no "my": a note to self ("shoe size: 43", "sister = Ann"), somebody known, or about the world."""
    if (cues.FOR_AN_HOUR.search(bare) or _is_momentary(bare)) and not (cues.ANCHOR.search(bare) or _is_plan(bare)):
        return "passing"
    if _is_note(bare) or _is_somebody_known(bare) or _is_dated(bare):
        return "plan" if _is_plan(bare) else "fragment"
    if cues.MACHINE.match(bare):
        return "machine"
    if cues.CORRECTS.search(text) or cues.NUMBER_NOT.search(text):
        if cues.NAMED_THING.search(bare) and cues.WHEN_OR_NUMBER.search(bare):
            return "fragment"
        return "bare_correction"
    if cues.HOME.search(bare) and cues.VALUE.search(bare):
        return "plan" if _is_plan(bare) else "fragment"
    return "general"


def _is_dated(bare: str) -> bool:
    return (cues.APPOINTMENT.match(bare) is not None and cues.WHEN.search(bare) is not None) or cues.SCHEDULED.match(
        bare
    ) is not None


def _is_note(bare: str) -> bool:
    head = re.split(r" = |: |:|=", bare)[0] if re.search(r"=|:", bare) else ""
    head = re.sub(r"'?s? (?:name|called|is)\b.*", "", head or bare)
    for words in (head, " ".join(bare.split()[:2]), *bare.split()[:1]):
        noun = canonical(words.removesuffix("'s"))
        if noun in NAMED or noun in OWN_ATTRIBUTES or noun in OWN_PLACES or noun.startswith("favourite "):
            return len(bare.split()) > 1 and cues.VERB_OR_VALUE.search(bare) is not None
    return False


def _is_somebody_known(bare: str) -> bool:
    """ "Grandpa hates olives", "Kwame from work is getting divorced"."""
    words = bare.removeprefix("the ").split()
    first = canonical(words[0].removesuffix("'s").removesuffix("'")) if words else ""
    if bare.startswith("the "):
        first = canonical(first.removesuffix("s"))
    kin = (first in PEOPLE or first in PETS) and cues.KIN_SAYS.search(bare) is not None
    known = cues.KNOWN_BY_PLACE.match(bare) is not None and cues.KIN_SAYS.search(bare) is not None
    return (kin or known or cues.PERSONAL_TRAIT.match(bare) is not None) and not (
        cues.PASSING.search(bare) or re.search(r"\b(?:says?|said|asked|texted|rang|called)\b", bare)
    )


def _says_something(sentence: str, bare: str) -> bool:
    """A verb, a number or "x: y". "my passport number please" has none: it asks."""
    if re.search(r"\d|[=:]\s*\S|(?<=[a-z,] )[A-Z][a-z]+", sentence):
        return not sentence.endswith("...")
    if (
        len(bare.split()) >= _LONG
        and re.match(r"(?:my|our|i|we|the)\b", bare)
        and not re.search(r"\b(?:please|my \w+'s? name)\b", bare)
    ):
        return True
    return cues.VERB.search(bare) is not None or cues.PERSONAL_TRAIT.match(bare) is not None


def _is_plan(bare: str) -> bool:
    return (
        (cues.FUTURE.search(bare) or cues.APPOINTMENT.match(bare) or cues.SCHEDULED.match(bare)) is not None
        and bool(dates.resolve(bare, _ANY_DAY))
        and not re.search(r"\b(?:today|tonight|weekly|daily|monthly|every|each|usually|always)\b", bare)
        and (cues.FUTURE.search(bare) is not None or not cues.COMES_EACH_YEAR.search(bare))
    )


def _looks_like_value(bare: str) -> bool:
    return " is " in bare or " are " in bare or "=" in bare
