"""The contradictions of the network as findings: at the statement that was set aside, with all the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.check.rule import Context
from timeline.model.problem import Finding

if TYPE_CHECKING:
    from timeline.network.explain import Contradiction

_ADVICE = "correct one of these; the one named first was left out to look further"


def contradictions(context: Context, rule: str, *, certain: bool) -> Iterator[Finding]:
    """Yield those that are certain, or those that local days can explain, as findings of `rule`."""
    if not context.relations.related:
        return
    for one in context.relations.outcome.contradictions:
        if one.certain is certain:
            yield _finding(one, rule)


def _finding(one: Contradiction, rule: str) -> Finding:
    from timeline.network.wording import days, sentence  # noqa: PLC0415  # only a contradiction needs it

    aside, others = one.aside, len(one.statements) - 1
    if others:
        with_others = f"{others} other statement{'' if others == 1 else 's'}"
        message = f"{sentence(aside)}: with {with_others} this needs at least {days(one.short)} more"
    else:
        message = f"{sentence(aside)}: this cannot be, it needs at least {days(one.short)} more"
    return Finding(rule, aside.position, message, _ADVICE, aside.event.id, aside.field, one.lines)
