"""Take out of a draft what an events file cannot hold, tell of it, and write the rest."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Final

from timeline.ingest.draft import Draft, Entry, Record, is_date
from timeline.load.emit import emit
from timeline.load.limits import DEFAULT, Limits
from timeline.load.reader import read_file
from timeline.model.problem import Finding
from timeline.text import crop

_REFERRING: Final = ("about", "after", "before", "during", "same_day", "part_of", "same_as")
_MOMENTS: Final = ("anchor", "told")
_KEPT: Final = frozenset({"id", "title"})
_SHORT: Final = 1000
_TOO_LONG: Final = f"a text of more than {DEFAULT.scalar >> 10} KB"
_ALL: Final = Limits(file=1 << 62, findings=1 << 62, nodes=1 << 62, accounts=1 << 62, relations=1 << 62)
"""What is read to be mended is ours: it may be larger than what is handed over."""


def mended(draft: Draft) -> str:
    """Return the text of the events file of `draft`; what is taken out of that is among its troubles."""
    _only_short(draft)
    _only_known(draft)
    while True:
        text = emit(draft.document())
        _, findings = read_file(text.encode(), "events.yaml", _ALL)
        entries = {entry.record["id"]: entry for entry in draft.events}
        gone: set[object] = set()
        if not sum(_took_out(draft, entries, gone, finding) for finding in findings):
            return text
        draft.events[:] = (entry for entry in draft.events if entry.record["id"] not in gone)


def _only_short(draft: Draft) -> None:
    """Take out the values of events that are longer than a text of an events file may be."""
    for entry in draft.events:
        for name in [name for name, value in entry.record.items() if _longest(value) > DEFAULT.scalar]:
            if name in _KEPT:
                entry.record[name] = crop(str(entry.record[name]), _SHORT)
                draft.tell(entry.line, f"{name}: {_TOO_LONG}: cut")
            else:
                del entry.record[name]
                draft.tell(entry.line, f"{name}: {_TOO_LONG}: left out")


def _longest(value: object) -> int:
    """Return how many bytes the longest text in a value has."""
    if isinstance(value, Mapping):
        return max((max(_longest(name), _longest(one)) for name, one in value.items()), default=0)
    if isinstance(value, list):
        return max(map(_longest, value), default=0)
    text = str(value)
    return len(text) if len(text) > DEFAULT.scalar else len(text.encode(errors="surrogatepass"))


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


def _took_out(draft: Draft, entries: Mapping[object, Entry], gone: set[object], finding: Finding) -> bool:
    """Take out what the loader refused: the field of an event, else the whole event, which then is `gone`."""
    entry = entries.get(finding.event)
    if entry is None or finding.event in gone:
        return False
    field = finding.field.partition(".")[0]
    if field in entry.record and field not in _KEPT:
        del entry.record[field]
        draft.tell(entry.line, f"{field}: {finding.message}: left out")
    elif _of_a_claim(entry, field):
        draft.tell(entry.line, f"{field} of an account: {finding.message}: left out")
    else:
        gone.add(finding.event)
        draft.tell(entry.line, f"{finding.message}: the event is left out")
    return True


def _of_a_claim(entry: Entry, field: str) -> bool:
    """Take a field out of the claims of an event; tell whether one had it."""
    claims = entry.record.get("claims")
    found = [one for one in claims if field in one] if isinstance(claims, list) else []
    for one in found:
        del one[field]
    return bool(found)
