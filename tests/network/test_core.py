"""The network against Floyd and Warshall's method: which can hold, and every window."""

from __future__ import annotations

import random
from itertools import pairwise, product

import pytest

from timeline.network.core import Graph, Windows, solve
from timeline.network.search import Edge, fewest

INFINITE = float("inf")
NETWORKS = 10_000


def network(seed: int) -> tuple[int, list[Edge]]:
    """Three to seven events, some dated, with gaps and orders between them, about half of them consistent."""
    draw = random.Random(seed)
    events = draw.randint(3, 7)
    edges: list[Edge] = []

    def add(tail: int, head: int, weight: int) -> None:
        edges.append(Edge(tail, head, weight, len(edges)))

    for event in range(events):
        start, end = 2 * event + 1, 2 * event + 2
        add(end, start, 0)
        if draw.random() < 0.5:
            first = draw.randint(-5, 40)
            add(start, 0, -first)
            add(0, end, first + draw.randint(0, 20))
    for _ in range(draw.randint(1, 2 * events)):
        tail, head = draw.sample(range(1, 2 * events + 1), 2)
        low = draw.randint(-6, 12)
        add(tail, head, low + draw.randint(0, 8))
        if draw.random() < 0.5:
            add(head, tail, -low)
    if draw.random() < 0.02:
        add(1, 1, draw.randint(-1, 1))
    return 2 * events + 1, edges


def closure(size: int, edges: list[Edge]) -> list[list[float]]:
    far = [[0.0 if a == b else INFINITE for b in range(size)] for a in range(size)]
    for tail, head, weight, _ in edges:
        far[tail][head] = min(far[tail][head], weight)
    for middle, a in product(range(size), repeat=2):
        by = far[a][middle]
        if by < INFINITE:
            far[a] = [min(direct, by + rest) for direct, rest in zip(far[a], far[middle], strict=True)]
    return far


@pytest.mark.parametrize("part", range(10))
def test_equal_to_floyd_and_warshall(part: int) -> None:
    held = 0
    for seed in range(part * NETWORKS // 10, (part + 1) * NETWORKS // 10):
        size, edges = network(seed)
        far = closure(size, edges)
        answer = solve(size, edges)
        consistent = all(far[point][point] >= 0 for point in range(size))
        assert isinstance(answer, Windows) == consistent, seed
        if isinstance(answer, Windows):
            held += 1
            for point in range(size):
                last, first = answer.last(point), answer.first(point)
                assert (INFINITE if last is None else last) == far[0][point], seed
                assert (-INFINITE if first is None else first) == -far[point][0], seed
        else:
            assert sum(edge.weight for edge in answer) < 0
            assert all(a.head == b.tail for a, b in pairwise([*answer, answer[0]]))
            assert set(answer) <= set(edges)
    assert NETWORKS // 50 < held < NETWORKS // 10 - NETWORKS // 50, "both kinds are tried"


@pytest.mark.parametrize("seed", range(300))
def test_same_for_any_order_of_edges(seed: int) -> None:
    size, edges = network(seed)
    shuffled = random.Random(seed).sample(edges, len(edges))
    assert solve(size, edges) == solve(size, shuffled)


@pytest.mark.parametrize("seed", range(300))
def test_a_window_is_the_sum_of_its_reasons(seed: int) -> None:
    size, edges = network(seed)
    answer = solve(size, edges)
    if not isinstance(answer, Windows):
        return
    for point in range(size):
        assert sum(edge.weight for edge in answer.why_last(point)) == (answer.last(point) or 0)
        assert -sum(edge.weight for edge in answer.why_first(point)) == (answer.first(point) or 0)


def test_a_circle_among_undated_points_is_found() -> None:
    edges = [Edge(1, 3, -1, 0), Edge(3, 5, -1, 1), Edge(5, 1, 1, 2)]
    assert solve(7, edges) == edges


def test_a_long_chain_is_no_deep_call() -> None:
    count = 20_000
    chain = [Edge(0, 1, 5, 0), *(Edge(point, point + 1, -1, point) for point in range(1, count))]
    answer = solve(count + 1, chain)
    assert isinstance(answer, Windows)
    assert answer.last(count) == 5 - count + 1
    assert len(list(answer.why_last(count))) == count
    closed = solve(count + 1, [*chain, Edge(count, 1, 3, count)])
    assert isinstance(closed, list)
    assert len(closed) == count


@pytest.mark.parametrize("seed", range(300))
def test_fewest_edges_are_fewer_than_those_of_any_other_circle(seed: int) -> None:
    size, edges = network(seed)
    graph = Graph(size, edges)
    for through in range(size):
        found = fewest(graph.forth, through, 6, 1_000_000)
        walks = {through: 0}
        least = 0
        for count in range(1, 7):
            longer: dict[int, int] = {}
            for tail, head, weight, _ in edges:
                if tail in walks:
                    longer[head] = min(longer.get(head, walks[tail] + weight), walks[tail] + weight)
            walks = longer
            if walks.get(through, 0) < 0:
                least = count
                break
        assert len(found) == least
        assert not found or sum(edge.weight for edge in found) < 0
