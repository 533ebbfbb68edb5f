"""The sentence around the words: it completes and directs what they mean, `context.in_sentence`.

`tense` tells which way it looks, `lasted` until or from when an amount lasted, `mentions` and `clauses` what
an amount begins with that was told before.
"""
