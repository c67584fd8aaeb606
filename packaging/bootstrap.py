"""Starts what was asked for, in a .venv that it prepares first: setup, run, test, check, bench, starter, screenshots,
recording, translations.

The same on every platform and on the standard library alone; the Makefile is its thin face. Knows how Nightjar is
started, not what it does.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import environment
import machine
from environment import ROOT, VENV
from progress import SetupProblem, say


def main(arguments: list[str]) -> int:
    verb, rest = (arguments[0], arguments[1:]) if arguments else ("run", [])
    if verb not in VERBS:
        say(f"usage: bootstrap.py {'|'.join(VERBS)} [arguments]")
        return 2
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        # Like Ctrl-C: a set-up leaves no compiler behind. What is started later gets the system's own handling, also
        # where Ctrl-C was switched off for us (a shell does that to what it starts in the background).
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.default_int_handler)
    try:
        return VERBS[verb](rest)
    except SetupProblem as problem:
        say(f"\n{problem}")
        return 1
    except KeyboardInterrupt:
        say("\nStopped. The same command goes on from here.")
        return 130


def setup(_rest: list[str]) -> int:
    if environment.is_ready():
        say(f"{VENV.name} is ready.")
    else:
        prepared()
    return 0


def run(rest: list[str]) -> int:
    """The window; where there is no display, a day in the terminal; with arguments, that command of Nightjar's."""
    prepared()
    if rest:
        start([nightjar(), *rest])
    if not machine.has_display():
        say("There is no display here, so a day is played in the terminal (nightjar day).")
        start([nightjar(), "day"])
    require(machine.missing_for_qt(window=not os.environ.get("WAYLAND_DISPLAY")), "The window")
    start([nightjar()])


def test(rest: list[str]) -> int:
    python = prepared()
    require(machine.missing_for_qt(window=False), "Testing the window")
    # All tests in a process for each core, chosen ones in this one. More threads than cores fight.
    cores = min(4, os.cpu_count() or 1)
    apart = [] if rest else ["--numprocesses", str(cores), "--dist", "loadfile", *STOP_AT_A_CRASH]
    threads = os.environ.get("OMP_NUM_THREADS") or str(1 if apart else cores)
    start([python, "-m", "pytest", *apart, *rest], OMP_NUM_THREADS=threads, HF_HUB_OFFLINE="1")


def check(_rest: list[str]) -> int:
    python = prepared()
    tools = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"])
    return max(subprocess.call([python, "-m", *tool], cwd=ROOT) for tool in tools)


def bench(rest: list[str]) -> int:
    prepared()
    wanted = [rest] if rest else [["chat"], ["night"]]
    return max(subprocess.call([nightjar(), "bench", *words], cwd=ROOT) for words in wanted)


def starter(rest: list[str]) -> int:
    start([prepared(), "-m", "starter", *rest], PYTHONPATH=str(ROOT / "packaging"))


def screenshots(rest: list[str]) -> int:
    python = prepared()
    require(machine.missing_for_screenshots(), "Taking screenshots")
    command = [python, str(ROOT / "packaging" / "screenshots.py"), *rest]
    if not machine.has_display():
        command = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 2560x1600x24", *command]
    start(command)


def recording(rest: list[str]) -> int:
    """A new owner's first evening, picture by picture, in build/first-run."""
    python = prepared()
    require(machine.missing_for_screenshots(), "Recording a first run")
    folder = ROOT / "build" / "first-run"
    shutil.rmtree(folder, ignore_errors=True)
    start([python, "-m", "pytest", "tests/e2e/test_first_evening.py", *rest], NIGHTJAR_PICTURES=str(folder))


def translations(_rest: list[str]) -> int:
    start([prepared(), str(ROOT / "packaging" / "translations.py")])


def packages(_rest: list[str]) -> int:
    """Print the command that installs the system packages this machine lacks for everything above; nothing if none."""
    missing = machine.missing_for_venv() + machine.missing_for_screenshots()
    if not machine.has_compiler():
        missing.append(machine.COMPILER)
    if missing:
        print(machine.install_command(missing))
    return 0


# With a process in the place of one that crashed, pytest-xdist 3.8 hands out files that are done, and waits for ever.
STOP_AT_A_CRASH = ("--max-worker-restart", "0")

VERBS = {
    "setup": setup,
    "run": run,
    "test": test,
    "check": check,
    "bench": bench,
    "starter": starter,
    "screenshots": screenshots,
    "recording": recording,
    "translations": translations,
    "packages": packages,
}


def prepared() -> str:
    """The Python of a `.venv` in which everything is installed."""
    if not environment.is_ready():
        use_supported_python()
        environment.prepare()
    return str(environment.python_path())


def nightjar() -> str:
    """The console script that the set-up installed."""
    return str(environment.python_path().with_name("nightjar.exe" if os.name == "nt" else "nightjar"))


def use_supported_python() -> None:
    """Go on under another Python when this one is too old or too new."""
    version = sys.version_info[:2]
    if machine.is_supported(version):
        return
    found = machine.other_python()
    if found is None:
        raise SetupProblem(
            f"Nightjar needs Python 3.11 (3.12 and 3.13 are declared, not tested); this is {version[0]}.{version[1]}. "
            f"Install one with\n\n    {machine.python_install_command()}\n\n"
            "or name it: make run PYTHON=/path/to/python3.11"
        )
    start([found, str(Path(__file__).resolve()), *sys.argv[1:]])


def require(missing: list[tuple[str, str, str]], what: str) -> None:
    if missing:
        command = machine.install_command(missing)
        raise SetupProblem(f"{what} needs system packages that are missing here. Install them with\n\n    {command}\n")


def start(command: list[str], **variables: str) -> NoReturn:
    """Become `command`, so that Ctrl-C and exit codes are its own."""
    os.chdir(ROOT)
    os.environ.update(variables)
    sys.stdout.flush()
    if os.name == "nt":
        # execv on Windows returns to the shell at once, with the program still running.
        sys.exit(subprocess.call(command))
    os.execvp(command[0], command)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
