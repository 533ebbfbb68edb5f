"""What --fix writes: the new value where it belongs, and not one other byte changed, whatever the layout."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.fix import Change, Refused, changed, changes
from timeline.load.reader import read_file
from timeline.pipeline import run

HEAD = "sources: [{id: post, language: en, published: 2024-12-17}]\nevents:\n"
Fix = Callable[..., bytes]


@pytest.fixture
def fix(tmp_path: Path) -> Fix:
    """Return a function that gives the bytes of a file after its fix."""

    def run_on(data: bytes, *, moved: bool = False) -> bytes:
        path = tmp_path / "events.yaml"
        path.write_bytes(data)
        result = run([path])
        return changed(data, changes(result.timeline, result.dated, result.problems, moved=moved))

    return run_on


CASES = [
    # what stands below `events:`, the same with the fix
    ("- id: a\n  title: A\n  when: on Monday\n",
     "- id: a\n  title: A\n  when: on Monday\n  date: 2024-12-16\n"),
    ("- id: a\n  title: A\n  when: on Monday",
     "- id: a\n  title: A\n  when: on Monday\n  date: 2024-12-16"),
    ("- id: a\n  when: on Monday  # said\n  # two\n\n  title: A\n",
     "- id: a\n  when: on Monday  # said\n  date: 2024-12-16\n  # two\n\n  title: A\n"),
    ("- id: a\n  when: 'on\n    Monday' # x\n  title: A\n",
     "- id: a\n  when: 'on\n    Monday' # x\n  date: 2024-12-16\n  title: A\n"),
    ("- id: a\n  when:\n    words: on Monday\n    language: en\n# end\n  title: A\n",
     "- id: a\n  when:\n    words: on Monday\n    language: en\n  date: 2024-12-16\n# end\n"
     "  title: A\n"),
    ("- id: a\n  when: {words: on Monday,\n    language: en} # x\n  title: A\n",
     "- id: a\n  when: {words: on Monday,\n    language: en} # x\n  date: 2024-12-16\n"
     "  title: A\n"),
    ("- {id: a, title: A, when: on Monday}\n",
     "- {id: a, title: A, when: on Monday, date: 2024-12-16}\n"),
    ("- {id: a, when: on Monday , title: A }\n",
     "- {id: a, when: on Monday, date: 2024-12-16 , title: A }\n"),
    ("- { id: a, title: A, # x\n    when: on Monday # y\n  }\n",
     "- { id: a, title: A, # x\n    when: on Monday, date: 2024-12-16 # y\n  }\n"),
    ('- {"id": "a", "title": "A", "when": "on Monday"}\n',
     '- {"id": "a", "title": "A", "when": "on Monday", "date": "2024-12-16"}\n'),
    ("- 'id': a\n  'title': A\n  'when': on Monday\n",
     "- 'id': a\n  'title': A\n  'when': on Monday\n  'date': '2024-12-16'\n"),
    ("-   id: a\n    title: A\n    when: on\tMonday\t# x\n",
     "-   id: a\n    title: A\n    when: on\tMonday\t# x\n    date: 2024-12-16\n"),
    ("-\n  id: a\n  title: A\n  when: on Monday\n",
     "-\n  id: a\n  title: A\n  when: on Monday\n  date: 2024-12-16\n"),
    ("- title: Drones hit a depot # x\n  date: 2024\n",
     "- id: drones-hit-a-depot\n  title: Drones hit a depot # x\n  date: 2024\n"),
    ("- {title: Raid, date: 2024}\n", "- {id: raid, title: Raid, date: 2024}\n"),
    ("- { title: Raid, date: 2024}\n", "- { id: raid, title: Raid, date: 2024}\n"),
    ("- title: Raid\n  when: on Monday\n- {id: raid, title: R, date: 2024}\n",
     "- id: raid-2\n  title: Raid\n  when: on Monday\n  date: 2024-12-16\n"
     "- {id: raid, title: R, date: 2024}\n"),
    ("- {title: Удар, date: 2024}\n", "- {title: Удар, date: 2024}\n"),
    ("- {id: b, title: 'Ü 無人機 🚀', when: on Monday}\n",
     "- {id: b, title: 'Ü 無人機 🚀', when: on Monday, date: 2024-12-16}\n"),
    ("- id: a\n  title: A\n  claims:\n  - when: on Monday\n  - by: X\n"
     "    when: on Sunday # said\n    status: denied\n",
     "- id: a\n  title: A\n  claims:\n  - when: on Monday\n    date: 2024-12-16\n  - by: X\n"
     "    when: on Sunday # said\n    date: 2024-12-15\n    status: denied\n"),
    ("- id: a\n  title: A\n  when: in recent days\n", "- id: a\n  title: A\n  when: in recent days\n"),
    ("- {id: a, title: A, when: on Monday, allow: [{code: TL202, reason: x}]}\n",
     "- {id: a, title: A, when: on Monday, allow: [{code: TL202, reason: x}]}\n"),
    ("- ? id\n  : a\n  ? title\n  : A\n  ? when\n  : on Monday\n",
     "- ? id\n  : a\n  ? title\n  : A\n  ? when\n  : on Monday\n  date: 2024-12-16\n"),
    # beside values that were refused
    ("- title: B\n  when: >-\n    on Monday\n- {id: c, title: C, when: on Monday}\n",
     "- id: b\n  title: B\n  when: >-\n    on Monday\n"
     "- {id: c, title: C, when: on Monday, date: 2024-12-16}\n"),
    ('- {title: A, when: on Monday, note: "a\\e[31mb", tags: ["\\e", x], places: [{name: "\\e"}]}\n',
     '- {id: a, title: A, when: on Monday, date: 2024-12-16, note: "a\\e[31mb", tags: ["\\e", x], '
     'places: [{name: "\\e"}]}\n'),
    (f"- title: A\n  note: {'x' * 70_000}\n  date: 2024\n",
     f"- id: a\n  title: A\n  note: {'x' * 70_000}\n  date: 2024\n"),
]  # fmt: skip


def layouts(text: str) -> list[tuple[str, bytes]]:
    """Return a text as several editors would save it."""
    plain = text.encode()
    return [("plain", plain), ("crlf", plain.replace(b"\n", b"\r\n")), ("bom", b"\xef\xbb\xbf" + plain)]


@pytest.mark.parametrize(("before", "after"), CASES, ids=lambda text: repr(text)[:60])
def test_only_the_missing_value_is_put_in(before: str, after: str, fix: Fix) -> None:
    for (name, old), (_, new) in zip(layouts(HEAD + before), layouts(HEAD + after), strict=True):
        assert fix(old) == new, name


MOVED = [
    ("date: 2024-12-15", "date: 2024-12-16"),
    ("date: '2024-12-15' # x", "date: '2024-12-16' # x"),
    ('date: "2024-12-15"', 'date: "2024-12-16"'),
    ("date: [2024-12-01..2024-12-02]", "date: 2024-12-16"),
    ("date:\n    2024-12-15", "date:\n    2024-12-16"),
    ("date: 2024-12", "date: 2024-12-16"),
]


@pytest.mark.parametrize(("before", "after"), MOVED)
def test_a_moved_date_only_where_that_is_wanted(before: str, after: str, fix: Fix) -> None:
    text = HEAD + "- id: a\n  title: A\n  @\n  when: on Monday\n"
    old_and_new = zip(layouts(text.replace("@", before)), layouts(text.replace("@", after)), strict=True)
    for (_, old), (_, new) in old_and_new:
        assert fix(old) == old
        assert fix(old, moved=True) == new


def test_a_date_that_is_one_of_the_readings_is_never_moved(fix: Fix) -> None:
    words = "{words: im vergangenen Jahr, language: de}"
    text = (HEAD + f"- {{id: a, title: A, when: {words}, date: 2023-12/2024-12}}\n").encode()
    assert fix(text, moved=True) == text


def test_a_list_stays_in_brackets_and_a_one_of_gets_quotes(fix: Fix) -> None:
    head = HEAD.replace("2024-12-17", '"[2024-12-16..2024-12-17]"')
    text = (head + "- {id: a, title: A, when: yesterday}\n- id: b\n  title: B\n  when: yesterday\n").encode()
    new = '"[2024-12-15..2024-12-16]"'
    one, other = "- {id: a, title: A, when: yesterday", "- id: b\n  title: B\n  when: yesterday\n  "
    assert fix(text).decode() == f"{head}{one}, date: {new}}}\n{other}date: {new}\n"


WORDS = [
    "on Monday", "'on Monday'", '"on Monday"', "{words: on Monday, language: en}", "on\n        Monday",
    "lately",
]  # fmt: skip
FIELDS = st.permutations(["id: {id}", "title: T {id}", "when: {words}", "tags: [a, 'b c']", "kind: count"])
EVENT = st.tuples(
    FIELDS, st.sampled_from(WORDS), st.booleans(), st.booleans(), st.sampled_from(["", "  # é", "\n\n"])
)


def written(events: list[tuple[list[str], str, bool, bool, str]]) -> str:
    text = HEAD
    for number, (fields, words, flow, named, remark) in enumerate(events):
        ours = [one for one in fields if named or not one.startswith("id")]
        ours = [one.format(id=f"e{number}", words=words) for one in ours]
        if flow:
            text += f"  - {{{', '.join(ours)}}}{remark}\n"
        else:
            text += "  - " + "\n    ".join(one + remark * ("\n" not in one) for one in ours) + "\n"
    return text


@given(st.lists(EVENT, min_size=1, max_size=4), st.booleans(), st.booleans(), st.booleans())
def test_every_byte_stays_in_its_order_and_a_second_run_finds_nothing(
    events: list[tuple[list[str], str, bool, bool, str]], crlf: bool, bom: bool, cut: bool
) -> None:
    data = written(events).encode()
    data = data.removesuffix(b"\n") if cut else data
    data = data.replace(b"\n", b"\r\n") if crlf else data
    data = b"\xef\xbb\xbf" + data if bom else data
    new = once(data)
    rest = iter(new)
    assert all(byte in rest for byte in data), "the old bytes are left in their order"
    assert once(new) == new
    assert (b"\r\n" in new) is crlf
    assert not crlf or new.count(b"\n") == new.count(b"\r\n")
    assert new.count(b"date: ") == sum(words != "lately" for _, words, *_ in events)


def once(data: bytes) -> bytes:
    result = run([Path("none.yaml")], given={"none.yaml": data})
    problems = [one for one in result.problems if one.name in {"missing-pin", "missing-field"}]
    return changed(data, changes(result.timeline, result.dated, problems))


def test_a_file_that_was_changed_in_the_meantime_is_refused() -> None:
    data = (HEAD + "- {id: a, title: A, when: on Monday}\n").encode()
    part, _ = read_file(data, "a.yaml")
    assert part is not None
    change = Change(part.events[0].origin, "date", "2024-12-16", after="when")
    assert b"date" in changed(data, [change])
    for other in (
        b"",
        b"x",
        data.replace(b"Monday", b"Sunday"),
        data.replace(b"events", b"\nevents"),
        b"\n" + data,
    ):
        with pytest.raises(Refused):
            changed(other, [change])


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Monday", "Sunday"),
        ("title", "kind"),
        ("[x, y]", "[x, z]"),
        ("[x, y]", "[x, y, z]"),
        ("[x, y]", "x"),
        ("[x, y]", "{x: y}"),
        (", tags: [x, y]", ""),
    ],
)
def test_beside_a_refused_value_a_change_is_still_seen(was: str, now: str) -> None:
    data = (HEAD + '- {id: a, title: A, when: on Monday, tags: [x, y], note: "\\e"}\n').encode()
    part, _ = read_file(data, "a.yaml")
    assert part is not None
    change = Change(part.events[0].origin, "date", "2024-12-16", after="when")
    assert b"date" in changed(data, [change])
    with pytest.raises(Refused, match="changed since it was read"):
        changed(data.replace(was.encode(), now.encode()), [change])


@pytest.mark.parametrize("text", ["x: y", "2024 # x", "*a", "a\n  title: B", '"'])
def test_what_would_change_something_else_is_refused(text: str) -> None:
    data = (HEAD + "- id: a\n  when: on Monday\n  title: A\n").encode()
    part, _ = read_file(data, "a.yaml")
    assert part is not None
    with pytest.raises(Refused, match="cannot be written without changing"):
        changed(data, [Change(part.events[0].origin, "date", text, after="when")])


@pytest.mark.parametrize(
    "end", ["\x00", "\x85", "- &a x\n", "- *a\n", "- !t x\n", "- {a: 1, a: 2}\n", "- [\n", "---\n"]
)
def test_a_file_that_is_not_read_whole_stays_as_it_is(end: str) -> None:
    data = (HEAD + "- {id: a, title: A, when: on Monday}\n").encode()
    result = run([Path("a.yaml")], given={"a.yaml": data})
    wanted = changes(result.timeline, result.dated, result.problems)
    assert wanted
    with pytest.raises(Refused, match="not all of the file can be read"):
        changed(data + end.encode("latin-1" if end == "\x85" else "utf-8"), wanted)
