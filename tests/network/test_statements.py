"""What relations and dates mean: a case for each sentence of the format's description.

A case gives the window of the start and of the end of the event `x`, as days of 2024 (`12-16`) or of another
year, `..` without a bound; or by how many days its statements miss each other.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline.network.bounds import calendar_day
from timeline.network.core import Windows
from timeline.network.edges import end, start
from timeline.network.solve import Outcome

Solve = Callable[[str], Outcome]

B = "id: b, date: 2024-12-10"
LONG = "id: b, kind: period, date: 2024-12-05/2024-12-10"
TOLD = "12-31"

HOLDS = {
    # An incident, statement or count happens within the hull.
    "incident": ("id: x, date: 2024-12-14/2024-12-15", "12-14 12-15 12-14 12-15"),
    "statement": ("id: x, kind: statement, date: 2024-12", "12-01 12-31 12-01 12-31"),
    "count": ("id: x, kind: count, date: '[2024-12-04,2024-12-09]'", "12-04 12-09 12-04 12-09"),
    "on or before": ("id: x, date: '[..2024-12-04]'", ".. 12-04 .. 12-04"),
    # A period starts within its first part and ends within its last; a single part is filled.
    "period": ("id: x, kind: period, date: 2024-08/2024-12", "08-01 08-31 12-01 12-31"),
    "period, open": ("id: x, kind: period, date: 2024-08/..", "08-01 08-31 08-01 .."),
    "period, single": ("id: x, kind: period, date: 2024-11", "11-01 11-30 11-01 11-30"),
    # About widens by the table of tolerances; perhaps moves nothing.
    "about a day": ("id: x, date: 2024-12-09~", "12-06 12-12 12-06 12-12"),
    "about a month": ("id: x, date: 2024-11~", "10-01 12-31 10-01 12-31"),
    "about a season": ("id: x, date: 2024-22~", "04-01 10-31 04-01 10-31"),
    "about a year": ("id: x, date: 2022~", "2021-01-01 2023-12-31 2021-01-01 2023-12-31"),
    "about a decade": ("id: x, date: 201X~", "2005-01-01 12-31 2005-01-01 12-31"),
    "perhaps a day": ("id: x, date: 2024-12-09?", "12-09 12-09 12-09 12-09"),
    "about, a period's end": (
        "id: x, kind: period, date: 2024-08/2024-10~",
        "08-01 08-31 09-01 11-30",
    ),
    # Undated: bounded by the day it was told, and by its relations.
    "undated": ("id: x", f".. {TOLD} .. {TOLD}"),
    "undated, vague words": ("id: x, when: recently", f".. {TOLD} .. {TOLD}"),
    "undated, told on a day": ("id: x, told: 2024-12-20", ".. 12-20 .. 12-20"),
    "undated, told in a statement": (
        "id: x, told: b\n  id: b, kind: statement, date: 2024-12-10",
        ".. 12-10 .. 12-10",
    ),
    "undated, a period has begun when told": ("id: x, kind: period", f".. {TOLD} .. .."),
    "undated, planned": (f"id: x, status: planned, after: b\n{B}", "12-10 .. 12-10 .."),
    # A after B: A starts no earlier than B ends; where B is a period, than B starts. The same day is allowed.
    "after": (f"id: x, after: b\n{B}", f"12-10 {TOLD} 12-10 {TOLD}"),
    "after a month": ("id: x, after: b\nid: b, date: 2024-11", f"11-01 {TOLD} 11-01 {TOLD}"),
    "after a period": (f"id: x, after: b\n{LONG}", f"12-05 {TOLD} 12-05 {TOLD}"),
    "after, same day": (f"id: x, date: 2024-12-10, after: b\n{B}", "12-10 12-10 12-10 12-10"),
    "after two": (f"id: x, after: [b, c]\n{B}\nid: c, date: 2024-12-12", f"12-12 {TOLD} 12-12 {TOLD}"),
    # A before B: A ends no later than B starts.
    "before": (f"id: x, before: b\n{B}", ".. 12-10 .. 12-10"),
    "before a period": (f"id: x, before: b\n{LONG}", ".. 12-05 .. 12-05"),
    # During: B starts no later, and ends no earlier.
    "during": (f"id: x, during: b\n{LONG}", "12-05 12-10 12-05 12-10"),
    "during, goes on": (
        "id: x, during: b\nid: b, kind: period, date: 2024-12-05/..",
        f"12-05 {TOLD} 12-05 {TOLD}",
    ),
    # same_day: equal starts.
    "same day": (f"id: x, kind: period, same_day: b\n{B}", "12-10 12-10 12-10 .."),
    # part_of is also during; same_as: one event told twice.
    "part of": (f"id: x, part_of: b\n{LONG}", "12-05 12-10 12-05 12-10"),
    "same as": (f"id: x, same_as: b\n{B}", "12-10 12-10 12-10 12-10"),
    "same as, both know a part": (
        "id: x, date: 2024-12-08/2024-12-12, same_as: b\nid: b, date: 2024-12-11/2024-12-14",
        "12-11 12-12 12-11 12-12",
    ),
    # With a gap: the starts lie that far apart, months as ranges, by the calendar from a pinned day.
    "gap in days": (f"id: x, after: {{event: b, gap: 5 days}}\n{B}", f"12-15 12-15 12-15 {TOLD}"),
    "gap in weeks": (f"id: x, after: {{event: b, gap: 2 weeks}}\n{B}", f"12-24 12-24 12-24 {TOLD}"),
    "gap before": (f"id: x, before: {{event: b, gap: 5 days}}\n{B}", "12-05 12-05 12-05 12-10"),
    "gap in months from a pinned day": (
        "id: x, after: {event: b, gap: 4 months}\nid: b, date: 2024-06-30",
        f"10-30 10-30 10-30 {TOLD}",
    ),
    "gap in months before a pinned day": (
        "id: x, before: {event: b, gap: 1 month}\nid: b, date: 2024-03-31",
        "02-29 02-29 02-29 03-31",
    ),
    "gap in months, no pinned day": (
        "id: x, after: {event: b, gap: 4 months}\nid: b, date: 2024-06-29/2024-06-30",
        f"10-27 10-31 10-27 {TOLD}",
    ),
    "gap in months from a perhaps": (
        "id: x, after: {event: b, gap: 4 months}\nid: b, date: 2024-06-30?",
        f"10-28 10-31 10-28 {TOLD}",
    ),
    "gap of a year": (
        "id: x, after: {event: b, gap: 1 year}\nid: b, date: 2023-03-01",
        f"03-01 03-01 03-01 {TOLD}",
    ),
    "gap of about days": (f"id: x, after: {{event: b, gap: ~5 days}}\n{B}", f"12-12 12-18 12-12 {TOLD}"),
    "gap of about weeks": (
        f"id: x, after: {{event: b, gap: ~1 week}}\n{B}",
        f"12-14 12-20 12-14 {TOLD}",
    ),
    "gap of about months": (
        "id: x, after: {event: b, gap: ~4 months}\nid: b, date: 2024-06-30",
        f"09-30 11-30 09-30 {TOLD}",
    ),
    "gap of about a year": (
        "id: x, after: {event: b, gap: ~2 years}\nid: b, date: 2022-06-30",
        f"2023-06-30 {TOLD} 2023-06-30 {TOLD}",
    ),
    "during with a gap": (f"id: x, during: {{event: b, gap: 2 days}}\n{LONG}", "12-07 12-07 12-07 12-10"),
    # A statement starts no earlier than what it is about, unless that is planned.
    "about": (f"id: x, kind: statement, about: b\n{B}", f"12-10 {TOLD} 12-10 {TOLD}"),
    "about a period": (f"id: x, kind: statement, about: b\n{LONG}", f"12-05 {TOLD} 12-05 {TOLD}"),
    "spoken of": (
        "id: x, date: 2024-12\nid: b, kind: statement, about: x, date: 2024-12-10",
        "12-01 12-10 12-01 12-31",
    ),
    "about what is planned": (
        f"id: x, kind: statement, about: b\n{B}, status: planned",
        f".. {TOLD} .. {TOLD}",
    ),
    "about what was announced": (
        "id: x, kind: statement, about: b\n"
        "id: b, when: {words: 10 December 2024, direction: future}, date: 2024-12-10",
        f".. {TOLD} .. {TOLD}",
    ),
    # Accounts of a disputed event bound nothing.
    "disputed": (
        "id: x, after: b\nid: b, date: 2024-12-01, claims: [{date: 2024-12-10}]",
        f".. {TOLD} .. {TOLD}",
    ),
    "disputed itself": (
        f"id: x, after: b, date: 2024-12-11, claims: [{{date: 2024-12-20}}]\n{B}",
        "12-10 .. 12-10 ..",
    ),
    "agreeing accounts bind": (
        "id: x, after: b\nid: b, date: 2024-12-01, claims: [{date: 2024-12-01/2024-12-10}]",
        f"12-01 {TOLD} 12-01 {TOLD}",
    ),
    # A claim without a time is dated on or before the day it was told, and dates no event by itself.
    "claim without a time": ("id: x, claims: [{by: A, told: 2024-12-20}, {by: B}]", ".. 12-20 .. 12-20"),
    # Local days: one day is no contradiction where the hours with offsets are in order.
    "hours": (
        "id: x, date: 2024-12-14, time: '17:45-05:00', after: b\n"
        "id: b, date: 2024-12-15, time: '00:30+02:00'",
        "12-14 12-14 12-14 12-14",
    ),
    "unknown ids say nothing": ("id: x, after: nobody", f".. {TOLD} .. {TOLD}"),
    "after itself, the same day": ("id: x, after: x", f".. {TOLD} .. {TOLD}"),
}

MISSES = {
    "after": (f"id: x, date: 2024-12-08, after: b\n{B}", 2, True),
    "after a period's beginning": (f"id: x, date: 2024-12-03, after: b\n{LONG}", 2, True),
    "before": (f"id: x, date: 2024-12-13, before: b\n{B}", 3, True),
    "during": (f"id: x, date: 2024-12-13, during: b\n{LONG}", 3, True),
    "part of": (f"id: x, date: 2024-12-01, part_of: b\n{LONG}", 4, True),
    "same day, one day off": (f"id: x, date: 2024-12-11, same_day: b\n{B}", 1, True),
    "same as, one day off": (f"id: x, date: 2024-12-11, same_as: b\n{B}", 1, True),
    "gap, one day off": (f"id: x, date: 2024-12-16, after: {{event: b, gap: 5 days}}\n{B}", 1, True),
    "gap of months": (f"id: x, date: 2024-12-15, after: {{event: b, gap: 4 months}}\n{B}", 116, True),
    "gap of about days": (f"id: x, date: 2024-12-20, after: {{event: b, gap: ~5 days}}\n{B}", 2, True),
    "about": (f"id: x, kind: statement, date: 2024-12-05, about: b\n{B}", 5, True),
    "one day": (f"id: x, date: 2024-12-09, after: b\n{B}", 1, False),
    "one day of a statement": (f"id: x, kind: statement, date: 2024-12-09, about: b\n{B}", 1, False),
    "one day, one time has no offset": (
        "id: x, date: 2024-12-14, time: '17:45', after: b\nid: b, date: 2024-12-15, time: '00:30+02:00'",
        1,
        False,
    ),
    "one day, the hours known": (
        "id: x, date: 2024-12-14, time: '17:15-05:00', after: b\n"
        "id: b, date: 2024-12-15, time: '00:30+02:00'",
        1,
        True,
    ),
    "told before it can be": ("id: x, after: {event: b, gap: 1 month}\nid: b, date: 2024-12-10", 10, True),
    "by itself": ("id: x, after: {event: x, gap: 3 days}", 3, True),
    "same day with a gap": (f"id: x, same_day: {{event: b, gap: 3 days}}\n{B}", 3, True),
    "undated among themselves": (
        "id: x, status: planned, after: b\nid: b, status: planned, after: {event: x, gap: 3 days}",
        3,
        True,
    ),
    "beyond the calendar": (
        "id: x, after: {event: b, gap: 9000 years}\nid: b, date: 2024-12-10",
        3_287_161,
        True,
    ),
}


def shown(point: int, found: Outcome) -> str:
    assert isinstance(found.windows, Windows)
    days = calendar_day(found.windows.first(point)), calendar_day(found.windows.last(point))
    return " ".join(".." if day is None else str(day).removeprefix("2024-") for day in days)


@pytest.mark.parametrize("case", HOLDS)
def test_window(case: str, solved: Solve) -> None:
    lines, expected = HOLDS[case]
    found = solved(f"{lines}\nid: other, before: x")
    assert not found.contradictions
    number = next(number for number, one in enumerate(found.network.events) if one.id == "x")
    assert f"{shown(start(number), found)} {shown(end(number), found)}" == expected


@pytest.mark.parametrize("case", MISSES)
def test_contradiction(case: str, solved: Solve) -> None:
    lines, short, certain = MISSES[case]
    [found] = solved(lines).contradictions
    assert (found.short, found.certain) == (short, certain)
    assert found.aside.relates
