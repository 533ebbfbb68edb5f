"""Files and folders as one timeline: what is found, what is passed over, what is merged."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest

from timeline.load import Limits, load
from timeline.model.problem import Finding

EVENT = "events:\n- {{id: {0}, title: T, date: 2024}}\n"


@pytest.fixture(autouse=True)
def _inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(str(finding.position), finding.rule) for finding in findings]


def test_a_folder_is_read_below_sorted_and_without_what_is_hidden() -> None:
    for path in (
        "d/b.yaml",
        "d/a/c.yml",
        "d/a.yaml",
        "d/.git/x.yaml",
        "d/.x.yaml",
        "d/a/.y/z.yaml",
        "d/n.txt",
        "d/Z.YAML",
    ):
        put(path, EVENT.format(path.lower().replace("/", "-").replace(".", "-")))
    timeline, findings = load([Path("d")])
    assert timeline.paths == ("d/Z.YAML", "d/a.yaml", "d/a/c.yml", "d/b.yaml")
    assert [event.origin.path for event in timeline.events] == list(timeline.paths)
    assert findings == ()


def test_a_hidden_file_that_is_named_is_read_and_paths_stay_as_given(tmp_path: Path) -> None:
    put(".hidden/.e.yaml", EVENT.format("a"))
    assert load([Path(".hidden/.e.yaml")])[0].paths == (".hidden/.e.yaml",)
    assert load([Path(".hidden")])[0].paths == ()
    absolute = tmp_path / ".hidden" / ".e.yaml"
    assert load([absolute])[0].paths == (absolute.as_posix(),)


def test_a_file_of_another_kind_is_skipped_in_a_folder_and_refused_by_name() -> None:
    put("d/docker.yaml", "services: {web: {image: !Ref x, tags: []}}\n---\nmore: 1\n")
    put("d/list.yaml", "- a\n")
    put("d/empty.yaml", "")
    put("d/e.yaml", EVENT.format("a"))
    timeline, findings = load([Path("d")])
    assert timeline.paths == ("d/e.yaml",)
    assert told(findings) == [(f"d/{name}.yaml:1:1", "skipped-file") for name in ("docker", "empty", "list")]
    assert told(load([Path("d/list.yaml")])[1]) == [("d/list.yaml:1:1", "wrong-shape")]


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n", "---\n", "\ufeff"])
def test_an_empty_file_is_skipped_in_the_same_words_wherever_it_was_found(text: str) -> None:
    put("d/empty.yaml", text)
    put("d/e.yaml", EVENT.format("a"))
    named = load([Path("d/e.yaml"), Path("d/empty.yaml")])
    assert named == load([Path("d")])
    assert named[0].paths == ("d/e.yaml",)
    [finding] = named[1]
    assert (finding.rule, finding.message) == ("skipped-file", "skipped: the file is empty")
    assert finding.advice


def test_a_broken_file_is_told_and_the_others_are_read() -> None:
    put("d/a.yaml", "%{ template }\n")
    put("d/b.yaml", EVENT.format("b") + "  x: [\n")
    put("d/c.yaml", EVENT.format("c"))
    timeline, findings = load([Path("d")])
    assert [event.id for event in timeline.events] == ["b", "c"]
    assert told(findings) == [("d/a.yaml:1:1", "yaml-syntax"), ("d/b.yaml:3:3", "yaml-syntax")]


def test_what_cannot_be_read_is_told_and_never_waits() -> None:
    put("d/e.yaml", EVENT.format("a"))
    put("closed.yaml", "title: x\n")
    put("shut/e.yaml", "title: x\n")
    os.mkfifo("d/pipe.yaml")
    os.mkfifo("pipe")
    Path("d/gone.yaml").symlink_to("nowhere")
    Path("d/loop").symlink_to(".")
    Path("d/self.yaml").symlink_to("self.yaml")
    timeline, findings = load([Path("missing"), Path("pipe"), Path("/dev/zero"), Path("d"), Path("a\0b")])
    assert timeline.paths == ("d/e.yaml",)
    assert told(findings) == [
        (f"{path}:1:1", "unreadable-file")
        for path in ("missing", "pipe", "/dev/zero", "d/gone.yaml", "d/pipe.yaml", "d/self.yaml", "a\0b")
    ]
    assert all(finding.advice for finding in findings)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_without_permission() -> None:
    put("closed.yaml", "title: x\n")
    put("shut/e.yaml", "title: x\n")
    Path("closed.yaml").chmod(0)
    Path("shut").chmod(0)
    assert told(load([Path("closed.yaml"), Path("shut")])[1]) == [
        ("closed.yaml:1:1", "unreadable-file"),
        ("shut:1:1", "unreadable-file"),
    ]
    Path("shut").chmod(0o700)


def test_folder_without_permission_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    put("d/shut/e.yaml", EVENT.format("a"))
    put("d/e.yaml", EVENT.format("b"))
    real = Path.iterdir

    def refuse(path: Path) -> object:
        if path.name == "shut":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    timeline, findings = load([Path("d")])
    assert timeline.paths == ("d/e.yaml",)
    assert told(findings) == [("d/shut:1:1", "unreadable-file")]
    assert "Permission denied" in findings[0].message


@pytest.mark.skipif(os.name != "posix", reason="elsewhere no such folder can be made")
def test_a_path_that_is_too_long_is_told_and_the_others_are_read() -> None:
    put("d/a.yaml", EVENT.format("a"))
    put("d/z.yaml", EVENT.format("z"))
    name = "n" * 250
    top = os.open("d", os.O_RDONLY)
    for _ in range(17):  # 4 KB and more, beyond what a system takes at once
        os.mkdir(name, dir_fd=top)
        below = os.open(name, os.O_RDONLY, dir_fd=top)
        os.close(top)
        top = below
    os.close(top)
    timeline, findings = load([Path("d")])
    assert timeline.paths == ("d/a.yaml", "d/z.yaml")
    assert [finding.rule for finding in findings] == ["unreadable-file"]
    assert findings[0].position.path.startswith(f"d/{name}/{name}/")
    assert "File name too long" in findings[0].message


@pytest.mark.parametrize("name", ["e.yaml", "closed"])
def test_what_may_be_listed_and_not_looked_at_is_told(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    put(f"d/{name}", "")
    put("d/f.yaml", EVENT.format("f"))
    real = Path.is_dir

    def refuse(path: Path) -> bool:
        if path.name == name:
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "is_dir", refuse)
    timeline, findings = load([Path("d")])
    assert timeline.paths == ("d/f.yaml",)
    assert told(findings) == [(f"d/{name}:1:1", "unreadable-file")]


def test_a_file_is_read_once_however_often_it_is_named() -> None:
    put("d/e.yaml", EVENT.format("a"))
    Path("d/same.yaml").symlink_to("e.yaml")
    assert load([Path("d/e.yaml"), Path("d"), Path("d")])[0].paths == ("d/e.yaml",)


@pytest.mark.parametrize(
    "paths", [["d", "d/../d"], ["d/s", "d"], ["d", "d/s"], ["d/s/e.yaml", "d"], ["l", "d"]]
)
def test_what_was_read_once_is_no_complaint(paths: list[str]) -> None:
    put("d/s/e.yaml", EVENT.format("a"))
    Path("d/s/loop").symlink_to("..")
    Path("l").symlink_to("d")
    timeline, findings = load([Path(path) for path in paths])
    assert (len(timeline.paths), findings) == (1, ())


def test_an_empty_folder_is_named() -> None:
    Path("d").mkdir()
    assert told(load([Path("d")])[1]) == [("d:1:1", "skipped-file")]


def test_a_file_over_the_limit_is_not_read() -> None:
    put("a.yaml", "title: " + "x" * 100)
    assert told(load([Path("a.yaml")], Limits(file=106))[1]) == [("a.yaml:1:1", "too-large")]
    assert load([Path("a.yaml")], Limits(file=107))[1] == ()


def test_the_title_is_that_of_the_timeline_file_else_of_the_first() -> None:
    put("d/a.yaml", "places: [{name: x}]\n")
    put("d/b.yaml", "title: B\n")
    put("d/c.yaml", "title: C\n")
    assert load([Path("d")])[0].title == "B"
    put("d/timeline.yaml", "title: T\n")
    assert load([Path("d")])[0].title == "T"
    assert load([Path("d/a.yaml")])[0].title == ""


SOURCE = (
    "sources: [{{id: s, language: {0}, published: 2024}}]\n"
    "places: [{{name: P, also: [Q]}}]\n"
    "actors: [{{name: A}}]\n"
)


def test_the_same_definition_twice_is_one() -> None:
    put("a.yaml", SOURCE.format("de"))
    put("b.yaml", "# elsewhere in the file\n" + SOURCE.format("'de'"))
    timeline, findings = load([Path("a.yaml"), Path("b.yaml")])
    assert (len(timeline.sources), len(timeline.places), len(timeline.actors)) == (1, 1, 1)
    assert findings == ()


def test_two_definitions_that_differ_are_told_at_both_places() -> None:
    put("a.yaml", SOURCE.format("de"))
    put("b.yaml", "title: x\n" + SOURCE.format("en"))
    timeline, findings = load([Path("a.yaml"), Path("b.yaml")])
    assert timeline.sources[0].language == "de"
    assert told(findings) == [("a.yaml:1:11", "two-definitions"), ("b.yaml:2:11", "two-definitions")]
    assert [str(finding.related[0].position) for finding in findings] == ["b.yaml:2:11", "a.yaml:1:11"]
    assert "another language" in findings[0].message


def test_a_claim_joins_its_event_in_any_file_and_the_rest_are_strays() -> None:
    put("a.yaml", "claims:\n- {of: a, by: K, date: 2023}\n- {of: nobody, date: 2024}\n")
    put("b.yaml", "events: [{id: a, title: T, claims: [{by: X, date: 2024}]}]\n")
    timeline, findings = load([Path("a.yaml"), Path("b.yaml")])
    assert [claim.by for claim in timeline.events[0].claims] == [("X",), ("K",)]
    assert timeline.events[0].claims[1].origin.path == "a.yaml"
    assert [claim.of for claim in timeline.strays] == ["nobody"]
    assert findings == ()


def test_a_claim_joins_the_first_of_two_events_of_one_id() -> None:
    put("a.yaml", EVENT.format("a") + "- {id: a, title: T, date: 2024}\nclaims: [{of: a, date: 2024}]\n")
    timeline, findings = load([Path("a.yaml")])
    assert [len(event.claims) for event in timeline.events] == [1, 0]
    assert findings == ()


def test_ids_made_up_do_not_meet_others() -> None:
    put("a.yaml", "events:\n" + "- {title: Same, date: 2024}\n" * 2)
    put("b.yaml", EVENT.format("same"))
    timeline, _ = load([Path("a.yaml"), Path("b.yaml")])
    assert [event.id for event in timeline.events] == ["same-2", "same-3", "same"]


def test_a_files_only_source_does_not_reach_into_other_files() -> None:
    put("a.yaml", SOURCE.format("de") + "events: [{id: a, title: T, when: heute}]\n")
    put("b.yaml", "events: [{id: b, title: T, when: heute}]\n")
    timeline, findings = load([Path("a.yaml"), Path("b.yaml")])
    assert [event.own.source for event in timeline.events] == [("s",), ()]
    assert told(findings) == [("b.yaml:1:34", "no-source")]


def test_the_same_files_give_the_same_timeline() -> None:
    put("d/a.yaml", SOURCE.format("de") + EVENT.format("a") + "- {id: B, tilte: x}\n")
    put("d/b.yaml", SOURCE.format("en") + EVENT.format("c"))
    assert load([Path("d")]) == load([Path("d")])


@pytest.mark.parametrize("on", [True, False])
def test_the_collector_is_left_as_it_was(on: bool) -> None:
    was = gc.isenabled()
    try:
        (gc.enable if on else gc.disable)()
        load([])
        assert gc.isenabled() is on
    finally:
        (gc.enable if was else gc.disable)()
