"""Every field of the format: what is read of it, and where and how a bad value is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from timeline.dates import edtf
from timeline.load import NAMES
from timeline.load.fields import ACTOR, CLAIM, EVENT, FILE, LINK, PLACE, RELATION, SOURCE, TOP_CLAIM
from timeline.load.figures import FIGURE
from timeline.load.merge import Part
from timeline.model.date import Date
from timeline.model.event import Allow, Clock, Figure, Gap, Kind, Link, Relating, Relation, Status, Words
from timeline.model.problem import Finding
from timeline.model.reading import Direction

if TYPE_CHECKING:
    from timeline.load.record import Table
    from timeline.model.event import Event

Scan = Callable[..., tuple[Part, list[Finding]]]

SHARED = "when date anchor time source by told figures quote links status credibility note"
WRITTEN = [
    (EVENT, f"id title kind type subtype {SHARED} about actors places tags claims judgement summary"
     " after before during same_day part_of same_as allow extra"),
    (CLAIM, SHARED),
    (TOP_CLAIM, f"of {SHARED}"),
    (SOURCE, "id title author publisher original url archived accessed language published updated text"
     " reliability note"),
    (PLACE, "name also within country admin1 lat lon precision"),
    (ACTOR, "name also note"),
    (FIGURE, "value of scope since as_of"),
    (LINK, "url archived kind"),
    (RELATION, "event gap"),
    (FILE, "title sources places actors events claims"),
]  # fmt: skip


@pytest.mark.parametrize(("table", "names"), WRITTEN, ids=lambda one: getattr(one, "what", ""))
def test_the_tables_have_the_fields_of_the_format(table: Table, names: str) -> None:
    assert sorted(table.rows) == sorted(names.split())


FULL = """
title: All there is
sources:
- id: report
  title: Report
  author: A. Author
  publisher: P
  original: agency
  url: https://example.org/a?b=c&d#e
  archived: http://archive.example.org/x
  accessed: 2024-12-18
  language: de-AT
  published: [2024-12-16..2024-12-17]
  updated: 2024-12-18
  text: texts/report.txt
  reliability: B
  note: ours
- id: other
  language: en
  published: 2024-12-20
places:
- {name: Kursk region, also: [Kursk, Курская область], within: Russia, country: RU, admin1: Kursk,
   lat: 51.7, lon: -36.1, precision: region}
actors:
- name: North Korea
  also: DPRK
  note: one
events:
- id: full
  title: "Yes: no"
  kind: statement
  type: no
  subtype: on
  when: {words: am Montag, language: de, direction: past}
  date: 2024-12-16
  anchor: 2024-12-17
  time: 17:45+02:00
  source: [report, other]
  by: Pat Ryder
  told: first
  figures:
    killed: ~30
    wounded: {value: 10000..12000, of: North Korea, scope: cumulative, since: 2024-08, as_of: first}
    missing: [">=3", {value: <=9.5}]
  quote: |
    Two
    lines
  links: [{url: "https://example.org", archived: "https://example.org/b", kind: post}, https://example.org/c]
  status: confirmed
  credibility: 2
  note: to us
  about: first
  actors: [North Korea, Russia]
  places: Kursk
  tags: [a, b]
  claims:
  - by: [X, Y]
    date: [2024-12-01, 2024-12-03]
    source: other
    told: "[..2024-12-05]"
  - when: gestern
  judgement: why
  summary: >
    folded
    text
  after: [first, {event: second, gap: ~4 months}]
  before: {event: third}
  during: war
  same_day: [first]
  part_of: war
  same_as: [twin]
  allow: [{code: TL203, reason: known, until: 2025}, no-such-day]
  extra: {event_id_cnty: "10", no: 2024-01-01}
"""


@pytest.fixture
def full(scan: Scan) -> Event:
    part, findings = scan(FULL)
    assert findings == []
    return part.events[0]


def test_an_event_with_every_field(full: Event) -> None:
    assert set(EVENT.rows) == set(FULL_NODE(full))
    assert (full.id, full.title, full.kind, full.type, full.subtype) == (
        "full",
        "Yes: no",
        Kind.STATEMENT,
        "no",
        "on",
    )
    assert (full.about, full.actors, full.places) == (("first",), ("North Korea", "Russia"), ("Kursk",))
    assert (full.tags, full.part_of, full.same_as) == (("a", "b"), ("war",), ("twin",))
    assert (full.summary, full.judgement) == ("folded text", "why")
    assert full.relations == (
        Relation(Relating.AFTER, "first"),
        Relation(Relating.AFTER, "second", Gap(4, "month", approximate=True)),
        Relation(Relating.BEFORE, "third"),
        Relation(Relating.DURING, "war"),
        Relation(Relating.SAME_DAY, "first"),
    )
    assert full.allow == (Allow("TL203", "known", edtf.parse("2025")), Allow("no-such-day"))
    assert full.extra == {"event_id_cnty": "10", "no": "2024-01-01"}


def FULL_NODE(event: Event) -> list[str]:  # noqa: N802  # reads as the constant it stands for
    node = event.origin.node
    assert isinstance(node, dict)
    return list(node)


def test_its_own_account(full: Event) -> None:
    own = full.own
    assert own.when == Words("am Montag", "de", Direction.PAST)
    assert (own.date, own.anchor, own.told) == (edtf.parse("2024-12-16"), edtf.parse("2024-12-17"), "first")
    assert own.time == Clock(17, 45, 120)
    assert (own.source, own.by) == (("report", "other"), ("Pat Ryder",))
    assert (own.quote, own.note) == ("Two\nlines", "to us")
    assert (own.status, own.credibility) == (Status.CONFIRMED, 2)
    assert own.links == (
        Link("https://example.org", "https://example.org/b", "post"),
        Link("https://example.org/c"),
    )
    assert own.figures == (
        Figure("killed", 30, 30, approximate=True),
        Figure("wounded", 10000, 12000, of=("North Korea",), scope="cumulative",
               since=edtf.parse("2024-08"), as_of="first"),
        Figure("missing", 3, None),
        Figure("missing", None, Decimal("9.5")),
    )  # fmt: skip


def test_further_accounts(full: Event) -> None:
    first, second = full.claims
    assert (first.by, first.source, first.date) == (
        ("X", "Y"),
        ("other",),
        edtf.parse("[2024-12-01,2024-12-03]"),
    )
    assert first.told == edtf.parse("[..2024-12-05]")
    assert second.when == Words("gestern")
    assert second.source == ("report", "other"), "an account's source is the event's, where it names none"
    assert str(first.origin.at("date")).startswith("f.yaml:")


def test_sources_places_actors(scan: Scan) -> None:
    part, _ = scan(FULL)
    source = part.sources[0]
    assert source.published == edtf.parse("[2024-12-16..2024-12-17]"), "without quotes too"
    assert [source.title, source.author, source.publisher, source.original] == [
        "Report",
        "A. Author",
        "P",
        "agency",
    ]
    assert [source.url, source.archived] == ["https://example.org/a?b=c&d#e", "http://archive.example.org/x"]
    assert [source.language, source.text, source.reliability, source.note] == [
        "de-AT",
        "texts/report.txt",
        "B",
        "ours",
    ]
    assert source.accessed == source.updated == edtf.parse("2024-12-18")
    place = part.places[0]
    assert (place.also, place.lat, place.lon) == (("Kursk", "Курская область"), 51.7, -36.1)
    assert (place.within, place.country, place.admin1, place.precision) == ("Russia", "RU", "Kursk", "region")
    assert (part.actors[0].also, part.actors[0].note) == (("DPRK",), "one")
    assert part.title == "All there is"


HEAD = "events:\n- id: a\n  title: A\n  date: 2024\n"

DATES = [
    "2024-12",
    "[2024-12-01..2024-12-03]",
    "2024-08/..",
    "2024-12-09~",
    "2024?",
    "2024-12-14/2024-12-15",
]


@pytest.mark.parametrize("text", DATES)
def test_dates_need_no_quotes(scan: Scan, text: str) -> None:
    part, findings = scan(
        f"events:\n- id: a\n  title: A\n  date: {text}\n  allow: {{code: TL212, until: {text}}}\n"
    )
    assert findings == []
    found = part.events[0].own.date
    assert isinstance(found, Date)
    assert found == edtf.parse(text) == part.events[0].allow[0].until


@pytest.mark.parametrize(
    ("text", "low", "high", "approximate"),
    [
        ("0", 0, 0, False),
        ("30", 30, 30, False),
        ("~30", 30, 30, True),
        ("10000..12000", 10000, 12000, False),
        ("~10..20", 10, 20, True),
        ('">=3"', 3, None, False),
        ("<=3", None, 3, False),
        ("30.5", Decimal("30.5"), Decimal("30.5"), False),
        ("0.25", Decimal("0.25"), Decimal("0.25"), False),
        ("1.50", Decimal("1.5"), Decimal("1.5"), False),
        ("30.0", 30, 30, False),
    ],
)
def test_figures(scan: Scan, text: str, low: object, high: object, approximate: bool) -> None:
    part, findings = scan(HEAD + f"  figures:\n    killed: {text}\n")
    assert findings == []
    assert part.events[0].own.figures == (Figure("killed", low, high, approximate),)  # type: ignore[arg-type]
    assert (str(part.events[0].own.figures[0].low), str(part.events[0].own.figures[0].high)) == (
        str(low),
        str(high),
    )


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("00:00", Clock(0, 0)),
        ("23:59", Clock(23, 59)),
        ("12:30Z", Clock(12, 30, 0)),
        ("12:30 -05:30", Clock(12, 30, -330)),
        ("12:30+0200", Clock(12, 30, 120)),
        ("12:30+14", Clock(12, 30, 840)),
    ],
)
def test_times(scan: Scan, text: str, clock: Clock) -> None:
    part, findings = scan(HEAD + f"  time: {text}\n")
    assert (part.events[0].own.time, findings) == (clock, [])


BAD = [
    # a field of an event in line 5, rule, column, part of the message, part of the advice
    ("tpye: x", "unknown-field", 3, 'no field "tpye"', "did you mean type?"),
    ("Type: x", "unknown-field", 3, 'no field "Type"', "did you mean type?"),
    ("xyzzy: x", "unknown-field", 3, "xyzzy", "known are id, title"),
    ("of: b", "unknown-field", 3, '"of"', ""),
    ("kind: [x]", "wrong-shape", 9, "a list stands here", "one of incident"),
    ("type: {a: b}", "wrong-shape", 9, "a mapping stands here", "quotes"),
    ('type: "a\\nb"', "bad-value", 9, "several lines", "one line"),
    ("kind: statment", "unknown-choice", 9, '"statment"', "did you mean statement?"),
    ("kind: no", "unknown-choice", 9, '"no"', "known are incident"),
    ("status: sure", "unknown-choice", 11, '"sure"', "claimed"),
    ("anchor: 2024-02-30", "no-such-day", 11, "2024-02-30", ""),
    ("anchor: Kursk", "bad-id", 11, '"Kursk" is not an id', "kursk"),
    ("anchor: 2024-13", "bad-date", 11, "2024-13", ""),
    ("anchor: 5.3.2025", "bad-date", 11, "5.3.2025", "write 2025-03-05"),
    ("told: {a: b}", "wrong-shape", 9, "a mapping", "2024-12-16"),
    ("time: 24:00", "bad-time", 9, '"24:00"', "17:45"),
    ("time: 9:05", "bad-time", 9, "one digit", "09:05"),
    ("time: 5 pm", "bad-time", 9, '"5 pm"', "24 hours"),
    ("time: 12:30+15:00", "bad-time", 9, "12:30+15:00", "17:45"),
    ("time: [12]", "bad-time", 9, "this is not a time", "17:45"),
    ("source: The Report", "bad-id", 11, '"The Report"', "the-report"),
    ("about: [a b, b]", "bad-id", 11, '"a b"', "a-b"),
    ("about: b, c", "bad-id", 10, '"b, c"', "a list has brackets: [b, c]"),
    ("source: s, The Report", "bad-id", 11, '"s, The Report"', "0 to 9 and -: s-the-report"),
    ("about: [b, [c]]", "wrong-shape", 14, "a list", "an id"),
    ("by: [a, {b: c}]", "wrong-shape", 11, "a mapping", "one line of text"),
    ("figures: 30", "wrong-shape", 12, '"30"', "a mapping of fields"),
    ("figures: {Killed: 3}", "bad-value", 13, '"Killed"', "a to z"),
    ("figures: {killed: 10.000}", "bad-figure", 21, '"10.000"', "write 10000, without a separator"),
    ('figures: {killed: "10,000"}', "bad-figure", 21, '"10,000"', "write 10000, without"),
    ("figures: {killed: 1 000 000}", "bad-figure", 21, '"1 000 000"', "write 1000000, without"),
    ("figures: {killed: ~10.000}", "bad-figure", 21, '"~10.000"', "write ~10000, without"),
    ('figures: {killed: "2,5"}', "bad-figure", 21, '"2,5"', "write 2.5"),
    ('figures: {killed: ">3"}', "bad-figure", 21, '">3"', 'write ">=4"'),
    ("figures: {killed: <3}", "bad-figure", 21, '"<3"', 'write "<=2"'),
    ("figures: {killed: 10-12}", "bad-figure", 21, '"10-12"', "write 10..12"),
    ("figures: {killed: 12..10}", "bad-figure", 21, "backwards", "write 10..12"),
    ("figures: {killed: 007}", "bad-figure", 21, '"007"', "write 30"),
    ("figures: {killed: -3}", "bad-figure", 21, '"-3"', "write 30"),
    ("figures: {killed: dozens}", "bad-figure", 21, '"dozens"', "write 30"),
    ("figures: {killed: 1.2345}", "bad-figure", 21, '"1.2345"', "write 30"),
    ("figures: {killed: 9999999999999999999}", "bad-figure", 21, "999", "write 30"),
    ("figures: {killed: [10,000]}", "bad-figure", 25, '"000"', "write 30"),
    ("figures: {killed: {of: x}}", "missing-field", 21, "a figure without value", "add the field value"),
    ("figures: {killed: {value: x}}", "bad-figure", 29, '"x"', "write 30"),
    ("figures: {killed: {value: 3, scope: all}}", "unknown-choice", 39, '"all"', "known are event"),
    ("links: [{url: javascript:x}]", "bad-value", 17, '"javascript:x"', "https://"),
    ("links: file:///etc/passwd", "bad-value", 10, "file:///", "https://"),
    ("links: [{archived: http://a}]", "missing-field", 11, "a link without url", "add"),
    ("credibility: 7", "bad-value", 16, '"7"', "1 (confirmed) to 6"),
    ("claims: {by: x}", "wrong-shape", 11, "a mapping", "begin each with -"),
    ("claims: [x]", "wrong-shape", 12, '"x"', "a mapping of fields"),
    ("claims: [{id: b, date: 2024}]", "unknown-field", 13, '"id"', "known are when"),
    ("after: {gap: 4 months}", "missing-field", 10, "without event", "add"),
    ("after: {event: b, gap: 4 moons}", "bad-value", 26, '"4 moons"', '"4 months"'),
    ("after: [b, {event: c, gap: [4]}]", "bad-value", 30, "this is not a stretch", '"4 months"'),
    ("allow: [{code: TL2}]", "bad-value", 18, '"TL2"', "TL203"),
    ("allow: [{reason: x}]", "missing-field", 11, "without code", "add"),
    ("extra: {a: [b]}", "wrong-shape", 14, "a list", "write text"),
    ("when: {language: de}", "missing-field", 9, "when without words", "add"),
    ("when: {words: x, language: German language, direction: past}", "bad-value", 30, "German", "de, en"),
    ("when: {words: x, language: de, direction: up}", "unknown-choice", 45, '"up"', "past"),
    ("when: [x]", "wrong-shape", 9, "a list", "write the words"),
]  # fmt: skip


@pytest.mark.parametrize("case", BAD, ids=lambda case: case[0])
def test_a_bad_field(scan: Scan, case: tuple[str, str, int, str, str]) -> None:
    text, rule, column, message, advice = case
    sources = "sources: [{id: s, language: de, published: 2024}]\n"
    part, [finding] = scan(HEAD.replace("events", sources + "events") + f"  {text}\n")
    assert (finding.rule, finding.position.line, finding.position.column) == (rule, 6, column)
    assert message in finding.message
    assert advice in finding.advice
    assert finding.event == "a"
    assert part.events[0].own.date == edtf.parse("2024"), "the good fields stay"


PINS = [
    # a date, rule, column: at the character that is wrong, where the file shows it
    ("2024-02-30", "no-such-day", 9),
    ('"2024-02-30"', "no-such-day", 10),
    ("2024-12-17/2024-02-30", "no-such-day", 20),
    ("2024-12-17/2024-12-16", "reversed-range", 9),
    ("16.12.2024", "bad-date", 9),
    ("2024-12/xx", "bad-date", 17),
    ("'2024-12/xx'", "bad-date", 18),
    ('"2024-1\\x32/xx"', "bad-date", 9),
    ("[2024-12-01,2024-02-30]", "no-such-day", 21),
    ("Y20240", "bad-date", 9),
]


@pytest.mark.parametrize(("text", "rule", "column"), PINS)
def test_a_bad_pin(scan: Scan, text: str, rule: str, column: int) -> None:
    part, [finding] = scan(f"events:\n- id: a\n  title: A\n  date: {text}\n  told: 2024\n")
    assert (finding.rule, finding.field) == (rule, "date")
    assert (finding.position.line, finding.position.column) == (4, column)
    assert finding.advice
    assert part.events[0].own.date is None


ELSEWHERE = [
    # a date as it is written elsewhere, the advice
    ("03/05/2025", "write 2025-03-05 or 2025-05-03"),
    ("3/5/2025", "write 2025-03-05 or 2025-05-03"),
    ("03-05-2025", "write 2025-03-05 or 2025-05-03"),
    ("13/05/2025", "write 2025-05-13"),
    ("05/13/2025", "write 2025-05-13"),
    ("05/05/2025", "write 2025-05-05"),
    ("5.3.2025", "write 2025-03-05"),
    ("05. 03. 2025", "write 2025-03-05"),
    ("16.12.2024", "write 2024-12-16"),
    ("2024/12/16", "write 2024-12-16"),
    ("2024.12.16", "write 2024-12-16"),
    ("2024-5-3", "write 2024-05-03"),
    ("20241216", "write 2024-12-16"),
    ("12/2024", "write 2024-12"),
    ("5.2025", "write 2025-05"),
    ("2024/12", "write 2024-12"),
    ("2024-5", "write 2024-05"),
    ("31.02.2025", "write 2024-12-16, "),
    ("13/2025", "write 2024-12-16, "),
    ("16.12.24", "write 2024-12-16, "),
]


@pytest.mark.parametrize(("text", "advice"), ELSEWHERE)
def test_a_date_of_another_notation_is_offered_in_ours(scan: Scan, text: str, advice: str) -> None:
    _, [finding] = scan(f"events:\n- id: a\n  title: A\n  date: {text}\n  told: 2024\n")
    assert (finding.rule, finding.position.line) == ("bad-date", 4)
    if advice.endswith(" "):
        assert finding.advice.startswith(advice)
    else:
        assert (finding.message, finding.advice) == (f'"{text}" is not an EDTF date', advice)
        assert finding.position.column == 9


DEFINED = [
    # a file, rule, column in line 1, part of the message, part of the advice
    ("sources: [{id: a, language: de}]", "missing-field", 11, "a source without published", "add"),
    ("sources: [{id: 2024-12, language: de, published: 2024}]", "bad-id", 16, "reads as", "event-2024-12"),
    ("sources: [{id: a, language: de, published: 2024, text: ../x}]", "bad-value", 56, "leads out", "texts/"),
    ("sources: [{id: a, language: de, published: 2024, text: /x}]", "bad-value", 56, "leads out", "texts/"),
    ("sources: [{id: a, language: de, published: 2024, reliability: G}]", "bad-value", 63, '"G"', "A ("),
    ("sources: {id: a}", "wrong-shape", 10, "a mapping", "- id:"),
    ("places: [Kursk]", "wrong-shape", 10, '"Kursk"', "a mapping of fields"),
    ("places: [{also: Kursk}]", "missing-field", 10, "a place without name", "add"),
    ("places: [{name: a, lat: 91}]", "bad-value", 25, '"91"', "-90 to 90"),
    ('places: [{name: a, lon: "51,2"}]', "bad-value", 25, '"51,2"', "-180 to 180"),
    ("places: [{name: a, lat: nan}]", "bad-value", 25, '"nan"', "-90 to 90"),
    ("places: [{name: a, precision: about}]", "unknown-choice", 31, '"about"', "exact"),
    ("actors: [{name: a, alos: b}]", "unknown-field", 20, '"alos"', "did you mean also?"),
    ("events: [{title: Über Öl, date: 2024}]", "missing-field", 10, "an event without id", "add"),
    ("events: [{id: a, date: 2024}]", "missing-field", 10, "an event without title", "add"),
    ("events: [{id: Foo Bar, title: x, date: 2024}]", "bad-id", 15, '"Foo Bar"', "foo-bar"),
    ("events: [{id: 2024-12-16, title: x, date: 2024}]", "bad-id", 15, "reads as a date", "event-2024-12-16"),
    ("events: [{id: 2024-02-30, title: x, date: 2024}]", "bad-id", 15, "reads as a date", "event-"),
    ("claims: [{by: x, date: 2024}]", "missing-field", 10, "without of", "add"),
    ("event: [x]\ntitle: x", "unknown-field", 1, '"event"', "did you mean events?"),
    ("events: [{id: a, title: x, when: heute}]", "no-source", 34, "the file has none", "source"),
    ("events: [{id: a, title: x}]", "no-source", 10, "has none: nothing says when it was told", "source"),
    ("events: [{id: a, title: x, when: lately}]", "no-source", 34, "its words have no day", "source"),
    ("events: [{id: a, title: x, claims: [{when: heute}]}]", "no-source", 44, "the file has none", "source"),
    ("claims: [{of: a, when: {words: heute, language: de}}]", "no-source", 24, "the file has none", "source"),
]  # fmt: skip


@pytest.mark.parametrize("case", DEFINED, ids=lambda case: case[0])
def test_a_bad_definition(scan: Scan, case: tuple[str, str, int, str, str]) -> None:
    text, rule, column, message, advice = case
    _, [finding] = scan(text)
    assert (finding.rule, finding.position.line, finding.position.column) == (rule, 1, column)
    assert message in finding.message
    assert advice in finding.advice


NEEDS_NO_SOURCE = [
    "date: 2024",
    "told: 2024",
    "told: b",
    "when: {words: heute, language: de}, told: 2024",
    "when: {words: heute, language: de}, anchor: b",
    "claims: [{date: 2024}]",
    "source: elsewhere, when: heute, claims: [{when: gestern}]",
]


@pytest.mark.parametrize("text", NEEDS_NO_SOURCE)
def test_a_source_is_asked_for_only_where_it_matters(scan: Scan, text: str) -> None:
    assert scan(f"events: [{{id: a, title: x, {text}}}]")[1] == []


def test_of_several_sources_none_is_taken_for_granted(scan: Scan) -> None:
    two = "sources:\n- {id: a, language: de, published: 2024}\n- {id: b, language: de, published: 2024}\n"
    part, [finding] = scan(two + "events: [{id: a, title: x, when: heute}]\n")
    assert finding.rule == "no-source"
    assert "has 2" in finding.message
    assert part.events[0].own.source == ()


def test_the_only_source_counts_wherever_it_stands_in_the_file(scan: Scan) -> None:
    part, findings = scan(
        "claims: [{of: a, when: heute}]\nevents: [{id: a, title: x, claims: [{when: heute}]}]\n"
        "sources: [{title: The Report, language: de, published: 2024}]\n"
    )
    assert [finding.rule for finding in findings] == ["missing-field"]
    assert part.sources[0].id == "the-report"
    assert (
        part.claims[0].source
        == part.events[0].own.source
        == part.events[0].claims[0].source
        == ("the-report",)
    )


@pytest.mark.parametrize(
    ("text", "id_", "title"),
    [
        ("title: Über Öl und Krieg!", "uber-ol-und-krieg", "Über Öl und Krieg!"),
        ("title: 2024-12", "event-2024-12", "2024-12"),
        ("title: Удар", "event", "Удар"),
        ("id: a", "a", "a"),
        ("type: x", "event", "(no title)"),
        ("id: Foo_Bar, title: x", "foo-bar", "x"),
        (f"title: {'word ' * 40}", "-".join(["word"] * 12), ("word " * 40).strip()),
    ],
)
def test_nothing_is_lost_for_want_of_an_id_or_a_title(scan: Scan, text: str, id_: str, title: str) -> None:
    part, findings = scan(f"events: [{{{text}, date: 2024}}]")
    assert (part.events[0].id, part.events[0].title) == (id_, title)
    assert {finding.rule for finding in findings} <= {"missing-field", "bad-id"}


def test_all_problems_are_listed_not_only_the_first(scan: Scan) -> None:
    _, findings = scan(
        "titel: x\nevents:\n- id: A\n  date: 2024-02-30\n  links: [x, y]\n- {}\n- x\nplaces: [{lat: x}]\n"
    )
    assert sorted(finding.rule for finding in findings) == sorted(
        ["empty-value", "unknown-field", "bad-id", "no-such-day", "bad-value", "bad-value", "missing-field",
         "no-source", "wrong-shape", "bad-value", "missing-field"]
    )  # fmt: skip
    assert {finding.rule for finding in findings} <= set(NAMES)


def test_what_is_shown_of_a_bad_value_is_clean_and_short(scan: Scan) -> None:
    _, [finding] = scan('events: [{id: a, title: x, date: 2024, kind: "a\\n::error::' + "x" * 500 + '"}]')
    assert "\n" not in finding.message
    assert len(finding.message) < 200


def test_days_are_days(full: Event) -> None:
    assert full.own.date is not None
    assert full.own.date.earliest == dt.date(2024, 12, 16)
