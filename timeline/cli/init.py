"""`timeline init [FOLDER] [--ci]`: a first events file with its schema; for CI a workflow and a hook.

The texts stand in `starter/`. Nothing that is there already is written over.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from timeline import __version__
from timeline.cli.exits import Exit
from timeline.cli.output import say
from timeline.errors import UnreadableError, UsageError
from timeline.text import clean

HELP: Final = "Begin a timeline: a first events file and its schema; with --ci a workflow and a hook."

_PACKAGE: Final = "conflict-timeline"
_STARTER: Final = Path(__file__).parent / "starter"


class _New(NamedTuple):
    path: Path
    text: str


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `timeline init`."""
    parser.add_argument(
        "folder", nargs="?", metavar="FOLDER", default="data", help="for the events files (data)"
    )
    parser.add_argument("--ci", action="store_true", help="also a workflow for GitHub and a pre-commit hook")


def run(options: argparse.Namespace) -> Exit:
    """Write the files, or none of them where one is there already."""
    folder = Path(options.folder)
    begun = _has_events(folder)
    files = [*_files(folder, begun=begun), *(_for_ci(folder) if options.ci else ())]
    taken = [str(file.path) for file in files if os.path.lexists(file.path)]
    if taken:
        there = "is" if len(taken) == 1 else "are"
        raise UsageError(f"{', '.join(taken)} {there} there already; nothing was written")
    for file in files:
        _write(file)
        say(f"wrote {file.path}")
    if begun:
        say(f"the events files of {folder} stay; `# yaml-language-server: $schema=schema.json` is for them")
    say(f"next: timeline check {_argument(str(folder))}")
    return Exit.OK


def _argument(path: str) -> str:
    """Return the path as a word of a command line, which is no option and not standard input."""
    return shlex.quote(f"./{path}" if path.startswith("-") else path)


def _has_events(folder: Path) -> bool:
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is no folder; name one for the events files")
    return any(path.suffix in {".yaml", ".yml"} for path in folder.rglob("*"))


def _files(folder: Path, *, begun: bool) -> Iterator[_New]:
    """Yield the first events file, unless there are some, and the schema, which knows their names."""
    from timeline import pipeline  # noqa: PLC0415
    from timeline.check.safe_json import lines  # noqa: PLC0415
    from timeline.schema import schema  # noqa: PLC0415

    if not begun:
        yield _New(folder / "events.yaml", _starter("events.yaml"))
    known = schema(pipeline.load([folder]).timeline if begun else None)
    yield _New(folder / "schema.json", "\n".join(lines(known)) + "\n")


def _for_ci(folder: Path) -> Iterator[_New]:
    """Yield the workflow and the hook, at the root of the repository."""
    from timeline.check.repository import Repository  # noqa: PLC0415

    repository = Repository(Path.cwd())
    inside = repository(str(folder))
    if Path(inside).is_absolute():
        raise UsageError(f"{folder} is outside of the repository {repository.root}")
    if clean(inside) != inside or "${{" in inside:
        raise UsageError(f"{folder}: CI cannot name this folder; take another name")
    below = "" if inside == "." else f"{re.escape(inside)}/"
    filled = {
        "@FOLDER@": _argument(inside),
        "@INSTALL@": shlex.quote(_requirement()),
        "@FILES@": json.dumps(rf"^{below}.*\.ya?ml$", ensure_ascii=False),
    }
    root = Path(os.path.relpath(repository.root))
    yield _New(root / ".github" / "workflows" / "timeline.yml", _starter("workflow.yml", filled))
    hook = {
        **filled,
        "timeline check @FOLDER@": json.dumps(f"timeline check {filled['@FOLDER@']}", ensure_ascii=False),
    }
    yield _New(root / ".pre-commit-config.yaml", _starter("pre-commit.yaml", hook))


def _starter(name: str, filled: dict[str, str] | None = None) -> str:
    text = (_STARTER / name).read_text(encoding="utf-8")
    for mark, value in sorted((filled or {}).items(), key=lambda pair: -len(pair[0])):
        text = text.replace(mark, value)
    return text


def _requirement() -> str:
    """Return what pip has to install: the address that this program was installed from, else its version."""
    from importlib.metadata import PackageNotFoundError, distribution  # noqa: PLC0415

    try:
        origin = json.loads(distribution(_PACKAGE).read_text("direct_url.json") or "{}")
    except PackageNotFoundError:
        origin = {}
    version = origin.get("vcs_info")  # PEP 610
    if version:
        return f"{_PACKAGE} @ {version['vcs']}+{origin['url']}@{version['commit_id']}"
    return f"{_PACKAGE}=={__version__}"


def _write(file: _New) -> None:
    try:
        file.path.parent.mkdir(parents=True, exist_ok=True)
        with file.path.open("x", encoding="utf-8", newline="\n") as new:
            new.write(file.text)
    except OSError as error:
        raise UnreadableError(str(file.path), error.strerror or str(error)) from error
