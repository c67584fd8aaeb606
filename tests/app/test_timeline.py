"""Two mornings beside each other."""

from app.compose import Nightjar
from app.views.timeline import ExamFigure
from engine.timeline.folder import SnapshotFolder
from tests.app.scripted import ScriptedNight


def test_two_snapshots_are_compared(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    sister = nightjar.memories.add("My sister is called Galom.").memory.id
    first = nightjar.night.sleep().snapshot
    city = nightjar.memories.add("I live in Brunsk.").memory.id
    night_worker.fails = {sister}
    second = nightjar.night.sleep().snapshot
    assert first is not None
    assert second is not None
    found = nightjar.timeline.compare(first, second)
    assert (found.learned, found.lost) == ((city,), (sister,))
    back = nightjar.timeline.compare(second, first)
    assert (back.learned, back.lost) == ((sister,), (city,))


def test_their_exams_stand_side_by_side(nightjar: Nightjar) -> None:
    nightjar.memories.add("My sister is called Galom.")
    made = nightjar.night.sleep().snapshot
    assert made is not None
    base = nightjar.timeline.list().snapshots[0].id
    row = '{"name": "ability", "title": "general ability", "new": 0.6, "previous": null, "base": 0.7}'
    SnapshotFolder.of(nightjar.home, made).gate.write_text('{"rows": [' + row + "]}")
    found = nightjar.timeline.compare(base, made)
    assert found.exams == (ExamFigure(name="ability", title="general ability", first=None, second=0.6),)
    assert found.as_json()["exams"] == [{"name": "ability", "title": "general ability", "first": None, "second": 0.6}]
