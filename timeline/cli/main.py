"""Find the command, run it, and turn errors into messages and exit codes."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final, NoReturn, Protocol, cast

from timeline import __doc__ as sentence
from timeline import __version__
from timeline.cli.exits import Exit
from timeline.cli.output import flush, prepare, say
from timeline.errors import TimelineError

EXPLORE: Final = "explore"
_GARBAGE: Final = 50_000
"""New objects until garbage is looked for: what is made at the start stays, looking costs a twentieth."""
COMMANDS: Final = (EXPLORE, "export", "import", "check", "resolve", "explain", "schema", "init", "serve")


_NO_OPTION: Final = "\0"
"""Before a word behind `--`, so that it is read as none; no argument of a process has it."""


class _Parser(argparse.ArgumentParser):
    """A parser that tells of a wrong argument as the program tells of anything: on one line, cleaned."""

    def read(self, argv: list[str]) -> argparse.Namespace:
        """Return what the arguments say; files may stand before, between and after the options.

        argparse reads that too, but then takes for options what stands behind `--`.
        """
        end = argv.index("--") if "--" in argv else len(argv)
        marked = [f"{_NO_OPTION}{word}" for word in argv[end + 1 :]]
        options = self.parse_intermixed_args([*argv[:end], *marked])
        for name, value in vars(options).items():
            setattr(options, name, _unmarked(value))
        return options

    def error(self, message: str) -> NoReturn:
        """Tell how the command is called and what is wrong, and end."""
        self.print_usage(sys.stderr)
        say(f"{self.prog}: error: {_unmarked(message)}")
        raise SystemExit(Exit.USAGE)


def _unmarked(value: object) -> object:
    if isinstance(value, list):
        return [_unmarked(one) for one in value]
    return value.replace(_NO_OPTION, "") if isinstance(value, str) else value


class Command(Protocol):
    """What a command's module has."""

    HELP: str

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""

    def run(self, options: argparse.Namespace) -> Exit:
        """Do the work."""


def process() -> int:
    """Run the program as a process of its own, and return its exit code."""
    code = main()
    gc.freeze()  # else the interpreter's end looks for garbage in all there is: a tenth of a short run
    return code


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with `argv` (default: the process's own) and return its exit code."""
    gc.set_threshold(_GARBAGE)
    prepare()
    try:
        code = _dispatch(list(sys.argv[1:] if argv is None else argv))
        flush()
    except TimelineError as error:
        say(f"timeline: {error}")
        return Exit.USAGE
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except BrokenPipeError:
        _forget_stdout()
        return Exit.PIPE_CLOSED
    except MemoryError:
        say("timeline: the memory does not suffice: check fewer or smaller files at once")
        return Exit.USAGE
    except OSError as error:
        _forget_stdout()
        say(f"timeline: {error.strerror or error}")
        return Exit.USAGE
    return code


def _dispatch(argv: list[str]) -> Exit:
    """Run the command that the first argument names, else the explorer."""
    named = bool(argv) and argv[0] in COMMANDS
    name = argv[0] if named else EXPLORE
    command = cast("Command", import_module(f"timeline.cli.{name}"))
    parser = _parser(name, command)
    options = parser.read(argv[1:] if named else argv)
    return command.run(options)


def _parser(name: str, command: Command) -> _Parser:
    if name != EXPLORE:
        parser = _Parser(f"timeline {name}", description=command.HELP, formatter_class=_formatter)
    else:
        parser = _Parser(
            "timeline",
            description=f"{sentence} {command.HELP}",
            epilog=f"Commands: {', '.join(COMMANDS[1:])}. `timeline COMMAND --help` tells more.",
            formatter_class=_formatter,
        )
        parser.add_argument("--version", action="version", version=f"timeline {__version__}")
    command.arguments(parser)
    return parser


def _formatter(prog: str) -> argparse.HelpFormatter:
    """Lay out help for the terminal; argparse would ask shutil, and that imports its archives."""
    try:
        width = os.get_terminal_size().columns
    except OSError:
        width = 100
    return argparse.HelpFormatter(prog, width=min(width, 110) - 2)


def _forget_stdout() -> None:
    """Let the interpreter's own flush at exit write nowhere."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        sys.stdout = None  # closed: there is nothing to flush
