"""A field has a name that is not known.

What
    The key is none of those that may stand here.

Why
    A misspelt field would be left out in silence.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
        actor: [Fire service]

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
        actors: [Fire service]

How to fix
    Take the name that is offered. Columns of other data sets belong under `extra`, remarks under
    `note`.

When to allow
    Never: use `extra`.
"""
