"""The handout: the desks as a table for children."""
