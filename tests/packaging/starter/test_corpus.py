"""The starter's training text: reproducible, split from its tests, and labelled where the assistant speaks."""

import random
import re
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from engine import prompts
from engine.chat.template import ChatTemplate, Turn
from engine.memory.procedures import yours
from engine.night import judge
from starter import corpus, figures, prompted, tokenizer, wording
from starter.network import Shape
from starter.scenes import BY_KEY, FAMILY_RELATIONS, LISTED, Scene
from starter.skills import acts, beyond, procedures, safety
from starter.skills import further as skills
from starter.values import CLOSED, Values, is_held_out
from starter.world import documents, further, named, rare
from starter.world.families import FAMILIES


@pytest.fixture(scope="module")
def words() -> Tokenizer:
    source = corpus.conversations(seed=5)
    return tokenizer.train((m.role + "\n" + m.content for _ in range(400) for m in next(source)), 1024)


def test_the_world_is_as_wide_as_promised() -> None:
    listed = {r.key for r in LISTED}
    assert len(listed) >= 60
    for relation in LISTED:
        assert len(relation.tells) >= 12, relation.key
        assert len(relation.asks) >= 12, relation.key
        assert len(relation.reverse) >= 6, relation.key


def test_every_template_holds_its_value_once() -> None:
    for relation in (*LISTED, *FAMILY_RELATIONS, *rare.RELATIONS):
        for template in (*relation.tells, *relation.reverse, *relation.answers, *relation.reverse_answers):
            assert template.count("{v}") == 1, template
        for template in (*relation.asks, *relation.nouns):
            assert "{" not in template, template


def test_questions_for_any_value_hold_it_once_and_are_trained_only() -> None:
    relation = rare.RELATIONS[0]
    assert len(set(wording._ANY_VALUE)) == len(wording._ANY_VALUE) >= 100
    assert all(text.count("{v}") == 1 == text.count("{") for text in wording._ANY_VALUE)
    of_any = {text.format(v="Quillon") for text in wording._ANY_VALUE}
    rng = random.Random(1)
    trained, probed = (
        {wording.ask_reverse(relation, "Quillon", rng, held_out=held_out) for _ in range(200)}
        for held_out in (False, True)
    )
    assert trained & of_any
    assert not probed & of_any


def test_further_wordings_belong_to_relations_and_hold_their_places() -> None:
    documented = {one.key: one for one in documents.RELATIONS}
    families = {family.key for family in FAMILIES}
    for table, places in ((further.ASKS, 0), (further.TELLS, 1)):
        for key, lines in table.items():
            assert key in BY_KEY or key in documented or key in families, key
            for line in lines:
                assert line.count("{v}") == places, line
                assert ("{x}" in line) == (key in families), line
                assert ("{e}" in line) == (key in documented), line
                assert not re.search(r"\{[^vxe]|\{[vxe][^}]", line), line


def test_no_two_relations_are_asked_in_the_same_words() -> None:
    seen: dict[str, str] = {}
    for relation in (*LISTED, *FAMILY_RELATIONS, *rare.RELATIONS):
        for ask in (*relation.asks, *relation.further_asks):
            other = seen.setdefault(wording.plain(ask), relation.key)
            assert other == relation.key, f"{ask!r}: {other} and {relation.key}"


def test_every_value_can_be_drawn() -> None:
    kinds = {one.value for one in (*LISTED, *FAMILY_RELATIONS, *rare.RELATIONS)}
    kinds |= {
        kind for one in (*documents.RELATIONS, *documents.FURTHER, *named.RELATIONS) for kind in (one.value, one.entity)
    }
    assert all(Values(random.Random(1)).draw(kind) for kind in sorted(kinds))


def test_conversations_of_what_is_weak_are_limits_unknowns_and_facts() -> None:
    source = corpus.conversations(seed=3, repeats=0.0, weak=1.0)
    answers = [next(source)[-1].text for _ in range(400)]
    assert 80 < sum(judge.refuses(text) for text in answers) < 180
    assert 30 < answers.count(beyond.ANSWER) < 100
    assert 16 < sum(judge.abstains(text) for text in answers if text != beyond.ANSWER) < 70
    assert 40 < sum(text.startswith('{"facts"') for text in answers) < 120


@pytest.mark.parametrize("held_out", [False, True])
def test_a_way_is_answered_by_its_own_note(held_out: bool) -> None:
    rng = random.Random(5)
    for _ in range(300):
        told = procedures.procedure(rng, held_out=held_out)
        steps = re.sub(r"^(First|Then|Last) |, and last|, then|\.$", "\n", told.answer).split("\n")
        for step in filter(None, map(str.strip, steps)):
            assert step in yours(told.note), told
        told = procedures.lesson(rng, held_out=held_out)
        assert told.answer.rstrip(".").lower() in yours(told.note).lower(), told


def test_what_was_written_blind_is_in_no_training_text() -> None:
    requests = {wording.plain(text) for texts in figures._BLIND.values() for text in texts}
    assert len(requests) > 350
    rng = random.Random(6)
    trained = [acts.harmful(rng) if n % 2 else acts.harmless(rng)[0] for n in range(4_000)]
    trained += [beyond.draw(rng)[0] for _ in range(8_000)]
    trained += [*skills.HARMFUL_REQUESTS, *(text for text, _ in skills.HARMLESS_REQUESTS)]
    groups = (*safety.HARMFUL, *safety.LOOKALIKES, *skills.EVERYDAY, *skills.SMALL_TALK)
    trained += [text for texts, _ in groups for text in texts]
    assert not requests & set(map(wording.plain, trained))


def test_rare_relations_are_trained_and_never_probed() -> None:
    slots = {(one.subject, one.attribute) for one in rare.RELATIONS}
    assert len(slots) == len(rare.RELATIONS) > 250
    assert not slots & {(one.subject, one.attribute) for one in LISTED}
    trained, probed = Scene(random.Random(1)), Scene(random.Random(1), held_out=True)
    keys = {one.key for one in rare.RELATIONS}
    assert keys & {trained.relation().key for _ in range(200)}
    assert not keys & {probed.relation().key for _ in range(500)}


def test_no_further_telling_is_a_held_out_one() -> None:
    for relation in LISTED:
        held = {wording.plain(text) for text in wording.tellings(relation, held_out=True)}
        assert not held & {wording.plain(text) for text in relation.further_tells}, relation.key
        assert not (relation.held_out and relation.further_tells), relation.key


def test_an_aside_changes_nothing_of_the_telling() -> None:
    rng = random.Random(7)
    for _ in range(60):
        text = wording.with_aside("Zorvax is my sister", "Zorvax", rng)
        assert "Zorvax is my sister" in text
        assert len(text) > len("Zorvax is my sister") + 3


def test_lines_that_the_network_learns_to_write_are_never_the_same() -> None:
    for seed in range(150):
        for kind in (prompted.questions, prompted.reverse_questions, prompted.paraphrase):
            lines = kind(Scene(random.Random(seed)))[-1].text.split("\n")
            assert len(lines) == len(set(lines)), kind


def test_a_shard_is_the_same_whenever_it_is_made(words: Tokenizer) -> None:
    first, again = corpus.shard(words, 3, 20), corpus.shard(words, 3, 20)
    assert [e.ids.tolist() for e in first] == [e.ids.tolist() for e in again]
    assert [e.ids.tolist() for e in corpus.shard(words, 4, 20)] != [e.ids.tolist() for e in first]


def test_only_what_the_assistant_writes_is_an_answer(words: Tokenizer) -> None:
    for example in corpus.shard(words, 0, 60):
        answered = [i for i, is_answer in zip(example.ids.tolist(), example.answers, strict=True) if is_answer]
        text = words.decode(answered, skip_special_tokens=False)
        whole = words.decode(example.ids.tolist(), skip_special_tokens=False)
        spoken = re.findall(r"<\|im_start\|>assistant\n(.*?(?:<\|im_end\|>|\Z))", whole, re.DOTALL)
        assert text == "".join(spoken)


def test_the_template_in_the_file_renders_like_the_trainer() -> None:
    messages = prompts.chat([prompts.Message("user", "Hi", ("a note",)), prompts.Message("assistant", "Hello!")])
    pieces = ChatTemplate(tokenizer.CHAT_TEMPLATE).render(
        [Turn(m.role, m.content) for m in messages], generation_prompt=False
    )
    assert "".join(piece.text for piece in pieces) == tokenizer.render(messages)


def test_held_out_wordings_never_reach_training() -> None:
    rng = random.Random(1)
    for relation in LISTED:
        held = {wording.plain(text) for half in wording.questions(relation, held_out=True) for text in half}
        assert len(held) >= 4
        assert not held & {wording.plain(wording.ask(relation, rng)) for _ in range(120)}, relation.key


def test_held_out_values_never_reach_training() -> None:
    trained, tested = Values(random.Random(2)), Values(random.Random(3), held_out=True)
    for kind in ("first_name", "full_name", "city", "company", "project"):
        assert kind not in CLOSED
        assert sum(is_held_out(trained.draw(kind)) for _ in range(40)) == 0
        assert sum(is_held_out(tested.draw(kind)) for _ in range(40)) >= 38


def test_values_of_one_person_never_repeat() -> None:
    values = Values(random.Random(4))
    drawn = [values.draw("weekday") for _ in range(7)]
    assert len(set(drawn)) == 7


def test_held_out_relations_are_in_no_training_scene() -> None:
    held = {key for key, relation in BY_KEY.items() if relation.held_out}
    scene = Scene(random.Random(6))
    for _ in range(200):
        scene.recall()
        if len(scene.visible) > 60:
            scene = Scene(scene.rng)
        assert not held & set(scene.visible)


def test_an_answer_from_notes_stands_in_the_notes() -> None:
    rng = random.Random(8)
    for _ in range(300):
        scene = Scene(rng)
        fact = scene.fact()
        scene.recall(fact)
        notes = " ".join(scene.turns[-2].notes).lower()
        assert fact.value.lower() in notes
        assert fact.value.lower() in scene.turns[-1].text.lower()


def test_extraction_is_grounded_in_its_message() -> None:
    rng = random.Random(9)
    for _ in range(300):
        messages = prompted.extract(Scene(rng))
        for _subject, _attribute, value in figures._facts(messages[-1].text) or []:
            assert value in messages[-2].text.lower()


def test_the_shipped_shape_suits_k_quants() -> None:
    shape = Shape()
    for row in (shape.width, shape.feed_forward, shape.heads * shape.head_size):
        assert row % 256 == 0
    assert shape.context >= 2048


def test_all_figures_can_be_probed() -> None:
    for name, kind, _goal in figures.KINDS:
        messages, accept = kind(random.Random(f"x {name}"))
        assert messages[-1].role == "user", name
        assert accept("") is False, name


def test_work_files_stay_out_of_git() -> None:
    ignored = (Path(__file__).parents[3] / ".gitignore").read_text(encoding="utf-8")
    assert "packaging/starter/work/" in ignored
