"""First-person sentences in other languages than English: told, asked, or true for the moment only.

Function words of the languages spoken most; knows no grammar. A language that is not here is left to the model at night.
"""

import re

from engine.memory.words import plain

_ENGLISH = re.compile(r"\b(?:the|is|my|and|you|of|it|what|this|that|was|are|i'm|have)\b")

_OWN = re.compile(
    r"\b(?:ich|meine?[rnms]?|wir|unsere?[rnms]?|"  # German
    r"je|j'\w+|mon|mes|nous|notre|nos|m'appelle|"  # French
    r"yo|mis?|soy|tengo|vivo|nuestr[oa]s?|trabajo|me llamo|nací|"  # Spanish
    r"eu|meus?|minhas?|moro|tenho|sou|nosso|nossa|"  # Portuguese
    r"io|mio|mia|miei|mie|sono|abito|lavoro|nostr[oa]|mi chiamo|"  # Italian
    r"ik|mijn|wij|onze|"  # Dutch
    r"jag|jeg|min|mitt|mina|mine|mit|vår|vores|"  # Swedish, Danish, Norwegian
    r"minä|minun|olen|asun|meidän|"  # Finnish
    r"ja|mój|moja|moje|moim|mam|mieszkam|jestem|nazywam|pracuję|nasz|nasza|"  # Polish
    r"jsem|můj|moje|mám|bydlím|"  # Czech
    r"ben|benim|ad\u0131m|oturuyorum|yaş\u0131yorum|"  # Turkish
    r"én|vagyok|lakom|nekem|"  # Hungarian
    r"я|мой|моя|моё|мое|мои|моего|моей|моему|меня|мне|мы|наш|наша|мій|мене|мені|живу|"  # Russian, Ukrainian
    r"μου|είμαι|μένω|έχω|"  # Greek
    r"أنا|عندي|اسمي|أسكن|"  # Arabic
    r"אני|שלי|יש לי|"  # Hebrew
    r"eu|locuiesc|sunt|meu|mea|"  # Romanian
    r"saya|aku|kami|tôi|mình|ako|naming|mimi|yangu|ninaishi|"  # Indonesian, Vietnamese, Tagalog, Swahili
    r"من|میں|میرا|میری|"  # Persian, Urdu
    r"আমি|আমার|"  # Bengali
    r"मैं|मेरा|मेरी|मेरे|मुझे)\b"  # Hindi
    r"|我|私|僕|俺|저는|나는|제 |내 |우리"  # Chinese, Japanese, Korean: no spaces between words
)
_ASKS = re.compile(
    r"[?\uff1f؟;]\s*$|^(?:was|wer|wo|wie|warum|wann|welche[rs]?|kannst|können|que|qui|quel\w*|où|pourquoi|comment|combien|est-ce|qué|quién|dónde|"
    r"cómo|cuál|por qué|cuándo|quem|onde|como|qual|chi|che|dove|come|perché|quando|wat|waar|hoe|waarom|vad|var|hur|varför|hvad|hvor|kto|co|"
    r"gdzie|jak|dlaczego|kde|ne|nerede|nas\u0131l|кто|что|где|как|почему|когда|хто|що|де|як)\b"
)
_FOR_NOW = re.compile(
    r"\b(?:heute|jetzt|gerade|gleich|aujourd'hui|maintenant|en ce moment|ce soir|hoy|ahora|oggi|adesso|stasera|hoje|agora|vandaag|nu|idag|i dag|"
    r"nyt|tänään|teraz|dzisiaj|dziś|teď|dnes|şimdi|bugün|most|ma|сейчас|сегодня|зараз|сьогодні|τώρα|σήμερα|الآن|اليوم|עכשיו|היום|अभी|आज|"
    r"müde|hunger|hungrig|durst|traurig|faim|soif|fatiguée?|triste|hambre|sed|cansad[oa]|fame|sete|stanc[oa]|fome|moe|trött|устал\w*|голод\w*)\b"
    r"|今|现在|今天|累|饿|疲れ|お腹|지금|오늘|피곤|배고"
)
_MIN_WORDS = 3  # "yo" and "ma" are English, too


def is_english(text: str) -> bool:
    """Whether an English function word stands in it."""
    return _ENGLISH.search(plain(text)) is not None


def foreign_kind(sentence: str) -> str:
    """ "statement", "passing" or "question" for a first-person sentence in another language; "" for any other sentence."""
    text = plain(sentence)
    if is_english(text) or not _OWN.search(text) or (text.isascii() and len(text.split()) < _MIN_WORDS):
        return ""
    if _ASKS.search(text):
        return "question"
    return "passing" if _FOR_NOW.search(text) else "statement"
