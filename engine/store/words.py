"""A person's text -> an FTS5 query. Whatever they type, it is words to look for and never query syntax."""

import re

_WORD = re.compile(r"[^\W_]+")

# Words that carry no topic: they would match nearly every memory. Single letters are what apostrophes leave behind.
STOP_WORDS = frozenset(
    """
    a about after again all also am an and any are as at be because been before being but by can could did do does
    doing don down for from get go got had has have having he her here hers him his how i if in into is it its just
    know let like ll me mine more most my no not now of off on once only or other our out over own please re remember
    s said same say she should so some such t tell than that the their them then there these they this those through
    to too under until up us ve very was we were what when where which while who whom whose why will with would you
    your yours b c d e f g h j k l m n o p q r u v w x y z
    """.split()
)


def words(text: str) -> list[str]:
    """Lower-case words of the text, each once, stop words left out, in the order they stand."""
    found = (word.lower() for word in _WORD.findall(text))
    return list(dict.fromkeys(word for word in found if word not in STOP_WORDS))


def match_expression(text: str) -> str | None:
    """Any of the words, each quoted; None when nothing is left to look for."""
    wanted = words(text)
    return " OR ".join(f'"{word}"' for word in wanted) if wanted else None
