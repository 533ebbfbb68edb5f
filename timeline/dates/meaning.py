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


class Whence(IntEnum):
    """What words count from."""

    USUAL = 0  # the day of publication; in a narrative what was told before
    TOLD = 1  # what was told before, in news as well: "two days later"
    NOW = 2  # the day of publication, in a narrative as well: "today"
    SENTENCE = 3  # the day told before in the same sentence: "at 8 p.m."
    NARRATED = 4  # what was told before, and nothing else: "after two days"


class Quality(IntEnum):
    """How an amount was told; the numbers are the places in language.QUALITIES, plus one."""

    PLAIN = 0
    ABOUT = 1
    NEARLY = 2
    OVER = 3
    EXACTLY = 4
    BOUNDED = 5


class Amount(NamedTuple):
    """A number of units in quarters of the unit, before `quality` moves it by a quarter.

    `upto`: the larger number of "two to three", else 0; `days`: so many more, of months and what is longer.
    """

    quarters: int
    unit: int
    quality: Quality = Quality.PLAIN
    lasting: bool = False
    upto: int = 0
    days: int = 0


class Pick(NamedTuple):
    """One stretch of a cycle. `k`: the shift, the number, or how many steps "last but one" goes.

    `rolling`: may mean the days up to the anchor too, 1 as the second reading, 2 as the first.
    """

    cycle: Cycle
    how: How = How.BARE
    k: int = 0
    rolling: int = 0
    whence: Whence = Whence.USUAL


class Numeral(NamedTuple):
    """A bare number; the day of a month where the sentence or the document says of which."""

    day: int
    start: int
    end: int


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
    """Portion number `number` of `of`: beginning, middle and end (of 3), or a half (of 2).

    `exact`: the third itself, and not about where something begins or ends.
    """

    whole: Node
    number: int
    of: int
    exact: bool = False


class OnWeekday(NamedTuple):
    """`inner`, which was said to be weekday `weekday` (Monday is 1)."""

    inner: Node
    weekday: int
    start: int
    end: int


class Counted(NamedTuple):
    """So much before (-1) or after (1) the anchor, or another date.

    `same`: what is compared, so much earlier: "the year-ago quarter"; `absolute`: nothing is compared.
    `ahead`: of weekdays the coming one is counted from, "a week from Friday".
    """

    amount: Amount
    side: int
    origin: Node | None = None
    whence: Whence = Whence.USUAL
    same: bool = False
    absolute: bool = False
    ahead: bool = False


class Compared(NamedTuple):
    """The quarter that a report speaks of, in another year: "the 1988 period"."""

    year: Node


class Running(NamedTuple):
    """The last (-1) or next (1) so many units, up to or from the anchor."""

    amount: Amount
    side: int


class Lasting(NamedTuple):
    """Going on since so many units: "seit vier Monaten", "dreijährig".

    `since`: up to what a narrative told last, which else is where it begins.
    """

    amount: Amount
    since: bool = False


class Duration(NamedTuple):
    """So many units, and nothing says from when. `of`: "two weeks of rain"; `first`: the first ones."""

    amount: Amount
    of: bool = False
    first: bool = False


class Led(NamedTuple):
    """So many units up to `end`, "on 5 May, after two weeks"; None is what a narrative told last.

    `only`: and nothing else where that is too coarse to count from, or nothing was told.
    """

    amount: Amount
    end: Node | None = None
    only: bool = False


class Closed(NamedTuple):
    """So many whole units that `end` closes: "the six months ended 30 June", "in the year to March".

    `over`: they did end (1), or it is likelier than that they will (0); -1 where nothing says so ("ending").
    """

    amount: Amount
    end: Node
    over: int = -1


class Mention(NamedTuple):
    """The day on which something began that the document told before: "the war", "his capture".

    `names` are its words, the head first; none of them is what the whole document tells of. `wars` are
    the words for that, and `begins` those by which a sentence says that something began. `near`: only if
    it was told just now.
    """

    names: tuple[str, ...]
    begins: frozenset[str] = frozenset()
    wars: frozenset[str] = frozenset()
    near: bool = False


class Onward(NamedTuple):
    """So many units from `origin` on, or from what was told last; without `amount` nobody knows till when."""

    origin: Node | None
    amount: Amount | None = None


class Span(NamedTuple):
    """From one to the other; `joined` ("14 and 15") only if the second follows the first.

    `either`: one of the two, and nobody knows which ("14 or 15").
    """

    first: Node
    last: Node
    joined: bool = False
    either: bool = False


class Next(NamedTuple):
    """The first stretch of `cycle` after (1) or before (-1) a date: "the Monday after Easter".

    `which`: the second, third and so on, counted from the date.
    """

    cycle: Cycle
    origin: Node
    side: int
    which: int = 1


class Since(NamedTuple):
    """From then on.

    `turned`: the sentence decides which one, without it the coming one of weekdays (1, "ab Montag") or
    what was (-1, "с понедельника"); 0 ("since Monday") always looks back.
    """

    start: Node
    turned: int = 0


class Until(NamedTuple):
    """Up to then."""

    end: Node


class SoFar(NamedTuple):
    """From the beginning of that up to now: "so far this year"; `rest`: from now to its end."""

    whole: Node
    rest: bool = False


class Side(NamedTuple):
    """On some day before (-1) or after (1) that; `inside`: its own days can be meant too.

    `near`: shortly before or after. `coming`: said of what is to come, "Friday at the latest".
    """

    inner: Node
    side: int
    inside: bool = False
    near: bool = False
    coming: bool = False


class Night(NamedTuple):
    """The night before a day: that day and the one before."""

    inner: Node


class Apposed(NamedTuple):
    """A day and its date, which says the same of it: "yesterday, 16 December"; the date decides."""

    said: Node
    date: Node


class About(NamedTuple):
    """Told as about."""

    inner: Node


class Perhaps(NamedTuple):
    """Told as perhaps: "probably on 5 May", "5 May (?)"."""

    inner: Node


class Back(NamedTuple):
    """Told as of the past: "back in February"."""

    inner: Node


class Either(NamedTuple):
    """Two ways to read the words, the likelier one first."""

    first: Node
    second: Node


class Later(NamedTuple):
    """Some day after what was told, nobody knows how long: "a few days later"."""


class Unclear(NamedTuple):
    """Understood, without days.

    Where something was told before, `told` is what it says of that ("the year"), and `several` that
    it runs on from there ("a few days"). `ahead` is the unit of what runs on from the anchor, and ends
    nobody knows when ("the next few days"). `same`: in news, too, `told` is what the sentence has told
    ("1969 was the year"). `ranged`: what the sentence before told from one date to another, which
    "the same period" is in a narrative.
    """

    told: Pick | None = None
    several: bool = False
    ahead: int | None = None
    same: bool = False
    ranged: Span | None = None


Node = (
    Pick | Numeral | Within | Around | Portion | OnWeekday | Counted | Compared | Running | Lasting | Duration
    | Led | Closed | Mention | Onward | Span | Next | Since | Until | SoFar | Side | Night | About | Either
    | Later | Unclear | Apposed | Back | Perhaps
)  # fmt: skip


def named(node: Node) -> Node:
    """Return what a part, a weekday or an "about" is said of: March, of "early in March"."""
    while isinstance(node, Portion | OnWeekday | About):
        node = node.whole if isinstance(node, Portion) else node.inner
    return node
