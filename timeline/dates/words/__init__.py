"""Words -> what is meant, no day yet: `grammar.parse`, by one language's lexicon.

`lexer` (words -> tokens; `plain` for most, `compound` for words written as one) > `cursor` > `counts` (an
amount with its direction; `amounts`, `rough`) and the nouns: `names`, `places`, `today`, `figures` (with
`years`, `decades`, `hours`) and `numeric`, collected by `nouns` in a `bag` > `operands` (one time, by `fold`
and `merge`) > `leads`, `sides`, `ties` and `rows` (what leads to a time, and what ties two) > `phrases` >
`grammar`, which tells all of it. Nothing here knows on which day the words were told.
"""
