"""The project file: what the code imports is declared, and the tested versions lie within the declared bounds."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME = [Requirement(text) for text in PROJECT["project"]["dependencies"]]
DEVELOPMENT = [Requirement(text) for text in PROJECT["project"]["optional-dependencies"]["dev"]]
BUILD = [Requirement(text) for text in PROJECT["build-system"]["requires"]]
SCRIPTS = {path.stem for path in (ROOT / "packaging").glob("*.py")}
OURS = {"boundary", "app", "engine", "ui", "tests", "starter", *SCRIPTS}


def versions() -> dict[str, str]:
    """Name -> version of `packaging/constraints.txt`."""
    lines = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split("==") for line in lines if not line.startswith("#")]
    return {canonicalize_name(name): version for name, version in rows}


def imports(*folders: str) -> Iterator[tuple[str, str]]:
    """Every module that is imported from outside: its top-level name, and the file that does."""
    for path in sorted(file for folder in folders for file in (ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.level == 0:
                names = [str(node.module)]
            for name in names:
                top = name.split(".")[0]
                if top not in OURS and top not in sys.stdlib_module_names:
                    yield top, str(path.relative_to(ROOT))


@pytest.mark.parametrize(
    ("folders", "declared"),
    [(("app", "engine", "ui"), RUNTIME), (("tests", "packaging"), [*RUNTIME, *DEVELOPMENT])],
    ids=["the product", "its tests and tools"],
)
def test_what_is_imported_is_declared(folders: tuple[str, ...], declared: list[Requirement]) -> None:
    names = {canonicalize_name(requirement.name) for requirement in declared}
    providers = packages_distributions()
    undeclared = {
        (module, file)
        for module, file in imports(*folders)
        if not names & {canonicalize_name(name) for name in providers.get(module, [])}
    }
    assert not undeclared


@pytest.mark.parametrize("requirement", [*RUNTIME, *DEVELOPMENT, *BUILD], ids=lambda requirement: requirement.name)
def test_requirements_are_bounded_and_hold_the_tested_version(requirement: Requirement) -> None:
    assert {clause.operator for clause in requirement.specifier} in ({"=="}, {">=", "<"})
    assert requirement.specifier.contains(versions()[canonicalize_name(requirement.name)])


def test_the_constraints_name_versions_and_nothing_else() -> None:
    text = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][0-9a-z.]*", line)] == []
    assert lines == sorted(lines, key=str.lower)


def test_the_two_exact_versions_are_the_tested_ones() -> None:
    exact = {one.name: str(one.specifier) for one in RUNTIME if "==" in str(one.specifier)}
    assert exact == {"llama-cpp-python": "==0.3.36", "torch": "==2.13.0"}


def test_our_folder_of_that_name_does_not_hide_the_library() -> None:
    import packaging

    assert packaging.__file__ is not None
    assert not Path(packaging.__file__).is_relative_to(ROOT / "packaging")
