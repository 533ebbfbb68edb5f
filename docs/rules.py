"""Write the table of the rules of `timeline check`, from their own files.

Run it from the top of the project, whenever a rule is added or its first line changes:

    python docs/rules.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from timeline.check import RULES
from timeline.check.rule import Rule

PAGE = Path(__file__).resolve().parent / "rules.md"
GROUPS = {
    "TL0": "Files and YAML",
    "TL1": "Fields, ids, references and names",
    "TL2": "One date against its words and the calendar",
    "TL3": "Between events",
    "TL4": "Sources and quotes",
    "TL5": "Accounts and figures",
    "TL9": "Allowed problems",
}


def page() -> str:
    """Return the page: a table for each hundred of codes."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Rules of `timeline check`"
    yield ""
    yield "`timeline explain TL203` prints a rule's manual: what, why, examples, how to fix, when to allow."
    yield "This page is written by `python docs/rules.py`."
    group = ""
    for rule in RULES:
        if rule.code[:3] != group:
            group = rule.code[:3]
            yield from (
                "",
                f"## {GROUPS[group]}",
                "",
                "| code | name | weight | finds |",
                "|---|---|---|---|",
            )
        yield f"| {rule.code} | `{rule.name}` | {rule.severity} | {_finds(rule)} |"


def _finds(rule: Rule) -> str:
    return rule.manual.partition("\n")[0].rstrip(".").replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
