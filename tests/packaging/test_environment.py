"""The set-up: what it takes as done, what it asks pip for, and that it goes on where it was stopped."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import environment
import machine
from progress import SetupProblem

PYTHON = "3.11.7"
PROJECT = """
[build-system]
requires = ["setuptools>=77"]
[project]
dependencies = ["click>=8,<9", "torch==2.13.0", "llama-cpp-python==0.3.36"]
optional-dependencies.dev = ["pytest>=9"]
"""


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty checkout with a project file, constraints and an environment that holds a Python."""
    root = tmp_path / "checkout"
    places = {
        "ROOT": root,
        "VENV": root / ".venv",
        "STATE": root / ".venv" / "setup.json",
        "LOG": root / ".venv" / "setup.log",
        "LOCK": root / "build" / "setup.lock",
        "PROJECT": root / "pyproject.toml",
        "CONSTRAINTS": root / "constraints.txt",
    }
    for name, place in places.items():
        monkeypatch.setattr(environment, name, place)
    environment.python_path().parent.mkdir(parents=True)
    environment.python_path().touch()
    places["PROJECT"].write_text(PROJECT, encoding="utf-8")
    places["CONSTRAINTS"].write_text("click==8.5.1\n", encoding="utf-8")
    return root


# --- What is done already ---------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("checkout")
def test_nothing_is_done_at_first() -> None:
    assert environment.steps_done(environment.read_state()) == []
    assert not environment.is_ready()


@pytest.mark.usefixtures("checkout")
def test_what_was_written_down_is_done() -> None:
    environment.write_state(PYTHON, ["venv", "torch"])
    assert environment.steps_done(environment.read_state()) == ["venv", "torch"]
    assert not environment.is_ready()
    environment.write_state(PYTHON, list(environment.STEPS))
    assert environment.is_ready()


@pytest.mark.parametrize("name", ["PROJECT", "CONSTRAINTS"])
@pytest.mark.usefixtures("checkout")
def test_other_requirements_keep_the_environment_and_install_anew(name: str) -> None:
    environment.write_state(PYTHON, list(environment.STEPS))
    file: Path = getattr(environment, name)
    file.write_text(file.read_text(encoding="utf-8") + "# more\n", encoding="utf-8")
    assert environment.steps_done(environment.read_state()) == ["venv"]


def test_a_moved_checkout_begins_anew(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environment.write_state(PYTHON, list(environment.STEPS))
    monkeypatch.setattr(environment, "ROOT", checkout.with_name("moved"))
    assert environment.steps_done(environment.read_state()) == []


@pytest.mark.usefixtures("checkout")
def test_an_environment_whose_python_is_gone_begins_anew() -> None:
    environment.write_state(PYTHON, list(environment.STEPS))
    environment.python_path().unlink()
    assert environment.steps_done(environment.read_state()) == []


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"done": 3}', '{"done": ["venv"], "python": 3}'])
@pytest.mark.usefixtures("checkout")
def test_a_damaged_state_counts_as_none(text: str) -> None:
    environment.STATE.write_text(text, encoding="utf-8")
    assert environment.steps_done(environment.read_state()) == []


# --- What is asked for ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("requirement", "name"),
    [
        ("click>=8,<9", "click"),
        ("torch==2.13.0", "torch"),
        ("a-b[c]>1", "a-b"),
        ("x ; sys_platform == 'win32'", "x"),
        ("y", "y"),
    ],
)
def test_names_of_requirements(requirement: str, name: str) -> None:
    assert environment.requirement_name(requirement) == name


@pytest.mark.usefixtures("checkout")
def test_torch_and_llama_are_installed_apart_from_the_libraries() -> None:
    requirements = environment.read_requirements()
    _, libraries = environment.step_command("libraries", requirements, "torch==2.13.0")
    assert libraries[-3:] == ["click>=8,<9", "pytest>=9", "setuptools>=77"]
    assert environment.step_command("torch", requirements, "torch==2.13.0+cpu")[1][-1] == "torch==2.13.0+cpu"
    assert environment.step_command("llama", requirements, "")[1][-1] == "llama-cpp-python==0.3.36"
    for step in ("torch", "libraries", "llama"):
        command = environment.step_command(step, requirements, "torch==2.13.0")[1]
        assert command[command.index("--constraint") + 1] == str(environment.CONSTRAINTS)


def test_the_owner_names_indexes_and_folders_of_wheels(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(environment.INDEX, "https://wheels.example/simple ~/wheels")
    assert environment.index_words() == [
        "--extra-index-url", "https://wheels.example/simple", "--find-links", "~/wheels",
    ]  # fmt: skip
    monkeypatch.delenv(environment.INDEX)
    assert environment.index_words() == []


@pytest.mark.parametrize(
    ("has_card", "is_found", "chosen"),
    [(False, True, "torch==2.13.0+cpu"), (False, False, "torch==2.13.0"), (True, True, "torch==2.13.0")],
)
@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has one build for all")
def test_the_cpu_build_is_taken_where_no_card_needs_another(
    monkeypatch: pytest.MonkeyPatch, has_card: bool, is_found: bool, chosen: str
) -> None:
    monkeypatch.setattr(machine, "has_nvidia", lambda: has_card)
    monkeypatch.setattr(environment, "pip_finds", lambda *_words: is_found)
    assert environment.torch_requirement("torch==2.13.0") == chosen


def test_the_size_is_said_first(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(environment, "CPU_DISK_BYTES", 0)
    monkeypatch.setattr(machine, "has_nvidia", lambda: False)
    environment.announce_download("torch==2.13.0+cpu")
    assert f"Downloads about {environment.CPU_DOWNLOAD} " in capsys.readouterr().err


def test_a_full_disk_is_said_before_the_download(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "CPU_DISK_BYTES", 10**18)
    with pytest.raises(SetupProblem, match="are free on this disk; the set-up needs"):
        environment.announce_download("torch==2.13.0+cpu")


def test_a_missing_compiler_is_said_with_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "has_compiler", lambda: False)
    monkeypatch.setattr(environment, "pip_finds", lambda *_words: False)
    with pytest.raises(SetupProblem) as problem:
        environment.require_compiler("llama-cpp-python==0.3.36")
    assert machine.compiler_install_command() in str(problem.value)
    monkeypatch.setattr(environment, "pip_finds", lambda *_words: True)
    environment.require_compiler("llama-cpp-python==0.3.36")


# --- Going on ---------------------------------------------------------------------------------------------------------


class Steps:
    """Stands for pip: each step leaves a line in a file; one of them may fail."""

    def __init__(self, record: Path) -> None:
        self.record = record
        self.broken = ""

    def command(self, step: str, _requirements: dict[str, str], _torch: str) -> tuple[str, list[str]]:
        program = (
            f"open({str(self.record)!r}, 'a').write({step!r} + '\\n'); import sys; sys.exit({step == self.broken})"
        )
        return f"step {step}", [sys.executable, "-c", program]

    def taken(self) -> list[str]:
        return self.record.read_text(encoding="utf-8").split()


@pytest.fixture
def steps(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> Steps:
    made = Steps(checkout / "record.txt")
    monkeypatch.setattr(environment, "step_command", made.command)
    monkeypatch.setattr(environment, "working_version", lambda: PYTHON)
    monkeypatch.setattr(environment, "pip_finds", lambda *_words: True)
    monkeypatch.setattr(environment, "CPU_DISK_BYTES", 0)
    monkeypatch.setattr(environment, "CUDA_DISK_BYTES", 0)
    monkeypatch.setattr(environment, "explain_qt", lambda: None)
    return made


def test_a_failed_setup_goes_on_with_the_step_that_failed(steps: Steps) -> None:
    steps.broken = "llama"
    with pytest.raises(SetupProblem, match="step llama: failed"):
        environment.prepare()
    steps.broken = ""
    environment.prepare()
    assert steps.taken() == ["torch", "libraries", "llama", "llama", "project", "verify"]
    assert environment.is_ready()
    assert json.loads(environment.STATE.read_text(encoding="utf-8"))["python"] == PYTHON


def test_a_finished_setup_does_nothing(steps: Steps) -> None:
    environment.prepare()
    environment.prepare()
    assert len(steps.taken()) == len(environment.STEPS) - 1


def test_an_environment_made_by_hand_is_taken_over(steps: Steps) -> None:
    kept = environment.VENV / "made-by-hand"
    kept.touch()
    environment.prepare()
    assert kept.exists()
    assert steps.taken()[0] == "torch"


@pytest.mark.skipif(os.name == "nt", reason="the helper process below locks as POSIX systems do")
@pytest.mark.usefixtures("checkout")
def test_two_setups_wait_for_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    environment.LOCK.parent.mkdir()
    program = (
        f"import fcntl, time; stream = open({str(environment.LOCK)!r}, 'a');"
        "fcntl.flock(stream, fcntl.LOCK_EX); print('locked', flush=True); time.sleep(0.5)"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "locked\n"
        with environment.only_one_setup():
            assert other.wait(timeout=10) == 0
    assert "waiting for it" in capsys.readouterr().err
