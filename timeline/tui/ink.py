"""What each role looks like in a theme; nothing is told by colour alone, `draw` gives shapes and words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from timeline.tui.draw.line import Role

if TYPE_CHECKING:
    from textual.theme import Theme


class Look(NamedTuple):
    """The style of every role in a theme, and what lies over the line that the cursor is on."""

    roles: Mapping[Role, Style]
    cursor: Style
    mixed: dict[tuple[Style, bool], Mapping[Role, Style]]

    def over(self, base: Style, *, here: bool) -> Mapping[Role, Style]:
        """Return the style of every role over `base`, under the cursor if it is `here`; mixed once."""
        found = self.mixed.get((base, here))
        if found is None:
            cursor = self.cursor if here else Style.null()
            found = self.mixed[base, here] = {role: base + own + cursor for role, own in self.roles.items()}
        return found


class Colourless(LineFilter):
    """Takes every colour away; textual's own filter puts the default ones there, which are codes too."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002  textual's
        """Return the segments with what is bold, dim or reversed, and no colour."""
        return [Segment(text, style and style.without_color, control) for text, style, control in segments]


_MADE: Final[dict[str, Look]] = {}


def look(theme: Theme) -> Look:
    """Return how things look in `theme`; made once a theme."""
    found = _MADE.get(theme.name)
    if found is None:
        found = _MADE[theme.name] = Look(_roles(theme), _cursor(theme), {})
    return found


def _roles(theme: Theme) -> Mapping[Role, Style]:
    accent, warning, error = (_strong(name, theme) for name in (theme.accent, theme.warning, theme.error))
    bold = Style(bold=True)
    faint = Style(dim=True) if theme.ansi else _mixed(_front(theme), _back(theme), 0.42)
    return {
        Role.PLAIN: Style(),
        Role.DATE: _strong(theme.secondary, theme)
        if theme.ansi
        else _mixed(theme.primary, _front(theme), 0.4),
        Role.WORDS: Style(italic=True),
        Role.FAINT: faint,
        Role.WARNING: warning,
        Role.ERROR: error + bold,
        Role.TITLE: bold,
        Role.HEADING: accent + bold,
        Role.MONTH: accent,
        Role.LABEL: faint,
        Role.KEY: accent + bold,
        Role.DISPUTED: warning + bold,
    }


def _cursor(theme: Theme) -> Style:
    if theme.ansi:
        return Style(color="default", dim=False, reverse=True)
    mixed = Color.parse(_back(theme)).blend(Color.parse(theme.primary), 0.35)
    return Style(bgcolor=mixed.rich_color)


def _mixed(colour: str, other: str, share: float) -> Style:
    """Return `colour` with a share of `other` in it."""
    mixed = Color.parse(colour)
    return Style(color=(mixed.blend(Color.parse(other), share) if share else mixed).rich_color)


def _strong(name: str | None, theme: Theme) -> Style:
    """Return a colour that can be read on the theme's ground: darker where that is light."""
    if name is None:
        return Style()
    return _mixed(name, _front(theme), 0 if theme.dark or theme.ansi else 0.5)


def _front(theme: Theme) -> str:
    return theme.foreground or ("#e0e0e0" if theme.dark else "#202020")


def _back(theme: Theme) -> str:
    return theme.background or ("#121212" if theme.dark else "#efefef")
