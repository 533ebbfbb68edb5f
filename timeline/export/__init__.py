"""The events as documents.

To add a format: one module in `formats/` (or a folder with an `__init__`, where it needs more than one
file) with what `Format` asks, a golden file in `tests/export/golden/` and a reader of its days in
`tests/export/readers/`. Its name is the module's; nothing is registered. A format never invents a day and
knows no other format.

To add an option: a row in `options.py`. To add something that an event can have and a format can lose: a
row in `features.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final, Protocol, cast

from timeline.errors import UsageError
from timeline.export.features import Loss
from timeline.export.options import Options
from timeline.model.event import Dated, Timeline

__all__ = ["Format", "Options", "get", "names"]

_FORMATS: Final = Path(__file__).parent / "formats"


class Format(Protocol):
    """What the module of a format has."""

    TAKES: Sequence[str]
    """The names of the options that it takes, of `options.TABLE`."""

    SUFFIX: str
    """How its files end, without the dot."""

    @staticmethod
    def write(timeline: Timeline, dated: Sequence[Dated], options: Options) -> Iterable[str]:
        """Yield the document of `dated`, which are in the order of a timeline, piece by piece.

        There may be a million of them: it goes through them as often as it likes, and keeps none.
        """

    @staticmethod
    def losses(options: Options) -> Mapping[str, Loss]:
        """Return what it does not carry exactly, by the name of the feature; all others it does."""


def names() -> list[str]:
    """Return the names of the formats, without importing one."""
    found = (path for path in _FORMATS.iterdir() if path.name[0] not in "_.")
    return sorted(path.stem for path in found if path.suffix == ".py" or (path / "__init__.py").is_file())


def get(name: str) -> Format:
    """Return the format `name`; raises UsageError that lists the known ones."""
    from importlib import import_module  # noqa: PLC0415

    known = names()
    if name not in known:
        raise UsageError.unknown("format", name, known)
    return cast("Format", import_module(f"{__name__}.formats.{name}"))
