"""A value is none of those that the field knows.

What
    The field has a short list of values, and this is none of them.

Why
    A misspelt value would be taken for the usual one in silence.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
        status: confirmd

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
        status: confirmed

How to fix
    Take one of the values that the message lists.

When to allow
    Never.
"""
