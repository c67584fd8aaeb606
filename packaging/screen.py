"""An X server: the display that is there, or an Xvfb for as long as it takes. Standard library only."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

SCREEN = "2560x1700x24"


@contextmanager
def display() -> Iterator[dict[str, str]]:
    """The environment with a screen in it: the one that is there, else a virtual one."""
    if sys.platform in ("win32", "darwin") or os.environ.get("DISPLAY"):
        yield dict(os.environ)
        return
    if not shutil.which("Xvfb"):
        raise SystemExit("There is no display, and Xvfb is not installed: apt-get install -y xvfb")
    with virtual() as environment:
        yield environment


@contextmanager
def virtual() -> Iterator[dict[str, str]]:
    """The environment with an Xvfb in it, on a number that is free. No window of the owner's is disturbed.

    `-noreset`: else it starts anew whenever its last client leaves, and turns away who comes in that moment.
    """
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        if not number:
            raise SystemExit("Xvfb did not start.")
        yield os.environ | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
