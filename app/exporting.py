"""Writing what is the owner's into one file: conversations with every branch, and the ledger. Changes nothing here."""

import json
from collections.abc import Sequence
from pathlib import Path

from app.memories import MemoriesService
from app.views.exporting import ExportView
from app.views.memories import MemoryView
from engine.errors import KnownError
from engine.home import write_whole
from engine.store.conversations import Conversation
from engine.store.db import Store
from engine.store.messages import MessageRow

FORMAT = 1  # of the JSON file


class ExportService:
    """Superseded and rejected memories are written with their state; forgotten ones are nowhere any more."""

    def __init__(self, store: Store, memories: MemoriesService) -> None:
        self._store, self._memories = store, memories

    def everything(self, path: Path, *, replace: bool = False) -> ExportView:
        """Conversations and memories: `.json` with every branch, `.md` the active ones. `KnownError` as `memories`."""
        talks = self._talks(list(reversed(self._store.conversations.recent())))
        return self._write(path, talks, self._memories.list(), replace=replace)

    def conversation(self, conversation: int, path: Path, *, replace: bool = False) -> ExportView:
        """One of them, without the ledger. Raises `KnownError` not_found and as `memories`."""
        talks = self._talks([self._store.conversations.get(conversation)])
        return self._write(path, talks, [], replace=replace)

    def memories(self, path: Path, *, replace: bool = False) -> ExportView:
        """The ledger alone. Raises `KnownError` file_exists, file_unsupported, disk_full, home_unwritable.

        `replace`: the owner has agreed that a file of this name goes.
        """
        return self._write(path, [], self._memories.list(), replace=replace)

    def text(self, path: Path, text: str, *, replace: bool = False) -> str:
        """Markdown that a face has made of what it shows; the file's path. Raises `KnownError` as `memories`."""
        _refuse(path, (".md",), replace=replace)
        _keep(path, text)
        return str(path)

    def _talks(self, conversations: Sequence[Conversation]) -> "list[tuple[Conversation, list[MessageRow]]]":
        """Those in which something was said, with every branch."""
        rows = self._store.messages.all()
        talks = [(one, [row for row in rows if row.conversation == one.id]) for one in conversations]
        return [(one, said) for one, said in talks if said]

    def _write(
        self,
        path: Path,
        talks: "Sequence[tuple[Conversation, list[MessageRow]]]",
        memories: Sequence[MemoryView],
        *,
        replace: bool,
    ) -> ExportView:
        _refuse(path, (".json", ".md"), replace=replace)
        if path.suffix.lower() == ".json":
            content = self._as_json(talks, memories)
        else:
            active = [(one, self._store.messages.branch(one.id)) for one, _ in talks]
            content = "\n".join((*self._as_markdown(active), *_memories_as_markdown(memories)))
        _keep(path, content)
        messages = sum(len(said) for _, said in talks)
        return ExportView(file=str(path), conversations=len(talks), messages=messages, memories=len(memories))

    def _as_json(self, talks: "Sequence[tuple[Conversation, list[MessageRow]]]", memories: Sequence[MemoryView]) -> str:
        active = {row.id for one, _ in talks for row in self._store.messages.branch(one.id)}
        record = {
            "format": FORMAT,
            "conversations": [
                {
                    "title": one.title,
                    "created": one.created,
                    "folder": self._store.folders.name(one.folder),
                    "messages": [_message(row, is_active=row.id in active) for row in said],
                }
                for one, said in talks
            ],
            "memories": [row.as_json() for row in memories],
        }
        return json.dumps(record, ensure_ascii=False, indent=1) + "\n"

    def _as_markdown(self, talks: "Sequence[tuple[Conversation, list[MessageRow]]]") -> list[str]:
        lines: list[str] = []
        for one, said in talks:
            folder = self._store.folders.name(one.folder)
            where = f", in the folder {folder}" if folder else ""
            lines += [f"# {one.title or 'Conversation'}", "", f"*{one.created[:10]}{where}*", ""]
            for row in said:
                lines += [f"**{_speaker(row)}:** {row.text}", ""]
        return lines


def _refuse(path: Path, endings: Sequence[str], *, replace: bool) -> None:
    if path.suffix.lower() not in endings:
        if ".json" in endings:
            told, step = f"{path.name} is neither .json nor .md.", "Name the file notes.json or notes.md."
        else:
            told, step = f"{path.name} is no .md file.", "Name the file notes.md."
        raise KnownError("file_unsupported", told, step)
    if not replace and _exists(path):
        raise KnownError("file_exists", f"{path} is there already.", "Choose another name, or move that file away.")


def _keep(path: Path, content: str) -> None:
    try:
        write_whole(path, content.encode())
    except OSError as error:
        raise KnownError(
            "home_unwritable", f"{path} cannot be written: {error.strerror or error}", "Choose another folder."
        ) from error


def _exists(path: Path) -> bool:
    """A folder that may not be entered refuses the writing, with a reason."""
    try:
        return path.exists()
    except OSError:
        return False


def _speaker(row: MessageRow) -> str:
    if row.role == "user":
        return "You"
    return "Nightjar (edited by you)" if row.edited else "Nightjar"


def _message(row: MessageRow, *, is_active: bool) -> dict[str, object]:
    """`parent` and `active` say which branch it is on."""
    return {
        "id": row.id,
        "parent": row.parent,
        "active": is_active,
        "role": row.role,
        "content": row.text,
        "created": row.created,
        "state": row.state,
        "trust": row.trust,
        "edited": row.edited,
    }


def _memories_as_markdown(memories: Sequence[MemoryView]) -> list[str]:
    if not memories:
        return []
    rows = [f"- {row.text.replace(chr(10), ' ')} ({row.ledger}, {row.created[:10]})" for row in memories]
    return ["# Memories", "", *rows, ""]
