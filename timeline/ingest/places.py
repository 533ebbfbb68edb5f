"""Places of foreign files: a name stands for one place, so that two of one name get longer names."""

from __future__ import annotations

from timeline.ingest.draft import Draft, Record, Unreadable, line_of, told


def place(draft: Draft, name: str, described: Record) -> list[str]:
    """Define a place and return its name as the list of an event's places; none without a name.

    `described` has degrees as text; raises Unreadable where they are none.
    """
    for key, most in (("lat", 90), ("lon", 180)):
        text = str(described.get(key, ""))
        if text:
            described[key] = _degrees(text, most)
    plain = line_of(name)
    if not plain:
        return []
    wider = [str(described[key]) for key in ("admin1", "country") if described.get(key)]
    at = [f"{described['lat']} {described['lon']}"] if described.get("lat") and described.get("lon") else []
    for spelled in (plain, *(f"{plain} ({more})" for more in (*wider, *at))):
        wanted = told({"name": spelled, **described})
        if draft.places.setdefault(spelled, wanted) == wanted:
            return [spelled]
    return [plain]


def _degrees(text: str, most: int) -> str:
    try:
        value = float(text)
    except ValueError:
        value = most + 1
    if not abs(value) <= most:
        raise Unreadable(f'"{line_of(text)}" is not a number of degrees from -{most} to {most}')
    return f"{value:.7f}".rstrip("0").rstrip(".")
