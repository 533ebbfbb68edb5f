"""The JSON Schema of events files (draft 7), from which editors complete and explain the fields.

It is made from the loader's own tables of fields, so that it cannot say anything else. To add a field: its
row in `timeline.load.fields`, and its sentence in `texts.py`. To add a kind of value: its shape in
`shapes.py`.
"""

from __future__ import annotations

from typing import Final

from timeline.load.fields import FILE
from timeline.model.event import Timeline
from timeline.schema.known import NOTHING, known
from timeline.schema.shapes import Schema, Shapes

__all__ = ["schema"]

_DRAFT: Final = "http://json-schema.org/draft-07/schema#"


def schema(timeline: Timeline | None = None) -> Schema:
    """Return the schema; with a timeline it knows the ids and names in use, which editors then offer.

    It never refuses a name that is not in use yet.
    """
    shapes = Shapes(known(timeline) if timeline is not None else NOTHING)
    whole = shapes.table(FILE)
    return {
        "$schema": _DRAFT,
        "title": "Events files of timeline",
        "description": "A report's events with its own words for their time, and the days they mean.",
        **whole,
        "definitions": shapes.definitions,
    }
