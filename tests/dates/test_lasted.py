"""From when an amount lasted and until when, as its sentence says."""

from __future__ import annotations

import datetime as dt

import pytest

from timeline.dates import Chain, resolve
from timeline.dates.batch import describe
from timeline.dates.edtf import parse, write
from timeline.model.reading import Failure, Mode, Why

TOLD = dt.date(2024, 12, 16)


def read(sentence: str, language: str, before: str = "", mode: Mode = Mode.NEWS) -> tuple[str, object]:
    """The EDTF and first day of the words between the bars, told after `before`; or why there are none."""
    lead, words, rest = sentence.split("|")
    chain = Chain()
    if before:
        chain = chain.after(resolve(before, TOLD, language, mode=mode))
    found = resolve(
        words, TOLD, language, mode=mode, context=lead + words + rest, start=len(lead), chain=chain
    )
    if isinstance(found, Failure):
        return found.why.value, None
    return write(found[0].date), describe(found)["earliest"]


@pytest.mark.parametrize(
    ("sentence", "language", "edtf"),
    [
        # a date behind, of the same clause
        ("Nach |zehntägiger| Suche wurde er am 4. Mai 2021 gefunden.", "de", "2021-04-24/2021-05-04"),
        ("After |six weeks| of siege, the fort fell on 2 July 1863.", "en", "1863-05-21/1863-07-02"),
        ("Nach |fast vier Jahren| Bauzeit wurde sie am 3. Juni 2019 eröffnet.", "de", "2015~/2019-06-03"),
        # a date right before, or at the head of the sentence
        ("On 9 May 1915, after a |three-day| march, they halted.", "en", "1915-05-06/1915-05-09"),
        ("Am 9. Mai 1915 endete nach |drei Monaten| die Blockade.", "de", "1915-02/1915-05-09"),
        ("Heute, da er nach |zwölf Jahren| aufhört, ist er müde.", "de", "2012/2024-12-16"),
        # a month tells the day no better
        ("In May 2018, after |ten days| of talks, they agreed.", "en", "2018-04/2018-05"),
        # from and to, right behind
        ("a siege of |40 days| from 1 March 1922 to 9 April 1922", "en", "1922-03-01/1922-04-09"),
        ("the |five years| of drought, from May 1931 to June 1936,", "en", "1931-05/1936-06"),
        ("Er nennt sie |die Jahre| von 1971 bis 1983 der Prüfung.", "de", "1971/1983"),
        # the date right behind that closes them
        ("Sales fell in |the quarter| ended Sept. 30 2023 to nothing.", "en", "2023-07-01/2023-09-30"),
        ("Over |the six months| ended 30 June 2024, 90 were hurt.", "en", "2024-01-01/2024-06-30"),
        ("За |шість місяців|, що завершилися 30 червня 2024 року, 90.", "uk", "2024-01-01/2024-06-30"),
        # of what they are the first
        ("It made money in |the first two months| of 1986.", "en", "1986-01/1986-02"),
    ],
)
def test_a_date_in_the_sentence_pins_an_amount(sentence: str, language: str, edtf: str) -> None:
    before = {"en": "3 March 1848", "de": "3. März 1848"}.get(language, "")
    for mode in (Mode.NEWS, Mode.NARRATIVE):
        assert read(sentence, language, before, mode)[0] == edtf


@pytest.mark.parametrize(
    ("sentence", "language", "begin"),
    [
        ("Nach |fast vier Jahren| Bauzeit wurde sie am 3. Juni 2019 eröffnet.", "de", "2015-06-03"),
        ("Am 9. Mai 1915 endete nach |drei Monaten| die Blockade.", "de", "1915-02-09"),
        ("In May 2018, after |ten days| of talks, they agreed.", "en", "2018-04-21"),
    ],
)
def test_where_the_date_is_coarser_a_day_is_counted(sentence: str, language: str, begin: str) -> None:
    assert read(sentence, language)[1] == begin


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Der Streik begann am 4. Mai und wurde nach |zwei Wochen| beendet.", "de"),
        ("Der am Montag begonnene Streik wurde nach |zwei Wochen| beendet.", "de"),
        ("After |two weeks| he gave up and left on 3 May.", "en"),
        ("The strike began in May. After |two weeks| it was over.", "en"),
        ("After |two weeks| the talks went on until 3 May.", "en"),
        ("She waited |two weeks| from behind the door.", "en"),
        ("He got a term of |two weeks|.", "en"),
    ],
)
def test_another_date_does_not(sentence: str, language: str) -> None:
    assert read(sentence, language) == (Why.VAGUE.value, None)


@pytest.mark.parametrize(
    ("sentence", "language", "edtf"),
    [
        # words that say nothing about time
        ("After |three weeks of bitter cold| they turned back.", "en", "1848-03-03/1848-03-24"),
        ("For |four terrible days| it burned.", "en", "1848-03-03/1848-03-07"),
        ("An |fünf trostlosen Tagen| regnete es.", "de", "1848-03-03/1848-03-08"),
        ("In |eight years of war| the town grew.", "en", "1848-03-03/1856"),
        # the first ones of what was told
        ("In den |ersten beiden Tagen| kam niemand.", "de", "1848-03-03/1848-03-05"),
        # no number at all
        ("Within |weeks| all was lost.", "en", "1848-03-03/"),
        ("Für |Jahre| blieb es still.", "de", "1848-03-03/"),
        ("Il plut pendant |des semaines|.", "fr", "1848-03-03/"),
        ("Протягом |тижнів| ніхто не приходив.", "uk", "1848-03-03/"),
        ("В течение |недель| никто не приходил.", "ru", "1848-03-03/"),
        # a rolling unit
        ("It was the capital for |the next decade|.", "en", "1848-03-03/1858"),
        ("In |the next year| peace came.", "en", "1849"),
        # up to what was told
        ("It fell, ending the king's |18-year| reign.", "en", "1830/1848-03-03"),
        ("Das beendete die |dreijährige| Fehde.", "de", "1845/1848-03-03"),
        ("We have ruled since |20 years|.", "en", "1828/.."),
        # up to what was told, since it had been
        ("It was the worst that they had seen in |nine years of toil|.", "en", "1839/1848-03-03"),
        # since something
        ("It was |ten years| since he had left.", "en", "1838/.."),
        # bounded
        ("In |under a month| it was over.", "en", "1848-03-03~/1848-04~"),
    ],
)
def test_a_narrative_says_where_an_amount_begins(sentence: str, language: str, edtf: str) -> None:
    assert read(sentence, language, "1848-03-03", Mode.NARRATIVE)[0] == edtf


@pytest.mark.parametrize(
    "sentence",
    [
        "Within |two weeks of the flood| all had left.",
        "In |the first two years of the drought| many left.",
        "For |now| all is well.",
    ],
)
def test_what_needs_another_event_has_no_begin(sentence: str) -> None:
    assert read(sentence, "en", "3 March 1848", Mode.NARRATIVE)[1] is None


def test_since_something_is_up_to_the_report() -> None:
    assert read("Es sind |zwei Jahre| vergangen, seitdem sie schweigt.", "de") == ("2022/..", "2022-12-16")
    assert read("It is |ten years| since the bridge fell.", "en") == ("2014/..", "2014-12-16")


def test_the_year_that_the_sentence_told() -> None:
    sentence, words = "1958 war das Jahr, in dem er ging.", "das Jahr"
    for told, expected in (("1958", "1958"), ("am 3. Mai 1958", None)):
        chain = Chain().after(resolve(told, TOLD, "de"), sentence)
        found = resolve(words, TOLD, "de", context=sentence, start=9, chain=chain)
        assert (None if isinstance(found, Failure) else write(found[0].date)) == expected


def test_an_amount_that_led_up_to_a_date_does_not_carry_the_narrative_back() -> None:
    sentence = "On 9 May 1915, after two weeks, they halted."
    chain = Chain().after(resolve("9 May 1915", TOLD, "en"))
    found = resolve("two weeks", TOLD, "en", mode=Mode.NARRATIVE, context=sentence, start=20, chain=chain)
    assert not isinstance(found, Failure)
    assert write(found[0].date) == "1915-04-25/1915-05-09"
    assert chain.after(found) is chain


def test_a_range_in_a_narrative_begins_where_it_ends_next() -> None:
    chain = Chain().after(resolve("5 May 1967", TOLD, "en"))
    found = resolve("from 30 October to 22 November", TOLD, "en", mode=Mode.NARRATIVE, chain=chain)
    assert not isinstance(found, Failure)
    assert write(found[0].date) == "1967-10-30/1967-11-22"


def test_an_uncertain_anchor_leaves_a_full_date_alone() -> None:
    sentence = "After six weeks the fort fell on 2 July 1863."
    found = resolve("six weeks", parse("[2024-12-16..2024-12-17]"), "en", context=sentence, start=6)
    assert not isinstance(found, Failure)
    assert write(found[0].date) == "1863-05-21/1863-07-02"
