"""Where memories come from: their messages with date, file and place; and the questions between two of them."""

from app.views.memories import Conflict, SourceView, Told
from engine.store.db import Store
from engine.store.memories import Memory


def sources_of(store: Store, memory: int) -> tuple[SourceView, ...]:
    """The messages that told it, oldest first; none for one added by hand."""
    ids = [message for message in store.memories.sources(memory) if message is not None]
    rows = [store.messages.get(message) for message in ids]
    origins = store.imports.origins(ids)
    return tuple(
        SourceView(
            message=row.id,
            conversation=row.conversation,
            text=row.text,
            created=row.created,
            file=origins[row.id].file if row.id in origins else "",
            place=origins[row.id].place if row.id in origins else "",
        )
        for row in rows
    )


def conflicts(store: Store) -> tuple[Conflict, ...]:
    """Contradictions that no rule decides and that their owner has not settled, the oldest question first."""
    return tuple(
        Conflict(*(_told(store, row) for row in sorted(store.memories.many((one.first, one.second)), key=_age)))
        for one in store.questions()
    )


def _told(store: Store, row: Memory) -> Told:
    return Told(memory=row.id, text=row.text, said_at=row.said_at, sources=sources_of(store, row.id))


def _age(row: Memory) -> tuple[str, int]:
    return row.said_at, row.id
