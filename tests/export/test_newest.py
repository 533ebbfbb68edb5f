"""The order in which programs read the latest events first."""

from __future__ import annotations

from collections.abc import Callable

from timeline.export.newest import newest_first
from timeline.pipeline import Result

HEAD = "sources: [{id: s, language: en, published: 2024-12-17}]\nevents:\n"


def test_events_of_one_time_keep_their_order_and_undated_ones_stay_last(
    run_text: Callable[[str], Result],
) -> None:
    dates = ["2024-12-01", "2024-11", "2024-12-01", None, "2024-12-02", None, "2024-11"]
    lines = (
        f"  - {{id: e{n}, title: T{f', date: {date}' if date else ''}}}\n" for n, date in enumerate(dates)
    )
    dated = run_text(HEAD + "".join(lines)).dated
    assert [each.id for each in newest_first(dated)] == ["e4", "e0", "e2", "e1", "e6", "e3", "e5"]
