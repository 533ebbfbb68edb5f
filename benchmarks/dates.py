"""Resolving time words beside the libraries that others use, in one process and one run.

    pip install dateparser parsedatetime        (each is left out where it is missing)
    python benchmarks/dates.py [SENTENCES] [--gold GOLD.jsonl ...]

The words are the English examples of the tests' own corpus. Each program reads all of them again and
again in turns; CPU time of the fastest of five runs (whatever else the machine does only makes a run
slower), and how many times faster ours is. `again`: words that were read before come from memory, as in a
report; `new`: every word is parsed. Then whole lines of JSON, with a sentence around the words. At least
25,000 expressions and 10,000 lines a second are asked for.

The corpus holds every class of expressions once, the rare ones as often as the usual. `--gold` adds what
texts really say: each expression of such files (`accuracy.py` tells their form) once, language by
language, beside dateutil.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib.util
import json
import time
import tomllib
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

from timeline.dates import resolve
from timeline.dates.batch import answers
from timeline.dates.words.grammar import parse

RUNS = 5
ROUNDS = 10
TOLD = dt.date(2024, 12, 16)
CORPUS = Path(__file__).parent.parent / "tests" / "dates" / "corpus" / "en.toml"
Reader = Callable[[list[str]], object]


def words() -> list[str]:
    """Return the English examples told on a day."""
    told = tomllib.loads(CORPUS.read_text(encoding="utf-8"))["told"]
    return [text for table in told.values() for text in table]


def again(texts: list[str]) -> None:
    """Resolve words, most of which were read before."""
    for text in texts:
        resolve(text, TOLD, "en")


def new(texts: list[str]) -> None:
    """Resolve words that were never read before."""
    for text in texts:
        resolve(text, TOLD, "en")
    parse.cache_clear()


def with_dateutil(texts: list[str]) -> None:
    """Read with python-dateutil, the errors caught."""
    from dateutil.parser import ParserError  # noqa: PLC0415 -- it may not be installed
    from dateutil.parser import parse as read  # noqa: PLC0415 -- it may not be installed

    base = dt.datetime.combine(TOLD, dt.time())
    for text in texts:
        try:
            read(text, default=base, fuzzy=True)
        except (ParserError, OverflowError):
            continue


def with_dateparser(texts: list[str]) -> None:
    """Read with dateparser, told the language."""
    import dateparser  # noqa: PLC0415 -- it may not be installed

    settings = {"RELATIVE_BASE": dt.datetime.combine(TOLD, dt.time())}
    for text in texts:
        dateparser.parse(text, languages=["en"], settings=settings)


def with_parsedatetime(texts: list[str]) -> None:
    """Read with parsedatetime."""
    import parsedatetime  # noqa: PLC0415 -- it may not be installed

    calendar, base = parsedatetime.Calendar(), dt.datetime.combine(TOLD, dt.time())
    for text in texts:
        calendar.parseDT(text, sourceTime=base)


def readers() -> Iterator[tuple[str, Reader]]:
    """Return ours, and the others that are installed."""
    yield "ours, again", again
    yield "ours, new", new
    for name, reader in (
        ("dateutil", with_dateutil),
        ("parsedatetime", with_parsedatetime),
        ("dateparser", with_dateparser),
    ):
        if importlib.util.find_spec(name):
            yield name, reader


def seconds(work: Callable[[], object]) -> float:
    """Return the CPU time of one run."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def measure(texts: list[str]) -> dict[str, float]:
    """Return expressions a second for each reader, all in turns."""
    found: dict[str, list[float]] = {name: [] for name, _ in readers()}
    for run in range(RUNS + 1):
        for name, reader in readers():
            parse.cache_clear()
            took = seconds(lambda reader=reader: [reader(texts) for _ in range(ROUNDS)])  # type: ignore[misc]
            if run:  # the first run loads the language
                found[name].append(took)
    return {name: ROUNDS * len(texts) / min(times) for name, times in found.items()}


def lines(texts: list[str], count: int) -> list[str]:
    """Return `count` questions, each with a sentence around its words."""
    sentence = "The ministry said that the bridge had been hit {} by two drones, and will be closed."
    found = []
    for number in range(count):
        text = texts[number % len(texts)]
        question = {"id": number, "document": number // 100, "words": text, "anchor": "2024-12-16"}
        question |= {"language": "en", "context": sentence.format(text), "start": sentence.index("{")}
        found.append(json.dumps(question))
    return found


def gold(paths: list[Path]) -> dict[str, list[tuple[str, dt.date]]]:
    """Return the expressions of gold files, each once, with the day they were told on, for each language."""
    found: dict[str, dict[str, dt.date]] = {}
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row.get("anchor"):
                told = dt.date.fromisoformat(row["anchor"][:10])
                found.setdefault(row["lang"], {})[row["text"]] = told
    return {code: list(told.items()) for code, told in sorted(found.items())}


def once(questions: list[tuple[str, dt.date]], code: str) -> float:
    """Return how many of the expressions are read in a second when none was read before."""
    times = []
    for run in range(RUNS + 1):
        parse.cache_clear()
        took = seconds(lambda: [resolve(text, told, code) for text, told in questions])
        if run:
            times.append(took)
    return len(questions) / min(times)


def print_gold(paths: list[Path]) -> None:
    """Print a line for each language of gold files."""
    warnings.simplefilter("ignore")  # dateutil's, of names that are no time zones
    for code, questions in gold(paths).items():
        texts = [text for text, _ in questions]
        other = len(texts) / seconds(lambda texts=texts: with_dateutil(texts))  # type: ignore[misc]
        print(
            f"{code}, {len(texts):6} expressions, each once: ours {once(questions, code):8,.0f} a second, "
            f"dateutil {other:8,.0f}"
        )


def main() -> None:
    """Print a line for each reader, one for lines of JSON, and one for each language of gold files."""
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("sentences", nargs="?", type=int, default=20_000)
    parser.add_argument("--gold", nargs="+", type=Path, default=[])
    options = parser.parse_args()
    texts = words()
    speeds = measure(texts)
    for name, speed in speeds.items():
        ratio = speeds["ours, new"] / speed
        print(f"{name:16}{speed:10,.0f} expressions a second; ours, new: {ratio:8.1f} times that")
    questions = lines(texts, options.sentences)
    took = min(seconds(lambda: list(answers(questions))) for _ in range(RUNS))
    print(f"{'lines of JSON':16}{len(questions) / took:10,.0f} a second, with their sentences")
    print_gold(options.gold)


if __name__ == "__main__":
    main()
