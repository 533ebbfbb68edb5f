"""The command line: arguments -> one function a command; errors -> exit codes.

To add a command: a file in this folder with `HELP`, `arguments(parser)` and `run(options) -> Exit`,
and a line in `COMMANDS`. What a command needs is imported inside `run`, so that the others start fast.
"""

from timeline.cli.main import main, process

__all__ = ["main", "process"]
