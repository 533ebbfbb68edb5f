"""`timeline init`: what it writes is right at once, and nothing that is there is written over."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from timeline.cli import init, main
from timeline.cli.exits import Exit
from timeline.schema import schema

Caught = pytest.CaptureFixture[str]

TODAY = "$(date -u +%F)"
CI = (".github/workflows/timeline.yml", ".pre-commit-config.yaml")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_the_first_file_is_clean_and_names_its_schema(here: Path, capsys: Caught) -> None:
    assert main(["init"]) == Exit.OK
    assert files(here) == {"data/events.yaml", "data/schema.json"}
    assert "next: timeline check data" in capsys.readouterr().err
    assert main(["check", "--fail-on", "info"]) == Exit.OK
    text = Path("data/events.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=schema.json\n")
    assert json.loads(Path("data/schema.json").read_text(encoding="utf-8")) == schema()
    value = yaml.load(text, Loader=yaml.BaseLoader)
    assert list(jsonschema.Draft7Validator(schema()).iter_errors(value)) == []


@pytest.mark.parametrize("there", ["data/schema.json", *CI])
def test_nothing_is_written_where_one_file_is_there(there: str, here: Path, capsys: Caught) -> None:
    Path(there).parent.mkdir(parents=True, exist_ok=True)
    Path(there).write_text("mine", encoding="utf-8")
    assert main(["init", "--ci"]) == Exit.USAGE
    assert capsys.readouterr().err == f"timeline: {there} is there already; nothing was written\n"
    assert files(here) == {there}
    assert Path(there).read_text(encoding="utf-8") == "mine"


def test_a_link_to_nowhere_is_there_too(here: Path) -> None:
    Path("data").mkdir()
    Path("data/schema.json").symlink_to(here / "elsewhere.json")
    assert main(["init"]) == Exit.USAGE
    assert not (here / "elsewhere.json").exists()


def test_events_files_that_are_there_stay_and_their_names_are_known(here: Path) -> None:
    Path("data").mkdir()
    Path("data/mine.yaml").write_text("events: [{id: mine, title: T, date: 2024}]\n", encoding="utf-8")
    assert main(["init", "--ci"]) == Exit.OK
    assert files(here) == {"data/mine.yaml", "data/schema.json", *CI}
    assert '"mine"' in Path("data/schema.json").read_text(encoding="utf-8")


def written(name: str) -> Any:
    return yaml.safe_load(Path(name).read_text(encoding="utf-8"))


FOLDERS = ["data", "my events", "it's: #1", 'a"b', "a\\b", "Події", "$(id)", "a.b+c", ".", "-x", "--fix", "-"]


@pytest.mark.parametrize("folder", FOLDERS)
def test_workflow_and_hook_name_the_folder_whatever_it_is_called(
    folder: str, here: Path, capsys: Caught
) -> None:
    assert main(["init", "--ci", "--", folder]) == Exit.OK
    named = f"./{folder}" if folder.startswith("-") else folder
    assert capsys.readouterr().err.endswith(f"next: timeline check {shlex.quote(named)}\n")
    steps = [step["run"] for step in written(CI[0])["jobs"]["check"]["steps"] if "run" in step]
    assert shlex.split(steps[1]) == ["timeline", "check", "--format", "github", "--as-of", TODAY, named]
    assert shlex.split(steps[0])[:4] == ["python", "-m", "pip", "install"]
    assert f'timeline check --as-of "{TODAY}" {shlex.quote(named)} 2>&1' in steps[2]
    (hook,) = written(CI[1])["repos"][0]["hooks"]
    assert shlex.split(hook["entry"]) == ["timeline", "check", named]
    assert re.search(hook["files"], "events.yaml" if folder == "." else f"{folder}/sub/events.yml")
    assert not re.search(hook["files"], f"{folder}/schema.json")


def test_the_summary_of_the_workflow_is_text_whatever_the_data_says(here: Path) -> None:
    """Run the step as the runner does, with what it calls `timeline` replaced."""
    main(["init", "--ci"])
    (step,) = [step for step in written(CI[0])["jobs"]["check"]["steps"] if step.get("name") == "Summary"]
    program = here / "bin" / "timeline"
    program.parent.mkdir()
    program.write_text(
        "#!/bin/sh\nprintf '%s\\n' '```' '<b>x</b>' '# head'; echo 1 error >&2; exit 1\n", "utf-8"
    )
    program.chmod(0o755)
    settings = {
        "PATH": f"{program.parent}:{os.environ['PATH']}",
        "GITHUB_STEP_SUMMARY": str(here / "summary.md"),
    }
    subprocess.run(["bash", "-e", "-c", step["run"]], check=True, env=settings, timeout=60)
    text = (here / "summary.md").read_text(encoding="utf-8")
    assert text == "### timeline check\n\n    ```\n    <b>x</b>\n    # head\n    1 error\n"


def test_below_the_root_ci_still_stands_at_the_root(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "sub").mkdir()
    monkeypatch.chdir(here / "sub")
    assert main(["init", "--ci"]) == Exit.OK
    assert files(here) == {"sub/data/events.yaml", "sub/data/schema.json", *CI}
    assert f'timeline check --format github --as-of "{TODAY}" sub/data' in (here / CI[0]).read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize("folder", ["../elsewhere", "/elsewhere", "a\nb", "${{ secrets.X }}", "\u202ea"])
def test_a_folder_that_ci_cannot_name_is_refused(folder: str, here: Path) -> None:
    assert main(["init", folder, "--ci"]) == Exit.USAGE
    assert files(here) == set()


def test_a_file_is_no_folder(here: Path, capsys: Caught) -> None:
    Path("data").write_text("x", encoding="utf-8")
    assert main(["init"]) == Exit.USAGE
    assert "data is no folder" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        (None, r"conflict-timeline==\d+\.\d+\.\d+"),
        ('{"url": "file:///x", "dir_info": {}}', r"conflict-timeline==\d+\.\d+\.\d+"),
        (
            '{"url": "https://example.org/t.git", "vcs_info": {"vcs": "git", "commit_id": "abc"}}',
            r"conflict-timeline @ git\+https://example\.org/t\.git@abc",
        ),
    ],
)
def test_the_workflow_installs_what_wrote_it(
    origin: str | None, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Distribution:
        def read_text(self, name: str) -> str | None:
            return origin

    monkeypatch.setattr("importlib.metadata.distribution", lambda name: Distribution())
    assert re.fullmatch(expected, init._requirement())
