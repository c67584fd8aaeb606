"""Faults in the middle of real nights: killed workers, a full disk, Ctrl-C. Nothing is lost but time."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.compose import open_app
from engine.errors import EXIT_CODES, KnownError
from engine.home import Home
from engine.night.job import STAGES
from engine.worker.protocol import Progress
from tests.e2e.conftest import SENTENCE, consistent, small_night, two_facts, workers
from tests.tiny_model import write_tiny_model

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(900)]
ROOT = Path(__file__).parent.parent.parent


def nightjar_command(home: Home, *line: str) -> list[str]:
    return [sys.executable, "-m", "app", "--home", str(home.path), *line]


def test_a_worker_killed_once_at_every_stage(home: Home, tiny_file: Path) -> None:
    waiting = list(STAGES)

    def kill_at(step: Progress) -> None:
        if waiting and step.stage == waiting[0]:
            waiting.pop(0)
            for process in workers():
                process.kill()

    with open_app(home, shape_night=small_night) as nightjar:
        nightjar.models.add(tiny_file)
        two_facts(nightjar)
        told: list[str] = []
        for _ in range(3 * len(STAGES)):
            try:
                outcome = nightjar.night.sleep(on_progress=kill_at, seed=1)
                break
            except KnownError as error:
                told.append(error.error_id if error.next_step else "no next step")
                consistent(nightjar, home)
                assert nightjar.night.preview().resumes == 1
        assert not waiting
        assert set(told) == {"worker_killed"}
        assert outcome.night == 1
        assert outcome.outcome in ("published", "rejected")
        consistent(nightjar, home)
        assert nightjar.chat.send(None, "Hello?").text
        assert len(nightjar.memories.list()) == 2


def test_ctrl_c_in_the_night_and_on_again(home: Home, tiny_file: Path) -> None:
    """The job is made small here; the command line then goes on with it."""
    with open_app(home, shape_night=small_night) as nightjar:
        nightjar.models.add(tiny_file)
        two_facts(nightjar)
        assert nightjar.night.sleep(should_stop=lambda: True).outcome == "stopped"
    stopped = _interrupted(home, "05-dream")
    assert stopped.returncode == 130
    assert "goes on with it" in stopped.stdout
    stopped = _interrupted(home, "06-seed", "--json")
    assert stopped.returncode == 130
    assert json.loads(stopped.stdout)["outcome"] == "stopped"
    done = subprocess.run(
        nightjar_command(home, "sleep", "--json"), cwd=ROOT, capture_output=True, text=True, check=False
    )
    record = json.loads(done.stdout)
    assert (done.returncode, record["night"]) == (0, 1)
    assert record["outcome"] in ("published", "rejected")
    with open_app(home) as nightjar:
        consistent(nightjar, home)


def _interrupted(home: Home, folder: str, *options: str) -> subprocess.CompletedProcess[str]:
    """`nightjar sleep`, and a Ctrl-C as soon as the stage has begun."""
    process = subprocess.Popen(
        nightjar_command(home, "sleep", *options), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    began = home.nights / "1" / f"{folder}.partial"
    while not began.exists():
        assert process.poll() is None, process.communicate()
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=120)
    return subprocess.CompletedProcess(process.args, process.returncode, out, err)


def test_ctrl_c_in_an_answer_keeps_what_was_said(home: Home, tmp_path: Path) -> None:
    source = write_tiny_model(tmp_path / "endless.gguf", says="I don't know that yet. ", ends=False)
    with open_app(home) as nightjar:
        nightjar.models.add(source)
        nightjar.settings.set("chat.max_tokens", "8192")
        nightjar.settings.set("chat.context_tokens", "2048")
    process = subprocess.Popen(
        nightjar_command(home, "chat", "-m", "Hello?"), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.read(4)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)
    assert process.returncode == 130
    with open_app(home) as nightjar:
        asked, answer = nightjar.conversations.messages(1)
        assert (asked.text, answer.state) == ("Hello?", "stopped")
        assert answer.text.startswith("I don't know")


def test_a_second_nightjar_on_the_same_home(home: Home, tiny_file: Path) -> None:
    with open_app(home) as nightjar:
        nightjar.models.add(tiny_file)
        second = subprocess.run(
            nightjar_command(home, "chat", "-m", "Hello?", "--json"),
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert second.returncode == EXIT_CODES["home_in_use"]
        assert str(os.getpid()) in json.loads(second.stdout)["error"]["message"]
        reading = subprocess.run(
            nightjar_command(home, "timeline", "list", "--json"), cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert json.loads(reading.stdout)["active"] == 1
        assert nightjar.chat.send(None, "Hello?").text == SENTENCE


def test_a_home_from_a_newer_version_is_left_alone(home: Home) -> None:
    with open_app(home) as nightjar:
        nightjar.memories.add("My sister is called Galom.")
    with sqlite3.connect(home.database) as raw:
        raw.execute("PRAGMA user_version = 999")
    raw.close()
    before = home.database.read_bytes()
    for line in (["memories", "list"], ["memories", "add", "I live in Brunsk."], ["sleep"]):
        refused = subprocess.run(
            nightjar_command(home, *line, "--json"), cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert refused.returncode == EXIT_CODES["home_newer"]
        assert "Update Nightjar" in json.loads(refused.stdout)["error"]["next_step"]
    assert home.database.read_bytes() == before


def test_a_full_disk_at_every_stage(tmp_path: Path) -> None:
    """On a small disk of its own, in a user namespace; every fault but the disk's is absent."""
    if sys.platform != "linux" or not shutil.which("unshare"):
        pytest.skip("a small disk needs Linux user namespaces")
    disk = tmp_path / "disk"
    disk.mkdir()
    script = Path(__file__).with_name("full_disk.py")
    mount = f'mount -t tmpfs -o size=64m none "{disk}" && exec "{sys.executable}" "{script}" "{disk}"'
    done = subprocess.run(
        ["unshare", "-r", "-m", "sh", "-c", mount],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    if "unshare" in done.stderr or "mount:" in done.stderr:
        pytest.skip(f"no user namespaces here: {done.stderr.strip()}")
    assert done.returncode == 0, done.stderr
    assert "went on to the end" in done.stdout
