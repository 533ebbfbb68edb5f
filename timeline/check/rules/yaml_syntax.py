"""The file is not YAML.

What
    The file cannot be taken apart at this place.

Why
    What the line says is lost, and what belongs to it. The lines after it are read; where they cannot
    be, the problem says so.

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
    Never: what stands there is not in the timeline.
"""
