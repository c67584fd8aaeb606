"""The root command: global options, the command table and exit codes. Commands live in their group's file."""

import importlib
import json
import sys
import traceback
from collections.abc import Sequence

import click

from app.cli.session import Session
from engine.errors import EXIT_CODES, Cancelled, KnownError
from engine.home import Home

INTERRUPTED = 130
CRASHED = 1

# Command -> (module below app.cli, one-line help). Modules load when their command runs, so that --help stays quick.
COMMANDS: dict[str, tuple[str, str]] = {
    "day": ("day", "Play one scripted day, night, morning and undo on a throw-away home."),
    "chat": ("chat", "Talk: a message with -m, or a conversation."),
    "sleep": ("night", "Sleep now, in the foreground, and print the morning report."),
    "nightd": ("night", "Wait until nobody is at the machine, and sleep by itself."),
    "report": ("night", "The morning report of a night."),
    "memories": ("memories", "What Nightjar remembers: list, add, correct, forget."),
    "timeline": ("timeline", "Mornings: list, use, undo, redo, verify."),
    "models": ("models", "Base models in this home."),
    "settings": ("settings", "List, read and change settings."),
    "import": ("transfer", "Read chats, agent traces or a document from a file."),
    "export": ("transfer", "Write conversations and memories to a file."),
    "doctor": ("doctor", "Look at this machine and this home."),
    "bench": ("bench", "Measure chat and nights (source checkout only)."),
}


class LazyGroup(click.Group):
    """Loads a command's module when it is asked for."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module = importlib.import_module(f"app.cli.{COMMANDS[name][0]}")
        command: click.Command = getattr(module, f"{name}_command")
        return command

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


def _refuse_in_tray(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    """Where there is a window to start with, this line is not read at all."""
    if wanted and not ctx.resilient_parsing:
        raise click.UsageError("--start-in-tray opens the desktop app: it takes no command and needs a display.")


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--home", metavar="DIR", help="Where this Nightjar lives (else NIGHTJAR_HOME, else your data folder).")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of text.")
@click.option(
    "--start-in-tray",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_refuse_in_tray,
    help="Open the desktop app without its window, where there is a tray.",
)
@click.pass_context
def nightjar(ctx: click.Context, home: str | None, as_json: bool) -> None:
    """A private assistant that listens by day and learns while your laptop sleeps.

    Without a command it opens the desktop app.
    """
    ctx.obj = Session(Home.locate(home), as_json)


def options_first(arguments: Sequence[str]) -> list[str]:
    """Let `--json` and `--home` stand anywhere: `nightjar day --json` means `nightjar --json day`."""
    front: list[str] = []
    rest: list[str] = []
    waiting = iter(arguments)
    for word in waiting:
        if word == "--":
            rest += [word, *waiting]
        elif word in ("-m", "--message"):
            rest += [word, *(value for value in [next(waiting, None)] if value is not None)]
        elif word == "--json":
            front += [] if word in front else [word]
        elif word == "--home":
            front += [word, *(value for value in [next(waiting, None)] if value is not None)]
        elif word.startswith("--home="):
            front.append(word)
        else:
            rest.append(word)
    return front + rest


def run(arguments: Sequence[str]) -> int:
    """Run one command line; the exit code."""
    ordered = options_first(arguments)
    as_json = "--json" in ordered
    try:
        result = nightjar.main(args=ordered, prog_name="nightjar", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except KnownError as error:
        show_error(error, as_json=as_json)
        return error.exit_code
    except click.ClickException as error:
        return _usage(error, as_json=as_json)
    except (KeyboardInterrupt, Cancelled, click.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return CRASHED
    except Exception as error:
        _crash(error, as_json=as_json)
        return CRASHED


def show_error(error: KnownError, *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps({"error": error.as_dict()}, ensure_ascii=False))
        return
    from app.cli.output import errors

    errors().print(f"[bold red]✗[/] {_plain(error.message)}\n  [dim]{_plain(error.next_step)}[/]", highlight=False)


def _crash(error: Exception, *, as_json: bool) -> None:
    """Our fault: the traceback for a report, and what is safe to say about the home."""
    traceback.print_exception(error)
    if as_json:
        crash = {
            "id": "crash",
            "message": f"{type(error).__name__} in Nightjar itself.",
            "next_step": "Report the traceback.",
        }
        click.echo(json.dumps({"error": crash}))
    else:
        click.echo(
            "\nThis is a fault of Nightjar itself. What you said is kept; please report the lines above.", err=True
        )


def _usage(error: click.ClickException, *, as_json: bool) -> int:
    if as_json:
        known = KnownError("usage", error.format_message(), "`nightjar --help` shows the commands and options.")
        show_error(known, as_json=True)
    else:
        error.show()
    return EXIT_CODES["usage"]


def _plain(text: str) -> str:
    from rich.markup import escape

    return escape(text)
