"""Awkward text comes out of real renderers as it went in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from timeline.export.formats.markdown.notes import Notes
from timeline.export.formats.markdown.text import code, inline, link, opening, paragraphs
from timeline.export.formats.markdown.voice import Voice
from timeline.model.event import Timeline
from timeline.text import clean_lines, one_line

Render = Callable[[str], list[Any]]

AWKWARD = [
    "*bold* **strong** _em_ __strong__ snake_case_name",
    "[/x] [sic] [link](http://x.org) ![image](x.png) [^note] ^[inline note] [[wiki]]",
    "<script>alert(1)</script> <b>x</b> <http://x.org> <!-- hidden --> a < b > c",
    "&amp; &copy; &#65; AT&T",
    "`code` ``two`` \\ back\\*slash \\",
    "~~struck~~ H~2~O x^2^ ==marked== ++inserted++ %%comment%% $x$ and $$y$$",
    "| a | b |",
    "# not a heading #",
    "Title {#id .class} {% raw %} {{ x }}",
    "http://x.org/a_b https://x.org www.x.org a@x.org ftp://x.org",
    "1. one",
    "1) one",
    "2024. A year",
    "- dash",
    "-",
    "---",
    "+ plus",
    "===",
    "> quote",
    ": definition",
    ":--",
    "    four spaces",
    "- [ ] task",
    "```",
    "~~~ x",
    "***",
    "[^x]: note",
    "[x]: http://x.org",
    "emoji 🇰🇵 and e\u0301 and عربي and 漢字",
    "\u202eright to left",
    "tab\there, line\nbreak, bell\a, escape \x1b[31m",
    "",
]


@pytest.mark.parametrize("text", AWKWARD)
def test_text_survives_everywhere(render: Render, text: str) -> None:
    for markdown, where in (
        (f"# {inline(text)}", "h1"),
        (f"#### 1 May — {inline(text)}", "h4"),
        (opening(text), "p"),
        (f"before\n{opening(text)}", "p"),
        (f"- **Label:** {inline(text)}", "p"),
        (f"> {opening(text)}", "p"),
    ):
        found = render(markdown)
        wanted = one_line(text)
        seen = found[0].text if found else ""
        assert seen.removeprefix("1 May —").removeprefix("before").removeprefix("Label:").strip() == wanted
        assert len(found) <= 1
        assert not found or (found[0].inside[-1] == where and "link_open" not in found[0].marks)


@pytest.mark.parametrize("text", AWKWARD)
def test_text_survives_in_a_table(render_tables: Render, text: str) -> None:
    found = render_tables(f"| a | b |\n| --- | --- |\n| {inline(text)} | end |")
    assert [block.text for block in found] == ["a", "b", one_line(text), "end"]


@given(st.text(max_size=40) | st.text("*_[]<>|#~^&`$\\{}=+%-:.1 @w/\n", max_size=12))
def test_any_text_survives(render: Render, text: str) -> None:
    found = render(f"- **Label:** {inline(text)}\n\n{opening(text)}")
    assert found[0].text == f"Label: {one_line(text)}".rstrip()
    assert [block.text for block in found[1:]] == [one_line(text)] * bool(one_line(text))


@given(st.text("a*_[]<>|#~^&`$\\{}=+%-:.1 /\n", max_size=30))
def test_paragraphs_keep_their_lines(render: Render, text: str) -> None:
    found = render("\n\n".join(paragraphs(text)))
    lines = [" ".join(line.split()) for line in clean_lines(text)]
    assert [line for block in found for line in block.text.split("\n")] == [line for line in lines if line]


URLS = [
    ("https://x.org/a_b*c?d=1&copy;=2#e", "https://x.org/a_b*c?d=1&copy;=2#e", "x.org"),
    ("http://x.org/(a)/b)", "http://x.org/(a)/b)", "x.org"),
    ("HTTPS://x.org/a b\n<c>", "HTTPS://x.org/a%20b%0A%3Cc%3E", "x.org"),
    ("https://user@x.org:8080/", "https://user@x.org:8080/", "x.org:8080"),
    ("https://пример.рф/я", "https://%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.%D1%80%D1%84/%D1%8F", "пример.рф"),
    ("https://x.org/\u202e\\", "https://x.org/%E2%80%AE%5C", "x.org"),
]


@pytest.mark.parametrize(("url", "target", "text"), URLS)
def test_links(monkeypatch: pytest.MonkeyPatch, url: str, target: str, text: str) -> None:
    renderer = MarkdownIt("commonmark")
    monkeypatch.setattr(renderer, "normalizeLink", str)  # else it shows a form of its own
    children = renderer.parse(link(url) or "")[1].children or []
    assert [token.type for token in children] == ["link_open", "text", "link_close"]
    assert (children[0].attrs["href"], children[1].content) == (target, text)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "ftp://x.org", "//x.org", "http:", "x", ""]
)
def test_other_addresses_are_no_links(url: str) -> None:
    assert link(url) is None


def test_code_holds_no_grave_accent() -> None:
    assert code("2024`") == "`2024'`"


def test_no_two_sources_share_a_label() -> None:
    notes = Notes(Timeline(), Voice("en"))
    cited = notes.cite("", ["a b", "source--1", "source--2", "report", "c d"])
    assert cited == "[^source--1][^source--2][^source--3][^report][^source--5]"
