"""Brings chats, agent traces and documents in: all of a file or nothing, its origin kept. Parses and judges nothing.

Of traces nothing teaches by itself: what is drawn from them waits for the owner's yes. Handing over a document is that
yes, so its statements wait for the night (DESIGN 1.7).
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from app.listener import Listener, Telling
from app.views.importing import DOCUMENT, TRACE, DocumentText, ImportView, SkippedView
from engine.changes import Changes
from engine.errors import KnownError
from engine.hashes import hash_bytes, hash_file
from engine.memory import triage
from engine.memory.extract import by_rules
from engine.memory.secrets import redact
from engine.memory.trust import APPROVED, TYPED
from engine.memory.words import plain
from engine.reading import document_file, trace_file
from engine.reading.document_file import Document, Placed
from engine.reading.lessons import Proposal, proposals
from engine.reading.steps import error_in
from engine.reading.trace import ASSISTANT, TOOL, USER, Skipped, Trace, Turn
from engine.store.db import Store
from engine.store.imports import Import
from engine.store.memories import Memory
from engine.store.messages import MessageRow

TRACE_ENDINGS = (".json", *trace_file.LINE_ENDINGS)
# The row of a message: who spoke, and how far it is trusted. A tool's result stands on the assistant's side.
_ROLES = {USER: ("user", "imported"), ASSISTANT: ("assistant", "assistant"), TOOL: ("assistant", "tool")}
_TITLE_CHARS = 60
_QUEUED_CHARS = 600  # of a message; the rest of it stands in the conversation
_JUDGED_CHARS = 2_000  # more than any statement has, so that a longer text is still seen to be one
_BYTES_A_TOKEN, _FEWEST_BYTES = 2, 400  # of any vocabulary: one token is rarely less
_TOKENS_AROUND = 300  # instructions, notes and the question beside a document
_WAITS = "it came from a file and waits for your yes"


@dataclass
class _Brought:
    """What one import has added so far. `known`: plain text -> the memory that says it; `facts`: those in force."""

    origin: Import
    known: dict[str, Memory]
    facts: dict[tuple[str, str, str], Memory]
    conversations: list[int] = field(default_factory=list)
    messages: int = 0
    proposals: list[int] = field(default_factory=list)
    memories: list[int] = field(default_factory=list)


class ImportService:
    def __init__(self, store: Store, listener: Listener) -> None:
        self._store = store
        self._listener = listener

    def read(self, path: Path, *, kind: str | None = None) -> ImportView:
        """Import a file as what its name says it is, or as `kind`: trace or document.

        Raises `KnownError` file_unreadable, file_unsupported, file_too_large, file_empty; then nothing was imported.
        """
        kind = kind or kind_of(path)
        with _readable(path):
            content_hash = hash_file(path)
            known = self._store.imports.still_here(content_hash)
            if known is not None:
                return self._already(known)
            if kind == DOCUMENT:
                return self._take_document(path, content_hash, document_file.read_document(path))
            found = trace_file.read_traces(path)
        return self._take_traces(path, content_hash, found.traces, found.skipped)

    def show(self, path: Path) -> DocumentText:
        """The words of a document, to be asked about; nothing is kept. Cut at what the model can read at once.

        Raises `KnownError` as `read` does, and for a file of chats, which has none of its own.
        """
        if kind_of(path) != DOCUMENT:
            raise KnownError(
                "file_unsupported", f"{path.name} holds chats, not one text.", "Hand it over for tonight instead."
            )
        with _readable(path):
            text = document_file.text_of(path).strip()
        settings = self._store.settings
        room = settings.whole("chat.context_tokens") - settings.whole("chat.max_tokens") - _TOKENS_AROUND
        shown = text.encode()[: max(_FEWEST_BYTES, _BYTES_A_TOKEN * room)].decode(errors="ignore")
        return DocumentText(file=path.name, text=shown, is_cut=shown != text)

    # Traces

    def _take_traces(
        self, path: Path, content_hash: str, traces: Sequence[Trace], skipped: Sequence[Skipped]
    ) -> ImportView:
        fresh = self._not_here_yet(traces)
        if not fresh:
            return _nothing_new(path, skipped)
        drawn = proposals([trace for trace, _ in fresh])
        with self._store.transaction():
            brought = self._begin(path, content_hash, TRACE)
            placed = [self._take_trace(brought, trace, digest, path) for trace, digest in fresh]
            for one in drawn:
                self._propose(brought, one, [placed[trace][turn] for trace, turn in one.places])
        return _view(brought, skipped)

    def _not_here_yet(self, traces: Sequence[Trace]) -> list[tuple[Trace, str]]:
        """Without conversations that another file, an earlier export for example, brought in."""
        by_hash = {_hash_of(trace): trace for trace in traces}
        return [(trace, one) for one, trace in by_hash.items() if not self._store.imports.holds_conversation(one)]

    def _take_trace(self, brought: _Brought, trace: Trace, digest: str, path: Path) -> list[MessageRow]:
        """The messages in the order of the turns."""
        conversation = self._store.conversations.create(_title(trace) or path.stem).id
        self._store.imports.add_conversation(brought.origin.id, conversation, content_hash=digest)
        brought.conversations.append(conversation)
        rows = []
        moment: datetime | None = None
        for turn in trace.turns:
            moment = turn.said_at or moment
            rows.append(self._take_turn(brought, conversation, turn, moment))
        return rows

    def _take_turn(self, brought: _Brought, conversation: int, turn: Turn, moment: datetime | None) -> MessageRow:
        role, trust = _ROLES[turn.role]
        text = f"← {turn.text}" if turn.role == TOOL else turn.shown
        row = self._store.messages.add(conversation, role=role, text=text, trust=trust, said=_said(moment))
        self._store.imports.add_message(brought.origin.id, row.id, place=turn.place)
        brought.messages += 1
        if turn.role == USER:
            self._hear(brought, row)
        elif turn.role == TOOL:
            self._hear_tool(row, turn)
        return row

    def _hear(self, brought: _Brought, row: MessageRow) -> None:
        """Queue it; what would last if the owner had typed it here is proposed."""
        said_at = datetime.fromisoformat(row.created).astimezone()
        said = row.text[:_JUDGED_CHARS]
        told = triage.classify(said, trust=TYPED, said_at=said_at)
        kept = self._tell(brought, row, told) if told.decision == "lasting" else []
        judged = triage.classify(said, trust=row.trust, said_at=said_at)
        self._store.experiences.add(
            redact(row.text[:_QUEUED_CHARS]).text,
            message=row.id,
            kind=told.kind,
            trust=row.trust,
            said_at=row.created,
            offset_minutes=row.offset_minutes,
            decision=judged.decision,
            reason=_WAITS if kept else judged.reason,
            memory=kept[0] if kept else None,
        )

    def _tell(self, brought: _Brought, row: MessageRow, told: triage.Judgement) -> list[int]:
        """The pending memories that it became; none for what is known, over or was refused before."""
        until = None if told.valid_until is None else told.valid_until.astimezone(UTC).isoformat(timespec="seconds")
        if until is not None and until < self._store.now():
            return []
        known = self._known(brought, row.text)
        if known is not None:
            return self._heard_again(known, [row])
        telling = Telling(
            kind=told.kind,
            trust=row.trust,
            said_at=row.created,
            offset_minutes=row.offset_minutes,
            message=row.id,
            valid_until=until,
            corrects=told.corrects,
        )
        kept = self._listener.remember(redact(row.text).text, telling)
        return [memory for one in kept for memory in self._proposed(brought, one)]

    def _hear_tool(self, row: MessageRow, turn: Turn) -> None:
        """The lesson of a failed try may last, the try itself does not."""
        said_at = datetime.fromisoformat(row.created).astimezone()
        judged = triage.classify(turn.text[:_JUDGED_CHARS], trust=row.trust, said_at=said_at)
        failed = bool(error_in(turn.text))
        self._store.experiences.add(
            redact(turn.text[:_QUEUED_CHARS]).text,
            message=row.id,
            kind="failed_path" if failed else judged.kind,
            trust=row.trust,
            said_at=row.created,
            offset_minutes=row.offset_minutes,
            decision="discard" if failed else judged.decision,
            reason="a try that failed; only what worked can become a lesson" if failed else judged.reason,
        )

    def _propose(self, brought: _Brought, one: Proposal, rows: Sequence[MessageRow]) -> None:
        """A lesson or procedure, from the messages that show it."""
        if redact(one.text).kinds:
            return
        known = self._known(brought, one.text)
        if known is not None:
            self._heard_again(known, rows)
            return
        memory = self._store.memories.add(
            one.text,
            kind=one.kind,
            trust="imported",
            ledger="pending",
            said_at=rows[-1].created,
            offset_minutes=rows[-1].offset_minutes,
            subject="me" if one.attribute else "",
            attribute=one.attribute,
            value=one.value,
            sources=[row.id for row in rows],
        )
        self._proposed(brought, memory)

    def _proposed(self, brought: _Brought, memory: Memory) -> list[int]:
        brought.known.setdefault(plain(memory.text), memory)
        if memory.id not in brought.proposals:
            brought.proposals.append(memory.id)
        return [memory.id]

    def _heard_again(self, known: Memory, rows: Sequence[MessageRow]) -> list[int]:
        """A proposal gets one more source; what teaches already gets none that the owner did not approve."""
        if known.ledger != "pending":
            return []
        for row in rows:
            self._store.memories.add_source(known.id, row.id)
        return [known.id]

    # Documents

    def _take_document(self, path: Path, content_hash: str, found: Document) -> ImportView:
        with self._store.transaction():
            brought = self._begin(path, content_hash, DOCUMENT)
            conversation = self._store.conversations.create(path.name).id
            self._store.imports.add_conversation(brought.origin.id, conversation, content_hash=content_hash)
            brought.conversations.append(conversation)
            for one in found.statements:
                self._take_statement(brought, conversation, one)
        return _view(brought, found.skipped)

    def _take_statement(self, brought: _Brought, conversation: int, one: Placed) -> None:
        """A message of its own for each, so that forgetting one leaves its neighbours alone."""
        told = one.statement
        if self._known(brought, told.text) is not None:
            return
        asks = self._listener.asks_first or self._store.settings.flag("safety.ask_about_documents")
        row = self._store.messages.add(conversation, role="user", text=told.text, trust="document")
        self._store.imports.add_message(brought.origin.id, row.id, place=one.place)
        memory = self._store.memories.add(
            told.text,
            kind="document",
            trust="document" if asks else APPROVED,
            ledger="pending" if asks else "queued",
            said_at=row.created,
            offset_minutes=row.offset_minutes,
            subject=told.subject,
            attribute=told.attribute,
            value=told.value,
            sources=(row.id,),
        )
        brought.messages += 1
        (brought.proposals if asks else brought.memories).append(memory.id)

    # Both

    def _begin(self, path: Path, content_hash: str, kind: str) -> _Brought:
        known: dict[str, Memory] = {}
        facts: dict[tuple[str, str, str], Memory] = {}
        for row in self._store.memories.all():
            known.setdefault(plain(row.text), row)
            if row.ledger in ("queued", "live") and row.value:
                facts[plain(row.subject), plain(row.attribute), plain(row.value)] = row
        return _Brought(self._store.imports.add(path.name, content_hash=content_hash, kind=kind), known, facts)

    def _known(self, brought: _Brought, text: str) -> Memory | None:
        """The memory that says this already: in the same words, or one in force with the same fact."""
        same = brought.known.get(plain(text))
        if same is not None:
            return same
        told = [(plain(one.subject), plain(one.attribute), plain(one.value)) for one in by_rules(text)]
        return brought.facts[told[0]] if told and set(told) <= set(brought.facts) else None

    def _already(self, known: Import) -> ImportView:
        rows = self._store.imports.memories(known.id)
        messages = self._store.imports.messages(known.id)
        return ImportView(
            file=known.file,
            kind=known.kind,
            conversations=tuple(self._store.imports.conversations(known.id)),
            messages=len(messages),
            proposals=tuple(one for one, _, ledger in rows if ledger == "pending"),
            memories=tuple(one for one, kind, ledger in rows if kind == DOCUMENT and ledger != "pending"),
            already=True,
        )


def kind_of(path: Path) -> str:
    """Trace or document, by the file's name. Raises `KnownError("file_unsupported")`."""
    ending = path.suffix.lower()
    if ending in TRACE_ENDINGS:
        return TRACE
    if ending in document_file.ENDINGS:
        return DOCUMENT
    raise KnownError(
        "file_unsupported",
        f"{path.name} is neither a document nor a chat that Nightjar can read.",
        "Documents: .txt, .md, .pdf. Chats and traces: .json, .jsonl. Or say which with --as.",
    )


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    """Raises `KnownError` file_unreadable, file_empty for what the system does not let us read inside."""
    try:
        _refuse_no_file(path)
        yield
    except OSError as error:
        raise KnownError(
            "file_unreadable",
            f"{path.name} cannot be read: {error.strerror or error}.",
            "Check that the file is there and may be read.",
        ) from error


def _refuse_no_file(path: Path) -> None:
    if not path.is_file():
        what = "is a folder" if path.is_dir() else "is not there" if not path.exists() else "is no ordinary file"
        raise KnownError("file_unreadable", f"{path.name or path} {what}.", "Name a file that exists.")
    if path.stat().st_size == 0:
        raise KnownError("file_empty", f"{path.name} is empty.", "Choose a file with something in it.")


def _nothing_new(path: Path, skipped: Sequence[Skipped]) -> ImportView:
    """Another file with conversations that are all here."""
    return ImportView(
        file=path.name,
        kind=TRACE,
        conversations=(),
        messages=0,
        proposals=(),
        memories=(),
        skipped=tuple(SkippedView(line=one.line, reason=one.reason) for one in skipped),
        already=True,
    )


def _view(brought: _Brought, skipped: Sequence[Skipped]) -> ImportView:
    touched = Changes.CONVERSATIONS | Changes.MESSAGES | Changes.EXPERIENCES | Changes.MEMORIES
    return ImportView(
        file=brought.origin.file,
        kind=brought.origin.kind,
        conversations=tuple(brought.conversations),
        messages=brought.messages,
        proposals=tuple(brought.proposals),
        memories=tuple(brought.memories),
        skipped=tuple(SkippedView(line=one.line, reason=one.reason) for one in skipped),
        changes=touched,
    )


def _hash_of(trace: Trace) -> str:
    return hash_bytes("\x1e".join(f"{turn.role}\x1f{turn.shown}" for turn in trace.turns).encode())


def _title(trace: Trace) -> str:
    first = next((turn.text for turn in trace.turns if turn.role == USER and turn.text), "")
    line = " ".join((trace.title or first).split())
    return line if len(line) <= _TITLE_CHARS else line[: _TITLE_CHARS - 1].rstrip() + "…"


def _said(moment: datetime | None) -> tuple[str, int] | None:
    if moment is None:
        return None
    offset = moment.utcoffset()
    minutes = int(offset.total_seconds() // 60) if offset is not None else 0
    return moment.astimezone(UTC).isoformat(timespec="microseconds"), minutes
