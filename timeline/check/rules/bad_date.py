"""A date is not written in EDTF.

What
    The text is no date of the supported part of EDTF (ISO 8601-2).

Why
    16.12.24 and 12/16/24 are read differently in different countries; EDTF is read in one way only.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 16.12.2024

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16

How to fix
    Write year, month and day: `2024-12-16`; a month `2024-12`; a range `2024-12-14/2024-12-15`; one
    of several days `[2024-11-04..2024-11-05]`; about `2024-12-09~`.

When to allow
    Never: what cannot be written in EDTF belongs in `when`.
"""
