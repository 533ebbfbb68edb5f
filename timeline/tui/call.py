"""How the explorer was called: what its command line said, and what a copied one says again."""

from __future__ import annotations

from typing import NamedTuple


class Call(NamedTuple):
    """The arguments of a call; `paths` as they were given, none for the shipped example.

    `zoom` is a unit of the axis, `at` a date as EDTF or the id of an event: where the cursor begins.
    `as_of` and `language` say what words for a time in a filter are read with, where that was said.
    """

    paths: tuple[str, ...] = ()
    filter: str = ""
    zoom: str = ""
    at: str = ""
    mouse: bool = True
    as_of: str = ""
    language: str = ""
