"""Anchors that are not one day: resolve from their first and last day, and join what comes out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from timeline.model.date import Bound, Date, Form, Part, Range
from timeline.model.reading import Reading, Step

_End = Part | Bound
_RANKED: Final = frozenset(("nearest", "other"))
"""Rules that say which of two leads, and not which of them it is; their facts tell that."""


def paired(early: Sequence[Reading], late: Sequence[Reading]) -> list[Reading]:
    """Return the hull of each reading that the anchor's first and last day have, best first.

    Readings belong together that came about in the same way: the last begun with the last begun. One
    that only one of the days has is joined with what is left of the other's, or stands by itself.
    """
    left, rest, found = list(enumerate(late)), [], []
    for rank, reading in enumerate(early):
        partner = next((one for one in left if _way(one[1]) == _way(reading)), None)
        if partner is None:
            rest.append((rank, reading))
        else:
            left.remove(partner)
            found.append((rank + partner[0], rank, joined(reading, partner[1])))
    for (rank, reading), (other, partner_left) in zip(rest, left, strict=False):
        found.append((rank + other, rank, joined(reading, partner_left)))
    common = min(len(rest), len(left))
    found += [(2 * rank, rank, reading) for rank, reading in (*rest[common:], *left[common:])]
    return [reading for _, _, reading in sorted(found, key=lambda one: one[:2])]


def _way(reading: Reading) -> list[object]:
    """Return how a reading came about, whichever of two leads."""
    return [step.facts if step.rule in _RANKED else step for step in reading.steps]


def joined(early: Reading, late: Reading) -> Reading:
    """Return the hull of what one reading is from the anchor's first and from its last day."""
    if early.date == late.date:
        return early
    step = Step("hull", (("first", early.date), ("last", late.date)))
    date = _hull(early.date, late.date)
    return Reading(date, early.unit, (*early.steps, step), early.anchored, early.begin)


def _hull(early: Date, late: Date) -> Date:
    if (early.earliest or late.earliest) and _reversed(early, late):
        early, late = late, early
    if early.form is Form.INTERVAL or late.form is Form.INTERVAL:
        first = _differing(early.parts[0], late.parts[0])
        last = _differing(late.parts[-1], early.parts[-1])
        return Date(Form.INTERVAL, (first, last))
    return Date(Form.ONE_OF, (Range(_head(early), _tail(late)),))


def _reversed(early: Date, late: Date) -> bool:
    if early.earliest is None or late.earliest is None:
        return bool(early.latest and late.latest and early.latest > late.latest)
    return early.earliest > late.earliest


def _head(date: Date) -> _End:
    part = date.parts[0]
    return part.first if isinstance(part, Range) else part


def _tail(date: Date) -> _End:
    part = date.parts[-1]
    return part.last if isinstance(part, Range) else part


def _differing(end: object, other: object) -> _End:
    """Return an interval's outer end, told as about if the other anchor gave another one."""
    if not isinstance(end, Part):
        return end if isinstance(end, Bound) else Bound.UNKNOWN
    return end if end == other else end._replace(approximate=True)


def one_sided(reading: Reading, *, before: bool) -> Reading | None:
    """Return a reading that holds for the given day and all before it (or after it); None if nothing is left.

    An end that is told as open or unknown stays so.
    """
    date = reading.date
    step = Step("one-sided", (("before", before),))
    end = _tail(date) if before else _head(date)
    if not isinstance(end, Part):
        return None
    ranged = Range(Bound.OPEN, end) if before else Range(end, Bound.OPEN)
    return Reading(Date(Form.ONE_OF, (ranged,)), reading.unit, (*reading.steps, step), reading.anchored)


def doubtful(reading: Reading, anchor: Date) -> Reading:
    """Pass on that the anchor itself was told as about or perhaps."""
    if not (anchor.approximate or anchor.uncertain) or not reading.anchored:
        return reading
    parts = tuple(_marked(part, anchor) for part in reading.date.parts)
    return reading._replace(date=Date(reading.date.form, parts))


def _marked(part: Part | Bound | Range, anchor: Date) -> Part | Bound | Range:
    if isinstance(part, Range):
        first, last = _marked(part.first, anchor), _marked(part.last, anchor)
        return Range(first, last)  # type: ignore[arg-type]  # an end stays an end
    if isinstance(part, Bound):
        return part
    return part._replace(
        approximate=part.approximate or anchor.approximate,
        uncertain=part.uncertain or anchor.uncertain,
    )
