"""Words for a time and the day they were told on: the dates that they can mean, best first.

>>> from timeline.dates import resolve
>>> from timeline.dates.edtf import parse, write
>>> for reading in resolve("im vergangenen Jahr", parse("2024-12-17"), "de"):
...     print(write(reading.date), reading.unit)
2023 year
2023-12/2024-12 year
>>> [write(one.date) for one in resolve("about a week ago", parse("2024-12-16"), "en")]
['2024-12-09~']

Words that have no day give a Failure that says why, and where:

>>> resolve("30. Februar", None, "de").why
<Why.NO_SUCH_DAY: 'no_such_day'>
>>> failure = resolve("am Sankt-Nimmerleins-Tag", None, "de")
>>> failure.why, failure.start, failure.end
(<Why.NOT_UNDERSTOOD: 'not_understood'>, 3, 8)

One direction: `words` (words -> meaning, no day yet, by a `language`) > `days` (meaning + one day -> what
it can be) > `resolve` (anchors; with the `sentence` around the words); both stand on `cycles`, what comes
back in the calendar, and on the kinds of `meaning`. `chain` is what a document told before, handed from one
answer to the next question; `find` finds expressions in running text, by the same grammar. "am ersten
Wochenende im März 2022" is three nouns: weekend (the first), month 3, year 2022. `words.bag` folds them from
the coarsest: the first weekend within March within 2022; evaluated, that is 5 to 6 March.

To add a language: one file `languages/xx.toml` and its corpus `tests/dates/corpus/xx.toml` (80 examples
and 40 `refused` ones at least), no code. Begin with a copy of the language nearest to it. Every table is
a kind of word, every key the value, every text the words, parted by spaces, in any case: words are
compared casefolded, and composed (NFC). `_` stands for the space within a phrase, `~` at the end of a
word for each of `endings`. The longest phrase wins. Where a kind needs no value ("filler",
"few", "vague") the key is 1. The kinds:

    number ordinal fraction few     zwei, zweit~, halb~ (in quarters), einige; 21 is put together
    weekday month season feast      by number from Monday, January, spring; by rule (12-25, easter+39,
                                    pascha+0 the eastern Easter, nativity-21 the first Sunday of
                                    Advent; "12-25 01-07" either of two, "12-25/12-26" from one to
                                    the other)
    unit units                      one and many; lasting: "-jährig"; old: "-old"
    today now_unit relative         -1 is yesterday, "year -1" the Vorjahr, -1 last; 0 this; 1 next
    that_day told                   days, and those relatives, that count from what was told before
    rolling                         relatives that may mean the stretch up to now: 1 second, 2 first
    trailing                        relatives that may stand behind their noun: "Monday last"
    beside                          days before or behind a date: -1 the eve of
    numbered                        words before a number, by what it tells: day ("el día 3"), hour ("a las
                                    ocho"), decade ("années 80"); what is a filler too stands there as well
    century                         20 is "xxe_siècle"
    past future pluperfect          words of the sentence around: what was, what will be, "had";
    infinitive                      behind "be" an ending of the past is to come
    compared                        "period", of a year-ago figure
    part daypart decade             1 beginning 2 middle 3 end, -1 to -3 a third; of a day; "neunziger"
    clock                           1 "Uhr"; 2 a time zone, 3 one that makes no hour of any four figures
    quality                         about, nearly, over, exactly, bounded ("at least")
    perhaps                         what makes a date uncertain: "probably", and the mark "?"
    purpose                         before a time that something is planned for, nowhere else: "für Montag"
    ago hence later earlier         directions of an amount, before or behind it
    since from until to between and or before after      until: 2 from here on, "d'ici dix jours"
                                    -1 is a "from" that looks back unless the sentence does not: "с"
    closing                         between months or years and the date they end with: 1 "ended", -1 "ending"
    to_now hours                    the end of a range, "until now"; "h", of the clock and of "the last 24h"
    backward                        fillers that say it was: "back in February"
    onward so_far rest              "on" behind a "from Monday"; "so far" this year; "the rest" of it
    this_time                       about so long ago, to the day: "this time last year"
    course                          fillers behind which a unit is the one that runs: "later in" the year
    weekdays                        several of them, as counted: "two Mondays ago"
    bound shortly                   -1 "no later than", 1 "no earlier than"; "shortly" before an hour
    days_of_feast week_on           "2. Weihnachtstag"; "Monday week", a week after the next one
    article                         "am", behind which "Morgen" is a time of day and not tomorrow
    night_to                        1 the night to a day; 2 the night from a day to the next
    style                           of the calendar, behind a day: -1 old, 1 new
    era each vague                  -1 before Christ; "every"; words that say no day
    written                         one word, and the words that it stands for: "midweek" (not where
                                    there is `glued`, which finds them)
    suffix                          behind figures: ordinal ("th", "."), decade ("s"), year ("в 41-м")
    filler                          articles and prepositions that say nothing here
    whole                           what may end an expression: fillers ("l'année entière"), and other words
                                    that say nothing there ("den Sommer über")
    lead                            around an amount, each word by itself: `along` ("for weeks"), `rolling`
                                    ("for" the next year), `enclosing` ("within" a week of something),
                                    `terminal` (a rule); `perfect` ("had"), `thence` ("ten years since"),
                                    `gone` ("passed"); for amounts that begin with what was told,
                                    `subject` (of an article: a war), `begins` (says that it did),
                                    `epoch` ("era"), `office` ("reign"), `age`, `own` ("its"), `of`
    find                            for running text: `article` (belongs to a noun behind it), `inside`
                                    ("fiscal"), `told` (prepositions of a day counted from what was told:
                                    "am selben Tag"), `outside` (never part of an expression), `alone` (no
                                    expression by itself: "second"), `capital` (kinds written large),
                                    `counted` (nouns behind a number that is no year: "1523 men")

A word may have many kinds; the grammar takes the one that fits. Further keys: `endings`, `spelling`
(ways to type a letter), `glued` and `links` (kinds that are written as one word, and the letters
between), `day_first = "no"`, `postposed = "yes"` ("lundi dernier"), `articles = "no"` (a unit alone is
one of it: "тиждень тому"), `year_first = "yes"` (the number before its word tells which: "1939 року"),
`point_dates = "yes"` (15.10 is a day), `cardinals = "yes"` ("le quinze juillet"), `hundreds = "yes"`
("the 1700s" are a century), `past_endings` and `future_endings` (of verbs). Leave out what the language
lacks.
TOML, and not a format of our own: editors know it, it takes comments, and a language loads in some 4 ms
(words in single quotes are read three times as fast as those in double ones).
"""

from timeline.dates.chain import Chain
from timeline.dates.resolve import resolve

__all__ = ["Chain", "resolve"]
