"""Bytes to values: what is refused on the way, limits, positions, and that both of YAML's readers agree."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from timeline.load.limits import DEFAULT, Limits
from timeline.load.merge import Part
from timeline.load.nodes import Map, Seq, build
from timeline.load.reader import read_file
from timeline.load.sink import Sink
from timeline.load.source import _is_clean, _raw, text_of
from timeline.model.position import Origin
from timeline.model.problem import Finding

Scan = Callable[..., tuple[Part, list[Finding]]]

BYTES = [
    # bytes, rule, line, column, part of the message
    (b"title: a\nx: \xe4\n", "not-utf8", 2, 4, "0xE4"),
    ("title: ä\xe4".encode("latin-1"), "not-utf8", 1, 8, "0xE4 is not UTF-8, and 1 more"),
    (b"title: \xed\xa0\x80\n", "not-utf8", 1, 8, "0xED"),
    (b"title: \xc0\xaf\n", "not-utf8", 1, 8, "0xC0"),
    ("title: x\n".encode("utf-16"), "not-utf8", 1, 1, "UTF-16"),
    ("title: Курск\n".encode("utf-16-le"), "not-utf8", 1, 1, "UTF-16"),
    ("title: Курск\n".encode("utf-16-be"), "not-utf8", 1, 1, "UTF-16"),
    ("\n\n# Курск\n".encode("utf-16-le"), "not-utf8", 1, 1, "UTF-16"),
    (b"t\0i: x\n", "control-character", 1, 2, "U+0000"),
    (b"\0t: x\n", "control-character", 1, 1, "U+0000"),
    (b"title: a\x1b[2J\n", "control-character", 1, 9, "U+001B"),
    (b"title: a\x00\n", "control-character", 1, 9, "U+0000"),
    (b"title: a\x7f\n", "control-character", 1, 9, "U+007F"),
    ("title: ä\u202ex\n".encode(), "control-character", 1, 9, "U+202E"),
    ("title: ä\u0085x\n".encode(), "control-character", 1, 9, "U+0085"),
    ("title: ä\u2028x\n".encode(), "control-character", 1, 9, "U+2028"),
    ("title: ä\ufeffx\n".encode(), "control-character", 1, 9, "U+FEFF"),
    ("title: ä\U000e0041x\n".encode(), "control-character", 1, 9, "U+E0041"),
    (b"title: a\rb\n", "control-character", 1, 9, "carriage return"),
    (rb'title: "a\e[2J"', "control-character", 1, 8, "U+001B"),
    (rb'title: "a\u202e"', "control-character", 1, 8, "U+202E"),
    (rb'title: "a\x07"', "control-character", 1, 8, "U+0007"),
    (rb'title: "a\Lb"', "control-character", 1, 8, "U+2028"),
    (
        rb'title: "\e]52;c;x\a\e[2J"',
        "control-character",
        1,
        8,
        "escapes for the characters U+001B and U+0007",
    ),
    (rb'title: "\0\x01\x02\x03\x04\x05\x06\x07\b\v"', "control-character", 1, 8, "U+0007 and 2 more"),
    (rb'title: "a\ud800"', "control-character", 1, 10, "names no character"),
    (rb'title: "a\U00110000"', "control-character", 1, 10, "names no character"),
    (b"title: a\n%YAML 1.1\n", "yaml-syntax", 2, 1, ""),
    (b"%YAML 1.1\n---\ntitle: a\n", "yaml-syntax", 1, 1, "begins with %"),
    (b"hello\n", "wrong-shape", 1, 1, "text"),
    (b"- a\n", "wrong-shape", 1, 1, "a list"),
    (b"[" * 30_000, "too-deep", 1, 33, "32 levels"),
    (b"{a: " * 30_000, "too-deep", 1, 129, "32 levels"),
    (b"- " * 30_000, "too-deep", 1, 65, "32 levels"),
    (b"title: a\nevents:\n  " + b"[" * 30_000, "too-deep", 3, 34, "32 levels"),
    (b"title: " + b"x" * 65_537, "too-large", 1, 8, "64 KB"),
    (b"title: '" + b"x" * 65_537 + b"'", "too-large", 1, 8, "64 KB"),
    ("title: " + "ж" * 32_769, "too-large", 1, 8, "64 KB"),
]


@pytest.mark.parametrize("loader", [yaml.CSafeLoader, yaml.SafeLoader])
@pytest.mark.parametrize("case", BYTES, ids=lambda case: repr(case[0][:30]))
def test_bytes(scan: Scan, loader: object, case: tuple[bytes, str, int, int, str]) -> None:
    data, rule, line, column, message = case
    finding = scan(data, loader=loader)[1][0]
    assert (finding.rule, finding.position.line, finding.position.column) == (rule, line, column)
    assert message in finding.message
    assert finding.advice


def test_the_reading_goes_on_after_bad_characters(scan: Scan) -> None:
    part, findings = scan(b"title: a\xffb\nevents:\n- id: a\x1b\n  title: b\n")
    assert [(f.rule, f.position.line) for f in findings] == [
        ("not-utf8", 1), ("control-character", 3), ("bad-id", 3), ("no-source", 3),
    ]  # fmt: skip
    assert part.title == "a\ufffdb"


def test_a_byte_order_mark_and_windows_line_ends_are_fine(scan: Scan) -> None:
    part, findings = scan(b"\xef\xbb\xbftitle: a\r\nplaces:\r\n- name: b\r\n  lat: x\r\n")
    assert part.title == "a"
    assert [(f.rule, f.position.line, f.position.column) for f in findings] == [("bad-value", 4, 8)]


def test_a_scalar_at_the_limit_is_read(scan: Scan) -> None:
    assert scan("title: " + "ж" * 32_768)[1] == []
    assert scan("title: abc", Limits(scalar=2))[1][0].rule == "too-large"


def test_a_merge_bomb_is_refused_where_it_begins(scan: Scan) -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{f'*{chr(97 + n)}, ' * 99}*{chr(97 + n)}]\n" for n in range(9)
    )
    assert {finding.rule for finding in scan("title: x\n" + bomb)[1]} == {"yaml-alias", "unknown-field"}


def test_a_flood_of_problems_is_capped_and_says_so(scan: Scan) -> None:
    findings = scan("events: [" + "x, " * 50 + "x]", Limits(findings=10))[1]
    assert len(findings) == 11
    assert findings[-1].rule == "too-large"
    assert "more than 10 problems" in findings[-1].message


def test_many_bad_characters_are_told_up_to_a_number(scan: Scan) -> None:
    findings = scan(b"title: x\n# " + b"\x01" * 1000)[1]
    assert len(findings) == 21
    assert "more of them" in findings[-1].message


def test_values_know_their_places() -> None:
    sink = Sink("f.yaml", 9)
    root = build(text_of("a: 'b'\nc:\n  - {ä: e, f: [g]}\n".encode(), sink), sink, DEFAULT).root
    assert isinstance(root, Map)
    origin = Origin("f.yaml", root)
    assert str(origin.at("a")) == "f.yaml:1:4"
    assert str(origin.at("c")) == "f.yaml:3:3"
    assert str(origin.at("c", 0)) == "f.yaml:3:5"
    assert str(origin.at("c", 0, "ä")) == "f.yaml:3:9"
    assert str(origin.at("c", 0, "f", 0)) == "f.yaml:3:16"
    assert str(origin.at("c", 7, "f")) == "f.yaml:3:3"
    assert str(origin.at("nothing")) == "f.yaml:1:1"
    assert str(origin.at("a", "b")) == "f.yaml:1:4"
    assert str(origin.key("c")) == "f.yaml:2:1"
    assert str(origin.key("d")) == "f.yaml:1:1"
    inner = root["c"]
    assert isinstance(inner, Seq)
    assert inner.key_mark(0) is None
    assert inner.child("x") is None
    assert root.child(0) is None
    assert sink.findings == []


def test_the_fast_look_for_unsafe_characters_sees_them_all() -> None:
    for code in (*range(0xD800), *range(0xE000, 0x3000), *range(0xF000, 0x11000), *range(0xE0000, 0xE0200)):
        assert bool(_raw().search(chr(code))) is not _is_clean(chr(code).encode()), hex(code)


PIECES = st.sampled_from([
    "a", "title: ", "events:\n", "- ", "  ", "\n", "\n  ", ": ", "id: a", "[", "]", "{", "}", ",", ", ", '"',
    "'", "#", " #x", "&a ", "*a", "!x ", "|", ">", ">3", "%", "\t", "---\n", "...\n", "? ", "<<: ", "\u202e",
    "\ufeff", "\\u202e", "\\ud800", "\\e", "\r\n", "\r", "ж", "killed: 10,000", "@", "`", "-", "2024-1",
    "date: 2024-02-30", "figures: {", "claims:\n", "sources:\n", "language: de", "published: [a..b]", "\x85",
    "when: {words: x}",
])  # fmt: skip


@given(st.lists(PIECES, max_size=25).map("".join))
def test_no_text_raises_and_every_finding_lies_in_the_file(text: str) -> None:
    data = ("events:\n- " + text).encode()
    _, findings = read_file(data, "f.yaml")
    lines = data.count(b"\n") + data.count(b"\r") + 2
    assert all(1 <= finding.position.line <= lines and finding.position.column >= 1 for finding in findings)
    assert read_file(data, "f.yaml")[1] == findings


@given(st.binary(max_size=200))
def test_no_bytes_raise(data: bytes) -> None:
    read_file(data, "f.yaml")


@given(st.lists(PIECES, max_size=25).map("".join))
def test_the_reader_in_python_raises_as_little(text: str) -> None:
    read_file(("events:\n- " + text).encode(), "f.yaml", loader=yaml.SafeLoader)


@given(
    st.recursive(
        st.text("ab:#-,ж \"'", max_size=6),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.text("abc", min_size=1, max_size=3), inner, max_size=3)
        ),
    )
)
def test_both_readers_see_the_same_in_sound_yaml(value: object) -> None:
    data = yaml.safe_dump({"title": value}, allow_unicode=True).encode()
    seen = []
    for loader in (yaml.CSafeLoader, yaml.SafeLoader):
        sink = Sink("f.yaml", 99)
        document = build(text_of(data, sink), sink, DEFAULT, loader)
        seen.append((document.root, _marks(document.root), sink.findings, document.cut))
    assert seen[0] == seen[1]


def _marks(value: object) -> object:
    if isinstance(value, Map):
        return (value.mark, value.marks, [_marks(one) for one in value.values()])
    if isinstance(value, Seq):
        return (value.mark, value.marks, [_marks(one) for one in value])
    return None
