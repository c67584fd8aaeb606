"""A worker process from its first line on: what every kind of worker sets up, and how a request's end is reported."""

import ctypes
import errno
import os
import signal
import sys
import traceback
from collections.abc import Callable, Sequence

from engine.errors import Cancelled, KnownError
from engine.worker import chat, night
from engine.worker.channel import Channel
from engine.worker.protocol import Event, Failed, Request, Stopped

Handler = Callable[[int, Request], Event]
_KINDS: dict[str, Callable[[Channel], Handler]] = {"chat": chat.handler, "night": night.handler}
_FAILED = {"chat": "worker_failed", "night": "night_failed"}  # the error id of what nobody expected
_PR_SET_PDEATHSIG = 1


def main(arguments: Sequence[str]) -> int:
    """`arguments`: the kind of worker. Returns only when that is unknown; else the process ends with its stdin."""
    if len(arguments) != 1 or arguments[0] not in _KINDS:
        print(f"usage: engine.worker {'|'.join(_KINDS)}", file=sys.stderr)
        return 2
    kind = arguments[0]
    _prepare_process()
    channel = Channel()
    handle = _KINDS[kind](channel)
    while True:
        number, request = channel.receive()
        channel.send(number, _carry_out(handle, number, request, failed_id=_FAILED[kind]))


def _prepare_process() -> None:
    """Ctrl-C is the parent's business; SIGTERM keeps its default, which also ends native code at once."""
    os.environ.setdefault("GGML_NO_BACKTRACE", "1")
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _carry_out(handle: Handler, number: int, request: Request, *, failed_id: str) -> Event:
    try:
        return handle(number, request)
    except Cancelled:
        return Stopped()
    except KnownError as error:
        return Failed(error.error_id, error.message, error.next_step)
    except Exception as error:
        return _unexpected(error, failed_id)


def _unexpected(error: Exception, failed_id: str) -> Failed:
    """Into the log without the error's own text, which may hold what somebody wrote."""
    frames = traceback.format_tb(error.__traceback__)
    print(f"{type(error).__name__} in the worker:", *frames, sep="\n", file=sys.stderr)
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Failed(
            "disk_full", "The disk is full. Nothing that was there before is lost.", "Free some space, then try again."
        )
    if isinstance(error, ImportError):
        return Failed(
            "dependency_missing", f"A library could not be loaded: {error}", "`make setup` repairs the installation."
        )
    if isinstance(error, MemoryError):
        return Failed(failed_id, "There is not enough memory.", "Close other programs, then try again.")
    return Failed(
        failed_id,
        f"Something went wrong in the worker ({type(error).__name__}).",
        "Try again. `nightjar doctor` says where the log is.",
    )
