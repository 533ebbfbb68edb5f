"""Run the program as ``python -m timeline``."""

import sys

from timeline.cli import process

if __name__ == "__main__":
    sys.exit(process())
