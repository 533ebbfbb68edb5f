"""The way back from our own exports: records of JSON, and tables with their cells."""
