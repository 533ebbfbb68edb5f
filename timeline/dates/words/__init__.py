"""Words -> what is meant, no day yet: `grammar.parse`, by one language's lexicon.

`lexer` (words -> tokens) > `cursor` > `counts` and the nouns, which are `names`, `places`, `today`, `figures`
and `numeric`, put into a `bag` by `nouns` > `operands` (one time) > `phrases` (what leads to a time, and
what ties two) > `grammar`, which tells all of it. Nothing here knows on which day the words were told.
"""
