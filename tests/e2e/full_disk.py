"""Run by test_faults.py on a small disk: fills it when a stage begins, expects `disk_full`, makes room and goes on."""

import sys
from pathlib import Path

import pytest

from app.compose import Nightjar, open_app
from engine.errors import KnownError
from engine.home import Home
from engine.night.job import STAGES
from engine.worker.protocol import Progress
from tests.e2e.conftest import consistent, small_night, two_facts
from tests.tiny_model import write_tiny_model

BLOCK = 1 << 16


class Filler:
    """Takes what is left of the disk, once for each stage."""

    def __init__(self, disk: Path) -> None:
        self.path = disk / "filler"
        self.waiting = list(STAGES)

    def at(self, step: Progress) -> None:
        if self.waiting and step.stage == self.waiting[0]:
            self.waiting.pop(0)
            self.fill()

    def fill(self) -> None:
        for size in (BLOCK, 1):
            try:
                with self.path.open("ab", buffering=0) as stream:
                    while stream.write(b"\0" * size):
                        pass
            except OSError:
                continue

    def empty(self) -> None:
        self.path.unlink(missing_ok=True)


def main(disk: Path) -> None:
    home = Home(disk / "home")
    filler = Filler(disk)
    with open_app(home, shape_night=small_night) as nightjar:
        nightjar.models.add(write_tiny_model(disk / "tiny.gguf", says="I don't know that yet."))
        two_facts(nightjar)
        say_with_a_full_disk(nightjar, filler)
        told = []
        for _ in range(3 * len(STAGES)):
            try:
                outcome = nightjar.night.sleep(on_progress=filler.at, seed=1)
                break
            except KnownError as error:
                told.append((error.error_id, filler.waiting[:1]))
            finally:
                filler.empty()
            consistent(nightjar, home)
        assert not filler.waiting, filler.waiting
        assert {error for error, _ in told} == {"disk_full"}, told
        assert outcome.outcome in ("published", "rejected"), outcome
        consistent(nightjar, home)
        assert nightjar.chat.send(None, "Hello?").text
    print(f"{len(told)} times full, went on to the end: {outcome.outcome}")


def say_with_a_full_disk(nightjar: Nightjar, filler: Filler) -> None:
    """A message that cannot be kept is refused before the model is asked; the next one is kept."""
    nightjar.chat.warm()
    filler.fill()
    with pytest.raises(KnownError) as refused:
        nightjar.chat.send(None, "x" * 50_000)
    filler.empty()
    assert refused.value.error_id == "disk_full"
    assert nightjar.chat.send(None, "Hello?").text
    assert len(nightjar.conversations.recent()) == 1


if __name__ == "__main__":
    main(Path(sys.argv[1]))
