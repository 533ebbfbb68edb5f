"""`timeline explain CODE`: the manual of a rule."""

from __future__ import annotations

import argparse
from typing import Final

from timeline.cli.exits import Exit
from timeline.cli.output import put

HELP: Final = "Explain a rule of `timeline check`: what, why, examples, how to fix; without a code, list all."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `timeline explain`."""
    parser.add_argument(
        "codes", nargs="*", metavar="CODE", help="a code or name, such as TL203 or missing-pin"
    )
    parser.add_argument("--markdown", action="store_true", help="list all rules as a document")


def run(options: argparse.Namespace) -> Exit:
    """Print the manuals that were asked for."""
    from timeline.check import explain  # noqa: PLC0415
    from timeline.check.rules import RULES  # noqa: PLC0415

    if options.markdown:
        from timeline.check.table import markdown  # noqa: PLC0415

        put(f"{line}\n" for line in markdown())
    elif options.codes:
        put("\n".join(explain(code) + "\n" for code in options.codes))
    else:
        put(f"{rule.code}  {rule.severity.value:8}{rule.name}\n" for rule in RULES)
    return Exit.OK
