"""The user's own keys, from `keys.toml` in `$XDG_CONFIG_HOME/timeline` (else `~/.config/timeline`).

    # what it does = a key, a list of keys, or "" for none; ? in the explorer and docs/keys.md list the names
    find = "ctrl+s"
    export = ["x", "f2"]
    problems = ""

A key that is given away here is taken from whatever had it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Final

from timeline.errors import UnreadableError, UsageError
from timeline.text import clean, crop

if TYPE_CHECKING:
    from timeline.tui.keys import Key

_AT: Final = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_PARTS: Final = frozenset({"ctrl", "shift", "alt"})


def take(environment: Mapping[str, str]) -> None:
    """Take the user's keys, where there are some; raises UsageError with the line of what is wrong."""
    path = file(environment)
    if path is None or not _is_there(path):
        return
    from timeline.tui.keys import GROUPS, use  # noqa: PLC0415  most have no keys of their own

    keys = [key for _, group in GROUPS for key in group]
    use(own(path, _text(path), keys))


def file(environment: Mapping[str, str]) -> Path | None:
    """Return where the user's keys stand, whether they do or not; None where there is no home."""
    base = environment.get("XDG_CONFIG_HOME", "")
    if Path(base).is_absolute():  # the specification: others are to be ignored
        return Path(base, "timeline", "keys.toml")
    home = environment.get("HOME", "") or environment.get("USERPROFILE", "")
    return Path(home, ".config", "timeline", "keys.toml") if home else None


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise UnreadableError(str(path), error.strerror or str(error)) from error
    except ValueError as error:
        raise UsageError(f"{path}:1: the file is not UTF-8; save it as UTF-8") from error


def own(path: Path, text: str, keys: list[Key]) -> dict[str, str]:
    """Return textual's names of the keys by `Key.id`, for those that the text changes."""
    given: dict[str, list[str]] = {}
    owner: dict[str, str] = {}
    known = [key.id for key in keys]
    for name, value in _table(path, text).items():
        if name not in known:
            near = get_close_matches(name, known, 1)
            advice = f"did you mean {near[0]}?" if near else f"known are {', '.join(sorted(known))}"
            raise _wrong(path, text, name, f"there is no command {name!r}; {advice}")
        given[name] = list(_keys(path, text, name, value))
        for each in given[name]:
            if each in owner:
                raise _wrong(
                    path, text, name, f"{each!r} is the key of {owner[each]} too; a key does one thing"
                )
            owner[each] = name
    return {key.id: ",".join(_left(key, given, owner)) for key in keys if _changes(key, given, owner)}


def _left(key: Key, given: Mapping[str, list[str]], owner: Mapping[str, str]) -> list[str]:
    """Return the keys of a command: the user's, else its own that were not given away."""
    return given.get(key.id, [name for name in key.names.split(",") if name not in owner])


def _changes(key: Key, given: Mapping[str, list[str]], owner: Mapping[str, str]) -> bool:
    return key.id in given or any(name in owner for name in key.names.split(","))


def _table(path: Path, text: str) -> dict[str, object]:
    import tomllib  # noqa: PLC0415  most have no keys of their own

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        found = _AT.search(said)
        line, column = (found[1], found[2]) if found and found[1] else (str(text.count("\n") + 1), "1")
        what = _AT.sub("", said)
        raise UsageError(f'{path}:{line}:{column}: {what}; write a line like find = "ctrl+s"') from error


def _keys(path: Path, text: str, name: str, value: object) -> Iterator[str]:
    listed = value if isinstance(value, list) else [value]
    for each in listed:
        if not isinstance(each, str):
            raise _wrong(path, text, name, f'{crop(repr(each), 40)} is no key; write "x", ["x", "f2"] or ""')
        if each:
            found = key_name(each)
            if found is None:
                right = "a letter, ctrl+s, f2, slash, pagedown"
                raise _wrong(path, text, name, f"there is no key {each!r}; keys are written like {right}")
            yield found


def key_name(text: str) -> str | None:
    """Return textual's name for a key: "Ctrl+S" is ctrl+s, "?" question_mark; None where there is none."""
    from textual.binding import Binding  # noqa: PLC0415
    from textual.keys import Keys  # noqa: PLC0415

    *parts, last = text.split("+") if len(text) > 1 else [text]
    parts = [part.lower() for part in parts]
    last = last if len(last) == 1 and not parts else last.lower()
    if not _PARTS.issuperset(parts) or not last or last == ",":
        return "comma" if text == "," else None
    if len(last) > 1 and last not in {key.value for key in Keys} and not _is_character(last):
        return None
    (made,) = Binding.make_bindings([Binding("+".join([*parts, last]), "", "")])
    return made.key


def _is_character(name: str) -> bool:
    """Tell whether it is a character's name in Unicode, as textual has it: question_mark."""
    try:
        unicodedata.lookup(name.replace("_", " ").upper())
    except KeyError:
        return name in {"slash", "minus", "plus", "at", "underscore", "backslash"}
    return True


def _wrong(path: Path, text: str, name: str, what: str) -> UsageError:
    """Return the error with the line that the name stands on."""
    pattern = re.compile(rf"""\s*["']?{re.escape(name)}["']?\s*[.=\]]|\s*\[\s*["']?{re.escape(name)}""")
    lines = (number for number, line in enumerate(text.splitlines(), 1) if pattern.match(line))
    return UsageError(clean(f"{path}:{next(lines, 1)}: {what}"))
