"""Who may import whom, read from the source by ast: ui -> app -> engine; heavy libraries only in a worker's leaves."""

import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LAYERS = ("engine", "app", "ui")
FACE = "app/__main__.py"  # picks the terminal or the desktop, so it may import ui

# Each of these runs inside a worker, and nothing reaches it from a face (tested below).
TORCH = {
    "engine/model/adapter.py",
    "engine/model/load_nf4.py",
    "engine/night/checkpoint.py",
    "engine/night/device.py",
    "engine/night/forward.py",
    "engine/night/lora.py",
    "engine/night/loss.py",
    "engine/night/seed.py",
    "engine/night/teacher.py",
    "engine/night/training.py",
}
LLAMA = {
    "engine/chat/decode.py",
    "engine/chat/inspection.py",
    "engine/chat/llama.py",
    "engine/chat/native_log.py",
    "engine/chat/sampler.py",
    "engine/chat/vocabulary.py",
    "engine/night/quantize.py",
}
# module -> where it may be imported: whole folders end in a slash
ALLOWED: dict[str, set[str]] = {
    "torch": TORCH,
    "transformers": TORCH,
    "peft": TORCH,
    "bitsandbytes": TORCH,
    "llama_cpp": LLAMA,
    "sqlite3": {"engine/store/"},
    "sqlite_utils": {"engine/store/"},
    "pypdf": {"engine/reading/pdf.py"},
    "PySide6": {"ui/"},
    "click": {"app/"},
    "rich": {"app/"},
    "ui": {"ui/", FACE},
    "app": {"app/", "ui/"},
    "engine": {"engine/", "app/", "ui/"},
    "tests": set(),
}
HEAVY = ("torch", "transformers", "peft", "bitsandbytes", "llama_cpp", "PySide6")


def sources() -> list[Path]:
    return [path for layer in LAYERS for path in sorted((ROOT / layer).rglob("*.py"))]


def imported(source: str) -> Iterator[tuple[int, str]]:
    """Line and dotted module of every import, inside functions too, with `from a import b` as `a.b`."""
    for node in ast.walk(ast.parse(source)):
        yield from named(node)


def named(node: ast.AST) -> Iterator[tuple[int, str]]:
    """What one statement or call imports."""
    if isinstance(node, ast.Import):
        yield from ((node.lineno, name.name) for name in node.names)
    elif isinstance(node, ast.ImportFrom) and not node.level:
        yield from ((node.lineno, f"{node.module}.{name.name}") for name in node.names)
    elif isinstance(node, ast.Call) and ast.unparse(node.func) in ("__import__", "importlib.import_module"):
        yield node.lineno, ast.unparse(node.args[0]).removeprefix("f").strip("'\"")


def breaches(path: str, source: str) -> list[str]:
    return [
        f"{path}:{line} imports {module}"
        for line, module in imported(source)
        if not any(path.startswith(place) for place in ALLOWED.get(module.partition(".")[0], {""}))
    ]


def loaded_at_start(source: str) -> Iterator[str]:
    """Modules that importing this one imports: not those inside functions, not those for type checking only."""
    waiting: list[ast.AST] = [ast.parse(source)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        yield from (module for _, module in named(node))
        waiting += ast.iter_child_nodes(node)


def files_of(module: str) -> Iterator[str]:
    """The project's files that importing a dotted name runs."""
    parts = module.split(".")
    for end in range(1, len(parts) + 1):
        stem = "/".join(parts[:end])
        yield from (file for file in (f"{stem}.py", f"{stem}/__init__.py") if (ROOT / file).is_file())


def reached(start: Iterable[str]) -> set[str]:
    """Every file of the project that importing these files runs."""
    found: set[str] = set()
    waiting = list(start)
    while waiting:
        path = waiting.pop()
        if path not in found:
            found.add(path)
            source = (ROOT / path).read_text(encoding="utf-8")
            waiting += [file for module in loaded_at_start(source) for file in files_of(module)]
    return found


def test_the_walls_hold() -> None:
    found = [
        breach
        for path in sources()
        for breach in breaches(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
    ]
    assert sources()
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("path", "source", "breached"),
    [
        ("engine/chat/recall.py", "import torch", True),
        ("engine/night/seed.py", "import torch.nn as nn", False),
        ("engine/chat/recall.py", "def f():\n    from app.chat import ChatService", True),
        ("app/chat.py", "from ui.window import Window", True),
        ("app/__main__.py", "import ui.main", False),
        ("app/chat.py", "from engine.store.db import Store", False),
        ("app/memories.py", "import sqlite3", True),
        ("ui/window.py", "from PySide6.QtWidgets import QWidget", False),
        ("ui/window.py", "import sqlite3", True),
        ("engine/night/exam.py", "__import__('llama_cpp')", True),
        ("engine/night/exam.py", "from .gate import verdict", False),
        ("engine/seed.py", "import click", True),
        ("engine/home.py", "import tests.conftest", True),
        ("app/cli/main.py", "importlib.import_module(f'ui.{name}')", True),
        ("app/cli/main.py", "importlib.import_module(f'app.cli.{name}')", False),
    ],
)
def test_a_breach_would_be_seen(path: str, source: str, breached: bool) -> None:
    assert bool(breaches(path, source)) == breached


def test_no_face_reaches_a_workers_leaf() -> None:
    faces = [path.relative_to(ROOT).as_posix() for layer in ("app", "ui") for path in (ROOT / layer).rglob("*.py")]
    assert "engine/store/db.py" in reached(["engine/timeline/timeline.py"])
    assert sorted(reached(faces) & (TORCH | LLAMA)) == []


def test_resources_are_data_only() -> None:
    assert list((ROOT / "resources").rglob("*.py")) == []


def test_every_allowed_file_is_still_there() -> None:
    places = {place for allowed in ALLOWED.values() for place in allowed}
    assert sorted(place for place in places if not (ROOT / place).exists()) == []


@pytest.mark.parametrize(
    "code",
    [
        "import engine",
        "import engine.store.db, engine.timeline.publish, engine.timeline.verify",
        "import runpy, sys; sys.argv = ['nightjar', '--help']\n"
        "try:\n    runpy.run_module('app', run_name='__main__')\nexcept SystemExit as end:\n    assert not end.code",
    ],
    ids=["engine", "store", "help"],
)
def test_nothing_heavy_is_loaded(code: str) -> None:
    check = (
        f"{code}\nimport sys\nloaded = [name for name in {HEAVY!r} if name in sys.modules]\nassert not loaded, loaded"
    )
    done = subprocess.run(
        [sys.executable, "-c", check], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
