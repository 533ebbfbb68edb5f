"""Turn a report's words for time into calendar days that can be checked."""

__version__ = "0.1.0"
