"""Plain values to the text of an events file: the way back, for `timeline.ingest`.

Nothing but text, lists and mappings; every scalar is written as it stands, in quotes only where YAML would
else read it otherwise. Texts of several lines are blocks where the format takes blocks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import yaml
from yaml.emitter import Emitter
from yaml.representer import SafeRepresenter
from yaml.resolver import BaseResolver
from yaml.serializer import Serializer

_BLOCKS: Final = ("summary", "quote")
_WIDTH: Final = 1 << 20


class _Block(str):
    """A text that is written as a block."""

    __slots__ = ()


class _Dumper(Emitter, Serializer, SafeRepresenter, BaseResolver):
    """Writes without the tags of YAML: `no` and `2024` are text."""

    def __init__(self, stream: Any, **_options: object) -> None:  # Any: yaml has no type for it
        Emitter.__init__(self, stream, allow_unicode=True, width=_WIDTH)
        Serializer.__init__(self)
        SafeRepresenter.__init__(self, default_flow_style=False, sort_keys=False)
        BaseResolver.__init__(self)

    def ignore_aliases(self, _data: object) -> bool:
        """Write what stands twice twice: aliases are refused."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        """Indent lists below their key, as the documentation does."""
        super().increase_indent(flow, False)


def _block(dumper: _Dumper, text: _Block) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style="|")


_Dumper.add_representer(_Block, _block)


def emit(document: Mapping[str, object]) -> str:
    """Return the text of the events file that says `document`; keys stand in their order."""
    return str(yaml.dump(_blocks(document), Dumper=_Dumper))


def _blocks(value: object, key: str = "") -> object:
    """Return `value` with the texts of several lines that can be blocks marked as such."""
    if isinstance(value, Mapping):
        return {name: _blocks(one, str(name)) for name, one in value.items()}
    if isinstance(value, str):
        return _Block(f"{value}\n") if key in _BLOCKS and _fits(value.split("\n")) else value
    return [_blocks(one) for one in value] if isinstance(value, Iterable) else value


def _fits(lines: list[str]) -> bool:
    return len(lines) > 1 and bool(lines[0]) and all(line == line.strip() for line in lines)
