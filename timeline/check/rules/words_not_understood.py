"""The words for the time are not understood.

What
    Their language does not know these words as a time, or is not known itself. Vague words ("lately")
    are understood, and no problem.

Why
    A date that cannot be counted again cannot be checked.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: when the cranes came back
        date: 2024-12-16

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16

How to fix
    Write the time words alone, as the source has them, and the language where it is another one:
    `when: {words: am Montag, language: de}`. Other remarks belong in `note`, words in a language that
    is not known in `quote`.

When to allow
    Where the source tells its time by something else than the calendar; the pin then stands alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from timeline.check.rule import Context, Told
from timeline.check.wording import because, quoted, words
from timeline.dates import language
from timeline.dates.edtf import write
from timeline.errors import UsageError
from timeline.model.problem import Finding
from timeline.model.reading import Why


def check(context: Context) -> Iterator[Finding]:
    """Find words that have no reading because nobody knows them; a missing language is told elsewhere."""
    for told in context.failed[Why.NOT_UNDERSTOOD]:
        code = told.claim.language(context.sources)
        if code is None:
            continue
        message, advice = _told(told, code)
        pin = told.claim.date
        proof = f"; nothing proves the date {write(pin)}" if pin else ""
        yield told.finding("words-not-understood", "when", message, advice + proof)


def _told(told: Told, code: str) -> tuple[str, str]:
    if _is_known(code):
        advice = "write the time words alone, as the source has them"
        return f"the words {words(told)} are not understood{because(told)}", advice
    advice = f"known are {', '.join(language.names())}; words in another language belong in quote"
    return f"the language {quoted(code)} of the words {words(told)} is not known", advice


@cache
def _is_known(code: str) -> bool:
    try:
        language.load(code)
    except UsageError:
        return False
    return True
