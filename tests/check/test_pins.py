"""How a pin lies to the readings of its words: format.md, "Pin against words"."""

from __future__ import annotations

import pytest

from timeline.check.pins import Fit, fit
from timeline.dates.edtf import parse
from timeline.model.event import Account, Anchor, Claim, Counted, Words
from timeline.model.position import Origin, Step
from timeline.model.reading import Reading, Unit


class Nowhere:
    """A node without values."""

    mark = 0

    def value_mark(self, step: Step) -> int | None:
        return None

    key_mark = value_mark

    def child(self, step: Step) -> Nowhere | None:
        return None


def account(pin: str | None, *readings: str) -> Account:
    claim = Claim(Origin("events.yaml", Nowhere()), Words("some day"), parse(pin) if pin else None)
    given = tuple(Reading(parse(text), Unit.DAY) for text in readings)
    return Account(claim, claim.date, Anchor(None, Counted.NONE), readings=given)


@pytest.mark.parametrize(
    ("pin", "readings", "expected"),
    [
        (None, ["2024-12-16"], None),
        ("2024-12-16", [], None),
        ("2024-12-16", ["2024-12-16"], Fit.EQUAL),
        ("2023", ["2023-12/2024-12", "2023"], Fit.EQUAL),
        ("2024-12-15", ["2024-12-16"], Fit.ELSEWHERE),
        ("2024-12-15", ["2024-12-16", "2024-12"], Fit.NARROWER),
        ("2024-12-15", ["2024-12"], Fit.NARROWER),
        ("2024-12-15/2025-01-02", ["2024-12"], Fit.ELSEWHERE),
        ("2024-12", ["2024-12-16"], Fit.ELSEWHERE),
        ("2024-12-14", ["2024-12-14/2024-12-15"], Fit.NARROWER),
        ("[2024-12-14..2024-12-15]", ["2024-12-14/2024-12-15"], Fit.ELSEWHERE),
        ("2024-12-01/2024-12-31", ["2024-12"], Fit.ELSEWHERE),
        ("2024-12-16?", ["2024-12-16"], Fit.ELSEWHERE),
        ("2024-12-16~", ["2024-12-16"], Fit.ELSEWHERE),
        ("2024-12-16", ["2024-12-16?"], Fit.NARROWER),
        ("2024-12-16", ["2024-12-16~"], Fit.NARROWER),
        ("2024-12-13", ["2024-12-16~"], Fit.NARROWER),
        ("2024-12-12", ["2024-12-16~"], Fit.ELSEWHERE),
        ("2024-12-15~", ["2024-12-16~"], Fit.ELSEWHERE),
        ("2024-08", ["2024-08/.."], Fit.NARROWER),
        ("2024-09/..", ["2024-08/.."], Fit.NARROWER),
        ("2024-07/..", ["2024-08/.."], Fit.ELSEWHERE),
        ("2024-08/", ["2024-08/.."], Fit.ELSEWHERE),
        ("2024-12-01", ["[..2024-12-16]"], Fit.NARROWER),
        ("2024-12-17", ["[..2024-12-16]"], Fit.ELSEWHERE),
        ("9999-12-31", ["9999-12-31~"], Fit.NARROWER),
        ("0001-01-01", ["0001~"], Fit.NARROWER),
    ],
)
def test_fit(pin: str | None, readings: list[str], expected: Fit | None) -> None:
    assert fit(account(pin, *readings)) is expected
