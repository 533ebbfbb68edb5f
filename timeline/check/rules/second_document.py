"""The file holds a second document.

What
    A line of three dashes begins another YAML document.

Why
    Only the first one would be read.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
    ---
    events: []

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16

How to fix
    Delete the line of dashes, or move what follows to a file of its own.

When to allow
    Never: nothing after it can be read.
"""
