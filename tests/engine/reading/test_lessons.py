"""What is drawn from agent traces: the fix and not the failed path, and steps only when they came three times."""

import json

import pytest

from engine.reading.lessons import proposals
from engine.reading.steps import error_in
from engine.reading.trace import Call, Trace, Turn

FAILED = "Traceback (most recent call last):\n  File 'x'\nModuleNotFoundError: No module named 'pytest'"


def call(name: str, **arguments: object) -> Call:
    return Call(name=name, arguments=json.dumps(arguments))


def shell(command: str) -> Call:
    return call("shell", command=command)


def trace(request: str, *steps: tuple[Call, str]) -> Trace:
    turns = [Turn(role="user", text=request, place="")]
    for made, result in steps:
        turns.append(Turn(role="assistant", text="", place="", calls=(made,)))
        turns.append(Turn(role="tool", text=result, place=""))
    return Trace(turns=tuple(turns))


def texts(*traces: Trace) -> list[str]:
    return [one.text for one in proposals(traces)]


def test_an_error_and_what_mended_it_is_a_lesson() -> None:
    found = proposals([
        trace(
            "Run the tests.",
            (shell("make test"), FAILED),
            (shell("make tests"), "error: no rule to make target 'tests'"),
            (shell("pip install pytest"), "Successfully installed pytest"),
            (shell("make test"), "12 passed"),
        )
    ])  # fmt: skip
    assert [one.kind for one in found] == ["lesson"]
    assert found[0].text == (
        "When “run `make test`” fails with “ModuleNotFoundError: No module named 'pytest'”,"
        " first run `pip install pytest`."
    )
    assert "tests" not in found[0].text, "the failed path is no part of it"
    assert found[0].places == ((0, 1), (0, 2), (0, 5), (0, 6), (0, 7), (0, 8))


def test_the_same_tool_called_otherwise() -> None:
    found = texts(
        trace(
            "Open the report.",
            (call("read_file", path="/data/report.txt"), "Error: No such file or directory"),
            (call("read_file", path="/data/2024/report.txt"), "Sales rose."),
        )
    )
    assert found == [
        "When read_file says “Error: No such file or directory”, this works: read_file (path: /data/2024/report.txt)."
    ]


@pytest.mark.parametrize(
    "steps",
    [
        [(shell("make test"), FAILED)],
        [(shell("make test"), FAILED), (shell("make test"), "12 passed")],
        [(shell("make test"), FAILED), (shell("ls"), "a b"), (shell("cat notes.md"), "text")],
        [(shell("make test"), FAILED), (shell("pip install pytest"), "ok"), (shell("make test"), FAILED)],
        [(shell("make test"), "12 passed"), (shell("pip install x"), "ok"), (shell("make test"), "12 passed")],
    ],
    ids=["no fix", "passed by itself", "something else", "still failing", "no error"],
)
def test_no_lesson_without_a_fix_that_worked(steps: list[tuple[Call, str]]) -> None:
    assert texts(trace("Do it.", *steps)) == []


def test_the_same_steps_three_times_become_one_procedure_that_generalises() -> None:
    def release(version: str, *extra: tuple[Call, str]) -> Trace:
        return trace(
            f"Please release version {version}.",
            (call("read_file", path="CHANGELOG.md"), "..."),
            *extra,
            (shell(f"git tag v{version}"), ""),
            (shell("git push --tags"), "done"),
        )

    found = proposals([release("1.2"), release("1.3", (shell("git tg"), "fatal: unknown command")), release("2.0")])
    assert [(one.kind, one.text, one.attribute) for one in found] == [
        (
            "procedure",
            "Steps to release version: read_file (path: CHANGELOG.md), then run `git tag …`,"
            " then run `git push --tags`.",
            "steps to release version",
        )
    ]
    assert found[0].value in found[0].text
    assert {place[0] for place in found[0].places} == {0, 1, 2}
    assert texts(release("1.2"), release("1.3")) == []


def test_three_requests_answered_by_one_call_are_no_procedure() -> None:
    assert texts(*(trace("What time is it?", (call("clock"), "ten")) for _ in range(3))) == []


def test_results_find_their_call_by_its_id() -> None:
    calls = (Call(name="a", id="1"), Call(name="b", id="2"))
    turns = (
        Turn(role="user", text="Go.", place=""),
        Turn(role="assistant", text="", place="", calls=calls),
        Turn(role="tool", text="Error: b broke", place="", answers="2"),
        Turn(role="tool", text="fine", place="", answers="1"),
        Turn(role="assistant", text="", place="", calls=(Call(name="c"), Call(name="b", id="3"))),
        Turn(role="tool", text="mended", place=""),
        Turn(role="tool", text="fine", place="", answers="3"),
    )
    assert texts(Trace(turns=turns)) == ["When “b” fails with “Error: b broke”, first a, then c."]


@pytest.mark.parametrize(
    ("result", "line"),
    [
        ("Error: no such table", "Error: no such table"),
        (FAILED, "ModuleNotFoundError: No module named 'pytest'"),
        ("bash: foo: command not found\nexit code 127", "bash: foo: command not found"),
        ('{"success": false, "message": "no access"}', '{"success": false, "message": "no access"}'),
        ('{"error": null, "rows": 3}', ""),
        ("0 errors, 12 passed", ""),
        ("exit code 0", ""),
        ("The article is about errors in bookkeeping.", ""),
        ("", ""),
        ("fine\n" * 5000 + "Error: in the middle\n" + "fine\n" * 5000, ""),
    ],
)
def test_errors_say_so(result: str, line: str) -> None:
    assert error_in(result) == line
