"""What an export holds, and what it refuses."""

import json
from pathlib import Path

import pytest

from app.compose import Nightjar
from app.views.page import as_markdown
from engine.errors import KnownError
from engine.store.db import Store


def talk(nightjar: Nightjar) -> tuple[int, int]:
    """A conversation whose answer has two branches; (conversation, the branch that was left)."""
    store: Store = nightjar.exporting._store
    conversation = store.conversations.create("Walks & <dogs>").id
    asked = store.messages.add(conversation, role="user", text="Who walks the dog?", trust="typed")
    left = store.messages.answer(asked.id, snapshot=None)
    store.messages.finish(left.id, "Nobody.", state="complete")
    again = store.messages.answer(asked.id, snapshot=None)
    store.messages.finish(again.id, "You do, at six.", state="complete")
    return conversation, left.id


def test_json_holds_every_branch_and_the_ledger(nightjar: Nightjar, tmp_path: Path) -> None:
    _, left = talk(nightjar)
    nightjar.memories.add("My sister is called Galom.")
    path = tmp_path / "all.json"
    written = nightjar.exporting.everything(path)
    assert (written.conversations, written.messages, written.memories) == (1, 3, 1)
    record = json.loads(path.read_text("utf-8"))
    (conversation,) = record["conversations"]
    assert conversation["title"] == "Walks & <dogs>"
    assert [(row["role"], row["content"], row["active"]) for row in conversation["messages"]] == [
        ("user", "Who walks the dog?", True),
        ("assistant", "Nobody.", False),
        ("assistant", "You do, at six.", True),
    ]
    assert next(row["id"] for row in conversation["messages"] if not row["active"]) == left
    assert [row["text"] for row in record["memories"]] == ["My sister is called Galom."]
    assert path.stat().st_mode & 0o077 == 0


def test_markdown_is_the_active_branch(nightjar: Nightjar, tmp_path: Path) -> None:
    talk(nightjar)
    nightjar.memories.add("My sister is called Galom.")
    nightjar.exporting.everything(tmp_path / "all.md")
    text = (tmp_path / "all.md").read_text("utf-8")
    assert "**You:** Who walks the dog?" in text
    assert "**Nightjar:** You do, at six." in text
    assert "Nobody." not in text
    assert "- My sister is called Galom. (queued, " in text


def test_both_say_which_answer_its_owner_wrote(nightjar: Nightjar, tmp_path: Path) -> None:
    _, left = talk(nightjar)
    nightjar.conversations.reword(left, "The neighbour does.")
    nightjar.exporting.everything(tmp_path / "all.md")
    assert "**Nightjar (edited by you):** The neighbour does." in (tmp_path / "all.md").read_text("utf-8")
    nightjar.exporting.everything(tmp_path / "all.json")
    (conversation,) = json.loads((tmp_path / "all.json").read_text("utf-8"))["conversations"]
    assert [row["content"] for row in conversation["messages"] if row["edited"]] == ["The neighbour does."]


def test_the_ledger_alone(nightjar: Nightjar, tmp_path: Path) -> None:
    talk(nightjar)
    nightjar.memories.add("My sister is called Galom.")
    written = nightjar.exporting.memories(tmp_path / "ledger.json")
    assert (written.conversations, written.memories) == (0, 1)


def test_the_page_that_a_face_has_made(nightjar: Nightjar, tmp_path: Path) -> None:
    nightjar.memories.add("My sister is called Galom.")
    text = as_markdown(nightjar.memories.page(), {"living": "People"}, "What Nightjar knows about me")
    assert nightjar.exporting.text(tmp_path / "me.md", text) == str(tmp_path / "me.md")
    assert (tmp_path / "me.md").read_text("utf-8") == text
    assert "### My sister: Galom" in text
    for name, error in (("me.json", "file_unsupported"), ("me.md", "file_exists")):
        with pytest.raises(KnownError) as refused:
            nightjar.exporting.text(tmp_path / name, text)
        assert refused.value.error_id == error


def test_a_forgotten_memory_is_not_in_it(nightjar: Nightjar, tmp_path: Path) -> None:
    memory = nightjar.memories.add("My sister is called Galom.").memory.id
    nightjar.memories.forget([memory])
    nightjar.exporting.everything(tmp_path / "all.json")
    assert "Galom" not in (tmp_path / "all.json").read_text("utf-8")


@pytest.mark.parametrize(("name", "error"), [("all.docx", "file_unsupported"), ("there.md", "file_exists")])
def test_what_it_refuses(nightjar: Nightjar, tmp_path: Path, name: str, error: str) -> None:
    (tmp_path / "there.md").write_text("mine")
    with pytest.raises(KnownError) as refused:
        nightjar.exporting.everything(tmp_path / name)
    assert refused.value.error_id == error
    assert (tmp_path / "there.md").read_text() == "mine"


def test_a_folder_that_takes_nothing(nightjar: Nightjar, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(KnownError):
        nightjar.exporting.everything(tmp_path / "file" / "all.json")


def test_one_conversation_alone_and_in_place_of_a_file_that_may_go(nightjar: Nightjar, tmp_path: Path) -> None:
    conversation, _ = talk(nightjar)
    nightjar.conversations.move(conversation, "Dogs")
    nightjar.memories.add("My sister is called Galom.")
    path = tmp_path / "walks.md"
    path.write_text("old")
    with pytest.raises(KnownError) as refused:
        nightjar.exporting.conversation(conversation, path)
    assert refused.value.error_id == "file_exists"
    written = nightjar.exporting.conversation(conversation, path, replace=True)
    assert (written.conversations, written.messages, written.memories) == (1, 3, 0)
    assert "You do, at six." in path.read_text("utf-8")
    assert ", in the folder Dogs*" in path.read_text("utf-8")
    nightjar.exporting.conversation(conversation, tmp_path / "walks.json")
    assert json.loads((tmp_path / "walks.json").read_text("utf-8"))["conversations"][0]["folder"] == "Dogs"
    assert "Galom" not in path.read_text("utf-8")
    with pytest.raises(KnownError):
        nightjar.exporting.conversation(99, tmp_path / "none.md")
