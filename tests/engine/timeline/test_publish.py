"""A night's result becomes a snapshot in one step, or leaves everything as it was."""

import json
import shutil
from pathlib import Path

import pytest

from engine.errors import BugError, KnownError
from engine.hashes import hash_bytes, hash_file
from engine.home import Home
from engine.store.db import Store
from engine.store.snapshots import SnapshotMemory, Snapshots
from engine.timeline import publish as publishing
from engine.timeline.folder import SnapshotFolder, base_file, cached_file, cached_snapshots
from engine.timeline.manifest import Manifest
from engine.timeline.publish import Candidate, prepare, publish, return_orphans
from engine.timeline.timeline import Timeline
from engine.timeline.verify import verify


class Evening:
    """A home with a base, a live and a queued memory, and a running night with its job folder."""

    def __init__(self, home: Home, store: Store) -> None:
        self.home, self.store = home, store
        base_file(home, "starter").parent.mkdir()
        base_file(home, "starter").write_bytes(b"base")
        (home.models / "starter" / "chat.gguf").write_bytes(b"chat")
        self.base = store.snapshots.ensure_base(
            "starter", size_bytes=4, served_hash=hash_bytes(b"chat"), served_type="Q4_K_M"
        ).id
        self.timeline = Timeline(store)
        self.timeline.use(self.base, verb="base")
        self.old, self.new = self.remember("live"), self.remember("queued")
        self.begin()

    def remember(self, ledger: str) -> int:
        return self.store.memories.add(
            "x", kind="statement", trust="typed", ledger=ledger, said_at=self.store.now(), offset_minutes=0
        ).id

    def begin(self) -> None:
        active = self.timeline.active()
        assert active is not None
        self.parent = active.id
        self.night = self.store.nights.start(parent=self.parent).id
        self.job = self.home.nights / str(self.night)
        self.job.mkdir()

    def candidate(self, *, passed: bool = True, kind: str = "night", memories: tuple[int, ...] = ()) -> Candidate:
        (self.job / "adapter.gguf").write_bytes(f"adapter {self.night}".encode())
        (self.job / "served.gguf").write_bytes(f"served {self.night}".encode())
        manifest = Manifest(
            night=self.night, kind=kind, model="starter", parent=self.parent, seed=7, base_hash=hash_bytes(b"base"),
            memories=memories or (self.new,), served_type="Q4_K_M", scale=0.5,
        )  # fmt: skip
        folder = prepare(
            self.job,
            manifest,
            adapter=self.job / "adapter.gguf",
            served=self.job / "served.gguf",
            gate={"passed": passed},
            report={"learned": [self.new]},
        )
        exam = SnapshotMemory(memory=self.new, trained=True, exam="in_weights", right_answers=4, questions=4)
        return Candidate(
            folder=folder,
            served=self.job / "served.gguf",
            gate_passed=passed,
            memories=(exam,),
            reason="as examined",
            report={"learned": [self.new]},
        )


@pytest.fixture
def evening(home: Home, store: Store) -> Evening:
    return Evening(home, store)


def test_a_good_night_wakes_up_as_the_new_model(evening: Evening) -> None:
    candidate = evening.candidate()
    result = publish(evening.store, evening.home, candidate)
    row = evening.timeline.active()
    assert row is not None
    assert (result.outcome, result.snapshot, result.activated) == ("published", row.id, True)
    assert (row.parent, row.kind, row.status, row.gate_passed, row.scale) == (evening.base, "night", "kept", True, 0.5)
    folder = SnapshotFolder.of(evening.home, row.id)
    assert {path.name for path in folder.path.iterdir()} == {
        "adapter.gguf",
        "manifest.json",
        "gate.json",
        "report.json",
    }
    assert cached_file(evening.home, row.id).read_bytes() == b"served 1"
    assert row.size_bytes == len(b"served 1")
    assert not candidate.served.exists()
    night = evening.store.nights.get(evening.night)
    assert (night.outcome, night.reason, night.snapshot) == ("published", "as examined", row.id)
    assert night.report == {"learned": [evening.new]}
    memory = evening.store.memories.get(evening.new)
    assert (memory.ledger, memory.night) == ("live", evening.night)
    assert evening.store.snapshots.exams(row.id) == {evening.new: "in_weights"}
    assert verify(evening.store, evening.home) == []


def test_a_published_night_can_be_undone(evening: Evening) -> None:
    publish(evening.store, evening.home, evening.candidate())
    assert evening.timeline.undo().id == evening.base
    assert cached_snapshots(evening.home) == {2}


def test_a_rejected_night_is_kept_to_look_at_and_moves_nothing(evening: Evening) -> None:
    result = publish(evening.store, evening.home, evening.candidate(passed=False))
    assert (result.outcome, result.activated) == ("rejected", False)
    assert result.snapshot is not None
    assert evening.store.snapshots.get(result.snapshot).status == "rejected"
    assert evening.timeline.active() == evening.store.snapshots.get(evening.base)
    assert SnapshotFolder.of(evening.home, result.snapshot).adapter.exists()
    assert cached_snapshots(evening.home) == set()
    assert evening.store.memories.get(evening.new).ledger == "queued"
    assert verify(evening.store, evening.home) == []


def test_a_second_night_keeps_what_the_first_taught(evening: Evening) -> None:
    first = publish(evening.store, evening.home, evening.candidate(memories=(evening.old,)))
    evening.begin()
    second = publish(evening.store, evening.home, evening.candidate())
    assert first.snapshot is not None
    assert second.snapshot is not None
    rows = {one.memory: one for one in evening.store.snapshots.memories(second.snapshot)}
    assert (rows[evening.old].trained, rows[evening.old].exam) == (False, "in_context")
    assert (rows[evening.new].trained, rows[evening.new].exam) == (True, "in_weights")
    assert evening.timeline.saw([evening.old]) == {first.snapshot, second.snapshot}


def test_a_deep_night_inherits_nothing(evening: Evening) -> None:
    publish(evening.store, evening.home, evening.candidate(memories=(evening.old,)))
    evening.begin()
    deep = publish(evening.store, evening.home, evening.candidate(kind="deep"))
    assert deep.snapshot is not None
    assert set(evening.store.snapshots.exams(deep.snapshot)) == {evening.new}
    assert evening.timeline.saw([evening.old]) == {2}


def test_when_the_owner_moved_on_the_night_is_kept_beside(evening: Evening) -> None:
    publish(evening.store, evening.home, evening.candidate())
    evening.begin()
    candidate = evening.candidate(memories=(evening.old,))
    evening.timeline.undo()
    result = publish(evening.store, evening.home, candidate)
    assert (result.outcome, result.activated) == ("published", False)
    assert "Another snapshot" in result.reason
    assert evening.timeline.active() == evening.store.snapshots.get(evening.base)
    assert evening.timeline.redo().id == 2
    assert evening.timeline.use(3).parent == 2


@pytest.mark.parametrize("ledger", ["forgotten", "rejected"])
def test_a_memory_taken_back_meanwhile_destroys_the_job(evening: Evening, ledger: str) -> None:
    candidate = evening.candidate(memories=(evening.old, evening.new))
    evening.store.memories.move(evening.old, ledger)
    result = publish(evening.store, evening.home, candidate)
    assert (result.outcome, result.snapshot, result.activated) == ("stopped", None, False)
    assert f"memory {evening.old} was taken back" in result.reason
    assert not evening.job.exists()
    assert list(evening.home.snapshots.iterdir()) == []
    assert evening.store.nights.get(evening.night).outcome == "stopped"
    assert evening.store.memories.get(evening.new).ledger == "queued"


def test_a_memory_edited_meanwhile_is_published_as_superseded(evening: Evening) -> None:
    candidate = evening.candidate()
    edited = evening.remember("queued")
    evening.store.memories.supersede(evening.new, edited)
    assert publish(evening.store, evening.home, candidate).outcome == "published"
    assert evening.store.memories.get(evening.new).ledger == "superseded"
    assert evening.store.memories.get(edited).ledger == "queued"


@pytest.mark.parametrize("name", ["adapter.gguf", "gate.json", "report.json", "manifest.json"])
@pytest.mark.parametrize("harm", ["changed", "missing"])
def test_a_file_that_is_not_what_was_examined_stops_it(evening: Evening, name: str, harm: str) -> None:
    candidate = evening.candidate()
    path = candidate.folder.path / name
    path.unlink()
    if harm == "changed":
        path.write_bytes(b"{}")
    with pytest.raises(KnownError) as caught:
        publish(evening.store, evening.home, candidate)
    assert caught.value.error_id == "verify_failed"
    unchanged(evening, candidate)


def test_a_served_file_that_was_not_examined_stops_it(evening: Evening) -> None:
    candidate = evening.candidate()
    candidate.served.write_bytes(b"another")
    with pytest.raises(KnownError, match=r"served\.gguf"):
        publish(evening.store, evening.home, candidate)
    unchanged(evening, candidate)


def unchanged(evening: Evening, candidate: Candidate) -> None:
    """Nothing was published, and the job can be tried again."""
    assert evening.store.nights.get(evening.night).outcome == "running"
    assert [one.id for one in evening.store.snapshots.all()] == [evening.base]
    assert list(evening.home.snapshots.iterdir()) == []
    assert cached_snapshots(evening.home) == set()
    assert candidate.folder.path.exists()


@pytest.mark.parametrize("step", ["add", "set_memories", "activate"])
def test_a_failure_in_the_middle_puts_the_files_back(
    evening: Evening, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    candidate = evening.candidate()

    def fail(*_args: object, **_named: object) -> None:
        raise KnownError("disk_full", "full", "free some")

    with monkeypatch.context() as patched:
        patched.setattr(Snapshots, step, fail)
        with pytest.raises(KnownError):
            publish(evening.store, evening.home, candidate)
    unchanged(evening, candidate)
    assert publish(evening.store, evening.home, candidate).outcome == "published"


def test_a_crash_between_files_and_rows_goes_back_to_the_night(evening: Evening) -> None:
    candidate = evening.candidate()
    candidate.folder.path.rename(SnapshotFolder.of(evening.home, 2).path)
    shutil.copy(candidate.served, cached_file(evening.home, 2))
    assert return_orphans(evening.store, evening.home) == [evening.night]
    unchanged(evening, candidate)
    assert publish(evening.store, evening.home, candidate).snapshot == 2
    assert return_orphans(evening.store, evening.home) == []
    assert verify(evening.store, evening.home) == []


def test_a_folder_nobody_knows_stays_and_is_named(evening: Evening) -> None:
    (evening.home.snapshots / "77").mkdir()
    assert return_orphans(evening.store, evening.home) == []
    assert [one.path.name for one in verify(evening.store, evening.home)] == ["77"]


def test_without_hard_links_files_are_copied(evening: Evening, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_self: Path, _target: Path) -> None:
        raise OSError("no hard links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    assert publish(evening.store, evening.home, evening.candidate()).outcome == "published"
    assert cached_file(evening.home, 2).read_bytes() == b"served 1"
    assert verify(evening.store, evening.home) == []


def test_preparing_again_replaces_what_a_killed_one_left(evening: Evening) -> None:
    evening.candidate(passed=False)
    (evening.job / "snapshot.partial").mkdir()
    candidate = evening.candidate()
    assert json.loads(candidate.folder.gate.read_bytes()) == {"passed": True}
    assert not (evening.job / "snapshot.partial").exists()


def test_the_manifest_names_every_file(evening: Evening) -> None:
    folder = evening.candidate().folder
    manifest = Manifest.read(folder.manifest)
    assert manifest.adapter_hash == hash_file(folder.adapter)
    assert manifest.files == {"gate.json": hash_file(folder.gate), "report.json": hash_file(folder.report)}


def test_training_on_what_has_no_row_is_our_own_mistake(evening: Evening) -> None:
    with pytest.raises(BugError, match="no row"):
        publish(evening.store, evening.home, evening.candidate(memories=(evening.new, 999)))


def test_the_name_of_the_prepared_folder_is_not_a_snapshots(evening: Evening) -> None:
    assert evening.candidate().folder.path.name == publishing.PREPARED
    assert not publishing.PREPARED.isdigit()
