"""Which date of an event is the editors' own, beside what others say of it."""

from __future__ import annotations

from timeline.model.event import Event


def editors_date(event: Event) -> bool:
    """Tell whether the event's own date is the editors': it has rival accounts, and nobody is named for it.

    A source of its own, beside those of the accounts, makes it an account like them.
    """
    own = event.own
    if own.date is None or not event.claims or own.by or own.when or own.quote or own.told or own.links:
        return False
    return set(own.source) <= {source for claim in event.claims for source in claim.source}
