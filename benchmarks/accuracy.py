"""How often time words are read rightly, on gold time expressions of your own or of public corpora.

    python benchmarks/accuracy.py [--missed N] GOLD.jsonl [GOLD.jsonl ...]

A file is a corpus, a line one expression as JSON, the expressions of a document one after the other:

    {"id": "a/1", "doc": "a", "genre": "news", "lang": "en", "anchor": "2024-12-17", "text": "last week",
     "context": "He came last week.", "start": 8, "kind": "calendar",
     "intervals": [["2024-12-09", "2024-12-16"]]}

`genre` is news, war (a narrative, which counts from what it told before) or assistant (the future is meant).
`intervals` are the right answers, with the day after the last one as their end, as annotators' tools write
them; where `mod` is START, MID or END a part of the interval will do. Of any other `kind` than calendar, a
duration, `span` is [the interval in which it begins, ...]. Lines without an anchor only ask; so do times of
day and feasts in what was typed to an assistant.

Exact: both ends are right. Wrong: an answer that is not. Silent: none. Begin: durations of which the begin
is right. In percent, for each file and for all.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from timeline.dates.batch import answers

MODES: Final = {"war": "narrative", "assistant": "forward"}
DAY: Final = dt.timedelta(days=1)
_MOST_OF_A_PART: Final = 0.55
"""A part of a unit may be a little more than half of it."""

Row = dict[str, Any]
Days = tuple[dt.date, dt.date]
"""The first day, and the day after the last one."""


def question(row: Row) -> Row:
    """Return what is asked of the program: nothing of the gold."""
    mode = MODES.get(row["genre"], "news")
    asked = {"id": row["id"], "document": row["id"] if mode == "forward" else row["doc"], "mode": mode}
    asked |= {"language": row["lang"], "anchor": row["anchor"][:10], "words": row["text"]}
    if row.get("context"):
        asked |= {"context": row["context"], "start": row.get("start") or 0}
    return asked


def counts(row: Row) -> bool:
    """Whether the gold answer is one of days."""
    typed = row["genre"] == "assistant" and (row.get("type") == "TIME" or row.get("holiday"))
    if typed or not row.get("anchor"):
        return False
    return row["kind"] == "calendar" or bool(row.get("span") and row["span"][0])


def verdict(row: Row, answer: Row) -> str:
    """Return exact, wrong or silent."""
    first, last = answer.get("earliest"), answer.get("latest")
    if row["kind"] != "calendar":
        low, high = row["span"][0]
        return "silent" if not first else "exact" if low <= first < high else "wrong"
    if not first or not last:
        return "silent"
    found = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    ends = [first, _written_behind(found[1])]
    return "exact" if ends in row["intervals"] or _is_part(row, found) else "wrong"


def _written_behind(last: dt.date) -> str:
    return "" if last == dt.date.max else (last + DAY).isoformat()


def _is_part(row: Row, found: Days) -> bool:
    """Whether the days `found` are the part of the gold interval that its `mod` names."""
    mod = (row.get("mod") or "").upper()
    if mod not in ("START", "EARLY", "MID", "END", "LATE") or found[1] == dt.date.max:
        return False
    begin, end = map(dt.date.fromisoformat, row["interval"])
    first, behind = found[0], found[1] + DAY
    length = end - begin
    if mod in ("START", "EARLY"):
        return first == begin < behind <= begin + length * _MOST_OF_A_PART
    if mod in ("END", "LATE"):
        return behind == end > first >= end - length * _MOST_OF_A_PART
    return begin <= first <= begin + length / 2 < behind <= end


def judged(rows: Iterable[Row]) -> Iterator[tuple[Row, Row, str]]:
    """Yield each scored expression with its answer and the verdict."""
    asked = [row for row in rows if row.get("anchor")]
    given = answers(json.dumps(question(row)) for row in asked)
    for row, text in zip(asked, given, strict=True):
        if counts(row):
            answer = json.loads(text)
            yield row, answer, verdict(row, answer)


def missed(row: Row, answer: Row, told: str) -> str:
    """Return a line about an expression that was not read rightly."""
    gold = row["intervals"] if row["kind"] == "calendar" else row["span"][0]
    days = f"{answer.get('earliest')}..{answer.get('latest')}"
    return f"  {told}: {row['text']!r} on {row['anchor'][:10]} -> {days}, gold {gold}"


def line(name: str, found: Counter[tuple[bool, str]]) -> str:
    """Return the figures of a corpus."""
    total = {part: sum(n for (dates, _), n in found.items() if dates is part) for part in (True, False)}
    shares = [
        f"{100 * found[True, told] / total[True]:8.1f}" if total[True] else f"{'-':>8}"
        for told in ("exact", "wrong", "silent")
    ]
    begin = f"{100 * found[False, 'exact'] / total[False]:8.1f}" if total[False] else f"{'-':>8}"
    return f"{name:24}{total[True]:7}{''.join(shares)}{begin}"


def main() -> None:
    """Print a line for each file, and one for all of them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--missed", type=int, default=0, metavar="N", help="list so many of each file")
    options = parser.parse_args()
    every: Counter[tuple[bool, str]] = Counter()
    print(f"{'':24}{'dates':>7}{'exact':>8}{'wrong':>8}{'silent':>8}{'begin':>8}")
    for path in options.gold:
        rows = [json.loads(text) for text in path.read_text(encoding="utf-8").splitlines() if text.strip()]
        found = [*judged(rows)]
        told = Counter((row["kind"] == "calendar", result) for row, _, result in found)
        print(line(path.stem, told))
        wrong = [missed(*one) for one in found if one[2] != "exact"]
        print(*wrong[: options.missed], sep="\n", end="\n" if wrong and options.missed else "")
        every += told
    print(line("all", every))


if __name__ == "__main__":
    main()
