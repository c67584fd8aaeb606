"""What a subject puts to the model when it is examined, read from the requests themselves."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.compose import Nightjar, open_app
from engine.home import Home
from engine.worker.protocol import Answer, GenerateRequest
from tests.app.conftest import TINY_SENTENCE
from tests.bench.life.person import Person
from tests.bench.life.subjects import HomeSubject
from tests.tiny_model import write_tiny_model


class Recording:
    """A chat worker that answers everything with one sentence and keeps what it was asked."""

    def __init__(self) -> None:
        self.requests: list[GenerateRequest] = []

    def load(self, *_: object, **__: object) -> None: ...

    def generate(self, request: GenerateRequest, *, on_text: Callable[[str], None] | None = None) -> Answer:
        del on_text
        self.requests.append(request)
        return Answer(
            text=TINY_SENTENCE, thoughts="", finish="end", prompt_tokens=1, reused_tokens=0, tokens=1,
            tokens_per_second=1.0, first_token_seconds=0.1, left_out=0,
        )  # fmt: skip


@pytest.fixture
def examined(home: Home, tmp_path: Path) -> Iterator[tuple[Nightjar, Recording, HomeSubject]]:
    """A subject that was told of an aunt in an earlier conversation."""
    with open_app(home) as nightjar:
        nightjar.models.add(write_tiny_model(tmp_path / "tiny.gguf", says=TINY_SENTENCE))
        worker = Recording()
        nightjar.chat._worker = worker  # type: ignore[assignment]
        subject = HomeSubject(nightjar, tmp_path)
        subject.hear(["My aunt is called Zorvax."])
        worker.requests.clear()
        yield nightjar, worker, subject


def test_a_talk_has_its_earlier_turns_and_no_notes(examined: tuple[Nightjar, Recording, HomeSubject]) -> None:
    nightjar, worker, subject = examined
    subject.talked(["My uncle is called Quimble.", "What is my aunt called, and my uncle?"])
    last = worker.requests[-1].messages
    assert [(one.role, one.text) for one in last if one.role != "system"] == [
        ("user", "My uncle is called Quimble."),
        ("assistant", TINY_SENTENCE),
        ("user", "What is my aunt called, and my uncle?"),
    ]
    assert not any(one.notes for request in worker.requests for one in request.messages)
    assert nightjar.settings.get("chat.notes").value == nightjar.settings.get("chat.notes").default


def test_the_lesson_of_a_trace_is_approved_and_nothing_else(
    examined: tuple[Nightjar, Recording, HomeSubject],
) -> None:
    nightjar, _, subject = examined
    trace = Person(101).trace
    before = {row.id for row in nightjar.memories.list()}
    for _ in range(2):  # a day that was cut short hands it over again
        assert subject.import_trace(trace)
    (lesson,) = [row for row in nightjar.memories.list() if row.id not in before]
    assert (lesson.kind, lesson.ledger) == ("lesson", "queued")
    assert all(word in lesson.text for word in (trace.machine, trace.value))


def test_notes_are_there_when_asked_with_them_and_nothing_when_alone(
    examined: tuple[Nightjar, Recording, HomeSubject],
) -> None:
    _, worker, subject = examined
    subject.noted("What is my aunt called?")
    assert worker.requests[-1].messages[-1].notes == ("My aunt is called Zorvax.",)
    subject.alone("What is my aunt called?")
    assert not any(one.notes for one in worker.requests[-1].messages)
