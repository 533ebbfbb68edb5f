"""What the options of Markdown change: order, headings, style, notes, language."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import export, pipeline
from timeline.export.formats.markdown.order import _backwards
from timeline.pipeline import Result
from timeline.query.outline import opened
from timeline.show import headings
from timeline.show.headings import DAYS
from timeline.text import one_line

Render = Callable[[str], list[Any]]
Run = Callable[[str], Result]


@cache
def hard() -> Result:
    return pipeline.run([Path(__file__).parent / "data" / "hard.yaml"])


def written(result: Result | None = None, **options: Any) -> str:
    told = result or hard()
    return "".join(export.get("markdown").write(told.timeline, told.dated, export.Options(**options)))


def heads(document: str) -> list[str]:
    return re.findall(r"^(#+ [^—\n]*)$", document, re.MULTILINE)


def anchors(document: str) -> list[str]:
    return re.findall(r'^<a id="(.*)"></a>$', document, re.MULTILINE)


def test_newest_first_has_the_same_entries_with_the_undated_last() -> None:
    usual, turned = written(), written(newest_first=True)
    assert sorted(anchors(usual)) == sorted(anchors(turned))
    assert anchors(turned)[-2:] == ["vague", "undated"]
    assert heads(turned)[1:4] == ["## 2024", "### December 2024", "### November 2024"]
    assert len(heads(turned)) == len(set(heads(turned))) == len(heads(usual))


def test_newest_first_without_headings_is_the_list_turned_round() -> None:
    usual, turned = anchors(written(group="none")), anchors(written(group="none", newest_first=True))
    assert turned == [*reversed(usual[:-2]), *usual[-2:]]


SLOTS = st.builds(lambda year, slot: year * 100 + slot, st.integers(1900, 1910), st.integers(0, 14))


@given(st.lists(SLOTS | st.just(headings.UNDATED), max_size=40).map(sorted))
def test_backwards_each_heading_opens_once_and_a_year_stands_before_its_months(codes: list[int]) -> None:
    places = list(_backwards(codes))
    assert sorted(places) == list(range(len(codes)))
    found = [code // DAYS for code, _ in opened((codes[place] * DAYS, 1) for place in places)]
    assert len(found) == len(set(found))
    months = [code for code in found if headings.level(code) == 2]
    assert months == sorted(months, reverse=True)


@pytest.mark.parametrize(
    ("group", "found", "level"),
    [("none", 0, "##"), ("year", 1, "###"), ("month", 2, "####"), ("day", 3, "#####")],
)
def test_groups(group: str, found: int, level: str) -> None:
    document = written(group=group)
    above = heads(document.partition("\n## About")[0])[1:]
    assert max((len(head.split()[0]) - 1 for head in above), default=0) == found
    assert f"\n{level} 14–15 December 2024 — " in document


def test_a_day_has_a_heading_where_it_is_told() -> None:
    assert "\n#### 10 December 2024\n" in written(group="day")


def test_another_title() -> None:
    assert written(title="The *other*").startswith(r"# The \*other\*" + "\n")


def test_brief_is_a_line_an_event(render: Render) -> None:
    document = written(style="brief", notes="inline")
    lines = document.partition("\n## Sources")[0].split("\n\n", 1)[1].splitlines()
    assert len(lines) == len(hard().dated)
    for line, dated in zip(lines, hard().dated, strict=True):
        (block,) = render(line)
        assert block.inside[-3:] == ("ul", "li", "p")
        assert f": {one_line(dated.event.title)} (" in block.text


def test_brief_says_what_each_of_several_accounts_says_of_the_day() -> None:
    (line,) = [line for line in written(style="brief").splitlines() if "Combat begins" in line]
    assert line.removeprefix("- **On or before 5 November 2024 or about 9 December 2024:** ") == (
        "Combat begins, disputed (about 9 December 2024: *said* by Pentagon[^report]; on or before "
        "5 November 2024: *said* by Ukrainian officials[^agency]; not told: *denied* by Kremlin[^agency])"
    )


def test_notes_in_place() -> None:
    document = written(notes="inline")
    assert "[^" not in re.sub(r"\\.", "", document)
    assert (
        "GUR *said* about 30 were killed or wounded and at least 3 were missing "
        r"([Die Zeitung](https://example.org/report_\(1\)?a=1&b=2), 16 or 17 December 2024; "
        "1. Agency, 18 December 2024)."
    ) in document
    assert document.count("\n## Sources\n") == 1


def test_german() -> None:
    document = written(language="de")
    assert "\n### Dezember 2024\n" in document
    assert "\n#### 14.–15. Dezember 2024 — " in document
    assert "\n#### Spätestens am 5. November 2024 oder um den 9. Dezember 2024 — " in document
    said = "*Laut* GUR: etwa 30 getötet oder verwundet und mindestens 3 vermisst.[^report][^agency]"
    assert f"\n{said}\n" in document
    assert "getötet: 10.000 bis 12.000" in document
    assert "Bezugstag: 16. oder 17. Dezember 2024" in document


PUBLISHED = [
    ("2024-12-16", "erschienen am 16. Dezember 2024", "published 16 December 2024"),
    ("2024-12", "erschienen im Dezember 2024", "published December 2024"),
    ("2024", "erschienen 2024", "published 2024"),
    (
        "[2024-12-16..2024-12-17]",
        "erschienen am 16. oder 17. Dezember 2024",
        "published 16 or 17 December 2024",
    ),
    ("2024-12-16~", "erschienen um den 16. Dezember 2024", "published about 16 December 2024"),
    (
        "[..2024-12-16]",
        "erschienen spätestens am 16. Dezember 2024",
        "published on or before 16 December 2024",
    ),
]


@pytest.mark.parametrize(("date", "german", "english"), PUBLISHED)
def test_when_a_source_was_published(date: str, german: str, english: str, run_text: Run) -> None:
    source = f'{{id: s, title: S, language: uk, published: "{date}"}}'
    result = run_text(f"sources: [{source}]\nevents: [{{id: a, title: A, date: 2024}}]\n")
    for language, told, named in (("de", german, "auf Ukrainisch"), ("en", english, "in Ukrainian")):
        assert f"[^s]: S, {told}, {named}.\n" in written(result, language=language)


BOUND = """
sources: [{id: s, title: S, language: en, published: 2024-12-17}]
events:
  - {id: a, title: First, date: 2024-12-01}
  - {id: b, title: Second, after: a, figures: {killed: [{value: 3, of: [A]}, {value: 2, of: [B]}]}}
  - {id: c, title: Third}
"""


def test_what_bounds_an_event_is_told_once(run_text: Run) -> None:
    result = run_text(BOUND)
    document = written(result)
    assert (
        "- **Date:** not told\n"
        "- **Bounds:** between 1 and 17 December 2024, because it is after “First”, which is dated "
        "1 December 2024; it has no day, but its source was published by 17 December 2024\n"
    ) in document
    assert "- **Date:** not told; on or before 17 December 2024, for it was told by then\n\n" in document
    german = written(result, language="de")
    assert "denn: dieses Ereignis liegt nach „First“ (dieses ist datiert: 1. Dezember 2024); dieses" in german
    assert "nicht genannt; spätestens am 17. Dezember 2024, denn bis dahin wurde es gesagt\n" in german


def test_numbers_of_several_sides_are_told_with_the_sides(run_text: Run) -> None:
    document = written(run_text(BOUND))
    assert "were killed" not in document
    assert "- **Figures:** killed: 3 (A); killed: 2 (B)\n" in document


def test_german_has_no_english_left() -> None:
    """Nothing but the data is English: the fixed words are all from the table."""
    document = written(language="de")
    for english in (
        "*said*",
        "*reported*",
        "Date:",
        "told in",
        "about 9",
        "or before",
        "None",
        "Sources",
        "Of 4",
    ):
        assert english not in document


def test_every_language_tells_every_hard_case() -> None:
    for language in ("de", "en"):
        for style in ("full", "brief"):
            for notes in ("inline", "footnotes"):
                assert len(written(language=language, style=style, notes=notes).splitlines()) > len(
                    hard().dated
                )
