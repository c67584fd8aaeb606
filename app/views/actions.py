"""What the app did, or offers to do, when it was asked itself: a card under its answer, as the faces see it."""

from dataclasses import dataclass

from app.views.memories import Forgetting, MemoryView

Json = dict[str, object]


@dataclass(frozen=True, kw_only=True)
class ActionView:
    """`kind` is `list`, `remember`, `forget` or `disown`; a forget and a disown only offer, nothing is touched yet.

    `headline` is the answer without its memories, for faces that draw those themselves; `text` says it all.
    `commands` do what is offered, in the order in which `text` names them.
    """

    kind: str
    headline: str
    text: str
    memories: tuple[MemoryView, ...]  # without those forgotten since
    preview: Forgetting | None = None  # of a forget, when it is first shown
    commands: tuple[str, ...] = ()

    def as_json(self) -> Json:
        return {
            "kind": self.kind,
            "memories": [row.id for row in self.memories],
            "preview": None if self.preview is None else self.preview.as_json(),
            "commands": list(self.commands),
        }
