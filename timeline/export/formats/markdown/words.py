"""The fixed words of the document, one table a language.

To add a language: a table here and a row in `PHRASES`, and its words for dates and figures in
`timeline.show.wording`, `timeline.show.figures` and `timeline.network.words`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from timeline.model.event import Kind, Relating, Status
from timeline.network import words
from timeline.show.relations import RELATING


class Said(NamedTuple):
    """How an account is attributed: with what it says, without, and in a table."""

    with_what: str
    bare: str
    column: str


class Phrases(NamedTuple):
    """The words of one language; `{}` and names in braces are where something goes."""

    said: Mapping[Status, Said]
    reported: Said
    unnamed: Said
    editors: str
    the_source: str
    and_: str
    quoted: str
    columns: tuple[str, str, str, str, str]
    own_judgement: str
    not_told: str
    none: str
    accounts: str
    side_by_side: str
    disputed: str
    on_day: str
    in_month: str
    some_of: str
    at: str
    their_own: str
    without_words: str
    own_date: str
    not_before: str
    dated_elsewhere: str
    told_by_then: str
    because: str
    which: str
    and_so_on: str
    counted_from: str
    in_full: str
    labels: Mapping[str, str]
    relating: Mapping[Relating, str]
    kinds: Mapping[Kind, str]
    gap: str
    units: Mapping[str, tuple[str, str]]
    about: str
    credibility: tuple[str, ...]
    of_six: str
    archived: str
    untitled: str
    timeline: str
    sources: str
    source: Mapping[str, str]
    unknown_publisher: str
    no_day: str


_LABELS: Final = (
    "Judgement",
    "Kind",
    "Type",
    "Place",
    "Places",
    "Actor",
    "Actors",
    "Tags",
    "Links",
    "Date",
    "Figures",
    "Told in",
    "Credibility",
    "Bounds",
    "About",
    "Part of",
    "Same as",
)

ENGLISH: Final = Phrases(
    said={
        Status.CLAIMED: Said("{who} *said* {what}", "*said* by {who}", "*said*"),
        Status.CONFIRMED: Said("{who} *confirmed* that {what}", "*confirmed* by {who}", "*confirmed*"),
        Status.DENIED: Said("*denied* by {who}: {what}", "*denied* by {who}", "*denied*"),
        Status.RETRACTED: Said(
            "*said* by {who}, and later *retracted*: {what}",
            "*said* by {who}, and later *retracted*",
            "*retracted*",
        ),
        Status.PLANNED: Said("*announced* by {who}: {what}", "*announced* by {who}", "*announced*"),
    },
    reported=Said("{who} *reported* {what}", "*reported* by {who}", "*reported*"),
    unnamed=Said(
        "*reported*, without naming who: {what}", "*reported*, without naming who said it", "*reported*"
    ),
    editors="the editors",
    the_source="the source",
    and_=" and ",
    quoted="“{}”",
    columns=("Who", "Account", "Date", "Words", "Figures"),
    own_judgement="own judgement",
    not_told="not told",
    none="none",
    accounts="{} accounts, {}:",
    side_by_side="side by side",
    disputed="which have no day in common",
    on_day="{}",
    in_month="{}",
    some_of="{} of which have no day in common",
    at="at {}",
    their_own="their own judgement",
    without_words="without words in the source",
    own_date="the date is the editors' own",
    not_before="no time told: on or before the day it was said",
    dated_elsewhere="another account dates the event",
    told_by_then="{}, for it was told by then",
    because="{}, because {}",
    which=", which {}",
    and_so_on="and so on",
    counted_from="counted from {}",
    in_full="told in full",
    labels={name: name for name in _LABELS},
    relating=RELATING,
    kinds={kind: kind.value for kind in Kind},
    gap="{} apart",
    units=words.ENGLISH.units,
    about="about {}",
    credibility=("confirmed", "probably true", "possibly true", "doubtful", "improbable", "cannot be judged"),
    of_six="{} of 6",
    archived="archived",
    untitled="Untitled",
    timeline="Timeline",
    sources="Sources",
    source={
        "original": "repeating {}",
        "published": "published {}",
        "updated": "updated {}",
        "accessed": "accessed {}",
        "reliability": "reliability {} of A to F",
    },
    unknown_publisher="publisher unknown",
    no_day="day of publication not told",
)

GERMAN: Final = Phrases(
    said={
        Status.CLAIMED: Said("*laut* {who}: {what}", "*laut* {who}", "*Angabe*"),
        Status.CONFIRMED: Said("*bestätigt* von {who}: {what}", "*bestätigt* von {who}", "*bestätigt*"),
        Status.DENIED: Said("*bestritten* von {who}: {what}", "*bestritten* von {who}", "*bestritten*"),
        Status.RETRACTED: Said(
            "*laut* {who}, später *zurückgezogen*: {what}",
            "*laut* {who}, später *zurückgezogen*",
            "*zurückgezogen*",
        ),
        Status.PLANNED: Said("*angekündigt* von {who}: {what}", "*angekündigt* von {who}", "*angekündigt*"),
    },
    reported=Said("*laut* {who}: {what}", "*laut* {who}", "*berichtet*"),
    unnamed=Said(
        "*berichtet*, ohne zu nennen, wer es sagt: {what}",
        "*berichtet*, ohne zu nennen, wer es sagt",
        "*berichtet*",
    ),
    editors="die Redaktion",
    the_source="die Quelle",
    and_=" und ",
    quoted="„{}“",
    columns=("Wer", "Angabe", "Datum", "Wortlaut", "Zahlen"),
    own_judgement="eigenes Urteil",
    not_told="nicht genannt",
    none="keine",
    accounts="{} Darstellungen, {}:",
    side_by_side="nebeneinander",
    disputed="die keinen Tag gemeinsam haben",
    on_day="am {}",
    in_month="im {}",
    some_of="von denen {} keinen Tag gemeinsam haben",
    at="um {}",
    their_own="eigenes Urteil",
    without_words="ohne Zeitangabe in der Quelle",
    own_date="das Datum setzt die Redaktion",
    not_before="keine Zeit genannt: spätestens am Tag der Aussage",
    dated_elsewhere="eine andere Darstellung datiert das Ereignis",
    told_by_then="{}, denn bis dahin wurde es gesagt",
    because="{}, denn: {}",
    which=" (dieses {})",
    and_so_on="und so weiter",
    counted_from="Bezugstag: {}",
    in_full="ganz genannt",
    labels=dict(
        zip(
            _LABELS,
            (
                "Urteil",
                "Art",
                "Typ",
                "Ort",
                "Orte",
                "Beteiligt",
                "Beteiligte",
                "Schlagwörter",
                "Links",
                "Datum",
                "Zahlen",
                "Gesagt in",
                "Glaubwürdigkeit",
                "Eingrenzung",
                "Über",
                "Teil von",
                "Dasselbe wie",
            ),
            strict=True,
        )
    ),
    relating={
        Relating.AFTER: "Früher",
        Relating.BEFORE: "Später",
        Relating.DURING: "Liegt in",
        Relating.SAME_DAY: "Am selben Tag",
    },
    kinds={
        Kind.INCIDENT: "Ereignis",
        Kind.STATEMENT: "Aussage",
        Kind.PERIOD: "Zeitraum",
        Kind.COUNT: "Zählung",
    },
    gap="Abstand {}",
    units=words.GERMAN.units,
    about="etwa {}",
    credibility=(
        "bestätigt",
        "wahrscheinlich wahr",
        "möglicherweise wahr",
        "zweifelhaft",
        "unwahrscheinlich",
        "nicht zu beurteilen",
    ),
    of_six="{} von 6",
    archived="archiviert",
    untitled="Ohne Titel",
    timeline="Chronik",
    sources="Quellen",
    source={
        "original": "nach {}",
        "published": "erschienen {}",
        "updated": "geändert {}",
        "accessed": "abgerufen {}",
        "reliability": "Zuverlässigkeit {} von A bis F",
    },
    unknown_publisher="Herausgeber unbekannt",
    no_day="Erscheinungstag unbekannt",
)

PHRASES: Final[Mapping[str, Phrases]] = {"de": GERMAN, "en": ENGLISH}
