"""Amounts that begin with what a document told before: a war, a siege, what was told last."""

from __future__ import annotations

import datetime as dt

import pytest

from timeline.dates import Chain, resolve
from timeline.dates.days.frame import KEPT
from timeline.dates.edtf import write
from timeline.model.reading import Failure, Mode, Why
from timeline.show.steps import steps

PUBLISHED = dt.date(2015, 6, 30)
BEFORE = {
    "en": ("The war broke out on |3 March 1848|.", "On |9 May 1850| the siege of the port began."),
    "de": ("Der Krieg brach am |3. März 1848| aus.", "Am |9. Mai 1850| begann die Belagerung der Stadt."),
    "fr": ("La guerre éclata le |3 mars 1848|.", "Le |9 mai 1850| commença le siège de la ville."),
    "es": ("La guerra estalló el |3 de marzo de 1848|.", "El |9 de mayo de 1850| comenzó el sitio."),
    "uk": ("Війна почалася |3 березня 1848 року|.", "|9 травня 1850 року| розпочалася облога міста."),
    "ru": ("Война началась |3 марта 1848 года|.", "|9 мая 1850 года| началась осада города."),
    "el": ("Ο πόλεμος ξέσπασε στις |3 Μαρτίου 1848|.", "Στις |9 Μαΐου 1850| άρχισε η πολιορκία."),
}


def story(language: str, *sentences: str, mode: Mode = Mode.NARRATIVE) -> str:
    """The best reading of the words between the bars of the last sentence, or why there is none."""
    chain, found = Chain(), ""
    for sentence in sentences:
        before, words, after = sentence.split("|")
        context, start = before + words + after, len(before)
        answer = resolve(words, PUBLISHED, language, mode=mode, context=context, start=start, chain=chain)
        chain = chain.after(answer, context, start)
        found = answer.why.value if isinstance(answer, Failure) else write(answer[0].date)
    return found


@pytest.mark.parametrize(
    ("sentence", "language", "edtf"),
    [
        # the war, which the article is on
        ("In |the first year of the war| trade stopped.", "en", "1848-03-03?/1849?"),
        ("In |the early years of the conflict| trade stopped.", "en", "1848-03-03?/"),
        ("In |the first few months of the war| trade stopped.", "en", "1848-03-03?/"),
        ("Trade stopped in |the early years|.", "en", "1848-03-03?/"),
        ("Trade stopped throughout |the war years|.", "en", "1848-03-03?/"),
        ("Im |ersten Jahr des Krieges| ruhte der Handel.", "de", "1848-03-03?/1849?"),
        ("In den |ersten drei Monaten der Kämpfe| ruhte er.", "de", "1848-03-03?/1848-06?"),
        ("In den |ersten Jahren| ruhte der Handel.", "de", "1848-03-03?/"),
        ("In den |ersten Kriegsjahren| ruhte der Handel.", "de", "1848-03-03?/"),
        ("Im |ersten Kriegsjahr| ruhte der Handel.", "de", "1848-03-03?/1849?"),
        ("Pendant |les deux premières années de la guerre| rien ne bougea.", "fr", "1848-03-03?/1850?"),
        ("En |los primeros años de la guerra| nada cambió.", "es", "1848-03-03?/"),
        ("У |перші роки війни| торгівля зупинилася.", "uk", "1848-03-03?/"),
        ("В |первый год войны| торговля остановилась.", "ru", "1848-03-03?/1849?"),
        ("Στα |πρώτα χρόνια του πολέμου| δεν υπήρχε εμπόριο.", "el", "1848-03-03?/"),
        # anything else that was told by its name
        ("In |the first 18 months of the siege| they had food.", "en", "1850-05-09?/1851-11?"),
        ("Within |ten days of the siege| they had no food.", "en", "1850-05-09?/1850-05-19?"),
        ("Within |ten days| of the siege, they had no food.", "en", "1850-05-09?/1850-05-19?"),
        ("During |the siege years| they had no food.", "en", "1850-05-09?/"),
        ("In |the two years between the war and the siege| it rained.", "en", "1848-03-03?/1850?"),
        ("On |the third day of the siege| it rained.", "en", "1850-05-11?"),
        ("Am |ersten Tag der Belagerung| regnete es.", "de", "1850-05-09?"),
        ("|Zwei Tage nach der Belagerung| regnete es.", "de", "1850-05-11?"),
        ("In den |ersten Wochen der Belagerung| regnete es.", "de", "1850-05-09?/"),
        ("In der |Zeit der Belagerung| regnete es.", "de", "1850-05-09?/"),
        ("У |перші місяці облоги| йшов дощ.", "uk", "1850-05-09?/"),
        # what was told last
        ("|The king's reign| was short.", "en", "1850-05-09/"),
        ("In |the first years of his reign| it rained.", "en", "1850-05-09/"),
        ("Little has changed in |the intervening years|.", "en", "1850-05-09/"),
        ("It fell in |days and weeks| of rain.", "en", Why.NOT_UNDERSTOOD.value),
        ("It was over in a few days and |weeks|.", "en", "1850-05-09/"),
        ("Während |seiner Amtszeit| regnete es.", "de", "1850-05-09/"),
        ("In den |ersten Tagen| regnete es.", "de", "1850-05-09/"),
        ("|A few days later| it rained.", "en", "[1850-05-09..]"),
        ("|Wenige Tage| später regnete es.", "de", "[1850-05-09..]"),
        # a life up to then
        ("He died at the age of |seventy-four|.", "en", "1776~/1850-05-09"),
        ("He died at age |74|.", "en", "1776~/1850-05-09"),
        ("Er starb im Alter von |74 Jahren|.", "de", "1776~/1850-05-09"),
        ("Il mourut à l'âge de |74 ans|.", "fr", "1776~/1850-05-09"),
        ("Він помер у віці |74 років|.", "uk", "1776~/1850-05-09"),
    ],
)
def test_a_narrative_says_when_what_is_named_began(sentence: str, language: str, edtf: str) -> None:
    assert story(language, *BEFORE[language], sentence) == edtf


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("In its |early years| the party was small.", "en"),
        ("In ihren |frühen Jahren| war die Partei klein.", "de"),
        ("In |the final months of the war| it rained.", "en"),
        ("In |the first year of the famine| it rained.", "en"),
        ("In |the first half of the war| it rained.", "en"),
        ("Within |two weeks of the famine| it rained.", "en"),
        ("|Four days after the famine| it rained.", "en"),
        ("In den |letzten Kriegsmonaten| regnete es.", "de"),
    ],
)
def test_what_was_not_told_has_no_begin(sentence: str, language: str) -> None:
    assert story(language, *BEFORE[language], sentence) in (Why.NOT_UNDERSTOOD.value, Why.VAGUE.value)


def test_days_are_not_counted_from_a_month_that_is_not_sure() -> None:
    told = "In |May 1850| the siege began."
    for sentence in (
        "In |the first week of the siege| it rained.",
        "On |the third day of the siege| it rained.",
    ):
        assert story("en", told, sentence) == Why.NOT_UNDERSTOOD.value
    assert story("en", told, "In |the first year of the siege| it rained.") == "1850-05?/1851?"


@pytest.mark.parametrize(
    ("sentence", "language", "edtf"),
    [
        ("He died within |weeks or months| of his capture on 26 March 2014.", "en", "2014-03-26/"),
        ("He fell ill within |two weeks| of his return on 26 March 2014.", "en", "2014-03-26/2014-04-09"),
        (
            "Er starb innerhalb |zweier Wochen| nach dem Sturz am 26. März 2014.",
            "de",
            "2014-03-26/2014-04-09",
        ),
        ("On 28 August 2014, |two weeks after the surrender|, they met.", "en", "2014-08-14/2014-08-28"),
        (
            "Am 28. August 2014, |zwei Wochen nach der Kapitulation|, traf man sich.",
            "de",
            "2014-08-14/2014-08-28",
        ),
        ("|The Tudor era|, 1485-1603, was one of change.", "en", "1485/1603"),
        ("May to July 2014 were |cold and rainy months|.", "en", "2014-05/2014-07"),
        ("In early May 2014, they fled after |40 days| of rain.", "en", "2014-03-22/2014-05-10"),
    ],
)
def test_a_date_of_the_sentence_says_when_it_was(sentence: str, language: str, edtf: str) -> None:
    for mode in (Mode.NEWS, Mode.NARRATIVE):
        assert story(language, sentence, mode=mode) == edtf


def test_news_know_no_war_that_they_did_not_tell() -> None:
    sentence = "In |the first year of the war| trade stopped."
    assert story("en", "On |3 March 2014| he spoke.", sentence, mode=Mode.NEWS) == Why.NOT_UNDERSTOOD.value
    told = "War broke out on |3 March 2014|."
    assert story("en", told, sentence, mode=Mode.NEWS) == "2014-03-03?/2015?"
    assert story("en", told, "|A few days later| it rained.", mode=Mode.NEWS) == "[2014-03-03..]"


@pytest.mark.parametrize(
    ("sentence", "language"),
    [("He died at the age of |74 years|.", "en"), ("Er starb im Alter von |74 Jahren|.", "de")],
)
def test_an_age_in_news_is_no_time_that_goes_on(sentence: str, language: str) -> None:
    assert story(language, sentence, mode=Mode.NEWS) == Why.VAGUE.value
    assert story(language, sentence) == Why.VAGUE.value


def test_an_article_that_says_of_no_begin_tells_its_war_from_its_first_date_on() -> None:
    told = ("They met on |3 March 1848|.", "They met again in |1850|.")
    assert story("en", *told, "In |the first year of the war| trade stopped.") == "1848-03-03?/1849?"


def test_the_last_of_two_sieges_is_meant() -> None:
    told = (
        "On |3 March 1848| the siege of the port began.",
        "On |9 May 1850| the siege of the town began.",
        "They met on |1 June 1850|.",
        "They met on |2 June 1850|.",
    )
    assert story("en", *told, "In |the first month of the siege| they ate well.") == "1850-05-09?/1850-06?"


def test_the_same_period_is_what_was_told_from_one_year_to_another() -> None:
    told = ("Between |1821| and 1824 the town grew.", "Between 1821 and |1824| the town grew.")
    assert story("en", *told, "During |the same period| the port did not.") == "1821/1824"
    assert story("en", "It grew in |1821|.", "During |the same period| the port did not.") == Why.VAGUE.value


@pytest.mark.parametrize(
    ("told", "sentence", "language", "edtf"),
    [
        # years up to what was told last begin with a year, as "ago" has it
        (
            "on 5 July 1862",
            "It was the worst that had been seen in |eight years of strife|.",
            "en",
            "1854/1862-07-05",
        ),
        (
            "am 6. Mai 1918",
            "Der Zorn, den |ein Monat| Hunger geweckt hatte, war groß.",
            "de",
            "1918-04/1918-05-06",
        ),
        (
            "late 2003",
            "The town, which |more than a decade of neglect| had ruined, fell.",
            "en",
            "1991~/2003-12",
        ),
        # what cannot have lasted on till after its telling led up to it
        ("on 30 April 1975", "Strangers had their say here for |116 years|.", "en", "1859/1975-04-30"),
    ],
)
def test_years_that_lead_up_to_what_was_told(told: str, sentence: str, language: str, edtf: str) -> None:
    chain = Chain().after(resolve(told, PUBLISHED, language))
    before, words, after = sentence.split("|")
    found = resolve(
        words,
        PUBLISHED,
        language,
        mode=Mode.NARRATIVE,
        context=before + words + after,
        start=len(before),
        chain=chain,
    )
    assert not isinstance(found, Failure)
    assert write(found[0].date) == edtf


def test_the_steps_say_what_it_begins_with() -> None:
    chain = Chain().after(resolve("9 May 1850", PUBLISHED, "en"), "On 9 May 1850 the siege began.", 3)
    found = resolve(
        "the first month of the siege", PUBLISHED, "en", mode=Mode.NARRATIVE, context="", chain=chain
    )
    assert not isinstance(found, Failure)
    assert "where the same text tells of 'siege'" in steps(found[0])


def test_a_long_document_keeps_its_first_dates_and_the_last() -> None:
    chain, first = Chain(), resolve("3 March 1848", PUBLISHED, "en")
    for number in range(KEPT + 10):
        chain = chain.after(first, f"They met on 3 March 1848 for the {number}th time.")
    chain = chain.after(resolve("9 May 1850", PUBLISHED, "en"), "On 9 May 1850 the siege began.", 3)
    assert chain.past is not None
    assert chain.past.number == KEPT
    found = resolve("the first day of the siege", PUBLISHED, "en", mode=Mode.NARRATIVE, chain=chain)
    assert not isinstance(found, Failure)
    assert write(found[0].date) == "1850-05-09?"
