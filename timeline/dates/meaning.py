"""What words mean before anybody knows when they were said: the values between grammar and resolve."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from timeline.dates.cycles import Cycle


class How(IntEnum):
    """Which of a cycle's stretches is meant."""

    BARE = 0  # "Monday"
    LAST = 1  # "last Monday"
    THIS = 2
    NEXT = 3
    SHIFT = 4  # so many units away: "last week"
    AT = 5  # by its number: "1998"


class Quality(IntEnum):
    """How an amount was told; the numbers are the places in language.QUALITIES, plus one."""

    PLAIN = 0
    ABOUT = 1
    NEARLY = 2
    OVER = 3
    EXACTLY = 4
    BOUNDED = 5


class Amount(NamedTuple):
    """A number of units in quarters of the unit, before `quality` moves it by a quarter."""

    quarters: int
    unit: int
    quality: Quality = Quality.PLAIN
    lasting: bool = False


class Pick(NamedTuple):
    """One stretch of a cycle. `k`: the shift, the number, or how many steps "last but one" goes.

    `rolling`: may mean the days up to the anchor too, 1 as the second reading, 2 as the first.
    """

    cycle: Cycle
    how: How = How.BARE
    k: int = 0
    rolling: int = 0


class Within(NamedTuple):
    """The `which`-th stretch of a cycle within `whole`; 0: the only one."""

    whole: Node
    cycle: Cycle
    which: int = 0


class Around(NamedTuple):
    """The stretch of `cycle` that `inner` begins in: "the week of 6 March"."""

    cycle: Cycle
    inner: Node


class Portion(NamedTuple):
    """Portion number `number` of `of`: beginning, middle and end (of 3), or a half (of 2)."""

    whole: Node
    number: int
    of: int


class OnWeekday(NamedTuple):
    """`inner`, which was said to be weekday `weekday` (Monday is 1)."""

    inner: Node
    weekday: int
    start: int
    end: int


class Counted(NamedTuple):
    """So much before (-1) or after (1) the anchor, or another date."""

    amount: Amount
    side: int
    origin: Node | None = None


class Running(NamedTuple):
    """The last (-1) or next (1) so many units, up to or from the anchor."""

    amount: Amount
    side: int


class Lasting(NamedTuple):
    """Going on since so many units: "seit vier Monaten", "dreijährig"."""

    amount: Amount


class Duration(NamedTuple):
    """So many units, and nothing says from when."""

    amount: Amount


class Span(NamedTuple):
    """From one to the other; `joined` ("14 and 15") only if the second follows the first."""

    first: Node
    last: Node
    joined: bool = False


class Since(NamedTuple):
    """From then on; `ahead` ("ab Montag"): of weekdays the coming one leads."""

    start: Node
    ahead: bool = False


class Until(NamedTuple):
    """Up to then."""

    end: Node


class Side(NamedTuple):
    """On some day before (-1) or after (1) that."""

    inner: Node
    side: int


class Night(NamedTuple):
    """The night before a day: that day and the one before."""

    inner: Node


class About(NamedTuple):
    """Told as about."""

    inner: Node


class Either(NamedTuple):
    """Two ways to read the words, the likelier one first."""

    first: Node
    second: Node


class Unclear(NamedTuple):
    """Understood, without days."""


Node = (
    Pick | Within | Around | Portion | OnWeekday | Counted | Running | Lasting | Duration
    | Span | Since | Until | Side | Night | About | Either | Unclear
)  # fmt: skip
