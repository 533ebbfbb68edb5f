"""The words for the time do not stand in the source's text.

What
    The account's source has a `text`, and the words in `when` do not occur in it: as whole words,
    whatever the case, the quotation marks, the dashes and the line ends are. "..." in the words
    stands for anything. Of several sources it is the first.

Why
    `when` holds the source's own words: all that follows rests on them.

Failing example (YAML)
    # report.txt: The depot burned on Monday.
    sources:
      - {id: post, language: en, published: 2024-12-17, text: report.txt}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Sunday
        date: 2024-12-15

Passing example (YAML)
    # report.txt: The depot burned on Monday.
    sources:
      - {id: post, language: en, published: 2024-12-17, text: report.txt}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16

How to fix
    Copy the words from the text, as it inflects them. If another source has them, name that one
    first.

When to allow
    Where the text that is given is a part of what was printed.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.rule import Context
from timeline.check.texts import Unread
from timeline.check.wording import quoted, words
from timeline.model.problem import Finding, Related


def check(context: Context) -> Iterator[Finding]:
    """Find words that the text of their source does not have."""
    texts = context.texts
    for told in context.accounts:
        when, sources = told.claim.when, told.claim.source
        source = context.sources.get(sources[0]) if sources and when is not None else None
        text = texts.of(source) if source is not None else None
        if source is None or when is None or text is None or isinstance(text, Unread):
            continue
        if not texts.has(text, when.text, whole=True):
            yield told.finding(
                "words-not-in-source",
                "when",
                f"{words(told)} does not stand in the text of {quoted(source.id)}",
                "copy the words from the text, or name the source that has them",
                related=(Related(source.origin.at("text"), "its text is here"),),
            )
