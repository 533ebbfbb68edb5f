"""The formats, one a file or folder, found by their names; `timeline.export` tells how to add one."""
