"""What a night costs in energy, where the machine counts it: RAPL for the processor, NVML for an NVIDIA card.

Linux shows RAPL's counters to the superuser only unless it was told otherwise; then there is simply no figure.
"""

import ctypes
from collections.abc import Callable
from pathlib import Path

_POWERCAP = Path("/sys/class/powercap")
Counters = dict[str, tuple[float, float]]  # name -> (joules so far, joules at which it begins again, 0 for never)


class EnergyMeter:
    """Counts from where it was made."""

    def __init__(self, read: Callable[[], Counters] | None = None) -> None:
        self._read = read or read_counters
        self._start = self._read()

    def joules(self) -> float | None:
        """Of all counters that were there from the start; None where there is none. At most one turn-over is seen."""
        now = self._read()
        both = [(self._start[name], now[name]) for name in self._start if name in now]
        if not both:
            return None
        return sum(end - start + (turn if end < start else 0.0) for (start, turn), (end, _) in both)


def read_counters() -> Counters:
    return rapl(_POWERCAP) | _nvml()


def rapl(folder: Path) -> Counters:
    """Processor packages. Their parts ("intel-rapl:0:0") are counted in them, and they in the platform ("psys")."""
    found: Counters = {}
    for zone in sorted(folder.glob("intel-rapl:*")):
        if zone.name.count(":") != 1:
            continue
        try:
            if not (zone / "name").read_text().startswith("package"):
                continue
            turn = float((zone / "max_energy_range_uj").read_text())
            found[zone.name] = (float((zone / "energy_uj").read_text()) / 1e6, turn / 1e6)
        except (OSError, ValueError):
            continue
    return found


def _nvml() -> Counters:
    """Every card, counted since its driver was loaded; nothing without a driver, or on a card too old to count."""
    try:
        library = ctypes.CDLL("libnvidia-ml.so.1")
        return _cards(library) if library.nvmlInit_v2() == 0 else {}
    except (OSError, AttributeError):  # no driver, or one without these calls
        return {}


def _cards(library: ctypes.CDLL) -> Counters:
    try:
        count = ctypes.c_uint()
        library.nvmlDeviceGetCount_v2(ctypes.byref(count))
        found: Counters = {}
        for number in range(count.value):
            card, millijoules = ctypes.c_void_p(), ctypes.c_ulonglong()
            if library.nvmlDeviceGetHandleByIndex_v2(number, ctypes.byref(card)) == 0:
                if library.nvmlDeviceGetTotalEnergyConsumption(card, ctypes.byref(millijoules)) == 0:
                    found[f"nvml:{number}"] = (millijoules.value / 1e3, 0.0)
        return found
    finally:
        library.nvmlShutdown()
