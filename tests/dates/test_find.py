"""Finding: the expressions of running text, and where they are."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import resolve
from timeline.dates.edtf import parse, write
from timeline.dates.find import REACH, TRIES, find
from timeline.dates.language import names
from timeline.dates.words.grammar import read
from timeline.errors import UsageError
from timeline.model.reading import Failure

# «» mark what is to be found
GERMAN = """
Die Brücke fiel am «Montag», und «zwei Tage später» stand sie wieder.
Am «5. Mai 2014» kam der Zug.
«Mitte März 1921» brach das Eis.
Sie wartet seit «drei Wochen» und geht «morgen» heim.
Vor «vier Jahren» lebte er in Graz, «damals» noch ohne Garten.
Vom «3.» bis zum «7. Juni» bleibt das Bad zu.
Das Werk lief von «1950» bis «1961».
«Heuer» wächst weniger Wein als im «Vorjahr».
Im «Herbst 1944» und im «Winter darauf» fror der Fluss.
«Der vergangene Sonntag» war heiß, «die vergangenen Jahre» waren es auch.
Er kam «am selben Tag» zurück.
Das Treffen ist «heute Abend um 20 Uhr».
Noch «490 v. Chr.» stand der Tempel.
So viele Menschen kamen selten, do it yourself.
1200 Schafe und 300.000 Hühner zog er auf, 0,7 Prozent mehr.
Die erste Frau und viele andere gingen.
Der 22-Jährige und die 45 Jahre alte Nachbarin liefen davon.
Im «Mai» für 2000 Euro, im «Dezember» für «2025» geplant, am «Dienstag» für «24 Stunden» und für 1500 Leute.
Seit «1.12.» 30.000 Mann, und am «Tag darauf, dem 7. August», alle.
Die 2. Kompanie kommt im «Januar», die «3. im März».
Er hat 1,5 Meter Stoff, 2000 Euro und alle Zeit.
«Anfang Juni» 23 Boote, und die Maler der Stadt, Hans der d. J. und sein Vater.
"""
ENGLISH = """
The bridge fell on «Monday», and «two days later» it stood again.
It is «May 5» and he may march to the sea.
On «May 5, 2014», the train came.
He sat in the sun until «the third week of March».
She waited for «three weeks» and left «last Friday».
«Early next year» a law will come, «now» there is none.
From «Monday» to «Wednesday» the pool is closed, between «1914» and «1918» it was too.
Sales fell in «the first nine months»; «the third quarter» was better.
He met them at «7:15 p.m.» at the mill.
The «third-quarter» result and «a year earlier» the same.
The talks began in «Nov. 14». The end came «yesterday».
It happened in «the late 1970s», over «the weekend», and «the day» was hot.
The first man and the second one came; any of them, once, would do.
A 6-year-old boy and his mother, 52 years old, had 1,200 sheep and $1900.
Then the fall of the wall came, 1800 people saw it.
In «June 2024», 12 boats sank, and on «June 5, 2024», 3 more.
Sales fell in «the quarter ended 30 June 2024»; «the year» ended badly.
Was it on «5 May»? It was probably on «7 May» (?), perhaps never.
In «2023» IST was full, 1500 Zulu people left, and 12 +4 in «June» are 16.
It fell at «14:30 MSK on 5 May, UTC+3», when it was 5 +3 degrees.
The road is closed from «03:00 to 07:00». The bell rang at «14:30». Sales fell in «Q4».
On «16 December», 84 boats sank, on «Tuesday», 10 more, and by «the end of the month», 20 will come.
They met on «the night of 13-14 December», or on «8 or 9 May».
They lost 1523 men in «1944», and in «1943» people starved.
Then the front moved in «1941»-«42». It burnt in «autumn '43». He left.
From «18:00 16 December» to «06:00 17 December» 84 boats sank.
In «December» 84 trains left; he was 19 in «March 2022».
The shop is opening in «March», and a new one «Friday at the latest».
"""
FRENCH = """
Le pont est tombé «lundi» et «deux jours plus tard» il tenait.
Le train est arrivé «le 30 juin 2014».
Elle a été malade «la semaine dernière».
Le camion de 3T est tombé «vendredi».
Il a été vu «mardi», et a été touché il y a «deux ans».
Dans «la nuit du 15 au 16 décembre», 84 bateaux sont partis; en «novembre», 30.
«Trois jours» avant la bataille, il pleuvait.
Il pleuvait «trois jours avant».
"""
RUSSIAN = """
«16 декабря» ВС Украины ушли, за «минувшие сутки» ВС РФ тоже.
В «воскресенье» шёл дождь, а в «вс» нет.
Он родился «4 июня 1996 года», «весной 2022-го» ушёл, а «5 июля 43-го» пришёл.
Погибло 1523 человека, ранено 1950 бойцов.
С «18:00 16 декабря» до «6:00 17 декабря» шёл дождь.
Это было «13 или 14 декабря», в «ночь с 15 на 16 декабря».
"""


def cases(language: str, lines: str) -> list[tuple[str, str]]:
    return [(language, line) for line in lines.strip().splitlines()]


def marked(text: str, language: str) -> str:
    """Return `text` with marks around what was found."""
    parts, at = [], 0
    for start, end in find(text, language):
        parts += [text[at:start], "«", text[start:end], "»"]
        at = end
    return "".join([*parts, text[at:]])


@pytest.mark.parametrize(
    ("language", "line"),
    [*cases("de", GERMAN), *cases("en", ENGLISH), *cases("fr", FRENCH), *cases("ru", RUSSIAN)],
)
def test_the_expressions_of_a_sentence_are_found(language: str, line: str) -> None:
    plain = line.replace("«", "").replace("»", "")
    assert marked(plain, language) == line


def test_what_is_found_resolves_with_its_sentence() -> None:
    text = "Sie kam vor drei Tagen."
    (found,) = find(text, "de")
    words = text[found.start : found.end]
    answer = resolve(words, parse("2024-12-17"), "de", context=text, start=found.start)
    assert not isinstance(answer, Failure)
    assert write(answer[0].date) == "2024-12-14"


def test_offsets_are_those_of_the_text_as_given() -> None:
    text = "Köln: am 5. März, und früher am 3. März."
    parted = unicodedata.normalize("NFD", text)
    found = [parted[start:end] for start, end in find(parted, "de")]
    assert [unicodedata.normalize("NFC", words) for words in found] == [
        text[start:end] for start, end in find(text, "de")
    ]
    assert unicodedata.normalize("NFD", "5. März") in found


def test_paragraphs_and_sentences_do_not_run_together() -> None:
    assert marked("Closed on Friday. May is here.", "en") == "Closed on «Friday». «May» is here."
    assert marked("It was 5\n\nMay came", "en") == "It was 5\n\n«May» came"
    assert marked("It was 5\nMay 2014", "en") == "It was «5\nMay 2014»"


def test_an_unknown_language_is_named() -> None:
    with pytest.raises(UsageError):
        list(find("today", "xx"))


GERMAN_WORDS = "der erste am Mai Montag vor drei Tagen bis zum Nacht 8.30 Uhr seit Jahr 90er le 30 juin à"
ENGLISH_WORDS = (
    "the first of may 5 1914 p.m. last two weeks ago until and from Monday 12.5. '98 bc daily in half"
)
MARKS = ["-", "/", ",", ".", ":", "\n\n", "xyzzy", "ä", "123456"]
WORDS = [*(GERMAN_WORDS + " " + ENGLISH_WORDS).split(" "), *MARKS]
TEXTS = st.text(max_size=120) | st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)


@given(text=TEXTS, language=st.sampled_from(names()))
def test_any_text_has_expressions_in_order_and_within_it(text: str, language: str) -> None:
    last = 0
    for start, end in find(text, language):
        assert last <= start < end <= len(text)
        last = end


@given(text=TEXTS, language=st.sampled_from(names()))
def test_a_paragraph_before_moves_all_and_changes_nothing(text: str, language: str) -> None:
    before = "Xyzzy!\n\n"
    moved = [(start - len(before), end - len(before)) for start, end in find(before + text, language)]
    assert moved == [tuple(one) for one in find(text, language)]


@pytest.mark.parametrize(
    "word", ["1-", "May ", "first ", "last week of ", "Monday and ", "two ", "1 May 1 ", "12.5."]
)
def test_work_grows_no_faster_than_the_text(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    reads = []

    def counting(*arguments: object) -> object:
        reads.append(len(arguments[0]))  # type: ignore[arg-type]
        return read(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(sys.modules["timeline.dates.find"], "read", counting)
    words = 600
    list(find(word * words, "en"))
    assert len(reads) <= TRIES * words * 4
    assert max(reads, default=0) <= REACH
