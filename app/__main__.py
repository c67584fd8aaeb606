"""Picks the face: the desktop app where there is a display and no command, else the command line. Nothing else."""

import os
import signal
import sys
from types import FrameType

_IN_TRAY = "--start-in-tray"


def main() -> int:
    """The console script `nightjar`; the exit code."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--worker"]:
        from engine.worker.main import main as worker

        return worker(arguments[1:])
    from app.cli.main import options_first, run

    ordered = options_first(arguments)
    home = _home_of([word for word in ordered if word != _IN_TRAY])
    if home is not None and _has_display():
        return _open_window(home, in_tray=_IN_TRAY in ordered)
    signal.signal(signal.SIGTERM, _terminate)
    return run(arguments or ["--help"])


def _home_of(arguments: list[str]) -> tuple[str | None] | None:
    """The --home option where the line holds nothing but that; None when there is a command or another option."""
    if not arguments:
        return (None,)
    if len(arguments) == 2 and arguments[0] == "--home":
        return (arguments[1],)
    if len(arguments) == 1 and arguments[0].startswith("--home="):
        return (arguments[0].partition("=")[2],)
    return None


def _terminate(number: int, _frame: FrameType | None) -> None:
    """Unwinds like Ctrl-C: workers end, the lock goes, a night can go on."""
    raise SystemExit(128 + number)


def _has_display() -> bool:
    if sys.platform.startswith("linux"):
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True


def _open_window(home: tuple[str | None], *, in_tray: bool) -> int:
    from app.cli.main import show_error
    from engine.errors import KnownError
    from engine.home import Home

    try:
        from ui.main import run as open_window
    except ImportError as error:
        show_error(
            KnownError(
                "dependency_missing", f"The window cannot open: {error}", "Run `make setup`, or use `nightjar chat`."
            ),
            as_json=False,
        )
        return 1
    return open_window(Home.locate(home[0]), in_tray=in_tray)


if __name__ == "__main__":
    sys.exit(main())
