"""Statements of documents: enough wordings of each, and a thing's name in every one of them."""

import random

import pytest

from starter import wording
from starter.values import Values
from starter.world import named
from starter.world.documents import FURTHER, RELATIONS, DocumentRelation

each_relation = pytest.mark.parametrize("relation", RELATIONS, ids=lambda relation: relation.key)
each_and_named = pytest.mark.parametrize(
    "relation", [*RELATIONS, *named.RELATIONS], ids=lambda relation: relation.key
)  # people by name are told of in the same shape


def test_there_are_as_many_as_promised() -> None:
    assert len(RELATIONS) == len({relation.key for relation in RELATIONS}) == 26
    assert sum(relation.held_out for relation in RELATIONS) == 4


@each_and_named
def test_each_is_worded_in_many_ways(relation: DocumentRelation) -> None:
    assert len(relation.tells) >= 10
    assert len(relation.asks) >= 14
    assert len(relation.reverse) >= 6
    assert len(relation.nouns) >= 4
    assert len(relation.answers) in (1, 2)
    assert len(relation.reverse_answers) in (1, 2)
    for wordings in (relation.tells, (*relation.asks, *relation.reverse), relation.nouns, relation.answers):
        assert len({wording.plain(text) for text in wordings}) == len(wordings)


@pytest.mark.parametrize("relation", [*RELATIONS, *named.RELATIONS, *FURTHER], ids=lambda relation: relation.key)
def test_every_template_holds_its_places_once(relation: DocumentRelation) -> None:
    assert relation.name.count("{e}") == 1
    for template in (*relation.tells, *relation.answers, *relation.reverse_answers):
        assert (template.count("{e}"), template.count("{v}"), template.count("{")) == (1, 1, 2), template
    for template in (*relation.asks, *relation.nouns):
        assert (template.count("{e}"), template.count("{")) == (1, 1), template
    for template in relation.reverse:
        assert (template.count("{v}"), template.count("{")) == (1, 1), template


def test_no_further_one_is_held_out_under_another_name() -> None:
    keys = [relation.key for relation in (*RELATIONS, *FURTHER)]
    assert len(keys) == len(set(keys))
    for listed in RELATIONS:
        for part in ("asks", "tells", "reverse"):
            texts = getattr(listed, part)
            held = {wording.plain(text) for text in (texts if listed.held_out else wording.side(texts, held_out=True))}
            further = {wording.plain(text) for one in FURTHER for text in getattr(one, part)}
            assert not held & further, (listed.key, part)


def test_no_two_relations_are_asked_in_the_same_words() -> None:
    seen: dict[str, str] = {}
    for relation in (*RELATIONS, *FURTHER):
        for ask in relation.about("Quillon").asks:
            other = seen.setdefault(wording.plain(ask), relation.key)
            assert other == relation.key, f"{ask!r}: {other} and {relation.key}"


@each_relation
def test_about_fills_in_the_name_and_leaves_the_value(relation: DocumentRelation) -> None:
    about = relation.about("Quillon")
    assert about.key == f"{relation.key}:Quillon"
    assert about.subject == relation.name.replace("{e}", "Quillon")
    for template in (*about.tells, *about.answers, *about.reverse_answers):
        text = template.format(v="1911")
        assert about.subject.lower() in text.lower(), text
        assert "1911" in text
        assert "{" not in text
    for text in (*about.asks, *about.tells):
        assert not text.startswith("the "), text
    for noun in about.nouns:
        assert about.subject in noun, noun


@each_relation
def test_its_value_types_can_be_drawn_and_its_wordings_split(relation: DocumentRelation) -> None:
    values = Values(random.Random(7))
    about = relation.about(values.draw(relation.entity))
    assert values.draw(relation.value)
    for held_out in (False, True):
        own, framed = wording.questions(about, held_out=held_out)
        assert own
        assert framed
