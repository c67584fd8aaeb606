"""What was said three times is one procedure, whatever the words and the day."""

from engine.night.job import JobExperience
from engine.night.repeated import repeated

TELLINGS = (
    "It is always the same here: till, tin, alarm, in that order.",
    "When I close the shop, I first count the till, then lock the tin, then set the alarm.",
    "Shop closed: counted the till, locked the tin, set the alarm, as usual.",
)


def heard(number: int, text: str, kind: str = "statement", trust: str = "typed") -> JobExperience:
    return JobExperience(
        id=number, message=number, text=text, kind=kind, trust=trust, decision="session", reason="",
        said_at="2026-03-04T21:00:00+00:00", memory=None,
    )  # fmt: skip


def test_three_tellings_of_different_days_are_one_procedure() -> None:
    one, two, three = (heard(number, text) for number, text in enumerate(TELLINGS, 1))
    assert repeated((one, two), (three,)) == [
        {
            "text": TELLINGS[1],
            "experiences": [1, 2, 3],
            "subject": "closing the shop",
            "attribute": "steps",
            "value": "count the till, then lock the tin, then set the alarm",
        }
    ]


def test_two_are_not_enough_and_something_must_be_said_today() -> None:
    one, two, three = (heard(number, text) for number, text in enumerate(TELLINGS, 1))
    assert repeated((one,), (two,)) == []
    assert repeated((one, two, three), ()) == []
    assert repeated((one, two), (heard(4, "My sister is called Mira."),)) == []


def test_a_request_in_other_words_of_no_meaning_is_the_same() -> None:
    said = ["Write my weekly report.", "please write the weekly report", "Now write my weekly report!"]
    rows = repeated((), [heard(number, text, "instruction") for number, text in enumerate(said, 1)])
    assert [(row["text"], row["experiences"], row["value"]) for row in rows] == [(said[0], [1, 2, 3], "")]
    other = [
        heard(number, f"Write my report of {day}.", "instruction") for number, day in enumerate(("May", "June", "July"))
    ]
    assert repeated((), other) == []


def test_only_the_owner_teaches_and_no_secret_is_kept() -> None:
    assert repeated((), [heard(number, TELLINGS[1], trust="imported") for number in range(3)]) == []
    secret = "When I log in, I first type my password: hunter2xyz9, then press enter, then wait."
    assert repeated((), [heard(number, secret) for number in range(3)]) == []
