"""A time of day cannot be read.

What
    The text is not `HH:MM`, with or without an offset.

Why
    `6:00` and `18.00 Uhr` do not sort, and an hour over 23 is none.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
        time: 6 pm

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
        time: "18:00"

How to fix
    Write two digits for hour and minute: `18:00`, `18:00+02:00`, `16:00Z`.

When to allow
    Never.
"""
