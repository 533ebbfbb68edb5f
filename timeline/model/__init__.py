"""Frozen values that the rest of the program hands on: no input, no output, no YAML, no screen.

Values are named tuples: they cost a sixth of a dataclass when the program starts, and hash and compare in C.

To add a field to an event: an attribute in `event.py` and a row in `timeline/load/fields.py`.
"""
