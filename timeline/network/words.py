"""The words in which statements on events are told, one table a language.

To add a language: a table here and a row in `WORDS`; for dates it has the words of `timeline.show.wording`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from timeline.network.statement import Say
from timeline.show import wording


class Words(NamedTuple):
    """The words of one language; `{}` and names in braces are where something goes.

    `name` is how an event is named, by its title, its id or both, and `itself` how the one that is spoken
    of anyway; `related` stand between two events.
    """

    dates: wording.Wording
    name: str
    itself: str
    related: Mapping[Say, str]
    after_a_period: str
    dated: str
    allowing: str
    told: str
    published: str
    unknown_day: str
    gap: str
    exactly: str
    to: str
    either: str
    about: str
    thousands: str
    units: Mapping[str, tuple[str, str]]


ENGLISH: Final = Words(
    dates=wording.ENGLISH,
    name="“{title}”",
    itself="it",
    related={
        Say.AFTER: "is after",
        Say.BEFORE: "is before",
        Say.DURING: "is during",
        Say.SAME_DAY: "is on the same day as",
        Say.PART_OF: "is part of",
        Say.SAME_AS: "is the same event as",
        Say.ABOUT: "speaks of",
    },
    after_a_period=", a period, so after its beginning",
    dated="is dated {}",
    allowing=" (about allows {} to either side)",
    told="has no day, but was told by {}",
    published="has no day, but its source was published by {}",
    unknown_day="an unknown day",
    gap=", by {}",
    exactly=" ({})",
    to="{} to {}",
    either=" or ",
    about="about {}",
    thousands=",",
    units={
        "day": ("day", "days"),
        "week": ("week", "weeks"),
        "month": ("month", "months"),
        "year": ("year", "years"),
    },
)

GERMAN: Final = Words(
    dates=wording.GERMAN,
    name="„{title}“",
    itself="dieses Ereignis",
    related={
        Say.AFTER: "liegt nach",
        Say.BEFORE: "liegt vor",
        Say.DURING: "fällt in die Zeit von",
        Say.SAME_DAY: "liegt am selben Tag wie",
        Say.PART_OF: "ist Teil von",
        Say.SAME_AS: "ist dasselbe Ereignis wie",
        Say.ABOUT: "spricht von",
    },
    after_a_period=", einem Zeitraum, also nach dessen Beginn",
    dated="ist datiert: {}",
    allowing=" (etwa: {} nach beiden Seiten)",
    told="hat keine Zeitangabe, wurde aber spätestens am {} gesagt",
    published="hat keine Zeitangabe, die Quelle erschien aber spätestens am {}",
    unknown_day="einem unbekannten Tag",
    gap=", Abstand {}",
    exactly=" ({})",
    to="{} bis {}",
    either=" oder ",
    about="etwa {}",
    thousands=".",
    units={
        "day": ("Tag", "Tage"),
        "week": ("Woche", "Wochen"),
        "month": ("Monat", "Monate"),
        "year": ("Jahr", "Jahre"),
    },
)

_BOTH: Final = '"{title}" ({id})'
CHECK: Final = ENGLISH._replace(name=_BOTH, itself=_BOTH)
"""For who has to find the event in its file."""

WORDS: Final[Mapping[str, Words]] = {"de": GERMAN, "en": ENGLISH}
