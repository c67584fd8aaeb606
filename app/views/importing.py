"""What an import brought, as the faces see it."""

from dataclasses import dataclass

from engine.changes import Changes

Json = dict[str, object]

TRACE, DOCUMENT = "trace", "document"
LINE, PAGE, CONVERSATION = "line", "page", "conversation"


@dataclass(frozen=True, kw_only=True)
class SkippedView:
    """What could not be used. `line`: of a JSONL or text file, the conversation of a JSON file, the page of a PDF."""

    line: int
    reason: str

    def as_json(self) -> Json:
        return {"line": self.line, "reason": self.reason}


@dataclass(frozen=True, kw_only=True)
class DocumentText:
    """The words of a document, to be asked about. `is_cut`: it goes on."""

    file: str
    text: str
    is_cut: bool


@dataclass(frozen=True, kw_only=True)
class ImportView:
    """`proposals` are pending memories that wait for a yes; `memories` a document's statements, queued for the night.

    `already`: nothing was added, because this content came in before; the ids are what it brought then.
    """

    file: str  # the name, without its folder
    kind: str  # trace or document
    conversations: tuple[int, ...]
    messages: int
    proposals: tuple[int, ...]
    memories: tuple[int, ...]
    skipped: tuple[SkippedView, ...] = ()
    already: bool = False
    changes: Changes = Changes.NONE

    @property
    def counted_in(self) -> str:
        """What the numbers of left out parts count."""
        name = self.file.lower()
        return PAGE if name.endswith(".pdf") else CONVERSATION if name.endswith(".json") else LINE

    def as_json(self) -> Json:
        return {
            "import": {
                "file": self.file,
                "kind": self.kind,
                "conversations": list(self.conversations),
                "messages": self.messages,
                "proposals": list(self.proposals),
                "memories": list(self.memories),
                "skipped": [one.as_json() for one in self.skipped],
                "already": self.already,
            }
        }
