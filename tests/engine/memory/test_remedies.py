"""What a lesson says to do: read from the sentences of traces and from an owner's own, and nothing read into others."""

import pytest

from engine.memory.remedies import REMEDY, exact, fact, of_fact, told

FAILS = (
    "When “run `make test`” fails with “ModuleNotFoundError: No module named 'pytest'”,"
    " first run `pip install pytest`, then run `make clean`."
)
SAYS = "When read_file says “Error: No such file or directory”, this works: read_file (path: /data/2024/report.txt)."


def test_the_sentences_of_traces() -> None:
    fails = told(FAILS)
    assert fails is not None
    assert fails.when == "`make test` fails with “ModuleNotFoundError: No module named 'pytest'”"
    assert fails.steps == ("run `pip install pytest`", "run `make clean`")
    assert (fails.failed, fails.error) == ("`make test`", "ModuleNotFoundError: No module named 'pytest'")
    says = told(SAYS)
    assert says is not None
    assert says.when == "read_file says “Error: No such file or directory”"
    assert says.steps == ("read_file (path: /data/2024/report.txt)",)


@pytest.mark.parametrize(
    ("text", "when", "value"),
    [
        ("When my back aches, I always swim a mile.", "my back aches", "swim a mile"),
        ("When the oven door sticks, lift it a little.", "the oven door sticks", "lift it a little"),
        ("Lesson learned: if the pump howls, you have to bleed the valve.", "the pump howls", "bleed the valve"),
        ("I learned the hard way that whenever the glue sets, I must heat the nozzle first.",
         "the glue sets", "heat the nozzle first"),
        ("Note to self: next time the clutch slips, never rev the engine.", "the clutch slips", "never rev the engine"),
        ("The trick for squeaky hinges is to rub soap on them.", "I deal with squeaky hinges", "rub soap on them"),
        ("What finally helped against the aphids was soapy water.", "I deal with the aphids", "soapy water"),
    ],
)  # fmt: skip
def test_an_owners_own_words(text: str, when: str, value: str) -> None:
    found = fact(text)
    assert found is not None
    assert (found.subject, found.attribute, found.value) == (when, REMEDY, value)


@pytest.mark.parametrize(
    "text",
    [
        "If it rains, the cellar floods.",
        "When I close the shop, I lock the tin.",
        "If I drink coffee late, I sleep badly.",
        "I learned that my neighbour plays the oboe.",
        "Never again a winter in a tent.",
        "My sister is called Galom.",
        "",
    ],
)
def test_what_says_not_what_to_do_is_none(text: str) -> None:
    assert told(text) is None


@pytest.mark.parametrize(
    ("step", "parts"),
    [
        ("run `pip install pytest`", ("pip install pytest",)),
        ("run `tar xf a.tar …`", ("tar xf a.tar",)),
        ("read_file (path: /data/report.txt, mode: text)", ("/data/report.txt", "text")),
        ("lift it a little", ()),
    ],
)
def test_what_must_be_said_word_for_word(step: str, parts: tuple[str, ...]) -> None:
    assert exact(step) == parts


def test_a_remedy_that_was_edited_stands_on_its_fact() -> None:
    changed = of_fact(FAILS, "`make test` fails", "run `uv sync`")
    assert (changed.when, changed.steps, changed.error) == ("`make test` fails", ("run `uv sync`",), "")
