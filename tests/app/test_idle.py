"""How long nobody has touched the machine: the chain, and each back end that can be had here."""

import math
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

from app import idle
from app.idle import RETRY_SECONDS, IdleClock, Unavailable

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="the back ends of Linux")

GNOME = "org.gnome.Mutter.IdleMonitor"
SCREEN_SAVER = "org.freedesktop.ScreenSaver"
LOGIND = "org.freedesktop.login1"
PROPERTIES = "org.freedesktop.DBus.Properties"


class FakeBackEnd:
    """Answers what it is told to, and counts the questions. None: it does not work."""

    def __init__(self, answer: float | None) -> None:
        self.answer = answer
        self.asked = 0

    def __call__(self) -> float:
        self.asked += 1
        if self.answer is None:
            raise Unavailable
        return self.answer


class FakeMonotonic:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_the_first_that_works_answers_and_is_remembered() -> None:
    broken, works, spare = FakeBackEnd(None), FakeBackEnd(12.5), FakeBackEnd(99.0)
    clock = IdleClock([broken, works, spare], monotonic=FakeMonotonic())
    assert [clock.idle_seconds(), clock.idle_seconds()] == [12.5, 12.5]
    assert (broken.asked, works.asked, spare.asked) == (1, 2, 0)


def test_the_next_answers_when_the_remembered_one_fails() -> None:
    first, second = FakeBackEnd(12.5), FakeBackEnd(99.0)
    clock = IdleClock([first, second], monotonic=FakeMonotonic())
    assert clock.idle_seconds() == 12.5
    first.answer = None
    assert clock.idle_seconds() == 99.0


def test_one_missed_answer_is_asked_for_again() -> None:
    answers: Iterator[float] = iter([12.5, math.nan, 13.5])
    spare = FakeBackEnd(99.0)
    clock = IdleClock([lambda: next(answers), spare], monotonic=FakeMonotonic())
    assert [clock.idle_seconds(), clock.idle_seconds()] == [12.5, 13.5]
    assert not spare.asked


def test_a_better_one_is_tried_again_after_a_minute() -> None:
    monotonic = FakeMonotonic()
    best, spare = FakeBackEnd(None), FakeBackEnd(99.0)
    clock = IdleClock([best, spare], monotonic=monotonic)
    assert clock.idle_seconds() == 99.0
    best.answer = 12.5
    assert clock.idle_seconds() == 99.0
    monotonic.now += RETRY_SECONDS
    assert clock.idle_seconds() == 12.5


def test_when_all_fail_it_is_unknown_and_a_minute_passes_before_the_next_try() -> None:
    monotonic = FakeMonotonic()
    first, second = FakeBackEnd(None), FakeBackEnd(None)
    clock = IdleClock([first, second], monotonic=monotonic)
    assert clock.idle_seconds() is None
    first.answer = 3.0
    monotonic.now += RETRY_SECONDS - 1
    assert clock.idle_seconds() is None
    assert (first.asked, second.asked) == (1, 1)
    monotonic.now += 1
    assert clock.idle_seconds() == 3.0


@pytest.mark.parametrize("nonsense", [-0.1, math.nan, math.inf, -math.inf, 401 * 24 * 3600.0])
def test_nonsense_is_no_answer(nonsense: float) -> None:
    assert IdleClock([FakeBackEnd(nonsense)]).idle_seconds() is None
    assert IdleClock([FakeBackEnd(nonsense), FakeBackEnd(7.0)]).idle_seconds() == 7.0


def test_nothing_is_raised_whatever_a_back_end_does() -> None:
    def surprise() -> float:
        raise ZeroDivisionError

    assert IdleClock([surprise]).idle_seconds() is None
    assert IdleClock([]).idle_seconds() is None


@pytest.mark.parametrize(
    ("last", "now", "seconds"),
    [
        (5_000, 5_000, 0.0),
        (5_000, 95_000, 90.0),
        (2**32 - 1_000, 2_000, 3.0),
        (2_000, 2**31 + 2_000, 2**31 / 1000),
        (5_016, 5_000, 0.0),
    ],
)
def test_windows_ticks_wrap(last: int, now: int, seconds: float) -> None:
    assert idle._windows_idle(last, now) == seconds


def test_logind_says_since_when() -> None:
    assert idle._logind_idle(True, 1_700_000_000_000_000, 1_700_000_090.5) == 90.5
    assert idle._logind_idle(False, 1_700_000_000_000_000, 1_700_000_090.5) == 0.0


@pytest.mark.parametrize("hint", [True, False])
def test_a_hint_that_nobody_ever_set_says_nothing(hint: bool) -> None:
    with pytest.raises(Unavailable):
        idle._logind_idle(hint, 0, 1_700_000_090.5)


def test_a_screen_saver_counts_milliseconds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("XDG_SESSION_TYPE", "x11")
    assert idle._screen_saver_idle(90_500) == 90.5
    assert idle._screen_saver_idle(0) == 0.0
    with pytest.raises(Unavailable):
        idle._screen_saver_idle(2**32 - 1)
    monkeypatch.setenv("XDG_SESSION_TYPE", "wayland")
    with pytest.raises(Unavailable):
        idle._screen_saver_idle(0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has it")
def test_windows_is_unavailable_elsewhere() -> None:
    with pytest.raises(Unavailable):
        idle._windows()


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has it")
def test_macos_is_unavailable_elsewhere() -> None:
    with pytest.raises(Unavailable):
        idle._macos()


@pytest.mark.skipif(sys.platform not in ("win32", "darwin"), reason="no Windows or macOS")
def test_windows_and_macos_answer() -> None:
    seconds = IdleClock().idle_seconds()
    assert seconds is None or seconds >= 0


@pytest.fixture
def _no_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the session that the tests run in."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "XDG_SESSION_ID"):
        monkeypatch.delenv(name, raising=False)
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"):
        monkeypatch.setenv(name, "unix:path=/nowhere/bus")


@linux_only
@pytest.mark.usefixtures("_no_desktop")
def test_without_a_desktop_it_is_unknown() -> None:
    assert IdleClock().idle_seconds() is None


class FakeService:
    """Owns a name on the bus and answers what `replies` holds: method to signature and body. Others get silence."""

    def __init__(self, address: str, name: str, replies: Mapping[str, tuple[str, tuple[Any, ...]]]) -> None:
        from jeepney import message_bus
        from jeepney.io.blocking import open_dbus_connection

        self.replies = dict(replies)
        self.calls: list[tuple[str, str, str]] = []
        self._connection = open_dbus_connection(address)
        self._connection.send_and_get_reply(message_bus.RequestName(name), timeout=10)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        self._thread.join()
        self._connection.close()

    def _serve(self) -> None:
        from jeepney import HeaderFields, MessageType, new_method_return

        while not self._over.is_set():
            try:
                message = self._connection.receive(timeout=0.05)
            except TimeoutError:
                continue
            if message.header.message_type is not MessageType.method_call:
                continue
            fields = message.header.fields
            method = fields[HeaderFields.member]
            self.calls.append((fields[HeaderFields.path], fields[HeaderFields.interface], method))
            if method in self.replies:
                self._connection.send(new_method_return(message, *self.replies[method]))


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch, _no_desktop: None) -> Iterator[str]:
    """A private bus that stands for both the session's and the system's; its address."""
    pytest.importorskip("jeepney")
    program = shutil.which("dbus-daemon")
    if program is None:
        pytest.skip("no dbus-daemon here")
    command = [program, "--session", "--nofork", "--nopidfile", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        assert address, "dbus-daemon did not start"
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        yield address
        daemon.terminate()


Serve = Callable[..., FakeService]


@pytest.fixture
def serve(bus: str) -> Iterator[Serve]:
    """Starts a fake service: its name, and method=(signature, body)."""
    started: list[FakeService] = []

    def start(name: str, **replies: tuple[str, tuple[Any, ...]]) -> FakeService:
        started.append(FakeService(bus, name, replies))
        return started[-1]

    yield start
    for service in started:
        service.stop()


def logind_session(*, hint: bool, since_us: int, remote: bool = False) -> tuple[str, tuple[Any, ...]]:
    return "a{sv}", ({"IdleHint": ("b", hint), "IdleSinceHint": ("t", since_us), "Remote": ("b", remote)},)


@linux_only
def test_gnome_is_asked_over_one_connection(serve: Serve) -> None:
    service = serve(GNOME, GetIdletime=("t", (90_500,)))
    session = idle._Bus("SESSION")
    assert [idle._gnome(session), idle._gnome(session)] == [90.5, 90.5]
    assert service.calls == [("/org/gnome/Mutter/IdleMonitor/Core", GNOME, "GetIdletime")] * 2


@linux_only
def test_the_best_service_on_the_bus_answers(serve: Serve) -> None:
    serve(SCREEN_SAVER, GetSessionIdleTime=("u", (45_000,)))
    monotonic = FakeMonotonic()
    clock = IdleClock(monotonic=monotonic)
    assert clock.idle_seconds() == 45.0
    serve(GNOME, GetIdletime=("t", (30_000,)))
    monotonic.now += RETRY_SECONDS
    assert clock.idle_seconds() == 30.0


@linux_only
def test_a_broken_connection_is_opened_again(serve: Serve) -> None:
    serve(GNOME, GetIdletime=("t", (90_500,)))
    session = idle._Bus("SESSION")
    clock = IdleClock([lambda: idle._gnome(session)], monotonic=FakeMonotonic())
    assert clock.idle_seconds() == 90.5
    session._connection.close()
    assert clock.idle_seconds() == 90.5


@linux_only
def test_a_service_that_does_not_answer_is_not_waited_for(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idle, "_CALL_SECONDS", 0.2)
    service = serve(GNOME)
    assert IdleClock().idle_seconds() is None
    assert service.calls


@linux_only
def test_logind_is_asked_for_this_process_session(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    path = "/org/freedesktop/login1/session/_37"
    since_us = int((time.time() - 600) * 1e6)
    service = serve(LOGIND, GetSession=("o", (path,)), GetAll=logind_session(hint=True, since_us=since_us))
    clock = IdleClock()
    seconds = clock.idle_seconds()
    assert seconds is not None
    assert seconds >= 600
    assert service.calls == [("/org/freedesktop/login1/session/auto", PROPERTIES, "GetAll")]
    monkeypatch.setenv("XDG_SESSION_ID", "7")
    service.replies["GetAll"] = logind_session(hint=False, since_us=since_us)
    assert clock.idle_seconds() == 0.0
    assert service.calls[1:] == [
        ("/org/freedesktop/login1", f"{LOGIND}.Manager", "GetSession"),
        (path, PROPERTIES, "GetAll"),
    ]


@linux_only
def test_a_remote_session_says_nothing_about_the_machine(serve: Serve) -> None:
    serve(LOGIND, GetAll=logind_session(hint=True, since_us=int(time.time() * 1e6) - 600, remote=True))
    assert IdleClock().idle_seconds() is None


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch, _no_desktop: None) -> Iterator[str]:
    """A real X server on a free display, without a screen."""
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("no Xvfb here")
    for library in ("libX11.so.6", "libXss.so.1"):
        try:
            idle._library(library)
        except Unavailable:
            pytest.skip(f"no {library} here")
    reading, writing = os.pipe()
    command = [
        program,
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "64x64x24",
        "-noreset",
    ]  # or each goodbye starts it anew
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as number:
            name = f":{number.readline().strip()}"
        assert name != ":", "Xvfb did not start"
        monkeypatch.setenv("DISPLAY", name)
        yield name
        server.terminate()


@linux_only
def test_x11_counts_up(display: str) -> None:
    first = idle._x11()
    assert 0 <= first < 180, display
    deadline = time.monotonic() + 10
    while (later := idle._x11()) == first and time.monotonic() < deadline:
        pass
    assert later > first
    seconds = IdleClock().idle_seconds()
    assert seconds is not None
    assert seconds >= later


@linux_only
@pytest.mark.parametrize(("name", "value"), [("XDG_SESSION_TYPE", "wayland"), ("WAYLAND_DISPLAY", "wayland-0")])
def test_x11_is_not_believed_under_wayland(
    display: str, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    assert os.environ["DISPLAY"] == display
    monkeypatch.setenv(name, value)
    with pytest.raises(Unavailable):
        idle._x11()


@linux_only
@pytest.mark.usefixtures("_no_desktop")
def test_a_display_that_is_not_there_is_unavailable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", "/nowhere:99999")
    with pytest.raises(Unavailable):
        idle._x11()
