"""Every wording that other parts of the project use, so that a test can show that its own are nobody else's."""

import importlib
import pkgutil
import re
import tomllib
from collections.abc import Iterator
from types import ModuleType

from engine.home import RESOURCES
from starter import wording
from starter.scenes import FAMILY_RELATIONS, LISTED
from starter.world import documents, named, rare

_MARKS = {"v": "value", "old": "old", "e": "entity", "p": "person", "r": "relation", "a": "1", "b": "2"}


def filled(text: str) -> str:
    """The template with a word of its own for every place."""
    return re.sub(r"\{(v|old|e|p|r|a|b)\}", lambda mark: _MARKS[mark[1]], text)


def fill(line: str, subject: str, attribute: str) -> str:
    """As the bank fills a frame: see the head of resources/phrases/questions.toml."""
    noun = f"my {attribute}" if subject == "me" else f"{subject}'s {attribute}"
    words = {"s": subject, "n": noun, "a": attribute, "x": attribute, "v": "value"}
    words |= {mark.upper(): word.capitalize() for mark, word in words.items()}
    return re.sub(r"\{(\w)\}", lambda mark: words.get(mark[1], noun), line)


def bank() -> Iterator[str]:
    """Every line of the phrase bank, its frames unfilled."""
    yield from _resources("phrases")


def probes() -> Iterator[str]:
    yield from _resources("probes")


def load(folder: str, name: str) -> object:
    return tomllib.loads((RESOURCES / folder / f"{name}.toml").read_text("utf-8"))


def starter() -> Iterator[str]:
    """Every template of the starter's world with its noun frames, and every text of its skills."""
    for one in (*LISTED, *FAMILY_RELATIONS, *rare.RELATIONS):
        yield from map(filled, (*one.tells, *one.asks, *one.reverse, *one.further_asks, *one.further_tells))
        for frame in (*wording._NOUN_FRAMES, *wording._CLAUSE_FRAMES):
            yield from (frame.format(n=noun) for noun in one.nouns)
    for told_of in (*documents.RELATIONS, *documents.FURTHER, *named.RELATIONS):
        yield from map(filled, (*told_of.tells, *told_of.asks, *told_of.reverse))
    for package in ("starter.skills", "starter.world"):
        for module in _modules(package):
            for name, value in vars(module).items():
                if not name.startswith("__"):
                    yield from map(filled, strings(value))


def strings(node: object) -> Iterator[str]:
    """Every string of nested tables and lists, keys left out."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for part in node.values():
            yield from strings(part)
    elif isinstance(node, list | tuple):
        for part in node:
            yield from strings(part)


def _resources(folder: str) -> Iterator[str]:
    for path in sorted((RESOURCES / folder).glob("*.toml")):
        yield from strings(tomllib.loads(path.read_text("utf-8")))


def _modules(package: str) -> list[ModuleType]:
    path = importlib.import_module(package).__path__
    return [importlib.import_module(f"{package}.{found.name}") for found in pkgutil.iter_modules(path)]
