"""Finds credentials in a text and blanks them. Personal facts (a locker code, a birthday) are not secrets.

Used when an experience is sorted and again when training rows are built: weights cannot be redacted afterwards.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

MARK = "[secret]"

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("private_key", re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|\Z)", re.S)),
    ("token", re.compile(r"\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*")),
    ("api_key", re.compile(r"\b(?:sk|pk|rk)[-_](?:[a-z]+[-_])*[A-Za-z0-9_-]{16,}")),
    (
        "api_key",
        re.compile(r"\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|hf_[A-Za-z0-9]{20,})"),
    ),
    ("api_key", re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[\w-]{30,}|\bxox[abeprs]-[\w-]{10,}")),
    ("url_password", re.compile(r"(?<=://)[^\s/:@]+:[^\s/@]+(?=@)")),
    ("id_number", re.compile(r"\b\d{3}-\d{2}-\d{4}\b")),
)
_PASSWORD = re.compile(
    r"\b(?:pass(?:word|phrase|code)|pwd|pin(?: code| number)?|cvv|cvc|(?:seed|recovery) phrase|secret key|api key|tan)"
    r"(?:\s+(?:for|of|to|on)\s+(?:[\w'’-]+\s+){0,4}?[\w'’-]+)?\s*(?:is now|is|was|are|:|=|'s)"
    r"\s*(?P<secret>[^\n.!?]+(?:[.!?]\S+)*)",
    re.I,
)
# The same in other languages an owner may type; after the word and up to four others, "is" or a mark, and the secret.
_ABROAD = re.compile(
    r"(?:\b(?:contraseñ[ao]|clave(?: secreta)?|mot de passe|code secret|passwort|kennwort|geheimzahl|wachtwoord|senha|"
    r"palavra-passe|parola(?: d'ordine)?|lösenord\w*|passord\w*|adgangskode\w*|salasana\w*|hasło|heslo|jelszó\w*|"
    r"şifre\w*)(?:\s+[\w'’-]+){0,4}?\s*(?:es|est|ist|lautet|is|é|è|är|er|on|to|je|:|=)\s+|"
    r"(?:пароль|κωδικός|密码|密碼|パスワード|비밀번호)[^\n]{0,20}?(?:[-:=—]|是|は|είναι|는|은)\s*)"
    r"(?P<secret>[^\s,;]+)",
    re.I,
)
_NO_PASSWORD = re.compile(
    r"(?:not|too|very|so|on|in|written|stored|saved|safe|weak|strong|wrong|the same|gone|unknown)\b", re.I
)
_CARD = re.compile(r"\b(?:\d[ -]?){12,18}\d\b")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b")
_LONG_TOKEN = re.compile(r"(?<![\w/])[A-Za-z0-9+_=-]{20,}(?![\w/])")
_RANDOM_BITS = 3.6  # bits a character; English words run at 2.5-3.3, base64 keys at 4 and more


@dataclass(frozen=True)
class Redacted:
    """`text` with every secret replaced by `MARK`; `kinds` says what was found, in order."""

    text: str
    kinds: tuple[str, ...]


def redact(text: str) -> Redacted:
    """Blank what looks like a credential. Never raises; a text without secrets comes back unchanged."""
    found = sorted(_find(text))
    pieces: list[str] = []
    kinds: list[str] = []
    at = 0
    for begin, end, kind in found:
        if begin < at:
            continue
        pieces += [text[at:begin], MARK]
        kinds.append(kind)
        at = end
    return Redacted("".join(pieces) + text[at:], tuple(kinds))


def has_secret(text: str) -> bool:
    """Also true for a text that was redacted before."""
    return MARK in text or next(_find(text), None) is not None


def _find(text: str) -> Iterator[tuple[int, int, str]]:
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            yield match.start(), match.end(), kind
    for match in _PASSWORD.finditer(text):
        if not _NO_PASSWORD.match(match["secret"].strip()):
            yield match.start("secret"), match.end("secret"), "password"
    for match in _ABROAD.finditer(text):
        yield match.start("secret"), match.end("secret"), "password"
    for match in _CARD.finditer(text):
        if _luhn(match.group()):
            yield match.start(), match.end(), "card_number"
    for match in _IBAN.finditer(text):
        if _iban(match.group()):
            yield match.start(), match.end(), "iban"
    for match in _LONG_TOKEN.finditer(text):
        if _random(match.group()):
            yield match.start(), match.end(), "token"


def _luhn(text: str) -> bool:
    """ISO/IEC 7812-1 check digit."""
    digits = [int(char) for char in text if char.isdigit()]
    doubled = [sum(divmod(2 * digit, 10)) if place % 2 else digit for place, digit in enumerate(reversed(digits))]
    return len(set(digits)) > 1 and sum(doubled) % 10 == 0


def _iban(text: str) -> bool:
    """ISO 13616 check: the number modulo 97 is 1."""
    compact = text.replace(" ", "")
    if not 15 <= len(compact) <= 34:
        return False
    return int("".join(str(int(char, 36)) for char in compact[4:] + compact[:4])) % 97 == 1


def _random(token: str) -> bool:
    kinds = (any(c.isdigit() for c in token), any(c.islower() for c in token), any(c.isupper() for c in token))
    counts = Counter(token)
    bits = -sum(n / len(token) * math.log2(n / len(token)) for n in counts.values())
    return sum(kinds) >= 2 and kinds[0] and bits >= _RANDOM_BITS
