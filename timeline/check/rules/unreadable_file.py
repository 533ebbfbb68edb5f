"""A file cannot be read.

What
    The file or folder does not exist, is no plain file, or may not be read.

Why
    What stands in it is missing from the timeline: a check that leaves it out in silence would
    prove nothing.

Failing example (YAML)
    # a file that is not there, or that may not be read
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
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
    Check the path and the rights of the file.

When to allow
    Never: name only files that are meant.
"""
