"""The values that are made without their own constructor are what it would make."""

import datetime as dt

import pytest

from timeline.dates.cycles import YEARS, Stretch, dated, single
from timeline.dates.days import frame as f
from timeline.model.date import Precision
from timeline.model.reading import Direction, Mode, Step, Unit

DAY = dt.date(2024, 12, 16)
STRETCH = Stretch(dt.date(2024, 12, 1), dt.date(2024, 12, 31), Precision.MONTH, Unit.MONTH)
STEP, MORE = Step("begun"), Step("span")
YEAR = YEARS.at(2023)
FULL = f.Frame(
    DAY,
    Mode.NARRATIVE,
    Direction.FUTURE,
    nearest=True,
    told=STRETCH,
    fine=STRETCH,
    quarter=YEAR,
    before=YEAR,
    within=STRETCH,
    lean=Direction.PAST,
    strands=True,
    past=f.Told(STRETCH, "sentence"),
)
PLAIN = f.Frame(DAY, Mode.NEWS)
WHOLE = f.Meant(STRETCH, STRETCH, Unit.MONTH, (STEP,))
RICH = f.Meant(
    STRETCH,
    None,
    Unit.MONTH,
    (STEP,),
    about=True,
    anchored=False,
    apart=True,
    ended=True,
    begin=DAY,
    pinned=True,
    either=True,
    outer=-1,
    unsure=True,
)


def test_a_frame_of_a_document_that_told_nothing() -> None:
    made = f.untold(DAY, Mode.FORWARD, Direction.PAST, Direction.FUTURE)
    assert made == f.Frame(DAY, Mode.FORWARD, Direction.PAST, lean=Direction.FUTURE)
    assert type(made) is f.Frame


@pytest.mark.parametrize("frame", [FULL, PLAIN])
def test_a_frame_with_something_changed(frame: f.Frame) -> None:
    assert f.looking(frame, Direction.PAST) == frame._replace(direction=Direction.PAST)
    assert f.to_the_nearest(frame) == frame._replace(nearest=True)
    assert f.beyond(frame, None, Direction.PAST) == frame._replace(day=None, direction=Direction.PAST)
    other = dt.date(2024, 5, 5)
    changed = frame._replace(day=other, direction=Direction.FUTURE, told=single(other))
    assert f.beyond(frame, other, Direction.FUTURE) == changed


def test_what_is_one_stretch() -> None:
    assert f.just(STRETCH, STEP) == WHOLE
    assert f.just(STRETCH, about=True, anchored=False) == f.Meant(
        STRETCH, STRETCH, Unit.MONTH, (), about=True, anchored=False
    )
    assert type(f.just(STRETCH)) is f.Meant


@pytest.mark.parametrize("meant", [WHOLE, RICH])
def test_what_is_meant_with_something_changed(meant: f.Meant) -> None:
    day = dated(2024, 5, 5)
    assert day is not None
    assert f.again(meant, day, MORE) == f.Meant(
        day, day, Unit.DAY, (STEP, MORE), meant.about, meant.anchored, unsure=meant.unsure
    )
    assert f.reaching(meant, day, None, MORE) == meant._replace(head=day, tail=None, steps=(STEP, MORE))
    assert f.counted_as(meant, WHOLE) == meant._replace(anchored=True)
    assert f.counted_as(meant, RICH) == meant._replace(anchored=False)
