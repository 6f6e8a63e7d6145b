"""A school letter: a greeting, what it is about, and the table of numbers."""
