"""The temporal network: statements on events -> contradictions explained, windows narrowed.

A simple temporal network (Dechter, Meiri and Pearl, "Temporal constraint networks", 1991): each event has a
start and an end in whole days, spans bound them, relations bound differences. One direction: `statements`
reads events into statements with their `edges`, `core` knows integers only, `solve` sets aside what cannot
hold, `explain` tells it, `narrow` and `outside` give what is left. To add a kind of statement: a name in
`statement`, its edges in `edges`, its words in `wording`, and a case in the tests.
"""
