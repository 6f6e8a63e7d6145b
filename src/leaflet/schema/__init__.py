"""The data format, defined once: every file, every key; reader, manual and editors use it."""
