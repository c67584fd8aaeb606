"""On mains, on battery, or unknown."""

from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest

from app import power


@pytest.fixture(autouse=True)
def supplies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A /sys/class/power_supply without anything in it."""
    folder = tmp_path / "power_supply"
    folder.mkdir()
    monkeypatch.setattr(power, "_SUPPLIES", folder)
    return folder


def add_battery(supplies: Path, name: str, scope: str = "") -> None:
    battery = supplies / name
    battery.mkdir()
    (battery / "type").write_text("Battery\n")
    if scope:
        (battery / "scope").write_text(f"{scope}\n")


def psutil_says(monkeypatch: pytest.MonkeyPatch, plugged: bool | None) -> None:
    monkeypatch.setattr(psutil, "sensors_battery", lambda: SimpleNamespace(power_plugged=plugged), raising=False)


@pytest.mark.parametrize("plugged", [True, False, None])
def test_a_battery_says_whether_it_is_plugged_in(monkeypatch: pytest.MonkeyPatch, plugged: bool | None) -> None:
    psutil_says(monkeypatch, plugged)
    assert power.on_mains() is plugged


def test_no_battery_is_mains(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(psutil, "sensors_battery", lambda: None, raising=False)
    assert power.on_mains() is True


@pytest.mark.parametrize("error", [OSError, NotImplementedError, FileNotFoundError, ValueError])
def test_a_battery_that_cannot_be_read_is_unknown(monkeypatch: pytest.MonkeyPatch, error: type[Exception]) -> None:
    def fail() -> None:
        raise error

    monkeypatch.setattr(psutil, "sensors_battery", fail, raising=False)
    assert power.on_mains() is None


def test_a_platform_without_the_function_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(psutil, "sensors_battery", raising=False)
    assert power.on_mains() is None


def test_a_mouse_that_runs_on_its_battery_does_not_take_a_desktop_off_mains(
    monkeypatch: pytest.MonkeyPatch, supplies: Path
) -> None:
    psutil_says(monkeypatch, False)
    add_battery(supplies, "hidpp_battery_0", scope="Device")
    assert power.on_mains() is True


def test_a_laptop_with_a_wireless_mouse_is_still_a_laptop(monkeypatch: pytest.MonkeyPatch, supplies: Path) -> None:
    psutil_says(monkeypatch, False)
    add_battery(supplies, "hidpp_battery_0", scope="Device")
    add_battery(supplies, "BAT0")
    assert power.on_mains() is False
