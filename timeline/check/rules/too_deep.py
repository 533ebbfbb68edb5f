"""Lists and mappings stand too deep in each other.

What
    More than 32 levels of lists and mappings stand in each other.

Why
    No field needs more than a few; a file of brackets can end a program.

Failing example (YAML)
    title: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16

Passing example (YAML)
    title: Depots
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16

How to fix
    Look for brackets that were not closed.

When to allow
    Never: nothing after it can be read.
"""
