"""A file is no events file, and was left out.

What
    The file is empty; or it stands in a folder that was named, and has none of the fields that an
    events file begins with.

Why
    A field that is misspelt at the top would otherwise empty the timeline in silence.

Failing example (YAML)
    settings:
      colour: blue

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16

How to fix
    Name `events`, `sources`, `places`, `actors` or `claims` at the top, or keep the file elsewhere.

When to allow
    Where other YAML files stand in the same folder for good.
"""
