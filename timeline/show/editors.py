"""What is the editors' own in a timeline: nobody else may be named for it."""

from __future__ import annotations

from typing import Final

from timeline.model.event import Account, Dated

EDITORS: Final = "the editors"


def is_own(account: Account, dated: Dated) -> bool:
    """Tell whether `account` is the editors' judgement beside rival accounts of `dated`.

    It is the event's own account, has nothing that a source said, and its `judgement` tells why.
    """
    claim, event = account.claim, dated.event
    judged = claim is event.own and len(dated.accounts) > 1 and event.judgement is not None
    return judged and not (claim.by or claim.when or claim.quote or claim.told)
