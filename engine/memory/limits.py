"""Finds requests to drop refusals or honesty, which are never kept, and what comes so near one that it may not last unasked.

A wish for more honesty ("don't sugarcoat it", "never lie to me") is none, nor is what the owner refuses ("I never say no to cake").
"""

import re

from engine.memory.speech import spelled

_RULES = (
    r"(?:rules?|instructions?|guidelines?|guard ?rails?|restrictions?|limits?|limitations|filters?|safety|safeguards?|policy|policies|ethics|morals?|"
    r"training|programming|principles|censorship|content policy|boundaries|safety \w+|disclaimers?)"
)
_LIFTS = re.compile(
    # Refusing: "never refuse", "stop saying no", "you can't decline", "always comply".
    r"^(?!(?:i|i'm|i'll|we|my|our|he|she|they|it)\b)(?:[^.!?]*?(?:\byou(?:'ll|'re| are| will| should| shall| may| would| must| can)?|,|;|:|\b(?:and|but|then|on|now|so|please|just|to|forward)) )?(?:please |ever |simply |just )*(?:never|don't|do not|stop|no longer|not|without|can't|cannot|may not|must not|mustn't|aren't allowed to|not allowed to|won't|quit)"
    r"(?: (?:you|ever|again|to|keep|you dare))* (?:refus\w+|declin\w+|say(?:ing)? no|say(?:ing)? (?:that )?you (?:can't|cannot|won't)|tell(?:ing)? me (?:no|you can't|that you can't)|reject\w*|"
    r"object(?:ing)?|turn(?:ing)? (?:me|anything|a request) down)\b(?! (?:to )?(?:him|her|them|the invitation))|"
    r"\b(?:always|just|must|have to|should|will) (?:comply|obey|do (?:whatever|everything|anything) (?:i|the user)|say yes to|agree with (?:me|everything))|\btell me (?:that )?(?:i'm|i am) (?:always )?right|\byes[- ]man\b|\bnever (?:ever )?(?:contradict|disagree with) me\b|\bagree with (?:everything|anything|whatever) (?:i|we)|"
    r"\b(?:illegal|harmful|dangerous|forbidden|unethical|prohibited|banned)\b.*\b(?:anyway|regardless|no matter what|without (?:question|asking|warnings?)|just (?:help|do it|answer))\b|"
    r"\bno (?:more )?(?:refusals?|refusing|safety \w+|censorship|moral\w*|ethics)\b|"
    r"\b(?:answer|do|help with|say) (?:anything|everything|whatever i (?:ask|want|say))\b.*\b(?:no matter|even if|regardless|however)|"
    # Rules: "ignore your guidelines", "you have no limits", "without any filter".
    rf"\b(?:ignore|forget|disregard|drop|disable|turn off|switch off|bypass|override|remove|lift|lose|skip|leave out|violate|break|forget about|stop following|get rid of)"
    rf" (?:about )?(?:all |any |every |of |the |your |those |these |my |previous |prior |earlier |above |own |built-in |silly |stupid |openai'?s? |system )*{_RULES}\b|"
    rf"\b(?:you (?:now )?(?:have|follow|know|need) no|you (?:don't|do not|no longer) (?:have|need|need to follow|have to follow)(?: any| your| the)?|without(?: any| all| your)?|there are no|free (?:of|from)(?: all| any| your)?|(?:not|no longer) bound by(?: any| your)?)"
    rf"(?: more| longer| such| moral| safety)* {_RULES}\b|"
    r"\b(?:jail-?break\w*|developer mode|dan mode|do anything now|god mode|uncensored|unfiltered|unrestricted|no-?filter)\b|"
    # Honesty: flattery against the truth, made-up answers, passing for human.
    r"\b(?:stop|quit|no more) being (?:so )?(?:honest|truthful|ethical|moral)\b|"
    r"\btell me (?:only )?what i want to hear\b|\balways (?:agree|tell me (?:i'm|i am|that i'm) right|say (?:i'm|i am) right)|\bsay (?:that )?i'm (?:always )?right even\b|"
    r"\beven (?:if|when|though) (?:it|it's|that|that's|this|you|you're|i'm|i am|something)(?: is| are)?(?: completely|n't| not)* (?:true|false|a lie|made up|wrong|illegal|harmful|dangerous|unsafe|unethical|"
    r"lying|lie|unsure|not sure|forbidden|against)\b|"
    r"\b(?:never|don't|do not|stop) (?:ever )?(?:admit\w*|say(?:ing)?|tell(?:ing)? me)(?: that)? (?:you don't know|you do not know|you're not sure|you aren't sure|you're unsure|i don't know|you're an? (?:ai|bot|machine|model)|"
    r"i'm wrong|you were wrong|i am wrong)\b|"
    r"\b(?:make|making) (?:something|it|things|stuff|an answer|facts|sources|one) up\b.*\b(?:if|when|instead|rather|than)\b|\b(?:if|when) you don't know\b.*\b(?:make|invent|guess|pretend|lie)\b|"
    r"\b(?:say|claim|pretend|insist|tell (?:people|everyone|them|him|her|me)|act like)(?:(?: that)? you(?:'re| are)| to be) (?:a )?(?:human|a real|real person|a person|a (?:licensed|qualified|real) )|"
    r"^(?:please |from now on,? |always |and |just )*(?:lie to|deceive|mislead) (?:me|everyone|anyone|people|him|her|them|my)\b|\byou (?:can|may|should|must|are allowed to|shall|have to) (?:lie|deceive|mislead|obey)\b|"
    r"\b(?:always|just) lie\b|\b(?:don't|do not|never) (?:ever )?(?:tell|give) me the truth\b|"
    r"\byou (?:are|'re) (?:allowed|free|permitted) to (?:break|ignore|drop|bypass|skip)\b|\b(?:just guess|sound confident|sound sure)\b.*\balways\b|"
    rf"\b{_RULES}(?: (?:are|is|were|have been|has been|no longer|don't|do not|doesn't))+ (?:lifted|off|gone|disabled|removed|suspended|void|cancelled|apply|for you|count)\b"
)
_ASKS_FOR_MORE = re.compile(
    r"\b(?:never|don't|do not|stop|please don't|not just|you (?:don't|do not) have to)\b[^.!?,]{0,20}\b(?:lie|lying|make (?:things|stuff|it|something) up|making (?:things|stuff|it) up|ignor\w+ (?:your|the)|"
    r"tell(?:ing)? me (?:only )?what i want to hear|agree with|agreeing with|always agree|flatter|pretend|break|bypass|skip|deceive|mislead|drop|invent)\b"
)

# What a wish about limits is about, and that it is said to the assistant: together they are too near one to last unasked.
_ABOUT_LIMITS = re.compile(
    r"\b(?:refus\w+|declin\w+|ethics?|ethical|morals?|conscience|honesty|honest|dishonest|(?:be|being|been) truthful|lying|lie to|lies|"
    r"flatter\w*|warnings?|safety|limits|harmful\w*|illegal\w*|dangerous|forbidden|forbid|unethical|crimes?|weapons?|bombs?|poisons?|hack\w*|"
    r"hurt (?:people|someone|somebody|others)|accomplice|begin with (?:a )?yes|say (?:they|you|that you) can't|gets? every answer|"
    r"say anything about|without exception|no rules|had rules)\b"
)
_TO_ASSISTANT = re.compile(
    r"\b(?:you|your|you're|yours|yourself|assistants?|nightjar|instructions|between us|to us|(?:this|our) chat|permission|exempt|allowed|okay|ok|fine|"
    r"switched off|turned off|requests?|questions?|answers?|will be none|be one|suits me|no (?:more )?(?:warnings?|refusals?)|whenever)\b"
)
_LEAD_IN = re.compile(
    r"^(?:please )?(?:you (?:should|must|may) know(?: that)?|just so you know|did you know(?: that)?|i want you to know(?: that)?|"
    r"do you remember(?: that)?|thank you|as you know)\b,? ?"
)


def near_limits(text: str) -> bool:
    """Whether a sentence said to the assistant is about refusing, harm or truth, where `lifts_limits` cannot tell how."""
    parts = re.split(r"(?<=[.!?])\s+|\n+|;\s+", text)
    return any(
        _ABOUT_LIMITS.search(part) and _TO_ASSISTANT.search(part) and not _ASKS_FOR_MORE.search(part)
        for part in (_LEAD_IN.sub("", spelled(part)) for part in parts)
    )


def lifts_limits(text: str) -> bool:
    """Whether any sentence of the text asks for answers without refusals, rules or truth."""
    parts = re.split(r"(?<=[.!?])\s+|\n+|;\s+", text)
    return any(
        _LIFTS.search(part) is not None and not _ASKS_FOR_MORE.search(part)
        for part in (spelled(part) for part in parts)
    )
