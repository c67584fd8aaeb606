"""Every setting: key, type, default, bounds, help. Dialog, `settings list`, README and validation come from it."""

import math
import re
from dataclasses import dataclass

from engine.errors import KnownError

Value = str | int | float | bool


@dataclass(frozen=True, kw_only=True)
class Setting:
    """One row of the table. `choices`, `minimum`, `maximum` are inclusive and optional; `clock`: a time of day.

    `section` is where a person looks for it; rows of one section stand together.
    """

    key: str
    section: str
    default: Value
    help: str
    choices: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    clock: bool = False

    @property
    def kind(self) -> type:
        return type(self.default)


TABLE: tuple[Setting, ...] = (
    Setting(
        key="chat.instructions", section="answers", default="", help="How you want it to answer, in your own words."
    ),
    Setting(
        key="chat.temperature",
        section="answers",
        default=0.0,
        minimum=0.0,
        maximum=2.0,
        help="0: always the same answer. Higher: more varied.",
    ),
    Setting(
        key="chat.max_tokens",
        section="answers",
        default=512,
        minimum=1,
        maximum=8192,
        help="How long an answer may get (about 3 words for 4 tokens).",
    ),
    Setting(
        key="chat.context_tokens",
        section="answers",
        default=2048,
        minimum=256,
        maximum=131072,
        help="How much of a conversation it reads at once, in tokens.",
    ),
    Setting(
        key="chat.notes",
        section="answers",
        default=4,
        minimum=0,
        maximum=16,
        help="Most notes it reads for one answer.",
    ),
    Setting(
        key="learning.enabled",
        section="learning",
        default=True,
        help="What you say waits for the night and is learned then.",
    ),
    Setting(
        key="night.preferences",
        section="learning",
        default=False,
        help="Learn how answers shall look, too. Off: followed from the notes; a small model would lose other things.",
    ),
    Setting(
        key="safety.ask_first",
        section="safety",
        default=False,
        help="What you say is neither used nor learned before your yes in Tonight. Asking it to remember is a yes.",
    ),
    Setting(
        key="safety.ask_about_documents",
        section="safety",
        default=False,
        help="What a document states waits for your yes, too. Off: handing it over is a yes.",
    ),
    Setting(
        key="safety.ask_about_conclusions",
        section="safety",
        default=False,
        help="What follows from your memories, and was never said, waits for your yes.",
    ),
    Setting(
        key="privacy.private_chats",
        section="privacy",
        default=False,
        help="New chats begin private: nothing of them is kept. One that is kept has a button of its own.",
    ),
    Setting(
        key="privacy.keep_drafts",
        section="privacy",
        default=True,
        help="What you began to write and did not send is still there after a restart.",
    ),
    Setting(
        key="privacy.keep_deleted_days",
        section="privacy",
        default=30,
        minimum=0,
        maximum=365,
        help="Days in which a deleted conversation can be brought back. 0: until the next start or deletion.",
    ),
    Setting(
        key="privacy.keep_backups_days",
        section="privacy",
        default=30,
        minimum=0,
        maximum=3650,
        help="Days for which the copy of everything that is made before an update is kept.",
    ),
    Setting(
        key="night.unattended", section="hours", default=True, help="Sleep by itself when nobody is at the machine."
    ),
    Setting(key="night.begin", section="hours", default="00:00", clock=True, help="From when it may sleep by itself."),
    Setting(
        key="night.end",
        section="hours",
        default="00:00",
        clock=True,
        help="Until when; the same as the begin means at any hour.",
    ),
    Setting(
        key="night.idle_minutes",
        section="hours",
        default=15,
        minimum=1,
        maximum=600,
        help="Minutes nobody must have touched it.",
    ),
    Setting(
        key="night.needs_mains",
        section="power",
        default=True,
        help="Sleep by itself only while the machine is on mains.",
    ),
    Setting(
        key="night.minutes_a_day",
        section="budget",
        default=120,
        minimum=1,
        maximum=1440,
        help="Most minutes asleep in one day.",
    ),
    Setting(
        key="night.deep_every",
        section="budget",
        default=7,
        minimum=0,
        maximum=365,
        help="Days until a night by itself builds the model anew, or sooner when it drifts. 0: never.",
    ),
    Setting(
        key="night.minutes",
        section="budget",
        default=30,
        minimum=1,
        maximum=720,
        help="Longest training time of one night.",
    ),
    Setting(
        key="night.facts",
        section="budget",
        default=12,
        minimum=1,
        maximum=200,
        help="Most memories taught for the first time in one night.",
    ),
    Setting(
        key="night.statements",
        section="budget",
        default=6,
        minimum=1,
        maximum=200,
        help="Most statements from documents learned in one night.",
    ),
    Setting(
        key="night.device",
        section="nights",
        default="auto",
        choices=("auto", "cuda", "mps", "cpu"),
        help="Whether the night trains on the processor (cpu) or on a graphics card.",
    ),
    Setting(
        key="night.passes",
        section="nights",
        default=1,
        minimum=0,
        maximum=8,
        help="Offline passes over the day before dreaming.",
    ),
    Setting(
        key="night.phrase_bank",
        section="nights",
        default=True,
        help="Use the phrase bank beside what the model writes itself.",
    ),
    Setting(
        key="night.served_type",
        section="nights",
        default="Q4_K_M",
        choices=("Q4_K_M", "Q5_K_M", "Q6_K", "Q8_0"),
        help="Quantization of the model you chat with.",
    ),
    Setting(
        key="start.at_login",
        section="start",
        default=False,
        help="Start Nightjar when you log in, in the tray where there is one.",
    ),
    Setting(
        key="start.in_tray",
        section="start",
        default=True,
        help="Stay in the tray when the window is closed, to sleep later.",
    ),
    Setting(
        key="start.introduction",
        section="start",
        default="pages",
        choices=("pages", "day", "over"),
        help="Where the introduction stands; pages shows it again.",
    ),
    Setting(
        key="appearance.theme",
        section="appearance",
        default="system",
        choices=("system", "light", "dark"),
        help="Window colours.",
    ),
    Setting(
        key="appearance.text_size",
        section="appearance",
        default="normal",
        choices=("small", "normal", "large", "largest"),
        help="Size of the letters in the window.",
    ),
    Setting(
        key="appearance.language",
        section="language",
        default="system",
        choices=("system", "en", "de"),
        help="Language of the window, from its next start on.",
    ),
)

_BY_KEY = {setting.key: setting for setting in TABLE}


def setting(key: str) -> Setting:
    """Raises `KnownError("setting_unknown")`."""
    if key not in _BY_KEY:
        raise KnownError("setting_unknown", f"There is no setting {key!r}.", "`nightjar settings list` shows them all.")
    return _BY_KEY[key]


def parse(key: str, text: str) -> Value:
    """Text typed by a person -> a valid value. Raises `KnownError("setting_invalid")`."""
    row = setting(key)
    try:
        value = _convert(row, text.strip())
    except ValueError as error:
        raise _invalid(row, text) from error
    if (row.choices and value not in row.choices) or (row.clock and not _CLOCK.fullmatch(str(value))):
        raise _invalid(row, text)
    if isinstance(value, int | float) and not isinstance(value, bool):
        too_low = row.minimum is not None and value < row.minimum
        if too_low or (row.maximum is not None and value > row.maximum):
            raise _invalid(row, text)
    return value


_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_SWITCH = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}
_WANTED = {bool: "on or off", int: "a whole number", float: "a number"}


def _convert(row: Setting, text: str) -> Value:
    if row.kind is bool:
        if text.lower() not in _SWITCH:
            raise ValueError(text)
        return _SWITCH[text.lower()]
    value: Value = row.kind(text)
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError(text)
    return value


def _invalid(row: Setting, text: str) -> KnownError:
    wanted = f"one of: {', '.join(row.choices)}" if row.choices else _WANTED.get(row.kind, "text")
    wanted = "a time of day like 22:30" if row.clock else wanted
    if row.minimum is not None:
        wanted += f" from {row.minimum:g} to {row.maximum:g}"
    return KnownError("setting_invalid", f"{row.key} cannot be {text!r}.", f"It takes {wanted}.")
