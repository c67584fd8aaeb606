"""Whether the machine runs on mains. Asks the system once a call; remembers and decides nothing."""

from pathlib import Path

_SUPPLIES = Path("/sys/class/power_supply")  # Linux only: nothing is there elsewhere


def on_mains() -> bool | None:
    """True on mains or without a battery, False on battery, None where it cannot be told."""
    import psutil

    try:
        battery = psutil.sensors_battery()
        if battery is None or _batteries_are_in_devices(_SUPPLIES):
            return True
        return None if battery.power_plugged is None else bool(battery.power_plugged)
    except Exception:  # drivers and platforms fail in many ways, and each of them means unknown
        return None


def _batteries_are_in_devices(supplies: Path) -> bool:
    """Whether every battery is a mouse's or a headset's: psutil takes one for the machine's own, "unplugged"."""
    batteries = [kind.parent for kind in supplies.glob("*/type") if kind.read_text().strip() == "Battery"]
    return bool(batteries) and all(_scope(battery) == "Device" for battery in batteries)


def _scope(battery: Path) -> str:
    """The machine's own battery often has none."""
    scope = battery / "scope"
    return scope.read_text().strip() if scope.exists() else "System"
