"""What YAML does to innocent writers: each trap is met at its place, with what would be right."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml

from timeline.load.merge import Part
from timeline.model.problem import Finding

Scan = Callable[..., tuple[Part, list[Finding]]]

HEAD = "events:\n- id: a\n  title: A\n  date: 2024\n"
LINE = 5  # of what follows the head

TRAPS = [
    # what follows the head, rule, line, column, part of the message, part of the advice
    ("  type: >3\n", "block-scalar", LINE, 9, '">3" begins a block', 'write ">3" in quotes'),
    ("  figures:\n    killed: >3\n", "block-scalar", LINE + 1, 13, ">3", "in quotes"),
    ("  figures:\n    killed: >=3\n", "yaml-syntax", LINE + 1, 13, "begins with >", '">=3"'),
    ("  figures: {killed: >=3}\n", "yaml-syntax", LINE, 21, "cannot begin with >", '">=3"'),
    ("  type: %2024\n", "yaml-syntax", LINE, 9, "cannot begin with %", '"%2024"'),
    ("  type: @home\n", "yaml-syntax", LINE, 9, "cannot begin with @", '"@home"'),
    ("  type: - x\n", "yaml-syntax", LINE, 9, "cannot begin with -", '"- x"'),
    (
        "  claims:\n  - {by: Pat Ryder, Pentagon, told: 2024}\n",
        "empty-value", LINE + 1, 21, '"Pentagon" has no value', "by: [Pat Ryder, Pentagon]",
    ),
    ("  figures: {killed: 10,000}\n", "bad-figure", LINE, 21, "10,000: a comma", "write 10000"),
    ('  summary: "Win" says X\n', "yaml-syntax", LINE, 18, 'closing "', """'"Win" says X'"""),
    ('  tags:\n  - "am Montag" sagte\n', "yaml-syntax", LINE + 1, 17, 'closing "', """'"am Montag" sagte'"""),
    ("  type: 'it's'\n", "yaml-syntax", LINE, 13, "closing '", '''"it's"'''),
    ("  type: Attack: day two\n", "yaml-syntax", LINE, 15, "colon and a blank", '"Attack: day two"'),
    ("  type: Unit #3 attacked\n", "yaml-syntax", LINE, 14, 'only "Unit"', "in quotes"),
    ("  type: the old unit #attacked\n", "yaml-syntax", LINE, 22, 'only "the old unit"', "after the #"),
    ("\ttype: x\n", "yaml-syntax", LINE, 1, "a tab that indents", "blanks"),
    ("  type: *bold*\n", "yaml-alias", LINE, 9, "begins with *", '"*bold*"'),
    ("  type: *bold text\n", "yaml-alias", LINE, 9, "*bold refers", "needs quotes"),
    ("  type: *bold\n", "yaml-alias", LINE, 9, "*bold refers", "needs quotes"),
    ("  type: &co moved\n", "yaml-alias", LINE, 9, "&co is a YAML anchor", "needs quotes"),
    ("  <<: {type: x}\n", "yaml-alias", LINE, 3, "a merge", "write the fields out"),
    ("---\ntitle: x\n", "second-document", LINE, 1, "a second document", "make two files"),
    ("  type: !!str x\n", "yaml-tag", LINE, 9, "a YAML tag", "needs quotes"),
    ("  type: [sic] he said\n", "yaml-syntax", LINE, 15, "closing ]", '"[sic] he said"'),
    ("  tags: [a, b\n  type: x\n", "yaml-syntax", LINE, 9, "a [ that is not closed", "close it"),
    ('  type: "a\n', "yaml-syntax", LINE, 9, "a quote that is not closed", "close it"),
    ("  type: a\n    tags: [x]\n", "yaml-syntax", LINE + 1, 9, "stands deeper", "same column"),
    ("  type x\n", "yaml-syntax", LINE, 3, '"type x" has no colon', "field: value"),
    (" type: x\n", "yaml-syntax", LINE, 2, "does not fit in", "how deep"),
    ('  type: "a\\qb"\n', "yaml-syntax", LINE, 11, "an escape", "single quotes"),
    ("  type:\n", "empty-value", LINE, 8, "type has no value", "leave the field out"),
    ('  type: ""\n', "empty-value", LINE, 9, "type has no value", "leave the field out"),
    ('  type: "  "\n', "empty-value", LINE, 9, "type has no value", "leave the field out"),
    ("  tags: []\n", "empty-value", LINE, 9, "an empty list", "leave the field out"),
    ("  tags:\n  -\n  - a\n", "empty-value", LINE + 1, 4, "this item has no value", "leave the field out"),
    ("  id: b\n", "duplicate-key", LINE, 3, '"id" stands here a second time', "keep one"),
    ("  type: |\n    x\n", "block-scalar", LINE, 9, "a block of lines", "only summary, note and quote"),
    ("  [a]: b\n", "wrong-shape", LINE, 3, "a field's name should", "one word"),
    ("  : b\n", "yaml-syntax", LINE, 3, "a field's name is missing", "write one"),
]  # fmt: skip


@pytest.mark.parametrize("loader", [yaml.CSafeLoader, yaml.SafeLoader])
@pytest.mark.parametrize("case", TRAPS, ids=lambda case: case[0])
def test_trap(scan: Scan, loader: object, case: tuple[str, str, int, int, str, str]) -> None:
    text, rule, line, column, message, advice = case
    part, [finding] = scan(HEAD + text, loader=loader)
    assert (finding.rule, finding.position.line, finding.position.column) == (rule, line, column)
    assert message in finding.message
    assert advice in finding.advice
    assert part.events[0].id == "a"
    assert part.events[0].own.date is not None


FINE = [
    "  date: 2024-08  # the pin",
    "  date: 2024-08 # the pin",
    "  date: 2024-08 #the-pin",
    "  date: 2024-08  #1 of them",
    '  type: "Unit #3"',
    "  type: Unit#3",
    "  summary: |\n    a #3\n    b",
    "  # type: Unit #3",
    "  tags: [AT&T, R & D, wow!, a*b]",
    "  type:\tx\ty",
    "  summary: >-\n    a\n    b",
    "  summary: a\n    b",
]


@pytest.mark.parametrize("text", FINE)
def test_what_is_no_trap(scan: Scan, text: str) -> None:
    part, findings = scan(
        f"sources: [{{id: s, language: de, published: 2024}}]\nevents:\n- id: a\n  title: A\n{text}\n"
    )
    assert findings == []
    assert len(part.events) == 1


def test_what_came_before_a_syntax_error_is_kept_and_what_was_cut_is_not_called_missing(scan: Scan) -> None:
    part, findings = scan(HEAD + "  tpye: x\n- id: b\n  date: 2024\n  type a\n- id: c\n")
    assert [event.id for event in part.events] == ["a", "b", "c"]
    assert [(finding.rule, finding.event) for finding in findings] == [
        ("yaml-syntax", ""),
        ("unknown-field", "a"),
        ("missing-field", "c"),
        ("no-source", "c"),
    ]


AFTER = "- id: z\n  title: Z\n  by: [A, B]\n  date: 2024\n  tpye: x\n"


@pytest.mark.parametrize("loader", [yaml.CSafeLoader, yaml.SafeLoader])
@pytest.mark.parametrize("case", TRAPS, ids=lambda case: case[0])
def test_the_reading_goes_on_after_a_trap(
    scan: Scan, loader: object, case: tuple[str, str, int, int, str, str]
) -> None:
    text, rule, line, column, message, advice = case
    if rule == "second-document":
        pytest.skip("a second document is not read")
    part, found = scan(HEAD + text + AFTER, loader=loader)
    assert [(one.rule, one.position.line, one.position.column) for one in found] == [
        (rule, line, column),
        ("unknown-field", LINE + text.count("\n") + 4, 3),
    ]
    assert message in found[0].message
    assert advice in found[0].advice
    assert not any("not read" in one.advice for one in found)
    assert [event.id for event in part.events] == ["a", "z"]
    assert (part.events[1].title, part.events[1].own.by) == ("Z", ("A", "B"))


def test_the_advice_never_spreads_what_a_file_says(scan: Scan) -> None:
    _, [finding] = scan(HEAD + "  type: *" + "x" * 500 + "*\n")
    assert len(finding.advice) < 200
