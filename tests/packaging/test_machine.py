"""What the machine has and lacks, and the commands that the person is told."""

from pathlib import Path

import pytest

import machine


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A path on which only the programs are found that a test puts there."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def put(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).write_text("#!/bin/sh\n", encoding="utf-8")
        (folder / name).chmod(0o755)


@pytest.mark.parametrize(
    ("version", "is_supported"), [((3, 10), False), ((3, 11), True), ((3, 12), True), ((3, 13), True), ((3, 14), False)]
)
def test_supported_pythons(version: tuple[int, int], is_supported: bool) -> None:
    assert machine.is_supported(version) is is_supported


@pytest.mark.parametrize(
    ("manager", "command"),
    [
        ("apt-get", "apt-get install -y libegl1 build-essential"),
        ("dnf", "dnf install -y libglvnd-egl gcc-c++"),
        ("pacman", "pacman -S --needed libglvnd base-devel"),
    ],
)
def test_the_install_command_is_that_of_the_machine(
    programs: Path, monkeypatch: pytest.MonkeyPatch, manager: str, command: str
) -> None:
    put(programs, manager)
    wanted = [machine.QT_LIBRARIES["libEGL.so.1"], machine.COMPILER, machine.COMPILER]
    monkeypatch.setattr("os.geteuid", lambda: 0)
    assert machine.install_command(wanted) == command
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert machine.install_command(wanted) == f"sudo {command}"


@pytest.mark.usefixtures("programs")
def test_without_a_known_package_manager_the_packages_are_named() -> None:
    assert machine.install_command([machine.COMPILER]).endswith("package manager: build-essential")


@pytest.mark.usefixtures("programs")
def test_another_python_is_found_on_the_path(programs: Path) -> None:
    assert machine.other_python() is None
    put(programs, "python3.14", "python3.12")
    assert machine.other_python() == str(programs / "python3.12")


@pytest.mark.skipif(
    machine.sys.platform != "linux", reason="other systems find their compiler elsewhere than on the path"
)
def test_a_compiler_is_found_on_the_path_or_by_its_variable(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CXX", raising=False)
    assert not machine.has_compiler()
    put(programs, "my-c++")
    monkeypatch.setenv("CXX", "my-c++")
    assert machine.has_compiler()


@pytest.mark.skipif(machine.sys.platform != "linux", reason="elsewhere there always is a display")
def test_a_display_is_what_the_session_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not machine.has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert machine.has_display()


@pytest.mark.skipif(machine.sys.platform != "linux", reason="Qt brings all of its libraries elsewhere")
def test_a_library_that_does_not_load_names_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    missing = ("libnightjar-test.so.9", ("libnightjar-test9", "libnightjar-test", "nightjar-test"))
    monkeypatch.setattr(machine, "QT_LIBRARIES", dict([missing]))
    assert machine.missing_for_qt(window=False) == [missing[1]]
