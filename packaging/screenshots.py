"""Takes pictures of the window in a real X server: build/screenshots/<pane>-<theme>-<scale>.png, to be looked at.

The window is the real one; behind it stand the scripted services of tests/ui, so that every picture shows one week.
Without a display it brings its own Xvfb. `screenshots.py [NAME ...]` takes only these panes; NIGHTJAR_LANGUAGE=de takes
them in German.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCALES = (100, 200)
SCREEN = "2560x1700x24"


def main(arguments: list[str]) -> int:
    """One process for each scale, because Qt reads it once, at its start."""
    if arguments[:1] == ["--scale"]:
        return take(int(arguments[1]), set(arguments[2:]))
    folder = ROOT / "build" / "screenshots"
    if not arguments:
        shutil.rmtree(folder, ignore_errors=True)
    with display() as environment:
        for scale in SCALES:
            child = [sys.executable, str(Path(__file__)), "--scale", str(scale), *arguments]
            code = subprocess.call(child, env=environment | {"QT_SCALE_FACTOR": str(scale / 100)}, cwd=ROOT)
            if code:
                return code
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return 0


@contextmanager
def display() -> Iterator[dict[str, str]]:
    """The environment with a screen in it: the one that is there, or a virtual one for as long as it takes."""
    environment = dict(os.environ)
    if sys.platform in ("win32", "darwin") or os.environ.get("DISPLAY"):
        yield environment
        return
    if not shutil.which("Xvfb"):
        raise SystemExit("There is no display, and Xvfb is not installed: apt-get install -y xvfb")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", SCREEN, "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        yield environment | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


def take(scale: int, wanted: set[str]) -> int:
    """Every picture at one scale, in both themes."""
    sys.path.insert(0, str(ROOT))
    from photographer import Photographer

    photographer = Photographer(ROOT / "build" / "screenshots", scale, wanted)
    for trip in Photographer.trips():
        trip(photographer)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
