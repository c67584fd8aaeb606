"""What this machine has and lacks (Python, compiler, graphics card, display, system libraries), and what installs it.

Looks only; installs nothing. Standard library only, and old enough in its syntax to tell an old Python that it is one.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST, NEWEST = (3, 11), (3, 13)

# What Qt's own libraries load: the shared library, then its package for apt, dnf and pacman.
QT_LIBRARIES: dict[str, tuple[str, str, str]] = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl", "libglvnd"),
    "libGL.so.1": ("libgl1", "libglvnd-glx", "libglvnd"),
    "libX11.so.6": ("libx11-6", "libX11", "libx11"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "dbus"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype", "freetype2"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "glib2"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon"),
}
# What its X11 back end loads on top, for a real window.
X11_LIBRARIES: dict[str, tuple[str, str, str]] = {
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb", "libx11"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
}
VENV = ("python3-venv", "python3", "python")
COMPILER = ("build-essential", "gcc-c++", "base-devel")
VIRTUAL_SCREEN = ("xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb")
FONTS = ("fonts-dejavu-core", "dejavu-sans-fonts", "ttf-dejavu")
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
# The package manager's program, and the words that install with it; the order is that of the package tuples above.
MANAGERS: tuple[tuple[str, str], ...] = (
    ("apt-get", "apt-get install -y"),
    ("dnf", "dnf install -y"),
    ("pacman", "pacman -S --needed"),
)
WINDOWS_COMPILER = (
    'winget install Microsoft.VisualStudio.2022.BuildTools --override "--wait --passive '
    '--add Microsoft.VisualStudio.Workload.VCTools --includeRecommended"'
)
PYTHON_INSTALLS = {
    "apt-get": "apt-get install -y python3 python3-venv",
    "dnf": "dnf install -y python3.11",
    "pacman": "pacman -S --needed python",
    "brew": "brew install python@3.11",
    "winget": "winget install Python.Python.3.11",
}


def is_supported(version: tuple[int, int]) -> bool:
    return OLDEST <= version <= NEWEST


def other_python() -> str | None:
    """A Python on the path that Nightjar runs on, for when the one that runs this script is too old or too new."""
    for minor in range(OLDEST[1], NEWEST[1] + 1):
        found = shutil.which(f"python3.{minor}")
        if found:
            return found
        if os.name == "nt" and shutil.which("py"):
            probe = subprocess.run(
                ["py", f"-3.{minor}", "-c", "import sys; print(sys.executable)"], capture_output=True, text=True
            )
            if probe.returncode == 0:
                return probe.stdout.strip()
    return None


def python_install_command() -> str:
    for program, command in PYTHON_INSTALLS.items():
        if shutil.which(program):
            return _as_administrator(command) if program in dict(MANAGERS) else command
    return "install Python 3.11 from your system's packages"


def missing_for_venv() -> list[tuple[str, str, str]]:
    """Debian splits ensurepip, without which venv makes no pip, into a package of its own."""
    return [] if importlib.util.find_spec("ensurepip") else [VENV]


def has_nvidia() -> bool:
    return bool(shutil.which("nvidia-smi")) or Path("/proc/driver/nvidia/version").exists()


def has_compiler() -> bool:
    """A C++ compiler; CMake and Ninja come from the package index when they are missing."""
    if sys.platform == "win32":
        return bool(shutil.which("cl") or shutil.which("clang-cl")) or _has_visual_studio()
    if sys.platform == "darwin":
        # /usr/bin/c++ is there even without the tools behind it.
        return subprocess.run(["xcode-select", "-p"], capture_output=True).returncode == 0
    named = os.environ.get("CXX", "")
    return any(shutil.which(program) for program in (named, "c++", "g++", "clang++") if program)


def compiler_install_command() -> str:
    if sys.platform == "win32":
        return WINDOWS_COMPILER
    if sys.platform == "darwin":
        return "xcode-select --install"
    return install_command([COMPILER])


def has_display() -> bool:
    """Windows and macOS always have one; elsewhere an X11 or Wayland session says so."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def missing_for_qt(*, window: bool) -> list[tuple[str, str, str]]:
    """Packages without which Qt does not load; with `window`, without which it opens no X11 window either."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = {**QT_LIBRARIES, **X11_LIBRARIES} if window else QT_LIBRARIES
    return [packages for library, packages in wanted.items() if not _loads(library)]


def missing_for_screenshots() -> list[tuple[str, str, str]]:
    missing = missing_for_qt(window=True)
    if sys.platform.startswith("linux"):
        if not shutil.which("Xvfb"):
            missing.append(VIRTUAL_SCREEN)
        if not has_fonts():
            missing.append(FONTS)
    return missing


def has_fonts() -> bool:
    folders = (Path(folder).expanduser() for folder in FONT_FOLDERS)
    return any(path.suffix in (".ttf", ".otf", ".ttc") for folder in folders for path in folder.rglob("*.*"))


def install_command(packages: list[tuple[str, str, str]]) -> str:
    """The command that installs `packages` with this machine's package manager."""
    for column, (program, command) in enumerate(MANAGERS):
        if shutil.which(program):
            names = dict.fromkeys(package[column] for package in packages)
            return _as_administrator(f"{command} {' '.join(names)}")
    return "install with your system's package manager: " + " ".join(dict.fromkeys(package[0] for package in packages))


def _as_administrator(command: str) -> str:
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return command if is_root else f"sudo {command}"


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _has_visual_studio() -> bool:
    root = os.environ.get("ProgramFiles(x86)", r"C:\Program Files (x86)")
    finder = Path(root) / "Microsoft Visual Studio" / "Installer" / "vswhere.exe"
    if not finder.exists():
        return False
    tools = "Microsoft.VisualStudio.Component.VC.Tools.x86.x64"
    query = [str(finder), "-products", "*", "-requires", tools, "-property", "installationPath"]
    return bool(subprocess.run(query, capture_output=True, text=True).stdout.strip())
