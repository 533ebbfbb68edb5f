"""What a check is about: the options of the call, else `[tool.timeline]` of the nearest `pyproject.toml`.

    [tool.timeline]
    select = ["TL2", "TL3"]         # codes, beginnings of codes, names
    ignore = ["date-without-words"]
    fail-on = "warning"
    baseline = "timeline-baseline.json"   # beside this file
    max-text-kb = 64                # of one value
    max-file-mb = 16

To add a key: a row in `_KEYS` and an attribute.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from timeline.errors import UsageError
from timeline.files import read_small
from timeline.model.problem import Severity
from timeline.text import crop

_FILE: Final = "pyproject.toml"
_LARGEST: Final = 16 << 20
"""Bytes of that file."""
_MOST: Final = 1 << 20
"""Of KB or MB, as a setting."""


class Settings(NamedTuple):
    """How to check: see the options of `timeline check`. Sizes are bytes, None for what the loader takes."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity = Severity.ERROR
    baseline: Path | None = None
    max_text_kb: int | None = None
    max_file_mb: int | None = None


def settings(folder: Path) -> Settings:
    """Return the settings for a call in `folder`; raises UsageError where the file has others than these.

    Of the folder and those around it the nearest file with the table counts, up to the repository's root.
    """
    for here in (folder, *folder.parents):
        file = here / _FILE
        if _is_there(file) and (table := _table(file)) is not None:
            found = {key.replace("-", "_"): _read(file, key, value) for key, value in table.items()}
            return Settings()._replace(**found)
        if _is_there(here / ".git"):
            break
    return Settings()


def _is_there(path: Path) -> bool:
    """Tell whether there is such a file; not where a folder around it is closed to us."""
    try:
        return path.exists()
    except OSError:
        return False


def _table(file: Path) -> Mapping[str, object] | None:
    """Return the table of the file, None where there is none."""
    data = read_small(file, _shown(file), _LARGEST)
    if b"timeline" not in data:
        return None
    import tomllib  # noqa: PLC0415  most folders have nothing to read

    try:
        tool = tomllib.loads(data.decode("utf-8")).get("tool", {})
    except ValueError as error:
        raise UsageError(f"{_shown(file)}: {error}; repair the file") from error
    except RecursionError as error:
        raise UsageError(f"{_shown(file)}: lists that are nested too deeply; repair the file") from error
    table = tool.get("timeline") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise UsageError(f"{_shown(file)}: tool.timeline is no table; write [tool.timeline]")
    return table


def _read(file: Path, key: str, value: object) -> Any:  # Any: each key has a type of its own
    if key not in _KEYS:
        from difflib import get_close_matches  # noqa: PLC0415  only a wrong key needs it

        near = get_close_matches(key, _KEYS, 1)
        advice = f"did you mean {near[0]}?" if near else f"known are {', '.join(_KEYS)}"
        raise UsageError(f"{_place(file, key)}: [tool.timeline] has no key {key!r}; {advice}")
    read, right = _KEYS[key]
    try:
        return read(file, value)
    except (TypeError, ValueError) as error:
        raise UsageError(f"{_place(file, key)}: {key} = {_told(value)} cannot be; write {right}") from error


def _told(value: object) -> str:
    try:
        return crop(repr(value), 60)
    except ValueError:  # a number in hexadecimal digits that has more decimal ones than Python writes
        return "…"


def _place(file: Path, key: str) -> str:
    """Return the file and the line of a key of the table, as far as a look at its lines tells."""
    inside = False
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if line.lstrip().startswith("["):
            inside = re.sub(r"[\s\"']", "", line).startswith("[tool.timeline]")
        elif inside and (found := re.match(rf"\s*[\"']?({re.escape(key)})[\"']?\s*=", line)):
            return f"{_shown(file)}:{number}:{found.start(1) + 1}"
    return _shown(file)


def _shown(file: Path) -> str:
    return os.path.relpath(file)


def _codes(_file: Path, value: Any) -> tuple[str, ...]:  # Any: what a TOML file has
    if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
        raise TypeError
    return tuple(value)


def _severity(_file: Path, value: Any) -> Severity:
    return Severity(value)


def _path(file: Path, value: Any) -> Path:
    if not isinstance(value, str) or not value:
        raise TypeError
    return file.parent / value


def _size(_file: Path, value: Any) -> int:
    if type(value) is not int or not 1 <= value <= _MOST:
        raise TypeError
    return value


_KEYS: Final[Mapping[str, tuple[Callable[[Path, Any], object], str]]] = {
    "select": (_codes, 'a list of codes, such as ["TL2", "missing-pin"]'),
    "ignore": (_codes, 'a list of codes, such as ["TL2", "missing-pin"]'),
    "fail-on": (_severity, '"info", "warning" or "error"'),
    "baseline": (_path, "the path of a file, from the folder of this one"),
    "max-text-kb": (_size, "a number of KB, such as 64"),
    "max-file-mb": (_size, "a number of MB, such as 16"),
}
"""How each key is read, and what would be right."""
