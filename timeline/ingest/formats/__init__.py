"""The formats that are read, found by their names; `timeline.ingest` tells how to add one."""
