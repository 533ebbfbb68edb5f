from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.database import InMemoryExampleDatabase

from timeline import pipeline
from timeline.pipeline import Result

# The same examples here and in CI (with the seed in pyproject.toml). A database of its own, since the one
# that is never cached, None, lets settings of tests with many parameters nest until Python gives up.
settings.register_profile("project", deadline=None, database=InMemoryExampleDatabase())
settings.load_profile("project")

os.environ["TEXTUAL_FPS"] = "240"  # textual has 60, and the tests would wait; read when it is imported

Run = Callable[[str], Result]


@pytest.fixture
def run_text(tmp_path: Path) -> Run:
    """Load, date and check the text of one events file."""

    def run(text: str) -> Result:
        path = tmp_path / "events.yaml"
        path.write_text(text, encoding="utf-8")
        return pipeline.run([path])

    return run
