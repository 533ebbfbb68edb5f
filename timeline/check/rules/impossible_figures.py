"""Numbers of one account that cannot all be true.

What
    Within one account: more of a part than of the whole, such as more killed than troops, or killed
    and wounded together more than `killed_or_wounded`; or a number that counts `since` a day after
    the one it is counted to (`as_of`). Compared are figures of the same actors, scope and days; one
    told as about may be off by a quarter.

Why
    Figures are mistyped, or two of different things were put under one event.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: battle
        title: A battle at the river
        when: on Monday
        date: 2024-12-16
        figures: {troops: 500, killed: 5000}

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: battle
        title: A battle at the river
        when: on Monday
        date: 2024-12-16
        figures: {troops: 5000, killed: 500}

How to fix
    Correct the number. If the two are not of the same people, say so: `{value: 500, of: [Ukraine]}`;
    if they are not of the same time, give `scope`, `since` or `as_of`.

When to allow
    Where the source itself gives such numbers; say so in `reason`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from timeline.check.rule import Context, Told
from timeline.check.wording import quoted
from timeline.dates.calendar import widened
from timeline.dates.edtf import write
from timeline.model.date import Date
from timeline.model.event import Figure
from timeline.model.position import Position
from timeline.model.problem import Finding, Related

_PARTS: Final = {
    "troops": ("killed", "wounded", "killed_or_wounded", "missing", "captured", "deserted"),
    "killed_or_wounded": ("killed", "wounded"),
    "casualties": ("killed", "wounded", "killed_or_wounded"),
    "killed": ("civilians_killed", "children_killed"),
    "wounded": ("civilians_wounded", "children_wounded"),
}
"""What is never more than what: each number by itself."""

_SUMS: Final = {"killed_or_wounded": ("killed", "wounded"), "casualties": ("killed", "wounded")}
"""What is never more than what, taken together."""

_COMPARED: Final = tuple((whole, parts) for table in (_PARTS, _SUMS) for whole, parts in table.items())

_BOUNDLESS: Final = 10**30
_MOST: Final = 200
"""So many figures of an account are compared; more of them stand in no real one."""


class _Counted(NamedTuple):
    """A figure, and which one of its name it is, from zero."""

    figure: Figure
    number: int


def check(context: Context) -> Iterator[Finding]:
    """Find figures that contradict each other within an account."""
    for told in context.accounts:
        if told.claim.figures and _related(told.claim.figures):
            counted = _numbered(told.claim.figures[:_MOST])
            for one in counted:
                yield from _backwards(told, one, context)
            for group in _comparable(counted):
                yield from _parts(told, group)
                yield from _sums(told, group)


def _related(figures: Sequence[Figure]) -> bool:
    """Tell whether there is anything to compare: most accounts have one or two numbers."""
    names = {figure.name for figure in figures}
    dated = any(figure.since is not None and figure.as_of is not None for figure in figures)
    return dated or any(whole in names and not names.isdisjoint(parts) for whole, parts in _COMPARED)


def _numbered(figures: tuple[Figure, ...]) -> list[_Counted]:
    seen: Counter[str] = Counter()
    counted = []
    for figure in figures:
        counted.append(_Counted(figure, seen[figure.name]))
        seen[figure.name] += 1
    return counted


def _comparable(counted: list[_Counted]) -> Iterable[dict[str, list[_Counted]]]:
    """Put those of the same actors, scope and days together, by name."""
    groups: defaultdict[object, defaultdict[str, list[_Counted]]] = defaultdict(lambda: defaultdict(list))
    for one in counted:
        figure = one.figure
        groups[frozenset(figure.of), figure.scope, figure.since, figure.as_of][figure.name].append(one)
    return groups.values()


def _parts(told: Told, group: dict[str, list[_Counted]]) -> Iterator[Finding]:
    for whole in (name for name in _PARTS if name in group):
        for part in _PARTS[whole]:
            for less in group.get(part, ()):
                for more in group[whole]:
                    if _least(less.figure) > _most(more.figure):
                        yield _finding(told, less, more, f"{part} is more than {whole}")


def _sums(told: Told, group: dict[str, list[_Counted]]) -> Iterator[Finding]:
    for whole, parts in _SUMS.items():
        if all(len(group.get(name, ())) == 1 for name in (whole, *parts)):
            (more,), first = group[whole], group[parts[0]][0]
            counted = [group[part][0].figure for part in parts]
            each_fits = all(_least(figure) <= _most(more.figure) for figure in counted)
            if each_fits and sum(map(_least, counted), 0) > _most(more.figure):
                yield _finding(told, first, more, f"{' and '.join(parts)} together are more than {whole}")


def _backwards(told: Told, counted: _Counted, context: Context) -> Iterator[Finding]:
    since, as_of = (_day(day, context) for day in (counted.figure.since, counted.figure.as_of))
    if since is None or as_of is None:
        return
    begins, ends = widened(since).first, widened(as_of).last
    if begins is not None and ends is not None and begins > ends:
        yield told.finding(
            "impossible-figures",
            "figures",
            f"{counted.figure.name} counts since {write(since)}, which is after {write(as_of)}, its last day",
            "write the earlier day into since",
            at=_place(told, counted),
        )


def _day(day: Date | str | None, context: Context) -> Date | None:
    """Return the day that a figure counts from or to; that of the event, where it names one."""
    if isinstance(day, str):
        return context.events[day].date if day in context.events else None
    return day


def _least(figure: Figure) -> int | Decimal:
    """Return four times the least it can be: "about" may be a quarter less."""
    return (figure.low or 0) * (3 if figure.approximate else 4)


def _most(figure: Figure) -> int | Decimal:
    """Return four times the most it can be; more than any figure where it has no bound."""
    return _BOUNDLESS if figure.high is None else figure.high * (5 if figure.approximate else 4)


def _finding(told: Told, less: _Counted, more: _Counted, what: str) -> Finding:
    of = f" of {quoted(', '.join(less.figure.of))}" if less.figure.of else ""
    return told.finding(
        "impossible-figures",
        "figures",
        f"{what}{of}: {_shown(less.figure)} and {_shown(more.figure)}",
        "correct the number, or say with of, scope, since or as_of that it counts something else",
        at=_place(told, less),
        related=(Related(_place(told, more), f"{more.figure.name} is {_shown(more.figure)}"),),
    )


def _shown(figure: Figure) -> str:
    about = "~" if figure.approximate else ""
    if figure.low == figure.high:
        return f"{about}{figure.low}"
    if figure.high is None:
        return f"{about}>={figure.low}"
    return f"{about}<={figure.high}" if figure.low is None else f"{about}{figure.low}..{figure.high}"


def _place(told: Told, counted: _Counted) -> Position:
    """Return where a figure stands, in a list of them or by itself."""
    name = counted.figure.name
    return max(told.at("figures", name, counted.number), told.at("figures", name))
