"""Write into events files what is certain: missing dates and ids, and dates that moved where that is wanted.

    problems + timeline -> changes (plan) -> the file's bytes with them (source)

Nothing else of a file changes. To add a kind of change: a function in `plan.py` that yields it for a problem.
"""

from __future__ import annotations

from timeline.fix.plan import Change, changes
from timeline.fix.source import Refused, changed

__all__ = ["Change", "Refused", "changed", "changes"]
