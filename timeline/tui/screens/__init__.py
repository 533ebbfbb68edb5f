"""The screens, one a file. `reader` is the ground of those that only show text."""
