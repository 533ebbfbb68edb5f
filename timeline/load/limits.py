"""How much the loader takes before it refuses."""

from __future__ import annotations

from typing import Final, NamedTuple


class Limits(NamedTuple):
    """Bytes of one scalar and of one file, levels of nesting, findings listed for one file.

    `nodes` are the beginnings and ends of a file's values, as libyaml counts them, `accounts` its events and
    further accounts, and `relations` those that its events tell to others: 16 MB written by hand have half
    of each, 16 MB of `[a,a,...]` ten times as many. `choices` are those that its dates have beyond one.
    """

    scalar: int = 64 << 10
    file: int = 16 << 20
    depth: int = 32
    findings: int = 1000
    nodes: int = 2_000_000
    accounts: int = 40_000
    relations: int = 200_000
    choices: int = 50_000


DEFAULT: Final = Limits()
