"""How words became a date, in English: one wording for each rule of `timeline.dates`.

To word a new rule: one row in `WORDINGS`; a test looks for every rule that the engine names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from timeline.model.date import Date
from timeline.model.event import Anchor, Counted
from timeline.model.reading import Failure, Reading, Step, Unit, Why
from timeline.show.dates import MONTHS, SEASONS, WEEKDAYS, date
from timeline.text import clean

Facts = Mapping[str, object]

_PLACES: Final = ("first", "second", "third", "fourth", "fifth")
_QUARTERS: Final = {1: "a quarter of", 2: "half", 3: "three quarters of"}
_HALVES: Final = ("", "¼", "½", "¾")
_QUALITIES: Final = {"about": "about ", "nearly": "nearly ", "over": "more than ", "bounded": "about "}
_FEASTS: Final = {
    "easter-47": "Shrove Tuesday",
    "easter-46": "Ash Wednesday",
    "easter-7": "Palm Sunday",
    "easter-7/easter-1": "Holy Week",
    "easter-7/easter+0": "Holy Week",
    "easter-6/easter-1": "Holy Week",
    "easter-3": "Maundy Thursday",
    "easter-2": "Good Friday",
    "easter-1": "Holy Saturday",
    "easter+0": "Easter",
    "easter+1": "Easter Monday",
    "easter+39": "Ascension Day",
    "easter+49": "Pentecost",
    "easter+50": "Whit Monday",
    "pascha-2": "Orthodox Good Friday",
    "pascha+0": "Orthodox Easter",
    "pascha+49": "Orthodox Pentecost",
    "pascha-6/pascha-1": "Orthodox Holy Week",
    "11-4-4": "Thanksgiving",
    "11-4-4+1": "Black Friday",
    "12-31/01-01": "turn of the year",
    "12-25": "Christmas",
}
_PORTIONS: Final = {
    2: ("first half", "second half"),
    3: ("beginning", "middle", "end"),
    4: ("first quarter", "second quarter", "third quarter", "last quarter"),
}
_MOVED: Final = {
    -2: "the {} before last",
    -1: "the {} before",
    0: "that {}",
    1: "the {} after",
    2: "the {} after next",
}


_RING: Final = 8
"""So many events of a circle are named."""


@lru_cache(1 << 13)
def derivation(reading: Reading, anchor: Anchor | str) -> str:
    """Return how the words came to `reading`: "told 17 December 2024: the last weekend begun by then".

    `anchor` is the day the words count from, or that day in words.
    """
    lead = _lead(reading, anchor)
    return f"{lead}: {steps(reading)}" if lead else steps(reading)


def steps(reading: Reading) -> str:
    """Return the same without the day that was counted from."""
    told, rest = [], list(reading.steps)
    if [step.rule for step in rest[:2]] == ["told", "within"] and "day" in dict(rest[1].facts):
        told, rest = ["the date is told in full"], rest[2:]
    return "; ".join([*told, *(word(step) for step in rest)])


def anchor(value: Anchor, name: Callable[[str], str] = str) -> str:
    """Return what words count from: "16 December 2024, when it was published".

    `name` gives an event's name for its id.
    """
    if value.cycle:
        shown = (
            value.cycle if len(value.cycle) <= _RING else (*value.cycle[: _RING - 1], "…", value.cycle[-1])
        )
        return "events that wait for each other: " + ", then ".join(map(name, shown))
    if value.date is None:
        return f"{name(value.event)}, which has no day" if value.event else "no day"
    event = name(value.event) if value.event else ""
    what = {
        Counted.PUBLISHED: ", when it was published",
        Counted.TOLD: f", when {event or 'it'} was told",
        Counted.EVENT: f", the date of {event}",
    }
    return date(value.date) + what.get(value.counted, "")


def _lead(reading: Reading, told: Anchor | str) -> str:
    if not reading.anchored:
        return ""
    if isinstance(told, str):
        return f"{_verb(reading)} {told}" if told else ""
    if told.date is None:
        return ""
    published = told.counted in (Counted.PUBLISHED, Counted.TOLD)
    return f"{_verb(reading) if published else 'counted from'} {date(told.date)}"


def _verb(reading: Reading) -> str:
    return "counted from" if reading.steps and reading.steps[0].rule in ("counted", "running") else "told"


def word(step: Step) -> str:
    """Return one step in words."""
    return WORDINGS[step.rule](dict(step.facts))


def _int(facts: Facts, name: str) -> int:
    value = facts.get(name, 0)
    return value if isinstance(value, int) else 0


def _noun(facts: Facts) -> str:
    """Return what a step speaks of: "weekend", "Monday", "August", "16 December"."""
    if "weekday" in facts:
        return WEEKDAYS[_int(facts, "weekday") - 1]
    if "feast" in facts:
        return _feast(str(facts["feast"]))
    if "month" in facts:
        return f"{_int(facts, 'day')} {MONTHS[_int(facts, 'month') - 1]}"
    if "day" in facts:
        return f"day {_int(facts, 'day')} of a month"
    return _numbered(facts)


def _numbered(facts: Facts) -> str:
    unit, number = facts.get("unit"), _int(facts, "number")
    if "number" not in facts:
        return str(unit)
    if unit is Unit.MONTH:
        return MONTHS[number - 1]
    if unit is Unit.SEASON:
        return SEASONS[number - 1]
    if unit is Unit.DECADE:
        return f"decade of the {number}0s"
    return f"week {number}" if unit is Unit.WEEK else f"{_PLACES[number - 1]} {unit}"


def _feast(rule: str) -> str:
    if rule in _FEASTS:
        return _FEASTS[rule]
    if "/" in rule:
        return " to ".join(_feast(one) for one in rule.split("/"))
    for name, easter in (("easter", "Easter"), ("pascha", "Orthodox Easter")):
        if rule.startswith(name):
            days = int(rule.removeprefix(name))
            return f"feast {abs(days)} days {'after' if days > 0 else 'before'} {easter}"
    if rule.startswith("nativity"):
        weeks, days = divmod(int(rule.removeprefix("nativity")), -7)
        return (
            f"{_PLACES[3 - weeks]} Sunday of Advent"
            if not days and weeks in range(4)
            else "feast before Advent"
        )
    month, day, *which = rule.partition("+")[0].split("-")
    return f"feast in {MONTHS[int(month) - 1]}" if which else f"{int(day)} {MONTHS[int(month) - 1]}"


def _amount(facts: Facts) -> str:
    """Return "about 1 week", "2½ years", "half a year"."""
    near = _QUALITIES.get(str(facts.get("quality")), "")
    more = f" and {_quantity(4 * _int(facts, 'extra'), 'day')}" if "extra" in facts else ""
    return near + _quantity(_int(facts, "quarters"), str(facts.get("unit"))) + more


def _quantity(quarters: int, unit: str) -> str:
    if quarters < 4:
        return f"{_QUARTERS.get(quarters, 'no')} a {unit}"
    number = f"{quarters // 4}{_HALVES[quarters % 4]}"
    return f"{number} {_plural(unit) if quarters != 4 else unit}"


def _plural(unit: str) -> str:
    return f"{unit[:-1]}ies" if unit.endswith("y") and unit != "day" else f"{unit}s"


def _side(facts: Facts) -> str:
    return "before" if _int(facts, "side") < 0 else "after"


def _counted(facts: Facts) -> str:
    """Return "nearly 3 years before (taken as 2¾ years)"."""
    more = {"nearly": -1, "over": 1}.get(str(facts.get("quality")), 0)
    taken = _quantity(_int(facts, "quarters") + more, str(facts.get("unit")))
    return f"{_amount(facts)} {_side(facts)}{f' (taken as {taken})' if more else ''}"


def _running(facts: Facts) -> str:
    if _int(facts, "side") < 0:
        return f"the {_amount(facts)} up to then"
    return f"the {_amount(facts)} from then on"


def _units(facts: Facts) -> str:
    unit = str(facts.get("unit"))
    where = "last whole" if _int(facts, "side") < 0 else "next whole"
    count = _int(facts, "quarters") // 4
    return f"the {where} {unit}" if count == 1 else f"the {where} {count} {_plural(unit)}"


def _shift(facts: Facts) -> str:
    by, unit = _int(facts, "by"), str(facts.get("unit"))
    if unit == "day" and by == 0:
        return "that day"
    far = f"{abs(by)} {_plural(unit)} {'after' if by > 0 else 'before'}"
    return _MOVED[by].format(unit) if by in _MOVED and unit != "day" else _days(by, far)


def _days(by: int, far: str) -> str:
    return {-1: "the day before", 1: "the day after"}.get(by, far)


def _rolled(facts: Facts) -> str:
    unit, past = str(facts.get("unit")), _int(facts, "by") < 0
    what = {"year": "twelve months", "decade": "ten years", "century": "hundred years"}.get(unit, unit)
    return f"the {what} up to then" if past else f"the {what} from then on"


def _within(facts: Facts) -> str:
    which, noun = _int(facts, "which"), _noun(facts)
    if not which:
        return f"{noun} within it"
    if which < 0:
        return f"the last {noun} within it" if which == -1 else f"the {noun} before the last within it"
    return f"the {_PLACES[which - 1] if which <= len(_PLACES) else f'{which}th'} {noun} within it"


def _place(facts: Facts) -> str:
    """Return "second " for the second of several, nothing for the first."""
    which = _int(facts, "which") if "which" in facts else 1
    return "" if which == 1 else f"{_PLACES[which - 1] if which <= len(_PLACES) else f'{which}th'} "


def _portion(facts: Facts) -> str:
    return f"its {_PORTIONS[_int(facts, 'of')][_int(facts, 'number') - 1]}"


def _hull(facts: Facts) -> str:
    first, last = facts.get("first"), facts.get("last")
    if not (isinstance(first, Date) and isinstance(last, Date)):
        return "the day that it counts from is not certain"
    return f"the day is not certain: {date(first)} from the first that it can be, {date(last)} from the last"


def _one_sided(facts: Facts) -> str:
    return "that day or before" if facts.get("before") else "that day or after"


def _mention(facts: Facts) -> str:
    names = facts.get("names")
    name = names[0] if isinstance(names, tuple) and names else ""
    return f"where the same text tells of {clean(name)!r}" if name else "where what the text tells of began"


WORDINGS: Final[Mapping[str, Callable[[Facts], str]]] = {
    "told": lambda facts: f"the {facts.get('unit')} as it is written",
    "begun": lambda facts: f"the last {_noun(facts)} begun by then",
    "starting": lambda facts: f"the first {_noun(facts)} after that",
    "nearest": lambda facts: f"the nearest {_noun(facts)}",
    "other": lambda facts: f"the {_noun(facts)} on the other side",
    "last": lambda facts: f"the last {_noun(facts)} over by then",
    "before-last": lambda facts: f"the last {_noun(facts)} but one over by then",
    "next": lambda facts: f"the next {_noun(facts)} to begin",
    "after-next": lambda facts: f"the {_noun(facts)} after the next",
    "last-week": lambda facts: f"the {_noun(facts)} of the week before",
    "next-week": lambda facts: f"the {_noun(facts)} of the week after",
    "this": lambda facts: f"the {_noun(facts)} of that {_around(facts)}",
    "century-before": lambda facts: f"the {_noun(facts)}, a century earlier",
    "shift": _shift,
    "rolled": _rolled,
    "within": _within,
    "around": lambda facts: f"the {_noun(facts)} around it",
    "portion": _portion,
    "weekday": lambda facts: f"it is a {_noun(facts)}, as told",
    "counted": _counted,
    "running": _running,
    "units": _units,
    "runs-on": lambda _: "from then on, for a time",
    "carried": lambda facts: f"the {_noun(facts)} of the year or month told before",
    "compared": lambda _: "the quarter that it is compared with",
    "later": lambda _: "some time after that",
    "mention": _mention,
    "led-up": lambda _: "from there to then",
    "closed": lambda _: "all up to the end of that",
    "goes-on": lambda _: "from then on",
    "perhaps": lambda _: "told as perhaps",
    "span": lambda _: "from the one to the other",
    "either": lambda _: "one or the other",
    "beside": lambda facts: f"the {_place(facts)}{_noun(facts)} {_side(facts)} that",
    "shortly": lambda facts: f"shortly {_side(facts)} that",
    "so-far": lambda _: "of that what is over by then",
    "rest": lambda _: "of that what is left from then on",
    "up-to": lambda _: "up to then",
    "before": lambda _: "some day before",
    "after": lambda _: "some day after",
    "night": lambda _: "the night before that day",
    "hull": _hull,
    "one-sided": _one_sided,
}


def _around(facts: Facts) -> str:
    weekly = "weekday" in facts or facts.get("unit") is Unit.WEEKEND
    return (
        "week" if weekly else "year" if "number" in facts or "month" in facts or "feast" in facts else "day"
    )


_FAILURES: Final = {
    Why.NOT_UNDERSTOOD: "not understood",
    Why.VAGUE: "understood, but no day is told",
    Why.NO_SUCH_DAY: "the calendar has no such day",
    Why.WEEKDAY_MISMATCH: "the weekday does not fit the date",
    Why.REVERSED: "the end comes before the beginning",
    Why.NEEDS_ANCHOR: "there is no day to count from",
    Why.OUT_OF_CALENDAR: "outside the years 1 to 9999",
    Why.TOO_LONG: "too long for a time expression",
}


def failure(value: Failure) -> str:
    """Return why words have no reading, with the word or the day at fault."""
    text = _FAILURES[value.why]
    if value.why is Why.WEEKDAY_MISMATCH:
        return f"{text}: it is {value.detail}"
    if value.why is Why.TOO_LONG and value.detail.isdigit():
        return f"{text}: more than {value.detail} characters"
    return f"{text}: {value.detail}" if value.detail else text
