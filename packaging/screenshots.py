"""Takes pictures of the window in a real X server: build/screenshots/<pane>-<theme>-<scale>.png, to be looked at.

The window is the real one; behind it stand the scripted services of tests/ui, so that every picture shows one week.
Without a display it brings its own Xvfb. `screenshots.py [NAME ...]` takes only these panes; NIGHTJAR_LANGUAGE=de takes
them in German.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from screen import display

ROOT = Path(__file__).resolve().parent.parent
SCALES = (100, 200)


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
