"""A value has the wrong shape.

What
    A text stands where a list or a mapping belongs, or the other way round.

Why
    The value cannot be read as what the field means.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: [Drones hit, a depot]
        when: on Monday
        date: 2024-12-16

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16

How to fix
    Write the value as the message says.

When to allow
    Never.
"""
