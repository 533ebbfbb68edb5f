r"""A text has a character that nobody can see.

What
    A control character or a mark of writing direction stands in the file, or comes from an escape
    in a quoted text.

Why
    Such characters can move the cursor, hide words, or show a text in another order than it has.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: "Drones hit a \e[31mdepot"
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
    Delete the character at this place, or write the text anew.

When to allow
    Never: a text reads the same without it.
"""
