"""A value has a YAML tag.

What
    A value begins with `!`, which YAML takes for a tag.

Why
    Tags give a value another type or run code; here every value is plain text.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: !!timestamp 2024-12-16

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16

How to fix
    Delete the tag; put a text that begins with `!` in quotes.

When to allow
    Never: every value is read as text, so a tag says nothing.
"""
