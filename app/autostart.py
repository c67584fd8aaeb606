"""Starting Nightjar at login: the one file or key by which each system does that. Knows no setting."""

import plistlib
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

import platformdirs

from engine.errors import KnownError

_NAME = "Nightjar"
_LABEL = "app.nightjar"
_WINDOWS_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"


def set_autostart(enabled: bool, home: Path) -> None:
    """Begin or end opening this home at login, without its window. Raises `KnownError("autostart_failed")`."""
    command = (sys.executable, "-m", "app", "--home", str(home), "--start-in-tray")
    try:
        if sys.platform == "win32":
            _set_windows(enabled, command)
        elif sys.platform == "darwin":
            _set_file(_agent_file(), enabled, plistlib.dumps(_agent(command)))
        else:
            _set_file(_desktop_file(), enabled, _desktop_entry(command).encode())
    except OSError as error:
        raise KnownError(
            "autostart_failed",
            f"Starting at login could not be changed: {error.strerror or error}",
            "Change it in your system's own settings for programs that start at login.",
        ) from error


def _set_file(path: Path, enabled: bool, content: bytes) -> None:
    if not enabled:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _desktop_file() -> Path:
    return Path(platformdirs.user_config_dir()) / "autostart" / "nightjar.desktop"


def _desktop_entry(command: Sequence[str]) -> str:
    """A freedesktop autostart entry. A percent sign means a field there."""
    line = shlex.join(command).replace("%", "%%")
    rows = ("[Desktop Entry]", "Type=Application", f"Name={_NAME}", f"Exec={line}", "X-GNOME-Autostart-enabled=true")
    return "\n".join(rows) + "\n"


def _agent_file() -> Path:
    return Path.home() / "Library" / "LaunchAgents" / f"{_LABEL}.plist"


def _agent(command: Sequence[str]) -> dict[str, object]:
    return {"Label": _LABEL, "ProgramArguments": list(command), "RunAtLoad": True}


def _set_windows(enabled: bool, command: Sequence[str]) -> None:
    import subprocess
    import winreg  # type: ignore[import-not-found,unused-ignore]

    with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _WINDOWS_KEY, 0, winreg.KEY_SET_VALUE) as key:  # type: ignore[attr-defined,unused-ignore]
        if enabled:
            winreg.SetValueEx(key, _NAME, 0, winreg.REG_SZ, subprocess.list2cmdline(command))  # type: ignore[attr-defined,unused-ignore]
        elif _windows_value() is not None:
            winreg.DeleteValue(key, _NAME)  # type: ignore[attr-defined,unused-ignore]


def _windows_value() -> str | None:
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _WINDOWS_KEY) as key:  # type: ignore[attr-defined,unused-ignore]
            return str(winreg.QueryValueEx(key, _NAME)[0])  # type: ignore[attr-defined,unused-ignore]
    except FileNotFoundError:
        return None
