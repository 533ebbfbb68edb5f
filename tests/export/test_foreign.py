"""What other programs make of the formats that are made for them: titles, texts, points and slides."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import geojson
import icalendar
import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from timeline import export, pipeline
from timeline.dates.edtf import parse
from timeline.export.formats import ics, mermaid
from timeline.export.formats.geojson import position
from timeline.model.date import Date
from timeline.model.event import Dated, Place
from timeline.pipeline import Result
from timeline.show.days import ends, told_by_days
from timeline.show.digest import address
from timeline.text import one_line

HARD = Path(__file__).parent / "data" / "hard.yaml"

Run = Callable[[str], Result]


@cache
def hard() -> Result:
    return pipeline.run([HARD])


@cache
def document(name: str) -> str:
    return written(name, hard())


def written(name: str, result: Result) -> str:
    return "".join(export.get(name).write(result.timeline, result.dated, export.Options()))


def drawn() -> list[Dated]:
    return [each for each in hard().dated if each.date is not None]


DRAWN = [
    ("2024-12-16", "2024-12-16", "2024-12-16", True),
    ("2024-12-14/2024-12-15", "2024-12-14", "2024-12-15", True),
    ("2024-08", "2024-08-01", "2024-08-31", False),
    ("2024-12-09~", "2024-12-09", "2024-12-09", False),
    ("2024-08/..", "2024-08-01", "2024-08-31", False),
    ("../2024-12-17", "2024-12-17", "2024-12-17", False),
    ("2024-08/", "2024-08-01", "2024-08-31", False),
    ("[..2024-12-17]", "2024-12-17", "2024-12-17", False),
    ("[2024-11-04,2024-11-09]", "2024-11-04", "2024-11-04", False),
    ("[2024-11-04..2024-11-09]", "2024-11-04", "2024-11-09", False),
    ("[2024-12-01,..2024-11-05]", "2024-11-05", "2024-11-05", False),
    ("2024-24", "2024-12-01", "2025-02-28", False),
    ("202X", "2020-01-01", "2029-12-31", False),
]


@pytest.mark.parametrize(("date", "first", "last", "exact"), DRAWN)
def test_days_that_are_drawn(date: str, first: str, last: str, exact: bool) -> None:
    value: Date = parse(date)
    found = ends(value)
    assert found is not None
    assert [day.isoformat() for day in found.days] == [first, last]
    assert told_by_days(value) is exact


ADDRESSES = [
    ("https://x.org/a?b=1&c#d", "https://x.org/a?b=1&c#d", "x.org"),
    ("HTTP://user@x.org:80\\y", "HTTP://user@x.org:80%5Cy", "x.org:80"),
    (" https://x.org/\"'<> ü\n ", "https://x.org/%22%27%3C%3E%20%C3%BC", "x.org"),
]


@pytest.mark.parametrize(("url", "target", "text"), ADDRESSES)
def test_addresses(url: str, target: str, text: str) -> None:
    assert address(url) == (target, text)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "ftp://x.org", "//x", "http://", "x", ""]
)
def test_what_is_no_address(url: str) -> None:
    assert address(url) is None


def test_both_calendars_read_the_same_titles() -> None:
    calendar = icalendar.Calendar.from_ical(document("ics"))
    other = vobject.readOne(document("ics")).vevent_list
    assert [str(one["SUMMARY"]) for one in calendar.events] == [one.summary.value for one in other]
    for one, each in zip(calendar.events, drawn(), strict=True):
        title = one_line(each.event.title)
        plain = each.date is not None and told_by_days(each.date)
        assert str(one["SUMMARY"]) == title if plain else str(one["SUMMARY"]).endswith(f": {title}")
    assert [str(one["DESCRIPTION"]) for one in calendar.events] == [one.description.value for one in other]


def test_no_line_of_a_calendar_is_too_long_or_parts_a_character() -> None:
    lines = document("ics").encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None and b"\n" not in line for line in lines)


@given(st.text(max_size=200))
def test_a_folded_line_unfolds_to_itself(text: str) -> None:
    line = f"X:{one_line(text)}"
    folded = ics._folded(line)
    assert folded.endswith("\r\n")
    assert folded.replace("\r\n ", "").removesuffix("\r\n") == line
    assert all(len(piece.encode()) <= 75 for piece in folded.split("\r\n"))


def test_a_calendar_has_no_clock_and_no_double() -> None:
    calendar = icalendar.Calendar.from_ical(document("ics"))
    assert {one.decoded("DTSTAMP").isoformat() for one in calendar.events} <= {
        "2024-12-17T00:00:00+00:00",
        "2024-12-18T00:00:00+00:00",
    }
    ids = [str(one["UID"]) for one in calendar.events]
    assert len(set(ids)) == len(ids)


TWICE = """
sources: [{id: s, language: en, published: 2024-12-17}]
events:
  - {id: a, title: One, date: 2024-12-01}
  - {id: a, title: Two, date: 2024-12-02}
"""


def test_events_that_share_an_id_are_both_kept(run_text: Run) -> None:
    result = run_text(TWICE)
    calendar = icalendar.Calendar.from_ical(written("ics", result))
    assert [str(one["UID"]).partition("@")[0] for one in calendar.events] == ["a", "a-2"]
    slides = json.loads(written("timelinejs", result))["events"]
    assert [slide.get("unique_id") for slide in slides] == ["a", None]


def test_points_and_no_geometry() -> None:
    features = {one["id"]: one for one in geojson.loads(document("geojson"))["features"]}
    assert features["short-ranges"]["geometry"] == {"type": "Point", "coordinates": [35.3221, 51.1287]}
    assert features["plekhovo"]["geometry"] == {
        "type": "MultiPoint",
        "coordinates": [[35.3221, 51.1287], [-77.03, 38.9]],
    }
    assert features["weekend"]["geometry"] is None
    assert features["undated"]["properties"]["earliest"] is None


@pytest.mark.parametrize(("lat", "lon"), [(90.1, 0), (0, 180.5), (None, 1), (151, 51), (float("nan"), 1)])
def test_a_point_that_is_not_on_the_earth_is_none(lat: float | None, lon: float) -> None:
    origin = hard().timeline.places[0].origin
    assert position(Place("x", origin, lat=lat, lon=lon)) is None


class Text(HTMLParser):
    """What a reader sees, the elements, and where the links lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.tags, self.links = "", set[str](), list[str]()
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]


def slides() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(document("timelinejs"))["events"]
    return found


def test_headlines_are_the_titles_and_hold_no_markup() -> None:
    for slide, each in zip(slides(), drawn(), strict=True):
        headline = Text(slide["text"]["headline"])
        assert (headline.text, headline.tags) == (one_line(each.event.title), set())
        body = Text(slide["text"]["text"])
        assert body.tags <= {"p", "em", "b", "br", "small", "blockquote", "a"}
        assert all(link.startswith("https://") for link in body.links)


def test_a_slide_has_only_the_parts_that_are_known() -> None:
    dates = {slide["unique_id"]: (slide["start_date"], slide.get("end_date")) for slide in slides()}
    assert dates["year"] == ({"year": 2024}, None)
    assert dates["month"] == ({"year": 2024, "month": 8}, None)
    assert dates["some-day"] == ({"year": 2024, "month": 12}, None)
    assert dates["season"] == ({"year": 2024, "month": 6}, {"year": 2024, "month": 8})
    assert dates["decade"] == ({"year": 2020}, {"year": 2029})
    assert dates["weekend"][1] == {"year": 2024, "month": 12, "day": 15}
    assert dates["open-end"] == ({"year": 2024, "month": 8}, None)
    assert dates["day"] == ({"year": 2024, "month": 11, "day": 5, "hour": 14, "minute": 30}, None)
    assert "undated" not in dates


def test_the_display_date_says_all_of_it() -> None:
    told = {slide["unique_id"]: slide["display_date"] for slide in slides()}
    assert told["combat"] == "on or before 5 November 2024 or about 9 December 2024"
    assert told["open-end"] == "since August 2024"


def drawn_text(coded: str) -> str:
    """Return what Mermaid draws of a text with entity codes."""
    return re.sub(r"#(\d+);", lambda found: chr(int(found[1])), coded)


@given(st.text(max_size=60))
def test_mermaid_draws_any_text(text: str) -> None:
    coded = mermaid._text(one_line(text))
    assert drawn_text(coded) == one_line(text)
    assert not set(re.sub(r"#\d+;", "", coded)) & set(':#;<>"&%{}\\')


@pytest.mark.parametrize(
    "text", ["title of a film", "section two", "2024-12-10 attack", "Click here", "done"]
)
def test_a_word_of_the_grammar_at_the_start_is_coded(text: str) -> None:
    assert mermaid._text(text) == (f"#{ord(text[0])};{text[1:]}" if text != "done" else text)


def test_no_two_sections_of_a_chart_have_one_name() -> None:
    sections = re.findall("^    section (.*)$", document("mermaid"), re.MULTILINE)
    assert "Year 2024 (continued)" in sections
    assert len(set(sections)) == len(sections)


def test_no_section_is_a_number_which_would_be_drawn_first() -> None:
    sections = re.findall("^    section (.*)$", document("mermaid"), re.MULTILINE)
    assert "Year 2024" in sections
    assert not [section for section in sections if section.isdigit()]


def test_a_long_timeline_becomes_several_charts(run_text: Run) -> None:
    events = "".join(
        f'  - {{id: e{number}, title: "{"x" * 80} 🚀", date: {2000 + number // 50}-12-01}}\n'
        for number in range(700)
    )
    text = written(
        "mermaid", run_text(f"sources: [{{id: s, language: en, published: 2024-12-17}}]\nevents:\n{events}")
    )
    charts = re.findall(r"^```mermaid\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    assert len(charts) == 2
    assert all(len(chart.encode("utf-16-le")) // 2 < 50_000 for chart in charts)
    assert sum(chart.count(" :milestone, id-e") for chart in charts) == 700
    assert charts[1].splitlines()[4].startswith("    section ")


MEANT = [
    ("a #tag", "a ＃tag"),
    ("#1 of 2", "＃1 of 2"),
    ("now !id", "now ！id"),
    ("![x](y)", "！[x］(y)"),
    ("[x] done", "［x] done"),
    ("[sic] C# 50% it.", "[sic] C# 50％ it."),
    ("it .start here", "it ․start here"),
]


@pytest.mark.parametrize(("title", "as_written"), MEANT)
def test_what_markwhen_would_act_upon_looks_alike(title: str, as_written: str, run_text: Run) -> None:
    text = TWICE.partition("  - ")[0] + f"  - {{id: a, date: 2024-12-01, title: {json.dumps(title)}}}\n"
    assert f"\n2024-12-01: {as_written}\n" in written("markwhen", run_text(text))


def test_markwhen_has_ranges_with_the_known_parts() -> None:
    text = document("markwhen")
    assert "\n2024-12-14/2024-12-15: A range of days, with numbers\n" in text
    assert "\n2024-08: Date to the month\n" in text
    assert "\n2024-08: Since August 2024: An open end\n" in text
    assert "\n2020/2029: 2020s: Date to the decade\n" in text


def test_no_line_of_markwhen_but_an_event_begins_one() -> None:
    for line in document("markwhen").splitlines()[1:]:
        assert not line or re.match(r"\d{4}[-\d/]*: |id: \"|edtf: \"|• ", line)
