"""An id has characters that are not allowed.

What
    An id has small letters of a to z, digits and hyphens, and nothing else.

Why
    Ids are typed by hand, stand in links, and name events in other files.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: Strike 1
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike-1
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16

How to fix
    Take the id that is offered.

When to allow
    Never.
"""
