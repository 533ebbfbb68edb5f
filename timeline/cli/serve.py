"""`timeline serve [FILE ...]`: the explorer in a browser, for this machine alone unless told otherwise."""

from __future__ import annotations

import argparse
import ipaddress
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from timeline.cli.exits import Exit
from timeline.cli.inputs import add_paths, add_view, as_of, chosen_or_example, refuse_wrong_place
from timeline.cli.output import say
from timeline.errors import UsageError

HELP: Final = "Show the explorer in a browser on this machine; needs the extra `serve`."
_LOOPBACK: Final = "127.0.0.1"
_PORTS: Final = range(1, 1 << 16)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `timeline serve`."""
    add_paths(parser, "the folder data/, else the shipped example")
    add_view(parser)
    parser.add_argument("--host", default=_LOOPBACK, help="the address to listen on (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="the port to listen on (8000)")


def run(options: argparse.Namespace) -> Exit:
    """Serve until it is interrupted; whoever reaches the address reads the timeline."""
    if options.port not in _PORTS:
        raise UsageError(f"--port {options.port}: write a number from 1 to 65535")
    paths, example = chosen_or_example(options.paths)
    as_of(options)  # what is wrong with it is told here, and not in every browser
    refuse_wrong_place(options)
    try:
        from timeline.tui.serving import serve  # noqa: PLC0415  aiohttp, only here
    except ImportError as error:
        raise UsageError(
            "serving needs textual-serve: python -m pip install 'conflict-timeline[serve]'"
        ) from error
    if not is_loopback(options.host):
        say(f"timeline: everybody who reaches {options.host}:{options.port} can read these files")
    say(f"timeline: http://{options.host}:{options.port} (Ctrl+C ends)")
    serve(command(options, () if example else paths), options.host, options.port)
    return Exit.OK


def command(options: argparse.Namespace, paths: Sequence[Path]) -> str:
    """Return the command line of the explorer that a browser is given."""
    words = [sys.executable, "-m", "timeline"]
    for name in ("filter", "as_of", "language", "zoom", "at"):
        value = getattr(options, name)
        words += [f"--{name.replace('_', '-')}={value}"] if value else []
    words += ["--", *(str(path) for path in paths)] if paths else []
    return shlex.join(words)


def is_loopback(host: str) -> bool:
    """Tell whether only this machine reaches the address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
