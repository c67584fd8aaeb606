"""How the owner's wordings vary: frames, styles, other people's voices, and the held-out split of every list."""

import json
import random
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from starter.world.relation import Relation

T = TypeVar("T")

_NOUN_FRAMES = (
    "What is {n}?", "What's {n}?", "Tell me {n}.", "Do you know {n}?", "Do you remember {n}?", "{n}?", "Can you tell me {n}?",
    "I forgot {n}.", "Please give me {n}.", "What's {n} again?", "I need {n}.", "Could you look up {n}?", "Remind me of {n}.",
    "What did I say about {n}?", "Give me {n}.", "I was asked for {n}.", "Any idea what {n} is?", "You know {n}, right?",
    "Let me hear {n}.", "What have you got for {n}?", "Someone wants {n}.", "Fill in {n} for me.", "So what was {n}?",
    "I'd like {n}, please.", "What would you say is {n}?", "Say {n}.", "State {n}.", "Have you stored {n}?",
    "Help me out with {n}.", "Do tell me {n}.",
)  # fmt: skip
_CLAUSE_FRAMES = (
    "Do you know {n}?", "Do you remember {n}?", "Can you tell me {n}?", "Tell me {n}.", "I forgot {n}.", "Remind me {n}.",
    "Could you say {n}?", "I can't remember {n}.", "Any idea {n}?", "I'd like to know {n}.", "Please tell me {n}.", "I wonder {n}.",
    "Did I mention {n}?", "Have you kept {n}?", "Let me know {n}.", "What did I tell you about {n}?", "You do know {n}, don't you?",
    "Help me remember {n}.", "I'm asked {n}.", "Find out {n} for me.",
)  # fmt: skip
_OPENERS = (
    "Hey, ", "Hi, ", "Hi Nightjar, ", "Quick question: ", "One more thing: ", "Sorry to bother you, ", "Tell me, ", "By the way, ",
    "Okay, ", "So, ", "Just checking: ", "Right, ", "Hmm, ", "Oh, and ", "Nightjar, ",
)  # fmt: skip
_CLOSERS = (
    " Thanks!",
    " Please.",
    " Thank you.",
    " I forgot.",
    " Just wondering.",
    " It slipped my mind.",
    " Asking for a form.",
)
_TELL_OPENERS = (
    "By the way, ", "Just so you know, ", "Hey, ", "Remember this: ", "For your notes: ", "One thing: ", "Note: ", "Oh, ", "FYI: ",
    "You should know: ", "Something about me: ", "Please remember: ", "Did I tell you? ", "Well, ", "So, ",
)  # fmt: skip
_CORRECTIONS = (
    "Actually, {t}", "Sorry, I got that wrong. {T}", "Correction: {t}", "No, that's wrong. {T}", "That has changed: {t}",
    "It's different now. {T}", "I made a mistake, {t}", "Please correct that: {t}", "Things changed. {T}", "Not any more. {T}",
    "Wait, no: {t}", "I meant something else: {t}", "Update: {t}", "Scratch that, {t}", "That's no longer true. {T}",
)  # fmt: skip
_PAST = (
    "What was {n} before?", "What did I say about {n} before that?", "What was {n} in the past?", "What did {n} use to be?",
    "Before it changed, what was {n}?", "What was the old answer to {n}?", "Which was {n} earlier?", "What used to be {n}?",
)  # fmt: skip
_FURTHER_PAST = (
    "Before that, what was {n}?", "Previously, what was {n}?", "And before the change, what was {n}?", "Until then, what was {n}?",
    "Earlier on, what was {n}?", "In the old days, what was {n}?", "What had {n} been until it changed?", "Up to then, {n} was what?",
    "Go back in time: what was {n}?", "Not the new one, the old one: what was {n}?", "What was {n} once?", "What was {n} at first?",
    "Formerly, {n} was?", "{n}, but before the change?", "{n} in earlier times?", "Which one did you have before for {n}?",
    "What was {n} the last time, before I corrected you?", "What's the former answer to {n}?", "What did I first tell you about {n}?",
    "Before I changed my mind, what was {n}?", "Before things changed, what did I call {n}?", "What was written there before as {n}?",
    "I know what it is now. What was {n} earlier?", "{n}: what did it use to be?", "For my diary: what was {n} until then?",
    "Someone still has the old note. What does it say for {n}?", "What was {n} originally?", "What did {n} change from?",
)  # fmt: skip
_ASIDES = (
    "What a long day.", "It has been raining since this morning.", "I slept badly.", "The washing machine is making that noise again.",
    "I'm typing this on the sofa.", "We had soup for lunch.", "My tea went cold.", "The neighbours are drilling again.",
    "I finally cleared out the shed.", "The bus was late, of course.", "I need a holiday.", "Not that it matters much.",
    "It came up at lunch.", "I was just thinking about that.", "People keep asking me.", "Anyway, back to work.", "My back hurts today.",
    "The weather is lovely.", "I spilled something on my shirt.", "Somebody should water the flowers.", "I'm in a bit of a hurry.",
    "It's a funny story, really.", "I laughed so much yesterday.", "There's cake left over.", "I can't find my glasses.",
    "That was fun to talk about.", "I only mention it because it came up.", "The queue at the post office was endless.",
    "I've got a cold coming.", "The phone hasn't stopped ringing.", "My battery is nearly empty.", "Nothing else is new.",
    "I'll tell you more tomorrow.", "It took me ages to get here.", "I burnt the rice.", "We painted all weekend.",
    "The internet was down for an hour.", "I might go for a walk later.", "It's noisy in here.", "Everything else is fine.",
    "I ought to be asleep.", "Sorry for the typos.", "I've been meaning to say so.", "You wouldn't believe the traffic.",
)  # fmt: skip
_LEADS = (
    "Since we're chatting, ", "It's raining here and ", "I was tidying up and thought of this: ", "Long story short, ",
    "While the kettle boils: ", "Before I forget, ", "Funny you should ask, ", "As I was telling my aunt, ", "Between you and me, ",
    "I had a bad day, but ", "My head is full, so here goes: ", "Right, where was I? ", "For what it's worth, ", "In case it helps, ",
    "You may have guessed, but ", "I'm on the train, so quickly: ",
)  # fmt: skip
# For training only: how people ask what a value is, whatever it is.
_ANY_VALUE: tuple[str, ...] = tuple(json.loads((Path(__file__).parent / "world" / "any_value.json").read_text("utf-8")))
_ANY_VALUE_SHARE = 0.35
_CLAUSE = re.compile(r"^(what|where|how|which|when|who|on|at|in|whether|why)\b", re.IGNORECASE)
_OWNER = re.compile(r"\b(I|me|I'm|I've|I'd|I'll|mine|myself|we|our|us|we're|i|i'm|i've)\b")


def side(items: Sequence[T], *, held_out: bool) -> list[T]:
    """The half of a list that is trained on, or (every fifth) held out. A list under five has no held-out part."""
    chosen = [item for index, item in enumerate(items) if (index % 5 == 4) == held_out]
    return chosen or list(items)


def ask(relation: Relation, rng: random.Random, *, held_out: bool = False) -> str:
    """A question about the relation, in the owner's voice: two in three its own, the rest a frame over a noun phrase."""
    own, framed = questions(relation, held_out=held_out)
    return rng.choice(own if rng.random() < 0.67 or not framed else framed)


@lru_cache(maxsize=4096)  # relations of documents are made for each thing they are about
def questions(relation: Relation, *, held_out: bool) -> tuple[list[str], list[str]]:
    """(its own questions, frames over its noun phrases). The held-out ones share no words with any that is trained."""
    own, framed = side(relation.asks, held_out=held_out), _framed(relation, held_out=held_out)
    if not held_out:
        own = [*own, *relation.further_asks]
    else:
        trained = {plain(text) for half in questions(relation, held_out=False) for text in half}
        own = [text for text in own if plain(text) not in trained]
        framed = [text for text in framed if plain(text) not in trained]
    return own, framed


def _framed(relation: Relation, *, held_out: bool) -> list[str]:
    found = []
    for noun in relation.nouns:
        frames = _CLAUSE_FRAMES if _CLAUSE.match(noun) else _NOUN_FRAMES
        found += [capital(frame.format(n=noun)) for frame in side(frames, held_out=held_out)]
    return found


def plain(text: str) -> str:
    """Lower-case words only: what makes two questions the same wording."""
    return re.sub(r"\W+", " ", text).strip().lower()


def ask_past(relation: Relation, rng: random.Random, *, held_out: bool = False) -> str:
    """What the value was before it changed."""
    nouns = [noun for noun in relation.nouns if not _CLAUSE.match(noun)] or list(relation.nouns)
    frames = [*side(_PAST, held_out=held_out), *(() if held_out else _FURTHER_PAST)]
    return capital(rng.choice(frames).format(n=rng.choice(nouns)))


def ask_reverse(relation: Relation, value: str, rng: random.Random, *, held_out: bool = False) -> str:
    """What the value is: in the relation's own words or, where it is trained, often in words that fit any value."""
    if not held_out and rng.random() < _ANY_VALUE_SHARE:
        return rng.choice(_ANY_VALUE).format(v=value)
    return rng.choice(side(relation.reverse, held_out=held_out)).format(v=value)


def tell(relation: Relation, value: str, rng: random.Random, *, held_out: bool = False) -> str:
    return capital(rng.choice(tellings(relation, held_out=held_out)).format(v=value))


def tellings(relation: Relation, *, held_out: bool = False) -> list[str]:
    """All templates of one half that tell it."""
    return [*side(relation.tells, held_out=held_out), *(() if held_out else relation.further_tells)]


def with_aside(text: str, value: str, rng: random.Random) -> str:
    """The telling with something before or after it that says nothing about it."""
    roll = rng.random()
    if roll < 0.35:
        return f"{rng.choice(_ASIDES)} {text}"
    if roll < 0.7:
        return f"{text}{'' if text[-1] in '.!?' else '.'} {rng.choice(_ASIDES)}"
    return rng.choice(_LEADS) + lower_first(text, value)


def correct(relation: Relation, value: str, rng: random.Random, *, held_out: bool = False) -> str:
    """A tell that says the earlier one is wrong."""
    text = tell(relation, value, rng, held_out=held_out)
    return rng.choice(side(_CORRECTIONS, held_out=held_out)).format(t=lower_first(text, value), T=text)


def style_question(text: str, rng: random.Random, keep: str = "") -> str:
    """Openers, closers, lost capitals and punctuation, as people type. `keep` is never lower-cased."""
    roll = rng.random()
    if roll < 0.1:
        text = rng.choice(_OPENERS) + lower_first(text, keep)
    elif roll < 0.15:
        text += rng.choice(_CLOSERS)
    return _sloppy(text, rng, keep)


def style_tell(text: str, value: str, rng: random.Random) -> str:
    if rng.random() < 0.2:
        text = rng.choice(_TELL_OPENERS) + lower_first(text, value)
    return _sloppy(text, rng, value)


def _sloppy(text: str, rng: random.Random, keep: str) -> str:
    roll = rng.random()
    if roll < 0.1:
        text = " ".join(word if keep and word.strip(".,?!'") in keep else word.lower() for word in text.split(" "))
    if roll < 0.07 or roll > 0.95:
        text = text.rstrip("?.!")
    return text


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def lower_first(text: str, keep: str = "") -> str:
    """Lower-case the first letter unless it begins a value or is the word I."""
    first = text.split(" ", 1)[0]
    if first in ("I", "I'm", "I've", "I'd", "I'll") or (keep and text.startswith(keep)) or not first[1:].islower():
        return text
    return text[:1].lower() + text[1:]


def of_other(text: str, name: str) -> str | None:
    """The same words about somebody else's thing ("my sister" -> "Ulf's sister"); None where the words don't allow it."""
    if _OWNER.search(text) or not re.search(r"\bmy\b", text, re.IGNORECASE):
        return None
    return re.sub(r"\bmy\b", f"{name}'s", text, flags=re.IGNORECASE)


def answer_of_other(text: str, name: str) -> str | None:
    if re.search(r"\b(you|yours)\b", text, re.IGNORECASE) or not re.search(r"\byour\b", text, re.IGNORECASE):
        return None
    return re.sub(r"\byour\b", f"{name}'s", text, flags=re.IGNORECASE)
