"""What can go wrong, sorted by whose fault it is. Holds no handling: the faces (CLI, window) decide how to show it."""


class KnownError(Exception):
    """The environment's or the owner's to mend. `error_id` is stable; `next_step` says what to do.

    Every id has one exit code, in `EXIT_CODES`.
    """

    def __init__(self, error_id: str, message: str, next_step: str) -> None:
        if error_id not in EXIT_CODES:
            raise BugError(f"unknown error id {error_id!r}")
        super().__init__(message)
        self.error_id = error_id
        self.message = message
        self.next_step = next_step

    @property
    def exit_code(self) -> int:
        return EXIT_CODES[self.error_id]

    def as_dict(self) -> dict[str, str]:
        return {"id": self.error_id, "message": self.message, "next_step": self.next_step}


class BugError(Exception):
    """Ours to mend: logged, shown as a crash."""


class Cancelled(Exception):
    """The owner said stop. A state, never shown as an error."""


# 1 and 2 belong to Python and click, 130 to Ctrl-C.
EXIT_CODES: dict[str, int] = {
    "not_yet": 3,
    "usage": 4,
    "home_in_use": 5,
    "home_newer": 6,
    "home_unwritable": 7,
    "database_damaged": 8,
    "disk_full": 9,
    "not_found": 10,
    "message_empty": 11,
    "message_too_large": 12,
    "message_binary": 13,
    "model_missing": 14,
    "model_damaged": 15,
    "model_unsupported": 16,
    "worker_failed": 17,
    "worker_killed": 18,
    "night_running": 19,
    "night_failed": 20,
    "nothing_to_undo": 21,
    "nothing_to_redo": 22,
    "snapshot_gone": 23,
    "verify_failed": 24,
    "setting_unknown": 25,
    "setting_invalid": 26,
    "memory_state": 27,
    "file_unreadable": 28,
    "dependency_missing": 29,
    "day_false": 30,
    "file_too_large": 31,
    "file_empty": 32,
    "file_unsupported": 33,
    "autostart_failed": 34,
    "file_exists": 35,
    "not_editable": 36,
    "not_an_answer": 37,
    "title_empty": 38,
}
