"""A file is not written in UTF-8.

What
    The bytes at this place are not UTF-8.

Why
    In another encoding the same bytes are other letters, and nobody can tell which were meant.

Failing example (YAML)
    # saved as Latin-1, not as UTF-8
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit Orléans
        when: on Monday
        date: 2024-12-16

Passing example (YAML)
    # saved as UTF-8
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit Orléans
        when: on Monday
        date: 2024-12-16

How to fix
    Save the file as UTF-8; every editor can.

When to allow
    Never: nothing after it can be read.
"""
