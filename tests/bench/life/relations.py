"""What the simulated person can tell: relations, how they are told and corrected, and how the examiner asks for them.

Owns its wordings: none is the starter's, the phrase bank's, `day`'s or a gate probe's (tested). Of the questions only
those are ever asked that `night/phrasing.py` sets aside for exams, so no night trains them. Marks in a frame: {x} the
thing ("aunt"), {n} the noun phrase ("my aunt's name"), {v} the value, {old} the value it replaces, {p} a person's name.
Long because it is one table.
"""

import random
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from itertools import zip_longest

from engine.night import phrases
from engine.night.job import JobMemory
from engine.night.phrasing import is_set_aside


@dataclass(frozen=True, kw_only=True)
class Relation:
    """One kind of fact. `subject` and `attribute` as the app writes them down; `value` names a drawer of values.py.

    `means`: what a right answer to a reverse question speaks of. `by_name`: how it is told of a person by name.
    """

    key: str
    family: str
    subject: str
    attribute: str
    value: str
    noun: str
    tells: tuple[str, ...]
    corrects: tuple[str, ...]
    asks: tuple[str, ...]
    reverse: tuple[str, ...]
    means: str
    by_name: tuple[str, ...] = ()
    asks_by_name: tuple[str, ...] = ()

    @property
    def thing(self) -> str:
        return self.subject.removeprefix("my ")

    @property
    def in_bank(self) -> bool:
        """Whether the phrase bank has questions made for this kind, beside those that fit anything."""
        return _in_bank(self.subject, self.attribute)

    def questions(self, rng: random.Random, count: int) -> list[str]:
        """Set-aside wordings that ask for the value, of this relation's own and of those for any by turns."""
        own = self._aside(self.asks, "")
        general = self._aside((_framed(text, self.noun) for text in _ASKS), "")
        halves = [rng.sample(half, len(half)) for half in (own, general)]
        mixed = [line for pair in zip_longest(*halves) for line in pair if line is not None]
        return mixed[:count]

    def past_questions(self) -> list[str]:
        """Set-aside wordings that ask for the value before the last correction."""
        return self._aside((_framed(text, self.noun) for text in _PAST), "")

    def by_day(self, rng: random.Random) -> str:
        """A question as the person asks it by day, in words that the examiner never uses."""
        lines = [*self.asks, *(_framed(text, self.noun) for text in _ASKS)]
        aside = set(self._aside(lines, ""))
        return rng.choice([line for line in lines if line not in aside and line.endswith("?") and "." not in line])

    def reverse_questions(self, value: str) -> list[str]:
        """Set-aside wordings that name the value and ask what it is."""
        return self._aside((text.format(v=value) for text in self.reverse), value)

    def questions_by_name(self, name: str) -> list[str]:
        """Set-aside wordings that name the person instead of what it is to the owner."""
        lines = (text.format(p=name) for text in self.asks_by_name)
        return [line for line in lines if is_set_aside(line, subject=name, attribute=self.attribute)]

    def _aside(self, lines: Iterable[str], value: str) -> list[str]:
        return [
            line for line in lines if is_set_aside(line, subject=self.subject, attribute=self.attribute, value=value)
        ]


@cache
def _in_bank(subject: str, attribute: str) -> bool:
    memory = JobMemory(id=0, text="", subject=subject, attribute=attribute, value="Value")
    kinds = [kind for kind in phrases.load("questions")["kind"] if phrases._fits(kind, memory)]
    return any(kind["name"] not in ("any", "thing") for kind in kinds)


# Wordings for any relation --------------------------------------------------------------------------------------------

_ASKS = (
    "Can you still say {n}?",
    "Somebody at the door wants to hear {n}. What do I tell them?",
    "I'm filling in a form and it wants {n}. What goes in the box?",
    "Let me quiz you on {n}.",
    "Could you jog my memory about {n}?",
    "Speak {n} out loud, would you?",
    "In the notebook of my life, what stands under {n}?",
    "A friend bets that you don't know {n}. What do you answer?",
    "What would you print on a card that asks for {n}?",
    "Which answer do you give when you hear {n}?",
    "I left a gap in my letter for {n}. What belongs there?",
    "Write {n} on the board for the class.",
    "My pen is ready: {n}?",
    "Complete my profile, please: {n}.",
    "They are on the phone and want {n}, quickly!",
    "Whisper {n} to me.",
    "You had the whole night to learn {n}. Well?",
    "How would you reply to a person who wants {n}?",
    "If you were me, what would you call out for {n}?",
    "Good morning! Do you still have {n}?",
    "In a single word, {n}?",
    "Spare me the search: {n}, please.",
    "My partner in this quiz needs {n} from you.",
    "Put {n} in an email to me.",
    "Once and for all, {n} is what?",
    "Don't peek: {n}?",
    "I'd be grateful for {n}.",
    "Point number one on the list is {n}. What do I enter?",
    "Dig out {n}, would you?",
    "How does the sentence go on: {n} is",
    "My mind is a sieve. {n}?",
    "I'm at a counter and the clerk requests {n}.",
    "Name it for me: {n}.",
    "The crossword asks for {n}.",
    "What was it again that I told you about {n}?",
    "Would you mind repeating {n}?",
    "Which one is {n}, in fact?",
    "Try to recall {n}.",
    "Tell the others {n}, please.",
    "It's written in my passport of habits: {n}. What does it say?",
    "Surprise me and get {n} right.",
    "Can I count on you to know {n}?",
    "Go on, what might {n} be?",
    "When a stranger wants {n}, what is the honest reply?",
    "Answer as shortly as you can: {n}?",
    "What stands beside {n} on my list of facts?",
    "I want to hear from your own mouth what {n} is.",
    "From memory, please: {n}.",
    "This one is easy for you: {n}?",
    "Be so kind and give out {n}.",
    "Nobody but you knows {n}. Which is it?",
    "A clue for my diary: {n}?",
    "I'm making a poster about myself. What do I paint for {n}?",
    "Which reply is the correct one for {n}?",
    "Take a breath and say what {n} is.",
    "Someone spilled tea on my list. What did it say for {n}?",
    "Before we begin: {n}?",
    "Last night you slept on it. So what is {n}?",
    "Could I have {n} in writing?",
    "If I lost all my papers, where would I be without {n}? What is it?",
    "Let's hear it, {n}.",
    "And now for {n}. What is correct?",
    "What do you associate with {n}?",
    "I promise to clap if you know {n}.",
)
_PAST = (
    "I mixed up {n} at first. What did I say then, wrongly?",
    "Wind the clock back: {n} as I had it before I put it right?",
    "My old papers still carry the wrong {n}. What do they say?",
    "Which answer about {n} did I take back?",
    "Cross out today's {n}. What stood there first?",
    "Which value did I strike out for {n}?",
    "A letter came with {n} from before my correction. What is in it?",
    "What had you noted as {n}, until I set you straight?",
    "Name what I used to give for {n}, not what I give now.",
    "If nobody had told you better, what would {n} still be?",
    "What was the wrong answer that I once gave for {n}?",
    "History test: {n}, the version that fell?",
    "I misspoke about {n} once. With which words?",
    "Say the outdated {n}, please.",
    "For {n} there were two answers. Which was the first?",
    "An old form of mine shows another {n}. Which?",
    "Which {n} did I withdraw?",
    "What did my first try at {n} sound like?",
    "Dig up the mistaken {n} for me.",
    "My memory keeps the error: {n} as I first told it?",
    "What should no longer be given for {n}, though it once was?",
    "You threw out something about {n}. What was it?",
    "In the first draft of my life, what was {n}?",
    "How did I put {n} before I thought better of it?",
)
_REVERSE = (
    "The word {v} turned up in my notes. What is it about?",
    "{v} is on a sticky note here. What was that?",
    "Someone just said {v} and looked at me. Why?",
    "Give me the story behind {v}.",
    "When you read {v}, what of mine do you think of?",
    "What part of my life has to do with {v}?",
    "Why would {v} be in my notebook?",
    "Somewhere I wrote down {v}. What did I mean by it?",
    "I dreamt of {v}. What in my life is that?",
    "Where do I come across {v}?",
    "Help me place {v}.",
    "{v}: what does that refer to?",
    "Tell my guest what {v} is to me.",
    "Which of my facts has {v} in it?",
    "What did I tell you that involves {v}?",
    "If a quiz had {v} as the answer, what was the question about me?",
    "Complete it: {v} is my ...",
    "{v} just popped into my head. What is it of mine?",
    "What is the connection of {v} with me?",
    "Can you sort out what {v} is for me?",
    "Under which heading of my life would you file {v}?",
    "Say in a sentence what {v} is in my life.",
    "What should I think of at the sound of {v}?",
    "Read this word: {v}. What of mine is meant?",
    "Nobody here knows {v}. Explain it to them, from my side.",
    "To what of mine does {v} belong?",
)
_CORRECTS_AS = (
    "I was mistaken, {t}, not {old}.",
    "That needs fixing: {t}, not {old}.",
    "Sorry for the mix-up, {t}, not {old}.",
)

# Families: the same relation of many things ---------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class _Family:
    """`things` in words separated by |. `core` is the plain claim that corrections are made from."""

    name: str
    things: str
    attribute: str
    value: str
    noun: str
    core: str
    tells: tuple[str, ...]
    asks: tuple[str, ...]
    reverse: tuple[str, ...]
    means: str
    subject: str = "my {x}"
    by_name: tuple[str, ...] = ()
    asks_by_name: tuple[str, ...] = ()

    def relations(self) -> list[Relation]:
        return [self._relation(thing) for thing in self.things.split("|")]

    def _relation(self, thing: str) -> Relation:
        def fill(text: str) -> str:
            return text.replace("{x}", thing)

        return Relation(
            key=f"{self.name} of {thing}",
            family=self.name,
            subject=fill(self.subject),
            attribute=fill(self.attribute),
            value=self.value,
            noun=fill(self.noun),
            tells=tuple(map(fill, self.tells)),
            corrects=tuple(text.replace("{t}", fill(self.core)) for text in _CORRECTS_AS),
            asks=tuple(map(fill, self.asks)),
            reverse=(*_REVERSE, *map(fill, self.reverse)),
            means=fill(self.means),
            by_name=self.by_name,
            asks_by_name=self.asks_by_name,
        )


def _framed(frame: str, noun: str) -> str:
    text = frame.replace("{n}", noun)
    return text[:1].upper() + text[1:]


PEOPLE = (
    "aunt|uncle|cousin|niece|nephew|sister|brother|mother|father|grandmother|grandfather|daughter|son|partner|best friend|"
    "boss|neighbour|colleague|dentist|hairdresser|landlord|flatmate|coach|tutor|accountant|gardener|lawyer|babysitter|mentor|"
    "optician"
)
PETS = "dog|cat|rabbit|parrot|horse|tortoise|hamster|canary|ferret|goldfish"
THINGS = "boat|caravan|bicycle|laptop|van|choir|blog|podcast|garden|band|robot|car"

_PERSON_NAME = _Family(
    name="person name",
    things=PEOPLE,
    attribute="name",
    value="name",
    noun="my {x}'s name",
    core="my {x} is called {v}",
    tells=(
        "My {x}'s name is {v}, in case it comes up.",
        "For the family tree and all that: my {x}'s name is {v}.",
        "Nobody ever spells it right, but my {x} is named {v}.",
        "Since we talk so much, my {x} is called {v}.",
        "I sent a card this week. My {x} is called {v}.",
    ),
    asks=(
        "I'm addressing an envelope to my {x}. Whose name do I write?",
        "To which name does my {x} look up?",
        "How do I call my {x} across a room?",
        "My {x} walks in. Greet them by name.",
        "On the birthday cake for my {x} goes which name?",
        "My {x} signs a postcard. What is the signature?",
        "If my {x} had a name tag, what would be on it?",
        "By which name would I introduce my {x}?",
        "Do you happen to know how my {x} is named?",
        "My {x} goes through life under which name?",
        "Which name is on the door of my {x}?",
        "With what name would my {x} be found in my address book?",
        "Picture my {x}. Now, the name?",
        "Somebody calls out for my {x}. What do they shout?",
        "I need to page my {x} at the station. What name do I give?",
        "Who is it that I call my {x}?",
    ),
    reverse=(
        "{v} is calling. Who is that for me?",
        "I met {v} in town. In what way are we connected?",
        "Is {v} a relative, a friend or what?",
        "A parcel for {v} arrived. Whose is it?",
        "Which of my people has the name {v}?",
        "Say I phone {v}. Whom do I reach?",
    ),
    means="{x}",
)  # fmt: skip

_PET_NAME = _Family(
    name="pet name",
    things=PETS,
    attribute="name",
    value="name",
    noun="my {x}'s name",
    core="my {x} is called {v}",
    tells=(
        "There is a lot of noise at home. My {x} is called {v}.",
        "My {x}'s name is {v}, a silly one, I admit.",
        "Since you can't see it: my {x} is named {v}.",
        "Half the street knows by now that my {x} is called {v}.",
    ),
    asks=(
        "The vet asks how my {x} is named. What do I tell her?",
        "What do I shout when my {x} runs off?",
        "Which name is engraved on the collar of my {x}?",
        "My {x} won a prize. Whose name is on the ribbon?",
        "How do I call my {x} for dinner?",
        "By which name does my {x} know itself?",
        "A sitter comes for my {x}. Which name must she know?",
        "On the bowl of my {x} stands a name. Which?",
        "Do you happen to know how my {x} is named?",
        "My {x} needs a passport. What name goes in?",
        "If my {x} could speak, how would it present itself?",
        "I'm knitting a blanket for my {x} with a name on it. Which?",
    ),
    reverse=(
        "{v} ate my slippers. Who is that?",
        "What sort of creature is {v}?",
        "I hear {v} in the kitchen. Whom do I hear?",
        "{v} has to see the vet. Which pet is that?",
    ),
    means="{x}",
)

_THING_NAME = _Family(
    name="thing name",
    things=THINGS,
    attribute="name",
    value="name",
    noun="my {x}'s name",
    core="my {x} is called {v}",
    tells=(
        "Yes, people laugh about it, but my {x} is called {v}.",
        "My {x}'s name is {v}, a joke from long ago.",
        "I even painted it on. My {x} is named {v}.",
        "Since you like names: the name of my {x} is {v}.",
    ),
    asks=(
        "I'm ordering a sign for my {x}. Which name is on it?",
        "What did I christen my {x}?",
        "How did I name my {x}, again?",
        "My {x} has a nickname of sorts. Which?",
        "Under which name does my {x} go?",
        "If you saw my {x}, what name would you read?",
        "I gave my {x} a name of its own. Say it.",
        "Do you happen to know how my {x} is named?",
        "What would the plaque on my {x} read?",
        "My {x} is on the list under which name?",
        "Call my {x} by what I call it.",
        "What is it that I named my {x}?",
    ),
    reverse=(
        "What of mine goes under the name {v}?",
        "I parked {v} in my head. Which thing is that?",
        "Which thing did I name {v}?",
        "{v} needs a repair. What needs it?",
    ),
    means="{x}",
)

_CITY = _Family(
    name="person city",
    things=PEOPLE,
    attribute="city",
    value="town",
    noun="my {x}'s city",
    core="my {x} lives in {v}",
    tells=(
        "For your map of my people: my {x} lives in {v}.",
        "It's a long drive. My {x} lives in {v}, a quiet town.",
        "My {x} lives in {v}, and it rains a lot there.",
        "I've told nobody yet: my {x} lives in {v}.",
    ),
    asks=(
        "If I visit my {x}, to which town do I travel?",
        "My {x} has a house in which town?",
        "In what town does my {x} live?",
        "Which town is home for my {x}?",
        "A train to my {x}: where does it have to stop?",
        "My {x} sends me a postcard from home. From where?",
        "To which town do letters for my {x} go?",
        "Where on the map is my {x} at home?",
        "What is the town of my {x}?",
        "In which place has my {x} settled?",
        "My {x} lives where?",
        "Where would I find the front door of my {x}?",
        "I'd like to surprise my {x} at home. To where do I drive?",
        "My {x} pays taxes in which town?",
    ),
    reverse=(
        "Who of my people is at home in {v}?",
        "Whom could I visit in {v}?",
        "I pass through {v}. At whose door do I ring?",
        "Why would I take a train to {v}?",
    ),
    means="{x}",
    by_name=(
        "{p} lives in {v}, and I go there every summer.",
        "I can never find the house, although {p} lives in {v} and I have a map.",
        "{p} lives in {v}, which I always forget.",
    ),
    asks_by_name=(
        "If I visit {p}, to which town do I travel?",
        "{p} has a house in which town?",
        "In what town does {p} live?",
        "Which town is home for {p}?",
        "A train to {p}: where does it have to stop?",
        "{p} sends me a postcard from home. From where?",
        "To which town do letters for {p} go?",
        "Where on the map is {p} at home?",
        "What is the town of {p}?",
        "In which place has {p} settled?",
        "{p} lives where?",
        "Where would I find the front door of {p}?",
        "I'd like to surprise {p} at home. To where do I drive?",
        "{p} pays taxes in which town?",
        "Where does {p} sleep at night, in which town?",
        "Do you know the place where {p} lives?",
        "{p} is at home. In which town is that?",
        "Let's drop in on {p}. Which town do I enter in the map?",
        "Which place does {p} call home?",
        "And {p}, living in what town?",
    ),
)

_EMPLOYER = _Family(
    name="person employer",
    things=PEOPLE,
    attribute="employer",
    value="company",
    noun="my {x}'s employer",
    core="my {x} works for {v}",
    tells=(
        "My {x} works for {v}, and has done so for years.",
        "It came up at lunch: my {x} works for {v}.",
        "Half the family is jealous that my {x} works for {v}.",
        "My {x} works for {v}, the hours are long.",
    ),
    asks=(
        "Who signs the pay slip of my {x}?",
        "For which firm is my {x} working?",
        "Which company has my {x} on its staff?",
        "My {x} goes to work. At what firm?",
        "What firm pays my {x}?",
        "On the business card of my {x}, which firm is named?",
        "My {x} is employed by whom?",
        "The logo on the badge of my {x} belongs to which company?",
        "Whose staff party does my {x} attend?",
        "Which firm could not do without my {x}?",
        "Where does my {x} earn a living, at what company?",
        "My {x} is on the payroll of which firm?",
    ),
    reverse=(
        "Who of my people is paid by {v}?",
        "Whom do I know at {v}?",
        "{v} is in the news. Whose job is that?",
    ),
    means="{x}",
    by_name=(
        "{p} works for {v}, which I find funny.",
        "I was surprised to hear that {p} works for {v}.",
        "{p} works for {v}, and I get a discount.",
    ),
    asks_by_name=(
        "Who signs the pay slip of {p}?",
        "For which firm is {p} working?",
        "Which company has {p} on its staff?",
        "{p} goes to work. At what firm?",
        "What firm pays {p}?",
        "On the business card of {p}, which firm is named?",
        "{p} is employed by whom?",
        "The logo on the badge of {p} belongs to which company?",
        "Whose staff party does {p} attend?",
        "Which firm could not do without {p}?",
        "Where does {p} earn a living, at what company?",
        "{p} is on the payroll of which firm?",
        "What is the name of the firm where {p} works?",
        "Whom does {p} work for?",
        "{p} has a job at which company?",
        "I want to send flowers to {p} at work. To what firm?",
    ),
)

_JOB = _Family(
    name="person job",
    things=PEOPLE,
    attribute="job",
    value="trade",
    noun="my {x}'s job",
    core="my {x}'s job is {v}",
    tells=(
        "My {x}'s job is {v}, an odd trade.",
        "You would not guess it, but the job of my {x} is {v}.",
        "My {x}'s job is {v}, and the stories are good.",
    ),
    asks=(
        "What does my {x} do for a living?",
        "Which trade does my {x} follow?",
        "My {x} trained for which job?",
        "At a party my {x} is asked about work. What is the answer?",
        "What is written under occupation for my {x}?",
        "My {x} earns money as a what?",
        "How does my {x} pay the bills, by what trade?",
        "What does it say on the work shirt of my {x}?",
        "In what job is my {x}?",
        "My {x} gets up early for which work?",
        "Of what profession is my {x}?",
        "Describe in two words what my {x} does at work.",
    ),
    reverse=(
        "Who of my people is a {v}?",
        "I need a {v}. Whom do I ask?",
        "Which of my people does the work of a {v}?",
    ),
    means="{x}",
    by_name=(
        "{p}'s job is {v}, and I never get tired of the stories.",
        "{p} has the job of a {v}, which I envy.",
        "I was told so twice: {p} works as a {v}.",
    ),
    asks_by_name=(
        "What does {p} do for a living?",
        "Which trade does {p} follow?",
        "{p} trained for which job?",
        "At a party {p} is asked about work. What is the answer?",
        "What is written under occupation for {p}?",
        "{p} earns money as a what?",
        "How does {p} pay the bills, by what trade?",
        "What does it say on the work shirt of {p}?",
        "In what job is {p}?",
        "{p} gets up early for which work?",
        "Of what profession is {p}?",
        "Describe in two words what {p} does at work.",
        "What kind of work is it that {p} does?",
        "{p}, by trade, is what?",
        "What is the trade of {p}?",
        "Which line of work is {p} in?",
    ),
)

_BIRTHDAY = _Family(
    name="person birthday",
    things=PEOPLE,
    attribute="birthday",
    value="date",
    noun="my {x}'s birthday",
    core="my {x}'s birthday is {v}",
    tells=(
        "My {x}'s birthday is {v}, so a cake is due.",
        "I missed it twice already: my {x}'s birthday is {v}.",
        "The birthday of my {x} is {v}, ring it in red.",
    ),
    asks=(
        "On which date do I congratulate my {x}?",
        "My {x} turns a year older on what date?",
        "When do the candles burn for my {x}?",
        "Which date must I never forget for my {x}?",
        "For my {x}, presents are due on what date?",
        "When was my {x} born, by day and month?",
        "On what date does my {x} blow out candles?",
        "The big day of my {x} is when?",
        "I'm buying a card for my {x}. By when must it arrive?",
        "Which day and month belong to my {x}?",
    ),
    reverse=(
        "Who has to be congratulated on {v}?",
        "For whom do I bake on {v}?",
        "Whose big day is {v}?",
    ),
    means="{x}",
    by_name=(
        "{p}'s birthday is {v}, and I always bake the cake.",
        "I bake every year, because {p}'s birthday is {v}.",
    ),
    asks_by_name=(
        "On which date do I congratulate {p}?",
        "{p} turns a year older on what date?",
        "When do the candles burn for {p}?",
        "Which date must I never forget for {p}?",
        "For {p}, presents are due on what date?",
        "When was {p} born, by day and month?",
        "On what date does {p} blow out candles?",
        "The big day of {p} is when?",
        "I'm buying a card for {p}. By when must it arrive?",
        "Which day and month belong to {p}?",
        "{p} has a birthday when?",
        "What is the date of the birthday party of {p}?",
    ),
)

_FAVOURITE = _Family(
    name="favourite",
    things=(
        "cheese|tea|soup|flower|fruit|song|film|book|game|author|painter|band|cafe|museum|park|bakery|dance|spice|bird|tree|"
        "poem|snack|sauce|perfume"
    ),
    subject="me",
    attribute="favourite {x}",
    value="word",
    noun="my favourite {x}",
    core="my favourite {x} is {v}",
    tells=(
        "My favourite {x} is {v}, nothing comes close.",
        "There are many, but my favourite {x} is {v}.",
        "You can tease me for it: my favourite {x} is {v}.",
        "My favourite {x} is {v}, since I was small.",
    ),
    asks=(
        "If I could keep only one {x}, which would I take?",
        "Which {x} do I praise to everybody?",
        "On a lonely island, with what {x} would I want to be?",
        "Treat me to a {x}. Which do you choose?",
        "Among all there are, which {x} is the one for me?",
        "I light up at the mention of which {x}?",
        "What {x} never fails to please me?",
        "Rank every {x} by my taste. What is on top?",
        "My heart belongs to which {x}?",
        "A present for me: a {x}. Which would be right?",
        "Which {x} gets ten points from me?",
        "To my mind, the finest {x} is which?",
    ),
    reverse=(
        "What do I say about {v}, and as what?",
        "I smile when I hear of {v}. What is it?",
        "Of what kind is {v}, which I adore?",
    ),
    means="favourite {x}",
)

_COLOUR = _Family(
    name="thing colour",
    things="kayak|sofa|front door|umbrella|rucksack|kitchen|scooter|winter coat|teapot|letterbox|bathrobe|tent|suitcase|helmet",
    attribute="colour",
    value="colour",
    noun="the colour of my {x}",
    core="the colour of my {x} is {v}",
    tells=(
        "The colour of my {x} is {v}, if you ever look for it.",
        "My {x}'s colour is {v}, you can't miss it.",
        "After long thought, the colour of my {x} is {v}.",
    ),
    asks=(
        "Someone wants to find my {x}. Which colour do they look for?",
        "In which colour does my {x} shine?",
        "Paint a picture of my {x}. Which tube do you open?",
        "My {x} got scratched. Touch it up with what colour?",
        "Of what colour is my {x}?",
        "If my {x} were a flower, in what colour would it bloom?",
        "They found a lost {x}. Which colour makes it mine?",
        "What shade has my {x}?",
        "My {x} matches curtains of which colour?",
        "How does my {x} look, colour-wise?",
    ),
    reverse=("What of mine comes in {v}?", "{v}, which of my things has it?", "Point at what I own in {v}."),
    means="{x}",
)

_CODE = _Family(
    name="thing code",
    things="shed|locker|bicycle lock|garage|safe|office door|alarm|library card|cellar|luggage lock",
    attribute="code",
    value="digits",
    noun="the code of my {x}",
    core="the code of my {x} is {v}",
    tells=(
        "The code of my {x} is {v}, four digits only.",
        "I'm locked out too often. The code of my {x} is {v}.",
        "My {x}'s code is {v}, nobody else has it.",
    ),
    asks=(
        "My {x} opens on which digits?",
        "I'm in front of my {x} and it wants four digits.",
        "Read me the digits for my {x}.",
        "What do I punch in at my {x}?",
        "To get into my {x}, which number is needed?",
        "My {x} blinks and waits for its code. Go ahead.",
        "Which combination belongs to my {x}?",
        "Four digits for my {x}, which?",
        "My hands are full: what opens my {x}?",
        "Type for me what my {x} needs.",
    ),
    reverse=("What opens with {v}?", "Where do I key in {v}?", "The digits {v} fit which of my things?"),
    means="{x}",
)

_BRAND = _Family(
    name="thing brand",
    things="kettle|drill|watch|camera|washing machine|toothpaste|typewriter|fountain pen|radio|vacuum cleaner|bread knife|skis",
    attribute="brand",
    value="name",
    noun="the brand of my {x}",
    core="the brand of my {x} is {v}",
    tells=(
        "The brand of my {x} is {v}, I would buy it again.",
        "My {x}'s brand is {v}, from a small maker.",
        "If you shop for one: the brand of my {x} is {v}.",
    ),
    asks=(
        "Who made my {x}?",
        "Which maker stands on my {x}?",
        "I need a spare part for my {x}. From which brand?",
        "My {x} came from what manufacturer?",
        "What is stamped on my {x} as its maker?",
        "Of which make is my {x}?",
        "The guarantee for my {x} is from which firm?",
        "Recommend my {x} to somebody, by its brand.",
        "Which logo is on my {x}?",
        "From whom did I buy my {x}, which brand?",
    ),
    reverse=(
        "What did {v} make that I own?",
        "Which of my things is a {v}?",
        "I see the logo {v}. On what of mine is it?",
    ),
    means="{x}",
)


# Relations of the owner's own -----------------------------------------------------------------------------------------


def _own(
    attribute: str, value: str, core: str, tells: tuple[str, ...], asks: tuple[str, ...], reverse: tuple[str, ...] = (),
    *, noun: str = "", means: str = "",
) -> Relation:  # fmt: skip
    return Relation(
        key=attribute,
        family="own",
        subject="me",
        attribute=attribute,
        value=value,
        noun=noun or f"my {attribute}",
        tells=tells,
        corrects=tuple(text.replace("{t}", core) for text in _CORRECTS_AS),
        asks=asks,
        reverse=(*_REVERSE, *reverse),
        means=means or attribute,
    )


_OWN = (
    _own(
        "home city",
        "town",
        "I live in {v}",
        ("I live in {v}, near the river.", "We unpacked the last box. I live in {v}."),
        (
            "To which town does the removal van bring my things?",
            "I tell the taxi to bring me home. To what town?",
            "In which town is my front door?",
        ),
        ("Which of my keys turns in {v}?",),
        means="live home",
    ),
    _own(
        "employer",
        "company",
        "I work for {v}",
        ("I work for {v}, on the third floor.", "A little about my days: I work for {v}."),
        (
            "Which firm transfers my wages?",
            "Whose logo is on my staff card?",
            "I'm late for work. Which firm is waiting?",
        ),
        ("What do I do for {v}?",),
        means="work employer job company",
    ),
    _own(
        "job",
        "trade",
        "I work as a {v}",
        ("I work as a {v}, believe it or not.", "People are puzzled when they hear it. I work as a {v}."),
        ("How do I make my money, by what trade?", "What would my tax form say I do?", "My trade, what is it?"),
        ("Who do you know that is a {v}?",),
        means="job work",
    ),
    _own(
        "birthplace",
        "town",
        "I was born in {v}",
        ("I was born in {v}, a long way from here.", "There is no museum about it, but I was born in {v}."),
        ("In what town did I take my first breath?", "My cradle stood where?", "Where did I come into this world?"),
        ("Which chapter of mine began in {v}?",),
        means="born birthplace birth",
    ),
    _own(
        "birthday",
        "date",
        "my birthday is {v}",
        ("My birthday is {v}, put it down.", "You never asked, but my birthday is {v}."),
        ("On which date do I get presents?", "When do people sing for me?", "Which date is mine to celebrate?"),
        ("What about me falls on {v}?",),
        means="birthday born",
    ),
    _own(
        "gym",
        "company",
        "my gym is {v}",
        ("My gym is {v}, I go on foot.", "So that you know where I sweat: my gym is {v}."),
        ("Where am I when I lift weights?", "At what place do I do my push-ups?", "Which club has my sports bag?"),
        means="gym",
    ),
    _own(
        "bank",
        "company",
        "my bank is {v}",
        ("My bank is {v}, a small one.", "I changed my money matters, so my bank is {v}."),
        ("Who keeps my savings safe?", "My cash card comes from whom?", "Where is my account held?"),
        means="bank",
    ),
    _own(
        "university",
        "company",
        "my university is {v}",
        ("My university is {v}, founded by monks.", "I still get letters from them: my university is {v}."),
        ("Where did I sit in lectures?", "Which place of learning gave me a diploma?", "My alma mater, which is it?"),
        means="university",
    ),
    _own(
        "shoe size",
        "digits",
        "my shoe size is {v}",
        ("My shoe size is {v}, by the old measure.", "For when you order boots, my shoe size is {v}."),
        (
            "How big must boots for me be?",
            "The seller kneels at my feet. Which size?",
            "In what size do I take sandals?",
        ),
        means="shoe size",
    ),
    _own(
        "hobby",
        "word",
        "my hobby is {v}",
        ("My hobby is {v}, and it takes all Sunday.", "Don't laugh, my hobby is {v}."),
        ("With what do I fill a free Sunday?", "What pastime have I picked up?", "How do I spend my leisure?"),
        means="hobby",
    ),
    _own(
        "instrument",
        "word",
        "my instrument is the {v}",
        ("My instrument is the {v}, much to the sorrow of my street.", "I practise daily. My instrument is the {v}."),
        (
            "What do I blow, pluck or strike in the orchestra?",
            "Which sound comes from my practice room?",
            "From what do I coax my tunes?",
        ),
        means="instrument play",
    ),
    _own(
        "team",
        "name",
        "I support {v}",
        ("I support {v}, win or lose.", "There is only one club: I support {v}."),
        ("Whose scarf do I wear on match day?", "My cheering is for whom?", "Which club breaks my heart each season?"),
        means="team support",
        noun="my team",
    ),
    _own(
        "allergy",
        "word",
        "I'm allergic to {v}",
        ("I'm allergic to {v}, badly.", "No joke, I'm allergic to {v}."),
        (
            "What makes me sneeze and swell?",
            "Which thing must a cook leave out for me?",
            "What does my body not stand?",
        ),
        means="allergic allergy",
    ),
    _own(
        "home street",
        "street",
        "my street is {v}",
        ("My street is {v}, by the corner.", "For the parcel man: my street is {v}."),
        (
            "On which street does the postman find me?",
            "What is on the street sign at my door?",
            "I live along what street?",
        ),
        means="street live",
        noun="my home street",
    ),
    _own(
        "nickname",
        "name",
        "my nickname is {v}",
        ("My nickname is {v}, from my school days.", "Only old friends know: my nickname is {v}."),
        ("How do old friends tease me by name?", "What do my pals call me?", "Which silly name do I go by?"),
        means="nickname",
    ),
    _own(
        "last name",
        "name",
        "my surname is {v}",
        ("My surname is {v}, with one stress.", "It's an old one: my surname is {v}."),
        (
            "What name does my family share?",
            "On my doorbell stands which name?",
            "Which name comes after my first one?",
        ),
        means="name surname",
    ),
    _own(
        "holiday destination",
        "town",
        "my holiday destination is {v}",
        ("My holiday destination is {v}, every year the same.", "The bags are old, but my holiday destination is {v}."),
        ("Where do I lie in the sun?", "To what place do I pack my bags for?", "Where am I off to when I have leave?"),
        means="holiday",
    ),
    _own(
        "mother tongue",
        "name",
        "my mother tongue is {v}",
        ("My mother tongue is {v}, spoken by few.", "You can tell by my spelling. My mother tongue is {v}."),
        (
            "Which language did I speak as a baby?",
            "In what language do I dream and count?",
            "My first words were in which language?",
        ),
        means="mother tongue language",
    ),
    _own(
        "breakfast",
        "word",
        "my breakfast is {v}",
        ("My breakfast is {v}, day in, day out.", "Always the same with me: my breakfast is {v}."),
        (
            "What's on my plate in the early hours?",
            "With what food do I begin the day?",
            "The hotel asks what I eat at eight. What is it?",
        ),
        means="breakfast",
    ),
    _own(
        "customer number",
        "digits",
        "my customer number is {v}",
        ("My customer number is {v}, they always want it.", "Keep it at hand for me: my customer number is {v}."),
        (
            "Which digits does the hotline want from me?",
            "Under what number am I a client?",
            "I call the shop. Which number do I give?",
        ),
        means="customer number",
    ),
    _own(
        "school",
        "company",
        "my school is {v}",
        ("My school is {v}, a brick building.", "There was a reunion. My school is {v}."),
        (
            "Where did I learn to read and write?",
            "In which house of learning did I carve my desk?",
            "My class photo was taken where?",
        ),
        means="school",
    ),
    _own(
        "daily medicine",
        "word",
        "I take {v} every day",
        ("I take {v} every day, with water.",),
        ("Which pill must I not skip?", "What do I swallow with water?", "My pharmacist hands me what?"),
        means="medicine take",
        noun="my daily medicine",
    ),
    _own(
        "blood group",
        "word",
        "my blood group is {v}",
        ("My blood group is {v}, rare as it is.", "For an emergency: my blood group is {v}."),
        ("The ambulance needs to know what about my blood?", "Which donor would fit me?", "Of what group is my blood?"),
        means="blood group",
    ),
)

# Relations whose attribute fits no kind of the phrase bank -------------------------------------------------------------
# Told like any others, so that what the bank's own wordings are worth can be seen beside them (tested: the bank has none).

_OUTSIDE_FAMILIES = (
    _Family(
        name="breed outside the bank",
        things="hound|pony|budgie",
        attribute="breed",
        value="word",
        noun="the breed of my {x}",
        core="the breed of my {x} is {v}",
        tells=(
            "The breed of my {x} is {v}, since we are at it.",
            "A small thing to keep: the breed of my {x} is {v}.",
            "My {x}'s breed is {v}, and that is that.",
        ),
        asks=(
            "Of which race is my {x}?",
            "What stands in the pedigree of my {x}?",
            "A judge at the show asks about my {x}. What kind is it?",
            "What sort of {x} do I own?",
            "From which line does my {x} come?",
            "What does the breeder call the kind of my {x}?",
        ),
        reverse=(
            "Which animal of mine is a {v}?",
            "What in my home is of the kind {v}?",
        ),
        means="{x} breed",
    ),
    _Family(
        name="title outside the bank",
        things="novel|thesis",
        attribute="title",
        value="name",
        noun="the title of my {x}",
        core="the title of my {x} is {v}",
        tells=(
            "The title of my {x} is {v}, since we are at it.",
            "A small thing to keep: the title of my {x} is {v}.",
            "My {x}'s title is {v}, and that is that.",
        ),
        asks=(
            "What stands on the first page of my {x}?",
            "My {x} comes out next month. Under what heading?",
            "How is my {x} headed?",
            "In the catalogue, under what is my {x} found?",
            "What is printed in big letters on my {x}?",
            "The critics speak of my {x}. By what heading?",
        ),
        reverse=(
            "What of mine is headed {v}?",
            "Which work of mine is {v}?",
        ),
        means="{x} title",
    ),
    _Family(
        name="topic outside the bank",
        things="talk|column",
        attribute="topic",
        value="word",
        noun="the topic of my {x}",
        core="the topic of my {x} is {v}",
        tells=(
            "The topic of my {x} is {v}, since we are at it.",
            "A small thing to keep: the topic of my {x} is {v}.",
            "My {x}'s topic is {v}, and that is that.",
        ),
        asks=(
            "What is my {x} about?",
            "With which matter does my {x} deal?",
            "I bore everybody with my {x}. On what is it?",
            "What did I read up for my {x}?",
            "My {x} turns on what?",
            "Give the gist of my {x} in a word.",
        ),
        reverse=(
            "What of mine treats {v}?",
            "For what did I study {v}?",
        ),
        means="{x} topic",
    ),
    _Family(
        name="floor outside the bank",
        things="studio",
        attribute="floor",
        value="word",
        noun="the floor of my {x}",
        core="the floor of my {x} is {v}",
        tells=(
            "The floor of my {x} is {v}, since we are at it.",
            "A small thing to keep: the floor of my {x} is {v}.",
            "My {x}'s floor is {v}, and that is that.",
        ),
        asks=(
            "How far up is my {x}?",
            "What do I press in the lift to get to my {x}?",
            "On what level lies my {x}?",
            "I climb the stairs to my {x}. Where do I stop?",
            "The fire brigade asks where my {x} lies. What level?",
            "What is the level of my {x} called?",
        ),
        reverse=(
            "What of mine lies on {v}?",
            "The lift stops at {v}. What do I find there?",
        ),
        means="{x} floor",
    ),
)
_OWN_OUTSIDE = (
    _own(
        "middle name",
        "name",
        "my middle name is {v}",
        (
            "My middle name is {v}, not that it matters.",
            "There is one more thing about me: my middle name is {v}.",
            "As they say in forms, my middle name is {v}.",
        ),
        (
            "Which name stands between my first and my last?",
            "My passport has a name in its middle. Which?",
            "What does the M in my initials stand for?",
            "Between the other two, what name did I get at the font?",
            "Only on documents I use one more name. What is it?",
            "Whose name did my parents slip in between?",
        ),
        (
            "Where on my papers does {v} stand?",
            "Is {v} my first name or which?",
        ),
    ),
    _own(
        "star sign",
        "word",
        "my star sign is {v}",
        (
            "My star sign is {v}, not that it matters.",
            "There is one more thing about me: my star sign is {v}.",
            "As they say in forms, my star sign is {v}.",
        ),
        (
            "Under what sign was I born, say the stars?",
            "An astrologer asks for my sign. What do I reply?",
            "Which page of the horoscopes is mine?",
            "The zodiac puts me where?",
            "Which figure in the sky do I share with my month?",
            "What sign hangs on my necklace for luck?",
        ),
        (
            "Why do I read the horoscope of {v}?",
            "What does {v} say about my birth?",
        ),
    ),
    _own(
        "lunch",
        "word",
        "my lunch is {v}",
        (
            "My lunch is {v}, not that it matters.",
            "There is one more thing about me: my lunch is {v}.",
            "As they say in forms, my lunch is {v}.",
        ),
        (
            "What is in my box at noon?",
            "The canteen knows me by what dish?",
            "At half past twelve I unpack what?",
            "What do I eat in the middle of a working day?",
            "Which meal do I carry to the office?",
            "With what do I get over the noon hunger?",
        ),
        (
            "At which hour do I eat {v}?",
            "Which meal of mine is {v}?",
        ),
    ),
    _own(
        "dinner",
        "word",
        "my dinner is {v}",
        (
            "My dinner is {v}, not that it matters.",
            "There is one more thing about me: my dinner is {v}.",
            "As they say in forms, my dinner is {v}.",
        ),
        (
            "When the lamps are lit, what is on my plate?",
            "What do I cook at the end of the day?",
            "Which dish closes my day?",
            "What smells from my kitchen at seven?",
            "To what do I sit down in the evening, as a rule?",
            "What do I serve myself after work?",
        ),
        (
            "When in the day do I have {v}?",
            "Which meal is {v} to me?",
        ),
    ),
    _own(
        "work language",
        "name",
        "my work language is {v}",
        (
            "My work language is {v}, not that it matters.",
            "There is one more thing about me: my work language is {v}.",
            "As they say in forms, my work language is {v}.",
        ),
        (
            "In what tongue are my meetings held?",
            "How do my colleagues and I talk, in what language?",
            "Reports of mine are written in which language?",
            "In which language do I curse the printer at work?",
            "At my desk, what is spoken?",
            "My boss and I converse in what tongue?",
        ),
        (
            "Where do I have to speak {v}?",
            "For what do I need {v}, at home or elsewhere?",
        ),
    ),
    _own(
        "sport",
        "word",
        "my sport is {v}",
        (
            "My sport is {v}, not that it matters.",
            "There is one more thing about me: my sport is {v}.",
            "As they say in forms, my sport is {v}.",
        ),
        (
            "For what do I lace up my trainers?",
            "Which exercise keeps me fit?",
            "What do I train for twice a week?",
            "My muscles ache from what?",
            "At what do I sweat for pleasure?",
            "For which discipline do I own a medal?",
        ),
        (
            "What do I do with {v}, watch or train?",
            "Why would I need shoes for {v}?",
        ),
    ),
    _own(
        "ring size",
        "digits",
        "my ring size is {v}",
        (
            "My ring size is {v}, not that it matters.",
            "There is one more thing about me: my ring size is {v}.",
            "As they say in forms, my ring size is {v}.",
        ),
        (
            "A jeweller measures my finger. What does she note?",
            "How wide must a band for my finger be?",
            "If you bought me a ring, in which size?",
            "The goldsmith wants a number from me.",
            "My finger takes what size?",
            "Engaged at last! In what size is the band?",
        ),
        (
            "What would a goldsmith do with {v}?",
            "On which part of me does {v} fit?",
        ),
    ),
    _own(
        "glove size",
        "digits",
        "my glove size is {v}",
        (
            "My glove size is {v}, not that it matters.",
            "There is one more thing about me: my glove size is {v}.",
            "As they say in forms, my glove size is {v}.",
        ),
        (
            "How big must mittens for me be?",
            "My hands are cold. Which size do you knit?",
            "For my hands, which size do I buy?",
            "The saddler measures my hand. What comes out?",
            "In what size do I take leather for my fingers?",
            "Garden work: which pair fits my hands?",
        ),
        (
            "What of mine keeps warm in {v}?",
            "To what does the size {v} belong?",
        ),
    ),
    _own(
        "shirt size",
        "digits",
        "my shirt size is {v}",
        (
            "My shirt size is {v}, not that it matters.",
            "There is one more thing about me: my shirt size is {v}.",
            "As they say in forms, my shirt size is {v}.",
        ),
        (
            "The tailor measures my chest. What does he call out?",
            "How big must a blouse for me be?",
            "Which label do I look for in the shirt rack?",
            "For the club jersey, what do I tick?",
            "My collar has what number?",
            "In what size should my uniform top come?",
        ),
        (
            "On what label do I look for {v}?",
            "What do I wear in {v}?",
        ),
    ),
    _own(
        "religion",
        "word",
        "my religion is {v}",
        (
            "My religion is {v}, not that it matters.",
            "There is one more thing about me: my religion is {v}.",
            "As they say in forms, my religion is {v}.",
        ),
        (
            "In what do I believe?",
            "To which faith do I hold?",
            "A clergyman asks to which flock I belong. What do I say?",
            "Which feast days do I keep, of what creed?",
            "My soul is in the care of which faith?",
            "What is put down as my creed?",
        ),
        (
            "What am I, if I pray as {v} teaches?",
            "What is {v} to my soul?",
        ),
    ),
    _own(
        "diet",
        "word",
        "my diet is {v}",
        (
            "My diet is {v}, not that it matters.",
            "There is one more thing about me: my diet is {v}.",
            "As they say in forms, my diet is {v}.",
        ),
        (
            "By which rules do I eat?",
            "A host asks what to cook for somebody like me. What do I tell him?",
            "What way of eating has my doctor put me on?",
            "How do I feed myself, by what plan?",
            "Which food plan hangs on my fridge?",
            "To lose weight I keep to what?",
        ),
        (
            "Why does a host have to know of {v}?",
            "What changes on my plate because of {v}?",
        ),
    ),
    _own(
        "eye colour",
        "colour",
        "my eye colour is {v}",
        (
            "My eye colour is {v}, not that it matters.",
            "There is one more thing about me: my eye colour is {v}.",
            "As they say in forms, my eye colour is {v}.",
        ),
        (
            "Look me in the face: what shade looks back?",
            "What does my passport say of my eyes?",
            "My eyes shine in what shade?",
            "Which crayon would draw my eyes?",
            "My iris has what shade?",
            "When I cry, what shade gets red rims?",
        ),
        (
            "What in my face is {v}?",
            "Where do you see {v} when you look at me?",
        ),
    ),
    _own(
        "nationality",
        "name",
        "my nationality is {v}",
        (
            "My nationality is {v}, not that it matters.",
            "There is one more thing about me: my nationality is {v}.",
            "As they say in forms, my nationality is {v}.",
        ),
        (
            "Which country gave me my passport?",
            "Of what people am I a citizen?",
            "At the border they ask what I am. What is the reply?",
            "For which country could I vote?",
            "Which flag would I carry in at the games?",
            "What citizen am I?",
        ),
        (
            "Why is my passport {v}?",
            "In what sense am I {v}?",
        ),
    ),
    _own(
        "height",
        "digits",
        "my height is {v}",
        (
            "My height is {v}, not that it matters.",
            "There is one more thing about me: my height is {v}.",
            "As they say in forms, my height is {v}.",
        ),
        (
            "How far off the ground is my crown?",
            "They measure me against the door frame. What is the mark?",
            "How many millimetres from my soles to my crown?",
            "What does the nurse read off above my head?",
            "How long must a bed for me be?",
            "The ruler at my back shows what?",
        ),
        (
            "What of me measures {v}?",
            "Why is there a mark at {v} on my door frame?",
        ),
    ),
)
OUTSIDE: tuple[Relation, ...] = (
    *(one for family in _OUTSIDE_FAMILIES for one in family.relations()),
    *(replace(one, family="outside") for one in _OWN_OUTSIDE),
)

FAMILIES = (
    _PERSON_NAME, _PET_NAME, _THING_NAME, _CITY, _EMPLOYER, _JOB, _BIRTHDAY, _FAVOURITE, _COLOUR, _CODE, _BRAND,
)  # fmt: skip
RELATIONS: tuple[Relation, ...] = (*(one for family in FAMILIES for one in family.relations()), *_OWN)
BY_KEY = {one.key: one for one in RELATIONS}
ABOUT_PEOPLE = (_CITY, _EMPLOYER, _JOB, _BIRTHDAY)  # what is told about somebody who has a name


def named(person: str) -> Relation:
    """How a person is called: "aunt" -> the name of my aunt."""
    return BY_KEY[f"{_PERSON_NAME.name} of {person}"]


def about(person: str) -> list[Relation]:
    """What else can be told about the person."""
    return [BY_KEY[f"{family.name} of {person}"] for family in ABOUT_PEOPLE]
