"""Reads the days of exported JSON Lines back: of the event, of its accounts, and the one for Timesketch."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

from timeline.model.date import Span


def days(document: str) -> Iterator[tuple[str, Span]]:
    """Yield the id and the days, both ends inclusive, of each date that is written."""
    for event in map(json.loads, document.splitlines()):
        for dated in (event["resolved"], *event["resolved"]["accounts"]):
            if "date" in dated:
                yield event["id"], Span(_day(dated, "earliest"), _day(dated, "latest"))
        if "datetime" in event:
            day = dt.date.fromisoformat(event["datetime"].removesuffix("T00:00:00+00:00"))
            yield event["id"], Span(day, day)


def _day(dated: dict[str, Any], name: str) -> dt.date | None:
    return dt.date.fromisoformat(dated[name]) if name in dated else None
