"""Reads the days of an exported JSON document back: of the event and of its accounts."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

from timeline.model.date import Span


def days(document: str) -> Iterator[tuple[str, Span]]:
    """Yield the id and the days, both ends inclusive, of each date that is written."""
    for event in json.loads(document)["events"]:
        for dated in (event["resolved"], *event["resolved"]["accounts"]):
            if "date" in dated:
                yield event["id"], Span(_day(dated, "earliest"), _day(dated, "latest"))


def _day(dated: dict[str, Any], name: str) -> dt.date | None:
    return dt.date.fromisoformat(dated[name]) if name in dated else None
