"""A field is written twice.

What
    The same key stands twice in one mapping.

Why
    YAML keeps the last one in silence, so that one of the two values is lost.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
        date: 2024-12-09

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16

How to fix
    Delete one of the two; for rival accounts of one event use `claims`.

When to allow
    Never: one of the values would not count.
"""
