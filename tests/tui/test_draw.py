"""The drawing functions, without a terminal."""

from __future__ import annotations

import pytest

from timeline.errors import QueryError
from timeline.model.problem import Severity
from timeline.show.facts import Card, Column, Fact, Section, Tone
from timeline.show.head import Head
from timeline.show.row import Row
from timeline.tui.draw.bars import foot_line, head_line, hits, mistake_lines, problems_told
from timeline.tui.draw.card import card_lines, section_lines
from timeline.tui.draw.line import Line, Role, crop, fit, length, text_of, wrap
from timeline.tui.draw.row import event_line, heading_line

ROW = Row(
    ("14–15 Dec 2024",), "D~!", "incident", "About 30 soldiers killed or wounded near three villages", "GUR"
)


def text(line: Line) -> str:
    return "".join(piece for piece, _ in line)


@pytest.mark.parametrize(
    ("given", "width", "expected"),
    [
        ("abc", 5, "abc  "),
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("abc", 1, "…"),
        ("abc", 0, ""),
        ("abc", -4, ""),
        ("金正恩", 6, "金正恩"),
        ("金正恩", 5, "金正…"),
        ("金正恩", 4, "金 …"),
        ("金", 3, "金 "),
        ("e\u0301a", 3, "e\u0301a "),
        ("", 2, "  "),
    ],
)
def test_fit(given: str, width: int, expected: str) -> None:
    assert fit(given, width) == expected


def test_crop_leaves_what_fits_as_it_is() -> None:
    assert crop("abc", 5) == "abc"
    assert crop("abcdef", 5) == "abcd…"


@pytest.mark.parametrize(
    ("given", "width", "expected"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("a abcdef b", 3, ["a", "abc", "def", "b"]),
        ("金正恩 金正恩", 6, ["金正恩", "金正恩"]),
        ("金正恩", 3, ["金", "正", "恩"]),
        ("", 5, [""]),
        ("a  b", 9, ["a  b"]),
    ],
)
def test_wrap(given: str, width: int, expected: list[str]) -> None:
    assert wrap(given, width) == expected


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (34, " D~! 14–15 Dec 2024 ● About 30 so…"),
        (58, " D~! 14–15 Dec 2024    ● About 30 soldiers killed or woun…"),
        (64, " D~! 14–15 Dec 2024      ● About 30 soldiers killed or wou…  GUR"),
        (84, f" D~! 14–15 Dec 2024           ● {ROW.title[:46]}…  GUR"),
        (97, f" D~! 14–15 Dec 2024           ● {ROW.title}       GUR"),
        (125, f" D~! 14–15 Dec 2024                     incident  {ROW.title}                 GUR"),
    ],
)
def test_event_line(width: int, expected: str) -> None:
    assert text(event_line(ROW, width)) == expected


@pytest.mark.parametrize(
    ("by", "width", "end"),
    [
        ("Pentagon", 64, "● About 30 soldiers killed o…  Pentagon"),
        ("Ukrainian officials", 64, "● About 30 soldiers killed or wounded …"),
        ("金正恩 金正恩 金正恩", 64, "● About 30 soldiers killed or wounded …"),
        ("Ukrainian officials", 84, "● About 30 soldiers killed or wounded …  Ukrainian of…"),
    ],
)
def test_a_name_cut_to_a_stump_leaves_its_room_to_the_title(by: str, width: int, end: str) -> None:
    assert text(event_line(ROW._replace(by=by), width)).endswith(f" {end}")


@pytest.mark.parametrize("width", range(24, 140))
def test_an_event_takes_the_whole_width_and_no_more(width: int) -> None:
    assert length(event_line(ROW, width, here=True)) == width


RIVALS = (
    "by 5 Nov 2024 or about 9 Dec 2024",
    "by 5 Nov or ~9 Dec 2024",
    "by 5 Nov or ~9 Dec",
    "by 5 Nov or…",
)


@pytest.mark.parametrize(
    ("width", "expected"),
    [(24, 3), (40, 3), (55, 3), (56, 3), (64, 2), (83, 2), (84, 1), (109, 1), (110, 0), (300, 0)],
)
def test_a_date_is_told_as_fully_as_there_is_room(width: int, expected: int) -> None:
    row = Row(RIVALS, "D~ ", "incident", "t", "")
    assert text(event_line(row, width)).startswith(f" D~  {RIVALS[expected]} ")


def test_the_cursor_is_a_shape() -> None:
    assert text(event_line(ROW, 60, here=True)).startswith("▌")


def test_headings() -> None:
    assert text(heading_line("2024", 20, 8)) == " 2024 ─────────── 8 "
    assert text(heading_line("May 2024", 20, 8, level=2)) == "   May 2024       8 "
    assert text(heading_line("September 2024", 8, 8)) == " Septem…"


HEAD = Head("Title", "A report", "published 16 Dec 2024", "2022 – June 2024", "2022 – Jun 2024")


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (90, " Title  ·  2022 – June 2024  ·  published 16 Dec 2024  ·  A report                3 of 17 "),
        (63, " Title  ·  2022 – June 2024  ·  published 16 Dec 2024  3 of 17 "),
        (40, " Title  ·  2022 – June 2024     3 of 17 "),
        (36, " Title  ·  2022 – June 2024 3 of 17 "),
        (35, " Title  ·  2022 – Jun 2024 3 of 17 "),
        (34, " Title                    3 of 17 "),
        (20, " Title      3 of 17 "),
        (12, " T… 3 of 17 "),
    ],
)
def test_head(width: int, expected: str) -> None:
    assert text(head_line(HEAD, 3, 17, width)) == expected


@pytest.mark.parametrize(
    ("found", "expected", "role"),
    [
        ({Severity.ERROR: 2}, "! 2 (p)", Role.ERROR),
        ({Severity.ERROR: 1, Severity.WARNING: 1200}, "! 1,201 (p)", Role.ERROR),
        ({Severity.WARNING: 1, Severity.INFO: 3}, "! 1 i 3 (p)", Role.WARNING),
        ({Severity.INFO: 1}, "", Role.KEY),
        ({}, "", Role.KEY),
    ],
)
def test_the_head_counts_what_is_listed_and_shows_no_remark_as_a_mistake(
    found: dict[Severity, int], expected: str, role: Role
) -> None:
    line = head_line(Head("Title", example=True), 1, 2, 50, problems=problems_told(found, "p"))
    assert text(line).removeprefix(" Title").strip() == f"{expected} example 1 of 2".strip()
    assert next(ink for piece, ink in line if piece[:1] in "!i1") is role


def test_foot_leaves_out_what_has_no_room() -> None:
    keys = [("/", "filter"), ("q", "quit")]
    assert text_of(foot_line(keys, 40)) == " / filter  q quit"
    assert text_of(foot_line(keys, 12)) == " / filter"


def test_hits() -> None:
    assert hits(1200, 10000) == "1,200 of 10,000"
    assert hits(0, 6) == "nothing of 6"
    assert hits(6, 6, "") == "not filtered"
    assert hits(2, 6, "kursk") == "partly: 2 of 6"


@pytest.mark.parametrize(
    ("column", "width", "expected"),
    [
        (3, 60, ["     ^ unknown; known are a, b"]),
        (3, 20, ["     ^", "   unknown; known", "   are a, b"]),
        (30, 20, ["column 30: unknown;", "known are a, b"]),
    ],
)
def test_a_mistake_points_at_its_column(column: int, width: int, expected: list[str]) -> None:
    error = QueryError("x" * 30, "unknown", column, "known are a, b")
    assert [text_of(line) for line in mistake_lines(error, width, 3)] == expected


ACCOUNTS = Section(
    "2 accounts",
    columns=(
        Column("Kyiv", (Fact("Date", ("5 May",)), Fact("Figures", ("killed: 3",)))),
        Column("Moscow", (Fact("Date", ("7 May",)), Fact("Words", ("“gestern”",), Tone.WORDS))),
    ),
)


def test_rival_accounts_stand_beside_each_other_while_there_is_room() -> None:
    assert [text_of(line) for line in section_lines(ACCOUNTS, 53)] == [
        "2 accounts " + "─" * 42,
        "               Kyiv                Moscow",
        "Date           5 May               7 May",
        "Words          –                   “gestern”",
        "Figures        killed: 3           –",
    ]


def test_rival_accounts_follow_each_other_where_it_is_narrow() -> None:
    assert [text_of(line) for line in section_lines(ACCOUNTS, 42)] == [
        "2 accounts " + "─" * 31,
        "1. Kyiv",
        "Date          5 May",
        "Figures       killed: 3",
        "",
        "2. Moscow",
        "Date          7 May",
        "Words         “gestern”",
    ]


def test_a_card() -> None:
    card = Card(
        "A title", "5 May 2024 · incident", ("A summary.",), (Section("Time", (Fact("Date", ("5 May",)),)),)
    )
    assert [text_of(line) for line in card_lines(card, 30)] == [
        "A title",
        "5 May 2024 · incident",
        "",
        "A summary.",
        "",
        "Time " + "─" * 25,
        "Date",
        " 5 May",
    ]


@pytest.mark.parametrize("width", [1, 2, 5, 14, 16, 39, 60, 200])
def test_a_card_keeps_within_any_width(width: int) -> None:
    card = Card("A long title of many words", "lead", ("金正恩" * 9,), (ACCOUNTS,))
    assert all(length(line) <= max(width, 13) for line in card_lines(card, width))
