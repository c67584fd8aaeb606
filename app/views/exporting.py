"""An export as the faces see it."""

from dataclasses import dataclass

Json = dict[str, object]


@dataclass(frozen=True, kw_only=True)
class ExportView:
    file: str
    conversations: int
    messages: int
    memories: int

    def as_json(self) -> Json:
        return {"export": dict(vars(self))}
