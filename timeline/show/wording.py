"""The words in which dates are told, one table a language; nothing asks the locale.

To add a language: a table here and a row in `WORDINGS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple


class Wording(NamedTuple):
    """The words of one language; `{}` is where a date or a number goes.

    `day` and `of_month` are a day with and without its month, `before_day` and `after_day` bounds that are
    days, `before` and `after` bounds that are anything else. `about_day` is a day that stands by itself,
    `about` anything else, also a day behind a word such as `since`.
    """

    months: tuple[str, ...]
    seasons: tuple[str, ...]
    day: str
    of_month: str
    decade: str
    about: str
    about_day: str
    perhaps: str
    either: str
    undated: str
    no_time: str
    any_time: str
    month_unknown: str
    day_unknown: str
    since: str
    end_unknown: str
    until: str
    start_unknown: str
    before: str
    after: str
    before_day: str
    after_day: str
    between: str
    between_days: str
    starts: str
    ends: str


ENGLISH: Final = Wording(
    months=(
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    seasons=("spring", "summer", "autumn", "winter"),
    day="{} {} {}",
    of_month="{}",
    decade="{}s",
    about="about {}",
    about_day="about {}",
    perhaps="perhaps {}",
    either=" or ",
    undated="undated",
    no_time="at no known time",
    any_time="at any time",
    month_unknown="{}, month unknown",
    day_unknown="{}, day unknown",
    since="since {}",
    end_unknown="from {}, end unknown",
    until="until {}",
    start_unknown="until {}, start unknown",
    before="on or before {}",
    after="on or after {}",
    before_day="on or before {}",
    after_day="on or after {}",
    between="between {} and {}",
    between_days="between {} and {}",
    starts="starts {}",
    ends="ends {}",
)  # fmt: skip

GERMAN: Final = Wording(
    months=(
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    ),
    seasons=("Frühling", "Sommer", "Herbst", "Winter"),
    day="{}. {} {}",
    of_month="{}.",
    decade="{}er",
    about="etwa {}",
    about_day="um den {}",
    perhaps="vielleicht {}",
    either=" oder ",
    undated="ohne Datum",
    no_time="zu unbekannter Zeit",
    any_time="irgendwann",
    month_unknown="{}, Monat unbekannt",
    day_unknown="{}, Tag unbekannt",
    since="seit {}",
    end_unknown="ab {}, Ende unbekannt",
    until="bis {}",
    start_unknown="bis {}, Beginn unbekannt",
    before="spätestens {}",
    after="frühestens {}",
    before_day="spätestens am {}",
    after_day="frühestens am {}",
    between="zwischen {} und {}",
    between_days="zwischen dem {} und dem {}",
    starts="beginnt {}",
    ends="endet {}",
)  # fmt: skip

WORDINGS: Final[Mapping[str, Wording]] = {"de": GERMAN, "en": ENGLISH}
