"""How long what was deleted can come back, and what need not be kept at all."""

import os
from datetime import UTC, datetime, timedelta

import pytest

from app.compose import Nightjar
from app.views.chat import DraftView
from engine.errors import KnownError
from engine.home import Home
from engine.store import backups
from engine.store.db import Store

DELETED = "privacy.keep_deleted_days"


def talk(nightjar: Nightjar, text: str) -> int:
    store: Store = nightjar.chat._store
    conversation = store.conversations.create(text).id
    store.messages.add(conversation, role="user", text=text, trust="typed")
    return conversation


def deleted_days_ago(nightjar: Nightjar, conversation: int, days: int) -> None:
    nightjar.conversations.delete(conversation)
    moment = (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="seconds")
    nightjar.chat._store._connection.update("conversations", conversation, hidden=moment)


def test_what_was_deleted_is_listed_until_its_time_is_over(nightjar: Nightjar) -> None:
    old, new = talk(nightjar, "Hello?"), talk(nightjar, "Good evening?")
    nightjar.conversations.delete(nightjar.conversations.begin())
    nightjar.conversations.delete(new)
    deleted_days_ago(nightjar, old, 29)
    assert [row.title for row in nightjar.conversations.deleted()] == ["Good evening?", "Hello?"]
    nightjar.conversations.purge()
    assert len(nightjar.conversations.deleted()) == 2
    nightjar.settings.set(DELETED, "14")
    nightjar.conversations.purge()
    assert [row.id for row in nightjar.conversations.deleted()] == [new]
    with pytest.raises(KnownError):
        nightjar.conversations.bring_back(old)


def test_without_a_time_only_the_last_deletion_can_be_undone(nightjar: Nightjar) -> None:
    nightjar.settings.set(DELETED, "0")
    first, second = talk(nightjar, "Hello?"), talk(nightjar, "Good evening?")
    nightjar.conversations.delete(first)
    nightjar.conversations.bring_back(first)
    nightjar.conversations.delete(first)
    nightjar.conversations.delete(second)
    assert [row.id for row in nightjar.conversations.deleted()] == [second]


def test_unsent_words_need_not_be_kept(nightjar: Nightjar) -> None:
    nightjar.conversations.keep_draft(None, DraftView(text="a Galomquist thought"))
    nightjar.settings.set("privacy.keep_drafts", "off")
    assert nightjar.conversations.draft(None) == DraftView()
    nightjar.conversations.keep_draft(None, DraftView(text="a Galomquist thought"))
    assert nightjar.conversations.draft(None) == DraftView()
    nightjar.settings.set("privacy.keep_drafts", "on")
    nightjar.conversations.keep_draft(None, DraftView(text="another thought"))
    assert nightjar.conversations.draft(None) == DraftView(text="another thought")


def test_copies_of_before_an_update_go_when_their_time_is_over(home: Home) -> None:
    home.create()
    now = datetime.now(UTC)
    for name, days in (("nightjar-20260101T000000-v3.db", 40), ("nightjar-20260201T000000-v4.db", 20), ("own.db", 90)):
        path = home.backups / name
        path.write_text("a copy")
        moment = (now - timedelta(days=days)).timestamp()
        os.utime(path, (moment, moment))
    backups.drop_old(home, days=30, now=now)
    left = sorted(path.name for path in home.backups.iterdir())
    assert left == ["nightjar-20260201T000000-v4.db", "own.db"]
