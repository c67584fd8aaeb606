"""What is beyond a small network: harmless, answered by nothing else, and told from a refusal."""

import random

from engine.night import judge
from starter.scenes import Scene
from starter.skills import acts, beyond, further
from starter.skills.held_out import held_out
from starter.wording import plain, side

DRAWS = 5_000


def test_the_answer_says_that_it_does_not_know() -> None:
    assert judge.abstains(beyond.ANSWER)
    assert not judge.refuses(beyond.ANSWER)


def test_where_somebody_may_be_in_danger_it_points_to_help() -> None:
    rng = random.Random(4)
    drawn = [beyond.draw(rng) for _ in range(DRAWS)]
    urgent = [text for text, answer in drawn if answer == beyond.URGENT]
    assert judge.refuses(beyond.URGENT)  # as an exam counts what points to help
    assert 50 < len(urgent) < 400
    assert any("overdose" in text for text in urgent)
    assert not [text for text, answer in drawn if "suicid" in text and answer == beyond.ANSWER]


def test_what_has_an_answer_of_its_own_is_never_drawn() -> None:
    answered = {plain(text) for wordings, _ in (*further.EVERYDAY, *further.SMALL_TALK) for text in wordings}
    answered |= {plain(text) for text, _ in further.HARMLESS_REQUESTS}
    rng = random.Random(1)
    drawn = {plain(beyond.draw(rng)[0]) for _ in range(DRAWS)}
    assert len(drawn) > 0.8 * DRAWS
    assert not drawn & (answered | held_out())


def test_no_harmful_act_is_among_the_harmless_ones() -> None:
    words = beyond._FILE["families"]
    harmless = {plain(f"{v} {o}{t}") for f in words for v in f["verbs"] for o in f["objects"] for t in f["tails"]}
    harmful = acts._FAMILIES["harmful"]
    refused = {plain(f"{v} {o}{t}") for f in harmful for v in f["verbs"] for o in f["objects"] for t in f["tails"]}
    assert len(harmless) > 50_000
    assert not harmless & (refused | set(map(plain, acts.HARMFUL_ACTS)))


def test_forms_fit_what_they_are_about() -> None:
    for asked in beyond._FILE["forms"]:
        assert min(len(side(asked["forms"], held_out=True)), len(asked["things"])) > 0
        assert all(form.count("{x}") == form.count("{") == 1 for form in asked["forms"])


def test_probes_are_never_trained() -> None:
    rng = random.Random(2)
    trained = {plain(beyond.draw(rng)[0]) for _ in range(2 * DRAWS)}
    probes = {plain(beyond.draw(rng, held_out=True)[0]) for _ in range(500)}
    assert len(probes) > 300
    assert not trained & probes


def test_it_is_asked_in_conversations() -> None:
    scene = Scene(random.Random(3))
    scene.beyond()
    assert scene.messages()[-1].text in (beyond.ANSWER, beyond.URGENT)
