"""How high the axis is, what stands beside it, and the lists of facets and completions."""

from __future__ import annotations

import pytest

from benchmarks.million import Million
from timeline.query import Zoom
from timeline.query.complete import Candidate
from timeline.query.counts import Facet, Value
from timeline.tui.draw.facets import arranged, facets_line
from timeline.tui.draw.frame import framed, height, lines_of, shown
from timeline.tui.draw.line import length, text_of
from timeline.tui.draw.offer import offer_line


@pytest.mark.parametrize(
    ("size", "lines"),
    [
        ((120, 60), 8),
        ((120, 40), 6),
        ((80, 24), 3),
        ((60, 20), 3),
        ((40, 12), 2),
        ((20, 40), 0),
        ((80, 8), 0),
        ((1, 1), 0),
    ],
)
def test_height(size: tuple[int, int], lines: int) -> None:
    assert height(*size) == lines


@pytest.mark.parametrize("columns", [30, 56, 80, 120, 200])
@pytest.mark.parametrize("lines", range(9))
def test_it_fills_its_place(columns: int, lines: int) -> None:
    told = shown(Million(), Zoom.DECADE, columns)
    drawn = framed(told, columns, lines)
    assert [length(line) for line in drawn] == [columns] * lines
    assert len(lines_of(None, columns, lines)) == lines


def test_beside_it_stand_the_most_and_the_unit() -> None:
    drawn = [text_of(line) for line in framed(shown(Million(), Zoom.DECADE, 100), 100, 5)]
    assert drawn[0].startswith("     81,178 ")
    assert drawn[2].startswith("     decade ")


def facet(*counts: int) -> Facet:
    return Facet(sum(counts), tuple(Value(f"Name {number}", count) for number, count in enumerate(counts)))


FOUND = [("actor", facet(10, 5, 1)), ("place", facet(8)), ("tag", Facet(0, ())), ("kind", facet(3, 2))]


@pytest.mark.parametrize(
    ("width", "heads"), [(40, ["Actors"]), (80, ["Actors", "Places"]), (120, ["Actors", "Places", "Kinds"])]
)
def test_facets_stand_in_as_many_columns_as_have_room(width: int, heads: list[str]) -> None:
    found = arranged(FOUND, width)
    assert [column[0].heading for column in found.columns] == heads
    assert len(found.choices) == 6
    line = facets_line(found, 1, 0, width)
    assert text_of(line).startswith("▌Name 0")
    assert length(line) <= width


def test_from_column_to_column() -> None:
    found = arranged(FOUND, 120)
    assert found.choices[found.beside(1, 1)].field == "place"
    assert found.beside(0, -1) == 0
    assert found.choices[found.beside(3, 1)].field == "kind"


def test_no_facets() -> None:
    found = arranged([("tag", Facet(0, ()))], 80)
    assert (found.height, found.choices) == (0, ())


CANDIDATES = tuple(Candidate(f"kind:{name}", number) for number, name in enumerate(("one", "two", "three")))


@pytest.mark.parametrize(
    ("chosen", "width", "expected"),
    [
        (-1, 60, "    kind:one 0   kind:two 1   kind:three 2"),
        (1, 60, "    kind:one 0  [kind:two 1]  kind:three 2"),
        (-1, 30, "    kind:one 0   kind:two 1"),
        (2, 32, "  ‹ kind:two 1  [kind:three 2]"),
    ],
)
def test_offers(chosen: int, width: int, expected: str) -> None:
    assert text_of(offer_line(CANDIDATES, chosen, width, 3)) == expected
