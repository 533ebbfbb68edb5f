"""The frame of the page: its head with the policy, what stands above and below the list."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Final

from timeline.model.event import Dated
from timeline.show.grounds import ENGLISH, Grounds

_CODE: Final = re.compile("`([^`]+)`")

SEARCH: Final = """<form id="_search" role="search" hidden>
<label for="_q">Filter</label>
<input id="_q" type="search" autocomplete="off" spellcheck="false" placeholder="words in an event" \
aria-describedby="_hits" aria-keyshortcuts="/">
<output id="_hits" for="_q" role="status"></output>
</form>
"""


def opening(title: str, events: int, period: str) -> Iterator[str]:
    """Yield everything up to the axis."""
    style, script = _asset("page.css"), _asset("page.js")
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    name = escape(title)
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
    yield f"<title>{name}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    yield '<a class="skip" href="#_events">Skip to the events</a>\n'
    facts = " · ".join(filter(None, (f"{events:,} {'event' if events == 1 else 'events'}", escape(period))))
    yield f'<header>\n<h1 dir="auto">{name}</h1>\n<p>{facts}</p>\n</header>\n'


def closing(dated: Sequence[Dated]) -> Iterator[str]:
    """Yield the note on the dates, the script and the end."""
    grounds = Grounds()
    for each in dated:
        grounds.add(each)
    yield f'<footer>\n<h2 id="_dates">{ENGLISH.section}</h2>\n<p>{grounds.of(ENGLISH)}</p>\n<ul>\n'
    for name, number, meaning in grounds.counts(ENGLISH):
        yield f"<li><strong>{name}: {number}</strong> — {meaning}.</li>\n"
    note = _CODE.sub(r"<code>\1</code>", ENGLISH.note)
    yield f"</ul>\n<p>{note}</p>\n</footer>\n"
    yield f"<script>{_asset('page.js')}</script>\n</body>\n</html>\n"


def _asset(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
