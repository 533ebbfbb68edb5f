"""Events files to a `Timeline`; bad data becomes findings with path, line, column and advice.

    bytes -> source (text) -> nodes (values with positions) -> record + fields (model) -> merge

`mend` has the nodes read again behind each fault of the syntax, `settle` takes back what that put there.

To add a field: one row in `fields.py`, one attribute in `timeline.model.event`. To add a kind of
value: a reader in `values.py` that takes a value and returns it or raises `BadValue`. To add a
finding: its name in `names.py`, its manual in `timeline.check.rules`. To add a trap of YAML: `traps.py`.
"""

from __future__ import annotations

from timeline.load.limits import Limits
from timeline.load.names import NAMES
from timeline.load.reader import load

__all__ = ["NAMES", "Limits", "load"]
