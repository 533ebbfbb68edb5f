"""What a document told before: the chain that its expressions hand along."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from timeline.dates import Chain, resolve
from timeline.dates.batch import answers
from timeline.dates.edtf import write
from timeline.model.reading import Failure, Mode, Why

PUBLISHED = dt.date(2015, 6, 30)


def told(*words: str, language: str = "de", mode: Mode = Mode.NARRATIVE) -> list[str]:
    """The best reading of each, or why there is none, each after the ones before it."""
    chain, found = Chain(), []
    for text in words:
        answer = resolve(text, PUBLISHED, language, mode=mode, chain=chain)
        chain = chain.after(answer)
        found.append(answer.why.value if isinstance(answer, Failure) else write(answer[0].date))
    return found


@pytest.mark.parametrize(
    ("words", "last"),
    [
        # year, month and day carry over
        (["am 3. März 1848", "am 18. März"], "1848-03-18"),
        (["am 3. März 1848", "im Mai"], "1848-05"),
        (["am 3. März 1848", "am 18."], "1848-03-18"),
        (["1848", "im Frühjahr"], "1848-21"),
        (["am 3. März 1848", "Ende des Jahres"], "1848-10/1848-12"),
        (["am 3. März 1848", "das Jahr"], "1848"),
        (["am 3. März 1848", "um 20 Uhr"], "1848-03-03"),
        (["am 3. März 1848", "am Freitag"], "1848-03-03"),
        (["am 3. März 1848", "am Montag"], "1848-03-06"),
        # counted from what was told
        (["am 3. März 1848", "am selben Tag"], "1848-03-03"),
        (["am 3. März 1848", "zwei Tage später"], "1848-03-05"),
        (["am 3. März 1848", "am Tag darauf"], "1848-03-04"),
        (["am 3. März 1848", "am Tag zuvor"], "1848-03-02"),
        (["am 3. März 1848", "nach vier Tagen"], "1848-03-07"),
        (["am 3. März 1848", "im folgenden Jahr"], "1849"),
        (["am 3. März 1848", "im Juni desselben Jahres"], "1848-06"),
        (["am 3. März 1848", "drei Monate später"], "1848-06"),
        (["am 3. März 1848", "einige Tage"], "1848-03-03/"),
        (["am 3. März 1848", "zwei Wochen"], "1848-03-03/1848-03-17"),
        # a narrative goes on, over the end of a year and back from another
        (["am 20. Dezember 1812", "am 2. Januar"], "1813-01-02"),
        (["am 20. November 1812", "1815", "am 26. November"], "1812-11-26"),
        (["im Juni 1812", "1813", "im April"], "1813-04"),
        (["im Juni 1812", "1904", "im September"], "1812-09"),
        (["am 27. September 1812", "am 15. Juli 1813", "im Dezember"], "1812-12"),
        # a year told in strands, from one side and then from another, is not over with December
        (["am 7. Dezember 1812", "im August", "am 26. Dezember", "im Januar"], "1812-01"),
        (["am 7. Dezember 1812", "im November", "am 26. Dezember", "im Januar"], "1813-01"),
        (["am 7. Dezember 1812", "im August", "am 26. Dezember 1812", "im Januar"], "1813-01"),
        # aside from what is narrated
        (["am 3. März 1848", "heute", "am 18. März"], "1848-03-18"),
        (["am 3. März 1848", "seit 1815", "am 18. März"], "1848-03-18"),
        (["am 3. März 1848", "heute"], "2015-06-30"),
        # centuries of years in two figures
        (["im Juni 1812", "am 7.9.12"], "1912-09-07"),
        (["im August 1914", "am 7.9.14"], "1914-09-07"),
    ],
)
def test_german_narratives(words: list[str], last: str) -> None:
    assert told(*words)[-1] == last


@pytest.mark.parametrize(
    ("words", "last"),
    [
        (["on 3 March 1848", "the same day"], "1848-03-03"),
        (["on 3 March 1848", "that morning"], "1848-03-03"),
        (["on 3 March 1848", "two days later"], "1848-03-05"),
        (["on 3 March 1848", "the next day"], "1848-03-04"),
        (["on 3 March 1848", "the day before"], "1848-03-02"),
        (["on 3 March 1848", "after two days"], "1848-03-05"),
        (["on 3 March 1848", "the following spring"], "1849-21"),
        (["on 3 March 1848", "later that month"], "1848-03"),
        (["on 3 March 1848", "that year"], "1848"),
        (["on 3 March 1848", "the 18th"], "1848-03-18"),
        (["on 3 March 1848", "July 25 of that year"], "1848-07-25"),
        (["in March 1848", "for two months"], "1848-03/1848-05"),
    ],
)
def test_english_narratives(words: list[str], last: str) -> None:
    assert told(*words, language="en")[-1] == last


@pytest.mark.parametrize("words", ["am 18. März", "im Mai", "zwei Tage später", "am Montag", "am selben Tag"])
def test_a_narrative_that_told_nothing_yet_has_no_date(words: str) -> None:
    assert told(words) == [Why.NEEDS_ANCHOR.value]


@pytest.mark.parametrize("words", ["am Tag darauf", "zwei Tage später", "am Montag"])
def test_days_cannot_be_counted_from_a_month(words: str) -> None:
    assert told("im März 1848", words)[-1] == Why.NEEDS_ANCHOR.value


def test_news_count_from_what_was_told_only_where_they_say_so() -> None:
    assert told("am 3. Juni", "zwei Tage später", mode=Mode.NEWS)[-1] == "2015-06-05"
    assert told("am 3. Juni", "am selben Tag", mode=Mode.NEWS)[-1] == "2015-06-03"
    assert told("am 3. Juni 2014", "am 18. Juli", mode=Mode.NEWS)[-1] == "2015-07-18"
    assert told("nach zwei Tagen", mode=Mode.NEWS) == [Why.NEEDS_ANCHOR.value]


def test_a_report_on_a_quarter_compares_it_with_the_year_before() -> None:
    assert (
        told("fourth quarter of 2014", "a year ago", language="en", mode=Mode.NEWS)[-1] == "2013-10/2013-12"
    )
    assert (
        told("first quarter", "the year-ago period", language="en", mode=Mode.NEWS)[-1] == "2014-01/2014-03"
    )
    assert told("first quarter", "the quarter", language="en", mode=Mode.NEWS)[-1] == "2015-01/2015-03"
    assert told("a year ago", language="en", mode=Mode.NEWS) == ["2014"]


def test_the_chain_is_a_value() -> None:
    begin = Chain()
    after = begin.after(resolve("am 3. März 1848", PUBLISHED, "de"))
    assert begin == Chain()
    assert after.told is not None
    assert after.after(Failure(Why.VAGUE)) is after


def test_a_year_in_a_heading_is_what_follows_is_about() -> None:
    chain = Chain().after(resolve("am 3. November 1813", PUBLISHED, "de"))
    year = resolve("1812", PUBLISHED, "de")
    for sentence, month in (
        ("Der Rückzug 1812", "1812-11-20"),
        ("Er war 1812 gewarnt worden.", "1813-11-20"),
    ):
        found = resolve(
            "am 20. November", PUBLISHED, "de", mode=Mode.NARRATIVE, chain=chain.after(year, sentence)
        )
        assert not isinstance(found, Failure)
        assert write(found[0].date) == month


def narrated(*sentences: str, language: str = "de") -> str:
    """The best reading of the words between the bars of the last sentence, after those of the others."""
    chain, found = Chain(), ""
    for sentence in sentences:
        before, words, after = sentence.split("|")
        context, start = before + words + after, len(before)
        answer = resolve(
            words, PUBLISHED, language, mode=Mode.NARRATIVE, context=context, start=start, chain=chain
        )
        chain = chain.after(answer, context, start)
        found = answer.why.value if isinstance(answer, Failure) else write(answer[0].date)
    return found


@pytest.mark.parametrize(
    ("year", "language", "month"),
    [
        ("|1812| begann der lange Rückzug nach dem Westen, der viele das Leben kostete.", "de", "1812-11-20"),
        (
            "Die Brücke war gesperrt, wie schon |1812|, und niemand wusste, warum das so war.",
            "de",
            "1813-11-20",
        ),
        (
            "Er erinnerte sich an |Ende 1812|, als der Fluss schon früh zugefroren gewesen war.",
            "de",
            "1813-11-20",
        ),
        (
            "|Ende 1812| war der Fluss schon früh zugefroren, und niemand kam mehr hinüber.",
            "de",
            "1812-11-20",
        ),
        (
            "It was cold. In |1812| the river had been open, and the boats went to and fro.",
            "en",
            "1812-11-20",
        ),
        (
            "It was as cold as in |1812| on the river, and the boats could not go any more.",
            "en",
            "1813-11-20",
        ),
        (
            "|Bis 1812| war der Fluss offen gewesen, und die Boote fuhren von Stadt zu Stadt.",
            "de",
            "1813-11-20",
        ),
    ],
)
def test_a_year_that_leads_its_sentence_is_what_follows_is_about(
    year: str, language: str, month: str
) -> None:
    day, words = (
        ("3. November 1813", "20. November") if language == "de" else ("3 November 1813", "20 November")
    )
    assert narrated(f"|{day}|", year, f"Am |{words}| war es so weit.", language=language) == month


def test_after_a_date_of_another_year_in_passing_a_year_in_strands_goes_on() -> None:
    told = [
        "Am |7. Dezember 1812| kam der Frost.",
        "Im Süden regnete es im |August| sehr.",
        "Erst am |31. Dezember| brach er auf.",
    ]
    passing = "Er kam mit seinen Leuten am |2. Januar 1813| dort an."
    leading = "Am |2. Januar 1813| kam er dort mit seinen Leuten an."
    last = "Die Flotte lag im |März| vor Anker."
    assert narrated(*told, passing, last) == "1812-03"
    assert narrated(*told, leading, last) == "1813-03"
    assert narrated(told[0], passing, last) == "1813-03"


def test_a_day_told_before_the_year_that_leads_stays_the_same_day() -> None:
    year = "In |1812| the river had been open, and the boats went to and fro."
    last = "It froze on |the same day|."
    assert narrated("|3 November 1813|", year, last, language="en") == "1813-11-03"


def test_a_batch_keeps_one_chain_for_each_document() -> None:
    rows = [
        {"document": "a", "words": "3 March 1848"},
        {"document": "a", "words": "two days later"},
        {"document": "b", "words": "two days later"},
        {"words": "3 March 1848"},
        {"words": "two days later"},
    ]
    asked = [
        json.dumps({**row, "mode": "narrative", "anchor": "2015-06-30", "language": "en"}) for row in rows
    ]
    found = [json.loads(reply).get("edtf") for reply in answers(asked)]
    assert found == ["1848-03-03", "1848-03-05", None, "1848-03-03", None]


def test_the_period_of_another_year_is_the_quarter_that_the_report_speaks_of() -> None:
    assert told("first quarter", "the 2013 period", language="en", mode=Mode.NEWS)[-1] == "2013-01/2013-03"
