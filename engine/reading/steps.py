"""What an agent did in a trace: its tool calls in order, each with its result and whether that was an error. Pure."""

import json
import re
from dataclasses import dataclass, field

from engine.reading.trace import ASSISTANT, TOOL, USER, Call, Trace

_MAX_STEP_CHARS = 160
_MAX_ERROR_CHARS = 140
# An error says so at its beginning or at its end; what a long output quotes in its middle is no failure.
_LOOKED_AT_CHARS = 1_500
_COMMANDS = ("command", "cmd", "script", "code", "bash")
_FAILED = re.compile(
    r"^[^\w\"'{]{0,3}(?:error|failed|failure|fatal|exception|traceback|denied|invalid)\b"
    r"|^Traceback \(most recent call last\)|^\s*(?:[\w.]+\.)?\w*(?:Error|Exception)(?::|$)"
    r"|\b(?:exit(?:ed)?(?: with)?(?: code| status)?|return(?:ed|code)?(?: code)?)\b\W{0,3}[1-9]\d{0,2}\b"
    r"|: command not found|\bNo such file or directory\b|\bpermission denied\b"
    r"|\"error\":(?!\s*(?:null|false|\"\"|\[\]|\{\}))|\"(?:success|ok)\":\s*false|\"exit_?code\":\s*[1-9]",
    re.I | re.M,
)
_TELLING = re.compile(
    r"\w*(?:Error|Exception)\b|\berror\b|\bfatal\b|\bfailed\b|not found|No such|denied|\binvalid\b|\bcannot\b", re.I
)


@dataclass(frozen=True, kw_only=True)
class Step:
    """One call. `turns`: where it and its result stand. `error`: the telling line of that, "" when it worked."""

    call: Call
    turns: tuple[int, ...]
    error: str = ""

    @property
    def words(self) -> str:
        return describe(self.call)


@dataclass
class Episode:
    """What the assistant did for one request. `turn` is the request's, None before the first."""

    request: str
    turn: int | None
    steps: list[Step] = field(default_factory=list)


def episodes(trace: Trace) -> list[Episode]:
    """In order; those without a call too."""
    found = [Episode("", None)]
    waiting: list[tuple[Call, int]] = []
    for number, turn in enumerate(trace.turns):
        if turn.role == USER:
            found[-1].steps += [Step(call=call, turns=(at,)) for call, at in waiting]
            waiting = []
            found.append(Episode(turn.text, number))
        elif turn.role == ASSISTANT:
            waiting += [(call, number) for call in turn.calls]
        elif turn.role == TOOL and waiting:
            place = next((n for n, (call, _) in enumerate(waiting) if turn.answers and call.id == turn.answers), 0)
            call, at = waiting.pop(place)
            found[-1].steps.append(Step(call=call, turns=(at, number), error=error_in(turn.text)))
    found[-1].steps += [Step(call=call, turns=(at,)) for call, at in waiting]
    return found


def error_in(result: str) -> str:
    """The line that says what went wrong, "" where nothing did."""
    looked_at = f"{result[:_LOOKED_AT_CHARS]}\n{result[-_LOOKED_AT_CHARS:]}" if len(result) > 3000 else result
    if not _FAILED.search(looked_at):
        return ""
    lines = [line.strip() for line in looked_at.splitlines() if line.strip()]
    told = [line for line in lines if _TELLING.search(line) and not line.startswith("Traceback")]
    # The last line of a traceback names its cause.
    line = told[-1] if told else lines[0]
    return line if len(line) <= _MAX_ERROR_CHARS else line[: _MAX_ERROR_CHARS - 1].rstrip() + "…"


def describe(call: Call) -> str:
    """ "run `make test`", "search (query: bridges)"."""
    command = command_of(call)
    if command:
        return f"run `{_short(command)}`"
    given = ", ".join(f"{name}: {value}" for name, value in arguments_of(call).items())
    return f"{call.name} ({_short(given)})" if given else call.name


def command_of(call: Call) -> str:
    """The command line or code that the call ran, "" for other calls."""
    given = arguments_of(call)
    return next((given[name] for name in _COMMANDS if given.get(name)), "")


def arguments_of(call: Call) -> dict[str, str]:
    """Name -> value as one line; under "" when they are no JSON object."""
    try:
        given = json.loads(call.arguments)
    except (ValueError, RecursionError):
        given = call.arguments
    if isinstance(given, dict):
        return {str(name): _line(value) for name, value in given.items() if value not in (None, "", [], {})}
    return {"": _line(given)} if given else {}


def _line(value: object) -> str:
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return " ".join(" ".join(value).split())
    return " ".join((value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)).split())


def _short(text: str) -> str:
    return text if len(text) <= _MAX_STEP_CHARS else text[: _MAX_STEP_CHARS - 1].rstrip() + "…"
