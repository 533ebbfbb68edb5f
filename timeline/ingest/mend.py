"""Take out of a draft what an events file cannot hold, tell of it, and write the rest."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Final

from timeline.ingest.draft import Draft, Entry, Record, is_date
from timeline.load.emit import emit
from timeline.load.reader import read_file
from timeline.model.problem import Finding

_REFERRING: Final = ("about", "after", "before", "during", "same_day", "part_of", "same_as")
_MOMENTS: Final = ("anchor", "told")
_ROUNDS: Final = 8
_KEPT: Final = frozenset({"id", "title"})


def mended(draft: Draft) -> str:
    """Return the text of the events file of `draft`; what is taken out of that is among its troubles."""
    _only_known(draft)
    text = emit(draft.document())
    for _ in range(_ROUNDS):
        _, findings = read_file(text.encode(), "events.yaml")
        if not sum(_took_out(draft, finding) for finding in findings):
            break
        text = emit(draft.document())
    return text


def _only_known(draft: Draft) -> None:
    """Take out what names an event that the file does not have, as in a part of a timeline."""
    known = {entry.record["id"] for entry in draft.events}
    for line, record in draft.events:
        claims = record.get("claims")
        for each in (record, *(claims if isinstance(claims, list) else ())):
            for name in (*_REFERRING, *_MOMENTS):
                if name in each:
                    for gone in _keep(each, name, known):
                        draft.tell(line, f"{name} names {gone}, which is not in the file: left out")


def _keep(record: Record, name: str, known: Container[object]) -> list[object]:
    """Keep what is known in the field `name`, and return what was not."""
    value = record[name]
    values = value if isinstance(value, list) else [value]
    kept = [one for one in values if _id(one) in known or (name in _MOMENTS and is_date(str(one)))]
    if not kept:
        del record[name]
    elif len(kept) < len(values):
        record[name] = kept
    return [_id(one) for one in values if one not in kept]


def _id(value: object) -> object:
    return value.get("event") if isinstance(value, Mapping) else value


def _took_out(draft: Draft, finding: Finding) -> bool:
    """Take out what the loader refused: the field of an event, else the whole event."""
    if not finding.event:
        return False
    entry = next((one for one in draft.events if one.record["id"] == finding.event), None)
    if entry is None:
        return False
    field = finding.field.partition(".")[0]
    if field in entry.record and field not in _KEPT:
        del entry.record[field]
        draft.tell(entry.line, f"{field}: {finding.message}: left out")
    elif _of_a_claim(entry, field):
        draft.tell(entry.line, f"{field} of an account: {finding.message}: left out")
    else:
        draft.events.remove(entry)
        draft.tell(entry.line, f"{finding.message}: the event is left out")
    return True


def _of_a_claim(entry: Entry, field: str) -> bool:
    """Take a field out of the claims of an event; tell whether one had it."""
    claims = entry.record.get("claims")
    found = [one for one in claims if field in one] if isinstance(claims, list) else []
    for one in found:
        del one[field]
    return bool(found)
