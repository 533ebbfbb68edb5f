"""What a file may hold at the most, and that large ones are not slow to tell of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline.load.limits import DEFAULT, Limits
from timeline.load.merge import Part, merged
from timeline.load.nodes import Map, build
from timeline.load.reader import read_file
from timeline.load.sink import Sink
from timeline.load.source import text_of
from timeline.model.problem import Finding

Scan = Callable[..., tuple[Part, list[Finding]]]


def places(findings: list[Finding]) -> list[str]:
    return [f"{one.position.line}:{one.position.column} {one.rule} {one.message}" for one in findings]


def test_a_file_with_too_many_values_is_read_up_to_there(scan: Scan) -> None:
    text = "events:\n  - {id: a, title: A, date: 2024}\n  - {id: b, title: B, date: 2024}\n"
    assert places(scan(text, Limits(nodes=17))[1])[-1].startswith("3:20 too-large more than 17 values in one")
    assert [event.id for event in scan(text, Limits(nodes=16))[0].events] == ["a", "b"]
    fires = [any(one.rule == "too-large" for one in scan(text, Limits(nodes=n))[1]) for n in range(5, 40)]
    assert fires == sorted(fires, reverse=True)
    assert set(fires) == {True, False}


def test_a_file_with_too_many_accounts_is_read_up_to_there(scan: Scan) -> None:
    text = (
        "sources: [{id: r, language: en, published: 2024}]\nevents:\n"
        "  - {id: a, title: A, claims: [{by: X}, {by: Y}]}\n  - {id: b, title: B}\n  - {id: c, title: C}\n"
        "claims:\n  - {of: a, by: Z}\n"
    )
    assert scan(text, Limits(accounts=6))[1] == []
    part, findings = scan(text, Limits(accounts=4))
    assert places(findings) == ["5:5 too-large more than 4 events and accounts in one file"]
    assert [event.id for event in part.events] == ["a", "b"]
    part, findings = scan(text, Limits(accounts=2))
    assert places(findings) == ["3:41 too-large more than 2 events and accounts in one file"]
    assert [len(event.claims) for event in part.events] == [1]


def test_a_file_with_too_many_relations_is_read_without_the_rest(scan: Scan) -> None:
    text = (
        "sources: [{id: r, language: en, published: 2024}]\nevents:\n"
        "  - {id: a, title: A}\n  - {id: b, title: B, after: a, about: [a, a]}\n"
        "  - {id: c, title: C, part_of: a, same_as: a}\n  - {id: d, title: D, before: a}\n"
    )
    assert scan(text, Limits(relations=6))[1] == []
    part, findings = scan(text, Limits(relations=4))
    assert places(findings) == ["5:5 too-large more than 4 relations in one file"]
    assert [len(event.relations) + len(event.about) for event in part.events] == [0, 3, 0, 0]
    assert [event.part_of + event.same_as for event in part.events] == [()] * 4


def test_dates_of_too_many_choices_in_all_are_refused(scan: Scan) -> None:
    text = (
        "sources: [{id: r, language: en, published: 2024}]\nevents:\n"
        "  - {id: a, title: A, date: '[2021,2022,2023]'}\n  - {id: b, title: B, date: [2021, 2022, 2023]}\n"
        "  - {id: c, title: C, date: '[2021..2024]'}\n"
    )
    assert scan(text, Limits(choices=4))[1] == []
    part, findings = scan(text, Limits(choices=3))
    assert places(findings) == ["4:29 too-large more than 3 choices of dates in one file"]
    assert [event.own.date is None for event in part.events] == [False, True, False]


@pytest.mark.parametrize(("line", "column"), [("\twhen: on Monday", 1), ("%x", 1)])
def test_after_too_many_lines_that_are_no_yaml_nothing_is_read(
    line: str, column: int, scan: Scan, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = "sources: [{id: r, language: en, published: 2024}]\nevents:\n  - id: a\n    title: A\n"
    tail = "    date: 2024\n  - {id: b, title: B}\n"
    monkeypatch.setattr("timeline.load.source._ODD_LINES", 30)
    part, findings = scan(head + f"{line}\n" * 30 + tail)
    assert [event.id for event in part.events] == ["a", "b"]
    part, findings = scan(head + f"{line}\n" * 40 + tail)
    assert [event.id for event in part.events] == ["a"]
    assert findings[-1].position[1:] == (35, column)
    assert findings[-1].advice.endswith("The rest of the file is not read")
    assert {one.rule for one in findings} == {"yaml-syntax"}


def test_a_large_mapping_finds_its_places_while_it_grows() -> None:
    lines = [f"k{number}: v" for number in range(200)]
    lines[150] = "k20: again"
    lines[190] = "k180: again"
    sink = Sink("f.yaml", 9)
    root = build(text_of("\n".join(lines).encode(), sink), sink, DEFAULT).root
    assert isinstance(root, Map)
    assert [(one.position.line, one.related[0].position.line) for one in sink.findings] == [
        (151, 21),
        (191, 181),
    ]
    for line, text in enumerate(lines):
        if not text.endswith("again"):
            assert root.key_mark(f"k{line}") == line << 24
            assert root.value_mark(f"k{line}") == line << 24 | len(text) - 1
    assert root.key_mark("k150") is None


def test_events_without_ids_get_numbers() -> None:
    text = b"events: [{title: T}, {id: t-2, title: T}, {title: T}, {title: T}, {id: t, title: T}]\n"
    part, _ = read_file(text, "a.yaml")
    assert part is not None
    timeline, _ = merged([part, part])
    assert [event.id for event in timeline.events] == [
        "t-3", "t-2", "t-4", "t-5", "t", "t-6", "t-2", "t-7", "t-8", "t",
    ]  # fmt: skip


@pytest.mark.parametrize("odd", ["&a x", "*a", "!b x", '""'])
def test_where_no_further_problem_is_listed_the_reading_ends_after_many(
    odd: str, scan: Scan, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "events:\n  - {id: a, title: A, tags: [%s]}\n  - {id: b, title: B}\n"
    monkeypatch.setattr("timeline.load.nodes._UNLISTED", 10)
    part, findings = scan(text % ", ".join([odd] * 10), Limits(findings=5))
    assert [event.id for event in part.events] == ["a", "b"]
    assert findings[5].advice == "repair these first"
    part, findings = scan(text % ", ".join([odd] * 30), Limits(findings=5))
    assert [event.id for event in part.events] == ["a"]
    assert len(findings) == 6
    assert findings[5].message == "more than 5 problems in this file; the rest is not listed"
    assert findings[5].advice == "repair these first. The rest of the file is not read"
