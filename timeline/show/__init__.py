"""What the program says to people about dates, figures and derivations, in English.

A kind of thing to show is one file; `date`, `day`, `span` and the rest are re-exported here.
"""

from timeline.show.dates import clock, date, day, part, span, weekday

__all__ = ["clock", "date", "day", "part", "span", "weekday"]
