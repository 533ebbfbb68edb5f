"""A number cannot be read.

What
    The text is no number, no range, and none with `~`, `>=`, `<=`, `>` or `<` before it.

Why
    `10.000` and `10,000` are ten thousand to one reader and ten to another.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
        figures: {wounded: 10.000}

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
        figures: {wounded: 10000}

How to fix
    Write digits only: `10000`, `"~30"`, `10000..12000`, `">=3"`.

When to allow
    Never.
"""
