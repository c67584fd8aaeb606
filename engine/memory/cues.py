"""The wording by which `sentence` and `signals` tell what somebody means. Patterns only; which one counts is decided there.

They run on one sentence as `speech.spelled` returns it: lower case, straight quotes, chat spellings written out.
"""

import re

from engine.memory.lexicon import HARMFUL, MOODS

FIRST = re.compile(r"\b(i|i'm|i've|i'd|i'll|my|mine|me|myself|we|we're|we've|we'll|our|ours|us|im|ive)\b")
LEAD = re.compile(
    r"^(?:(?:oh|well|so|um+|uh|hm+|ok|okay|and|also|btw|by the way|hi|hello|hey|right|yes|yeah|yep|listen|look|fun fact|"
    r"honestly|you know|for the record|just so you know|fyi|guess what|actually|please|nightjar|let me tell you),?!? )+"
)
KEEP = re.compile(
    r"^(?:please |kindly |can you |could you |will you |would you |i'd like you to |i want you to |don't forget |"
    r"you should |you ought to |you must |you need to |you may )*"
    r"(?:remember|note|save|store|keep|bear|record|register|put|write|file|make a note|know|be aware|memorise|memorize|address)\b"
    r"(?! (?:me a|a |some|the following|an? |how|it short|this|which|what|who|where|when))"
)
QUESTION = re.compile(
    r"^(?:(?:and|but|so|ok|hey|then|sorry|excuse me|quick question)[,:]? )?"
    r"(?:what|whats|what's|who|whos|who's|whom|whose|which|where|wheres|where's|when|why|how|hows|how's|do|does|did|is|are|am|was|"
    r"were|can|could|would|will|shall|should|may|might|have you|has|had you|isn't|aren't|don't you|doesn't|didn't|won't|haven't|"
    r"under what|by what|in which|on which|at which|at what|in what|of all)\b"
)
IF_ASKED = re.compile(
    r"^(?:if|when|whenever|should|in case) (?:you|anyone|anybody|someone|somebody|people|i ever)\b[^,]*, "
)
RULE = re.compile(r"^(?:don't|do not|never) (?!tell|ask|worry|forget)\w+.*,.*\b(?:i|i'm|i've|my|we|our)\b")
# "When I make music, I do it on the harp", "What I drive is a van", "Of all animals, I like owls best": no questions.
WH_CLAUSE = re.compile(
    r"^(?:when(?:ever)?\b[^?]*, ?\w|(?:what|how|where) (?:i|we|my)\b[^?]*(?: is | are |: )|of all\b[^?]*, |should (?:anyone|you|somebody)\b|"
    r"what a\b|how (?:nice|lovely|funny)|when(?:ever)? i (?:say|mention|talk|wake|buy))"
)
LATE_QUESTION = re.compile(
    r", (?:what|whats|what's|who's|whos|where's|wheres|how)\b|, which (?!is|are|was|were|has|i|we|my|makes|means)"
)
WONDERS = re.compile(
    r"\b(?:remind me|(?<!you )tell me|i wonder|wondering|i(?: have|'ve)? forgot(?:ten)?|i (?:can't|cannot|can not|don't|do not) "
    r"(?:remember|recall|think of|find|know|understand)|slipped my mind|mind's gone blank|(?:want|like|love|need|have|wants|needs|got) "
    r"to (?:know|find out|hear|see|check|look up|ask)|i'm (?:after|looking for|not sure|unsure)|(?:is|are)? ?asking (?:me )?(?:for|about)|"
    r"asks? (?:me )?(?:for|about)|i (?:need|have) to (?:send|tell|give|enter|write|put|fill|order|name|state|say|label)|"
    r"need (?:my|the|our)|wants? (?:my|the|our)|needs (?:my|the)|asked (?:which|what|who|where|for)|have to say what|need to mention|"
    r"i'd like (?:my|the)|is looking for|can't for the life|let me (?:know|see)|say the|what name|which name|can you help)\b"
)
IMPERATIVE = re.compile(
    r"^(?:please |now |then |just |kindly |go ahead and )*(?:write|tell|give|explain|list|show|translate|summari[sz]e|name|say|help|"
    r"make|find|count|spell|draw|calculate|add|subtract|multiply|describe|suggest|recommend|compare|sort|rewrite|correct|fix|"
    r"(?:draft|plan|book|order|email|mail|text|outline|design|generate|prepare|brainstorm|improve|polish|expand|simplify|schedule|organise|organize|rank|guess|rate|review|debug|refactor|test|run|use|put|change|replace|insert|undo|redo|"
    r"cut|reduce|double|halve|proofread|paraphrase|reword|format|order|get|bring|look up|google|recite|name|invent|imagine|pretend)(?= (?:a|an|the|me|my|some|this|that|it|these|those|us|him|her|all|one|two|three|four|five|\d+|up|out|another|and)\b)|"
    r"check|answer|repeat|continue|stop|start|try|think|imagine a|create|compose|read|look|search|play|set|open|close|turn|"
    r"define|choose|pick|work out|finish|complete|shorten|convert|ask|do|don't|let's|let us|state|solve|sum|take|teach|wish|hide|"
    r"send|print|remove|show|confirm|quote|sing|mix|cook|bake)\b"
)
DEMAND = re.compile(
    r"^(?:please |now |just )*(?:name|state|give|tell|provide|list|show|remind|fill|say|spell|quote|repeat) (?:me |us )?(?:my|the|a|an|this|what|which|who)\b(?!.*\b(?:as|so) my\b)"
)
STANDING = re.compile(r"\b(?:always|never|from now on|every time|whenever|in future|in the future|by default)\b")
HYPOTHETICAL = re.compile(
    r"^(?:imagine|suppose|supposing|pretend|let's (?:say|pretend|imagine)|what if|say i|assume|assuming|in a (?:story|dream|film))\b|"
    r"^if (?:i|my|we|you) (?:were|was|had|won|could|did|became|ever became)\b|\bi wish\b|\bin my dreams?\b|\bi (?:would|'d) (?:have|be|call)\b"
)
SUPERLATIVE = re.compile(
    r"\b(?:favou?rite|fave|best|most|number one|above (?:all|the rest)|any other|least|called|allergic)\b"
)
CRISIS = re.compile(
    r"\b(?:suicid\w*|(?:don't|do not|no longer) want to (?:live|be here|wake up|exist|go on)|want to (?:die|disappear)|better off without me|"
    r"(?:harm|hurt|cut|kill)(?:ing)? myself|no reason (?:for me )?to (?:live|go on)|deserve to (?:be in pain|suffer|die)|end it all|"
    r"no point in living|take my own life)\b"
)
HARM = re.compile(r"\b(?:" + "|".join(re.escape(word) for word in HARMFUL) + r")")
INTENT = re.compile(
    r"\b(?:want to|going to|gonna|would like to|i'd like to|plan to|wish to|need to|i will|how|help me|could|cut myself|hurt myself)\b"
)
MOOD = re.compile(
    rf"^(?:i'm|i am|im|i feel|i'm feeling|we're|feeling)(?: (?:so|very|a bit|a little|really|quite|just|too|still|all|not|pretty|"
    rf"kind of|feeling|totally))* (?:{'|'.join(MOODS)})\b"
)
BARE_MOOD = re.compile(
    rf"^(?:(?:feeling|so|very|really|a bit|super|totally|just|all|still) )*(?:{'|'.join(MOODS)})(?: (?:right now|today|tonight|now|again))*[.!]*$"
)
FEELING = re.compile(
    r"\b(?:i feel|don't feel|feeling|stress\w*|overwhelmed|annoyed|grumpy|lonely|rumbling|awake|waking up|itch\w*|hurts?|aches?|aching|in pain|"
    r"burn(?:ed|t)|won't whip|attacking|caught a cold|food poisoning|made me|under (?:a lot of )?pressure|melting|my head|my bad|my day|forgive|fingers crossed|"
    r"butterflies|looking forward|a big day|i miss|won a|i see$|mean that|keep my eyes|talking to you|back at|bombed|so fluffy|it's me)\b"
)
VERB = re.compile(
    r"\b(?:is|are|was|were|am|be|been|being|i'm|it's|he's|she's|they're|we're|that's|i've|i'd|i'll|have|has|had|do|does|did|can|can't|will|won't|"
    r"would|live|lives|work|works|comes?|goes|got|called|named|owns?|plays?|likes?|loves?|hates?|never|always|beats?|makes?)\b|"
    r"\b(?:i|we|he|she|they|it|you|who|that) (?!please|pls)[a-z']+|\w's (?:called|a|the|my|on|at|in)\b|\b\w+(?:ed|ing)\b|"
    r"[^s']s (?:my|me|our|the|on|in|at|to|a|an|as|every|with|for|new)\b"
)
CHAT = re.compile(
    r"^(?:hi|hello|hey|hiya|morning|evening|good (?:morning|evening|night|afternoon|day|job|work|one)|thanks|thank you|cheers|ty|bye|"
    r"goodbye|see (?:you|ya)|(?:ok|okay|sure|fine|great|nice|cool|wow|haha|hehe|lol|yes|no|yep|nope|sorry|excellent|perfect)(?=[,.!]|$)|well done|"
    r"what's up|happy (?:friday|monday|new year|birthday|christmas)|i'm back|i have (?:good|bad|great) news|i (?:like|love|hate) (?:you|this|it|that)|"
    r"i have (?:a |an )?(?:headache|cold|sore throat|fever|hangover|minute|question|problem|idea|lot to do|no idea|no one|nobody)|"
    r"i can't (?:sleep|wait|stop|believe|complain)|i(?:'m| am) (?:going (?:for|to bed|out|now|home)|off to|on my way|leaving|coming|just)|"
    r"i(?:'ll| will) (?:be back|go|get|see|try|think)|i (?:have|need) (?:to go|a break|some|something|you)|i could |i need )"
)
PASSING = re.compile(
    r"\b(?:right now|at the moment|just now|today|tonight|this (?:morning|afternoon|evening|week|weekend)|yesterday|last night|"
    r"at present|in a (?:bit|minute|moment|hour)|earlier|later|again|an hour ago|minutes ago|just (?:had|got|came|saw|ate|been)|atm|"
    r"last (?:week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend))\b"
)
# Said of where somebody happens to be: nothing that reads like a fact makes it last.
HERE = re.compile(
    r"\b(?:(?:on|in|at) this (?:(?:board|card|video|waiting) )?(?:train|bus|plane|flight|tram|ferry|coach|taxi|cab|lift|queue|room|"
    r"cafe|restaurant|game|match|round|meeting|call|film|novel|dream)|in the (?:waiting room|queue)|still have to (?:sit|wait|stand)|"
    # What a thing says, what is in a story or a dream, who sits near by, what is for one evening.
    r"(?:signs?|posters?|adverts?|ads?|headlines?|billboards?|banners?|labels?|leaflets?|stickers?|horoscope|sat nav|app|radio|news)"
    r"(?: (?:here|over there|outside|opposite|for today|(?:on|at|by) the \w+))? (?:says?|reads?|said|calls?|called|tells?|told|wants|gave me|named|thinks)|"
    r"in (?:the|this|that|last night's|tonight's|today's) (?:film|movie|book|novel|story|episode|play|opera|musical|dream|comic|video game)"
    r"(?! (?:club|group|circle|shop|trade|industry|business|festival))|in (?:my|some|a) (?:dream|nightmare)|"
    r"(?:at|on|from) the (?:next|neighbouring) (?:table|towel|bench|tent|bed|caravan|pitch)(?! in (?:our|my))|"
    r"(?:only|just) for (?:tonight|today|this evening|the evening|the day|one night|this trip)|for tonight's|valid (?:only )?(?:today|until midnight|for today))\b"
)
EVENT = re.compile(
    r"^(?:i|we) (?:just )?(?:went|bought|saw|watched|ate|had|met|got|made|failed|lost|spent|took|baked|cooked|read|heard|passed|fell|"
    r"broke|walked|ran|drove|visited|slept|woke|missed|called|rang|phoned|finished|tried|found|left|cleaned|dreamt|dreamed)\b"
)
FUTURE = re.compile(
    r"\b(?:i'm going|we're going|i am going|we are going|i'll|we'll|i will|we will|i fly|we fly|i have an?|we have an?|i've got an?|"
    r"is coming|are coming|is visiting|are visiting|i'm (?:flying|travelling|traveling|moving|meeting|seeing|visiting|having|getting|"
    r"leaving|starting|taking|giving|off to)|(?:we're|we are) (?:hosting|flying|travelling|moving|meeting|visiting|having|getting|leaving|off to)|"
    r"next (?:week|month|year|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|tomorrow|appointment|deadline|exam is|"
    r"interview|wedding is|flight|party is|concert)\b"
)
WISH = re.compile(r"^(?:i|we) (?:want|would like|need|hope|wish)\b|^i'd (?:like|love)\b|^i feel like\b")
FEEDBACK = re.compile(
    r"^(?:that's|that is|that was|this is|it's|you're|you are|you were|you) (?:not )?(?:right|wrong|incorrect|correct|true|false|great|"
    r"good|bad|nonsense|better|perfect|helpful|useless|slow|the best|stupid|smart|keep|got|did|made|don't|always|never|said|forgot|"
    r"what i|exactly what|just what|spot on|brilliant|amazing|awesome|wonderful|lovely|excellent|fantastic|terrible|awful|rubbish|"
    r"(?:way |far |much |a bit |a little )?too (?:long|short|formal|vague|much|complicated|technical|simple|wordy))\b"
)
CORRECTS = re.compile(
    r"^(?:no|nope|sorry|actually|wait|oops|correction|i meant|i mean|scratch that|my mistake|not quite|ah no|well actually)\b[,:.! ]|"
    r"\b(?:any ?more|no longer|used to be|instead of|is now|has changed|have changed|changed (?:it )?to|renamed|i was wrong|"
    r"i (?:mis-?spoke|mistyped|made a mistake)|not [\w' ]+ but|it'?s not .*,? it'?s)\b|, not [\w' -]+[.!]*$"
)
TAKES_BACK = re.compile(
    r"^(?:no|nope|wait|oops|correction|i meant|i mean),? (?!thanks|thank|worries|problem|idea|way|need)\w"
)
LASTING_CUE = re.compile(
    r"\b(?:called|named|name is|name's|goes by|favou?rite|fave?|birthday|anniversary|allergic|allergy|born|married|engaged|is my|are my|"
    r"that's (?:my|his|her|what)|it's my|i mean my|my \w+ that is|for me$|if you ask me|in my (?:book|opinion)|live in|live on|work for|work at|work as|best friend|like best|love most|hate most|can't stand|of choice|"
    r"as (?:usual|always|ever|every day)|every (?:day|week|month|year|morning|evening|night|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|sunday)|my new|by name|her name|his name|my .* is (?:on|at) )"
)

HOME = re.compile(
    r"\b(?:rent|bins?|rubbish|locker|parking spot|parking space|daily meds|medicine|allergic|allergy|birth|team meeting|evening class|"
    r"home|flat|desk|commute|hobby|gym|dentist|shoe size|bed|holiday|anniversary|first name|year of birth)\b"
)
VALUE = re.compile(
    r"\d|: ?\S|=|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|half past|quarter (?:to|past)|is (?:in|at|on)|every|allergic to|allergy to)\b"
)
TOPIC = re.compile(r"\b(?:best|sport|instrument|team|exam|month|book|film|food|drink|colour|band|hobby|job|pudding)\b")
VERB_OR_VALUE = re.compile(r"\d|[=:?] ?\S|\b(?:is|are|was|called|named|live|lives|have)\b|'s \w+|s called|s name")

# Praise or blame of an answer, wherever it stands in the sentence.
EVALUATES = re.compile(
    r"^(?:perfect|excellent|brilliant|great|good|nice|amazing|awesome|fantastic|superb|bad|poor|terrible|awful|wonderful|lovely|spot on)\b[^,.!]{0,25}\b(?:answer|reply|response|summary|explanation|version|draft|job|work|one|"
    r"suggestion|translation|text|list|poem|recipe)s?\b|"
    r"^(?:i (?:(?:really|quite|don't|didn't|do|did|actually|much) )*)?(?:liked?|loved?|hated?|preferred?) (?:it|this|that|(?:the|your|this|that|these|those|yesterday's) (?:\w+ ){0,2}?(?:answer|reply|response|summary|explanation|version|draft|"
    r"one|ones|suggestion|translation|text|list|poem|recipe|ending|tone|style|joke|idea)s?)\b|"
    r"^(?:well done|spot on|nailed it|perfect|excellent|brilliant|bravo|exactly|good (?:job|work|answer|one|bot)|nice (?:job|work|one|answer)|"
    r"great (?:job|work|answer|stuff))\b|\b(?:exactly|just|not) what i (?:needed|wanted|asked|meant|was looking for|had in mind)\b|"
    r"\b(?:that|this|it|your (?:answer|reply|response|summary|explanation|last \w+)|the (?:answer|reply|summary|explanation|translation))"
    r"(?: was| is|'s)(?: (?:way|far|much|so|really|very|a bit|a little|kind of|just|still))* (?:too \w+|wrong|rubbish|boring|useless|helpful|great|"
    r"perfect|confusing|off|unclear|better|worse|good|bad|clear|vague)\b|"
    r"\bthe (?:\w+ )?(?:bullet|paragraph|sentence|line|part|bit|ending|beginning|title|joke|section|rhyme|tone|example|conclusion|intro\w*|date in it)s?(?: (?:is|was|are|sounds?|feels?|looks?|still))+ \w+|"
    r"^(?:the|your|this) (?:answer|reply|response|summary|explanation|translation|draft|version) (?:is|was|has|reads|sounds|looks|should)\b|"
    r"^(?:meh|ugh|nah|hm+),? (?:that|this|it|too|not)\b|^(?:way |much |far )?too (?:long|short|formal|vague|wordy|technical|complicated)\b|"
    r"\b(?:love|like|hate|liked|loved|hated) (?:how|the way) you\b|\b(?:didn't|doesn't) (?:help|answer)\b|^i (?:(?:totally|completely|strongly) )?(?:agree|disagree|doubt|guess|suppose|bet|reckon|don't care|don't know|have no idea|see what you|understand)\b(?!.*\bmy\b)|"
    r"\byour (?:last |first |second )?(?:answer|reply|response|summary|explanation|translation|version|draft|suggestion|advice|list|recipe|code|poem|idea)s?\b.{0,20}?\b(?:\w+ed|is|was|were|are|lacks?|needs?|misses|sounds?|looks?|helps?)\b|"
    r"\b(?:that|it|this) (?:really |just |actually |finally )?(?:worked|helped|works|helps|fixed it|solved it|did it|did the trick|made (?:it clearer|sense|me laugh|my day))\b|^(?:not|still not|hmm,? not|hm,? not) (?:convinced|quite|really|sure about that|good|great|helpful|right)\b"
)
THUMBS = re.compile("[\U0001f44d\U0001f44e\U0001f44f]")

# Courtesies that look like questions, and sentences of nothing but acknowledgement.
COURTESY = re.compile(
    r"^(?:(?:hi|hey|hello|morning|and|so|good (?:morning|evening|afternoon))[ ,!]+(?:\w+,? )?)?(?:how(?:'s| is| are| r) (?:you|it going|things|life|everything|your (?:day|night|evening|morning))|"
    r"how do you do|how have you been|how was your \w+|how you doing|how are we|are you (?:there|awake|ok|okay|well)|you (?:there|up|ok|okay|awake|good|well|around|alright)|sle(?:ep|pt) (?:well|ok)|"
    r"what's up|whats up|what's new|did you (?:sleep|rest) well|all good|everything (?:ok|okay|all right|alright)|did you miss me)\b[^,]{0,25}[?!.]*$"
)
ONLY_CHAT = re.compile(
    r"^(?:(?:ok|okay|kk?|sure|yes|yep|yeah|yup|no|nope|nah|fine|cool|nice|great|wow|oh|ah|aha|hm+|mm+|haha+|hahaha+|hehe|lol|lmao|rofl|thanks|thank you|"
    r"ty|cheers|ta|tack|danke|merci|gracias|so much|a lot|very much|a million|again|for (?:that|this|the help|your help|everything)|"
    r"right|alright|all right|got it|gotcha|i see|understood|makes sense|good to know|noted|fair enough|no worries|no problem|never ?mind|"
    r"you too|same|bye|goodbye|ciao|later|see you|see ya|hi|hiya|hello|hey|yo|ha|gn|gm|okie|okey|dokie|doke|okay dokey|a bunch|a ton|loads|many|kind|of you|you are|a star|(?:a )?legend|amen|phew|yay|yikes|meh|ew|mhm|np|yw|that's (?:nice|cool|funny)|uh huh|nah|cool beans|welp|morning|there|nightjar|then|and|well|good|night|evening|"
    r"sounds good|will do|interesting|true|indeed|whatever|sorry|oops|please|great stuff|good (?:morning|night|evening|afternoon))\b[ ,.!?:)(-]*)+$"
)

# True for an hour: where somebody is for now, what a thing does for now, how little time is left.
FOR_AN_HOUR = re.compile(
    r"\b(?:battery|phone|laptop|tablet)(?:'s| is)?(?: at| down to| on)? ?\d+ ?(?:%|percent)|\d+ ?(?:%|percent) (?:battery|left)|"
    r"\b(?:\d+|a few|a couple of|two|three|four|five|ten|fifteen|twenty|thirty|half an|an|a) (?:min(?:ute)?s?|hours?|secs?|seconds?) "
    r"(?:left|before|until|till|to (?:go|spare|kill)|late|ago|away|early|more)\b|"
    r"\b(?:in|stuck in|standing in|waiting in) (?:the|a|this) (?:queue|line|waiting room|traffic(?: jam)?|lift|elevator|meeting|lobby|car(?! park)|taxi|cab)\b|"
    r"^(?:i'm |i am |we're |we are |still |sitting |stuck |just )*(?:on|at|in) (?:the|a|my) (?:train|bus|tram|plane|ferry|metro|underground|tube|phone|loo|toilet|"
    r"airport|station|supermarket|dentist'?s?|doctor'?s?|gate|bus stop|checkout|beach|park|pub|bath|shower|garden|kitchen|couch|sofa|balcony|car(?! park)|gym|library|office|way)\b|"
    r"\b(?:waiting for|stuck|running late|in a (?:rush|hurry)|hurry(?: up)?|brb|be right back|gotta (?:run|go|dash)|got to (?:run|go|dash)|afk|hang on|hold on|one sec)\b|"
    r"\b(?:bus|train|tram|flight|plane|taxi|delivery|parcel|pizza|lift|coffee|tea|soup|dinner|lunch|food|kettle|oven|phone|doorbell|wifi|wi-fi|internet|heating|site|website|server|"
    r"connection|power|screen|laptop|computer|battery|alarm|bath|washing machine|dishwasher|baby|dog|cat|neighbours?|kids?|toast|rice|pasta|fan|car|bike|tv|printer|light|electricity|water|legs?|feet|hands?)"
    r"(?:'s| is| are| has| have| just| got| was| were| went| keeps?| won't| isn't| hasn't)(?: \w+){0,2}? (?:late|delayed|cancelled|canceled|cold|hot|here|ready|done|boiling|burning|burnt|ringing|dead|dying|died|"
    r"slow|down|gone|empty|full|crying|barking|asleep|sleeping|screaming|snoring|frozen|loading|charging|crashed|crashing|arrived|out|off|stuck|beeping|overflowing|wet|broken|jelly|killing me|dropping|start|starting|fixed)\b|"
    r"\b(?:bus|train|fan|laptop|phone|screen|connection|kettle|power|wifi|car|heating|printer) (?:just )?(?:broke|froze|crashed|stopped|cut out|went out|ran out|died)\b|"
    r"\b(?:is|are|'s|'m|'re) (?:just )?about to\b|^there(?:'s| is| are) (?:a|an|some|someone|something|no|people)\b(?!.*\b(?:family|village|town|street|always|only|school)\b)|"
    r"\bin (?:a|an|half an|ten|five|fifteen|twenty|two|three|\d+) (?:min\w*|sec\w*|moment|bit|hour)\b|^(?:i'm|we're|i am|we are)(?: still| just| now)? at (?:the|a|an|my|our) |"
    r"\bfor (?:about |over |almost |nearly |like )?(?:\d+|ten|twenty|thirty|forty|an|half an|two|three|a few) (?:min\w*|hours?|hrs?)\b|"
    r"^(?:i|we) can(?:'t)? (?:hear|see|smell|find|open|reach|log|get (?:in|out|through|it|this))\b|^(?:i've|we've|i have|we have) (?:just|only just|finally) \w+|"
    r"^(?:i'm|we're|i am|we are|just|still) (?:\w+ )?(?:out of|running out|low on|about to|off to|on my way|on our way|outside|inside|lost|almost (?:there|done|home)|nearly (?:there|done|home)|back (?:home|from|in|at))\b|"
    r"\b(?:driving|drives) (?:me|us) (?:up the wall|mad|crazy|nuts|insane)|on my nerves|doing my head in|"
    r"^(?:my|our|the) \w+(?: \w+)?(?:'s| is| are| keeps?) (?:just |still |now |all |currently )?(?:sitting|standing|lying|shouting|yelling|fighting|arguing|drilling|laughing|staring|singing|knocking|jumping|chewing|"
    r"purring|howling|whining|calling|ringing|waiting|smoking|mowing|hammering|playing up|acting up|falling|dripping|leaking|running around|throwing|watching|eating|cooking|making|sneezing|coughing|dancing|talking|being)\b(?!.*\bfor \w+ years)|"
    r"^(?:it's|it is) (?:so |very |really |still |a bit |absolutely |already |been )*(?:raining|snowing|pouring|windy|cold|hot|warm|freezing|boiling|sunny|foggy|dark|late|early|"
    r"loud|quiet|stormy|humid|hailing|\d+ degrees|\d+ ?°|\d{1,2}(?::\d\d)? ?(?:am|pm|o'clock))|"
    r"\b(?:wearing|eating|drinking|watching|cooking|listening to|looking at|reading) (?:a|an|the|my|some|this|that)\b(?!.*\b(?:every|always|usually|on \w+days)\b)"
)
# What an hour's wording does not undo: "in the garden, as always".
ANCHOR = re.compile(
    r"\b(?:favou?rite|birthday|anniversary|allergic|allergy|born|named|(?:is|are|'s) called|name is|(?:as )?(?:usual|always)|every (?!where|body|one|thing)\w+|on \w+days|by heart|best friend)\b"
)
# An -ing form that goes on for months, not minutes.
LIFE_ACTIVITY = re.compile(
    r"\b(?:learning|studying|training|revising|leading|spending my|working (?:as|at|for|on|in|part|full|from|with|towards)|writing (?:a|my)|dating|seeing (?:a|someone)|raising|expecting|saving|"
    r"living|teaching|recovering|taking (?:\w+ ){0,3}(?:classes|lessons|course|pills|tablets|medication)|building|renovating|planning|"
    r"getting (?:married|divorced)|going (?:to (?!make|get|grab|eat|call|check|try|take|watch|cook|go|do|have|sleep|see|ask|put|wash|clean|feed|shower|lie|sit|rest|say|stop|send|read|finish|need|bed|the (?:shop|store|loo|gym|pub))|through|blind|deaf|on holiday)|moving|starting|retiring|applying|looking after|caring|"
    r"trying to (?:quit|lose|learn|get|save|stop|cut)|thinking (?:of|about)|considering|turning \d+|marrying|dying|divorcing|losing|failing|working nights|growing|breeding|keeping|restoring|running (?:a|the|my|for)|using|doing (?:a|my))\b"
)
DOING = re.compile(r"^(?:i'm|i am|we're|we are)(?: (?:just|still|currently|only|already|now|both|all|so))* \w+ing\b")
# Said of yesterday, it still lasts.
TURNING_POINT = re.compile(
    r"\b(?:got (?:engaged|married|divorced|promoted|fired|laid off|diagnosed|pregnant|the job|the keys|our keys|accepted)|broke up|split up|was (?:born|diagnosed|promoted|fired|laid off|accepted)|is born|were born|adopted|"
    r"died|passed away|had (?:a|our|her|his|their|the) (?:baby|son|daughter|stroke|heart attack|miscarriage)|gave birth|bought (?:a|our|the) (?:\w+ )?(?:house|flat|apartment|car|boat|farm|cottage)|quit (?:my|smoking|drinking)|"
    r"retired|graduated|moved (?:to|in|out|house|from|here|back)|signed the (?:lease|contract)|proposed|became (?:a|an)|passed my|said yes)\b"
)
LIFE_EVENT = re.compile(
    r"\b(?:moved|married|divorced|quit|retired|graduated|adopted|born|grew up|died|passed away|lost my (?:mother|mum|mom|father|dad|husband|wife|partner|son|daughter|brother|sister|job|hearing|sight|sense|licence|license|best friend|gran\w*|grandma|grandpa|dog|cat)|sold|joined|left|broke up|separated|"
    r"had a (?:stroke|baby|heart attack|miscarriage|son|daughter|boy|girl|kid|child)|(?:bought|got) (?:a|an|our|my|ourselves a) (?:\w+ )?(?:house|flat|car|dog|cat|puppy|kitten|boat|bike|apartment|farm|cottage|"
    r"horse|van|piano|guitar|new)|got (?:engaged|married|divorced|promoted|fired|laid off|diagnosed|pregnant|accepted|the job|into|a (?:new )?job)|diagnosed|named|became|turned|"
    r"converted|emigrated|immigrated|founded|won|studied|learn(?:ed|t) to|(?:my|a) degree|our vows|tied the knot|came into the world|still do|the name|code|signed up|picked .* as|worked|lived|served|trained|started|stopped|gave up|switched|used to|finally|inherited|won't|decided|passed my|broke my|had my|had an operation)\b"
)
PAST = re.compile(
    r"^(?:i've|we've|i have|we have) (?:lost|left|broken|forgotten|spilled|spilt|missed|burnt|eaten|had enough|dropped|misplaced|run out)\b|"
    r"^(?:i|we) (?:just |also |almost |accidentally |nearly |then |once |only |totally |completely )*(?:\w+ed|went|bought|saw|watched|ate|had|met|got|made|lost|spent|took|"
    r"read|heard|fell|broke|ran|drove|slept|woke|rang|found|left|came|did|said|told|thought|drank|wrote|sent|gave|put|burnt|spilt|forgot|sat|stood|felt|hit|cut|hurt|"
    r"wore|sang|swam|flew|caught|paid|brought|dreamt|overslept|threw|tore|stole|won|hung|knew|kept)\b"
)

# "Remember that ...", "... so please keep that in mind".
KEEP_THAT = re.compile(
    r"^(?:please |can you |could you |just |so )*(?:remember|note|keep in mind|bear in mind|don't forget|do not forget|never forget|make a note|take note|save this|write down|note down|"
    r"for your memory|for the record|put on record)(?: for (?:me|later|next time))?(?: that|:|,) ?(?=\S+ \S+ )(?!how |what |where |who |when |why )"
)
KEEP_TRAIL = re.compile(
    r"\b(?:keep (?:that|this|it) in mind|bear (?:that|this|it) in mind|remember (?:that|this|it)(?: for (?:me|later|next time|the future))?(?=$|[,.!]| (?:when|if|next|please))|"
    r"don't (?:you )?forget (?:that|this|it)|make a note of (?:that|this|it)|note (?:that|this|it) down|worth remembering|for (?:next time|future reference))"
)

# How answers should be, from now on.
MANNER = re.compile(
    r"^(?:please |and |just )*(?:(?:don't|do not|never|stop|no need to) (?:call|calling) me\b|call me (?!back|later|tomorrow|tonight|a |an |the |when|if|at |in |on |crazy|old)\w+|"
    r"(?:don't|do not|never|always|be|speak|talk|write|answer|reply|respond|treat|address|stop|keep)\b(?!.*\b(?:explain|show)\b).*\b(?:with|to|at|for) me(?=$|[,.!]| (?:like|as|in)\b)|"
    r"(?:don't|do not|never|you don't (?:need|have) to|you needn't|no need to|stop|quit) (?:ever |always |keep )*(?:sugar-?coat\w*|apologi[sz]\w+|flatter\w*|lectur\w+|morali[sz]\w+|"
    r"us(?:e|ing) (?:so many )?\w+|add(?:ing)?|begin|start|end|repeat\w*|warn(?:ing)? me about|call\w*|address\w*|thank\w*|swear\w*|prais\w+|give me|giving me|suggest\w*|recommend\w*|"
    r"say(?:ing)? (?:sorry|please|great question))\b(?! (?:him|her|them|the|this|that one)\b)|"
    r"(?:no|skip|avoid|less|fewer|more) (?:the |all the |with the )?(?:emojis?|bullet points?|jargon|exclamation marks?|small talk|pleasantries|markdown|headings|tables|fluff|filler|smileys?|"
    r"abbreviations|buzzwords|slang|greetings?|swearing|flattery)|"
    r"(?:use|give me|write|stick to) (?:only )?(?:metric|imperial|celsius|fahrenheit|kilometres|kilometers|kilos|km|miles|british|american|24[- ]hour|simple words|plain \w+|short sentences|gender-neutral)|"
    r"i(?:'d| would)? (?:want|like|prefer|rather|love|hate|need) (?:it )?(?:you to|(?:when|if|that) you|your|to be (?:called|addressed))|i(?:'d| would) (?:prefer|rather)|i prefer)"
)
WHENEVER = re.compile(
    r"^(?:when(?:ever)?|if|every time|each time|any time|anytime|once) (?:i|you|we|my|it's|there's|someone)\b.{3,80}?\b(?:i (?:always |usually )?(?:want|like|would like|prefer|expect|need)|i'd (?:like|prefer)|"
    r"always|never|please|use|give|keep|don't|do not|answer|reply|show|tell|be|make|add|include|write|start|skip|ask|remind|put|assume|"
    r"speak|talk|call|say|admit|stop|let|check|warn|leave|pick|try|round|go)\b"
)
FOR_THIS = re.compile(
    r"\b(?:for|in|on|with) (?:this|that|the (?:next|last|current)|now\b|once\b)|\b(?:this time|just once|for the moment|here)\b"
)

# Steps in order, lessons, the owner's machines.
STEP = re.compile(r"\b(?:first|then|next|after that|afterwards|finally|lastly|and last|in the end)\b|->|→|=>|\b\d[.)] ")
ROUTINE = re.compile(
    r"^(?:when(?:ever)?|before|after|every time|each time|to|how|my (?:\w+ )?(?:routine|process|workflow|recipe|procedure)|our (?:\w+ )?(?:routine|process|workflow|procedure)|"
    r"the way|steps?|here's how|this is how|for (?:the|every|a|my)|on \w+days?|every \w+|i always|we always|i usually|we usually|i (?:first|start)|we (?:first|start))\b"
)
LISTED_ROUTINE = re.compile(
    r"^(?:(?:\w+ ){0,2}(?:routine|process|workflow|procedure|checklist)|how (?:i|we|to)|to \w+ (?:the|my|our|a|an) |every \w+ (?:i|we) |my (?:\w+ )*(?:routine|process|workflow|procedure|steps)|our (?:\w+ )*(?:routine|process|workflow|procedure|steps)|steps|the way (?:i|we))\b[^:]*: .+,.+,"
)
LESSON = re.compile(
    r"^(?:i(?:'ve)? )?(?:just )?learn(?:ed|t) (?:today |yesterday |just now )?(?:that|never to|not to)\b|^next time (?:i|we|don't|do|use|try|take|book|bring)\b|\bi(?:'ve)? (?:finally )?(?:found|figured|worked) out (?:that|how|why)\b|\bso (?:always|never|you (?:have|need) to)\b|\btook (?:me|us) .{1,30} to (?:find|figure|work|fix|realise|realize|notice)\b|^(?:lesson|tip for myself|note for next time)\b:?|\b(?:lessons? learn(?:ed|t)|note to self|learn(?:ed|t) (?:it |that |this )?(?:the hard way|my lesson)|never again|"
    r"the (?:trick|fix|culprit|solution|workaround) (?:is|was|turned out)|what (?:finally |actually )?(?:worked|helped|fixed it) (?:was|is)|"
    r"turn(?:s|ed) out (?:you|i|we|it) (?:have|has|had|need|needs|needed|must|can't|only|doesn't)|(?:only|never|always) works? (?:if|when|with|on)|doesn't work (?:on|with) (?:my|our)|"
    r"from (?:bitter )?experience)\b"
)
MACHINE = re.compile(
    r"^(?:my|our|the(?= \w+ (?:at|in) (?:work|home|the office|my|our))|the office|at work,? (?:my|our|the)) (?:\w+ ){0,2}(?:laptop|computer|pc|machine|server|printer|router|desktop|tablet|workstation|nas|raspberry pi|editor|shell|keyboard|monitor|phone|setup|network|scanner|website|repo|copier)"
    r"(?: (?:at|in) (?:work|home|the \w+|my \w+|our \w+))?(?:'s| is| are| has| have| runs?| uses?| only| never| always| won't| can't| doesn't| needs?| takes| sits| prints| accepts?)\b"
)

# People nobody will be asked about, and people who belong to the owner's life.
STRANGER = re.compile(
    r"^(?:and |so |there's |there was )*(?:some|a|an|the|this|that|one)(?: \w+){0,2}? (?:guy|man|woman|lady|bloke|dude|person|stranger|customer|passenger|driver|waiter|waitress|cashier|kid|boy|girl|teenager|tourist|couple|"
    r"gentleman|fellow|nurse|receptionist|cyclist)s? (?:in front|next to|behind|beside|on the|on my (?:bus|train|flight)|at the|in the|opposite|across|ahead|near|from the|told|asked|has|had|is|was|just|with|over there|keeps?)\b"
    r"|^some (?:\w+ )?(?:guy|man|woman|lady|bloke|dude|kid|boy|girl|idiot|teenager|tourist|driver)s? \w+(?:ed|s)?\b|^(?:someone|somebody|a stranger) (?!who|i|we|in my|close)\b"
)
KIN_SAYS = re.compile(
    r"\b(?:is|was|are|has|have|had|can't|cannot|doesn't|don't|never|always|hates?|loves?|likes?|lives?|works?|plays?|speaks?|goes|go|owns?|drives?|collects?|turns?|turned|moved|retired|studies|teaches|runs?|"
    r"prefers?|drinks?|eats?|grew|used to|snores?|sings?|keeps?)\b|\w's (?:birthday|favou?rite|name|allergic|vegan|vegetarian|pregnant|new)\b"
)
KNOWN_BY_PLACE = re.compile(
    r"^(?:(?:old |little |young )?(?:mr|mrs|ms|miss|dr)\.? )?[a-zà-žß-ÿ'-]+ (?:(?:from|at|in) (?:work|school|church|uni|university|college|choir|football|yoga|accounting|hr|sales|marketing|it|finance|"
    r"the (?:office|gym|club|team|band|choir|lab|shop|bakery)|my \w+|our \w+)|next door|across the (?:road|street)|over the road|upstairs|downstairs|down the (?:road|street))\b"
)
PERSONAL_TRAIT = re.compile(
    r"^[a-zà-žß-ÿ'-]+(?:'s| is| is (?:also|very|really)) (?:allergic|vegetarian|vegan|pregnant|coeliac|celiac|diabetic|left-handed|lactose|gluten|getting (?:married|divorced)|birthday|my|our|dating)\b|"
    r"^[a-zà-žß-ÿ-]+'s birthday\b|^[a-zà-žß-ÿ'-]+ (?:hates|loves|can't stand|can't eat|doesn't eat|doesn't drink|won't eat|prefers|just had a baby|got a new job|is moving to|passed away)\b"
)

# "You got that wrong, I'm 43": the rest says what is right.
WRONG_LEAD = re.compile(
    r"^(?:no+[, ]+)*(?:you(?:'ve)? (?:got|have|had|keep getting) (?:that|it|this|my \w+) (?:all )?wrong|scrap that|scratch that|update|small update|that(?:'s| is) (?:wrong|incorrect|not (?:right|true|correct)|outdated|old)|wrong|not true|not right|incorrect)[,:;.!-]+ "
)
TOLD_LEAD = re.compile(
    r"^(?:(?:but )?(?:i(?:'ve)? (?:already )?(?:told you|said|mentioned)(?: (?:that|it|this))?(?: (?:before|already|yesterday|last \w+|many times|twice))?|(?:as|like) i (?:said|mentioned|told you)(?: before)?))[,:;.!-]+ "
)
POINTS_AT = re.compile(
    r"\b(?:i meant|i mean|not that|wrong|the other|use|take|try|change|make it|put)\b.*\b(?:paragraph|line|file|page|sentence|version|picture|image|part|section|word|column|row|list|chapter|"
    r"e-?mail|question|link|folder|first|second|third|last|one|table|title|slide|figure|graph|code|function|button|tab|draft|option|step|recipe|message|photo|document|pdf|example)\b"
)
NUMBER_NOT = re.compile(r"\b\d[\d:.,]* not \d")
NAME_NOT = re.compile(r"\b[A-ZÀ-Ž][\w'-]+ not [A-ZÀ-Ž]")  # on the text as typed

# A story, a game, a figure to calculate with: what follows in the message is supposed too.
SUPPOSES = re.compile(
    r"^(?:(?:ok|okay|so|and|now|let's play a game|game)[,:]? )*(?:imagine|suppose|supposing|pretend|picture this|let's (?:say|pretend|imagine|assume)|what if|say (?:i|we|you|my)\b|assume|assuming|hypothetically|"
    r"for the sake of|in theory|what would happen if|role-?play|let's role-?play|act as|you are now|you're now|in (?:my|a|the|this) (?:story|dream|film|novel|book|game|world|play)\b|"
    r"my character|if only|had i |once upon a time|thought experiment|in a parallel|in another life|in an alternate|in an imaginary|let's play\b|you(?:'re| are) (?:now )?my \w+ and i'm)\b|\bi'm your \w+|\bhypothetically\b|"
    r"^if (?:i|my|we|you|she|he|they) (?:were|was|had|won|could|did|became|lived|moved|earned|lost|quit|bought|sold|owned|spoke|got|married)\b"
)

# A claim in front of a question: "My daughter is allergic to nuts, what can I bake?"
BEFORE_QUESTION = re.compile(
    r"(?:, (?:and |so |but )?|;? so | - | – |\. )(?=(?:what|whats|what's|who|where|when|why|how|which|can|could|should|do|does|is|are|will|would|any|may|shall|is there|got any)\b)"
)
CLAIM = re.compile(
    r"^(?:my|our) [\w' -]{2,40}?(?:(?:'s| is| are| was) (?:an? (?!bit|little|lot|mess|pain)|allergic|vegan|vegetarian|diabetic|pregnant|lactose|coeliac|celiac|gluten|deaf|blind|autistic|dyslexic|turning \d|"
    r"\d+|afraid of|scared of|terrified of|called|named|retired|left-handed|getting (?:married|divorced)|intolerant)|(?:'s| has) (?:got )?(?:diabetes|asthma|autism|dementia|alzheimer|adhd|epilepsy|arthritis|\d+ |two |three )|"
    r" (?:can't|cannot|doesn't|won't) (?:eat|drink|drive|walk|swim|read)| hates | loves | lives (?:in|with|on) | works (?:as|for|at) | turns \d)|"
    r"^(?:i'm|i am|we're|we are) (?:(?:very |really |so )?(?:scared|afraid|terrified|frightened) of (?!this|that|losing|what|the |my |tomorrow)|an? (?!bit|little|lot|mess|wreck)(?!.*\b(?:hurry|rush)\b)|allergic|vegan|vegetarian|lactose|diabetic|married|divorced|pregnant|\d+\b(?! ?(?:min|%|percent|hours?))|from |left-handed|colou?r-?blind|deaf|"
    r"blind|gluten|coeliac|celiac|gay|retired|self-employed|single|widowed|jewish|muslim|hindu|catholic|buddhist)|"
    r"^i(?:'ve| have)(?: got)? (?:(?:an? |two |three |four |\d+ )(?:\w+ ){0,2}?(?:daughters?|sons?|kids?|child(?:ren)?|dogs?|cats?|sisters?|brothers?|twins|allergy|intolerance|stammer|pacemaker|degree|garden|house|farm|shop|restaurant)\b|"
    r"coeliac|celiac|diabetes|type \d|adhd|asthma|epilepsy|arthritis|autism|had (?:depression|diabetes|asthma|anxiety))|"
    r"^(?:i|we) (?:live|work|own|don't eat|can't eat|don't drink|can't drive|don't drive|teach|study|speak|grew up)\b|^i've been (?:an?|vegan|vegetarian|married|divorced)\b"
)
# "Can you always ...?" asks for a habit; so does a rule about every answer.
POLITE_RULE = re.compile(
    r"^(?:please )?(?:can|could|would|will) you (?:please |kindly |maybe |just )?.*\b(?:always|never|from now on|in (?:the )?future|every time|whenever|by default|each time)\b(?!.*\b(?:why|how come)\b)"
)
REPLIES = re.compile(
    r"^(?:please |and |just |so )*(?:stop|don't|do not|keep|make|start|end|begin|write|format|put|add|limit|give|try|use|avoid|no)\b.*\b(?:(?:every|all|each|any|your|the end of|the start of) (?:\w+ )?(?:repl(?:y|ies)|answers?|responses?|messages?|sentences?|"
    r"texts)|(?:your )?(?:replies|answers|responses))\b(?! (?:above|below|to (?:question|number)))"
)
GREETS = re.compile(
    r"^(?:(?:well|ok|okay|so)[, ]+)?(?:merry|happy (?!to|with|that|about|for|because)|congrat\w+|good luck|bless you|take care|sweet dreams|sleep (?:well|tight)|welcome back|long time no see|nice to (?:meet|see)|"
    r"have (?:a|an) (?:nice|good|great|lovely|wonderful|amazing)|enjoy your|(?:see|talk to|speak to|catch) (?:you|ya)|until (?:next time|tomorrow|then)|talk (?:soon|later|tomorrow)|greetings|howdy|hola|bonjour|hallo|namaste|salaam|shalom)\b.{0,30}$"
)
LONG_WISH = re.compile(
    r"\b(?:want|would like|hope|wish|need|plan|dream|i'd (?:like|love))\b.*\b(?:learn|become|move to|retire|quit|travel|emigrate|save (?:up|for)|buy a (?:house|flat|boat|car|farm)|marathon|start (?:a|my)|study|have (?:kids|children|a baby)|lose \d|"
    r"this year|next year|some ?day|one day|before i (?:turn|am|die)|before i'm|in (?:a few|two|three|five|ten) years|by (?:the end of|next))\b"
)
# "The boiler man comes on Monday": what happens on a day in somebody's own world.
SCHEDULED = re.compile(
    r"^the (?:[\w'-]+ ){1,4}(?:is|are|comes?|starts?|opens?|closes?|arrives?|moved|has moved|leaves?|ends?|takes place|has been moved|is moved|was moved|will be|got moved|falls)\b.*\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|next (?:week|month)|"
    r"\d{1,2}(?:st|nd|rd|th)|\d{1,2} (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2})\b(?!,? \d{4})"
)
# "Her birthday is on 3 May", and not "the birthday party is on 3 May" or "her birthday is on Friday".
_MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
COMES_EACH_YEAR = re.compile(
    rf"\b(?:birthday|anniversary|name day)(?: of [\w' -]+?)?(?: is| falls|'s)(?: on)?(?: the)? (?:{_DAY} (?:of )?{_MONTH}|{_MONTH}(?: the)? {_DAY})\b"
)
APPOINTMENT = re.compile(
    r"^(?:(?:my|our|the|next|first|a) )?(?:[\w']+ ){0,2}?(?:flight|train|ferry|appointment|dentist|doctor|physio|gp|optician|exam|test|interview|meeting|wedding|party|concert|surgery|operation|check-?up|delivery|viewing|hearing|match|game|"
    r"race|trip|holiday|vet|haircut|course|class|lesson|deadline|visit|dinner|lunch|brunch|funeral|christening|graduation|evening|play|recital|reunion|festival|conference|workshop|rehearsal|mot|scan|vaccination)s?\b"
)
WHEN = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next \w+|january|february|march|april|may|june|july|august|september|october|november|december|christmas|new year'?s?|easter|eid|diwali|hanukkah|ramadan|midsummer|thanksgiving|halloween|\d{1,2}(?:st|nd|rd|th)|\d{1,2}[:.]\d\d|\d{1,2} ?[ap]m)\b"
)
# A correction that names its thing: "the code is 2581 not 2580".
NAMED_THING = re.compile(
    r"\b(?:the|his|her|their) (?:[\w'-]+ ){0,3}?(?:code|number|room|floor|gate|time|date|address|deadline|meeting|appointment|exam|wedding|party|flight|train|class|lesson|interview|price|rent|size|name|spelling|day|combination|platform|door)\b"
    r".*\b(?:is|are|was|at|on)\b"
)
WISHES_NOW = re.compile(
    r"^(?:i|we) (?:need|could use|could do with|have (?:a |an )?(?:question|problem|idea|request|favour))\b"
)
WHEN_OR_NUMBER = re.compile(rf"{WHEN.pattern}|\d")
THEIR_DOING = re.compile(
    r"^(?:my|our|the) [\w' -]{2,25}?(?:'s| is| are| keeps?)(?: just| still| now| all| currently| really)? \w+ing\b"
)
THEIR_EVENT = re.compile(
    r"^(?:(?:my|our|the) (?:[\w'-]+ ){1,4}?|(?:mum|mom|dad|grandma|grandpa|gran|nan|granny) )(?:just )?(?:saw|went|called|rang|came|fell|ate|caught|broke|shouted|yelled|screamed|cried|laughed|forgot|texted|told|asked|said|made|gave|sent|cooked|cancelled|woke|slept|threw|spilled|dropped|"
    r"knocked|barked|chewed|stole|brought|took|found|ran|drove|watched|visited|invited|kissed|hugged|bit|scratched|tripped|slipped|sneezed|phoned|emailed|wrote|complained|smiled|showed up|turned up|collapsed)\b"
)
NEVER_WANTS = re.compile(
    r"^i (?:don't|do not|never) want (?:to (?:hear|see|read|talk|know)|you|any|your)\b|^i'd rather (?:not|you)\b"
)
MEANS = re.compile(r"^(?:no+,? |sorry,? )*(?:i meant|i mean|i was asking)(?: that)?,? ")
ONCE = re.compile(r"\b(?:i|we) (?:then )?(?:\w+ed|went|got|came|did|was|were|had|saw|ate|took|made)\b")
CLAUSE = re.compile(r"(?:,|;| -| –| and| but| so)(?: (?:actually|now|then|also|in fact))* ")
ACK = re.compile(
    r"^(?:(?:fine|cool|great|nice|sure|haha+|thanks|thank you|ok|okay|lovely|hm+|right|good|alright|lol|ah|oh|wow|yay|hi|hey|hello|morning|good morning|quick intro|update|quick (?:note|update|one)|in other news|anyway|guess what|news)[,!.:]+ )+(?=\S+ \S+ \S+)"
)
