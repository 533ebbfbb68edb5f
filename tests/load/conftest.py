"""What all tests of the loader share: reading one text as a file, with either of YAML's readers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml

from timeline.load.limits import DEFAULT, Limits
from timeline.load.merge import Part
from timeline.load.reader import read_file
from timeline.model.problem import Finding

Scan = Callable[..., tuple[Part, list[Finding]]]


@pytest.fixture
def scan() -> Scan:
    """Return a function that reads a text as the file `f.yaml`."""

    def read(
        text: str | bytes, limits: Limits = DEFAULT, loader: Any = yaml.CSafeLoader
    ) -> tuple[Part, list[Finding]]:
        data = text.encode() if isinstance(text, str) else text
        part, findings = read_file(data, "f.yaml", limits, loader=loader)
        assert part is not None
        return part, findings

    return read
