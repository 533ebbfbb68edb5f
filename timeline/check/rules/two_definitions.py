"""A source, place or actor is defined twice, and differently.

What
    Two definitions have the same id or name, and do not say the same. Equal ones are merged.

Why
    Nobody can tell which of them the events mean.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
      - {id: post, language: en, published: 2024-12-18}
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
        when: on Monday
        date: 2024-12-16

How to fix
    Delete one of them, make them equal, or give one another id.

When to allow
    Never.
"""
