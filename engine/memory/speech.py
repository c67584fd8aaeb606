"""How people type: chat spellings, a left-out "I", text of somebody else inside a message. Judges nothing."""

import re
from collections.abc import Callable

from engine.memory.words import plain

# Spellings of chats, as they are meant. Words that are also ordinary English ("ill", "id", "wont") are left alone.
_WRITTEN_OUT = {
    "im": "i'm", "ive": "i've", "iam": "i am", "dont": "don't", "cant": "can't", "didnt": "didn't", "doesnt": "doesn't",
    "isnt": "isn't", "wasnt": "wasn't", "couldnt": "couldn't", "wouldnt": "wouldn't", "havent": "haven't", "hasnt": "hasn't",
    "thats": "that's", "hes": "he's", "shes": "she's", "theyre": "they're", "youre": "you're", "theres": "there's",
    "gonna": "going to", "wanna": "want to", "gotta": "got to", "u": "you", "ur": "your", "pls": "please", "plz": "please",
    "thx": "thanks", "thnx": "thanks", "tks": "thanks", "tmrw": "tomorrow", "tmr": "tomorrow", "tomorow": "tomorrow",
    "tommorow": "tomorrow", "tommorrow": "tomorrow", "2moro": "tomorrow", "cuz": "because", "cos": "because", "coz": "because",
    "rn": "right now", "gf": "girlfriend", "bf": "boyfriend", "hubby": "husband", "alot": "a lot", "allways": "always",
    "alergic": "allergic", "allergick": "allergic", "definately": "definitely",
}  # fmt: skip
_CHAT_WORD = re.compile(r"\b(?:" + "|".join(_WRITTEN_OUT) + r")\b(?!')")
_FILLER = re.compile(
    r"(?:,? (?:lol|lmao|haha+|hehe|tbh|ngl|imo|imho|btw|by the way|fyi|obviously|xd|:-?[)d(p/]|;-?\)|<3))+(?=$|[.!?,])"
)
_PICTURE = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d]+")

# A sentence that begins with one of these has left out its "I": "Been a nurse for years", "Going to Riga in May".
_LEFT_OUT = (
    (re.compile(r"^been (?=an? |in |at |on |with |to |here|living|working|married|vegan|vegetarian|learning|playing)"), "i've been "),
    (re.compile(r"^going to (?=\w+)(?!be (?:fine|ok|honest))"), "i'm going to "),
    (re.compile(r"^(?=(?:planning|thinking of|trying|hoping|learning|studying|training|expecting|flying|moving|starting|leaving|"
                r"working (?:as|at|for)|living (?:in|on|with)|allergic to|married to|engaged to|scared of|afraid of|terrified of) )"), "i'm "),
    (re.compile(r"^(?=(?:moved|quit my|retired|graduated|grew up|live in|live on|live with|work as|work at|work for|work in|can't stand|can't eat|"
                r"don't eat|don't drink|don't drive|never eat|never drink|hate|love|prefer|used to|got (?:an?|two|three|four|\d+)) )"
                r"(?!(?:love|hate) (?:it|this|that|you|the|your)\b)(?!got an? (?:call|message|mail|e-?mail|text|letter|question|minute|second)\b)"
                r"(?!.*\b(?:please|speech)\b)"), "i "),
    (re.compile(r"^(?=(?:not (?:an? (?!bad|big deal|problem)|really into|religious|into|fond|much of an?|very good at|married)|(?:big|huge|massive) fan of|also (?:allergic|vegan|vegetarian)) ?)"), "i'm "),
    (re.compile(r"^(?=(?:went|ran|saw|met|watched|bought|ate|had|spent|woke|slept|forgot|spilled|spilt|dropped|burnt|burned|broke|walked|drove|finished|cooked|"
                r"baked|lost|found|fell|missed|overslept|turned|became|adopted|signed|booked) (?!.*\?))"), "i "),
    (re.compile(r"^born (?=in |on |and )"), "i was born "),
)  # fmt: skip

# Words that announce a text which is not the owner's own claim.
_WORK_ON = (
    r"translate|reply to|respond to|summari[sz]e|fix|correct|proof-?read|spell-?check|rewrite|re-?write|rephrase|paraphrase|shorten|improve|edit|convert|explain|"
    r"polish|check|analy[sz]e|review|simplify|reword|continue|complete|finish|expand|turn this|make this|say|put this|"
    r"what does|what's wrong with|is this|how would you say|how do you say|how do i say|who (?:said|wrote)"
)
_TEXT_NOUN = (
    r"novel|story|poem|draft|text|paragraph|e-?mail|mail|letter|song|lyrics|article|essay|bio|opening|chapter|code|log|script|note|message|"
    r"post|tweet|review|advert|ad|speech|abstract|caption|sentence|line|passage|quote|joke|riddle|dialogue|scene|beginning|character|cover letter|"
    r"transcript|subtitle|description|headline|sample|example|prompt|stanza|verse"
)
_ANNOUNCES = re.compile(
    rf"(?P<task>(?:^|(?<=[.!?,])\s+|\b(?:please|can you|could you|pls|you to)\s+)(?:{_WORK_ON})\b[^:\n]{{0,80}}):(?=\s)"
    rf"|(?:^|(?<=[.!?])\s+)(?:here'?s|here is|here are|this is|these are|below is|below are|from (?:the|my|a)|i wrote)\b[^:\n]{{0,60}}"
    rf"\b(?:{_TEXT_NOUN})s?\b[^:\n]{{0,40}}:(?=\s+(?:\S+\s+){{3}})",
    re.I,
)
_REPORTED = (
    r"said|says|say|saying|goes|went|wrote|writes|asked|asks|shouted|yelled|whispered|replied|answered|told|tells|texted|reads|read|"
    r"sang|sings|announced|claims|claimed|joked|quoted|posted|tweeted|was like|is like|mumbled|muttered|called out|put it|according to|line|lyrics?"
)
_QUOTED = re.compile(
    r"[\"“„«](?P<double>[^\"”“»\n]{3,}?)[\"”“»]|(?<![\w'])['‘](?P<single>(?:[^'‘’\n]|['’](?=\w)){3,}?)['’](?!\w)"
)
_MIN_QUOTED_WORDS = 3  # 'called "Rex"' names something; from three words on somebody speaks


def spelled(text: str) -> str:
    """One spelling of the same sentence, for patterns: `plain`, chat words written out, pictures and fillers gone."""
    text = _CHAT_WORD.sub(lambda match: _WRITTEN_OUT[match.group()], plain(_PICTURE.sub(" ", text)))
    return _FILLER.sub("", text).strip(" ,")


def with_subject(bare: str) -> str:
    """ "been a vegan for years" -> "i've been a vegan for years"; other sentences as they are."""
    for pattern, subject in _LEFT_OUT:
        if pattern.match(bare):
            return pattern.sub(subject, bare, count=1)
    return bare


def quotes_somebody(sentence: str) -> bool:
    """Several words in quotation marks, beside a word of saying."""
    rest = without_quotes(sentence)
    return rest != sentence and re.search(rf"\b(?:{_REPORTED})\b|:", plain(rest)) is not None


def without_quotes(text: str, *, which: Callable[[str], bool] = lambda _quote: True) -> str:
    """The text with what stands in quotation marks left out, where it is one of `which`; a quoted name stays."""

    def left(match: re.Match[str]) -> str:
        is_long = len(match.group().split()) >= _MIN_QUOTED_WORDS
        return "…" if is_long and which(match.group()[1:-1]) else match.group()

    return _QUOTED.sub(left, text)


def own_words(text: str) -> tuple[str, bool]:
    """The message without a text that it hands over ("Translate this: ..."), and whether there is one."""
    found = _ANNOUNCES.search(text)
    if found is None:
        return text, False
    return text[: found.end("task") if found["task"] else found.start()], True
