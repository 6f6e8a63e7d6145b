"""Prints the consultation desks (相談窓口) of a Japanese public office from one register."""
