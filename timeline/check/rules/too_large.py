"""A file or a text is too large.

What
    A text has more than 64 KB, or a file more than 16 MB, 2,000,000 values or 40,000 events and
    accounts; or more than 1,000 problems were met while it was read.

Why
    A time line is written by hand; a larger text is most often a file that was pasted by mistake.

Failing example (YAML)
    # the title is longer than 65,536 characters
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot, and so on ...
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
    Split the file: all files of a folder are one timeline. Keep the text of a source in a file of
    its own and name it in `text`.

When to allow
    Never: raise the limit for the whole run.
"""
