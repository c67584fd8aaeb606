"""The list of conversations and what stands in each: find, name, file, pin, delete, switch branches. Asks no model."""

from datetime import UTC, datetime, timedelta

from app import incoming
from app.asking import Asking
from app.views.chat import ConversationView, DraftView, FolderView, FoundView, MessageView
from engine.changes import Changes
from engine.errors import KnownError
from engine.store.conversations import Conversation, Draft
from engine.store.db import Store
from engine.store.folders import Folder
from engine.store.messages import MessageRow, Note

TITLE_CHARACTERS = 60
FOLDER_CHARACTERS = 40
_MOST_FOUND = 50
_EXCERPT_BEFORE, _EXCERPT_CHARACTERS = 24, 90
_TALK = Changes.CONVERSATIONS | Changes.MESSAGES
_TEACHING = _TALK | Changes.EXPERIENCES | Changes.MEMORIES  # what is said on another branch may be remembered


class ConversationsService:
    def __init__(self, store: Store, asking: Asking) -> None:
        self._store = store
        self._asking = asking

    def recent(self) -> tuple[ConversationView, ...]:
        """Pinned ones first, then the last spoken in."""
        folders = self._store.folders.all()
        return tuple(self._view(row, folders) for row in self._store.conversations.recent())

    def search(self, text: str) -> tuple[FoundView, ...]:
        """Conversations whose title, folder or messages (any branch) hold these words, as typed, in the list's order.

        Nothing for a text without words.
        """
        wanted = " ".join(text.split())
        if not wanted:
            return ()
        said, folders = self._store.messages.holding(wanted), self._store.folders.all()
        found = []
        for row in self._store.conversations.recent():
            view = self._view(row, folders)
            named = (view.title, "" if view.folder is None else view.folder.name)
            if any(wanted.casefold() in name.casefold() for name in named):
                found.append(FoundView(conversation=view, excerpt="", message=None))
            elif (hit := said.get(row.id)) is not None:
                found.append(FoundView(conversation=view, excerpt=_excerpt(hit.text, wanted), message=hit.id))
        return tuple(found[:_MOST_FOUND])

    def deleted(self) -> tuple[ConversationView, ...]:
        """Those that can be brought back, the last deleted first, without those in which nothing was said."""
        folders = self._store.folders.all()
        rows = sorted(self._store.conversations.recent(hidden=True), key=lambda row: row.hidden or "", reverse=True)
        return tuple(view for row in rows if (view := self._view(row, folders)).turns)

    def begin(self) -> int:
        """An empty conversation; its first message names it."""
        return self._store.conversations.create().id

    def messages(self, conversation: int) -> tuple[MessageView, ...]:
        """The active branch, oldest first. Raises `KnownError("not_found")`."""
        notes = self._store.messages.notes(conversation)
        variants = self._store.messages.variants(conversation)
        rows = self._store.messages.branch(conversation)
        exams = {one: self._store.snapshots.exams(one) for one in {row.snapshot for row in rows} if one is not None}
        by_heart = {one: {memory for memory, exam in exams[one].items() if exam == "in_weights"} for one in exams}
        return tuple(self._message_view(row, notes, variants.get(row.id, ()), by_heart) for row in rows)

    def choose(self, message: int) -> Changes:
        """Make the newest branch through this message the active one. Raises `KnownError("not_found")`."""
        with self._store.transaction():
            self._store.messages.select(message)
            self._store.resettle()
        return _TEACHING

    def rate(self, answer: int, rating: int) -> Changes:
        """The owner's thumb: 1, -1, or 0 to take it back. It weighs how to answer, and approves no fact.

        Raises `KnownError` not_found, not_an_answer.
        """
        row = self._store.messages.get(answer)
        if row.role != "assistant" or row.edited:
            raise KnownError(
                "not_an_answer",
                "Only answers of the model can be rated.",
                "Rate the answer below it, or an older version.",
            )
        self._store.messages.rate(answer, rating or None)
        return Changes.MESSAGES

    def reword(self, answer: int, text: str) -> tuple[int, Changes]:
        """Put an answer in the owner's words, on a branch of its own, from which the talk goes on; the old one stays.

        They are read as what Nightjar said, never as what its owner told: no fact is approved by them. The message that
        holds them, the same one where nothing changed. Raises `KnownError` not_found, not_editable, message_empty,
        message_binary.
        """
        wanted, old = incoming.accept(text), self._store.messages.get(answer)
        if old.role != "assistant" or old.parent is None or old.action is not None or old.state == "pending":
            raise KnownError(
                "not_editable",
                "This is no answer that can be edited.",
                "Edit one that the model gave, when it is complete, or what you said yourself.",
            )
        if wanted == old.text:
            return answer, Changes.NONE
        with self._store.transaction():
            new = self._store.messages.reword(answer, wanted)
            self._store.resettle()
        return new.id, _TEACHING

    def rename(self, conversation: int, title: str) -> Changes:
        """Raises `KnownError` not_found, title_empty."""
        wanted = " ".join(title.split())
        if not wanted:
            raise KnownError("title_empty", "A conversation needs a title.", "Type one, or leave the old one.")
        self._store.conversations.get(conversation)
        self._store.conversations.rename(conversation, shortened(wanted))
        return Changes.CONVERSATIONS

    def move(self, conversation: int, folder: str) -> Changes:
        """Into the folder of this name, which is made where there is none; "" takes it out. An empty folder goes.

        Raises `KnownError("not_found")`.
        """
        name = shortened(folder, FOLDER_CHARACTERS)
        with self._store.transaction():
            self._store.conversations.move(conversation, self._store.folders.named(name) if name else None)
            self._store.folders.drop_empty()
        return Changes.CONVERSATIONS

    def rename_folder(self, folder: int, name: str) -> Changes:
        """Where another has this name already, the two become one. Raises `KnownError` not_found, title_empty."""
        wanted = shortened(name, FOLDER_CHARACTERS)
        if not wanted:
            raise KnownError("title_empty", "A folder needs a name.", "Type one, or leave the old one.")
        self._store.folders.rename(folder, wanted)
        return Changes.CONVERSATIONS

    def drop_folder(self, folder: int) -> Changes:
        """Its conversations stay, outside of it."""
        self._store.folders.drop(folder)
        return Changes.CONVERSATIONS

    def open_folder(self, folder: int, *, is_open: bool) -> None:
        """Keep whether the list shows what is in it; that is nobody else's news. Raises `KnownError("not_found")`."""
        self._store.folders.open(folder, is_open=is_open)

    def pin(self, conversation: int, *, pinned: bool) -> Changes:
        """Keep it at the top of the list, or no longer. Raises `KnownError("not_found")`."""
        self._store.conversations.get(conversation)
        self._store.conversations.pin(conversation, pinned=pinned)
        return Changes.CONVERSATIONS

    def learn_from(self, conversation: int, *, learns: bool) -> Changes:
        """Whether it may teach. What it told since the last night follows; what was learned stays.

        Raises `KnownError("not_found")`.
        """
        self._store.conversations.get(conversation)
        with self._store.transaction():
            self._store.conversations.learn_from(conversation, learns=learns)
            self._store.resettle()
        return _TEACHING

    def unfinished(self) -> int | None:
        """The conversation that holds what was written last and not sent. None: a new one, or nothing was left."""
        written = [conversation for conversation, _ in self._store.conversations.drafts()]
        shown = {row.id for row in self._store.conversations.recent()}
        return written[-1] if written and written[-1] in shown else None

    def draft(self, conversation: int | None) -> DraftView:
        """What was written there and not sent. None: the conversation has not begun."""
        kept = self._store.conversations.draft(conversation)
        return DraftView(text=kept.text, pasted=kept.pasted, about=kept.about)

    def keep_draft(self, conversation: int | None, draft: DraftView) -> None:
        """Keep it until the next start; an empty one takes it away. One of a deleted conversation goes with that.

        Nothing is kept where the owner wants no unsent words on disk.
        """
        if not self._store.settings.flag("privacy.keep_drafts"):
            draft = DraftView()
        self._store.conversations.keep_draft(
            conversation, Draft(text=draft.text, pasted=draft.pasted, about=draft.about)
        )

    def delete(self, conversation: int) -> Changes:
        """Out of the list. What only it told since the last night is neither shown nor learned; what was learned stays.

        `bring_back` undoes it; what was deleted long ago goes for good. Raises `KnownError("not_found")`.
        """
        self._store.conversations.get(conversation)
        self.purge()
        with self._store.transaction():
            self._store.conversations.hide(conversation)
            self._store.resettle()
        return _TEACHING

    def bring_back(self, conversation: int) -> Changes:
        """Raises `KnownError("not_found")`."""
        self._store.conversations.get(conversation)
        with self._store.transaction():
            self._store.conversations.bring_back(conversation)
            self._store.resettle()
        return _TEACHING

    def purge(self) -> None:
        """Remove for good what was deleted longer ago than its owner wants it kept."""
        before = datetime.now(UTC) - timedelta(days=self._store.settings.whole("privacy.keep_deleted_days"))
        if self._store.conversations.purge(hidden_before=before.isoformat(timespec="microseconds")):
            self._store.folders.drop_empty()

    def _view(self, row: Conversation, folders: dict[int, Folder]) -> ConversationView:
        folder = None if row.folder is None else folders.get(row.folder)
        return ConversationView(
            id=row.id,
            title=row.title,
            created=row.created,
            updated=row.updated,
            turns=len(self._store.messages.branch(row.id)),
            pinned=row.pinned is not None,
            learns=row.learns,
            folder=None if folder is None else FolderView(id=folder.id, name=folder.name, is_open=folder.is_open),
        )

    def _message_view(
        self, row: MessageRow, notes: dict[int, list[Note]], variants: tuple[int, ...], by_heart: dict[int, set[int]]
    ) -> MessageView:
        action = self._asking.view(row)
        asked = () if row.parent is None or row.snapshot is None else notes.get(row.parent, ())
        return MessageView(
            id=row.id,
            role=row.role,
            text=row.text if action is None else action.text,
            created=row.created,
            state=row.state,
            snapshot=row.snapshot,
            memories=tuple(note.memory for note in notes.get(row.id, [])),
            action=action,
            variants=variants,
            rating=row.rating,
            edited=row.edited,
            by_heart=tuple(note.memory for note in asked if note.memory in by_heart.get(row.snapshot or 0, ())),
        )


def shortened(text: str, most: int = TITLE_CHARACTERS) -> str:
    """One line that fits as a title."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def _excerpt(text: str, wanted: str) -> str:
    """The line around the first place where it stands."""
    line = " ".join(text.split())
    start = max(0, line.casefold().find(wanted.casefold()) - _EXCERPT_BEFORE)
    cut = line[start : start + _EXCERPT_CHARACTERS]
    return ("…" if start else "") + cut + ("…" if start + _EXCERPT_CHARACTERS < len(line) else "")
