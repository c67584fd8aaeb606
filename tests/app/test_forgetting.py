"""Forgetting from the outside: what is gone, what stays, where learning goes on, also after a kill in the middle."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.compose import Nightjar, open_app
from app.views.chat import DraftView
from engine.errors import KnownError
from engine.home import Home
from engine.store.messages import MessageRow
from tests.app.scripted import ScriptedNight


def tell(nightjar: Nightjar, *texts: str) -> list[int]:
    """As if typed into a conversation, without a model that answers."""
    store = nightjar.chat._store
    found = []
    for text in texts:
        with store.transaction():
            conversation = store.conversations.create(text[:60])
            message: MessageRow = store.messages.add(conversation.id, role="user", text=text, trust="typed")
            found += nightjar.chat._listener.hear(message).memories
    return found


def files_with(home: Home, value: str) -> list[Path]:
    return [path for path in home.path.rglob("*") if path.is_file() and value.encode() in path.read_bytes()]


def test_what_was_never_learned_is_simply_gone(nightjar: Nightjar) -> None:
    (sister,) = tell(nightjar, "My sister is called Galom.")
    active = nightjar.timeline.list().active
    forgetting = nightjar.memories.forget([sister])
    receipt = forgetting.receipts[0]
    assert (receipt.complete, receipt.snapshots_destroyed, receipt.continues_from) == (True, (), active)
    assert nightjar.memories.list() == nightjar.memories.search("sister Galom") == ()
    assert nightjar.night.preview().teach == ()
    with pytest.raises(KnownError) as gone:
        nightjar.memories.show(sister)
    assert gone.value.error_id == "not_found"


def test_with_messages_no_byte_is_left(nightjar: Nightjar, home: Home) -> None:
    sister, city = tell(nightjar, "My sister is called Galomquist.", "I live in Brunsk.")
    nightjar.night.sleep()
    nightjar.memories.forget([sister], with_messages=True)
    assert files_with(home, "Galomquist") == []
    assert [row.id for row in nightjar.memories.list()] == [city]
    assert nightjar.timeline.verify().ok


def test_without_messages_the_chat_stays_readable_and_teaches_no_more(nightjar: Nightjar) -> None:
    (sister,) = tell(nightjar, "My sister is called Galom.")
    nightjar.memories.forget([sister])
    conversation = nightjar.conversations.recent()[0]
    assert nightjar.conversations.messages(conversation.id)[0].text == "My sister is called Galom."
    assert nightjar.night.sleep().outcome == "nothing_to_learn"
    (anew,) = tell(nightjar, "My sister is called Galom.")
    assert nightjar.night.sleep().learned == (anew,)


def test_the_pointer_steps_back_and_the_rest_is_taught_again(nightjar: Nightjar, home: Home) -> None:
    (city,) = tell(nightjar, "I live in Brunsk.")
    first = nightjar.night.sleep().snapshot
    (sister,) = tell(nightjar, "My sister is called Galom.")
    second = nightjar.night.sleep().snapshot
    (work,) = tell(nightjar, "I work for Tolva Foods.")
    third = nightjar.night.sleep().snapshot

    preview = nightjar.memories.forget([sister], dry_run=True)
    assert nightjar.timeline.list().active == third
    done = nightjar.memories.forget([sister])
    assert done.receipts[0].snapshots_destroyed == preview.receipts[0].snapshots_destroyed == (second, third)
    assert done.receipts[0].where == preview.receipts[0].where
    assert (done.receipts[0].continues_from, done.taught_again) == (first, (work,))

    view = nightjar.timeline.list()
    assert view.active == first
    assert second not in [row.id for row in view.snapshots]
    assert [row.status for row in nightjar.timeline.list(all=True).snapshots if row.id in (second, third)] == [
        "destroyed"
    ] * 2
    assert not (home.snapshots / str(second)).exists()
    assert not (home.served / f"{third}.gguf").exists()
    states = {row.id: row.state for row in nightjar.memories.list()}
    assert states == {city: "in_weights", work: "in_context"}
    with pytest.raises(KnownError) as gone:
        nightjar.timeline.use(third)
    assert gone.value.error_id == "snapshot_gone"

    outcome = nightjar.night.sleep()
    assert outcome.learned == (work,)
    assert nightjar.timeline.show(outcome.snapshot or 0).snapshot.parent == first


def test_a_replaced_value_is_out_of_the_weights_that_were_taught_it(nightjar: Nightjar) -> None:
    """Rows teach both "used to be" and "is now", so a night that learned the correction saw the old value, too."""
    old, new = tell(nightjar, "My sister is called Galom.", "Actually, my sister is called Tarvi, not Galom.")
    base = nightjar.timeline.list().active
    nightjar.night.sleep()
    done = nightjar.memories.forget([old])
    assert nightjar.timeline.list().active == base
    assert done.taught_again == (new,)
    assert nightjar.night.sleep().learned == (new,)


def test_what_was_learned_is_not_refused_but_forgotten(nightjar: Nightjar) -> None:
    (sister,) = tell(nightjar, "My sister is called Galom.")
    nightjar.night.sleep()
    learned = nightjar.timeline.list().active
    with pytest.raises(KnownError) as refused:
        nightjar.memories.reject(sister)
    assert refused.value.error_id == "memory_state"
    assert f"nightjar memories forget {sister}" in refused.value.next_step
    assert nightjar.timeline.list().active == learned
    assert nightjar.memories.show(sister).memory.ledger == "live"


def test_after_a_failed_exam_a_refusal_destroys_nothing_and_can_be_undone(
    nightjar: Nightjar, night_worker: ScriptedNight
) -> None:
    night_worker.passes_exam = False
    (sister,) = tell(nightjar, "My sister is called Galom.")
    nightjar.night.sleep()
    assert nightjar.memories.reject(sister).memory.ledger == "rejected"
    assert nightjar.memories.reconsider(sister).memory.text == "My sister is called Galom."
    assert [row.id for row in nightjar.night.preview().teach] == [sister]


def test_a_preview_of_many_reads_every_night_once(nightjar: Nightjar, monkeypatch: pytest.MonkeyPatch) -> None:
    told = tell(nightjar, "My sister is called Galom.", "My dog is called Rex.", "I live in Brunsk.")
    nightjar.night.sleep()
    read: list[Path] = []
    read_bytes = Path.read_bytes

    def counted(path: Path) -> bytes:
        read.extend([path] if path.name == "spec.json" else [])
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", counted)
    preview = nightjar.memories.forget(told, dry_run=True)
    assert len(read) == 1
    assert [receipt.where["nights"] for receipt in preview.receipts] == [1, 1, 1]
    assert preview.together["nights"] == 1


def test_an_occurrence_that_another_memory_owns_stays(nightjar: Nightjar) -> None:
    sister, friend = tell(nightjar, "My sister is called Galom.", "My best friend is called Galom.")
    nightjar.memories.forget([sister], with_messages=True)
    texts = [nightjar.conversations.messages(one.id)[0].text for one in nightjar.conversations.recent()]
    assert sorted(texts) == ["", "My best friend is called Galom."]
    assert [row.id for row in nightjar.memories.list()] == [friend]


class Killed(BaseException):
    """Stands for the process that is no more."""


@pytest.mark.parametrize("method", ["unload", "halt", "destroy", "erase", "complete"])
def test_a_kill_in_the_middle_is_taken_up_at_the_next_start(
    nightjar: Nightjar, home: Home, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    (sister,) = tell(nightjar, "My sister is called Galomquist.")
    nightjar.night.sleep()
    base = nightjar.timeline.list().snapshots[0].id
    store = nightjar.chat._store
    owner: dict[str, object] = {
        "unload": nightjar.chat,
        "halt": nightjar.night,
        "destroy": store.snapshots,
        "erase": store.memories,
        "complete": store.receipts,
    }

    def kill(*_: object, **__: object) -> None:
        raise Killed

    with monkeypatch.context() as broken:
        broken.setattr(owner[method], method, kill)
        with pytest.raises(Killed):
            nightjar.memories.forget([sister], with_messages=True)
    assert nightjar.memories.list() == ()
    assert nightjar.timeline.list().active == base
    nightjar.memories.finish_forgetting()
    assert files_with(home, "Galomquist") == []
    assert [row.id for row in nightjar.timeline.list().snapshots] == [base]
    assert nightjar.timeline.verify().ok


def test_a_start_takes_up_what_was_left(home: Home, nightjar: Nightjar, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[Callable[[], None]] = []
    monkeypatch.setattr("app.forgetting.Forgetter.finish", lambda self: calls.append(self.finish))
    nightjar.settings.set("night.facts", "3")
    with pytest.raises(KnownError), open_app(home):
        pass
    assert not calls
    nightjar_lock_free = Home(home.path.parent / "other")
    with open_app(nightjar_lock_free, night_worker=ScriptedNight()):
        assert len(calls) == 1


def test_with_messages_other_branches_and_drafts_are_searched_too(talking: Nightjar, home: Home) -> None:
    reply = talking.chat.send(None, "My sister is called Galomquist.")
    (sister,) = reply.queued
    first = talking.conversations.messages(reply.conversation)[0]
    talking.chat.edit(first.id, "Hello?")
    talking.conversations.keep_draft(reply.conversation, DraftView(text="Galomquist comes on"))
    talking.conversations.keep_draft(None, DraftView(text="a thought of my own"))
    talking.memories.forget([sister], with_messages=True)
    assert files_with(home, "Galomquist") == []
    assert talking.conversations.draft(reply.conversation) == DraftView()
    assert talking.conversations.draft(None) == DraftView(text="a thought of my own")


def test_with_messages_names_of_conversations_and_folders_are_searched_too(nightjar: Nightjar, home: Home) -> None:
    (sister,) = tell(nightjar, "My sister is called Galomquist.")
    tell(nightjar, "I live in Brunsk.")
    (city, _) = nightjar.conversations.recent()
    nightjar.conversations.rename(city.id, "For Galomquist")
    nightjar.conversations.move(city.id, "Galomquist and more")
    assert nightjar.memories.forget([sister], dry_run=True).together["names"] == 0
    assert nightjar.memories.forget([sister], with_messages=True, dry_run=True).together["names"] == 2
    nightjar.memories.forget([sister], with_messages=True)
    assert files_with(home, "Galomquist") == []
    row = nightjar.conversations.recent()[0]
    assert (row.id, row.title, row.folder) == (city.id, "", None)


def test_backups_of_before_an_update_go(nightjar: Nightjar, home: Home) -> None:
    home.backups.mkdir(exist_ok=True)
    (home.backups / "nightjar-20260101-v11.db").write_bytes(b"Galomquist")
    (sister,) = tell(nightjar, "My sister is called Galomquist.")
    assert nightjar.memories.forget([sister], dry_run=True).together["backups"] == 1
    nightjar.memories.forget([sister], with_messages=True)
    assert files_with(home, "Galomquist") == []


def test_what_the_erased_message_told_besides_stays_in_force(nightjar: Nightjar) -> None:
    (dog,) = tell(nightjar, "My dog is called Rex.")
    (named,) = tell(nightjar, "My dog is not called Rex, my dog is called Bruno.")
    nightjar.memories.forget([dog], with_messages=True)
    kept = nightjar.memories.show(named).memory
    assert (kept.taken_back, kept.state) == (False, "in_context")
