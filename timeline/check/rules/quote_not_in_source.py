"""A quote does not stand in the source's text.

What
    The account's source has a `text`, and the `quote` does not occur in it, whatever the case, the
    quotation marks, the dashes and the line ends are. "..." and what stands in brackets, such as
    [sic], may stand for anything. Of several sources one has to have it.

Why
    A quote is verbatim, or it is none.

Failing example (YAML)
    # report.txt: "We saw the fire on Monday," she said.
    sources:
      - {id: post, language: en, published: 2024-12-17, text: report.txt}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
        quote: We started the fire on Monday

Passing example (YAML)
    # report.txt: "We saw the fire on Monday," she said.
    sources:
      - {id: post, language: en, published: 2024-12-17, text: report.txt}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
        quote: “We saw the fire ...”

How to fix
    Copy the quote from the text. A translation is a `summary` or a `note`.

When to allow
    Where the text that is given is a part of what was printed.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.rule import Context, Told
from timeline.check.texts import Unread
from timeline.check.wording import quoted
from timeline.model.event import Source
from timeline.model.problem import Finding, Related


def check(context: Context) -> Iterator[Finding]:
    """Find quotes that no text of their sources has; a source without a text may have any."""
    for told in context.accounts:
        quote = told.claim.quote
        if quote is None:
            continue
        texts = _texts(told, context)
        if texts and not any(context.texts.has(text, quote) for _, text in texts):
            names = " or ".join(quoted(source.id) for source, _ in texts[:3])
            yield told.finding(
                "quote-not-in-source",
                "quote",
                f"{quoted(quote)} does not stand in the text of {names}",
                "copy it from the text; write ... where you leave something out",
                related=tuple(Related(one.origin.at("text"), "the text is here") for one, _ in texts[:3]),
            )


def _texts(told: Told, context: Context) -> list[tuple[Source, tuple[str, ...]]]:
    """Return the texts of the account's sources; nothing unless all of them have one that can be read."""
    found = []
    for id_ in told.claim.source:
        source = context.sources.get(id_)
        text = context.texts.of(source) if source is not None else None
        if source is None or text is None or isinstance(text, Unread):
            return []
        found.append((source, text))
    return found
