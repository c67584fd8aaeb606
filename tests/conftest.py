"""What every test stands on: a temporary home, no display, and no warning that nobody expected."""

import gc
import logging
import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.configuration import set_hypothesis_home_dir

from engine.home import Home
from engine.store.db import Store
from ui.collector import collect

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_WINDOWS = Path(__file__).parent / "ui"
_OPENERS = {"window", "qtbot", "theme"}

# A machine that trains a model beside the tests is slow at times: no example fails for that.
set_hypothesis_home_dir(Path(__file__).parent.parent / "build" / "hypothesis")
settings.register_profile("nightjar", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("nightjar")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "expects_warnings: logs warnings or errors on purpose")
    # As in the application, and for all tests of a process: windows become garbage after their test has ended, and a
    # thread that collects, of a later test or of pytest-xdist, would destroy Qt objects outside the main thread.
    gc.disable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What opens a window is slow. Fast tests first, so that the first failure comes soon."""
    for item in items:
        if _WINDOWS in item.path.parents and _OPENERS & set(getattr(item, "fixturenames", ())):
            item.add_marker("slow")
    items.sort(key=lambda item: 2 * bool(item.get_closest_marker("e2e")) + bool(item.get_closest_marker("slow")))


@pytest.fixture(autouse=True)
def _temporary_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NIGHTJAR_HOME", str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def _collect_on_the_main_thread() -> Iterator[None]:
    yield
    gc.disable()  # after the test of the collector
    collect()


@pytest.fixture(autouse=True)
def _no_unexpected_warning(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    if request.node.get_closest_marker("expects_warnings"):
        return
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    unexpected = [f"{one.name}: {one.getMessage()}" for one in records if one.levelno >= logging.WARNING]
    assert not unexpected, f"logged unexpectedly: {unexpected}"


class FakeClock:
    """A clock that stands still until it is told to go on."""

    def __init__(self, moment: datetime = datetime(2026, 3, 4, 21, 30, tzinfo=UTC)) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment

    def advance(self, **time: float) -> None:
        self.moment += timedelta(**time)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """An empty home with its folders."""
    made = Home(tmp_path / "home")
    made.create()
    return made


@pytest.fixture(scope="session")
def _blank_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty database, made once: on a busy disk its commits cost more than most tests."""
    made = Home(tmp_path_factory.mktemp("blank") / "home")
    Store.open(made, write=True).close()
    return made.database


@pytest.fixture
def store(home: Home, clock: FakeClock, _blank_database: Path) -> Iterator[Store]:
    """The home's database, open for writing, at the fake clock's time; it does not wait for the disk."""
    shutil.copy(_blank_database, home.database)
    with Store.open(home, write=True, clock=clock) as opened:
        opened._connection.rows("PRAGMA synchronous = OFF")
        yield opened
