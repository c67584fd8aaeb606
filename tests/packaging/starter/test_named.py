"""Notes about people by a bare first name: more wordings of each than documents have, none of them shared.

What holds for both is tested in `test_documents.py`.
"""

import random
import re
from itertools import chain

import pytest

from starter import wording
from starter.values import Values
from starter.world.documents import DocumentRelation
from starter.world.named import RELATIONS

each_relation = pytest.mark.parametrize("relation", RELATIONS, ids=lambda relation: relation.key)


def _all(relation: DocumentRelation) -> tuple[str, ...]:
    own = (relation.tells, relation.asks, relation.reverse, relation.nouns, relation.answers, relation.reverse_answers)
    return tuple(chain.from_iterable(own))


def test_there_are_as_many_as_promised() -> None:
    assert len(RELATIONS) == len({relation.key for relation in RELATIONS}) == 18
    for relation in RELATIONS:
        assert relation.key.startswith("named_")
        assert (relation.entity, relation.name, relation.held_out) == ("first_name", "{e}", False)


@each_relation
def test_each_is_worded_in_many_ways(relation: DocumentRelation) -> None:
    assert len(relation.tells) >= 12
    assert len(relation.asks) >= 15
    assert len(relation.reverse) >= 7


@each_relation
def test_nothing_is_the_owners_and_no_article_or_pronoun_can_be_wrong(relation: DocumentRelation) -> None:
    wrong = re.compile(r"\b(my|your|our|he|she|his|hers?|him|an? \{v\})(?!\w)", re.IGNORECASE)
    for template in _all(relation):
        assert not wrong.search(template), template


def test_no_two_relations_are_worded_the_same() -> None:
    seen: dict[str, str] = {}
    for relation in RELATIONS:
        for text in (*relation.tells, *relation.asks, *relation.reverse, *relation.nouns):
            other = seen.setdefault(wording.plain(text), relation.key)
            assert other == relation.key, f"{text!r}: {other} and {relation.key}"


@each_relation
def test_about_fills_in_the_name_and_leaves_the_value(relation: DocumentRelation) -> None:
    about = relation.about("Odile")
    assert (about.key, about.subject, about.value) == (f"{relation.key}:Odile", "Odile", relation.value)
    for template in (*about.tells, *about.answers, *about.reverse_answers):
        text = template.format(v="1911")
        assert "Odile" in text, text
        assert "1911" in text, text
        assert "{" not in text, text
    for text in (*about.asks, *about.nouns):
        assert "Odile" in text, text
        assert "{" not in text, text


@each_relation
def test_its_value_type_can_be_drawn(relation: DocumentRelation) -> None:
    values = Values(random.Random(7))
    assert values.draw(relation.entity)
    assert values.draw(relation.value)
