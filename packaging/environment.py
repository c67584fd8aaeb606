"""The virtual environment `.venv`: what is installed in it already, and installing what is not, step by step.

Starts nothing of Nightjar. An interrupted set-up goes on with the step it was in; a finished one is recognised in
milliseconds.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import machine
from progress import SetupProblem, elapsed, run_step, say

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STATE = VENV / "setup.json"
LOG = VENV / "setup.log"
LOCK = ROOT / "build" / "setup.lock"
PROJECT = ROOT / "pyproject.toml"
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
STEPS = ("venv", "torch", "libraries", "llama", "project", "verify")
INSTALLED_APART = ("torch", "llama-cpp-python")
INDEX = "NIGHTJAR_WHEEL_INDEX"
# Measured on Linux x86_64 with an empty pip cache: downloads, and disk at its fullest (pip's cache and build included).
CPU_DOWNLOAD, CPU_DISK_BYTES = "0.5 GB", 4 * 10**9
CUDA_DOWNLOAD, CUDA_DISK_BYTES = "3.0 GB", 12 * 10**9
VERIFY = "import click, engine, gguf, llama_cpp, numpy, rich, sqlite_utils, torch"
QT_PROBE = "from PySide6.QtWidgets import QApplication; QApplication([])"


def python_path() -> Path:
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def is_ready() -> bool:
    return steps_done(read_state()) == list(STEPS)


# --- What is done already --------------------------------------------------------------------------------------------


def read_state() -> dict[str, object]:
    try:
        state = json.loads(STATE.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return state if isinstance(state, dict) else {}


def write_state(python: str, done: list[str]) -> None:
    partial = STATE.with_suffix(".partial")
    state = {"fingerprint": fingerprint(python), "python": python, "root": str(ROOT), "done": done}
    partial.write_text(json.dumps(state), encoding="utf-8")
    partial.replace(STATE)


def fingerprint(python: str) -> str:
    """Changes with what is to be installed, and with the Python that it is for."""
    parts = (PROJECT.read_bytes(), CONSTRAINTS.read_bytes(), python.encode())
    return hashlib.blake2b(b"\0".join(parts), digest_size=16).hexdigest()


def steps_done(state: dict[str, object]) -> list[str]:
    """The steps that need not be done again.

    A changed pyproject or constraints keep the environment and install anew into it; a moved checkout begins anew.
    """
    done, python = state.get("done"), state.get("python")
    if not isinstance(done, list) or not isinstance(python, str):
        return []
    if state.get("root") != str(ROOT) or not python_path().exists():
        return []
    if state.get("fingerprint") != fingerprint(python):
        return [step for step in done if step == "venv"]
    return [step for step in STEPS if step in done]


# --- Setting up ------------------------------------------------------------------------------------------------------


def prepare() -> None:
    """Install what is not installed yet. Raises `SetupProblem`."""
    with only_one_setup():
        state = read_state()
        done = steps_done(state)
        if done == list(STEPS):
            return
        started = time.monotonic()
        python = str(state["python"]) if done else make_environment(is_new=not state)
        write_state(python, done := done or ["venv"])
        install(python, done)
        say(f"{VENV.name} is ready after {elapsed(started)}.")
        explain_qt()


def make_environment(*, is_new: bool) -> str:
    """Make `.venv`, or take over one that somebody made by hand. Returns its Python version."""
    version = working_version() if is_new else None
    if version is None:
        missing = machine.missing_for_venv()
        if missing:
            raise SetupProblem(f"Python's venv is missing. Install it with\n\n    {machine.install_command(missing)}")
        title = f"[1/{len(STEPS)}] {VENV.name} with Python {'.'.join(map(str, sys.version_info[:3]))}"
        run_step(title, [sys.executable, "-m", "venv", "--clear", str(VENV)], log=None)
        version = working_version()
    if version is None:
        raise SetupProblem(f"{VENV} was made, but its Python or its pip does not start. Remove it and call again.")
    return version


def working_version() -> str | None:
    """The version of `.venv`'s Python if that starts, has pip and is one that Nightjar runs on."""
    probe = "import sys, pip; print('{}.{}.{}'.format(*sys.version_info[:3]))"
    try:
        answer = subprocess.run([str(python_path()), "-c", probe], capture_output=True, text=True)
    except OSError:
        return None
    version = answer.stdout.strip()
    if answer.returncode != 0:
        return None
    major, minor, _ = version.split(".")
    return version if machine.is_supported((int(major), int(minor))) else None


def install(python: str, done: list[str]) -> None:
    """Do the steps that are left, writing down each as it completes."""
    requirements = read_requirements()
    left = [step for step in STEPS if step not in done]
    if "llama" in left:
        require_compiler(requirements["llama-cpp-python"])
    torch = torch_requirement(requirements["torch"]) if "torch" in left else requirements["torch"]
    if "torch" in left:
        announce_download(torch)
    for step in left:
        title, command = step_command(step, requirements, torch)
        run_step(f"[{STEPS.index(step) + 1}/{len(STEPS)}] {title}", command, log=LOG)
        done.append(step)
        write_state(python, done)


def step_command(step: str, requirements: dict[str, str], torch: str) -> tuple[str, list[str]]:
    if step == "torch":
        return f"PyTorch ({torch})", pip_install(torch)
    if step == "libraries":
        libraries = [text for name, text in requirements.items() if name not in INSTALLED_APART]
        return f"{len(libraries)} libraries and what they need", pip_install(*libraries)
    if step == "llama":
        llama = requirements["llama-cpp-python"]
        return (
            f"llama.cpp ({llama}), compiled here if pip has kept no wheel of it: about 4 minutes on two cores",
            pip_install(llama),
        )
    if step == "project":
        return "Nightjar itself", pip_install("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    return "Checking what was installed", [str(python_path()), "-X", "utf8", "-c", VERIFY]


def pip_install(*words: str) -> list[str]:
    pip = [str(python_path()), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    return [*pip, "--progress-bar", "off", "--constraint", str(CONSTRAINTS), *index_words(), *words]


def index_words() -> list[str]:
    """The owner's wheel indexes: addresses of package indexes or folders of wheels, separated by spaces."""
    words: list[str] = []
    for place in os.environ.get(INDEX, "").split():
        words += ["--extra-index-url" if "://" in place else "--find-links", place]
    return words


def pip_finds(*words: str) -> bool:
    command = pip_install("--dry-run", "--no-deps", "--quiet", *words)
    return subprocess.run(command, capture_output=True).returncode == 0


def read_requirements() -> dict[str, str]:
    """Name -> requirement of everything that the project, its tests and its build need."""
    import tomllib  # not there before Python 3.11; the files of this folder load on older ones, to say so

    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))
    rows = project["project"]["dependencies"] + project["project"]["optional-dependencies"]["dev"]
    return {requirement_name(row): row for row in [*rows, *project["build-system"]["requires"]]}


def requirement_name(requirement: str) -> str:
    end = next((at for at, letter in enumerate(requirement) if letter in "<>=!~;[ "), len(requirement))
    return requirement[:end]


def torch_requirement(requirement: str) -> str:
    """The CPU build where there is no NVIDIA card and pip can find one, else the one that pip finds first."""
    on_cpu = f"{requirement}+cpu"
    if machine.has_nvidia() or sys.platform == "darwin" or not pip_finds(on_cpu):
        return requirement
    return on_cpu


def announce_download(torch: str) -> None:
    """Say the size before the first byte. Raises `SetupProblem` where the disk has no room for it."""
    is_cuda = not torch.endswith("+cpu") and sys.platform == "linux"
    size, needed = (CUDA_DOWNLOAD, CUDA_DISK_BYTES) if is_cuda else (CPU_DOWNLOAD, CPU_DISK_BYTES)
    free = shutil.disk_usage(ROOT).free
    if free < needed:
        raise SetupProblem(f"{free / 1e9:.1f} GB are free on this disk; the set-up needs {needed / 1e9:.0f} GB.")
    say(f"Downloads about {size} from the package index that pip uses here, less what pip has kept from before.")
    if is_cuda and not machine.has_nvidia():
        say(f"Most of it are CUDA libraries that this machine has no use for: pip finds no CPU build of {torch}.")
        say(f"To avoid them, stop now and name an index that has one: {INDEX}=https://... (README, Set-up)")


# --- What can be in the way ------------------------------------------------------------------------------------------


def require_compiler(llama: str) -> None:
    """Said before anything is downloaded: llama.cpp comes as source and is compiled on the owner's machine."""
    if machine.has_compiler() or pip_finds("--only-binary", "llama-cpp-python", llama):
        return
    raise SetupProblem(
        "A C++ compiler is missing: llama.cpp is compiled on this machine. Install one with\n\n"
        f"    {machine.compiler_install_command()}\n\n"
        f"and call again, or name an index that has it ready-made: {INDEX}=https://... (README, Set-up)"
    )


def explain_qt() -> None:
    """Qt is tried in a process of its own: a missing system library can end the process that asks for it."""
    missing = machine.missing_for_qt(window=machine.has_display())
    if missing:
        say(f"For the window, a few system libraries are missing: {machine.install_command(missing)}")
        return
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    probe = subprocess.run([str(python_path()), "-c", QT_PROBE], env=environment, capture_output=True, text=True)
    if probe.returncode != 0:
        say(f"Qt does not load here, so the window will not open: {probe.stderr.strip() or probe.returncode}")


@contextmanager
def only_one_setup() -> Iterator[None]:
    """Two set-ups of one checkout wait for each other."""
    LOCK.parent.mkdir(exist_ok=True)
    with LOCK.open("a+") as stream:
        if not lock(stream.fileno(), wait=False):
            say("Another set-up of this checkout is running; waiting for it.")
            lock(stream.fileno(), wait=True)
        yield


def lock(handle: int, *, wait: bool) -> bool:
    """The system lets go of it when the process ends, however it ends."""
    if sys.platform != "win32":
        import fcntl

        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        return True
    import msvcrt

    while True:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            if not wait:
                return False
            time.sleep(1)
        else:
            return True
