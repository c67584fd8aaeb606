"""The boundary between session context and lasting memory, by rules: what a message is, and whether it outlives the day.

Runs in the app on every message as it is typed and again at night; needs no model and keeps no state.
"""

import re
from dataclasses import dataclass
from datetime import datetime

from engine.memory import dates
from engine.memory.extract import by_rules
from engine.memory.lexicon import HARMFUL, MOODS, NAMED, OWN_ATTRIBUTES, OWN_PLACES, canonical
from engine.memory.secrets import has_secret
from engine.memory.trust import kind_of, teaches
from engine.memory.words import plain, sentences

MAX_STATEMENT_CHARS = 600  # longer texts are pasted or dictated: context, not a fact
DISCARD, SESSION, LASTING = "discard", "session", "lasting"


@dataclass(frozen=True)
class Judgement:
    """`decision` is discard, session or lasting; `reason` says why in plain words; `corrects`: it takes something back."""

    kind: str
    decision: str
    reason: str
    valid_until: datetime | None = None
    corrects: bool = False


def classify(text: str, *, trust: str, said_at: datetime) -> Judgement:
    """Sort one message. `said_at` is the local time it was said (with its offset), `valid_until` is in the same offset."""
    whole = _whole(text, trust)
    if whole is not None:
        return whole
    found = [_sentence(part) for part in sentences(text)]
    facts = bool(by_rules(text))
    asked = [at for at, kind in enumerate(found) if kind == "question"]
    told = [kind for kind in found if kind in _TELLS]
    if asked and not facts:
        if not _answers_itself(sentences(text), found):
            return Judgement("question", SESSION, "a question")
        told = told or ["statement"]
    if told or (facts and not _is_only(found, "harmful", "hypothetical", "command")):
        return _lasting(text, told[0] if told else "statement", said_at, facts=facts)
    kind = next((kind for kind in _ORDER if kind in found), "statement")
    return Judgement(
        _KIND.get(kind, kind), _DECISION.get(kind, SESSION), _REASON[kind], corrects=kind == "bare_correction"
    )


def asks_to_forget(text: str) -> bool:
    """ "Forget what I said about X": the app answers this itself, the model never sees it."""
    return re.match(r"(please )?(can you |could you )?(forget|delete|erase|unlearn)\b", plain(text)) is not None


# Whole messages ---------------------------------------------------------------------------------------------------------


def _whole(text: str, trust: str) -> Judgement | None:
    """What is decided before looking at sentences."""
    if not text.strip():
        return Judgement("small_talk", DISCARD, "empty")
    if not teaches(trust):
        return Judgement(kind_of(trust), SESSION, "only what you typed or approved can be learned")
    if has_secret(text):
        return Judgement("statement", SESSION, "it holds a password or another secret")
    if _is_quotation(text):
        return Judgement("document", SESSION, "a quotation or a longer text, not a fact about you")
    if asks_to_forget(text):
        return Judgement("command", SESSION, "a command to Nightjar")
    return None


def _is_quotation(text: str) -> bool:
    stripped = text.strip()
    quoted = (
        len(stripped) > 2 and stripped[0] in '"“„»>' and (stripped[0] == ">" or stripped.rstrip(".!?")[-1] in '"”“«')
    )
    code = (
        "```" in text or re.search(r"^\s{4,}\S|[{};]\s*$|^(def|class|import|SELECT|#include)\b", text, re.M) is not None
    )
    return quoted or code or len(stripped) > MAX_STATEMENT_CHARS or stripped.count("\n") > 8


def _answers_itself(parts: list[str], found: list[str]) -> bool:
    """ "Best month? June, always." and "Can you note that ...?" tell something though they ask."""
    if (
        found[-1] in ("question", "instruction")
        or _WONDERS.search(plain(parts[-1]))
        or found[0] != "question"
        or len(parts[0].split()) > 8
    ):
        return False
    first = plain(parts[0])
    about_me = _mentions_me(first) or _LASTING_CUE.search(first) or _HOME.search(first) or _TOPIC.search(first)
    return found[-1] in _TELLS or (
        bool(about_me)
        and not _QUESTION.match(first)
        and plain(parts[-1]) not in ("please", "pls", "thanks", "thank you", "please.")
    )


def _is_only(found: list[str], *kinds: str) -> bool:
    return any(kind in kinds for kind in found)


def _lasting(text: str, kind: str, said_at: datetime, *, facts: bool) -> Judgement:
    corrects = _CORRECTS.search(plain(text)) is not None
    if corrects:
        return Judgement("correction", LASTING, "you corrected something", corrects=True)
    if kind == "plan" or (kind == "statement" and not facts and _FUTURE.search(plain(text))):
        ahead = [span for span in dates.resolve(text, said_at) if span.last >= said_at.date()]
        if ahead:
            until = datetime.combine(
                max(span.last for span in ahead), datetime.max.time().replace(microsecond=0), said_at.tzinfo
            )
            return Judgement("plan", LASTING, "a plan with its date", valid_until=until)
    if kind == "preference":
        return Judgement("preference", LASTING, "how you want things done")
    return Judgement("statement", LASTING, "something lasting about you")


# Sentences --------------------------------------------------------------------------------------------------------------

_TELLS = {"statement", "plan", "preference", "fragment"}
_ORDER = ("harmful", "hypothetical", "command", "wondering", "bare_correction", "feedback", "instruction", "passing", "wish",
          "small_talk", "general", "question")  # fmt: skip
_KIND = {"harmful": "statement", "hypothetical": "statement", "wondering": "question", "bare_correction": "correction",
         "passing": "statement", "wish": "statement", "general": "statement"}  # fmt: skip
_DECISION = {"small_talk": DISCARD}
_REASON = {
    "harmful": "not a fact to keep",
    "hypothetical": "only imagined",
    "command": "a command to Nightjar",
    "wondering": "a question",
    "bare_correction": "a correction that does not say of what",
    "feedback": "about an answer, not about you",
    "instruction": "a task for now",
    "passing": "true for the moment only",
    "wish": "a wish for now",
    "small_talk": "small talk",
    "general": "not about you",
    "question": "a question",
}

_FIRST = re.compile(r"\b(i|i'm|i've|i'd|i'll|my|mine|me|myself|we|we're|we've|we'll|our|ours|us|im|ive)\b")
_LEAD = re.compile(
    r"^(?:(?:oh|well|so|um+|uh|hm+|ok|okay|and|also|btw|by the way|hi|hello|hey|right|yes|yeah|yep|listen|look|fun fact|"
    r"honestly|you know|for the record|just so you know|fyi|guess what|actually|please|nightjar|let me tell you),?!? )+"
)
_KEEP = re.compile(
    r"^(?:please |kindly |can you |could you |will you |would you |i'd like you to |i want you to |don't forget |"
    r"you should |you ought to |you must |you need to |you may )*"
    r"(?:remember|note|save|store|keep|bear|record|register|put|write|file|make a note|know|be aware|memorise|memorize|address)\b"
    r"(?! (?:me a|a |some|the following|an? |how|it short|this|which|what|who|where|when))"
)
_QUESTION = re.compile(
    r"^(?:(?:and|but|so|ok|hey|then|sorry|excuse me|quick question)[,:]? )?"
    r"(?:what|whats|what's|who|whos|who's|whom|whose|which|where|wheres|where's|when|why|how|hows|how's|do|does|did|is|are|am|was|"
    r"were|can|could|would|will|shall|should|may|might|have you|has|had you|isn't|aren't|don't you|doesn't|didn't|won't|haven't|"
    r"under what|by what|in which|on which|at which|at what|in what|of all)\b"
)
_IF_ASKED = re.compile(
    r"^(?:if|when|whenever|should|in case) (?:you|anyone|anybody|someone|somebody|people|i ever)\b[^,]*, "
)
_RULE = re.compile(r"^(?:don't|do not|never) (?!tell|ask|worry|forget)\w+.*,.*\b(?:i|i'm|i've|my|we|our)\b")
# "When I make music, I do it on the harp", "What I drive is a van", "Of all animals, I like owls best": no questions.
_WH_CLAUSE = re.compile(
    r"^(?:when(?:ever)?\b[^?]*, ?\w|(?:what|how|where) (?:i|we|my)\b[^?]*(?: is | are |: )|of all\b[^?]*, |should (?:anyone|you|somebody)\b|"
    r"what a\b|how (?:nice|lovely|funny)|when(?:ever)? i (?:say|mention|talk|wake|buy))"
)
_LATE_QUESTION = re.compile(
    r", (?:what|whats|what's|who's|whos|where's|wheres|how)\b|, which (?!is|are|was|were|has|i|we|my|makes|means)"
)
_WONDERS = re.compile(
    r"\b(?:remind me|tell me|i wonder|wondering|i(?: have|'ve)? forgot(?:ten)?|i (?:can't|cannot|can not|don't|do not) "
    r"(?:remember|recall|think of|find|know|understand)|slipped my mind|mind's gone blank|(?:want|like|love|need|have|wants|needs|got) "
    r"to (?:know|find out|hear|see|check|look up|ask)|i'm (?:after|looking for|not sure|unsure)|(?:is|are)? ?asking (?:me )?(?:for|about)|"
    r"asks? (?:me )?(?:for|about)|i (?:need|have) to (?:send|tell|give|enter|write|put|fill|order|name|state|say|label)|"
    r"need (?:my|the|our)|wants? (?:my|the|our)|needs (?:my|the)|asked (?:which|what|who|where|for)|have to say what|need to mention|"
    r"i'd like (?:my|the)|is looking for|can't for the life|let me (?:know|see)|say the|what name|which name|can you help)\b"
)
_IMPERATIVE = re.compile(
    r"^(?:please |now |then |just |kindly |go ahead and )*(?:write|tell|give|explain|list|show|translate|summari[sz]e|name|say|help|"
    r"make|find|count|spell|draw|calculate|add|subtract|multiply|describe|suggest|recommend|compare|sort|rewrite|correct|fix|"
    r"check|answer|repeat|continue|stop|start|try|think|imagine a|create|compose|read|look|search|play|set|open|close|turn|"
    r"define|choose|pick|work out|finish|complete|shorten|convert|ask|do|don't|let's|let us|state|solve|sum|take|teach|wish|hide|"
    r"send|print|remove|show|confirm|quote|sing|mix|cook|bake)\b"
)
_DEMAND = re.compile(
    r"^(?:please |now |just )*(?:name|state|give|tell|provide|list|show|remind|fill|say|spell|quote|repeat) (?:me |us )?(?:my|the|a|an|this|what|which|who)\b(?!.*\b(?:as|so) my\b)"
)
_STANDING = re.compile(r"\b(?:always|never|from now on|every time|whenever|in future|in the future|by default)\b")
_HYPOTHETICAL = re.compile(
    r"^(?:imagine|suppose|supposing|pretend|let's (?:say|pretend|imagine)|what if|say i|assume|assuming|in a (?:story|dream|film))\b|"
    r"^if (?:i|my|we|you) (?:were|was|had|won|could|did|became|ever became)\b|\bi wish\b|\bin my dreams?\b|\bi (?:would|'d) (?:have|be|call)\b"
)
_SUPERLATIVE = re.compile(
    r"\b(?:favou?rite|fave|best|most|number one|above (?:all|the rest)|any other|least|called|allergic)\b"
)
_CRISIS = re.compile(
    r"\b(?:suicid\w*|(?:don't|do not|no longer) want to (?:live|be here|wake up|exist|go on)|want to (?:die|disappear)|better off without me|"
    r"(?:harm|hurt|cut|kill)(?:ing)? myself|no reason (?:for me )?to (?:live|go on)|deserve to (?:be in pain|suffer|die)|end it all|"
    r"no point in living|take my own life)\b"
)
_HARM = re.compile(r"\b(?:" + "|".join(re.escape(word) for word in HARMFUL) + r")")
_INTENT = re.compile(
    r"\b(?:want to|going to|gonna|would like to|i'd like to|plan to|wish to|need to|i will|how|help me|could|cut myself|hurt myself)\b"
)
_MOOD = re.compile(
    rf"^(?:i'm|i am|im|i feel|i'm feeling|we're|feeling)(?: (?:so|very|a bit|a little|really|quite|just|too|still|all|not|pretty|"
    rf"kind of|feeling|totally))* (?:{'|'.join(MOODS)})\b"
)
_FEELING = re.compile(
    r"\b(?:i feel|don't feel|feeling|stress\w*|overwhelmed|annoyed|grumpy|lonely|rumbling|awake|waking up|itch\w*|hurts?|aches?|aching|in pain|"
    r"burn(?:ed|t)|won't whip|attacking|caught a cold|food poisoning|made me|under (?:a lot of )?pressure|melting|my head|my bad|my day|forgive|fingers crossed|"
    r"butterflies|looking forward|a big day|i miss|won a|i see$|mean that|keep my eyes|talking to you|back at|bombed|so fluffy|it's me)\b"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|am|be|been|being|i'm|it's|he's|she's|they're|we're|that's|i've|i'd|i'll|have|has|had|do|does|did|can|can't|will|won't|"
    r"would|live|lives|work|works|comes?|goes|got|called|named|owns?|plays?|likes?|loves?|hates?|never|always|beats?|makes?)\b|"
    r"\b(?:i|we|he|she|they|it|you|who|that) (?!please|pls)[a-z']+|\w's (?:called|a|the|my|on|at|in)\b|\b\w+(?:ed|ing)\b|"
    r"[^s']s (?:my|me|our|the|on|in|at|to|a|an|as|every|with|for|new)\b"
)
_CHAT = re.compile(
    r"^(?:hi|hello|hey|hiya|morning|evening|good (?:morning|evening|night|afternoon|day|job|work|one)|thanks|thank you|cheers|ty|bye|"
    r"goodbye|see (?:you|ya)|(?:ok|okay|sure|fine|great|nice|cool|wow|haha|hehe|lol|yes|no|yep|nope|sorry|excellent|perfect)(?=[,.!]|$)|well done|"
    r"what's up|happy (?:friday|monday|new year|birthday|christmas)|i'm back|i have (?:good|bad|great) news|i (?:like|love|hate) (?:you|this|it|that)|"
    r"i have (?:a |an )?(?:headache|cold|sore throat|fever|hangover|minute|question|problem|idea|lot to do|no idea|no one|nobody)|"
    r"i can't (?:sleep|wait|stop|believe|complain)|i(?:'m| am) (?:going (?:for|to bed|out|now|home)|off to|on my way|leaving|coming|just)|"
    r"i(?:'ll| will) (?:be back|go|get|see|try|think)|i (?:have|need) (?:to go|a break|some|something|you)|i could |i need )"
)
_PASSING = re.compile(
    r"\b(?:right now|at the moment|just now|today|tonight|this (?:morning|afternoon|evening|week|weekend)|yesterday|last night|"
    r"at present|in a (?:bit|minute|moment|hour)|earlier|later|again|an hour ago|minutes ago|just (?:had|got|came|saw|ate|been)|atm|"
    r"last (?:week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend))\b"
)
_EVENT = re.compile(
    r"^(?:i|we) (?:just )?(?:went|bought|saw|watched|ate|had|met|got|made|failed|lost|spent|took|baked|cooked|read|heard|passed|fell|"
    r"broke|walked|ran|drove|visited|slept|woke|missed|called|rang|phoned|finished|tried|found|left|cleaned|dreamt|dreamed)\b"
)
_FUTURE = re.compile(
    r"\b(?:i'm going|we're going|i am going|we are going|i'll|we'll|i will|we will|i fly|we fly|i have an?|we have an?|i've got an?|"
    r"is coming|are coming|is visiting|are visiting|i'm (?:flying|travelling|traveling|moving|meeting|seeing|visiting|having|getting|"
    r"leaving|starting|taking|giving|off to)|we're (?:flying|travelling|moving|meeting|visiting|having|getting|leaving|off to)|"
    r"next (?:week|month|year|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|tomorrow|appointment|deadline|exam is|"
    r"interview|wedding is|flight|party is|concert)\b"
)
_WISH = re.compile(r"^(?:i|we) (?:want|would like|need|hope|wish)\b|^i'd (?:like|love)\b|^i feel like\b")
_FEEDBACK = re.compile(
    r"^(?:that's|that is|that was|this is|it's|you're|you are|you were|you) (?:not )?(?:right|wrong|incorrect|correct|true|false|great|"
    r"good|bad|nonsense|better|perfect|helpful|useless|slow|the best|stupid|smart|keep|got|did|made|don't|always|never|said|forgot)\b"
)
_CORRECTS = re.compile(
    r"^(?:no|nope|sorry|actually|wait|oops|correction|i meant|i mean|scratch that|my mistake|not quite|ah no|well actually)\b[,:.! ]|"
    r"\b(?:any ?more|no longer|used to be|instead of|is now|has changed|have changed|changed (?:it )?to|renamed|i was wrong|"
    r"i (?:mis-?spoke|mistyped|made a mistake)|not [\w' ]+ but|it'?s not .*,? it'?s)\b|, not [\w' -]+[.!]*$"
)
_TAKES_BACK = re.compile(
    r"^(?:no|nope|wait|oops|correction|i meant|i mean),? (?!thanks|thank|worries|problem|idea|way|need)\w"
)
_LASTING_CUE = re.compile(
    r"\b(?:called|named|name is|name's|goes by|favou?rite|fave?|birthday|anniversary|allergic|allergy|born|married|engaged|is my|are my|"
    r"that's (?:my|his|her|what)|it's my|i mean my|my \w+ that is|for me$|if you ask me|in my (?:book|opinion)|live in|live on|work for|work at|work as|best friend|like best|love most|hate most|can't stand|of choice|"
    r"as (?:usual|always|ever|every day)|every (?:day|week|month|year|morning|evening|night|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|sunday)|my new|by name|her name|his name|my .* is (?:on|at) )"
)


def _sentence(sentence: str) -> str:
    """The kind of one sentence: one of `_TELLS`, `_ORDER`."""
    text = plain(sentence)
    bare = _LEAD.sub("", text)
    if_asked = _IF_ASKED.match(bare)
    if if_asked and not text.endswith("?"):
        rest = _sentence(bare[if_asked.end() :])
        return "statement" if rest == "general" and _mentions_me(if_asked.group()) else rest
    if _CRISIS.search(bare) or (_HARM.search(bare) and _INTENT.search(bare)):
        return "harmful"
    if text.endswith("?") or (_QUESTION.match(bare) and not _WH_CLAUSE.match(bare)) or _LATE_QUESTION.search(bare):
        kept = _KEEP.match(bare) or re.match(
            r"(?:did|have) i (?:mention(?:ed)?|said|say|told you|tell you) that\b", bare
        )
        return "statement" if kept and _mentions_me(bare) and not _WONDERS.search(bare) else "question"
    if asks_to_forget(bare):
        return "command"
    if _HYPOTHETICAL.search(bare) and not _SUPERLATIVE.search(bare):
        return "hypothetical"
    return _declared(sentence, bare)


def _declared(sentence: str, bare: str) -> str:
    text = plain(sentence)
    if _KEEP.match(bare):
        return "statement" if _mentions_me(bare) or _looks_like_value(bare) else "instruction"
    if _WONDERS.search(bare):
        return "wondering"
    if _RULE.match(bare) or (
        _STANDING.search(bare) and re.match(r"(?:from now on|always|never|in future|whenever)", bare)
    ):
        return "preference"
    if _DEMAND.match(bare):
        return "instruction"
    if _IMPERATIVE.match(bare) and not _LASTING_CUE.search(bare):
        return "preference" if _STANDING.search(bare) else "instruction"
    if _FEEDBACK.match(bare):
        return "feedback"
    if _TAKES_BACK.match(text) and not _mentions_me(bare):
        return "bare_correction"
    if (
        (_CHAT.match(bare) or (_CHAT.match(text) and len(bare.split()) <= 2))
        and not _LASTING_CUE.search(bare)
        and not _is_plan(bare)
    ):
        return "small_talk"
    if not _says_something(sentence, bare):
        return "wondering"
    if not _mentions_me(bare):
        return _impersonal(text, bare)
    return _personal(bare)


def _personal(bare: str) -> str:
    """A first-person sentence that asks for nothing."""
    if (_MOOD.match(bare) or _FEELING.search(bare)) and not _LASTING_CUE.search(bare):
        return "small_talk"
    if _is_plan(bare):
        return "plan"
    if _LASTING_CUE.search(bare):
        return "statement"
    if _PASSING.search(bare) or _EVENT.match(bare):
        return "passing"
    if _WISH.match(bare):
        return "wish"
    return "statement"


def _impersonal(text: str, bare: str) -> str:
    """No "I" and no "my": a note to self ("shoe size: 43", "sister = Ann"), a bare correction, or about the world."""
    head = re.split(r" = |: |:|=", bare)[0] if re.search(r"=|:", bare) else ""
    head = re.sub(r"'?s? (?:name|called|is)\b.*", "", head or bare)
    first = " ".join(bare.split()[:2])
    for words in (head, first, bare.split()[0] if bare.split() else ""):
        noun = canonical(words.removesuffix("'s"))
        if noun in NAMED or noun in OWN_ATTRIBUTES or noun in OWN_PLACES or noun.startswith("favourite "):
            return "fragment" if len(bare.split()) > 1 and _VERB_OR_VALUE.search(bare) else "general"
    if _CORRECTS.search(text):
        return "bare_correction"
    return "fragment" if _HOME.search(bare) and _VALUE.search(bare) else "general"


def _says_something(sentence: str, bare: str) -> bool:
    """A verb, a number or "x: y". "my passport number please" has none: it asks."""
    if re.search(r"\d|[=:]\s*\S|(?<=[a-z,] )[A-Z][a-z]+", sentence):
        return not sentence.endswith("...")
    return _VERB.search(bare) is not None


def _is_plan(bare: str) -> bool:
    return (
        _FUTURE.search(bare) is not None
        and bool(dates.resolve(bare, _ANY_DAY))
        and not re.search(r"\b(?:today|tonight)\b", bare)
    )


def _mentions_me(bare: str) -> bool:
    return _FIRST.search(bare) is not None


def _looks_like_value(bare: str) -> bool:
    return " is " in bare or " are " in bare or "=" in bare


_HOME = re.compile(
    r"\b(?:rent|bins?|rubbish|locker|parking spot|parking space|daily meds|medicine|allergic|allergy|birth|team meeting|evening class|"
    r"home|flat|desk|commute|hobby|gym|dentist|shoe size|bed|holiday|anniversary|first name|year of birth)\b"
)
_VALUE = re.compile(
    r"\d|: ?\S|=|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|half past|quarter (?:to|past)|is (?:in|at|on)|every|allergic to|allergy to)\b"
)
_TOPIC = re.compile(r"\b(?:best|sport|instrument|team|exam|month|book|film|food|drink|colour|band|hobby|job|pudding)\b")
_VERB_OR_VALUE = re.compile(r"\d|[=:?] ?\S|\b(?:is|are|was|called|named|live|lives|have)\b|'s \w+|s called|s name")
_ANY_DAY = datetime(2026, 1, 5, 12, 0)  # only asked whether there is a date at all
