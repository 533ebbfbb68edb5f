"""How an event lies to others in time, as the label before their names: it tells where those lie."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from timeline.model.event import Gap, Relating

RELATING: Final[Mapping[Relating, str]] = {
    Relating.AFTER: "Earlier",
    Relating.BEFORE: "Later",
    Relating.DURING: "Lies within",
    Relating.SAME_DAY: "Same day",
}
"""The label of the events that an event names; "After" alone could be read both ways."""

RELATED: Final[Mapping[Relating, str]] = {
    Relating.AFTER: RELATING[Relating.BEFORE],
    Relating.BEFORE: RELATING[Relating.AFTER],
    Relating.DURING: "During it",
    Relating.SAME_DAY: RELATING[Relating.SAME_DAY],
}
"""The label of the events that name an event, seen from there."""


def gap(value: Gap) -> str:
    """Return how far the starts of two events lie from each other: "about 4 months apart"."""
    units = value.unit if value.amount == 1 else f"{value.unit}s"
    return f"{'about ' if value.approximate else ''}{value.amount:,} {units} apart"
