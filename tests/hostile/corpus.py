"""Files that somebody could hand to the program to break it: made here, never kept.

To add one: yield it from the function of its kind, or add a function to `KINDS`. Names are unique; the test
next to this file runs all of them, and the fuzzer begins from them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Final

from timeline.load import fields
from timeline.load.figures import FIGURE

HEAD: Final = "title: T\nsources:\n  - {id: post, language: en, published: 2024-12-17}\n"
EVENT: Final = "  - {id: strike, title: Drones hit a depot, when: on Monday, date: 2024-12-15}\n"
GOOD: Final = HEAD + "events:\n" + EVENT
"""It has one problem, so that there is something to print: a Monday that is a Sunday."""

Files = Iterator[tuple[str, bytes]]

CONTROLS: Final = (
    *range(9), 0xB, 0xC, *range(0xE, 0x20), 0x7F, 0x80, 0x85, 0x9B, 0x9F, 0x61C, 0x200E, 0x200F,
    0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF, 0xFFF9, 0xE0041, 0xFFFE,
)  # fmt: skip

FORGED: Final = (
    "::error file=x::forged", "\n::error::forged", "\r::error::forged", "%0A::error::forged",
    "##[error]forged",
    "##vso[task.complete]", "::set-output name=a::b", "a,line=9,title=x:y", "\x1b]52;c;Zm9yZ2Vk\x07",
    "\x1b[2J",
    "\x9b31m", "\u202etxt.exe", "[bold]x[/bold]", "{{7*7}}", "${{ github.token }}", "$(id)", "`id`",
    "<script>",
    "|pipe|", "a\u2028::error::b", "\u0000", "\ud83d\ude00", "e" + "\u0301" * 500, "無" * 300, "\u200b",
)  # fmt: skip


def in_event(fields: str) -> bytes:
    """Return a file whose first event has further `fields`."""
    return f"{HEAD}events:\n  - {{id: strike, title: Drones, {fields}}}\n{EVENT}".encode()


def encodings() -> Files:
    """Yield other encodings than UTF-8, broken UTF-8, and byte order marks."""
    for name in (
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "utf-32-le",
        "latin-1",
        "cp1251",
        "utf-7",
        "cp037",
    ):
        yield name, GOOD.replace("Drones", "Drohnen über").encode(name, errors="replace")
    for number, data in enumerate(
        (
            b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xf8\x88\x80\x80\x80", b"\x80" * 50,
            b"\xe2\x28\xa1", b"\xc3", b"\xfe\xff", b"\xff\xfe\x00", b"\xef\xbb\xbf\xef\xbb\xbf",
        )
    ):  # fmt: skip
        yield f"bytes-{number}", GOOD.encode() + b"  - {id: x, title: " + data + b"}\n"
        yield f"begins-{number}", data + GOOD.encode()
    yield "nothing", b""
    yield "newline", b"\n"
    yield "bom", b"\xef\xbb\xbf"
    yield "nul", b"\0"
    yield "nuls", b"\0" * 100_000
    yield "bom-then-good", b"\xef\xbb\xbf" + GOOD.encode()
    yield "cr-only", GOOD.replace("\n", "\r").encode()
    yield "crlf", GOOD.replace("\n", "\r\n").encode()
    yield "binary", bytes(range(256)) * 200
    yield "no-last-line-end", GOOD.encode().rstrip()


def controls() -> Files:
    """Yield control, bidirectional and unseen characters, as they are and as escapes."""
    for code in CONTROLS:
        letter = chr(code)
        yield f"raw-{code:x}", in_event(f"note: a{letter}b, actors: [x{letter}]")
        yield f"escape-{code:x}", in_event(f'note: "a\\U{code:08x}b", by: "\\U{code:08x}"')
    yield "raw-everywhere", "".join(map(chr, CONTROLS)).encode() * 50
    yield "escape-esc", in_event(r'title2: "\e[2J\e]0;x\a", note: "\0\b\v\f\x9b\N\L\P\_"')
    yield "escape-half", in_event(r'note: "\ud83d\ude00 \udfff \U00110000 \uZZZZ \x"')
    yield "control-in-key", in_event('"a\\e[31m": x, "::error::x": y, "\\n::error::z": w')
    yield "control-in-comment", GOOD.encode() + "# \x1b[2J \u202e ::error::x\n".encode()


def forged() -> Files:
    """Yield texts that would forge a line of a log, wherever a text can stand."""
    for number, text in enumerate(FORGED):
        value = json.dumps(text)
        fields = (
            f"id: {value}, title: {value}, when: {value}, date: {value}, anchor: {value}, told: {value},"
            f" by: [{value}], actors: {value}, places: [{value}], figures: {{killed: {value}, {value}: 3}},"
            f" status: {value}, source: {value}, after: {{event: {value}, gap: {value}}}, links: [{value}],"
            f" allow: [{{code: {value}, reason: {value}, until: {value}}}],"
            f" extra: {{{value}: {value}}}, {value}: x"
        )
        yield (
            f"forged-{number}",
            f"{GOOD}  - {{{fields}}}\n{value}: {value}\n".encode("utf-8", "surrogatepass"),
        )
        source = f"{{id: {value}, language: {value}, published: {value}, text: {value}, url: {value}}}"
        actor = f"{{name: {value}, also: [{value}, {value}]}}"
        more = f"  - {source}\nactors: [{actor}, {actor}]\nplaces: [{actor}]\n"
        yield f"forged-names-{number}", f"{HEAD}{more}events:\n{EVENT}".encode("utf-8", "surrogatepass")


def shapes() -> Files:
    """Yield wrong types for every field of every kind of mapping."""
    wrong = ("[]", "{}", "[[]]", "[{}]", "{a: {b: [c]}}", "null", "''", "~", "[null, '', ~]", "true", "-1",
    "1e999",
             "0x1F", "2024-02-30", "!!int 3", "? x", "{{}}", "[x, {y: z}, [w]]")  # fmt: skip
    for number, value in enumerate(wrong):
        event = ", ".join(f"{name}: {value}" for name in fields.EVENT.rows if name != "id")
        yield f"event-{number}", f"{HEAD}events:\n  - {{id: e, {event}}}\n{EVENT}".encode()
        claim = ", ".join(f"{name}: {value}" for name in fields.CLAIM.rows)
        figure = ", ".join(f"{name}: {value}" for name in FIGURE.rows)
        yield (
            f"claim-{number}",
            in_event(f"claims: [{{{claim}}}], figures: {{killed: {{{figure}}}}}, when: {{words: {value}}}"),
        )
        source = ", ".join(f"{name}: {value}" for name in fields.SOURCE.rows)
        place = ", ".join(f"{name}: {value}" for name in fields.PLACE.rows)
        lists = f"sources: [{{{source}}}, {value}]\nplaces: [{{{place}}}]\nactors: [{value}]\n"
        yield f"file-{number}", f"{lists}claims: [{value}]\nevents: [{value}, {{id: x, title: y}}]\n".encode()
        yield f"root-{number}", f"{value}\n".encode()
        yield (
            f"top-{number}",
            f"title: {value}\nsources: {value}\nevents: {value}\nclaims: {value}\n".encode(),
        )


def yaml_itself() -> Files:
    """Yield depth, aliases, merges, tags, duplicate keys, documents, directives and what is no YAML."""
    for depth in (31, 32, 33, 1000, 30_000):
        yield f"lists-{depth}", b"events: " + b"[" * depth
        yield f"closed-lists-{depth}", b"events: " + b"[" * depth + b"]" * depth + b"\n"
        yield f"maps-{depth}", b"events: " + b"{a: " * depth
    yield "deep-blocks", "".join(f"{' ' * n}a:\n" for n in range(400)).encode()
    yield "deep-dashes", b"- " * 20_000 + b"a"
    yield "deep-questions", b"? " * 20_000 + b"a"
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{f'*{chr(97 + n)}, ' * 99}*{chr(97 + n)}]\n" for n in range(9)
    )
    yield "laughs", bomb.encode()
    merges = "a0: &a0 {k: v}\n" + "".join(
        f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}\n" for n in range(1, 40)
    )
    yield "merge-bomb", merges.encode()
    yield "self-alias", b"events: &a [*a]\n"
    yield "self-merge", b"a: &a {<<: *a}\nevents: [*a]\n"
    yield "unknown-alias", b"events: [*nowhere]\n"
    yield "anchors", in_event("note: &n x, actors: [&a x, *a, *n]")
    for number, tag in enumerate(
        ("!!python/object/apply:os.system [id]", "!!python/name:os.system ''", "!!binary aGk=",
        "!!set {a, b}",
         "!!timestamp 2024-12-16", "!<tag:x> y", "!local z", "!!omap [a: b]", "!!merge <<", "! x")
    ):  # fmt: skip
        yield f"tag-{number}", in_event(f"note: {tag}")
    yield "duplicate-keys", in_event("date: 2024, date: 2023, date: 2022, title: x, title: y")
    yield "duplicate-many", (HEAD + "events: []\n" * 5000).encode()
    yield "many-documents", b"---\n" * 10_000 + GOOD.encode()
    yield "two-documents", GOOD.encode() + b"---\n" + GOOD.encode()
    yield "document-end", GOOD.encode() + b"...\nevents: [\n"
    yield "directive", b"%YAML 99.9\n%TAG ! tag:x,2000:\n---\n" + GOOD.encode()
    yield "huge-version", b"%YAML " + b"9" * 5000 + b".1\n---\n" + GOOD.encode()
    yield "complex-keys", b"? [a, b]\n: c\n? {d: e}\n: f\n? |\n  x\n: y\n" + GOOD.encode()
    for number, text in enumerate(
        ("events: [", "events: {", 'title: "', "title: 'x", "a: b: c", "- a\nb: c", "\tevents:",
        "events:\n\t- x", "@x",
         "`x", "title: *", "title: &", "title: !", "a: |9\n x", "a: >-+\n x", "a: |0\n x", "[a, b]: [c",
         "? ", ": ", "-", "]",
         "}", "a: ]", "{a: b}}", "title: %x", "a:\n  b\n c: d", "'a':'b'", '"a":b', "x: 'y' z",
         "a: \"\\q\"", "&a &b c: d",
         "!!!! x", "<<: x", "# only a remark", "---", "...", "--- |\n", "a: 'b\n\n\n", "? a\n? b\n",
         "title: |\n  x\n y")
    ):  # fmt: skip
        yield f"broken-{number}", f"{GOOD}{text}\n".encode()
        yield f"only-broken-{number}", text.encode()
    yield "broken-often", "".join(f"  - {{id: e{n}, title: [T\n" for n in range(2000)).encode()
    yield "wide-flow", in_event(f"actors: [{'a, ' * 50_000}a]")
    yield "long-line", in_event(f"note: {'x' * 70_000}")
    yield "long-word", in_event(f"when: {'x' * 60_000}, by: {'y, ' * 20_000}z")
    yield "long-key", in_event(f"{'k' * 5000}: x, ? {'q' * 60_000} : z")
    yield "spaces", b" " * 500_000 + b"x"
    yield "line-ends", b"\n" * 500_000 + GOOD.encode()
    yield "remarks", b"# " * 300_000 + b"\n" + GOOD.encode()


def numbers() -> Files:
    """Yield huge and odd numbers wherever a number can stand."""
    odd = ("9" * 5000, "1e999999999", "-1", "0" * 5000, "1_000", "0x7FFFFFFF", "0o17", "1:2:3", "inf",
    ".nan", "9" * 16,
           "10..9", "1..1..1", "~" * 9, ">=" + "9" * 15, "١٢٣", "１２", "½", "1" + "0" * 14 + ".99", "+1",
           " 1", "1e3")  # fmt: skip
    for number, text in enumerate(odd):
        value = json.dumps(text)
        yield (
            f"number-{number}",
            in_event(
                f"figures: {{killed: {value}, troops: [{value}, {{value: {value}, since: {value}}}]}},"
                f" credibility: {value}, time: {value}, date: {value},"
                f" after: {{event: strike, gap: {value}}}, before: {{event: x, gap: '{text[:99]} years'}}"
            ),
        )
        place = f"places: [{{name: x, lat: {value}, lon: {value}}}]\n"
        yield f"degrees-{number}", (place + GOOD).encode()
    yield "gaps", in_event("after: [{event: strike, gap: 99999 years}, {event: strike, gap: ~99999 months}]")
    impossible = "figures: {troops: 1, killed: 999999999999999, wounded: '~1', killed_or_wounded: '<=0'}"
    yield "impossible", in_event(impossible)


def dates() -> Files:
    """Yield dates at the ends of the calendar, and what looks like a date and is none."""
    odd = ("0001-01-01", "0001-01-01~", "9999-12-31", "9999-12-31~", "0000", "10000", "-0001", "Y17000",
    "0001~/9999~",
           "9999-24", "9999-24~", "0001-21~", "99XX", "00XX", "000X~", "XXXX", "2024-XX-31", "2024-02-30",
           "2023-02-29",
           "2024-13", "2024-00-00", "2024-12-16T00:00", "../..", "/", "..", "[..]", "[]", "[..2024..]",
           "{2024,2025}",
           "[" + "2024," * 2000 + "2024]", "2024" * 5000, "2024-12-16?~%", "２０２４", "2024–12–16",
           "2025/2024", "[a..b]",
           "2024-12-16/2024-12-16/2024-12-16", "[0001..9999]~")  # fmt: skip
    for number, text in enumerate(odd):
        value = json.dumps(text)
        source = f"  - {{id: edge, language: en, published: {value}, updated: {value}}}\n"
        event = (
            f"  - {{id: edge-1, source: edge, title: T, date: {value}, when: the day before}}\n"
            f"  - {{id: edge-2, source: edge, title: T, when: 9999 years ago, anchor: {value}, told: {value},"
            " time: 00:00+14:00}\n"
            "  - {id: edge-3, source: post, title: T, when: the week after, anchor: edge-1,"
            f" claims: [{{by: X, told: edge-1}}, {{by: Y, date: {value}}}],"
            f" figures: {{killed: {{value: 1, since: {value}, as_of: {value}}}}}}}\n"
            f"  - {{id: edge-4, source: post, title: T, date: {value}, kind: period,"
            " after: {event: edge-1, gap: ~9 years}}\n"
        )
        yield f"date-{number}", f"{HEAD}{source}events:\n{EVENT}{event}".encode()


def words() -> Files:
    """Yield time expressions that are made to be slow, and those that leave the calendar."""
    odd = ("the day before " * 13, "next " * 40, "a " * 100, "1" * 200, "on " * 60, "((((" * 50,
    "between " * 25,
           "Monday " * 28, "early late mid " * 13, "first second third half quarter " * 6,
           "1.1.1.1.1.1.1." * 14,
           "99999999999999999999 years ago", "9999 years ago", "in 9999 years",
           "a week ago tomorrow yesterday",
           "from Monday to " * 13, "2024-" * 40, "von bis " * 25, "e" + "\u0301" * 199, "\u0130" * 150,
           "ß" * 199, "ﷺ" * 200,
           "Am " + "Wochenende " * 17, "the night from " * 13, "x" * 201, "x" * 60_000)  # fmt: skip
    for number, text in enumerate(odd):
        for language in ("en", "de"):
            value = json.dumps(text)
            event = (
                f"  - {{id: w, title: T, when: {{words: {value}, language: {language}, direction: past}}}}\n"
            )
            yield f"words-{language}-{number}", (GOOD + event).encode()
    for number, language in enumerate(("xx", "de-" + "x" * 8, "../../etc", "en\\u0000", "EN", "e")):
        text = f'{GOOD}  - {{id: w, title: T, when: {{words: on Monday, language: "{language}"}}}}\n'
        yield f"language-{number}", text.encode()


def circles() -> Files:
    """Yield cycles among anchors, tellings and relations, and long chains of them."""
    for field in ("anchor", "told"):
        for length in (1, 2, 3, 1000):
            events = "".join(
                f"  - {{id: e{n}, title: T, when: the day before, {field}: e{(n + 1) % length}}}\n"
                for n in range(length)
            )
            yield f"{field}-circle-{length}", (HEAD + "events:\n" + events).encode()
        events = "".join(
            f"  - {{id: e{n}, title: T, when: the day before, {field}: e{n + 1}}}\n" for n in range(2000)
        )
        yield f"{field}-chain", (HEAD + "events:\n" + events).encode()
    for field in ("after", "before", "during", "same_day", "part_of", "same_as", "about"):
        for length in (1, 2, 500):
            events = "".join(
                f"  - {{id: e{n}, title: T, date: 2024, {field}: e{(n + 1) % length}}}\n"
                for n in range(length)
            )
            yield f"{field}-circle-{length}", (HEAD + "events:\n" + events).encode()
    pairs = "".join(
        f"  - {{id: e{n}, title: T, after: [{', '.join(f'e{m}' for m in range(60))}]}}\n" for n in range(60)
    )
    yield "all-after-all", (HEAD + "events:\n" + pairs).encode()
    gaps = "".join(
        f"  - {{id: e{n}, title: T, after: {{event: e{(n + 1) % 50}, gap: 99999 years}}}}\n"
        for n in range(50)
    )
    yield "gaps-beyond-the-calendar", (HEAD + "events:\n" + gaps).encode()
    yield "same-id-often", (HEAD + "events:\n" + EVENT * 1000).encode()
    yield "no-ids", (HEAD + "events:\n" + "  - {title: T}\n" * 1000).encode()


ENDS: Final = (
    "0001-01-01", "0001", "0001~", "000X~", "0001-21", "9999-12-31", "9999~", "9999-24~", "999X",
    "9999-12-XX~", "[..0001-01-01]", "[9999-12-31..]", "[0001-01-01..9999-12-31]", "../9999-12-31",
    "0001-01-01/..", "9999/",
)  # fmt: skip

AT_THE_ENDS: Final = (
    "kind: period", "when: yesterday", "when: in 9999 years", "when: the day after, time: '23:59+14:00'",
    "told: 9999-12-31, when: next week", "after: {event: e0, gap: 1 day}",
    "anchor: e0, when: two days later", "before: {event: e0, gap: ~1 month}",
    "during: e0, part_of: e1, same_as: e2", "kind: statement, about: e4",
    "claims: [{by: a, date: 0001-01-01}, {by: b, date: 9999-12-31}]",
)  # fmt: skip

GAPS: Final = (
    "1000000000000000000 days", "~999999999999999999999 years", "3652059 days", "119988 months",
    "0 days", "~0 years", "-1 day", "1.5 days", "1e3 days", "٣ days", "1 month 2 days",
)  # fmt: skip

UNDATED_ANCHORS: Final = """  - {id: a, title: A, when: recently}
  - {id: b, title: B, anchor: a, when: two days later}
  - {id: c, title: C, anchor: b, when: the next day, after: {event: b, gap: 1 day}}
"""


def beyond() -> Files:
    """Yield events at the ends of the calendar, gaps that lead out of it, and what refers to itself."""
    for number, day in enumerate(ENDS):
        events = "".join(
            f'  - {{id: e{n}, title: X, date: "{day}", {more}}}\n' for n, more in enumerate(AT_THE_ENDS)
        )
        head = HEAD.replace("2024-12-17", f'"{day}"')
        yield f"day-{number}", f"{head}events:\n{events}{EVENT}".encode()
    for number, gap in enumerate(GAPS):
        related = f'{{event: a, gap: "{gap}"}}'
        events = (
            "  - {id: a, title: A, date: 0001-01-01}\n"
            f"  - {{id: b, title: B, date: 9999-12-31, after: {related}, before: {related}}}\n"
            f"  - {{id: c, title: C, before: {related}, same_day: {related.replace(' a,', ' b,')}}}\n"
        )
        yield f"gap-{number}", f"{HEAD}events:\n{events}{EVENT}".encode()
    for number, first in enumerate(("date: 2024-12-10", "after: {event: strike, gap: 1 day}")):
        itself = "same_day: strike, part_of: strike, same_as: strike, about: strike, told: strike"
        yield f"itself-{number}", in_event(f"{first}, {itself}, anchor: strike, during: [strike, strike]")
    yield "undated-anchors", f"{HEAD}events:\n{UNDATED_ANCHORS}{EVENT}".encode()


def paths() -> Files:
    """Yield texts of sources that are no business of ours; the test puts links, pipes and devices there."""
    odd = ("../secret.txt", "/etc/passwd", "C:\\x", "\\\\host\\share", "a/../../b", "~/x", "link-out.txt",
    "pipe.txt",
           "device.txt", "folder", "loop.txt", "x" * 5000, "a/" * 3000, "\\u0000", "\\ud800", ".", "..",
           "", " ", "latin.txt",
           "large.txt", "//x", "file:///etc/passwd", "%2e%2e/x", "con", "bidi\\u202e.txt")  # fmt: skip
    for number, text in enumerate(odd):
        head = HEAD.replace("2024-12-17}", f'2024-12-17, text: "{text}"}}')
        yield f"path-{number}", f"{head}events:\n{EVENT}".replace("date:", "quote: x, date:").encode()


KINDS: Final[tuple[Callable[[], Files], ...]] = (
    encodings, controls, forged, shapes, yaml_itself, numbers, dates, words, circles, beyond, paths,
)  # fmt: skip

NAMES: Final = (
    "::error::forged.yaml", "a\n::error::forged.yaml", "a\r::error::x.yaml", " ::error::x.yaml",
    "##[error]x.yaml",
    "a\u202eb.yaml", "a\x1b[2Jb.yaml", "%0A::error::x.yaml", "a,line=9:b.yaml", "[bold].yaml", "-n.yaml",
    "\x9b.yaml",
    "$(id).yaml", "a\u2028b.yaml", "#.yaml", "'\".yaml", "a\tb.yaml",
)  # fmt: skip
"""Names that files can have."""


def corpus() -> dict[str, bytes]:
    """Return all files by name: small ones, each made to break one thing."""
    found: dict[str, bytes] = {}
    for kind in KINDS:
        for name, data in kind():
            key = f"{kind.__name__}-{name}.yaml"
            assert key not in found, key
            found[key] = data
    return found


def _filled(start: str, item: str) -> bytes:
    """Return `start`, then `item` with a number for each %d, up to just under 16 MB."""
    count = ((16 << 20) - len(start) - 1000) // len(item.replace("%d", "0000000"))
    return (start + "".join(item.replace("%d", str(number)) for number in range(count))).encode()


def _mistakes() -> bytes:
    return _filled(f"{HEAD}events:\n", "  - {id: e%d, title: T, date: 2024-12-14, when: on Sunday, x: y}\n")


def _slow_words() -> bytes:
    return _filled(
        f"{HEAD}events:\n", f"  - {{id: e%d, title: T, when: 'from %d {'the day after ' * 10}'}}\n"
    )


def _relations() -> bytes:
    return _filled(f"{HEAD}events:\n  - {{id: e, title: T, date: 2024, after: [", "a%d,") + b"b]}\n"


def _circle() -> bytes:
    event = "  - {id: e%d, title: T, when: the day before, anchor: e%d}\n"
    return f"{HEAD}events:\n{''.join(event % (n, (n + 1) % 39_990) for n in range(39_990))}".encode()


def _related() -> bytes:
    """Return each of 2,000 events before all that follow it."""
    ids = [f"e{number}" for number in range(2000)]
    event = "  - {id: e%d, title: T, date: 2024, before: [%s]}\n"
    return (HEAD + "events:\n" + "".join(event % (n, ",".join(ids[n + 1 :])) for n in range(1999))).encode()


def _loops() -> bytes:
    """Return 200 circles of 199 undated events, each of them two days before the next one."""
    event = "  - {id: e%d-%d, title: T, status: planned, before: {event: e%d-%d, gap: 2 days}}\n"
    pairs = [(loop, one) for loop in range(200) for one in range(199)]
    made = "".join(event % (loop, one, loop, (one + 1) % 199) for loop, one in pairs)
    return f"{HEAD}events:\n{made}".encode()


def _allowed() -> bytes:
    """Return an event that allows 40,000 times what 39,990 of its accounts do."""
    claims = "      - {by: b, date: 2024-12-14, when: on Sunday}\n" * 39_990
    return (
        f"{HEAD}events:\n  - id: a\n    title: T\n    allow:\n"
        + "      - {code: TL203, reason: r}\n" * 40_000
        + f"    claims:\n{claims}"
    ).encode()


def _no_such_rules() -> bytes:
    letters = "abcdefghijklmnopqrstuvwxyz"
    codes = (a + b + c + d for a in "abc" for b in letters for c in letters for d in letters)
    event = "  - {id: e%s, title: T, allow: expired-%s-allow}\n"
    return f"{HEAD}events:\n{''.join(event % (code, code) for code in codes)}".encode()


def _tabs() -> bytes:
    return (GOOD + "\tx\n" * 5_000_000).encode()


def _choices() -> bytes:
    """Return dates of a hundred choices, each about a year."""

    def event(number: int) -> str:
        years = ",".join(f"{1000 + (7 * each + number) % 9000}~" for each in range(100))
        return f"  - {{id: e{number}, title: T, when: on Monday, date: '[{years}]', after: e{number // 2}}}\n"

    return f"{HEAD}events:\n{''.join(map(event, range(20_000)))}".encode()


def _rivals() -> bytes:
    """Return a statement of 9,000 accounts, and what was told in it, counts from it and is about it."""
    claims = "".join(f"      - {{by: b{year}, date: {year}}}\n" for year in range(1000, 10_000))
    event = "  - {id: e%d, title: T, %s: a, when: the day after, about: a}\n"
    events = "".join(event % (n, "told" if n % 2 else "anchor") for n in range(30_000))
    return (
        f"{HEAD}events:\n  - id: a\n    title: T\n    kind: statement\n    claims:\n{claims}{events}".encode()
    )


def _marked() -> bytes:
    return f"{HEAD}events: [{'&a x,' * 3_000_000}]".encode()


def _sources() -> bytes:
    """Return accounts with 20,000 sources each, later than all of them."""
    event = "  - {id: e%d, title: T, source: [%s], date: 2025, when: on Monday}\n"
    return f"{HEAD}events:\n{''.join(event % (n, 'post,' * 20_000) for n in range(100))}".encode()


def _gaps() -> bytes:
    """Return relations with gaps of all lengths in months, one after the other."""
    gaps = ", ".join(f"{{event: f, gap: ~{number % 4799 + 1} months}}" for number in range(199_990))
    return f"{HEAD}events:\n  - {{id: f, title: T}}\n  - {{id: e, title: T, after: [{gaps}]}}\n".encode()


LARGE: Final[dict[str, Callable[[], bytes]]] = {
    "mistakes": _mistakes, "words": _slow_words, "relations": _relations, "circle": _circle,
    "related": _related, "loops": _loops, "allowed": _allowed, "no-such-rules": _no_such_rules,
    "tabs": _tabs, "choices": _choices, "rivals": _rivals, "marked": _marked, "sources": _sources,
    "gaps": _gaps,
}  # fmt: skip
"""Files near the limits that are made to be slow or to fill the memory."""
