"""Collects what the window says, merges it into the translations and compiles them; run by `make translations`.

Sentences of `app` and `engine` go into ui/sentences.py, where lupdate finds them beside the window's own. What is then
in resources/translations/*.ts and not finished is for a translator; the .qm beside each is what the window loads.
"""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, product
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
SENTENCES = ROOT / "ui" / "sentences.py"
CONTEXT = "said"
# English needs a translation for its plurals only.
TARGETS = {"en": ["-pluralonly"], "de": []}

# Every sentence of these reaches the window: reasons, notes, settings, figures of the exam, what the app says itself.
# Of all other files only errors and reasons for leaving something out do. Behind a file: names of what
# nobody reads, or not by itself.
TALKING: dict[str, tuple[str, ...]] = {
    "app/depth.py": ("_DRIFTED",),
    "app/fit.py": (),
    "app/importing.py": (),
    "app/intake.py": ("_words_of",),
    "app/keeping.py": (),
    "app/lessons.py": (),
    "app/listener.py": ("_KINDS",),
    "app/models.py": (),
    "app/night.py": (),
    "app/nightfall.py": (),
    "app/own_words.py": ("_PLACES", "_STATES", "_LEDGERS", "answer", "line", "state", "offer", "touches"),
    "app/report.py": (),
    "app/resume.py": (),
    "app/schedule.py": ("_FINISHED",),
    "app/serving.py": (),
    "app/tonight.py": (),
    "app/unattended.py": (),
    "app/waking.py": (),
    "engine/chat/gguf_header.py": (),
    "engine/memory/policy.py": ("_FINAL",),
    "engine/model/architectures.py": (),
    "engine/model/gguf_file.py": (),
    "engine/model/load_nf4.py": (),
    "engine/night/curriculum.py": (),
    "engine/night/device.py": (),
    "engine/night/dream.py": (),
    "engine/night/exam.py": (),
    "engine/night/gate.py": ("KL_SOURCE",),
    "engine/night/lora.py": (),
    "engine/night/seed.py": (),
    "engine/reading/chat_messages.py": (),
    "engine/reading/chatgpt.py": (),
    "engine/reading/fitness.py": (),
    "engine/reading/trace_file.py": (),
    "engine/settings.py": ("_WANTED", "wanted"),
    "engine/timeline/publish.py": ("_named",),
    "engine/worker/process.py": (),
}
# Single words that some sentences of errors are filled with: what there is, states of a memory, what is done with it.
WORDS = (
    *("conversation", "experience", "folder", "memory", "message", "night", "receipt", "snapshot"),
    *("conversations", "experiences", "folders", "memories", "messages", "nights", "receipts", "snapshots"),
    *("pending", "queued", "live", "paused", "superseded", "rejected", "forgotten"),
    *("approved", "edited", "reconsidered"),
)
# Errors of the terminal alone.
TERMINAL = ("app/cli/", "app/__main__.py", "app/nightd.py", "app/day/")
_MOST_WORDINGS = 64  # of one expression
_SHORTEST_TELLING = 5  # letters of a word between two gaps, by which a sentence is known
_DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef)
_SILENT_KEYWORDS = ("source", "when", "without")
_SILENT_CALLS = ("compile", "Progress", "BugError", "ValueError")
# Which arguments of a call talk, where not all do.
_TALKING_ARGUMENTS = {"KnownError": (1, 2), "Failed": (1, 2), "_row": (1, 3)}
_ERRORS = ("KnownError", "Failed")

Wordings = tuple[str, ...]
Names = dict[str, Wordings]


def main() -> int:
    SENTENCES.write_text(written(sentences()), encoding="utf-8")
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in TARGETS:
        file = FOLDER / f"nightjar_{language}.ts"
        update(file, language)
        tool("lrelease", str(file), "-qm", str(file.with_suffix(".qm")))
        texts = file.read_text(encoding="utf-8")
        unfinished = texts.count('type="unfinished"')
        print(f"{file.relative_to(ROOT)}: {texts.count('<message')} texts, {unfinished} unfinished")
    return 0


def update(file: Path, language: str) -> None:
    """Put every text of the window into `file`, keep what is translated, and drop what is no longer said."""
    sources = map(str, sorted((ROOT / "ui").rglob("*.py")))
    shape = ("-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language)
    tool("lupdate", *shape, *TARGETS[language], *sources, "-ts", str(file))


def tool(name: str, *arguments: str) -> None:
    """Qt's own, as PySide6 brings it."""
    subprocess.run([Path(sys.executable).with_name(f"pyside6-{name}"), "-silent", *arguments], check=True)


def sentences() -> list[str]:
    """Of all of `app` and `engine`, each once, gaps numbered from {0}; none that another one with a gap says too."""
    found: set[str] = set(WORDS)
    for folder in ("app", "engine"):
        for file in (ROOT / folder).rglob("*.py"):
            place = file.relative_to(ROOT).as_posix()
            if not place.startswith(TERMINAL):
                found.update(of_source(file.read_text(encoding="utf-8"), silent=TALKING.get(place)))
    counted = [re.compile(r"\d+".join(map(re.escape, re.split(r"\{\d\}", one)))) for one in found if "{" in one]
    return sorted(one for one in found if not any(pattern.fullmatch(one) for pattern in counted))


def of_source(source: str, *, silent: Sequence[str] | None = None) -> Iterator[str]:
    """What one file says without these names; None: only its errors and its reasons to skip something talk."""
    tree = ast.parse(source)
    names = _assigned(tree.body, {})
    for said in _told(tree, names, silent=silent):
        numbered = _numbered(said)
        if _is_prose(numbered):
            yield numbered


def written(texts: Sequence[str]) -> str:
    """The module that lupdate reads and the window looks up."""
    lines = [f'    QT_TRANSLATE_NOOP("{CONTEXT}", {json.dumps(text, ensure_ascii=False)}),' for text in texts]
    return "\n".join((_HEAD, *lines, ")", ""))


_HEAD = f'''"""What `app` and `engine` say in the window, one a line, gaps numbered. Written by `make translations`."""

# ruff: noqa: E501
# fmt: off
from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT = "{CONTEXT}"
SENTENCES: tuple[str, ...] = ('''


# Finding ----------------------------------------------------------------------------------------------------


def _told(node: ast.AST, names: Names, *, silent: Sequence[str] | None) -> Iterator[str]:
    """Every wording of every outermost expression of text below `node`."""
    whole = silent is not None
    if isinstance(node, ast.FunctionDef):
        names = _assigned(node.body, names)
    if isinstance(node, ast.Call):
        called = ast.unparse(node.func).rpartition(".")[2]
        if called in _SILENT_CALLS:
            return
        if called in _ERRORS or (whole and called in _TALKING_ARGUMENTS):
            for place in _TALKING_ARGUMENTS[called]:
                yield from wordings(node.args[place], names) if place < len(node.args) else ()
            return
        if called == "Skipped":
            for keyword in node.keywords:
                yield from wordings(keyword.value, names) if keyword.arg == "reason" else ()
            return
    if whole and isinstance(node, ast.expr) and _is_text(node):
        yield from wordings(node, names)
        return
    if isinstance(node, ast.keyword) and node.arg in _SILENT_KEYWORDS:
        return
    for child in ast.iter_child_nodes(node):
        is_silent = isinstance(child, ast.stmt) and _name_of(child) in (silent or ())
        if not is_silent and not (isinstance(node, _DOCUMENTED) and child is node.body[0] and _is_docstring(child)):
            yield from _told(child, names, silent=silent)


def _name_of(statement: ast.stmt) -> str:
    """Of a function, or of the constant that is assigned."""
    target = statement.targets[0] if isinstance(statement, ast.Assign) else getattr(statement, "target", None)
    return getattr(target, "id", "") or getattr(statement, "name", "")


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_text(node: ast.expr) -> bool:
    if isinstance(node, ast.Call):
        return _is_count(node)
    if isinstance(node, ast.IfExp):
        return _is_text(node.body) or _is_text(node.orelse)
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Add) and (_is_text(node.left) or _is_text(node.right))
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


# Wordings ---------------------------------------------------------------------------------------------------


def wordings(node: ast.expr, names: Mapping[str, Wordings]) -> Wordings:
    """All texts that an expression may be, with {} for what only the run knows; () where it is no text at all."""
    if isinstance(node, ast.Constant):
        return (node.value.replace("{", "{{").replace("}", "}}"),) if isinstance(node.value, str) else ()
    if isinstance(node, ast.Name):
        return names.get(node.id, ())
    if isinstance(node, ast.IfExp):
        return _either(node.body, node.orelse, names=names)
    if isinstance(node, ast.BoolOp):
        return _either(*node.values, names=names)
    if isinstance(node, ast.JoinedStr):
        return _joined([_part(one, names) for one in node.values])
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        sides = [wordings(one, names) for one in (node.left, node.right)]
        return _joined([side or ("{}",) for side in sides]) if any(sides) else ()
    if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name):
        return names.get(f"{node.value.id}[]", ())
    return _called(node, names) if isinstance(node, ast.Call) else ()


def _called(node: ast.Call, names: Mapping[str, Wordings]) -> Wordings:
    if _is_count(node):
        return tuple(f"{{}} {one}" for argument in node.args[1:] for one in wordings(argument, names))
    if isinstance(node.func, ast.Attribute) and node.func.attr == "get":
        return names.get(f"{ast.unparse(node.func.value)}[]", ())
    return names.get(f"{ast.unparse(node.func)}()", ())


def _either(*nodes: ast.expr, names: Mapping[str, Wordings]) -> Wordings:
    """Of any of them; one that is no text known here may be anything."""
    found = [wordings(node, names) for node in nodes]
    return _union(*(one or ("{}",) for one in found)) if any(found) else ()


def _part(node: ast.expr, names: Mapping[str, Wordings]) -> Wordings:
    """What stands in one gap. Where it may be anything, single words that it may be as well are no wordings."""
    inner = node.value if isinstance(node, ast.FormattedValue) else node
    found = wordings(inner, names) or ("{}",)
    return tuple(one for one in found if one == "{}" or " " in one) if "{}" in found else found


def _is_count(node: ast.Call) -> bool:
    """`_count(number, "memory", "memories")`."""
    return ast.unparse(node.func) == "_count"


def _joined(parts: Sequence[Wordings]) -> Wordings:
    return tuple("".join(one) for one in islice(product(*parts), _MOST_WORDINGS))


def _union(*found: Wordings) -> Wordings:
    return tuple(dict.fromkeys(one for some in found for one in some))


def _assigned(body: Sequence[ast.stmt], outer: Mapping[str, Wordings]) -> Names:
    """What names hold at the end of a body, text by text; `name[]` are the values of a dictionary, `name()` of a call.

    One that is assigned on some ways only keeps what it held before, too.
    """
    names = dict(outer)
    for statement, always in _statements(body, always=True):
        value = getattr(statement, "value", None)
        targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
        for target in targets:
            for name, one in _pairs(target, value):
                if isinstance(one, ast.Dict):
                    names[f"{name}[]"] = _union(*(wordings(text, names) for text in one.values))
                    continue
                found = wordings(one, names)
                if isinstance(statement, ast.AugAssign):
                    found = _joined([names.get(name, ("{}",)), found or ("{}",)])
                if not always:
                    found = _union(names.get(name, ()), found or ("{}",))
                names[name] = found
    for statement in body:
        if isinstance(statement, ast.FunctionDef) and ast.unparse(statement.returns or statement) == "str":
            inner = _assigned(statement.body, names)
            given = [one.value for one in ast.walk(statement) if isinstance(one, ast.Return) and one.value is not None]
            if found := _either(*given, names=inner):
                names[f"{statement.name}()"] = found
    return names


def _statements(body: Sequence[ast.stmt], *, always: bool) -> Iterator[tuple[ast.stmt, bool]]:
    for statement in body:
        if isinstance(statement, ast.Assign | ast.AnnAssign | ast.AugAssign):
            yield statement, always and not isinstance(statement, ast.AugAssign)
        elif isinstance(statement, ast.If | ast.For | ast.While | ast.With | ast.Try):
            kept = always and isinstance(statement, ast.With)
            for part in ("body", "orelse", "finalbody"):
                yield from _statements(getattr(statement, part, []), always=kept)


def _pairs(target: ast.expr | None, value: ast.expr | None) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(target, ast.Name) and value is not None:
        yield target.id, value
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, other in zip(target.elts, value.elts, strict=False):
            yield from _pairs(one, other)


def _numbered(text: str) -> str:
    places = iter(range(99))
    return re.sub(r"(?<!\{)\{\}(?!\})", lambda _gap: f"{{{next(places)}}}", text)


def _is_prose(text: str) -> bool:
    """Words that a person could read, not SQL, a part of another text or a mere "{0} to {1}"; one alone has a colon."""
    words = re.findall(r"[a-z]{2,}", re.sub(r"\{\d+\}", "", text))
    if text.startswith("{") and text.endswith("}") and max(map(len, words), default=0) < _SHORTEST_TELLING:
        return False
    several = " " in text or re.fullmatch(r"[A-Z][a-z]+:", text) is not None
    return bool(words) and several and text == text.strip() and not re.search(r"[\\<>^\[]|[A-Z]{4,} [A-Z]", text)


if __name__ == "__main__":
    sys.exit(main())
