"""Credentials are blanked, personal facts are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.memory.secrets import MARK, has_secret, redact

# Made up, of the shape that each service gives out; written in two parts so that no scanner takes them for real.
SECRETS = (
    ("My wifi password is hunter2.", "password"),
    ("the PIN for my card is 4821", "password"),
    ("password: correct horse battery staple", "password"),
    ("mi contraseña del correo es Girasol#88", "password"),
    ("Mein Passwort fürs WLAN lautet Nebel77", "password"),
    ("le mot de passe est Tournesol9", "password"),
    ("Пароль от почты: Podsolnuh8", "password"),
    ("我的密码是 xiangrikui8", "password"),
    ("key sk-" + "proj-a8Fk29sLq0pZx71Bv3", "api_key"),
    ("use ghp_" + "A1b2C3d4E5f6G7h8I9j0K1l2", "api_key"),
    ("AKIA" + "IOSFODNN7EXAMPLE", "api_key"),
    ("token eyJhbGciOiJI." + "eyJzdWIiOiIxMjM0.sflKxwRJ", "token"),
    ("-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----", "private_key"),
    ("card 4111 1111 1111 1111 exp 12/29", "card_number"),
    ("my IBAN is DE89 3704 0044 0532 0130 00", "iban"),
    ("https://ulf:s3cr3t@example.org/x", "url_password"),
    ("it is q8Zt7Lw2Rv9Xk4Np1Sb6", "token"),
)


@pytest.mark.parametrize(("text", "kind"), SECRETS)
def test_secrets_are_blanked(text: str, kind: str) -> None:
    found = redact(text)
    assert found.kinds == (kind,)
    assert MARK in found.text
    assert has_secret(text)
    assert has_secret(found.text)


@pytest.mark.parametrize(
    "text",
    [
        "My locker code is 4711.", "My birthday is 3 May.",
        "My phone number is 0664 1234567.", "My rent is 734 pounds.",
        "My password is written in the green folder.", "The password is safe with me.",
        "My sister is called Mira.",
        "I was born in 1981.", "My parking spot is number 57.", "the pinball machine is old", "A1 B2 C3",
    ],
)  # fmt: skip
def test_personal_facts_are_not(text: str) -> None:
    assert redact(text).text == text
    assert not has_secret(text)


def test_only_the_secret_goes() -> None:
    found = redact("My wifi password is hunter2. My dog is called Rex.")
    assert found.text == f"My wifi password is {MARK}. My dog is called Rex."


@given(st.text(max_size=200))
def test_never_fails_and_is_stable(text: str) -> None:
    once = redact(text)
    assert redact(once.text).text == once.text or once.kinds
