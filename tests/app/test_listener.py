"""What a statement becomes the moment it is said."""

from app.listener import Listener, Telling
from engine.store.db import Store


def test_a_correction_that_names_no_subject_replaces_nothing_unrelated(store: Store) -> None:
    listener = Listener(store)
    told = Telling(kind="statement", trust="typed", said_at=store.now(), offset_minutes=0)
    other = listener.remember("On Sundays the whole family sings.", told)[0]
    assert other.attribute == ""
    corrected = Telling(kind="correction", trust="typed", said_at=store.now(), offset_minutes=0, corrects=True)
    listener.remember("It's not Lena any more, it's Mira.", corrected)
    assert store.memories.get(other.id).ledger == "queued"
