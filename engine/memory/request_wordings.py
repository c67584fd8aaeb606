"""How people word what they ask of the app itself: the patterns that `requests` reads with. Data only; no rules.

All are matched in any case. Groups: `topic` is what a request is about, `claim` the statement to keep.
"""
# ruff: noqa: E501  A table of patterns, one a line.

import re

from engine.memory.lexicon import HARMFUL

# As people type it -> as the patterns spell it.
SLOPPY = {
    "u": "you", "ya": "you", "yo": "you", "ur": "your", "yr": "your", "r": "are", "abt": "about", "bout": "about",
    "wat": "what", "wht": "what", "waht": "what", "whats": "what's", "wats": "what's", "kno": "know", "knwo": "know",
    "konw": "know", "kow": "know", "noe": "know", "pls": "please", "plz": "please", "plese": "please", "im": "I'm",
    "ive": "I've", "dont": "don't", "didnt": "didn't", "havent": "haven't", "thats": "that's", "youve": "you've",
    "nvr": "never", "nver": "never", "evrything": "everything", "everthing": "everything", "forgett": "forget",
    "forgt": "forget", "froget": "forget", "foget": "forget", "delte": "delete", "delet": "delete", "sed": "said",
    "sayd": "said", "tld": "told", "rember": "remember", "remeber": "remember", "remmeber": "remember",
    "remembr": "remember", "rememebr": "remember", "memry": "memory", "memorys": "memories", "evr": "ever", "n": "and",
    "gimme": "give me", "lemme": "let me",
}  # fmt: skip
WORD = re.compile(r"(?<![\w'])[A-Za-z]+(?![\w'])")
COURTESY = re.compile(
    r"(?:please|thanks|thank you|thx|cheers|hi|hello|hey|hiya|good (?:morning|evening|afternoon)|ok|okay|yes|no|nope|"
    r"right|well|so|wrong|that's (?:wrong|not true|not right|false)|not true|nightjar|hey nightjar|hi nightjar|lol|sorry|wait|hm+|um+)(?: (?:there|you|a lot|so much))?[.!?,]*",
    re.I,
)
LEAD = re.compile(
    r"^(?:(?:hi|hello|hey|hiya|yo|nightjar|so|ok|okay|well|and|but|then|now|right|oh|ah|um+|uh|hm+|no|nope|yes|wait|hang on|"
    r"actually|also|sorry|btw|by the way|quick question|just|again|honestly|seriously|you know|look|listen|out of curiosity|"
    r"you're wrong|you are wrong|that's (?:wrong|not true|not right|false|nonsense|a lie)|not true|wrong|i'm sure|i swear|"
    r"(?:i'm |just )?curious|i wonder|i was wondering|one thing|there|first|good (?:morning|evening))\b[,:!.]*(?: - )? ?)+",
    re.I,
)
POLITE = re.compile(
    r"^(?:(?:please|kindly|just|maybe|now|simply|go ahead and|(?:can|could|would|will) (?:you|we)|you (?:can|may|should|must|"
    r"need to|have to|ought to)|(?:i(?:'d| would) (?:like|love)|i want|i need|i'd prefer|i wish) (?:for )?you (?:to)?|"
    r"i(?:'d| would) (?:like|love) to (?:have you )?|be so kind (?:as to|and)|feel free to|i (?:must |have to )?ask you to|"
    r"it(?:'s| is) time to|do|let's|be sure to|make sure (?:that )?(?:you|to)|try to|also|always|completely|"
    r"actually|ever|then|kindly|immediately|quickly|to|don't be shy)\b,? ?)+",
    re.I,
)
TAIL = re.compile(
    r"(?:,? +(?:please|thanks|thank you|now|right now|again|nightjar|then|ok|okay|for me|if you can|if possible|at all|"
    r"so far|already|by now|until now|up to now|at this point|at the moment|exactly|in total|in detail|right away|"
    r"for good|forever|permanently|completely|entirely|immediately|altogether|too|as well|btw|lol|though|by the way|"
    r"today|all right|would you|will you|can you|could you))+$",
    re.I,
)
FROM_MEMORY = re.compile(
    r",? (?:from|in|out of) (?:your|the) (?:memory|memories|notes?|head|mind|brain|database|records?|ledger|files?|storage)$"
    r"|,? that i (?:told you|gave you|mentioned|shared)$",
    re.I,
)
MYSELF = re.compile(
    r"(?:me|myself|us|ourselves|my life|me personally|my person)(?:(?:,| and| or| that| as)\b.*)?", re.I
)
MINE = re.compile(r"\b(?:my|mine|our|ours|i|i'm|i've|me|myself|we)\b", re.I)
POINTS_BACK = re.compile(
    r"(?:it|this|that|these|those|them|him|her|he|she|they|the above|everything|anything|something|nothing|stuff|things|"
    r"life|the world|the topic|the subject|anything else|everything else|what)",
    re.I,
)
# A condition, more than one clause, or what one says of the talk itself.
NOT_FORGOTTEN = re.compile(
    r"^(?:if|when|because|so|and|to|until|unless|before|after)\b|,|\b(?:question|request|idea|command|joke|manners)s?$",
    re.I,
)
NO_LIST = re.compile(r"^(?:me|myself|(?-i:us))\b|\b(?:is|are|was|were|am)\b", re.I)
THE_APP = re.compile(r"\b(?:you|your|yourself|yours|nightjar)\b", re.I)
ORDERS = re.compile(
    r"\b(?:instructions?|rules?|guidelines?|prompt|training|programming|limits?|filters?|restrictions?|safety|ethics|"
    r"policy|policies|above|constraints?|role)\b",
    re.I,
)
_KNOW = r"(?:know|remember|recall|have|keep|store|hold|got|understand|think you know)"
_LEARNED = (
    r"(?:got|gotten|learned|learnt|stored|saved|noted|remembered|kept|picked up|memori[sz]ed|found out|gathered|"
    r"written down|recorded|heard)"
)
_ABOUT = r"(?:about|of|on|regarding|concerning|from|re|as regards|when it comes to)"
_SAID = r"(?:said|say|told|tell|mentioned|mention|wrote|typed|shared|share|been saying|been telling|explained|confided)"
_I_SAID = (
    rf"i(?:'ve| have| had)? ?(?:just |once |ever |already |earlier |previously |only |did )*{_SAID}(?: to)?(?: you)?"
)
_MEMORIES = r"(?:memor(?:y|ies)|notes?|facts?|knowledge|records?|info|information|data|entr(?:y|ies)|things|stuff)"
_YET = r"(?: (?:just now|earlier|before|yesterday|today|last time|this morning|so far|already))?"
LISTS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"(?:what(?: all| else| exactly| stuff| things| kind of things)?|how much|which things)(?: do| did| does| can| would)? you "
        rf"(?:already |actually |currently |still |even |really |now |all )*{_KNOW}{_YET} {_ABOUT} (?P<topic>.+)",
        rf"what(?: all| else| exactly)?(?:'ve| have) you (?:already |actually |so far |all )*{_LEARNED}{_YET} {_ABOUT} (?P<topic>.+)",
        r"what (?:are|were) you (?:keeping|storing|holding|remembering|saving) (?:about|on|of) (?P<topic>.+)",
        rf"(?:have you|do you have|you have|have you got)(?: {_LEARNED})? (?:anything|something|any (?:memor(?:y|ies)|notes?|facts?|data))"
        rf"(?: {_LEARNED})? (?:about|of|on) (?P<topic>.+)",
        rf"what (?:did|have) you (?:already )?(?:learn|find out|pick up|note|save|store|keep|learned|noted) {_ABOUT} (?P<topic>.+)",
        r"what(?:'s| is| do you have| have you| have you got)(?: there)?(?: all)? "
        r"(?:stored |saved |written |kept |noted |recorded |known |on file )*(?:in (?:your )?(?:memory |notes |head ))?"
        r"(?:stored |saved |on file )*about (?P<topic>(?:me|myself|us|my|our)\b.*)",
        rf"(?:tell|show|give|remind)(?: to)? me (?:again )?(?:everything|all|what|anything|whatever|the things|all the things)"
        rf"(?: that)?(?:(?: of)? what)? you(?:'ve| have)?(?: already| actually| still)? (?:{_KNOW}|{_LEARNED}){_YET} {_ABOUT} (?P<topic>.+)",
        rf"(?:list|show|give|print|display|read|recite|see|let me see)(?: me)?(?: out)?(?: all| every)?(?: of)?(?: your| the| my)? "
        rf"(?:memor(?:y|ies)|notes?)(?: that)?(?: you(?:'ve| have)?(?: {_KNOW}| {_LEARNED})?)? ?(?:stored |saved )?(?:about|of|on) "
        rf"(?P<topic>(?:me|myself|us|my|our)\b.*)",
        rf"(?:list|show|give|print|display)(?: me)? (?:everything|all|what)(?: that)? you (?:{_KNOW}|have {_LEARNED})"
        rf" {_ABOUT} (?P<topic>.+)",
        rf"(?:do|did) you (?:still |even |actually |already )*(?:know|remember|recall|have|keep|store) "
        rf"(?:anything|something|everything|stuff|things|what i (?:said|told you))(?: stored| saved| noted)?"
        rf" {_ABOUT} (?P<topic>.+)",
        rf"what (?:did|have|had) i (?:ever |already |just |once |all )*{_SAID}(?: to)?(?: you)?{_YET} "
        rf"(?:about|of|regarding|concerning) (?P<topic>.+)",
        r"what(?:'s| is| was) it (?:that )?i (?:told you|said|mentioned) about (?P<topic>.+)",
        rf"(?:did|have) i (?:ever |already )*(?:tell|told|say|said|mention|mentioned)(?: to)?(?: you)? (?:anything|something) {_ABOUT} "
        r"(?P<topic>.+)",
        rf"(?:what|which) (?:memories|notes|facts|information|info|data) (?:do you (?:have|keep|store|hold)|have you (?:got|stored)|"
        rf"are there|you have)(?: stored| saved)? {_ABOUT} (?P<topic>.+)",
        r"(?:everything|all|anything) you (?:know|remember) about (?P<topic>.+)",
        r"you know (?:what|anything) about (?P<topic>(?:me|my|us|our)\b.*)",
    )
)
LISTS_ALL = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"tell me about (?:myself|me)",
        r"(?:list|show|print|display|give|read|let me see|see|view)(?: me)?(?: all)?(?: of)? (?:your|my|the|all your|all my|all) memories"
        r"(?: list)?",
        r"(?:list|show|print|display|give)(?: me)?(?: all)?(?: of)? (?:the )?memories",
        r"(?:list|show|tell|give)(?: me)? (?:everything|all|what)(?: that)? you(?:'ve| have)? (?:know|remember|remembered|noted|memori[sz]ed)",
        r"what(?:'s| is| do you have| have you got| do you keep)(?: stored| saved| written)? in (?:your|the) (?:memory|memories|notes|ledger)",
        r"what are (?:your|my|the) memories",
        r"what (?:personal )?(?:data|information|info) (?:do you (?:have|keep|store|hold)|have you got)",
        r"(?:what|which) memories do you (?:have|keep|hold)",
        r"what do you (?:remember|know) from (?:our|the|all our|earlier|previous|past) (?:chats?|conversations?|talks?)",
        r"what (?:have i told you|did i tell you|do you remember)",
        r"do you remember anything",
        r"my memories",
    )
)
FORGET = (
    r"(?:forget|delete|erase|remove|unlearn|wipe|clear|scrub|purge|discard|drop|unremember|get rid of|throw away|lose)"
)
# Said of what one knows, where "delete" and "remove" are said of files, too.
STRONG = re.compile(
    r"(?:forget|unlearn|erase|unremember|stop remembering|(?:don't|do not|no longer|never) (?:remember|memori[sz]e)|"
    r"i (?:don't|do not) want you|you (?:shouldn't|should not|needn't|don't need))\b",
    re.I,
)
_ALL_OF_IT = r"(?:everything|all|anything|whatever|every single thing|all the (?:things|stuff|facts)|the (?:things|stuff|facts|bit|part|thing|whole thing))"
FORGETS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"{FORGET} (?:about )?(?:all (?:of )?)?(?:what(?:ever)?|that) {_I_SAID}{_YET} (?:about|of|on|regarding|concerning) (?P<topic>.+)",
        rf"{FORGET} (?:about )?{_ALL_OF_IT}(?: of)?(?: that| what)? {_I_SAID}{_YET} (?:about|of|on|regarding|concerning) (?P<topic>.+)",
        rf"{FORGET} (?:about )?(?:{_ALL_OF_IT} )?(?:of )?(?:what(?:ever)? |that )?you(?:'ve| have)?(?: ever| already)? (?:{_KNOW}|{_LEARNED})"
        rf"{_YET} {_ABOUT} (?P<topic>.+)",
        rf"{FORGET} {_ALL_OF_IT} {_ABOUT} (?P<topic>.+)",
        rf"{FORGET} (?:about )?(?:all )?(?:of )?(?:the |your |any |every |all |all the |all your |all of your |that |this )?{_MEMORIES}"
        r"(?: you (?:have|keep|hold|got))? (?:of|about|on|with|regarding|concerning|that) (?P<topic>.+)",
        rf"{FORGET} (?:about )?(?:the (?:fact|part|bit|thing) )?(?:that |about |when |where )?{_I_SAID} (?:that )?(?P<topic>.+)",
        rf"{FORGET} (?:about )?the (?:fact|part|bit|thing) (?:that|about|with) (?P<topic>.+)",
        rf"{FORGET} (?:about )?that (?P<topic>(?:i|i'm|i've|we|we're|my|our|the|he|she|it|they|[A-Z][\w'-]*)\b.* .+)",
        rf"{FORGET} (?:about )?(?P<topic>(?:my|our) .+)",
        rf"(?P<gone>{FORGET} (?:about )?(?P<topic>.+) (?:from|in|out of) your (?:memory|memories|notes|head|mind|brain|records|ledger))",
        r"(?:stop remembering|(?:don't|do not|no longer|never) (?:remember|keep|store|memori[sz]e)) (?:that |anything about |what i said about |"
        r"what i told you about )?(?P<topic>(?:my|our|i|i'm) ?.+)",
        r"(?:i (?:don't|do not) want you to|you (?:shouldn't|should not|needn't|don't need to)) (?:know|remember|keep|store) "
        r"(?:that |anything about |what i said about |what i told you about |about )?(?P<topic>.+)",
    )
)
NAMES_THE_LEDGER = re.compile(
    r"\bi(?:'ve| have)? (?:just |once |ever |already )*(?:said|say|told|tell|mentioned|mention)\b|\bmemor(?:y|ies)\b|"
    r"\byour (?:notes|mind|head|brain|records|ledger)\b|\byou(?:'ve| have)? (?:know|remember|learned|learnt|stored|saved|noted)\b",
    re.I,
)
FORGETS_NAME = re.compile(r"(?:forget|unlearn|erase|unremember) (?:about |all about )?(?P<topic>.+)", re.I)
FORGETS_ALL = re.compile(
    rf"{FORGET} (?:about )?(?:me|everything|all about me|all of it|everything about me|"
    rf"(?:all|everything)(?: of)?(?: that| what)? (?:you (?:know|remember|have (?:stored|saved|learned|learnt|noted))|{_I_SAID})|"
    r"(?:all )?(?:of )?(?:your|my|the) (?:whole |entire |complete )?(?:memory|memories|data|notes|ledger)(?: of me| about me)?|"
    r"all memories|my (?:whole |entire )?(?:life|data|profile)|my personal data)",
    re.I,
)
FORGETS_LAST = re.compile(
    rf"{FORGET} (?:about )?(?:what {_I_SAID}{_YET}(?: to you)?|that {_I_SAID} that|"
    r"(?:my|the) (?:last|previous|latest) (?:message|sentence|statement|fact|memory|note|thing(?: i (?:said|told you|wrote))?)|"
    r"the last (?:thing|bit|part|one)(?: (?:that )?i (?:just )?(?:said|told you|wrote|typed|mentioned))?|"
    r"the (?:thing|bit) i (?:just )?(?:said|told you|mentioned)|what was just said)|"
    r"(?:don't|do not|never|please don't) (?:remember|keep|save|store|note|memori[sz]e|learn) (?:that|this|it|what i (?:just )?"
    r"(?:said|told you|wrote))(?: one| message)?|unremember (?:that|this|it)",
    re.I,
)
FORGETS_THAT = re.compile(rf"(?:you can |you may )?{FORGET} (?:that|this)(?: one)?(?: again)?", re.I)
_NEVER_SAID = (
    r"(?:i(?:'ve| have)? ?(?:really |definitely |certainly |surely )*(?:never|didn't|did not|haven't|have not|don't think i(?:'ve| have)?(?: ever)?|"
    r"don't believe i(?: ever)?|can't have|couldn't have|would never have|don't (?:remember|recall)(?: ever)?|can't remember(?: ever)?|"
    r"have no memory of|never once)(?: ever| actually| really| even)*)"
)
_TELLING = r"(?:said|say|saying|sayed|told you|tell you|telling you|mentioned|mention|mentioning|wrote|write|typed|claimed|having said)"
DISOWNS_LAST = re.compile(
    rf"{_NEVER_SAID} {_TELLING}(?: to you)?(?: (?:that|this|it|so|such a thing|such thing|any of (?:that|this|it)|anything like (?:that|this|it)|"
    r"anything of the (?:sort|kind)|any such thing|those things|these things))|"
    r"(?:that|this|it)(?:'s| is| was) (?:not|never) (?:what|something|anything) (?:that )?i(?:'ve| have)? (?:ever )?(?:said|told you|wrote|mentioned)|"
    r"(?:that|this|it) (?:isn't|wasn't) (?:what|something) (?:that )?i(?:'ve| have)? (?:ever )?(?:said|told you|wrote)|"
    r"i said no such thing|i said nothing (?:of the (?:sort|kind)|like that)|i (?:never|didn't) (?:say|said)|"
    r"when did i (?:ever |actually )?(?:say|tell you|mention) (?:that|this|it)|since when did i say (?:that|this)|"
    r"(?:those|these) (?:are not|aren't|were not|weren't) my words|not my words|who said (?:i said )?that i said (?:that|this|it)",
    re.I,
)
ASKS_SOURCE = re.compile(
    r"(?:where|how) (?:did|do|have) you (?:get|got|have|know|hear|learn|take)(?: that| this| it)(?: from| idea from| information from| idea| about me)?|"
    r"who (?:told you|said|says) (?:that|this|so|it)|where (?:does|did) (?:that|this|it) come from|how come you know (?:that|this)",
    re.I,
)
DISOWNS = re.compile(
    rf"{_NEVER_SAID} {_TELLING}(?: to you)? (?:that |to you that |anything about )?(?P<topic>.+)", re.I
)
NO_TOPIC = re.compile(
    r"(?:anything|nothing|never|a word|a thing|goodbye|hello|hi|yes|no|sorry|thanks|thank you|so much|much|what|how|why|to|it)\b.*|.*:.*",
    re.I,
)
_REMEMBER = r"(?:rememb(?:er|r)|rember|remeber|remmeber|rememeber|rememebr|remeember)"
KEEP = (
    rf"(?:{_REMEMBER}|memori[sz]e|keep (?:it )?in mind|bear in mind|take note|make a (?:mental )?note|note(?: down| it down)?|"
    r"(?:please )?(?:don't|dont|do not|never) (?:ever )?forget|"
    r"write (?:it |this |that )?down|jot (?:it |this |that )?down|put (?:it |this |that )?down|store|save|record|log)"
)
TO_KEEP = re.compile(
    rf"^(?P<verb>{KEEP})(?: for me| please)*(?:(?: (?P<this>this|the following|this for me|this fact))? ?[:;,] ?| ?- | (?P<that>that) (?:that )?| )(?P<claim>.+)$",
    re.I | re.S,
)
KEPT_LAST = re.compile(
    rf"(?:keep|bear) (?:that|this|it) in mind|make a note of (?:that|this|it)|"
    rf"(?:{KEEP})(?: down)? (?:that|this|it|what i (?:just )?(?:said|told you|wrote)|my last (?:message|sentence)|all (?:of )?that)"
    r"(?: down| in mind| for (?:me|later|next time|the future)| forever)*",
    re.I,
)
AFTERWARDS = re.compile(
    rf"^(?P<claim>.+?)(?:[,.;!:]+| -|\s[–—]) *(?:so |and |now |but )?(?:please |pls |plz |can you |could you |will you |would you |you should )*"
    rf"(?:{KEEP})(?: (?:that|this|it)(?: down| in mind)?| that for (?:me|later))?(?: please| pls| for me| for later| for next time| nightjar)*[.! ]*$",
    re.I | re.S,
)
CLAIM_TAIL = re.compile(r"(?:,? (?:please|pls|plz|thanks|thank you|thx|nightjar|ok|okay|lol))+$", re.I)
ASKED_TO = re.compile(r"\b(?:can|could|would|will) (?:you|u)\b", re.I)
# "Remember that time", "remember the party": shared memories, not facts.
REMINISCES = re.compile(
    r"(?:again\b|when|how|what|who|where|why|which|if|whether|to|me|us|you|him|her|them|the (?:time|day|night|one|first|good)|time|that time|"
    r"(?:that|those|the|this) (?:time|times|day|days|night|summer|winter|evening|trip|weekend|year|party|song|film|movie|story|guy|"
    r"man|woman|place|joke|one|thing|moment|book|game|concert|holiday)\b(?! is| are| was| has)|"
    r"(?:i|we) (?:told|asked|said|mentioned|talked|spoke|promised|gave|sent|showed|owe)|remember|not|\w+ing\b|"
    r"(?:a|an|some|any|all|your|yourself|and)\b)",
    re.I,
)
CLAIM = re.compile(
    r"\b(?:is|isn't|are|aren't|was|were|am|be|been|has|hasn't|have|haven't|had|do|does|don't|doesn't|did|can|can't|cannot|will|won't|"
    r"would|should|must|may|might|likes?|loves?|hates?|prefers?|lives?|works?|owns?|wants?|needs?|plays?|drinks?|eats?|goes|go|comes?|"
    r"studi(?:es|ed)|speaks?|drives?|takes?|gets?|got|keeps?|uses?|never|always|moved|changed|called|named|born|turns?|starts?|ends?|leaves?|arrives?|"
    r"begins?|opens?|closes?|means?|costs?|weighs?|stands?|collects?|sleeps?|calls?|visits?|meets?|teach(?:es)?|learns?|quit|left|"
    r"sings?|runs?|swims?|cooks?|reads?|writes?|paints?|wears?|sold|bought|married|retired|joined|"
    r"started|stopped|finished|planned|ordered|worked|lived|played|loved|liked|hated|wanted|needed|visited|learned|prefer|adopted)\b"
    r"|\b(?:i'm|im|i've|ive|i'd|i'll|it's|its|he's|she's|they're|we're|we've|we'll|that's|name's|\w+'s (?:an?|the|my|called|named|on|in|at|from)\b)|\S ?[=:] ?\S",
    re.I,
)
# "Remember Odile as my cafe": kept as it was said, by the rules of the day.
NAMED_AS = re.compile(r"(?:\S+ ){1,4}as (?:my|our|the|a)\b", re.I)
# "Note that water boils at 100 degrees" is how texts are written; "remember that it does" is asked of somebody.
WRITTEN = re.compile(r"(?:note|keep|bear|take|make|store|save|record|log|put)\b", re.I)
NEEDS_THAT = re.compile(r"(?:write|jot|put|store|save|record|log)\b", re.I)  # "write down three ideas"
SHARED = re.compile(
    r"(?:time|day|night|summer|winter|evening|trip|weekend|year|party|song|film|movie|story|guy|man|woman|place|joke|one|thing|"
    r"moment|book|game|concert|holiday|dream|dinner)\b",
    re.I,
)
HARM = re.compile(
    r"\b(?:"
    + "|".join(re.escape(word) for word in HARMFUL)
    + r"|suicid\w*|better off without me|(?:harm|kill)(?:ing)? myself)",
    re.I,
)
