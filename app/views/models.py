"""Models and settings as the faces see them."""

from dataclasses import dataclass, field

from engine.changes import Changes
from engine.settings import Value

Json = dict[str, object]


@dataclass(frozen=True, kw_only=True)
class ModelView:
    """One base model in the home. `id` is its folder's name; `reason` says why it cannot sleep, or ""."""

    id: str
    name: str
    file: str
    architecture: str
    active: bool
    can_sleep: bool
    reason: str
    size_bytes: int = 0
    context_tokens: int = 0
    parameters: int = 0
    chat_type: str = ""  # quantization of the file that talks
    chatting: str = ""  # how it fits this machine, in words
    sleeping: str = ""

    def as_json(self) -> Json:
        return {
            "id": self.id,
            "name": self.name,
            "file": self.file,
            "architecture": self.architecture,
            "active": self.active,
            "can_sleep": self.can_sleep,
            "reason": self.reason,
        }


@dataclass(frozen=True, kw_only=True)
class ModelDetail:
    model: ModelView
    details: Json = field(default_factory=dict)

    def as_json(self) -> Json:
        return {"model": self.model.as_json(), "details": self.details}


@dataclass(frozen=True, kw_only=True)
class ModelChange:
    model: ModelView
    changes: Changes = Changes.NONE

    def as_json(self) -> Json:
        return {"model": self.model.as_json()}


@dataclass(frozen=True, kw_only=True)
class SettingView:
    key: str
    value: Value
    default: Value
    help: str
    section: str
    choices: tuple[str, ...] = ()

    def as_json(self) -> Json:
        return {
            "key": self.key,
            "section": self.section,
            "value": self.value,
            "default": self.default,
            "help": self.help,
            "choices": list(self.choices),
        }


@dataclass(frozen=True, kw_only=True)
class SettingChange:
    setting: SettingView
    changes: Changes = Changes.NONE

    def as_json(self) -> Json:
        return {"setting": self.setting.as_json()}
