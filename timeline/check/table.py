"""The rules as a document: `timeline explain --markdown > docs/rules.md`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from timeline.check.rules import RULES

_GROUPS: Final = {
    "TL0": "Files and YAML",
    "TL1": "Fields, ids and references",
    "TL2": "One date against its words and the calendar",
    "TL3": "Between events",
    "TL4": "Sources and quotes",
    "TL5": "Claims and disputes",
    "TL9": "What is allowed",
}
_HEAD: Final = (
    "# Rules",
    "",
    "<!-- Generated: timeline explain --markdown > docs/rules.md -->",
    "",
    "`timeline explain TL203` prints the manual of a rule: what, why, two examples, how to fix it,",
    "when to allow it.",
)


def markdown() -> Iterator[str]:
    """Yield the lines of the document: a table for each hundred, with the first line of each manual."""
    yield from _HEAD
    for hundred, rules in groupby(RULES, key=lambda rule: rule.code[:3]):
        yield from (
            "",
            f"## {hundred}xx {_GROUPS[hundred]}",
            "",
            "| code | name | weight | |",
            "|---|---|---|---|",
        )
        for rule in rules:
            what = rule.manual.strip().partition("\n")[0].replace("|", "\\|")
            yield f"| {rule.code} | `{rule.name}` | {rule.severity} | {what} |"
