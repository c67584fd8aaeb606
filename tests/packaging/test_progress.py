"""A step of the set-up as the person sees it: its output in the log, its last lines when it fails."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import progress


def test_output_goes_to_the_log_and_the_title_to_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = tmp_path / "setup.log"
    progress.run_step("[1/2] First", [sys.executable, "-c", "print('said by pip')"], log=log)
    assert log.read_text(encoding="utf-8") == "said by pip\n"
    shown = capsys.readouterr().err
    assert "[1/2] First" in shown
    assert "said by pip" not in shown


def test_a_failure_shows_the_last_lines_and_where_the_rest_is(tmp_path: Path) -> None:
    log = tmp_path / "setup.log"
    program = "import sys; [print('line', n) for n in range(100)]; sys.exit(3)"
    with pytest.raises(progress.SetupProblem) as problem:
        progress.run_step("[2/2] Second", [sys.executable, "-c", program], log=log)
    text = str(problem.value)
    assert "line 99" in text
    assert "line 10\n" not in text
    assert "[2/2] Second: failed after 0 s" in text
    assert str(log) in text
    assert "the same command goes on from here" in text


def test_output_that_is_no_text_does_not_stop_a_step(tmp_path: Path) -> None:
    program = "import sys; sys.stdout.buffer.write(bytes(range(256)))"
    progress.run_step("binary", [sys.executable, "-c", program], log=tmp_path / "setup.log")
    assert "ABCDEFG" in (tmp_path / "setup.log").read_text("utf-8", errors="replace")


@pytest.mark.parametrize(("seconds", "text"), [(0, "0 s"), (59.9, "59 s"), (60, "1 min 0 s"), (3671, "61 min 11 s")])
def test_elapsed(monkeypatch: pytest.MonkeyPatch, seconds: float, text: str) -> None:
    monkeypatch.setattr("time.monotonic", lambda: 1000 + seconds)
    assert progress.elapsed(1000) == text


INTERRUPTED = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # as bootstrap.py does
sys.path.insert(0, sys.argv[1])
import progress
compiler = f"import time; print('compiling', flush=True); time.sleep(60)  # {sys.argv[2]}"
pip = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {compiler!r}])"
progress.run_step("a step", [sys.executable, "-c", pip], log=progress.Path(sys.argv[2]))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no process groups to signal")
def test_ctrl_c_ends_what_the_step_has_started(tmp_path: Path) -> None:
    log = tmp_path / "setup.log"
    arguments = [sys.executable, "-c", INTERRUPTED, str(Path(progress.__file__).parent), str(log)]
    with subprocess.Popen(arguments, stderr=subprocess.DEVNULL) as setup:
        deadline = time.monotonic() + 20
        while not (log.exists() and "compiling" in log.read_text(encoding="utf-8")):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        setup.send_signal(signal.SIGINT)
        assert setup.wait(timeout=20) != 0
    assert not [line for line in running() if str(log) in line]


def running() -> list[str]:
    return subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout.splitlines()
