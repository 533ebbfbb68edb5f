"""Which events? A filter as text, as a value, and the view that a screen or an export asks.

    text + Known ──parser──▶ Query (terms) ──view──▶ rows, histogram, facets

A query is a small algebra of frozen values, so that another engine can carry it out as well; `protocol` is
what every engine is asked. The one in memory is `view`: `select` on the `columns` of its `base`. What can be
typed next says `complete`. To add

- a field that is searched as text: a line in `fields.TEXTS`;
- a field with fixed words: a line in `fields.CHOICES` and a case in `fields.words`;
- a field that is a number: a case in `columns.Columns.numbers`, a line in `parser._Parser.reader`;
- another kind of term: a value in `terms`, its text in `parser`, its meaning in `select`.
"""

from timeline.query.columns import told_window
from timeline.query.known import Known, known
from timeline.query.outline import Heading, Row
from timeline.query.parser import parse
from timeline.query.protocol import AnyView
from timeline.query.terms import EVERYTHING, Query
from timeline.query.view import View
from timeline.query.zoom import ZOOMS, Zoom

__all__ = [
    "EVERYTHING",
    "ZOOMS",
    "AnyView",
    "Heading",
    "Known",
    "Query",
    "Row",
    "View",
    "Zoom",
    "known",
    "parse",
    "told_window",
]
