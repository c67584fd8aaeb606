"""Whole runs with a scripted subject: what is written, what is skipped, what a stopped run goes on with."""

import json
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from engine.errors import EXIT_CODES
from tests.bench.life import table
from tests.bench.life.lives import DayRecord
from tests.bench.life.run import main
from tests.bench.life.summary import GOALS, Summary
from tests.life.scripted import opener

pytestmark = pytest.mark.slow


def run(folder: Path, *arguments: str, open_subject: object = None) -> int:
    return main(["--out", str(folder), "--json", *arguments], open_subject or opener())


def test_a_run_gives_a_table_json_and_a_picture(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "--days", "3", "--seeds", "101-102", "--arms", "nightjar,notes-only,naive") == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed == json.loads((tmp_path / "life.json").read_text())
    arms = printed["arms"]
    assert list(arms) == ["nightjar", "notes-only", "naive"]
    nightjar = arms["nightjar"]["spread"]
    assert nightjar["night_recall"] == {"mean": 1.0, "low": 1.0, "high": 1.0, "count": 2}
    assert nightjar["backward_transfer"]["mean"] == 0
    assert nightjar["update_success"]["mean"] == 1.0
    assert nightjar["made_up"]["mean"] == 0
    assert nightjar["night_seconds"]["mean"] == 90
    assert arms["notes-only"]["spread"]["live_recall"]["mean"] == 0
    assert arms["notes-only"]["spread"]["notes_recall"]["mean"] == 1.0
    assert arms["naive"]["spread"]["night_recall"]["mean"] == 1.0
    assert arms["naive"]["spread"]["backward_transfer"]["mean"] == -1.0
    assert arms["naive"]["matrix"][2] == [0, 0, 1]
    assert arms["naive"]["against_reference"]["live_recall"]["shows"]
    assert (tmp_path / "life.png").read_bytes().startswith(b"\x89PNG")


def test_the_table_is_for_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--out", str(tmp_path), "--days", "2", "--arms", "nightjar,naive"], opener()) == 0
    shown = capsys.readouterr()
    assert "recall of all live facts" in shown.out
    assert "≥ 90.0 %" in shown.out
    assert "250 (0.25x)" in shown.out
    assert "life.png" in shown.out
    assert "nightjar, seed 101, day 2: published in 90 s" in shown.err


def test_every_figure_is_whole_in_a_terminal_of_any_width(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """More arms than fit, each with a spread over seeds."""
    assert run(tmp_path, "--days", "1", "--seeds", "101-102", "--arms", "nightjar,naive") == 0
    summary = json.loads(capsys.readouterr().out)
    names = ["nightjar", "no-gate", "no-dreams", "no-replay", "cross-entropy-only"]
    found = summary["arms"]
    summary["arms"] = {"nightjar": found["nightjar"]} | {name: found["naive"] for name in names[1:]}
    for width in (100, 200):
        console = Console(width=width, record=True, file=StringIO())
        table.show(summary, console)
        lines = console.export_text().splitlines()
        assert max(map(len, lines)) <= width
        assert not any("…" in line for line in lines)
        assert all(any(line.startswith(goal.title) for line in lines) for goal in GOALS)
        assert all(any(name in line.split() for line in lines) for name in names)
        assert any({"nightjar", "no-gate", "no-dreams"} <= set(line.split()) for line in lines)  # beside each other


def test_what_is_published_without_a_gate_is_compared_with_the_product_without_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "--days", "1", "--arms", "nightjar,no-gate,no-replay") == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["reference"] == "no-gate"
    assert printed["arms"]["no-gate"]["against_reference"] == {}
    assert printed["arms"]["no-replay"]["against_reference"]["live_recall"]["pairs"] > 15


def test_a_finished_day_is_never_lived_again(tmp_path: Path) -> None:
    assert run(tmp_path, "--days", "2", "--arms", "nightjar") == 0
    again = opener()
    assert run(tmp_path, "--days", "2", "--arms", "nightjar", open_subject=again) == 0
    assert again.opened == []
    longer = opener()
    assert run(tmp_path, "--days", "3", "--arms", "nightjar", open_subject=longer) == 0
    (subject,) = longer.opened
    assert [text for talk in subject.heard for text in talk] == [one.text for one in subject.person.day(3).messages]


def test_a_day_goes_on_where_it_was_cut_short(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="switched off"):
        run(tmp_path, "--days", "1", "--arms", "nightjar", open_subject=opener(fails_at=1))
    resumed = opener()
    assert run(tmp_path, "--days", "1", "--arms", "nightjar", open_subject=resumed) == 0
    (subject,) = resumed.opened
    talks = subject.person.day(1).talks
    assert [list(talk) for talk in subject.heard] == [[one.text for one in talk] for talk in talks[1:]]
    assert sorted(path.name for path in (tmp_path / "nightjar" / "seed-101").iterdir()) == ["day-01.json"]


def test_only_a_taken_document_and_trace_are_asked_about(tmp_path: Path) -> None:
    assert run(tmp_path, "--days", "5", "--arms", "nightjar,notes-only") == 0
    lives = Summary.read(tmp_path).records
    assert lives["nightjar"][101][4].document
    assert any(one.group == "document" for one in lives["nightjar"][101][4].answers)
    assert not any(one.group == "document" for one in lives["nightjar"][101][2].answers)
    assert not any(one.group in ("document", "lesson") for one in lives["notes-only"][101][5].answers)
    asked = {day: [one for one in lives["nightjar"][101][day].answers if one.group == "lesson"] for day in (3, 4, 5)}
    assert [len(asked[day]) for day in (3, 4, 5)] == [0, 4, 4]


def test_records_are_read_as_written(tmp_path: Path) -> None:
    assert run(tmp_path, "--days", "1", "--arms", "naive") == 0
    path = tmp_path / "naive" / "seed-101" / "day-01.json"
    record = DayRecord.read(path)
    copy = tmp_path / "copy.json"
    record.write(copy)
    assert copy.read_text() == path.read_text()


def test_lives_that_were_measured_otherwise_are_not_mixed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "--days", "1", "--arms", "naive") == 0
    capsys.readouterr()
    assert run(tmp_path, "--days", "1", "--arms", "naive", "--facts", "6") == EXIT_CODES["usage"]
    assert json.loads(capsys.readouterr().out)["error"]["id"] == "usage"


def test_wrong_arms_and_an_empty_report_say_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--arms", "nightowl"], opener())
    assert "no arm is called nightowl" in capsys.readouterr().err
    assert main(["--out", str(tmp_path), "--report"], opener()) == 0
    assert "No day has been lived yet." in capsys.readouterr().out
