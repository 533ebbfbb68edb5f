"""Who waits for whom."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from timeline.dating.order import order

IDS = [f"e{n}" for n in range(8)]
GRAPHS = st.dictionaries(st.sampled_from(IDS), st.lists(st.sampled_from(IDS), max_size=3), min_size=1).map(
    lambda waits: {id_: [each for each in found if each in waits] for id_, found in waits.items()}
)


def reachable(waits: dict[str, list[str]], start: str) -> set[str]:
    """The ids that `start` waits for, by however many steps."""
    found: set[str] = set()
    todo = list(waits[start])
    while todo:
        here = todo.pop()
        if here not in found:
            found.add(here)
            todo += waits[here]
    return found


@given(GRAPHS)
def test_each_comes_after_those_it_waits_for_unless_they_wait_for_it(waits: dict[str, list[str]]) -> None:
    found = order(waits)
    assert sorted(found.ids) == sorted(waits)
    place = {id_: number for number, id_ in enumerate(found.ids)}
    for id_, awaited in waits.items():
        for each in awaited:
            in_circle = id_ in reachable(waits, each) or id_ == each
            assert bool(found.ring(id_, each)) == in_circle
            if not in_circle:
                assert place[each] < place[id_]


@given(GRAPHS)
def test_a_ring_is_one_of_waits(waits: dict[str, list[str]]) -> None:
    for ring in order(waits).rings.values():
        assert ring[0] == ring[-1]
        assert len(set(ring)) == len(ring) - 1
        assert all(after in waits[before] for before, after in pairwise(ring))


def test_two_circles_through_one_event_are_both_seen() -> None:
    found = order({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": ["a"]})
    assert all(found.ring(*wait) for wait in [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d"), ("d", "a")])


def test_a_circle_as_long_as_a_file_has_one_ring_for_all() -> None:
    ids = [f"e{n}" for n in range(20_000)]
    found = order({id_: [ids[(n + 1) % len(ids)]] for n, id_ in enumerate(ids)})
    assert len({id(ring) for ring in found.rings.values()}) == 1
    assert len(next(iter(found.rings.values()))) == 20_001
