"""Figures in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from timeline.dates.edtf import parse
from timeline.model.event import Figure
from timeline.show.figures import figure, sentence

NORTH_KOREA = ("North Korea",)

CASES = [
    (Figure("killed", 30, 30), "killed: 30", "30 were killed"),
    (Figure("killed", 1, 1), "killed: 1", "1 was killed"),
    (Figure("missing", 0, 0), "missing: 0", "0 were missing"),
    (
        Figure("killed_or_wounded", 30, 30, approximate=True),
        "killed or wounded: about 30",
        "about 30 were killed or wounded",
    ),
    (Figure("missing", 3, None), "missing: at least 3", "at least 3 were missing"),
    (Figure("wounded", None, 5), "wounded: at most 5", "at most 5 were wounded"),
    (Figure("killed", 3, None, approximate=True), "killed: at least about 3", "at least about 3 were killed"),
    (Figure("killed", None, None), "killed: a number that was not told", None),
    (Figure("troops", 10000, 12000), "troops: 10,000 to 12,000", None),
    (Figure("troops", 10000, 12000, approximate=True), "troops: about 10,000 to 12,000", None),
    (Figure("captured", 2, 2, of=NORTH_KOREA), "captured: 2 (North Korea)", "2 were captured"),
    (
        Figure("killed", 5, 5, scope="cumulative", since=parse("2024-08"), as_of=parse("2024-12-15")),
        "killed: 5 in all since August 2024 as of 15 December 2024",
        None,
    ),
    (Figure("killed", 5, 5, since="kursk-incursion"), "killed: 5 since kursk-incursion", None),
    (Figure("area_km2", Decimal("1234.5"), Decimal("1234.5")), "area: 1,234.5 km²", None),
    (Figure("area_km2", Decimal("1E+3"), Decimal("1E+3")), "area: 1,000 km²", None),
    (Figure("area_km2_per_day", 30, 30, approximate=True), "area: about 30 km² per day", None),
    (Figure("km2", 30, 30), "km2: 30", None),
    (Figure("a\x1b\nb", 1, 1, of=("\u202e",)), "a␛ b: 1 (\ufffd)", None),
]


@pytest.mark.parametrize(("value", "words", "clause"), CASES)
def test_figure(value: Figure, words: str, clause: str | None) -> None:
    assert (figure(value), sentence(value)) == (words, clause)
