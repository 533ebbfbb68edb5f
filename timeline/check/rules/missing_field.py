"""A field that must be there is missing.

What
    An event needs `id` and `title`; a source `id`, `language` and `published`; a place and an actor
    `name`.

Why
    Without them nothing can point to the value, show it, or count its days.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
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
    Write the field. A day of publication that is not known for sure can be told as
    `[2024-12-16..2024-12-17]`.

When to allow
    Never.
"""
