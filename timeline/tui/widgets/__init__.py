"""The widgets, one a file. `sheet` and `bar` are the grounds that the others are made from."""
