"""A field has no value.

What
    Nothing stands behind the key, or the text between the quotes is empty.

Why
    An empty value may mean unknown, none, or that somebody was interrupted.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
        by:

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
        by: Fire service

How to fix
    Write the value, or delete the line.

When to allow
    Never: leave the field out where there is nothing to say.
"""
