"""One language's words: read once from `languages/`, then kept."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from timeline.errors import UsageError
from timeline.garbage import paused

FOLDER: Final = Path(__file__).parent / "languages"

UNITS: Final = (
    "second", "minute", "hour", "day", "weekend", "week", "fortnight",
    "month", "season", "quarter", "half", "year", "decade", "century",
)  # fmt: skip
"""Units from small to large; a word's value is the place here."""
QUALITIES: Final = ("about", "nearly", "over", "exactly", "bounded")
SUFFIXES: Final = ("ordinal", "decade", "year")
NUMBERED: Final = ("day", "hour", "decade")
_NAMED: Final = {
    "unit": UNITS,
    "units": UNITS,
    "lasting": UNITS,
    "quality": QUALITIES,
    "suffix": SUFFIXES,
    "numbered": NUMBERED,
}
_NOW: Final = 8
"""A unit and a shift share one number: the unit's place times 16, plus the shift and this."""

Senses = dict[str, int]
"""What a word can mean: kind of word -> value."""


class Phrase:
    """How a phrase begins: what that means by itself, nothing perhaps, and the words that can follow it."""

    __slots__ = ("follow", "senses")

    def __init__(self, senses: Senses | None = None) -> None:
        self.senses: Senses = {} if senses is None else senses
        self.follow: dict[str, Phrase] = {}


class Language:
    """The words of one language; the lexer reads `words`, `suffixes` and the glue, the grammar the rest.

    `words` has the senses of every word, none for one that only begins phrases; `phrases` has those that do.
    """

    __slots__ = (
        "articles",
        "cardinals",
        "code",
        "day_first",
        "feasts",
        "find",
        "future",
        "glued",
        "hundreds",
        "links",
        "past",
        "phrases",
        "point_dates",
        "postposed",
        "suffixes",
        "words",
        "written",
        "year_first",
    )

    def __init__(self, code: str, data: dict[str, object]) -> None:
        self.code = code
        self.words: dict[str, Senses] = {}
        self.phrases: dict[str, Phrase] = {}
        self.suffixes: dict[str, int] = {}
        self.feasts: list[str] = []
        self.find: dict[str, frozenset[str]] = {}
        self.glued = frozenset(str(data.get("glued", "")).split())
        self.future = tuple(str(data.get("future_endings", "")).split())
        self.past = tuple(str(data.get("past_endings", "")).split())
        self.links = tuple(str(data.get("links", "")).split())
        self.day_first = data.get("day_first") != "no"
        self.postposed = data.get("postposed") == "yes"
        self.articles = data.get("articles") != "no"
        self.cardinals = data.get("cardinals") == "yes"
        self.hundreds = data.get("hundreds") == "yes"
        self.year_first = data.get("year_first") == "yes"
        self.point_dates = data.get("point_dates") == "yes"
        self.written: dict[str, tuple[str, ...]] = {}
        endings = str(data.get("endings", "")).split()
        spelling = [tuple(pair.split("=")) for pair in str(data.get("spelling", "")).split()]
        for kind, table in data.items():
            if isinstance(table, dict):
                for key, words in table.items():
                    self._read(kind, key, _spelled(words, endings, spelling))

    def _read(self, kind: str, key: str, words: list[str]) -> None:
        if kind in ("find", "lead"):
            self.find[key] = frozenset(word.replace("_", " ") for word in words)
            return
        if kind == "written":
            self.written[key] = tuple(words)
            return
        value = self._value(kind, key)
        if kind == "suffix":
            for suffix in words:
                self.suffixes[suffix] = self.suffixes.get(suffix, 0) | 1 << value
            return
        known = self.words
        for phrase in words:
            senses = known.get(phrase)
            if senses is None:
                senses = self._phrase(phrase) if "_" in phrase else known.setdefault(phrase, {})
            senses.setdefault(kind, value)

    def _value(self, kind: str, key: str) -> int:
        if kind in ("feast", "days_of_feast"):
            self.feasts.append(key)
            return len(self.feasts) - 1
        if kind == "now_unit":
            unit, shift = key.split()
            return UNITS.index(unit) * 16 + int(shift) + _NOW
        return _NAMED[kind].index(key) if kind in _NAMED else int(key)

    def _phrase(self, phrase: str) -> Senses:
        first, *others = phrase.split("_")
        level = self.phrases.get(first)
        if level is None:
            level = self.phrases[first] = Phrase(self.words.setdefault(first, {}))
        for word in others:
            following = level.follow.get(word)
            if following is None:
                following = level.follow[word] = Phrase()
            level = following
        return level.senses


def _spelled(text: str, endings: list[str], spelling: list[tuple[str, ...]]) -> list[str]:
    """Return the words of `text` as the lexer folds them, with endings, and without letters of `spelling`."""
    text = text.casefold()
    full = text.split()
    if "~" in text:
        stems = [word[:-1] for word in full if word[-1] == "~"]
        full = [word for word in full if word[-1] != "~"]
        full += [stem + ending for stem in stems for ending in endings]
        text += "".join(endings)
    for letter, typed in spelling:
        if letter in text:
            full += [word.replace(letter, typed) for word in full if letter in word]
    return full


def unit_and_shift(value: int) -> tuple[int, int]:
    """Return the unit's place in UNITS and the shift that one number holds."""
    return value // 16, value % 16 - _NOW


def names() -> list[str]:
    """Return the codes of the languages there are."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


@cache
@paused()
def load(code: str) -> Language:
    """Return the language of a BCP 47 `code`, region and script left aside ("de-AT" is "de").

    Raises UsageError, which lists the known ones, for a language that there is no file for.
    """
    import tomllib  # noqa: PLC0415 -- 6 ms that a command without words need not pay

    name = code.replace("_", "-").partition("-")[0].lower()
    path = FOLDER / f"{name}.toml"
    if not name.isalpha() or not path.is_file():
        raise UsageError.unknown("language", code, names())
    return Language(name, tomllib.loads(path.read_text(encoding="utf-8")))
