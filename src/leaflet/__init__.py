"""Prints the consultation desks (相談窓口) of a Japanese public office from one register."""

__version__ = "0.1.0"
