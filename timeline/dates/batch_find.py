"""Finding in many texts, one JSON object a line in and one out; a bad line is answered with an error.

A line has `text`, may have `language` and `id`, and may have whatever a question of `batch` has beside
these, which is not looked at. The answer has the same `id`, and `found`: the expressions in their order,
each with `start` and `end`, in characters of `text`, the end not included.

Lines are answered one by one, so memory does not grow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.dates.batch import Answer, BadLineError, read_question, text_of, to_json
from timeline.dates.find import find
from timeline.errors import TimelineError


def answers(lines: Iterable[str], language: str = "en") -> Iterator[str]:
    """Yield one answer for each line that is not blank; `language` is that of lines that name none."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield answer(line, number, language)


def answer(line: str, number: int = 1, language: str = "en") -> str:
    """Return the answer to one line; an object with `error` and `line` where nothing can be looked for."""
    reply: Answer = {}
    try:
        question = read_question(line)
        reply["id"] = question.get("id")
        code = text_of(question, "language", language) or language
        reply["found"] = [found._asdict() for found in find(text_of(question, "text", None), code)]
    except (TimelineError, BadLineError) as error:
        reply |= {"line": number, "error": str(error)}
    return to_json(reply)
