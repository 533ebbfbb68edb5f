"""Real renderers, and what a reader sees in what they make."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin
from mdit_py_plugins.tasklists import tasklists_plugin


def commonmark() -> MarkdownIt:
    return MarkdownIt("commonmark")


def plain() -> MarkdownIt:
    """GFM's tables, strikethrough and bare addresses, footnotes, and no HTML."""
    return MarkdownIt("gfm-like", {"html": False}).use(footnote_plugin)


def rich() -> MarkdownIt:
    """Everything that a site is likely to switch on, and HTML."""
    renderer = MarkdownIt("default", {"html": True}).enable(["table", "strikethrough"])
    plugins = (footnote_plugin, deflist_plugin, dollarmath_plugin, tasklists_plugin, attrs_plugin)
    for plugin in (*plugins, gfm_autolink_plugin):
        renderer.use(plugin)
    return renderer


class Block(NamedTuple):
    """A piece of text that is drawn as one; `inside` are the elements around it."""

    inside: tuple[str, ...]
    text: str
    marks: tuple[str, ...]


def blocks(renderer: MarkdownIt, markdown: str) -> list[Block]:
    """Return the text of the rendered tree, block by block, and which marks are in each."""
    inside: list[str] = []
    found: list[Block] = []
    for token in renderer.parse(markdown):
        if token.nesting == 1:
            inside.append(token.tag or token.type.removesuffix("_open"))
        elif token.nesting == -1:
            inside.pop()
        elif token.type == "inline":
            found.append(_block(tuple(inside), token.children or []))
        elif token.type != "footnote_anchor":
            found.append(Block((*inside, token.type), token.content, ()))
    return found


def _block(inside: tuple[str, ...], children: list[Token]) -> Block:
    text = "".join("\n" if token.type.endswith("break") else token.content for token in children)
    marks = (token.type for token in children if token.type not in {"text", "text_special", "softbreak"})
    return Block(inside, text, tuple(marks))


Render = Callable[[str], list[Block]]


def _draw(make: Callable[[], MarkdownIt]) -> Render:
    renderer = make()
    return lambda markdown: blocks(renderer, markdown)


@pytest.fixture(scope="session", params=[commonmark, plain, rich], ids=lambda make: make.__name__)
def render(request: pytest.FixtureRequest) -> Render:
    return _draw(request.param)


@pytest.fixture(scope="session", params=[plain, rich], ids=lambda make: make.__name__)
def render_tables(request: pytest.FixtureRequest) -> Render:
    return _draw(request.param)
