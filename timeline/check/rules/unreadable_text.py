"""The text of a source cannot be read.

What
    The file in a source's `text` does not exist, is no regular file, leads out of the events file's
    folder, is no UTF-8 or is too large; or so many accounts look into long texts that the rest was
    not looked up.

Why
    Words and quotes are not checked then, and a check that leaves something out has to say so.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17, text: no-such-report.txt}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16

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
    Write the path from the folder of the events file on, and keep the text below that folder, as
    UTF-8 and of at most 4 MB. If the text may not be kept with the events, leave `text` out.

When to allow
    Where the texts are kept on one machine only.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.rule import Context
from timeline.check.texts import Unread
from timeline.check.wording import quoted
from timeline.model.problem import Finding


def check(context: Context) -> Iterator[Finding]:
    """Find sources whose text was asked for in vain. It runs last of those that look into texts."""
    for source in context.timeline.sources:
        text = context.texts.of(source)
        if isinstance(text, Unread):
            where = source.origin.at("text")
            message = f"the text {quoted(source.text or '')} of {quoted(source.id)}: {text.why}"
            yield Finding("unreadable-text", where, message, text.advice)
        elif text is not None and context.texts.spent():
            message = (
                f"the text of {quoted(source.id)} was not searched to the end: there is too much to look up"
            )
            yield Finding("unreadable-text", source.origin.at("text"), message, "check fewer files at a time")
