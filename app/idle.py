"""How long nobody has touched the machine, by whatever this system offers. Watches nothing between two questions."""

import ctypes
import math
import os
import sys
import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

BackEnd = Callable[[], float]

RETRY_SECONDS = 60.0
_CALL_SECONDS = 1.0
_LONGEST_SECONDS = 400 * 24 * 3600.0
_TICKS = 2**32


class Unavailable(Exception):
    """This back end does not work here, or not now."""


class IdleClock:
    """Asks the first back end that works, and a better one again each minute. Threads may share it."""

    def __init__(
        self, back_ends: Sequence[BackEnd] | None = None, *, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._back_ends = system_back_ends() if back_ends is None else tuple(back_ends)
        self._monotonic = monotonic
        self._current = 0  # past the last one when all have failed
        self._has_answered = False
        self._from_the_top_at = -math.inf
        self._lock = threading.Lock()

    def idle_seconds(self) -> float | None:
        """Seconds since the last input; None means unknown, which is never idle. Raises nothing."""
        with self._lock:
            if self._current and self._monotonic() >= self._from_the_top_at:
                self._move_to(0)
            while self._current < len(self._back_ends):
                seconds = self._ask_current()
                if seconds is not None:
                    self._has_answered = True
                    return seconds
                self._move_to(self._current + 1)
                self._from_the_top_at = self._monotonic() + RETRY_SECONDS
            return None

    def _move_to(self, number: int) -> None:
        self._current, self._has_answered = number, False

    def _ask_current(self) -> float | None:
        """One that has answered before gets a second try: under load a desktop misses a deadline now and then."""
        for _ in range(2 if self._has_answered else 1):
            if (seconds := _ask(self._back_ends[self._current])) is not None:
                return seconds
        return None


def system_back_ends() -> tuple[BackEnd, ...]:
    """The chain for this system, best first."""
    if sys.platform == "win32":
        return (_windows,)
    if sys.platform == "darwin":
        return (_macos,)
    session, system = _Bus("SESSION"), _Bus("SYSTEM")
    return (partial(_gnome, session), partial(_screen_saver, session), partial(_logind, system), _x11)


def _ask(back_end: BackEnd) -> float | None:
    """A negative, endless or absurd answer is none."""
    try:
        seconds = float(back_end())
    except Exception:  # besides Unavailable: whatever else a desktop's service or library may do
        return None
    return seconds if 0 <= seconds <= _LONGEST_SECONDS else None


class _Bus:
    """A D-Bus connection, kept between calls and dropped when one fails."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._connection: Any = None

    def call(self, service: str, path: str, interface: str, method: str, argument: str | None = None) -> Any:
        """The first value of the reply."""
        try:
            return self._call(service, path, interface, method, argument)
        except Exception as error:  # jeepney raises what sockets, parsers and look-ups raise
            self.close()
            raise Unavailable(f"{service} on the {self._name.lower()} bus: {error}") from error

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def __del__(self) -> None:
        self.close()

    def _call(self, service: str, path: str, interface: str, method: str, argument: str | None) -> Any:
        from jeepney import DBusAddress, MessageFlag, new_method_call
        from jeepney.io.blocking import open_dbus_connection
        from jeepney.wrappers import unwrap_msg

        if self._connection is None:
            self._connection = open_dbus_connection(self._name, auth_timeout=_CALL_SECONDS)
        body = () if argument is None else (argument,)
        message = new_method_call(DBusAddress(path, service, interface), method, "s" if body else None, body)
        message.header.flags = MessageFlag.no_auto_start  # a question must not start a screen saver
        return unwrap_msg(self._connection.send_and_get_reply(message, timeout=_CALL_SECONDS))[0]


def _gnome(session: _Bus) -> float:
    name = "org.gnome.Mutter.IdleMonitor"
    return float(session.call(name, "/org/gnome/Mutter/IdleMonitor/Core", name, "GetIdletime")) / 1000


def _screen_saver(session: _Bus) -> float:
    name = "org.freedesktop.ScreenSaver"
    return _screen_saver_idle(session.call(name, "/org/freedesktop/ScreenSaver", name, "GetSessionIdleTime"))


def _screen_saver_idle(milliseconds: int) -> float:
    """KDE's interface file says seconds, but kscreenlocker's interface.cpp sends KIdleTime::idleTime(): milliseconds.

    A service that did send seconds would seem idle for too short a time, which is the safe side.
    """
    if milliseconds >= 2**31:
        raise Unavailable("KIdleTime's int was negative")
    if milliseconds == 0 and _on_wayland():
        raise Unavailable("KIdleTime cannot be asked under Wayland and says 0 (https://bugs.kde.org/449488)")
    return milliseconds / 1000


def _logind(system: _Bus) -> float:
    service, root = "org.freedesktop.login1", "/org/freedesktop/login1"
    session_id = os.environ.get("XDG_SESSION_ID")
    path = system.call(service, root, f"{service}.Manager", "GetSession", session_id) if session_id else None
    properties = system.call(
        service, path or f"{root}/session/auto", "org.freedesktop.DBus.Properties", "GetAll", f"{service}.Session"
    )
    value = {name: variant[1] for name, variant in properties.items()}
    if value.get("Remote"):
        raise Unavailable("a session from elsewhere says nothing about who sits here")
    return _logind_idle(value["IdleHint"], value["IdleSinceHint"], time.time())


def _logind_idle(hint: bool, since_us: int, now: float) -> float:
    """`since_us` and `now` by the wall clock. Never set at all, as by Xfce or KDE, the hint says nothing."""
    if not since_us:
        raise Unavailable("this desktop does not tell logind when it is idle")
    return now - since_us / 1e6 if hint else 0.0


class _XScreenSaverInfo(ctypes.Structure):
    _fields_ = (
        ("window", ctypes.c_ulong),
        ("state", ctypes.c_int),
        ("kind", ctypes.c_int),
        ("til_or_since", ctypes.c_ulong),
        ("idle", ctypes.c_ulong),
        ("event_mask", ctypes.c_ulong),
    )


def _x11() -> float:
    if not os.environ.get("DISPLAY") or _on_wayland():
        raise Unavailable("no X11 session; under Wayland X11 sees only part of the input")
    x11, xss = _library("libX11.so.6"), _library("libXss.so.1")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.argtypes, x11.XDefaultRootWindow.restype = [ctypes.c_void_p], ctypes.c_ulong
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    xss.XScreenSaverQueryInfo.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.POINTER(_XScreenSaverInfo)]
    # Opened anew each time: Xlib ends the whole process when a display that it holds goes away.
    display = x11.XOpenDisplay(None)
    if not display:
        raise Unavailable("the X server does not answer")
    try:
        info = _XScreenSaverInfo()
        if not xss.XScreenSaverQueryInfo(display, x11.XDefaultRootWindow(display), info):
            raise Unavailable("the X server has no screen saver extension")
        return int(info.idle) / 1000
    finally:
        x11.XCloseDisplay(display)


def _on_wayland() -> bool:
    return os.environ.get("XDG_SESSION_TYPE") == "wayland" or bool(os.environ.get("WAYLAND_DISPLAY"))


def _library(name: str) -> ctypes.CDLL:
    try:
        return ctypes.CDLL(name)
    except OSError as error:
        raise Unavailable(str(error)) from error


def _macos() -> float:
    library = _library("/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices")
    since_last_input = library.CGEventSourceSecondsSinceLastEventType
    since_last_input.argtypes, since_last_input.restype = [ctypes.c_int32, ctypes.c_uint32], ctypes.c_double
    combined_session_state, any_input_event = 0, 0xFFFFFFFF
    return float(since_last_input(combined_session_state, any_input_event))


class _LastInputInfo(ctypes.Structure):
    _fields_ = (("cbSize", ctypes.c_uint32), ("dwTime", ctypes.c_uint32))


def _windows() -> float:
    if sys.platform != "win32":
        raise Unavailable("not Windows")
    info = _LastInputInfo(ctypes.sizeof(_LastInputInfo))
    if not ctypes.WinDLL("user32").GetLastInputInfo(ctypes.byref(info)):
        raise Unavailable("GetLastInputInfo failed")
    tick_count = ctypes.WinDLL("kernel32").GetTickCount
    tick_count.restype = ctypes.c_uint32
    return _windows_idle(info.dwTime, tick_count())


def _windows_idle(last_tick: int, now_tick: int) -> float:
    """Ticks are milliseconds and wrap after 49.7 days. An input stamped a little ahead of now is this moment's."""
    milliseconds = (now_tick - last_tick) % _TICKS
    return 0.0 if milliseconds > _TICKS - 60_000 else milliseconds / 1000
