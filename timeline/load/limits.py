"""How much the loader takes before it refuses."""

from __future__ import annotations

from typing import Final, NamedTuple


class Limits(NamedTuple):
    """Bytes of one scalar and of one file, levels of nesting, findings listed for one file."""

    scalar: int = 64 << 10
    file: int = 16 << 20
    depth: int = 32
    findings: int = 1000


DEFAULT: Final = Limits()
