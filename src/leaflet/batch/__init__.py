"""One document for each row of a roster: what differs is set and written, all else only once."""
