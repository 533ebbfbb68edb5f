from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from timeline import pipeline
from timeline.pipeline import Result

Run = Callable[[str], Result]


@pytest.fixture
def run_text(tmp_path: Path) -> Run:
    """Load, date and check the text of one events file."""

    def run(text: str) -> Result:
        path = tmp_path / "events.yaml"
        path.write_text(text, encoding="utf-8")
        return pipeline.run([path])

    return run
