"""What is meant + the day it counts from -> what it can be: `evaluate`, one function for each meaning.

`frame` (what words count from, and what was found) > `picks`, `ranges`, `durations`, `spans` > `evaluate`;
`told` writes what was found as dates. `events` looks up in what was told when a war began.
"""
