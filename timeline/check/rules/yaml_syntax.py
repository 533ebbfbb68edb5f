"""The file is not YAML.

What
    The file cannot be taken apart at this place.

Why
    Nothing after it can be read.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: "Success" claimed at a depot

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: '"Success" claimed at a depot'

How to fix
    Put the whole text in quotes where it begins with a quote, `*`, `&`, `%`, `@`, `!`, `[` or `{`,
    or holds `: ` or ` #`. Indent with spaces, not with tabs.

When to allow
    Never: nothing after it can be read.
"""
