"""A document is learned a few statements a night; the rest waits and every plan says so."""

from pathlib import Path

import pytest

from app.cli.morning import print_plan
from app.compose import Nightjar
from tests.app.scripted import ScriptedNight


@pytest.fixture
def tower(nightjar: Nightjar, tmp_path: Path) -> tuple[int, ...]:
    """Twenty statements with their facts, one setting of four a night."""
    nightjar.settings.set("night.statements", "4")
    rows = "".join(f"- Part {number:02}: steel {number}\n" for number in range(20))
    path = tmp_path / "tower.md"
    path.write_text(f"# Kern Tower\n\n{rows}", encoding="utf-8")
    return nightjar.importing.read(path).memories


def test_a_night_takes_up_what_its_budget_holds(nightjar: Nightjar, tower: tuple[int, ...]) -> None:
    mine = nightjar.memories.add("My sister is called Galom.").memory.id
    plan = nightjar.night.preview()
    assert {row.id for row in plan.teach} == {*tower[:4], mine}
    assert [memory for memory, _ in plan.held_back] == list(tower[4:])
    assert {reason for _, reason in plan.held_back} == {
        "waits: one night reads 4 statements of documents (night.statements)"
    }
    outcome = nightjar.night.sleep()
    assert set(outcome.learned) == {*tower[:4], mine}
    assert {row.memory for row in outcome.not_learned} == set(tower[4:])
    assert [row.id for row in nightjar.night.preview().teach][:4] == list(tower[4:8])


def test_statements_in_which_nothing_was_found_take_no_place(
    nightjar: Nightjar, night_worker: ScriptedNight, tmp_path: Path
) -> None:
    nightjar.settings.set("night.statements", "2")
    path = tmp_path / "text.txt"
    path.write_text(
        "Towers stand tall in the wind. Bridges cross the water below. Gates open at the break of day.\n",
        encoding="utf-8",
    )
    first, second, third = nightjar.importing.read(path).memories
    nightjar.memories.add("My sister is called Galom.")
    night_worker.without = [first, second]
    nightjar.night.sleep()
    plan = nightjar.night.preview()
    assert [row.id for row in plan.teach] == [third]
    reasons = dict(plan.held_back)
    assert set(reasons) == {first, second}
    assert "stays in your notes" in reasons[first]


def test_a_taken_back_document_takes_no_place(nightjar: Nightjar, tower: tuple[int, ...], tmp_path: Path) -> None:
    path = tmp_path / "gate.md"
    path.write_text("# Low Gate\n\n- Height: 8 m\n", encoding="utf-8")
    gate = nightjar.importing.read(path)
    store = nightjar.importing._store
    store.conversations.hide(1)
    assert [row.id for row in nightjar.night.preview().teach] == list(gate.memories)
    assert dict(nightjar.night.preview().held_back)[tower[0]] == "what said it was changed or taken back"


@pytest.mark.usefixtures("tower")
def test_the_plan_for_people_is_one_line_for_one_reason(nightjar: Nightjar, capsys: pytest.CaptureFixture[str]) -> None:
    print_plan(nightjar.night.preview())
    said = " ".join(capsys.readouterr().out.split())
    assert "#5, #6, #7, #8, #9, #10 and 10 more waits: one night reads 4 statements of documents" in said
