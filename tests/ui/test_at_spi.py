"""The window over the accessibility bus, as Orca reads it: a real bus, a real X server, a process of its own."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

import machine
from screen import virtual
from tests.ui.at_spi import QUESTION

ROOT = Path(__file__).parent.parent.parent
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


def why_not() -> str:
    if sys.platform != "linux":
        return "AT-SPI is the bus of Linux"
    if missing := machine.missing_for_screenshots():
        return f"no X server can be started: {machine.install_command(missing)}"
    if not shutil.which("dbus-run-session") or not any(Path(one).exists() for one in LAUNCHERS):
        return "there is no accessibility bus: apt-get install -y dbus at-spi2-core"
    return ""


@pytest.mark.slow
@pytest.mark.skipif(bool(why_not()), reason=why_not())
def test_a_screen_reader_reads_types_and_is_told() -> None:
    found = listened()
    nodes = found["nodes"]
    assert [node for node in nodes if node["focusable"] and not node["name"]] == []
    panes = [(node["name"], node["checked"]) for node in nodes if node["role"] == "radio button"]
    assert panes[0] == ("Chat", True)
    assert [name.split(",")[0] for name, _ in panes] == [
        "Chat",
        "Tonight",
        "Memories",
        "Timeline",
        "Models",
        "Settings",
    ]
    said = [node["text"] for node in nodes if node["name"] in ("You said", "Nightjar said")]
    assert said[0] == "My sister is called Ilsa and she lives in Porto."
    assert said[-2] == QUESTION
    for part in ('DAYS = {"Tuesday", "Friday"}  # yours', "It compares it with DAYS.", "Wednesday", "what changed."):
        assert part in said[-1]
    (announced,) = found["announced"]
    assert announced.startswith("Nightjar said: Here is a small function that knows the days you named:")


def listened() -> dict:
    """In a session whose bus and sockets lie in a folder of their own, and end with it."""
    with virtual() as environment, tempfile.TemporaryDirectory(prefix="at-spi-") as folder:
        own = {"HOME": folder, "XDG_RUNTIME_DIR": folder, "XDG_CACHE_HOME": folder, "GSETTINGS_BACKEND": "memory"}
        process = subprocess.Popen(
            ["dbus-run-session", "--", sys.executable, "-m", "tests.ui.at_spi"],
            cwd=ROOT, env=environment | own, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            start_new_session=True,
        )  # fmt: skip
        try:
            printed, complained = process.communicate(timeout=150)
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
        assert process.returncode == 0, complained
        return json.loads(printed.splitlines()[-1])
