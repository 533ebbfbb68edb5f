"""A value uses a YAML anchor, alias or merge.

What
    A value begins with `&` or `*`, or a key is `<<`.

Why
    Aliases make a small file huge, and a text such as `&co moved` loses its first word.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: &co moved to a depot
        when: on Monday
        date: 2024-12-16

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: "&co moved to a depot"
        when: on Monday
        date: 2024-12-16

How to fix
    Put the text in quotes, or write the value out at both places.

When to allow
    Never: what is referred to is not put there.
"""
