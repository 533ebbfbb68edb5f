"""Run the program: as `timeline` and as ``python -m timeline``."""

import sys

_INTERRUPTED = 130
"""As `timeline.cli.exits` has it; what was interrupted may be the import of that."""


def process() -> int:
    """Run the program as a process of its own, and return its exit code.

    Nothing is imported before the handler stands: who presses Ctrl+C at once sees no traceback either.
    """
    try:
        from timeline.cli import process  # noqa: PLC0415

        return process()
    except KeyboardInterrupt:
        return _INTERRUPTED


if __name__ == "__main__":
    sys.exit(process())
