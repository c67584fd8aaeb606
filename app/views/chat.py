"""Conversations, messages and answers as the faces see them."""

from dataclasses import dataclass

from app.views.actions import ActionView
from engine.changes import Changes

Json = dict[str, object]


@dataclass(frozen=True, kw_only=True)
class FolderView:
    """A folder of the list. `is_open`: what is in it stands below it."""

    id: int
    name: str
    is_open: bool = True


@dataclass(frozen=True, kw_only=True)
class ConversationView:
    """One line of the conversation list. Times are ISO 8601 in UTC."""

    id: int
    title: str  # from its first message; may be ""
    created: str
    updated: str
    turns: int
    pinned: bool = False
    learns: bool = True  # False: nothing of it is learned
    folder: FolderView | None = None

    def as_json(self) -> Json:
        return {
            "id": self.id,
            "title": self.title,
            "created": self.created,
            "updated": self.updated,
            "turns": self.turns,
            "pinned": self.pinned,
            "learns": self.learns,
            "folder": None if self.folder is None else self.folder.name,
        }


@dataclass(frozen=True, kw_only=True)
class FoundView:
    """One hit of a search: where, and the line around the first place. `excerpt` is "" when it stands in the title."""

    conversation: ConversationView
    excerpt: str
    message: int | None

    def as_json(self) -> Json:
        return {"conversation": self.conversation.as_json(), "excerpt": self.excerpt, "message": self.message}


@dataclass(frozen=True, kw_only=True)
class DraftView:
    """What was written and not sent. `pasted` are pieces of it; `about` is the answer that it corrects."""

    text: str = ""
    pasted: tuple[str, ...] = ()
    about: int | None = None


@dataclass(frozen=True, kw_only=True)
class MessageView:
    """One message on the active branch. `state` is `pending`, `complete`, `stopped`, `interrupted` or `failed`."""

    id: int
    role: str  # "user" | "assistant"
    text: str
    created: str
    state: str
    snapshot: int | None = None  # the one that said it
    memories: tuple[int, ...] = ()  # shown to the model with this turn
    action: ActionView | None = None  # the app answered itself
    variants: tuple[int, ...] = ()  # all that stand at this place, itself included; () when it is the only one
    rating: int | None = None  # the owner's thumb: 1, -1
    by_heart: tuple[int, ...] = ()  # of the memories shown with the question, those this snapshot knows without a note
    edited: bool = False  # an answer in the owner's words

    def as_json(self) -> Json:
        return {
            "id": self.id,
            "role": self.role,
            "text": self.text,
            "created": self.created,
            "state": self.state,
            "snapshot": self.snapshot,
            "memories": list(self.memories),
            "action": None if self.action is None else self.action.as_json(),
            "variants": list(self.variants),
            "rating": self.rating,
            "edited": self.edited,
        }


@dataclass(frozen=True, kw_only=True)
class Reply:
    """One answer. `conversation` and `message` are None in a private chat. `left_out` counts turns that did not fit."""

    conversation: int | None
    message: int | None  # the answer's row
    text: str
    snapshot: int | None
    action: ActionView | None  # the app answered itself, and no model spoke
    memories_used: tuple[int, ...]
    prompt_tokens: int
    reused_tokens: int
    left_out: int
    tokens: int
    tokens_per_second: float
    first_token_seconds: float
    finish: str  # "end" | "length" | "stopped"
    queued: tuple[int, ...] = ()  # memories this message became at once
    waiting: tuple[int, ...] = ()  # and those that wait for a yes
    changes: Changes = Changes.NONE

    def as_json(self) -> Json:
        return {
            "conversation": self.conversation,
            "message": self.message,
            "text": self.text,
            "snapshot": self.snapshot,
            "action": None if self.action is None else self.action.as_json(),
            "memories_used": list(self.memories_used),
            "prompt_tokens": self.prompt_tokens,
            "reused_tokens": self.reused_tokens,
            "left_out": self.left_out,
            "tokens": self.tokens,
            "tokens_per_second": round(self.tokens_per_second, 1),
            "first_token_seconds": round(self.first_token_seconds, 4),
        }


@dataclass(frozen=True, kw_only=True)
class ChatStatus:
    """Which model is talking. `attached`: the adapter rides on the base because the served file is being rebuilt."""

    model: str  # model id
    model_name: str
    snapshot: int | None
    served_file: str
    attached: bool
    loaded: bool
    note: str = ""  # a sentence for people, "" when there is nothing to say
