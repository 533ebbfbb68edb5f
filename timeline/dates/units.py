"""The units that words name, in the calendar."""

from __future__ import annotations

from typing import Final

from timeline.dates.cycles import DAYS, WEEKENDS, WEEKS, Cycle, Months
from timeline.dates.language import UNITS
from timeline.model.reading import Unit

_OWN: Final = frozenset(unit.value for unit in Unit if unit is not Unit.SEASON)
_UNITS: Final = tuple(Unit(name) if name in _OWN else None for name in UNITS)
_CYCLES: Final[dict[Unit, Cycle]] = {
    **{unit: Months(unit) for unit in Unit},
    Unit.DAY: DAYS,
    Unit.WEEK: WEEKS,
    Unit.WEEKEND: WEEKENDS,
}


def unit_cycle(unit: Unit) -> Cycle:
    """Return the cycle of every such unit."""
    return _CYCLES[unit]


def unit_of(value: int) -> Unit | None:
    """Return the unit of a place in UNITS that is the calendar's; seconds and "season" are not."""
    return _UNITS[value]
