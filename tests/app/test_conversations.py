"""The list of conversations, and branches: an edit and another answer lose nothing and can be switched back."""

import pytest

from app.compose import Nightjar
from app.views.chat import DraftView
from engine.changes import Changes
from engine.errors import KnownError
from engine.store.db import Store
from engine.store.snapshots import SnapshotMemory
from tests.app.conftest import TINY_SENTENCE

pytestmark = pytest.mark.slow


def texts(nightjar: Nightjar, conversation: int | None) -> list[str]:
    assert conversation is not None
    return [row.text for row in nightjar.conversations.messages(conversation)]


def test_an_edited_message_is_answered_on_a_branch_of_its_own(talking: Nightjar) -> None:
    first = talking.chat.send(None, "Hello?")
    second = talking.chat.send(first.conversation, "My sister is called Galom.")
    assert first.conversation is not None
    asked = talking.conversations.messages(first.conversation)[2]
    edited = talking.chat.edit(asked.id, "My sister is called Mirelle.")
    assert texts(talking, first.conversation) == [
        "Hello?",
        TINY_SENTENCE,
        "My sister is called Mirelle.",
        TINY_SENTENCE,
    ]
    now = talking.conversations.messages(first.conversation)[2]
    assert now.variants == (asked.id, now.id)
    assert edited.reused_tokens > 0, "what stands before it is not read again"
    touched = talking.conversations.choose(asked.id)
    assert touched
    assert texts(talking, first.conversation)[2] == "My sister is called Galom."
    assert talking.conversations.messages(first.conversation)[3].id == second.message


def test_what_only_the_old_words_taught_is_no_longer_shown(talking: Nightjar) -> None:
    told = talking.chat.send(None, "My sister is called Galom.")
    assert told.conversation is not None
    asked = talking.conversations.messages(told.conversation)[0]
    edited = talking.chat.edit(asked.id, "My sister is called Mirelle.")
    assert talking.chat.send(None, "What is my sister called?").memories_used == edited.queued
    talking.conversations.choose(asked.id)
    assert talking.chat.send(None, "What is my sister called?").memories_used == told.queued


def test_the_first_message_can_be_edited(talking: Nightjar) -> None:
    told = talking.chat.send(None, "Hello?")
    assert told.conversation is not None
    asked = talking.conversations.messages(told.conversation)[0]
    talking.chat.edit(asked.id, "Good evening?")
    assert texts(talking, told.conversation) == ["Good evening?", TINY_SENTENCE]
    assert talking.conversations.recent()[0].title == "Good evening?"
    talking.conversations.rename(told.conversation, "My own words")
    talking.chat.edit(talking.conversations.messages(told.conversation)[0].id, "Good night?")
    assert talking.conversations.recent()[0].title == "My own words"


def test_an_edit_may_ask_the_app_itself(talking: Nightjar) -> None:
    told = talking.chat.send(None, "Hello?")
    assert told.conversation is not None
    asked = talking.conversations.messages(told.conversation)[0]
    card = talking.chat.edit(asked.id, "What do you know about me?")
    assert card.action is not None
    assert texts(talking, told.conversation)[0] == "What do you know about me?"
    assert len(talking.conversations.messages(told.conversation)) == 2


def test_another_answer_stands_beside_the_first(talking: Nightjar) -> None:
    talking.chat.send(None, "My sister is called Galom.")
    first = talking.chat.send(None, "What is my sister called?")
    assert first.conversation is not None
    assert first.message is not None
    again = talking.chat.again(first.message)
    assert again.memories_used == first.memories_used
    assert again.prompt_tokens == first.prompt_tokens
    shown = talking.conversations.messages(first.conversation)
    assert [row.id for row in shown] == [shown[0].id, again.message]
    assert shown[1].variants == (first.message, again.message)
    assert talking.memories.list() == tuple(talking.memories.list()), "nothing was heard twice"
    assert len(talking.memories.list()) == 1


@pytest.mark.parametrize("text", ["", "a\x00b"])
def test_an_edit_that_cannot_be_sent_changes_nothing(talking: Nightjar, text: str) -> None:
    told = talking.chat.send(None, "Hello?")
    assert told.conversation is not None
    before = talking.conversations.messages(told.conversation)
    with pytest.raises(KnownError):
        talking.chat.edit(before[0].id, text)
    assert talking.conversations.messages(told.conversation) == before


def test_only_own_messages_are_edited_and_only_answers_given_again(talking: Nightjar) -> None:
    told = talking.chat.send(None, "Hello?")
    assert told.message is not None
    assert told.conversation is not None
    asked = talking.conversations.messages(told.conversation)[0]
    for call, error in (
        (lambda: talking.chat.edit(told.message or 0, "I said nothing."), "not_editable"),
        (lambda: talking.chat.again(asked.id), "not_an_answer"),
        (lambda: talking.chat.again(99), "not_found"),
        (lambda: talking.conversations.choose(99), "not_found"),
    ):
        with pytest.raises(KnownError) as refused:
            call()
        assert refused.value.error_id == error


def test_an_answer_in_its_owners_words_is_what_the_talk_goes_on_from(talking: Nightjar) -> None:
    first = talking.chat.send(None, "Hello?")
    last = talking.chat.send(first.conversation, "What is my dog called?")
    assert first.message is not None
    words = "Good evening! Shall we talk about your dog?"
    new, touched = talking.conversations.reword(first.message, f"{words}\r\n")
    assert Changes.MESSAGES in touched
    assert texts(talking, first.conversation) == ["Hello?", f"{words}\n"]
    answer = talking.conversations.messages(first.conversation or 0)[1]
    assert (answer.id, answer.edited, answer.state, answer.snapshot) == (new, True, "complete", None)
    assert answer.variants == (first.message, new)
    assert answer.as_json()["edited"] is True
    goes_on = talking.chat.send(first.conversation, "What is my dog called?")
    assert goes_on.prompt_tokens > last.prompt_tokens, "its own words are read, and they are more"
    talking.conversations.choose(first.message)
    assert texts(talking, first.conversation)[1:3] == [TINY_SENTENCE, "What is my dog called?"]
    assert not talking.conversations.messages(first.conversation or 0)[1].edited
    assert talking.conversations.reword(first.message, TINY_SENTENCE) == (first.message, Changes.NONE)


def test_words_put_into_an_answer_are_no_statement_of_their_owner(talking: Nightjar) -> None:
    told = talking.chat.send(None, "Hello?")
    assert told.conversation is not None
    assert told.message is not None
    new, _ = talking.conversations.reword(told.message, "Your dog is called Rex, and you live in Brunsk.")
    assert talking.memories.list() == ()
    assert [item.text for item in talking.night.preview().heard] == ["Hello?"]
    assert "Rex" not in talking.chat.send(told.conversation, "Remember that.").text
    assert talking.memories.list() == ()
    with pytest.raises(KnownError) as refused:
        talking.conversations.rate(new, 1)
    assert refused.value.error_id == "not_an_answer"


def test_only_complete_answers_of_the_model_are_put_in_other_words(talking: Nightjar) -> None:
    told = talking.chat.send(None, "Hello?")
    card = talking.chat.send(told.conversation, "What do you know about me?")
    asked = talking.conversations.messages(told.conversation or 0)[0].id
    store: Store = talking.conversations._store
    pending = store.messages.answer(asked, snapshot=None).id
    for message, text, error in (
        (asked, "I said nothing.", "not_editable"),
        (card.message or 0, "Nothing.", "not_editable"),
        (pending, "Nothing.", "not_editable"),
        (99, "Nothing.", "not_found"),
        (told.message or 0, "  ", "message_empty"),
    ):
        with pytest.raises(KnownError) as refused:
            talking.conversations.reword(message, text)
        assert refused.value.error_id == error


def test_search_finds_titles_and_every_branch(talking: Nightjar) -> None:
    first = talking.chat.send(None, "We plant 50 % more leeks this spring.")
    talking.chat.send(None, "Good evening?")
    assert first.conversation is not None
    found = talking.conversations.search("50 % more")
    assert [one.conversation.id for one in found] == [first.conversation]
    assert (found[0].excerpt, found[0].message) == ("", None), "it stands in the title"
    asked = talking.conversations.messages(first.conversation)[0]
    talking.chat.edit(asked.id, "We plant no leeks at all this spring, but a long row of peas beside the wall.")
    assert talking.conversations.search("50 % more")[0].message == asked.id, "on the branch that was left"
    talking.conversations.rename(first.conversation, "Garden")
    by_text = talking.conversations.search("ROW of peas")
    assert by_text[0].excerpt == "…this spring, but a long row of peas beside the wall."
    assert "row of peas" in by_text[0].excerpt
    assert [one.conversation.title for one in talking.conversations.search("  garden ")] == ["Garden"]
    assert talking.conversations.search("%") == talking.conversations.search("50 %")
    assert talking.conversations.search("   ") == ()


def test_pinned_conversations_come_first(talking: Nightjar) -> None:
    made = [talking.chat.send(None, text).conversation or 0 for text in ("One?", "Two?", "Three?")]
    talking.conversations.pin(made[0], pinned=True)
    rows = talking.conversations.recent()
    assert [row.id for row in rows] == [made[0], made[2], made[1]]
    assert [row.pinned for row in rows] == [True, False, False]
    talking.conversations.pin(made[0], pinned=False)
    assert talking.conversations.recent()[0].id == made[2]


def test_conversations_are_put_into_folders(talking: Nightjar) -> None:
    made = [talking.chat.send(None, text).conversation or 0 for text in ("One?", "Two?", "Three?")]
    talking.conversations.move(made[0], "  Spring \n garden ")
    talking.conversations.move(made[1], "spring garden")
    folders = [row.folder for row in talking.conversations.recent()]
    assert [folder and folder.name for folder in folders] == [None, "Spring garden", "Spring garden"]
    found = talking.conversations.search("GARDEN")
    assert [(one.conversation.title, one.excerpt) for one in found] == [("Two?", ""), ("One?", "")]
    folder = folders[1]
    assert folder is not None
    assert folder.is_open
    talking.conversations.open_folder(folder.id, is_open=False)
    talking.conversations.rename_folder(folder.id, "Plants")
    (found_one,) = talking.conversations.search("One")
    assert found_one.conversation.folder is not None
    assert (found_one.conversation.folder.name, found_one.conversation.folder.is_open) == ("Plants", False)
    with pytest.raises(KnownError) as refused:
        talking.conversations.rename_folder(folder.id, " ")
    assert refused.value.error_id == "title_empty"
    talking.conversations.move(made[0], "")
    talking.conversations.drop_folder(folder.id)
    assert {row.folder for row in talking.conversations.recent()} == {None}
    assert talking.conversations.search("Plants") == ()


def test_a_deleted_conversation_can_be_brought_back(talking: Nightjar) -> None:
    told = talking.chat.send(None, "My sister is called Galom.")
    assert told.conversation is not None
    talking.conversations.delete(told.conversation)
    assert talking.conversations.recent() == ()
    assert talking.conversations.search("Galom") == ()
    talking.conversations.purge()
    talking.conversations.bring_back(told.conversation)
    assert texts(talking, told.conversation) == ["My sister is called Galom.", TINY_SENTENCE]


def test_a_title_must_say_something(talking: Nightjar) -> None:
    conversation = talking.conversations.begin()
    with pytest.raises(KnownError) as refused:
        talking.conversations.rename(conversation, "  ")
    assert refused.value.error_id == "title_empty"
    talking.conversations.rename(conversation, "  Spring \n garden " + "x" * 100)
    title = talking.conversations.recent()[0].title
    assert title.startswith("Spring garden xxx")
    assert len(title) <= 60


def test_a_draft_is_kept_until_it_is_sent_or_its_conversation_is_gone(talking: Nightjar) -> None:
    told = talking.chat.send(None, "Hello?")
    talking.conversations.keep_draft(None, DraftView(text="a new thought"))
    half = DraftView(text="half pasted", pasted=("pasted",), about=told.message)
    talking.conversations.keep_draft(told.conversation, half)
    assert talking.conversations.draft(None) == DraftView(text="a new thought")
    assert talking.conversations.draft(told.conversation) == half
    assert talking.conversations.unfinished() == told.conversation
    talking.conversations.keep_draft(None, DraftView())
    assert talking.conversations.draft(None) == DraftView()


def test_what_is_unfinished_is_what_was_written_last_where_it_can_be_seen(talking: Nightjar) -> None:
    assert talking.conversations.unfinished() is None
    told = talking.chat.send(None, "Hello?")
    assert told.conversation is not None
    talking.conversations.keep_draft(told.conversation, DraftView(text="half a thought"))
    talking.conversations.keep_draft(None, DraftView(text="a new thought"))
    assert talking.conversations.unfinished() is None
    talking.conversations.keep_draft(None, DraftView())
    assert talking.conversations.unfinished() == told.conversation
    talking.conversations.delete(told.conversation)
    assert talking.conversations.unfinished() is None


def test_an_answer_says_which_notes_its_model_knew_by_heart(talking: Nightjar) -> None:
    told = talking.chat.send(None, "My sister is called Galom.")
    asked = talking.chat.send(None, "What is my sister called?")
    assert asked.conversation is not None
    assert asked.snapshot is not None
    assert asked.memories_used == told.queued
    assert talking.conversations.messages(asked.conversation)[1].by_heart == ()
    (memory,) = told.queued
    store: Store = talking.conversations._store
    store.snapshots.set_memories(asked.snapshot, [SnapshotMemory(memory=memory, trained=True, exam="in_weights")])
    assert talking.conversations.messages(asked.conversation)[1].by_heart == told.queued


def test_what_was_taken_back_says_so_among_the_memories(talking: Nightjar) -> None:
    reply = talking.chat.send(None, "My sister is called Galom.")
    assert reply.conversation is not None
    assert [(row.state, row.taken_back) for row in talking.memories.list()] == [("in_context", False)]
    talking.conversations.delete(reply.conversation)
    assert [(row.state, row.taken_back) for row in talking.memories.list()] == [("held_out", True)]
    talking.conversations.bring_back(reply.conversation)
    assert [(row.state, row.taken_back) for row in talking.memories.list()] == [("in_context", False)]


def test_a_conversation_that_may_not_teach(talking: Nightjar) -> None:
    reply = talking.chat.send(None, "My sister is called Galom.")
    assert reply.conversation is not None
    talking.conversations.learn_from(reply.conversation, learns=False)
    assert talking.chat.send(reply.conversation, "My dog is called Rex.").queued == ()
    assert [(row.text, row.taken_back) for row in talking.memories.list()] == [("My sister is called Galom.", True)]
    assert talking.night.preview().teach == ()
    assert talking.chat.send(None, "What is my sister called?").memories_used == ()
    assert talking.conversations.recent()[-1].learns is False
    talking.conversations.learn_from(reply.conversation, learns=True)
    assert [row.text for row in talking.night.preview().teach] == ["My sister is called Galom."]
    with pytest.raises(KnownError):
        talking.conversations.learn_from(99, learns=False)


def test_a_correction_that_is_taken_back_gives_the_old_value_back(talking: Nightjar) -> None:
    talking.chat.send(None, "My dog is called Rex.")
    reply = talking.chat.send(None, "Hello?")
    assert reply.conversation is not None
    talking.chat.send(reply.conversation, "Actually, my dog is called Bruno.")

    def in_force() -> list[str]:
        return [row.value for row in talking.memories.list() if row.ledger == "queued" and not row.taken_back]

    assert in_force() == ["Bruno"]
    talking.conversations.learn_from(reply.conversation, learns=False)
    assert in_force() == ["Rex"]
    talking.conversations.learn_from(reply.conversation, learns=True)
    assert in_force() == ["Bruno"]
    talking.conversations.delete(reply.conversation)
    assert in_force() == ["Rex"]
    talking.conversations.bring_back(reply.conversation)
    assert in_force() == ["Bruno"]
    answer = talking.conversations.messages(reply.conversation)[1]
    talking.chat.again(answer.id)
    assert in_force() == ["Rex"]


def test_remember_that_in_a_conversation_that_may_not_teach_keeps_nothing(talking: Nightjar) -> None:
    reply = talking.chat.send(None, "Hello?")
    assert reply.conversation is not None
    talking.conversations.learn_from(reply.conversation, learns=False)
    told = talking.chat.send(reply.conversation, "Remember that my dog is called Rex.")
    assert "Nothing of this conversation is learned" in told.text
    assert talking.memories.list() == ()
