"""cmark, the C program behind CommonMark and GitHub, draws the exported Markdown as it was meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

import pytest
from cmarkgfm import github_flavored_markdown_to_html, markdown_to_html
from cmarkgfm.cmark import Options as Cmark
from hypothesis import given
from hypothesis import strategies as st

from timeline import export, pipeline
from timeline.export.formats.markdown.text import inline, opening
from timeline.pipeline import Result
from timeline.text import one_line

HARD = Path(__file__).parent / "data" / "hard.yaml"
BLOCKS = frozenset(("h1", "h2", "h3", "h4", "p", "li", "th", "td"))
DRAWN = BLOCKS | {"ul", "ol", "table", "thead", "tbody", "tr", "blockquote", "section", "sup"}
DRAWN |= {"strong", "em", "code", "a"}
"""What the export means to be drawn; anything else would come from the data."""

MAIL = "mailto:"
"""GitHub makes a link of every mail address, however it is escaped; its text stays the same."""

Draw = Callable[[str], str]


def commonmark(text: str) -> str:
    return str(markdown_to_html(text, Cmark.CMARK_OPT_UNSAFE))


def github(text: str) -> str:
    """Draw tables, strikethrough, bare addresses and footnotes too."""
    asked = Cmark.CMARK_OPT_UNSAFE | Cmark.CMARK_OPT_FOOTNOTES
    return str(github_flavored_markdown_to_html(text, asked))


class Block(NamedTuple):
    """A piece of text that is drawn as one, and what stands in it."""

    tag: str
    text: str
    inside: tuple[str, ...]


class Blocks(HTMLParser):
    """The blocks of a page in their order, and all its elements with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[Block] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self._open = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag in BLOCKS:
            self.found.append(Block(tag, "", ()))
            self._open = True
        elif self._open:
            block = self.found[-1]
            self.found[-1] = block._replace(inside=(*block.inside, tag))

    def handle_endtag(self, tag: str) -> None:
        self._open = self._open and tag not in BLOCKS

    def handle_data(self, data: str) -> None:
        if self._open:
            block = self.found[-1]
            self.found[-1] = block._replace(text=block.text + data)


@cache
def hard() -> Result:
    return pipeline.run([HARD])


@cache
def document(style: str) -> str:
    return "".join(export.get("markdown").write(hard().timeline, hard().dated, export.Options(style=style)))


@pytest.fixture(params=[commonmark, github], ids=lambda draw: draw.__name__)
def draw(request: pytest.FixtureRequest) -> Draw:
    found: Draw = request.param
    return found


def test_the_titles_are_drawn_as_they_are(draw: Draw) -> None:
    heads = [block for block in Blocks(draw(document("full"))).found if block.tag == "h4"]
    assert sorted(head.text.partition(" — ")[2] for head in heads) == sorted(
        one_line(dated.event.title) for dated in hard().dated
    )
    assert all(head.inside == () for head in heads if "@" not in head.text)


@pytest.mark.parametrize("style", ["full", "brief"])
def test_nothing_from_the_data_becomes_an_element(draw: Draw, style: str) -> None:
    elements = Blocks(draw(document(style))).elements
    assert {tag for tag, _ in elements} <= DRAWN
    for tag, attributes in elements:
        if tag == "a":
            target = attributes.get("href") or "#"
            assert target.startswith(("#", "https://", "http://", MAIL))
            assert set(attributes) <= {"id", "href", "class", "aria-label"} or "footnote" in str(attributes)


def test_github_draws_tables_and_each_footnote() -> None:
    elements = Blocks(github(document("full"))).elements
    assert sum(tag == "table" for tag, _ in elements) == sum(len(each.accounts) > 1 for each in hard().dated)
    notes = {attributes["id"] for tag, attributes in elements if tag == "li" and "id" in attributes}
    called = {
        (attributes["href"] or "")[1:] for tag, attributes in elements if "data-footnote-ref" in attributes
    }
    assert called == notes != set()


@given(st.text(max_size=40) | st.text("*_[]<>|#~^&`$\\{}=+%-:.1 @w/\n", max_size=12))
def test_any_text_is_drawn_as_it_is(text: str) -> None:
    told = one_line(text)
    for draw_one in (commonmark, github):
        blocks = Blocks(draw_one(f"- **Label:** {inline(text)}\n\n#### x {inline(text)}\n\n{opening(text)}"))
        drawn = [" ".join(block.text.split(" ")).strip() for block in blocks.found if block.text.strip()]
        assert drawn == [f"Label: {told}".strip(), f"x {told}".strip(), *([told] if told else [])]
        assert {tag for tag, _ in blocks.elements} <= {"ul", "li", "strong", "h4", "p"} | (
            {"a"} if "@" in text else set()
        )
