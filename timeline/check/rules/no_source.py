"""An account does not say where it was printed.

What
    No `source` is named, and the file has none or more than one to take it from.

Why
    Words such as "on Monday" count from the day their source was published.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
      - {id: mail, language: en, published: 2024-12-18}
    events:
      - id: strike
        title: Drones hit a depot
        when: 16 December 2024
        date: 2024-12-16

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
      - {id: mail, language: en, published: 2024-12-18}
    events:
      - id: strike
        title: Drones hit a depot
        source: post
        when: 16 December 2024
        date: 2024-12-16

How to fix
    Write `source:` with the id of one of the `sources`.

When to allow
    Never: what no source says should not be in a timeline.
"""
