"""The recipe survives the manifest, and the learning rate goes up and down."""

import json

import pytest

from engine.night.recipe import Recipe


def test_round_trip_through_json() -> None:
    recipe = Recipe(steps=17, learning_rate=1e-3, seed=4)
    assert Recipe.from_dict(json.loads(json.dumps(recipe.as_dict()))) == recipe


def test_unknown_fields_are_refused() -> None:
    with pytest.raises(ValueError, match="momentum"):
        Recipe.from_dict({"momentum": 0.9})


def test_larger_models_learn_more_slowly() -> None:
    assert Recipe.for_model(1_700_000_000).learning_rate < Recipe.for_model(5_000_000).learning_rate


def test_learning_rate_warms_up_and_falls_to_its_final_fraction() -> None:
    recipe = Recipe(steps=100, warmup_steps=10, learning_rate=1.0, final_learning_rate=0.1)
    rates = [recipe.learning_rate_at(step, 100) for step in range(100)]
    assert rates[0] == pytest.approx(0.1)
    assert rates[9] == rates[10] == 1.0
    assert rates[10:] == sorted(rates[10:], reverse=True)
    assert rates[99] == pytest.approx(0.1, abs=0.01)


def test_a_shorter_night_falls_sooner() -> None:
    recipe = Recipe(steps=100)
    assert recipe.learning_rate_at(40, 50) < recipe.learning_rate_at(40, 100)


def test_a_short_day_takes_fewer_steps_and_a_long_one_more() -> None:
    recipe = Recipe(steps=240, fewest_steps=120, visits=4, fewest_visits=2, batch_rows=16)
    rows = (10, 480, 484, 700, 960, 1920, 3200)
    assert [recipe.steps_for(count) for count in rows] == [120, 120, 121, 175, 240, 240, 400]
    assert Recipe(steps=20).steps_for(60) == 20
