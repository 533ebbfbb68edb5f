"""What a document has told so far: handed from one of its expressions to the next.

>>> import datetime as dt
>>> from timeline.dates import Chain, resolve
>>> from timeline.dates.edtf import write
>>> from timeline.model.reading import Mode
>>> chain, published = Chain(), dt.date(2011, 2, 16)
>>> for words in ("on 9 April 1940", "two days later", "in May"):
...     answer = resolve(words, published, "en", mode=Mode.NARRATIVE, chain=chain)
...     chain = chain.after(answer)
...     print(write(answer[0].date))
1940-04-09
1940-04-11
1940-05
"""

from __future__ import annotations

from typing import Final, NamedTuple

from timeline.dates.cycles import Stretch
from timeline.dates.meaning import Whence
from timeline.model.date import Date, Part, Precision, Range
from timeline.model.reading import Failure, Reading, Readings, Unit


class Chain(NamedTuple):
    """What was told last, and the sentence it stood in; nothing yet where `told` is None.

    `fine` is the last that was no coarser than a month, `quarter` the last quarter,
    `before` the one before it where it has just gone to another year.
    """

    told: Stretch | None = None
    sentence: str = ""
    fine: Stretch | None = None
    quarter: Stretch | None = None
    before: Stretch | None = None

    def after(self, answer: Readings | Failure, sentence: str = "") -> Chain:
        """Return the chain for the next expression, once this one had `answer`."""
        if isinstance(answer, Failure):
            return self
        stretch = _stretch(answer[0])
        if stretch is None or _aside(answer[0]):
            return self
        compared = any(step.rule == "compared" for step in answer[0].steps)
        quarter = stretch if stretch.unit is Unit.QUARTER and not compared else self.quarter
        if stretch.unit in _FINE:
            same = self.fine is None or self.fine.first.year == stretch.first.year
            return Chain(stretch, sentence, stretch, quarter, None if same else self.fine)
        if _heading(sentence):
            return Chain(stretch, sentence, None, quarter)
        return Chain(stretch, sentence, self.fine, quarter)


NOTHING_TOLD: Final = Chain()
"""Where a document begins."""
_FINE: Final = (Unit.DAY, Unit.WEEKEND, Unit.WEEK, Unit.MONTH, Unit.SEASON)
_ASIDE: Final = ("goes-on", "led-up", "running", "runs-on")
_NOW: Final = ("whence", Whence.NOW)
_HEADING: Final = 80
_ENDS: Final = ".!?\"'”“»:;)"


def _aside(reading: Reading) -> bool:
    """Whether it does not carry the narrative on: "today", "since 1939", "for two years"."""
    return any(step.rule in _ASIDE or _NOW in step.facts for step in reading.steps)


def _heading(sentence: str) -> bool:
    """Whether `sentence` is a heading: a year in it is what follows is about."""
    return 0 < len(sentence) < _HEADING and sentence.rstrip()[-1:] not in _ENDS


def _stretch(reading: Reading) -> Stretch | None:
    """Return the days of `reading`; of an open date the end that is known."""
    first, last = reading.date.earliest, reading.date.latest
    known = first or last
    if known is None:
        return None
    return Stretch(known, last or known, _grain(reading.date), reading.unit)


def _grain(date: Date) -> Precision:
    for part in date.parts:
        ends = (part.first, part.last) if isinstance(part, Range) else (part,)
        for end in ends:
            if isinstance(end, Part):
                return end.precision
    return Precision.DAY
