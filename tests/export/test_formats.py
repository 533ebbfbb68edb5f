"""Laws of all formats, which are found by their names: a new format is under them without a line here."""

from __future__ import annotations

import datetime as dt
import importlib.util
import itertools
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import export, pipeline
from timeline.dates.edtf import parse
from timeline.errors import EdtfError, UsageError
from timeline.export import features, options
from timeline.export.features import FEATURES, How, tally
from timeline.model.date import Date, Span
from timeline.model.event import Account, Anchor, Claim, Counted, Dated, Event, Kind, Source, Timeline
from timeline.model.position import Origin
from timeline.model.window import Narrowed
from timeline.pipeline import Result
from timeline.text import clean

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
HARD = HERE / "data" / "hard.yaml"
NAMES = export.names()
DEFAULT = export.Options()

Reader = Callable[[str], Iterable[tuple[str, Span]]]


@cache
def hard() -> Result:
    return pipeline.run([HARD])


@cache
def reader(name: str) -> Reader:
    """Return what reads days back from a document; each format has it in `readers/`."""
    spec = importlib.util.spec_from_file_location(f"readers_{name}", HERE / "readers" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    days: Reader = module.days
    return days


def document(name: str, timeline: Timeline, dated: Iterable[Dated], asked: export.Options = DEFAULT) -> str:
    return "".join(export.get(name).write(timeline, tuple(dated), asked))


def variants(name: str) -> list[dict[str, str]]:
    """Return the options of each choice that the format has, one at a time; none first."""
    takes = export.get(name).TAKES
    chosen = ((each, value) for each in takes for value in options.TABLE[each].choices)
    return [{}, *({each: value} for each, value in chosen if getattr(DEFAULT, each) != value)]


@pytest.mark.parametrize("name", NAMES)
def test_golden(name: str) -> None:
    """To write them anew: `UPDATE_GOLDEN=1 pytest tests/export`; then read the difference."""
    for variant in variants(name):
        part = "".join(f"-{value}" for value in variant.values())
        golden = HERE / "golden" / f"{name}{part}.{export.get(name).SUFFIX}"
        written = document(name, hard().timeline, hard().dated, DEFAULT._replace(**variant))  # type: ignore[arg-type]
        if variant and written == document(name, hard().timeline, hard().dated):
            continue  # a choice that says what is done without it
        if "UPDATE_GOLDEN" in os.environ:
            golden.write_bytes(written.encode())
        assert written.encode() == golden.read_bytes()


@pytest.mark.parametrize(
    "name", ["markdown", "html", "ics", "markwhen", "timelinejs", "json", "jsonl", "csv"]
)
def test_what_no_file_defines_is_named_by_its_id(name: str, run_text: Callable[[str], Result]) -> None:
    text = HARD.read_text(encoding="utf-8").replace("[month, combat]", "[month, combat, no-such-event]")
    result = run_text(text)
    assert "no-such-event" in document(name, result.timeline, result.dated)


def test_every_golden_file_belongs_to_a_format() -> None:
    assert {path.stem.partition("-")[0] for path in (HERE / "golden").iterdir()} == set(NAMES)


VARIANTS = [
    pytest.param(name, variant, id="-".join((name, *variant.values())))
    for name in NAMES
    for variant in variants(name)
]


@pytest.mark.parametrize(("name", "variant"), VARIANTS)
def test_days_of_the_hard_cases_lie_within_their_bounds(name: str, variant: dict[str, str]) -> None:
    bounds = {dated.id: dated for dated in hard().dated}
    asked = DEFAULT._replace(**variant)  # type: ignore[arg-type]
    read = list(reader(name)(document(name, hard().timeline, hard().dated, asked)))
    assert read or variant
    for key, days in read:
        assert days.within(bound(bounds[key])), key


def bound(dated: Dated) -> Span:
    """Return the hull of all that was told of an event's date; without a date what bounds it."""
    told = [account.date.span for account in dated.accounts if account.date] or [dated.window]
    firsts, lasts = [one.first for one in told], [one.last for one in told]
    return Span(
        None if None in firsts else min(day for day in firsts if day),
        None if None in lasts else max(day for day in lasts if day),
    )


DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31)) | st.dates(dt.date(2020, 1, 1), dt.date(2025, 1, 1))
FORMS = ("{0}", "{0:.7}", "{0:.4}", "{0:.3}X", "{0:.2}XX", "{0:.4}-21", "{0:.4}-24", "{0:.7}-XX", "{0:.4}-XX")
SHAPES = (
    "{}",
    "{}/{}",
    "{}/..",
    "../{}",
    "{}/",
    "/{}",
    "[{}..{}]",
    "[..{}]",
    "[{}..]",
    "[{},{}]",
    "[{},{}..]",
)


@st.composite
def dates(draw: st.DrawFn) -> Date:
    """Draw any date: a shape, and in it parts of any precision and doubt, in any order that is one."""
    shape = draw(st.sampled_from(SHAPES))
    first, last = sorted((draw(DAYS), draw(DAYS)))
    parts = [
        draw(st.sampled_from(FORMS)).format(day.isoformat()) + draw(st.sampled_from(["", "~", "?", "%"]))
        for day in (first, last)
    ]
    try:
        return parse(shape.format(*parts))
    except EdtfError:  # the first part ends after the last
        return parse(first.isoformat())


class Nowhere:
    """A node that was never in a file."""

    mark = 0

    def value_mark(self, step: str | int) -> None:
        return None

    def key_mark(self, step: str | int) -> None:
        return None

    def child(self, step: str | int) -> None:
        return None


ORIGIN = Origin("events.yaml", Nowhere())
SOURCES = (Source("s", ORIGIN, language="en", published=parse("2024-12-17")),)


def event(date: Date | None, kind: Kind, title: str = "A title") -> Dated:
    claim = Claim(ORIGIN, date=date, source=("s",))
    account = Account(claim, date, Anchor(None, Counted.NONE))
    return Dated(Event("e", title, claim, kind=kind), date, (account,), window=date.span if date else Span())


@pytest.mark.parametrize(("name", "variant"), VARIANTS)
@given(date=dates(), kind=st.sampled_from(Kind))
def test_no_day_is_invented(name: str, variant: dict[str, str], date: Date, kind: Kind) -> None:
    """The days that are written, exclusive ends less one, lie within the event's bounds."""
    dated = event(date, kind)
    asked = DEFAULT._replace(**variant)  # type: ignore[arg-type]
    for key, days in reader(name)(document(name, Timeline(sources=SOURCES), [dated], asked)):
        assert key == "e"
        assert days.first is None or days.last is None or days.first <= days.last
        assert days.within(date.span)


@pytest.mark.parametrize("name", NAMES)
@given(title=st.text(max_size=60))
def test_any_title_is_written_harmlessly(name: str, title: str) -> None:
    written = document(name, Timeline(sources=SOURCES), [event(parse("2024-12-01"), Kind.INCIDENT, title)])
    assert not [one for one in written if clean(one) != one and one not in "\r\n\t"]
    assert {key for key, _ in reader(name)(written)} == {"e"}


@pytest.mark.parametrize("name", NAMES)
def test_no_note_comes_out(name: str) -> None:
    assert "never exported" in HARD.read_text(encoding="utf-8")
    for variant in variants(name):
        asked = DEFAULT._replace(**variant)  # type: ignore[arg-type]
        assert "never exported" not in document(name, hard().timeline, hard().dated, asked)


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_timeline_is_a_document(name: str) -> None:
    assert list(reader(name)(document(name, Timeline(), ()))) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_same_bytes_anywhere(name: str) -> None:
    program = (
        "import sys; from pathlib import Path; from timeline import export, pipeline;"
        "r = pipeline.run([Path(sys.argv[1])]); f = export.get(sys.argv[2]);"
        "sys.stdout.buffer.write(''.join(f.write(r.timeline, r.dated, export.Options())).encode())"
    )
    for seed, zone in (("1", "Pacific/Kiritimati"), ("2", "America/Los_Angeles")):
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
        done = subprocess.run(
            [sys.executable, "-c", program, str(HARD), name], env=env, capture_output=True, check=True
        )
        assert done.stdout == document(name, hard().timeline, hard().dated).encode()


@pytest.mark.parametrize("name", NAMES)
def test_what_is_declared_is_known(name: str) -> None:
    form = export.get(name)
    assert set(form.TAKES) <= set(options.TABLE)
    for variant in variants(name):
        assert set(form.losses(DEFAULT._replace(**variant))) <= set(FEATURES)  # type: ignore[arg-type]


def test_the_hard_cases_have_every_feature() -> None:
    places = features.places_of(hard().timeline)
    lacking = {name for name, has in FEATURES.items() if not any(has(each, places) for each in hard().dated)}
    assert lacking == set()


def test_what_relations_leave_is_handed_over_or_worked_out() -> None:
    found = hard()
    asked: list[str] = []

    def narrowed(one: Dated, language: str) -> Narrowed | None:
        asked.append(one.id)
        return found.narrowed_of(one, language)

    handed = document("markdown", found.timeline, found.dated, DEFAULT._replace(narrowed_of=narrowed))
    assert asked
    assert handed == document("markdown", found.timeline, found.dated)


def test_every_option_has_a_default_and_a_format() -> None:
    assert (*options.TABLE, "narrowed_of") == export.Options._fields
    for name, option in options.TABLE.items():
        assert not option.choices or getattr(DEFAULT, name) in ("", *option.choices)


def test_losses_are_counted_by_events() -> None:
    lost = {
        "undated events": features.Loss(How.EVENT),
        "foreign columns": features.Loss(How.LEFT_OUT),
        "months": features.Loss(How.FINER, "as their days"),
        "figures": features.Loss(How.LEFT_OUT),
    }
    dated = [each for each in hard().dated if each.id in {"undated", "month", "weekend"}]
    assert tally(dated, hard().timeline, lost) == {
        How.EVENT: [("undated events", "", 1)],
        How.LEFT_OUT: [("figures", "", 1)],
        How.FINER: [("months", "as their days", 1)],
    }


def test_an_option_that_a_format_does_not_take_names_those_it_takes() -> None:
    with pytest.raises(UsageError, match=r"^--bom is not for markdown, which takes --title"):
        options.chosen("markdown", export.get("markdown").TAKES, {"bom": True})
    with pytest.raises(UsageError, match=r"^unknown value of --columns 'x': known are acled, own, ucdp$"):
        options.chosen("csv", ("columns",), {"columns": "x"})


def test_an_unknown_format_lists_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"unknown format 'docx': known are .*markdown"):
        export.get("docx")


def test_the_tables_of_the_documentation_say_what_the_formats_declare() -> None:
    """To write them anew: `UPDATE_GOLDEN=1 pytest tests/export`."""
    page = ROOT / "docs" / "exports.md"
    text = page.read_text(encoding="utf-8")
    head = text.partition("<!-- carried -->\n")[0]
    written = f"{head}<!-- carried -->\n{''.join(map(carried, NAMES))}"
    if "UPDATE_GOLDEN" in os.environ:
        page.write_text(written, encoding="utf-8")
    assert page.read_text(encoding="utf-8") == written


def carried(name: str) -> str:
    """Return what a format carries as a section: a table, and what other choices of its options change."""
    form = export.get(name)
    usual = form.losses(DEFAULT)
    taken = ", ".join(f"`{options.flag(each)}`" for each in form.TAKES) or "none"
    lines = [f"\n## {name}\n", f"\nOptions: {taken}.\n\n", *_table(usual)]
    for variant in variants(name):
        losses = form.losses(DEFAULT._replace(**variant))  # type: ignore[arg-type]
        if losses != usual:
            chosen = " ".join(f"{options.flag(each)} {value}" for each, value in variant.items())
            lines += [f"\nWith `{chosen}`:\n\n", *_table(losses)]
    return "".join(lines)


def _table(losses: Mapping[str, features.Loss]) -> Iterable[str]:
    yield "| | |\n|---|---|\n"
    exact = [name for name in FEATURES if name not in losses]
    carried = ", ".join(exact) if len(exact) < len(FEATURES) / 2 else "all others" if losses else "everything"
    yield f"| exactly | {carried} |\n"
    for how, group in itertools.groupby(
        sorted(losses, key=lambda name: list(How).index(losses[name].how)), key=lambda name: losses[name].how
    ):
        yield f"| {how.value} | {', '.join(features.worded(name, losses[name]) for name in group)} |\n"
