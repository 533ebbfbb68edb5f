"""The page: what a browser may do with it, what a reader sees, and where its links lead."""

from __future__ import annotations

import itertools
import re
from base64 import b64encode
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from timeline import export, pipeline
from timeline.dates.edtf import parse
from timeline.export.formats.html.marks import KEY, mark
from timeline.export.formats.html.scale import scale
from timeline.pipeline import Result
from timeline.show.days import Ends, ends
from timeline.text import one_line

HARD = Path(__file__).parent / "data" / "hard.yaml"
VOID = {"meta", "input", "br", "link", "img", "hr"}

Run = Callable[[str], Result]


class Page(HTMLParser):
    """The elements with their attributes and texts; that each is closed is made sure."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.headings: list[tuple[int, str]] = []
        self._open: list[str] = []
        self.feed(document)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self._open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append((int(tag[1]), ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if any(re.fullmatch("h[1-6]", tag) for tag in self._open):
            level, text = self.headings[-1]
            self.headings[-1] = (level, text + data)

    def values(self, attribute: str) -> list[str]:
        return [attrs[attribute] for _, attrs in self.elements if attribute in attrs]


@cache
def hard() -> Result:
    return pipeline.run([HARD])


def written(result: Result) -> str:
    return "".join(export.get("html").write(result.timeline, result.dated, export.Options()))


@cache
def page() -> Page:
    return Page(written(hard()))


def test_the_policy_allows_what_the_file_holds_and_nothing_else() -> None:
    document = written(hard())
    policy = next(attrs["content"] for _, attrs in page().elements if "http-equiv" in attrs)
    for tag in ("style", "script"):
        (held,) = re.findall(f"<{tag}>(.*?)</{tag}>", document, re.DOTALL)
        digest = b64encode(sha256(held.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert policy.endswith("base-uri 'none'; form-action 'none'")
    assert "unsafe" not in policy


def test_nothing_comes_from_elsewhere_and_nothing_from_the_data_is_run() -> None:
    names = {name for _, attrs in page().elements for name in attrs}
    assert not names & {"src", "srcset", "style", "action", "formaction", "background"}
    assert not [name for name in names if name.startswith("on")]
    assert not {tag for tag, _ in page().elements} & {"b", "img", "iframe", "object", "link", "base"}
    for target in page().values("href"):
        assert target.startswith(("https://", "http://", "#"))


def test_every_link_within_leads_somewhere_and_every_id_is_one() -> None:
    ids = page().values("id")
    assert len(set(ids)) == len(ids)
    for target in page().values("href"):
        assert not target.startswith("#") or target[1:] in ids
    for name in ("for", "aria-labelledby", "aria-describedby"):
        assert set(page().values(name)) <= set(ids)


def test_every_event_has_its_anchor_and_its_title() -> None:
    articles = [attrs["id"] for tag, attrs in page().elements if tag == "article"]
    assert sorted(articles) == sorted(event.id for event in hard().timeline.events)
    told = [text for _, text in page().headings]
    for event in hard().timeline.events:
        assert one_line(event.title) in told


def test_headings_step_down_one_by_one() -> None:
    levels = [level for level, _ in page().headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


HOSTILE = """
title: "</title><script>alert(1)</script>"
sources: [{id: "s", language: en, published: 2024-12-16, url: "javascript:alert(1)", title: "<img src=x>"}]
events:
  - id: a
    title: "</h4><script>alert(2)</script>"
    date: 2024-12-01
    by: "\\"onclick=alert(3)"
    quote: "<svg onload=alert(4)>"
    links: ["javascript:alert(5)", "https://x.org/\\"><script>alert(6)</script>"]
    figures: {"<b>": 1}
"""


def test_text_is_text(run_text: Run) -> None:
    document = written(run_text(HOSTILE))
    found = Page(document)
    assert document.count("<script>") == document.count("</script>") == 1
    assert not [name for _, attrs in found.elements for name in attrs if name.startswith("on")]
    assert all(target.startswith(("https://x.org/", "#")) for target in found.values("href"))


def test_the_legend_names_the_shapes_that_are_drawn() -> None:
    document = written(hard())
    assert all(f"</svg>{words}</li>" in document for words in KEY.values())


SHAPES = [
    ("2024-12-16", {"day"}),
    ("2024-12-14/2024-12-15", {"days"}),
    ("2024-08", {"within"}),
    ("2024-12-09~", {"day", "doubt"}),
    ("2024-08/..", {"within", "open"}),
    ("2024-08-01/..", {"day", "open"}),
    ("../2024-12-17", {"day", "back"}),
    ("2024-08/", {"within", "unknown"}),
    ("[..2024-12-17]", {"day", "back"}),
    ("[2024-11-04,2024-11-09]", {"day", "choice"}),
    ("[2024-11-04..2024-11-09]", {"within"}),
]


@pytest.mark.parametrize(("date", "kinds"), SHAPES)
def test_doubt_is_told_by_the_shape(date: str, kinds: set[str]) -> None:
    value = parse(date)
    dated = hard().dated[0]._replace(date=value, disputed=False)
    assert mark(dated, value, scale([_ends(date)])).kinds == kinds


def _ends(date: str) -> Ends:
    found = ends(parse(date))
    assert found is not None
    return found


def test_busy_time_is_wider_and_no_day_is_lost() -> None:
    dates = ["1900-01-05", "2024-12-01", "2024-12-05", "2024-12-09", "2024-12-15", "2025-02"]
    bands = scale([_ends(date) for date in dates])
    assert [band.name for band in bands.bands] == ["Jan 1900", "", "Dec 2024", "", "Feb 2025"]
    assert bands.bands[2].width > bands.bands[0].width
    for before, after in zip(bands.bands, bands.bands[1:], strict=False):
        assert (after.first - before.last).days == 1
        assert after.x == pytest.approx(before.x + before.width)
    starts = [bands.start(_ends(date).days[0]) for date in dates]
    assert starts == sorted(starts)
    assert bands.end(_ends(dates[-1]).days[1]) == pytest.approx(bands.width)


def test_very_many_events_are_counted(run_text: Run) -> None:
    events = "".join(
        f"  - {{id: e{n}, title: T, date: {2000 + n % 40}-0{1 + n % 9}-1{n % 9}}}\n" for n in range(600)
    )
    document = written(
        run_text(f"sources: [{{id: s, language: en, published: 2024-12-17}}]\nevents:\n{events}")
    )
    assert "Events that begin in each stretch of time." in document
    assert "data-first" not in document
    numbers = re.findall(r'class="sum".*?>(\d+)</text>', document)
    assert sum(map(int, numbers)) == 600


def test_an_event_whose_id_another_has_is_no_target(run_text: Run) -> None:
    document = written(
        run_text(
            "sources: [{id: s, language: en, published: 2024-12-17}]\nevents:\n"
            "  - {id: a, title: One, date: 2024-12-01}\n  - {id: a, title: Two, date: 2024-12-02}\n"
        )
    )
    assert document.count('id="a"') == 1
    assert ">Two</h4>" in document
