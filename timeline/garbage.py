"""When the interpreter looks for garbage: not while a timeline is made, of which nothing is garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_kept: list[bool] = []
"""Holds something once `keep` was called: to ask the interpreter, it would count what is kept."""


def keep() -> None:
    """Never look again through what is there now."""
    gc.freeze()
    _kept.append(True)


@contextmanager
def paused() -> Iterator[None]:
    """Pause the collection of garbage: where nothing is garbage, looking costs a third and more."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@contextmanager
def without_collecting() -> Iterator[None]:
    """Pause the collection of garbage, and spare what was made the next ones.

    It is handed to the oldest generation unseen (frozen and thawed at once), where a collection would
    bring it after a look at every value; not where that would thaw what is kept.
    """
    with paused():
        try:
            yield
        finally:
            if not _kept:
                gc.freeze()
                gc.unfreeze()
