"""What each field means, in a sentence, for editors to show; by the table's name and the field's."""

from __future__ import annotations

from typing import Final

_EDTF: Final = "in EDTF: 2024-12-16, 2024-12, 2024-12-09~, 2024-12-14/2024-12-15, [2024-12-16..2024-12-17]"

_ACCOUNT: Final = {
    "when": "The words for the time, as the source has them; or {words, language, direction}.",
    "date": f"The pin, {_EDTF}. It is one of the meanings of the words, or what is known otherwise.",
    "anchor": "What relative words count from: an event's id or a day. Else the day it was told.",
    "time": "The time of day, HH:MM, maybe with an offset (17:45-05:00); never converted.",
    "source": "The id of the source, or a list; the words are the first one's, the others agree.",
    "by": "Who says it: a name, or a list of names.",
    "told": "The statement in which it was said: an event's id or a day. Else the publication.",
    "figures": 'By name: 30, "~30", 10000..12000, ">=3", {value, of, scope, since, as_of} or a list.',
    "quote": "Verbatim words of the source.",
    "links": "Where it can be read: an address, or {url, archived, kind}, or a list.",
    "status": "How the account stands; claimed where nothing is said.",
    "credibility": "1 (confirmed) to 6 (cannot be judged).",
    "note": "To ourselves; it is never exported.",
}

TEXTS: Final[dict[str, dict[str, str]]] = {
    "an events file": {
        "title": "The title of the timeline.",
        "sources": "What was printed, by whom, when and in which language.",
        "places": "Places and the other spellings of their names.",
        "actors": "Who acts and speaks, and the other spellings of the names.",
        "events": "What happened, was said, lasted, or was counted.",
        "claims": "Further accounts of events that stand in other files.",
    },
    "an event": {
        **_ACCOUNT,
        "id": "Its name for others to point to: a to z, 0 to 9 and -. Every file may use it.",
        "title": "What happened, on one line.",
        "kind": "incident (happened; the default), statement (said), period (lasted), count (running total).",
        "type": "What kind of thing it is: free, or from a list such as ACLED's.",
        "subtype": "A finer kind.",
        "summary": "A few lines in our own words.",
        "about": "The ids of the events that a statement speaks of.",
        "actors": "Who did it: names.",
        "places": "Where: names.",
        "tags": "Words to find it by.",
        "claims": "Rival accounts of the event; they stand side by side and are never averaged.",
        "judgement": "Why the editors' own date or figures stand beside rival accounts.",
        "after": "It starts no earlier than these end: an id, {event, gap}, or a list.",
        "before": "It ends no later than these start: an id, {event, gap}, or a list.",
        "during": "It lies within these: an id, {event, gap}, or a list.",
        "same_day": "It starts on the same day as these: an id, {event, gap}, or a list.",
        "part_of": "The ids of the events that it is a part of.",
        "same_as": "The ids of events that are the same one, told twice.",
        "allow": "Problems that are accepted: {code, reason, until}, or a list.",
        "extra": "Columns of a foreign file, kept as they are.",
    },
    "an account": {**_ACCOUNT, "of": "The id of the event that it is of."},
    "a source": {
        "id": "Its name for others to point to: a to z, 0 to 9 and -.",
        "title": "Its title.",
        "author": "Who wrote it.",
        "publisher": "Who printed it.",
        "original": "Whom it repeats.",
        "url": "Its address.",
        "archived": "The address of a copy.",
        "accessed": f"When it was read, {_EDTF}.",
        "language": "The language of its words for time: de, en, de-AT.",
        "published": f"When it was published, {_EDTF}. Its words count from there.",
        "updated": f"When it was changed last, {_EDTF}.",
        "text": "The path of its text, inside the folder of this file.",
        "reliability": "A (reliable) to F (unknown).",
        "note": "To ourselves; it is never exported.",
    },
    "a place": {
        "name": "The name that is shown.",
        "also": "Other spellings of it.",
        "within": "The place that it lies in.",
        "country": "Its country.",
        "admin1": "Its province or region.",
        "lat": "Degrees north, from -90 to 90.",
        "lon": "Degrees east, from -180 to 180.",
        "precision": "How exactly the place is known.",
    },
    "an actor": {
        "name": "The name that is shown.",
        "also": "Other spellings of it.",
        "note": "To ourselves; it is never exported.",
    },
    "when": {
        "words": "The words for the time, as the source has them.",
        "language": "Their language, where it is not the source's: de, en, uk.",
        "direction": "Which way they look: past or future.",
    },
    "a link": {
        "url": "The address.",
        "archived": "The address of a copy.",
        "kind": "What stands there: a post, a video.",
    },
    "allow": {
        "code": "The problem's code or name: TL203, date-not-in-words.",
        "reason": "Why it is right as it stands.",
        "until": "The last day on which it is accepted (see --as-of), or a month or year that ends then.",
    },
    "a relation": {
        "event": "The id of the other event.",
        "gap": "How much later this one starts: 4 months, 10 days; ~4 months is about that.",
    },
    "a figure": {
        "value": 'The number: 30, "~30" (about), 10000..12000, ">=3".',
        "of": "Whose: names of actors.",
        "scope": "Whether it counts this event alone (event) or all until then (cumulative).",
        "since": "From when a cumulative number counts: an event's id or a day.",
        "as_of": "Until when it counts: an event's id or a day.",
    },
}
