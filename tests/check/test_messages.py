"""What the rules say, word for word, where they say it, and the places they name as evidence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline.model.problem import Problem

HEAD = """\
sources:
  - {id: post, language: en, published: 2024-12-17}
  - {id: mail, language: de, published: "[2024-12-16..2024-12-17]"}
events:
"""

Checked = Callable[[str | bytes], tuple[Problem, ...]]

TABLE = [
    pytest.param(
        """\
  - id: strike
    source: post
    title: Drones hit a depot
    when: {words: on Monday}
    date: 2024-12-15
""",
        "9:11 TL203 strike date",
        '"on Monday" counted from 2024-12-17 gives 2024-12-16, but the date is 2024-12-15',
        ['8:19 the words are "on Monday"', '2:41 "post" was published on 2024-12-17'],
        "write date: 2024-12-16 (",
        id="date-not-in-words",
    ),
    pytest.param(
        """\
  - id: strike
    source: mail
    title: Drones hit a depot
    claims:
      - by: Fire service
        when: am Montag
        date: 2024-12-15
""",
        "11:15 TL203 strike claims.0.date",
        '"am Montag" counted from [2024-12-16..2024-12-17] gives 2024-12-16, but the date is 2024-12-15',
        ['10:15 the words are "am Montag"', '3:41 "mail" was published on [2024-12-16..2024-12-17]'],
        "write date: 2024-12-16 (",
        id="date-not-in-words-of-a-claim",
    ),
    pytest.param(
        """\
  - {id: alarm, source: post, title: Sirens sound, when: on Monday, date: 2024-12-16}
  - id: strike
    source: post
    title: Drones hit a depot
    when: the day before
    anchor: alarm
    date: 2024-12-14
""",
        "11:11 TL203 strike date",
        '"the day before" counted from 2024-12-16 gives 2024-12-15, but the date is 2024-12-14',
        ['9:11 the words are "the day before"', '5:75 "alarm" is dated 2024-12-16'],
        "write date: 2024-12-15 (",
        id="date-not-in-words-from-an-event",
    ),
    pytest.param(
        """\
  - id: strike
    source: post
    title: Drones hit a depot
    when: in December 2024
    date: 2024-12-09
""",
        "9:11 TL204 strike date",
        'the date 2024-12-09 says more than "in December 2024", which gives 2024-12',
        ['8:11 the words are "in December 2024"'],
        "write what the words give, or name the source that knows better",
        id="pin-narrower-than-words",
    ),
    pytest.param(
        """\
  - id: strike
    source: post
    title: Drones hit a depot
    when: on Monday
""",
        "8:11 TL202 strike date",
        '"on Monday" counted from 2024-12-17 gives 2024-12-16, and no date is written down',
        ['2:41 "post" was published on 2024-12-17'],
        "write date: 2024-12-16 (",
        id="missing-pin",
    ),
    pytest.param(
        """\
  - id: strike
    source: mail
    title: Drones hit a depot
    when: im vergangenen Jahr
""",
        "8:11 TL205 strike date",
        '"im vergangenen Jahr" counted from [2024-12-16..2024-12-17] can be ',
        [],
        "write the one that is meant, such as date: ",
        id="ambiguous-words",
    ),
    pytest.param(
        """\
  - id: strike
    source: post
    title: Drones hit a depot
    when: 19 December 2024
    date: 2024-12-19
""",
        "9:11 TL209 strike date",
        "it begins on 2024-12-19 at the earliest, but was told on 2024-12-17 at the latest",
        ['2:41 "post" was published on 2024-12-17'],
        "correct the date or the day of publication; write status: planned if it was announced",
        id="told-before-it-happened",
    ),
    pytest.param(
        """\
  - id: briefing
    source: mail
    title: A ministry speaks
    kind: statement
    when: 13.12.2024
    date: 2024-12-13
  - id: strike
    source: mail
    title: Drones hit a depot
    when: 15.12.2024
    date: 2024-12-15
    told: briefing
""",
        "15:11 TL209 strike date",
        "it begins on 2024-12-15 at the earliest, but was told on 2024-12-13 at the latest",
        ["16:11 it was told on 2024-12-13"],
        "correct the date or the day of publication; write status: planned if it was announced",
        id="told-in-a-statement-before-it-happened",
    ),
    pytest.param(
        """\
  - {id: a, source: post, title: A, when: the day before, anchor: b}
  - {id: b, source: post, title: B, when: the day before, anchor: c}
  - {id: c, source: post, title: C, when: the day before, told: a}
""",
        "5:67 TL210 a anchor",
        'these events count from each other in a circle: "a" -> "b" -> "c" -> "a"',
        ['6:67 "b" counts from "c"', '7:65 "c" counts from "a"'],
        "pin the date of one of them, or let it count from another day",
        id="anchor-cycle",
    ),
    pytest.param(
        """\
  - {id: alarm, source: post, title: Sirens sound}
  - {id: strike, source: post, title: Drones hit a depot, when: the day before, anchor: alarm}
""",
        "6:65 TL211 strike when",
        '"the day before" has no date: the event "alarm", which they count from, has no date',
        ['5:5 "alarm" has no date'],
        "date what it counts from, or count from a day, such as anchor: 2024-12-16",
        id="anchor-without-day",
    ),
    pytest.param(
        """\
  - id: strike
    source: post
    title: Drones hit a depot
    when: {words: maandag, language: nl}
    date: 2024-12-16
""",
        "8:19 TL201 strike when",
        'the language "nl" of the words "maandag" is not known',
        [],
        "known are de, el, en, es, fr, ru, uk; words in another language belong in quote;"
        " nothing proves the date 2024-12-16",
        id="language-not-known",
    ),
    pytest.param(
        """\
  - id: strike
    source: post
    title: Drones hit a depot
    when: when the cranes came back
""",
        "8:11 TL201 strike when",
        'the words "when the cranes came back" are not understood',
        [],
        "write the time words alone, as the source has them",
        id="words-not-understood",
    ),
    pytest.param(
        """\
  - id: strike
    source: post
    title: Drones hit a depot
    date: 2024-12-16
    by: Pat Ryder, Pentagon
""",
        "9:9 TL114 strike by",
        'by is one name with a comma in it, "Pat Ryder, Pentagon"',
        [],
        "for a list write [Pat Ryder, Pentagon]; "
        'for one name write ["Pat Ryder, Pentagon"], or define it in actors',
        id="name-with-comma",
    ),
    pytest.param(
        """\
  - id: strike
    source: post
    title: Drones hit a depot
    date: 2024-12-16
    claims:
      - date: 2024-12-16
        figures:
          killed:
            - {value: 2}
            - value: 3
              of: 'the "Reds": some, Blues, xs, a, b'
""",
        "15:19 TL114 strike claims.0.figures",
        """of is one name with a comma in it, "the "Reds": some, Blues, xs, a, b\"""",
        [],
        """for a list write ['the "Reds": some', Blues, xs, ...]; for one name write ['the "Reds": """,
        id="name-with-comma-in-a-figure",
    ),
    pytest.param(
        """\
  - {id: strike, source: post, title: Drones hit a depot, date: 2024-12-16}
places:
  - name: Kyiv
    also: Kiev, Kyjiw
""",
        "8:11 TL114  also",
        'also is one name with a comma in it, "Kiev, Kyjiw"',
        [],
        'for a list write [Kiev, Kyjiw]; for one name write ["Kiev, Kyjiw"]',
        id="spelling-with-comma",
    ),
    pytest.param(
        """\
  - {id: strike, source: post, title: Drones hit a depot}
  - {id: strike, source: post, title: Drones hit a bridge}
""",
        "6:10 TL110 strike id",
        'the id "strike" stands at another event too',
        ['5:10 "strike" stands here first'],
        "take another id; a second account of the same event belongs under claims",
        id="duplicate-id",
    ),
    pytest.param(
        """\
  - {id: strike, source: post, title: Drones hit a depot, before: alram}
  - {id: alarm, source: post, title: Sirens sound}
""",
        "5:67 TL111 strike before",
        'before names "alram", but there is no such event',
        [],
        "did you mean alarm?",
        id="unknown-event",
    ),
    pytest.param(
        "  - {id: strike, source: news, title: Drones hit it, date: 2024-12-16, when: 16 December 2024}\n",
        "5:26 TL111 strike source",
        'source names "news", but there is no such source',
        [],
        "write the id of one of the sources, or add it",
        id="unknown-source",
    ),
    pytest.param(
        """\
  - id: briefing
    source: mail
    title: A ministry speaks
    kind: statement
    when: 13.12.2024
    date: 2024-12-13
  - id: strike
    source: mail
    title: Drones hit a depot
    when: 14.12.2024
    date: 2024-12-14
    told: briefing
""",
        "15:11 TL215 strike date",
        "it begins on 2024-12-14 at the earliest, but was told on 2024-12-13 at the latest; ",
        ["16:11 it was told on 2024-12-13"],
        "correct one of the days, or give both a time with its offset",
        id="told-a-day-before",
    ),
    pytest.param(
        """\
  - id: strike
    source: mail
    title: Drones hit a depot
    date: 2024-12-13
    claims:
      - {by: Crew, when: am Sonntag, date: 2024-12-15}
      - {by: Ministry, when: am Wochenende, date: 2024-12-14/2024-12-15}
""",
        "8:11 TL502 strike date",
        "the editors' date 2024-12-13 is outside every account: 2024-12-15 or 2024-12-14/2024-12-15",
        ["10:44 it tells 2024-12-15", "11:51 it tells 2024-12-14/2024-12-15"],
        "correct it, or add the account that tells it",
        id="date-outside-accounts",
    ),
    pytest.param(
        """\
  - id: strike
    source: mail
    title: Drones hit a depot
    claims:
      - {by: Crew, when: am Sonntag, date: 2024-12-15}
      - {by: [Ministry, Army], told: 2024-12-14}
""",
        "9:7 TL501 strike judgement",
        "the accounts of when it was have no day in common, and there is no judgement",
        ["9:44 Crew: 2024-12-15", "10:38 Ministry, Army: [..2024-12-14]"],
        "write a judgement: which of them you trust and why, or why none",
        id="dispute-without-judgement",
    ),
    pytest.param(
        """\
  - id: battle
    source: post
    title: A battle
    date: 2024-12-16
    figures:
      troops: 10..20
      killed:
        - 4
        - {value: ">=30", scope: event}
""",
        "13:11 TL503 battle figures",
        "killed is more than troops: >=30 and 10..20",
        ["10:15 troops is 10..20"],
        "correct the number, or say with of, scope, since or as_of that it counts something else",
        id="impossible-figures",
    ),
    pytest.param(
        """\
  - {id: a, source: post, title: A, date: 2024-12-16, told: b}
  - {id: b, source: post, title: B, date: 2024-12-16, claims: [{by: Crew, told: a, date: 2024-12-16}]}
""",
        "5:61 TL210 a told",
        'these events are told in each other in a circle: "a" -> "b" -> "a"',
        ['6:81 "b" is told in "a"'],
        "one of them was told elsewhere: correct its told",
        id="told-cycle",
    ),
]


@pytest.mark.parametrize(("events", "place", "message", "related", "advice"), TABLE)
def test_message(  # noqa: PLR0917
    checked: Checked, events: str, place: str, message: str, related: list[str], advice: str
) -> None:
    problems = [problem for problem in checked(HEAD + events) if problem.code == place.split()[1]]
    assert len(problems) == 1
    problem, finding = problems[0], problems[0].finding
    where = f"{problem.position.line}:{problem.position.column}"
    assert f"{where} {problem.code} {finding.event} {finding.field}" == place
    assert finding.message.startswith(message)
    told = [f"{each.position.line}:{each.position.column} {each.message}" for each in finding.related]
    assert told == related
    assert finding.advice.startswith(advice)


@pytest.mark.parametrize(
    "field",
    [
        "after: nope",
        "after: [strike, nope]",
        "after: {event: nope, gap: 2 days}",
        "after: [strike, {gap: 2 days, event: nope}]",
        "about: nope",
        "part_of: [strike, nope]",
        "told: nope",
        "anchor: nope",
        "source: [post, nope]",
        "figures: {killed: {value: 3, since: nope}}",
        "figures: {killed: [{value: 3}, {value: 4, as_of: nope}]}",
        "claims: [{by: Crew}, {by: Crew, told: nope}]",
    ],
)
def test_an_unknown_reference_is_at_the_id_itself(checked: Checked, field: str) -> None:
    source = "" if field.startswith("source") else ", source: post"
    line = f"  - {{id: strike, title: Drones hit, {field}{source}}}\n"
    problems = checked(HEAD + line)
    assert [(problem.code, problem.position.column) for problem in problems] == [
        ("TL111", line.index("nope") + 1)
    ]
