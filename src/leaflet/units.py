"""Lengths: everything inside the program is in points (pt); sheets and people speak of mm."""

from typing import Final

PT_PER_INCH: Final = 72  # ISO 32000-1 8.3.2.3: one unit of user space is 1/72 inch
PT_PER_MM: Final = PT_PER_INCH / 25.4


def mm(length: float) -> float:
    """Return a length given in mm in pt."""
    return length * PT_PER_MM


def in_mm(length: float) -> float:
    """Return a length given in pt in mm."""
    return length / PT_PER_MM
