"""What the tests of the network share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline.network.solve import Outcome, outcome
from timeline.pipeline import Result

HEAD = """
sources: [{id: post, language: en, published: 2024-12-31}]
events:
"""


def _id(item: str) -> str:
    return item.partition("id: ")[2].partition(",")[0]


@pytest.fixture
def solved(run_text: Callable[[str], Result]) -> Callable[[str], Outcome]:
    """Load, date and solve events: one a line, in YAML's flow style without braces; capitals are titles."""

    def solve(lines: str) -> Outcome:
        items = [line.strip() for line in lines.strip().splitlines()]
        text = "".join(f"  - {{{item}, title: {_id(item).upper()}}}\n" for item in items)
        return outcome(run_text(HEAD + text).dated)

    return solve
