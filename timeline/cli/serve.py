"""`timeline serve [FILE ...]`: the explorer in a browser, for this machine alone unless told otherwise."""

from __future__ import annotations

import argparse
import ipaddress
import shlex
import sys
from typing import Final

from timeline.cli.exits import Exit
from timeline.cli.inputs import add_paths, chosen_or_example
from timeline.cli.output import say
from timeline.errors import UsageError

HELP: Final = "Show the explorer in a browser on this machine; needs the extra `serve`."
_LOOPBACK: Final = "127.0.0.1"
_PORTS: Final = range(1, 1 << 16)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `timeline serve`."""
    add_paths(parser, "the folder data/, else the shipped example")
    parser.add_argument("--filter", metavar="QUERY", default="", help="begin with this filter")
    parser.add_argument("--host", default=_LOOPBACK, help="the address to listen on (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="the port to listen on (8000)")


def run(options: argparse.Namespace) -> Exit:
    """Serve until it is interrupted; whoever reaches the address reads the timeline."""
    if options.port not in _PORTS:
        raise UsageError(f"--port {options.port}: write a number from 1 to 65535")
    paths, example = chosen_or_example(options.paths)
    try:
        from timeline.tui.serving import serve  # noqa: PLC0415  aiohttp, only here
    except ImportError as error:
        raise UsageError(
            "serving needs textual-serve: python -m pip install 'conflict-timeline[serve]'"
        ) from error
    if not is_loopback(options.host):
        say(f"timeline: everybody who reaches {options.host}:{options.port} can read these files")
    words = [sys.executable, "-m", "timeline"]
    if options.filter:
        words += ["--filter", options.filter]
    words += [] if example else ["--", *(str(path) for path in paths)]
    say(f"timeline: http://{options.host}:{options.port} (Ctrl+C ends)")
    serve(shlex.join(words), options.host, options.port)
    return Exit.OK


def is_loopback(host: str) -> bool:
    """Tell whether only this machine reaches the address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
