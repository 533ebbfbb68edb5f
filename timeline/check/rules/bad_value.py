"""A value is out of its range.

What
    A latitude, a longitude, an address, a gap, a credibility or the like is not what it can be.

Why
    The value cannot be shown on a map, opened, or counted with.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
        credibility: 9

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
        credibility: 2

How to fix
    Write a value as the message says.

When to allow
    Never.
"""
