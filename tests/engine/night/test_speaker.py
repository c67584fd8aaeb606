"""Answers: remembered for the same prompt, never after a stop, kept in a file for the next exam."""

from pathlib import Path

import pytest

from engine.errors import Cancelled
from engine.night import self_test
from engine.night.speaker import Said, Speaker, load_known, save_known
from tests.engine.night.scripted import ScriptedModel


def test_the_same_question_is_asked_once() -> None:
    model = ScriptedModel()
    speaker = Speaker(model, stop=lambda: False)
    assert speaker.ask("Hi?") == speaker.ask("Hi?")
    assert len(model.prompts) == 1


def test_a_stop_is_heard_between_answers() -> None:
    with pytest.raises(Cancelled):
        Speaker(ScriptedModel(), stop=lambda: True).ask("Hi?")


def test_instructions_are_in_every_prompt() -> None:
    model = ScriptedModel()
    Speaker(model, stop=lambda: False, instructions="Be brief.").ask("Hi?")
    assert "Be brief." in model.prompts[0]


def test_answers_survive_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    save_known(path, {"k": Said("Hallo ß", True)})
    assert load_known(str(path)) == {"k": Said("Hallo ß", True)}


@pytest.mark.parametrize("content", ["", "[]", "{", '{"k": 3}', '{"k": ["a"]}'])
def test_a_file_that_is_not_ours_is_ignored(tmp_path: Path, content: str) -> None:
    path = tmp_path / "known.json"
    path.write_text(content)
    assert load_known(str(path)) == {}
    assert load_known(str(tmp_path / "none.json")) == {}
    assert load_known("") == {}


def test_the_self_test_tells_a_reader_from_noise() -> None:
    reader = self_test.try_base(Speaker(ScriptedModel(), stop=lambda: False))
    noise = self_test.try_base(Speaker(ScriptedModel(broken=True), stop=lambda: False))
    assert reader.notes > noise.notes == 0
    assert not noise.reads_notes
    assert not noise.writes_json
    assert not noise.writes_questions
    assert noise.as_dict()["reads_notes"] is False
