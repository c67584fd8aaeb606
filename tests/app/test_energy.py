"""Energy counters: packages are summed, parts are not, a counter may turn over, and no counter is no figure."""

from pathlib import Path

from app.energy import Counters, EnergyMeter, rapl


def _zone(folder: Path, name: str, microjoules: str, kind: str = "package-0", turn: str = "262143328850") -> None:
    zone = folder / name
    zone.mkdir()
    (zone / "name").write_text(f"{kind}\n")
    (zone / "energy_uj").write_text(microjoules)
    (zone / "max_energy_range_uj").write_text(turn)


def test_packages_are_read_and_their_parts_left_out(tmp_path: Path) -> None:
    _zone(tmp_path, "intel-rapl:0", "5000000\n")
    _zone(tmp_path, "intel-rapl:1", "7000000\n")
    _zone(tmp_path, "intel-rapl:0:0", "4000000\n", kind="core")
    _zone(tmp_path, "intel-rapl:3", "20000000\n", kind="psys")
    _zone(tmp_path, "intel-rapl:2", "not a number")
    assert {name: joules for name, (joules, _) in rapl(tmp_path).items()} == {"intel-rapl:0": 5.0, "intel-rapl:1": 7.0}


def test_a_machine_without_counters_has_no_figure(tmp_path: Path) -> None:
    assert rapl(tmp_path / "missing") == {}
    assert EnergyMeter(dict).joules() is None


def test_differences_are_summed_over_a_turn_and_new_counters_left_out() -> None:
    readings: list[Counters] = [
        {"intel-rapl:0": (90.0, 100.0), "nvml:0": (10.0, 0.0)},
        {"intel-rapl:0": (15.0, 100.0), "nvml:0": (40.0, 0.0), "nvml:1": (7.0, 0.0)},
    ]
    meter = EnergyMeter(lambda: readings.pop(0))
    assert meter.joules() == 25.0 + 30.0
