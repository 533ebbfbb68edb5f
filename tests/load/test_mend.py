"""Reading on behind what is no YAML: all problems are listed, what is good is kept, nothing is made up."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from timeline.load import mend
from timeline.load.limits import DEFAULT
from timeline.load.merge import Part
from timeline.load.nodes import LOADER
from timeline.load.reader import _document, read_file
from timeline.load.sink import Sink
from timeline.load.source import text_of
from timeline.model.problem import Finding

Scan = Callable[..., tuple[Part, list[Finding]]]
LOADERS = [yaml.CSafeLoader, yaml.SafeLoader]


def places(findings: list[Finding]) -> list[tuple[int, int, str]]:
    return sorted((one.position.line, one.position.column, one.rule) for one in findings)


BROKEN = """\
sources:
- {id: s, language: de, published: 2024}
events:
- id: before
  title: Before
  when: heute
- id: colon
  title: Attack: day two
  date: 2024-02-30
- id: between
  title: Between
  date: 2024-03-01
- id: quote
  title: Q
  tags:
  - "am Montag" sagte
  - gut
  tpye: y
- id: twice
  title: Twice
  kind: statement
  kind: period
- id: bare
  title Bare
  by: [A, B]
- id: after
  title: After
  status: denied
"""


@pytest.mark.parametrize("loader", LOADERS)
def test_all_problems_of_a_broken_file_are_listed(scan: Scan, loader: object) -> None:
    part, findings = scan(BROKEN, loader=loader)
    assert places(findings) == [
        (8, 16, "yaml-syntax"),
        (9, 9, "no-such-day"),
        (16, 17, "yaml-syntax"),
        (18, 3, "unknown-field"),
        (22, 3, "duplicate-key"),
        (24, 3, "yaml-syntax"),
    ]
    assert not any("not read" in one.advice for one in findings)
    assert [one.id for one in part.events] == [
        "before",
        "colon",
        "between",
        "quote",
        "twice",
        "bare",
        "after",
    ]
    before, colon, between, quote, twice, bare, after = part.events
    assert before.own.when is not None
    assert (colon.title, colon.own.date) == ("colon", None)
    assert between.own.date is not None
    assert (quote.title, quote.tags) == ("Q", ("gut",))
    assert twice.kind.value == "statement"
    assert (bare.title, bare.own.by) == ("bare", ("A", "B"))
    assert (after.title, after.own.status.value) == ("After", "denied")
    assert scan(BROKEN, loader=loader)[1] == findings


A = "events:\n- id: a\n  title: A\n"
Z = "- id: z\n  title: Z\n  date: 2024-13\n"

GOES_ON = [
    # what stands between the events a and z (a has no source and no date), all that is found before z
    ('  type: "open\n  date: 2024\n', [(4, 9, "yaml-syntax")]),
    ("  type: 'open\n  summary: it's\n  date: 2024\n", [(4, 9, "yaml-syntax")]),
    ('  type: "open\n  summary: "closed"\n  date: "2024"\n', [(4, 9, "yaml-syntax")]),
    ("  tags: [a, b\n  by: [c, d]\n  date: 2024\n", [(4, 9, "yaml-syntax")]),
    ("  tags: [a,\n    b,\n    c\n  date: 2024\n", [(4, 9, "yaml-syntax")]),
    ("  date: 2024\n  tags: [a,\n- {id: b, title: B, date: 2024}\n", [(5, 9, "yaml-syntax")]),
    ("  figures: {killed: 3, wounded: {value: 4\n  date: 2024\n", [(4, 33, "yaml-syntax")]),
    ("  type: a: b\n  by: c: d\n  date: 2024\n", [(4, 10, "yaml-syntax"), (5, 8, "yaml-syntax")]),
    ("  type: a: b\n    more of it\n  date: 2024\n", [(4, 10, "yaml-syntax")]),
    ("  type a\n  by b\n", [(4, 3, "yaml-syntax"), (5, 3, "yaml-syntax")]),
    ("\ttype: a\n", [(4, 1, "yaml-syntax")]),
    ("\ttype: a\n\tby: b\n", [(4, 1, "yaml-syntax"), (5, 1, "yaml-syntax")]),
    ("  tags:\n\t- b\n  date: 2024\n", [(5, 1, "yaml-syntax")]),
    ("%TAG ! x\n  date: 2024\n", [(4, 1, "yaml-syntax")]),
    ("%TAG ! x\n  type: @x\n  date: 2024\n", [(4, 1, "yaml-syntax"), (5, 9, "yaml-syntax")]),
    ("  date: 2024: 05\n", [(4, 13, "yaml-syntax")]),
    ("  when: heute: abend\n", [(4, 14, "yaml-syntax")]),
    ("  tpye: a: b\n  date: 2024\n", [(4, 3, "unknown-field"), (4, 10, "yaml-syntax")]),
    ("  title: a: b\n  date: 2024\n", [(4, 3, "duplicate-key"), (4, 11, "yaml-syntax")]),
    (" type: a\n  date: 2024\n", [(4, 2, "yaml-syntax")]),
    ("  date: 2024\n- id b\n  title: B\n  date: 2024\n", [(5, 3, "yaml-syntax")]),
    ("  date: 2024\n- {id: b, title: B: C, date: 2024}\n", [(5, 19, "yaml-syntax")]),
    ("  claims:\n  - by: b: c\n    date: 2024\n", [(5, 10, "yaml-syntax")]),
    ("  claims:\n  - by b\n    date: 2024\n", [(5, 5, "yaml-syntax")]),
    ('  links:\n  - "a" b\n  date: 2024\n', [(5, 9, "yaml-syntax")]),
    ("  figures: many: 3\n    killed: b\n  date: 2024\n", [(4, 16, "yaml-syntax"), (5, 13, "bad-figure")]),
]  # fmt: skip


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("case", GOES_ON, ids=lambda case: case[0])
def test_nothing_but_the_fault_is_found_and_what_follows_is_read(
    scan: Scan, loader: object, case: tuple[str, list[tuple[int, int, str]]]
) -> None:
    text, expected = case
    part, findings = scan(A + text + Z, loader=loader)
    last = 3 + text.count("\n")
    assert places(findings) == [
        *expected, (last + 1, 3, "no-source"), (last + 3, 9, "bad-date"),
    ]  # fmt: skip
    assert not any("not read" in one.advice for one in findings)
    assert [one.title for one in part.events if one.id in {"a", "z"}] == ["A", "Z"]


SOURCES = [
    # a file in which what is lost may be the source, what is found
    ("sources: my: own\n- {id: s, language: de, published: 2024}\n", [(1, 12, "yaml-syntax")]),
    ("sources:\n- {id: s, title: S: T, language: de, published: 2024}\n", [(2, 19, "yaml-syntax")]),
    ("sources:\n- id: s\n  language de\n  published: 2024\n- id: t\n  language: de\n  published: 2024\n",
     [(3, 3, "yaml-syntax")]),
    ("all sources\ntitle: T\n", [(1, 1, "yaml-syntax")]),
    ("sources\n- id: s\n  language: de\n  published: 2024\n", [(1, 1, "yaml-syntax")]),
    ("sources:\n\t- id: s\n", [(2, 1, "yaml-syntax")]),
]  # fmt: skip


@pytest.mark.parametrize("case", SOURCES, ids=lambda case: case[0])
def test_a_lost_source_is_not_called_missing(
    scan: Scan, case: tuple[str, list[tuple[int, int, str]]]
) -> None:
    text, expected = case
    part, findings = scan(text + "events: [{id: a, title: A, when: heute}]\n")
    assert places(findings) == expected
    assert [one.id for one in part.events] == ["a"]


def test_a_name_without_colon_still_names_what_follows(scan: Scan) -> None:
    part, findings = scan(
        "events:\n- id: a\n  title: A\n  date: 2024\nplaces\n- name: K\n  lta: 3\nactors\n  - name: B\n"
    )
    assert places(findings) == [(5, 1, "yaml-syntax"), (7, 3, "unknown-field"), (8, 1, "yaml-syntax")]
    assert ([one.name for one in part.places], [one.name for one in part.actors]) == (["K"], ["B"])


def test_a_text_that_runs_over_what_was_lost_is_refused(scan: Scan) -> None:
    part, findings = scan(
        A + "  date: 2024\n  summary: |\n    one\n\ttwo\n    three\n  type: he said\n    so: that\n"
    )
    assert places(findings) == [(7, 1, "yaml-syntax"), (10, 7, "yaml-syntax")]
    assert part.events[0].summary is None
    assert part.events[0].type == "he said"


def test_a_field_that_is_not_there_is_missing_beside_a_mended_value(scan: Scan) -> None:
    _, findings = scan("events:\n- id: a\n  date: 2024\n  type: b: c\n")
    assert [one.rule for one in findings] == ["yaml-syntax", "missing-field"]
    _, findings = scan("events:\n- id: a  title: b\n  date: 2024\n")
    assert [one.rule for one in findings] == ["yaml-syntax"], "the title is on the line that was lost"


def test_many_tabs_are_told_up_to_a_number(scan: Scan) -> None:
    part, findings = scan(A + "  date: 2024\n" + "\ttype: a\n" * 50)
    assert len(findings) == 21
    assert findings[-1].message == "more of them from here on"
    assert len(part.events) == 1


def test_after_so_many_faults_the_reading_ends_and_says_so(scan: Scan) -> None:
    item = "- id: e{0}\n  title: a: b\n  date: 2024\n"
    part, findings = scan("events:\n" + "".join(map(item.format, range(100))))
    faults = [one for one in findings if one.rule == "yaml-syntax"]
    assert len(faults) == len(part.events) == 41
    assert ["not read" in one.advice for one in faults] == [False] * 40 + [True]


def test_a_large_file_is_read_again_fewer_times(scan: Scan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mend, "_AGAIN", 1000)
    text = A + "  type: b: c\n  by: d: e\n# " + "-" * 9000 + "\n" + Z
    part, findings = scan(text)
    assert places(findings) == [(4, 10, "yaml-syntax"), (5, 8, "yaml-syntax")]
    assert ["not read" in one.advice for one in findings] == [False, True]
    assert [one.id for one in part.events] == ["a"]


def test_windows_line_ends(scan: Scan) -> None:
    part, findings = scan(BROKEN.replace("\n", "\r\n"))
    assert places(findings) == places(scan(BROKEN)[1])
    assert [one.title for one in part.events] == [one.title for one in scan(BROKEN)[0].events]


FAULTS = st.sampled_from([
    "a: b: c", "- 'd' e", "title: 'open", 'by: "open', "tags: [f, g", "figures: {h: 1", "\ttype: i", "%j",
    "k l", "type: @m", "type: *n*", "- o: p: q", "]", "}", ": r", "type: |3x", 'type: "\\s"', "? t", "events",
    "--- u",
])  # fmt: skip
GOOD = "- id: e{0}\n  title: Title {0}\n  date: 2024\n  tags: [t{0}]\n"


@example([(7, 3, "- 'd' e"), (0, 0, "a: b: c"), (9, 4, "a: b: c")])  # a mended line as a part of a text
@given(st.lists(st.tuples(st.integers(0, 16), st.integers(0, 6), FAULTS), min_size=1, max_size=6))
def test_nothing_is_made_up(faults: list[tuple[int, int, str]]) -> None:
    lines = ("events:\n" + "".join(map(GOOD.format, range(4)))).splitlines()
    for row, indent, fault in faults:
        lines.insert(row, " " * indent + fault)
    text = "\n".join(lines) + "\n"
    for loader in LOADERS:
        part, findings = read_file(text.encode(), "f.yaml", loader=loader)
        assert part is not None
        assert all(one.position.line <= len(lines) + 1 for one in findings)
        for event in part.events:
            for value in (event.title, event.type, event.summary, *event.tags, *event.own.by):
                words = re.findall(r"[a-z0-9]+", (value or "").lower())
                assert "x" not in words or "3x" in text
                assert value in {None, "(no title)"} or all(word in text.lower() for word in words)


@given(st.lists(st.tuples(st.integers(0, 16), st.integers(0, 6), FAULTS), min_size=1, max_size=30))
def test_only_a_reading_that_ended_says_so(faults: list[tuple[int, int, str]]) -> None:
    lines = ("events:\n" + "".join(map(GOOD.format, range(4)))).splitlines()
    for row, indent, fault in faults:
        if not fault.startswith("---"):
            lines.insert(row, " " * indent + fault)
    sink = Sink("f.yaml", 999)
    document = _document(text_of("\n".join(lines).encode(), sink), sink, DEFAULT, LOADER)
    said = [one for one in sink.findings if "not read" in one.advice]
    assert len(said) == (document.fault is not None)


@given(st.integers(2, 16), FAULTS)
def test_one_fault_costs_the_event_it_stands_in_and_the_next_at_most(row: int, fault: str) -> None:
    lines = ("events:\n" + "".join(map(GOOD.format, range(4)))).splitlines()
    lines.insert(row, "  " + fault)
    assume(not fault.startswith("---"))
    part, _ = read_file(("\n".join(lines) + "\n").encode(), "f.yaml")
    assert part is not None
    whole = {one.id for one in part.events if one.own.date and one.tags and one.title.startswith("Title")}
    hit = (row - 2) // 4
    assert whole >= {f"e{number}" for number in range(4) if number not in {hit, hit + 1}}
