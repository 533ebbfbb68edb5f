"""A block text stands where one line belongs.

What
    A value begins with `>` or `|`, which begins a text of several lines in YAML.

Why
    `>3` means more than three to its writer, and an empty text to YAML. Block texts belong in
    `summary`, `note` and `quote` only.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: >
          Drones hit a depot
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
    Put the value in quotes, or write it on one line.

When to allow
    Never: no other field has several lines.
"""
