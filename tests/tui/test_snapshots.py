"""One picture a screen and width class; `pytest --snapshot-update` draws them anew, to be looked at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.widgets import Input

CASES = {
    "wide": ((120, 40), ["j", "j"], "textual-dark"),
    "wide_light": ((120, 40), ["j", "j", "j"], "textual-light"),
    "wide_ansi": ((120, 40), ["j", "j", "j"], "ansi-dark"),
    "stacked": ((80, 24), ["j", "j", "j"], "textual-dark"),
    "small": ((40, 12), ["j", "j"], "textual-dark"),
    "small_details": ((40, 12), ["j", "j", "enter"], "textual-dark"),
    "filter": ((80, 24), ["slash", *"place", "colon", *"kursk", "space", "left_parenthesis"], "textual-dark"),
    "stacked_light": ((80, 24), ["j", "j", "j"], "textual-light"),
    "narrow": ((60, 20), ["j", "j", "j"], "textual-dark"),
    "narrow_ansi": ((60, 20), ["j", "j"], "ansi-dark"),
    "widest": ((200, 60), ["j", "j"], "textual-dark"),
    "range": ((120, 40), [*"jjjj", "less_than_sign", "j", "j", "greater_than_sign"], "textual-dark"),
    "months": ((120, 40), ["minus", "minus"], "textual-light"),
    "facets": ((120, 40), ["v", "j", "j"], "textual-dark"),
    "facets_light": ((80, 24), ["v", "j"], "textual-light"),
    "facets_small": ((40, 12), ["v", "j"], "ansi-dark"),
    "around": ((80, 24), ["slash", *"ryder", "enter", "s"], "textual-dark"),
    "jump": ((80, 24), ["ctrl+g", *"march"], "textual-dark"),
    "help": ((100, 50), ["question_mark"], "textual-dark"),
    "help_ansi": ((80, 24), ["question_mark", "slash", *"filter"], "ansi-dark"),
    "problems": ((80, 24), ["p"], "textual-dark"),
    "problems_light": ((120, 40), ["p", "j"], "textual-light"),
    "palette": ((80, 24), ["colon", *"find"], "textual-light"),
    "export_refused": ((60, 20), ["x", "ctrl+u", *"xyz", "enter"], "ansi-dark"),
}


@pytest.mark.parametrize("name", CASES)
def test_picture(snap_compare: Callable[..., bool], make: Callable[..., Any], name: str) -> None:
    size, keys, theme = CASES[name]
    app = make(example=True)
    app.theme = theme

    async def settle(pilot: Any) -> None:
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
            for field in pilot.app.screen.query(Input):
                field.cursor_blink = False  # that of the palette would

    assert snap_compare(app, terminal_size=size, run_before=settle)
