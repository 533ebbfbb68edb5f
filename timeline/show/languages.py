"""What languages are called, in the languages that documents are written in.

To add one: a row here; a language that is not listed is told by its code.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_NAMES: Final[Mapping[str, tuple[str, str]]] = {
    "ar": ("Arabic", "Arabisch"),
    "be": ("Belarusian", "Belarussisch"),
    "bg": ("Bulgarian", "Bulgarisch"),
    "cs": ("Czech", "Tschechisch"),
    "da": ("Danish", "Dänisch"),
    "de": ("German", "Deutsch"),
    "el": ("Greek", "Griechisch"),
    "en": ("English", "Englisch"),
    "es": ("Spanish", "Spanisch"),
    "et": ("Estonian", "Estnisch"),
    "fa": ("Persian", "Persisch"),
    "fi": ("Finnish", "Finnisch"),
    "fr": ("French", "Französisch"),
    "he": ("Hebrew", "Hebräisch"),
    "hu": ("Hungarian", "Ungarisch"),
    "it": ("Italian", "Italienisch"),
    "ja": ("Japanese", "Japanisch"),
    "ka": ("Georgian", "Georgisch"),
    "ko": ("Korean", "Koreanisch"),
    "lt": ("Lithuanian", "Litauisch"),
    "lv": ("Latvian", "Lettisch"),
    "nl": ("Dutch", "Niederländisch"),
    "no": ("Norwegian", "Norwegisch"),
    "pl": ("Polish", "Polnisch"),
    "pt": ("Portuguese", "Portugiesisch"),
    "ro": ("Romanian", "Rumänisch"),
    "ru": ("Russian", "Russisch"),
    "sk": ("Slovak", "Slowakisch"),
    "sv": ("Swedish", "Schwedisch"),
    "tr": ("Turkish", "Türkisch"),
    "uk": ("Ukrainian", "Ukrainisch"),
    "zh": ("Chinese", "Chinesisch"),
}
_IN: Final[Mapping[str, tuple[int, str, str]]] = {
    "en": (0, "in {}", "language {}"),
    "de": (1, "auf {}", "Sprache {}"),
}


def in_language(code: str, told_in: str = "en") -> str:
    """Return "in German" for `de` and `de-AT`, told in English or German; one without a name by its code."""
    at, known, unknown = _IN[told_in]
    names = _NAMES.get(code.partition("-")[0].lower())
    return known.format(names[at]) if names else unknown.format(code)
