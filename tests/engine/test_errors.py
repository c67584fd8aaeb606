"""Error ids and exit codes are a contract with scripts."""

import pytest

from engine.errors import EXIT_CODES, BugError, KnownError


def test_every_id_has_its_own_exit_code() -> None:
    assert len(set(EXIT_CODES.values())) == len(EXIT_CODES)


def test_exit_codes_leave_those_of_others_alone() -> None:
    taken_by_others = {0, 1, 2, 124, 126, 127, 130, 137, 143}
    assert not taken_by_others & set(EXIT_CODES.values())
    assert all(0 < code < 126 for code in EXIT_CODES.values())


def test_an_error_carries_what_a_face_shows() -> None:
    error = KnownError("disk_full", "The disk is full.", "Free some space.")
    assert error.exit_code == EXIT_CODES["disk_full"]
    assert error.as_dict() == {"id": "disk_full", "message": "The disk is full.", "next_step": "Free some space."}
    assert str(error) == "The disk is full."


def test_an_unknown_id_is_our_own_mistake() -> None:
    with pytest.raises(BugError, match="no_such_id"):
        KnownError("no_such_id", "message", "step")
