"""One writer for one home."""

import os

import pytest

from app.lock import HomeLock
from engine.errors import KnownError
from engine.home import Home


def test_the_second_is_told_who_holds_it(home: Home) -> None:
    first, second = HomeLock(home), HomeLock(home)
    first.acquire()
    with pytest.raises(KnownError) as refused:
        second.acquire()
    assert refused.value.error_id == "home_in_use"
    assert str(os.getpid()) in refused.value.message
    first.release()
    second.acquire()
    second.release()
    assert second.holder() is None


def test_a_dead_holders_pid_does_not_keep_anyone_out(home: Home) -> None:
    home.lock.with_suffix(".pid").write_text("99999999")
    lock = HomeLock(home)
    lock.acquire()
    assert lock.holder() == os.getpid()
    lock.release()
