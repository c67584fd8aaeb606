"""The first evening (first_evening.py) in a real X server where one can be started, else without a screen."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import machine
from app.shelf import STARTER
from screen import virtual

ROOT = Path(__file__).parent.parent.parent
EVENING = Path(__file__).parent / "first_evening.py"
_MISSING = machine.missing_for_screenshots() if sys.platform == "linux" else []
NO_SCREEN = (
    "an X server can be started on Linux only"
    if sys.platform != "linux"
    else f"no X server can be started: {machine.install_command(_MISSING)}"
    if _MISSING
    else ""
)
pytestmark = [
    pytest.mark.e2e,
    pytest.mark.slow,
    pytest.mark.timeout(960),
    pytest.mark.skipif(not STARTER.exists(), reason="there is no bundled starter"),
]


@pytest.mark.skipif(bool(NO_SCREEN), reason=NO_SCREEN)
def test_a_first_evening_in_a_real_x_server() -> None:
    with virtual() as environment:
        spend(environment)


@pytest.mark.skipif(not NO_SCREEN, reason="it is spent in a real X server instead")
def test_a_first_evening_without_a_screen() -> None:
    spend(os.environ | {"QT_QPA_PLATFORM": "offscreen"})


def spend(environment: dict[str, str]) -> None:
    """In a process of its own: this one's Qt has no screen, and stays so."""
    command = [sys.executable, "-m", "pytest", "-rs", str(EVENING)]
    try:
        done = subprocess.run(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=900
        )
    except subprocess.TimeoutExpired as expired:
        said = expired.stdout or b""
        pytest.fail(said.decode(errors="replace") if isinstance(said, bytes) else said)
    assert done.returncode == 0, done.stdout
    if left_out := [line for line in done.stdout.splitlines() if line.startswith("SKIPPED")]:
        pytest.skip("; ".join(left_out))
