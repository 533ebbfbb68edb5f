"""The sentence around the words: what completes them, what directs them, and its tense."""

from __future__ import annotations

import datetime as dt

import pytest

from timeline.dates import Chain, resolve
from timeline.dates.batch import describe
from timeline.dates.edtf import parse, write
from timeline.model.reading import Failure, Mode, Readings

TOLD = dt.date(2024, 12, 16)  # a Monday


def read(sentence: str, language: str, told: dt.date = TOLD, mode: Mode = Mode.NEWS) -> Readings:
    """Resolve the words between the bars of `sentence`."""
    before, words, after = sentence.split("|")
    found = resolve(
        words, told, language, mode=mode, context=before + words + after, start=len(before), chain=Chain()
    )
    assert not isinstance(found, Failure), (sentence, found)
    return found


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        # the tense
        ("Die Brücke wird am |Freitag| gesperrt.", "de", "2024-12-20"),
        ("Die Brücke wurde am |Freitag| gesperrt.", "de", "2024-12-13"),
        ("Der Rat hatte im |Mai| noch gezögert.", "de", "2024-05"),
        ("Der Rat will im |Mai| entscheiden.", "de", "2025-05"),
        ("Im |September| begann der Bau.", "de", "2024-09"),
        ("The council said |Friday| that it had no money.", "en", "2024-12-13"),
        ("The council plans to meet on |Friday|.", "en", "2024-12-20"),
        ("The bridge will be opened on |Friday|.", "en", "2024-12-20"),
        ("The talks are set to resume |Thursday|.", "en", "2024-12-19"),
        ("It had been due to end |Friday|.", "en", "2024-12-13"),
        ("The plant closed in |May|.", "en", "2024-05"),
        ("On |12 December|, 1500 boats left.", "en", "2024-12-12"),
        ("In |December|, 1500 left.", "en", "2024-12"),
        ("El |viernes| María llegó al puerto.", "es", "2024-12-13"),
        ("It must be done by |Friday at the latest|.", "en", "[..2024-12-20]"),
        ("The plant will close in |May|.", "en", "2025-05"),
        ("The works in |January| caused delays.", "en", "2025-01"),
        ("The teams were planning a march on |Friday|.", "en", "2024-12-20"),
        ("Das Treffen ist für |morgen| geplant.", "de", "2024-12-17"),
        ("Das Treffen begann am |Morgen|.", "de", "2024-12-16"),
        ("El tren llegó por la |mañana|.", "es", "2024-12-16"),
        ("El tren llegará |mañana|.", "es", "2024-12-17"),
        ("Le convoi a été touché il y a |trois jours|.", "fr", "2024-12-13"),
        ("The alarm ended on |Monday at 07:00|.", "en", "2024-12-16"),
        # a doubt beside the words, and none of what ends a question
        ("It was probably on |7 May|.", "en", "2024-05-07?"),
        ("It fell on |7 May| (?), they say.", "en", "2024-05-07?"),
        ("After |perhaps two weeks| the town fell on 5 May 2024.", "en", "2024-04-21?/2024-05-05?"),
        ("He will probably resign on |Monday|.", "en", "2024-12-16"),
        ("Did sales fall in |the first nine months| of 2023?", "en", "2023-01/2023-09"),
        ("Le procès peut être ouvert |vendredi|.", "fr", "2024-12-20"),
        ("The bridge will |probably on Friday| be opened.", "en", "2024-12-20?"),
        ("Die Brücke wurde |wohl am Freitag| gesprengt.", "de", "2024-12-13?"),
        ("The talks were expected to end |Friday|.", "en", "2024-12-20"),
        ("The strike of |August|, which the town will not forget, broke the mill.", "en", "2024-08"),
        ("Talks will be held on |Friday|.", "en", "2024-12-20"),
        ("Votes will be held in |March|.", "en", "2025-03"),
        ("He said he would travel on |Thursday|.", "en", "2024-12-19"),
        ("The sides are to meet on |Friday|.", "en", "2024-12-20"),
        ("Die Sitzung ist für den |Freitag| angesetzt.", "de", "2024-12-20"),
        ("Le sommet a été fixé au |5 juillet|.", "fr", "2025-07-05"),
        ("Le pont s’est effondré le |5 mars|.", "fr", "2024-03-05"),
        ("El frente cayó el |5 de marzo|.", "es", "2024-03-05"),
        # the future of the past, which a rumour about the past is not
        ("Il a dit que les pourparlers reprendraient |vendredi|.", "fr", "2024-12-20"),
        ("Les deux camps se retrouveraient |jeudi|, selon lui.", "fr", "2024-12-19"),
        ("L'otage pourrait être libéré |vendredi|.", "fr", "2024-12-20"),
        ("Deux soldats auraient été tués |vendredi|.", "fr", "2024-12-13"),
        ("Le chef serait mort |vendredi|.", "fr", "2024-12-13"),
        ("L'armée déclarait |vendredi| tenir le pont.", "fr", "2024-12-13"),
        ("Aseguró que la tregua entraría en vigor el |viernes|.", "es", "2024-12-20"),
        ("La ronda se celebraría el |jueves|.", "es", "2024-12-19"),
        ("El jefe habría muerto el |viernes|.", "es", "2024-12-13"),
        ("El alcalde no quería hablar el |viernes|.", "es", "2024-12-13"),
        # the end of what is over, of what is to come, and the same told by nobody
        ("|By Monday evening| thirty people had been found.", "en", "/2024-12-16"),
        ("The siege lasted |until March|.", "en", "/2024-03"),
        ("The bridge will stand again |by summer|.", "en", "/2025-22"),
        ("Die Belagerung dauerte |bis März|.", "de", "/2024-03"),
        ("|Bis zum Sommer| soll die Brücke stehen.", "de", "/2025-22"),
        # this weekend, told on a Monday
        ("He was arrested |this weekend|.", "en", "2024-12-14/2024-12-15"),
        ("The team will play |this weekend|.", "en", "2024-12-21/2024-12-22"),
        ("Les combats ont repris |ce week-end|.", "fr", "2024-12-14/2024-12-15"),
        # a "from" that looks back, or ahead
        ("Бои шли |с пятницы|.", "ru", "2024-12-13/.."),
        ("Город будет закрыт |с пятницы|.", "ru", "2024-12-20/.."),
        ("Бої точилися |з травня|.", "uk", "2024-05/.."),
        ("The town was without light |from Friday|.", "en", "2024-12-13/.."),
        ("|5 мая| войска ушли из села.", "ru", "2024-05-05"),
        ("|5 мая| мост был взорван.", "ru", "2024-05-05"),
        ("Переговоры пройдут |в пятницу|.", "ru", "2024-12-20"),
        ("|5 травня| місто захоплено.", "uk", "2024-05-05"),
        ("Сторони зустрінуться |у середу|.", "uk", "2024-12-18"),
        ("Ο στρατός κατέλαβε την πόλη |στις 5 Μαΐου|.", "el", "2024-05-05"),
        # in the course of
        ("They met him later in |the day|.", "en", "2024-12-16"),
        ("Im Laufe |des Jahres| wurde gebaut.", "de", "2024"),
        # prepositions
        ("He has until |Friday| to answer.", "en", "2024-12-20"),
        ("Twelve states had answered by |Friday|.", "en", "2024-12-13"),
        ("It has rained since |Friday|.", "en", "2024-12-13"),
        ("Sie lebt seit |vier Monaten| hier.", "de", "2024-08/.."),
        ("Seit über |zehn Jahren| wird gebaut.", "de", "2014/.."),
        # what stands behind completes them
        ("Am |27.| und 28. September 2019 wurde gebaut.", "de", "2019-09-27"),
        ("Vom |5.| bis zum 9. Juni tagt der Rat.", "de", "2025-06-05"),
        ("Am |30.|/31. März war Ruhe.", "de", "2024-03-30"),
        ("Am |31.| und 1. April war Ruhe.", "de", "2024-03-31"),
        ("|Los próximos días 20| y 21 de enero habrá consultas.", "es", "2025-01-20"),
        ("|Los pasados días 28| y 29 de diciembre nevó.", "es", "2023-12-28"),
        ("In |April| and June 2019 it rained.", "en", "2019-04"),
        ("It rained from |October| to March 2019.", "en", "2018-10"),
        ("Am |16| und 17. Jänner wird gewählt.", "de", "2025-01-16"),
        # what stands before
        ("The season of 1995-|96| was wet.", "en", "1996"),
    ],
)
def test_the_sentence_decides(sentence: str, language: str, expected: str) -> None:
    assert write(read(sentence, language)[0].date) == expected


def test_both_readings_stay_whatever_the_tense() -> None:
    dates = [write(one.date) for one in read("Die Brücke wird am |Freitag| gesperrt.", "de")]
    assert dates == ["2024-12-20", "2024-12-13"]


def test_a_number_alone_is_no_day() -> None:
    assert isinstance(resolve("16", TOLD, "de", context="Es waren 16 Leute da.", start=9), Failure)


def test_a_date_that_stands_behind_says_what_later_means() -> None:
    chain = Chain().after(resolve("10 May 2019", TOLD, "en"))
    text = "A month later, on 12 June, it was over."
    found = resolve("A month later", TOLD, "en", mode=Mode.NARRATIVE, context=text, chain=chain)
    assert not isinstance(found, Failure)
    assert write(found[0].date) == "2019-06-12"


def test_a_time_of_day_belongs_to_the_day_of_its_sentence() -> None:
    text = "Beginn am 3. Januar um 20 Uhr."
    chain = Chain().after(resolve("3. Januar", TOLD, "de"), text)
    for context, day in ((text, "2025-01-03"), ("Einlass um 20 Uhr.", "2024-12-16")):
        start = context.index("20 Uhr")
        found = resolve("20 Uhr", TOLD, "de", context=context, start=start, chain=chain)
        assert not isinstance(found, Failure)
        assert write(found[0].date) == day


@pytest.mark.parametrize(
    ("words", "language", "edtf", "begin"),
    [
        ("seit vier Monaten", "de", "2024-08/..", "2024-08-16"),
        ("fast dreijährigen", "de", "2022~/..", "2021-12-16"),
        ("in den letzten zehn Jahren", "de", "2014/2024", "2014-12-16"),
        ("over the next two years", "en", "2024/2026", "2024-12-16"),
        ("seit drei Wochen", "de", "2024-11-25/..", "2024-11-25"),
    ],
)
def test_a_duration_tells_the_day_it_begins_on(words: str, language: str, edtf: str, begin: str) -> None:
    told = describe(resolve(words, parse("2024-12-16"), language))
    assert (told["edtf"], told["earliest"]) == (edtf, begin)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("|Drei Tage| vor der Schlacht kam der Befehl.", "de"),
        ("|Trois jours| avant la bataille, il pleuvait.", "fr"),
        ("|Tres días| antes de la batalla llovía.", "es"),
        ("За |три дні| до бою йшов дощ.", "uk"),
        ("|Three days| before the battle it rained.", "en"),
    ],
)
def test_what_is_counted_from_an_event_says_no_day(sentence: str, language: str) -> None:
    before, words, after = sentence.split("|")
    found = resolve(words, TOLD, language, context=before + words + after, start=len(before))
    assert isinstance(found, Failure)
