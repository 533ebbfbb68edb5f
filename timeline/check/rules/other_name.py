"""An event has another name of a known place or actor than its first one.

What
    A name in an event's `actors` or `places` stands under `also` of a definition.

Why
    A filter finds every spelling, but lists and documents show names as they are written: one
    place or actor then looks like two.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    actors:
      - name: North Korea
        also: [DPRK]
    events:
      - id: parade
        title: A parade
        when: on Monday
        date: 2024-12-16
        actors: [DPRK]

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    actors:
      - name: North Korea
        also: [DPRK]
    events:
      - id: parade
        title: A parade
        when: on Monday
        date: 2024-12-16
        actors: [North Korea]

How to fix
    Write the `name` of the definition. Who speaks (`by`) may be spelled as the source has it.

When to allow
    Where the events of one file keep the spelling of a foreign data set. This is no error, and can
    be left out of a run.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.names import spellings, uses
from timeline.check.rule import Context
from timeline.check.wording import quoted
from timeline.model.problem import Finding


def check(context: Context) -> Iterator[Finding]:
    """Find names of events that a definition has under `also`."""
    known = spellings(context.timeline)
    if not any(known.values()):
        return
    for use in uses(context.timeline):
        name = known[use.of].get(use.name, use.name)
        if name != use.name and use.field in {"actors", "places"}:
            yield Finding(
                "other-name",
                use.position,
                f"{quoted(use.name)} is another name of the {use.of} {quoted(name)}",
                f"write {quoted(name)}, so that lists show one name",
                use.event,
                use.field,
            )
