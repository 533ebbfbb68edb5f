"""What a clean run of the check need not load."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("textual", "rich", "json", "difflib", "yaml", "timeline.show", "timeline.load")


@pytest.mark.parametrize("module", ["timeline.check", "timeline.check.formats.text"])
def test_importing_loads_nothing_heavy(module: str) -> None:
    code = f"import sys, {module}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert module in loaded
    assert [name for name in HEAVY if name in loaded] == []
