"""Settings as rows: only what differs is stored, and what no longer fits counts as the default."""

import pytest

from engine.errors import BugError, KnownError
from engine.settings import TABLE
from engine.store.db import Store


def test_an_unset_one_has_its_default(store: Store) -> None:
    assert store.settings.all() == {row.key: row.default for row in TABLE}


def test_what_is_set_is_kept_typed(store: Store) -> None:
    assert store.settings.set("chat.max_tokens", "300") == 300
    store.settings.set("chat.temperature", "0.7")
    store.settings.set("learning.enabled", "off")
    store.settings.set("chat.instructions", "Answer in French.")
    assert store.settings.whole("chat.max_tokens") == 300
    assert store.settings.number("chat.temperature") == 0.7
    assert store.settings.flag("learning.enabled") is False
    assert store.settings.text("chat.instructions") == "Answer in French."
    store.settings.set("chat.max_tokens", "301")
    assert store.settings.get("chat.max_tokens") == 301


def test_reset_goes_back_to_the_default(store: Store) -> None:
    store.settings.set("night.minutes", "5")
    assert store.settings.reset("night.minutes") == 30
    assert store.settings.get("night.minutes") == 30


def test_a_wrong_value_changes_nothing(store: Store) -> None:
    with pytest.raises(KnownError) as caught:
        store.settings.set("night.minutes", "never")
    assert caught.value.error_id == "setting_invalid"
    assert store.settings.get("night.minutes") == 30


@pytest.mark.parametrize("verb", ["get", "reset"])
def test_an_unknown_key_is_refused(store: Store, verb: str) -> None:
    with pytest.raises(KnownError) as caught:
        getattr(store.settings, verb)("no.such")
    assert caught.value.error_id == "setting_unknown"


def test_a_stored_value_that_no_longer_fits_counts_as_the_default(store: Store) -> None:
    store._connection.write("INSERT INTO settings (key, value) VALUES ('night.minutes', '100000'), ('gone.key', 'x')")
    assert store.settings.get("night.minutes") == 30
    assert "gone.key" not in store.settings.all()


def test_asking_for_the_wrong_type_is_our_own_mistake(store: Store) -> None:
    with pytest.raises(BugError, match=r"night\.minutes"):
        store.settings.text("night.minutes")
