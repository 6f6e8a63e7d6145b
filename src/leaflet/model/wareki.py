"""Dates as Japanese offices write them (和暦): one table of eras, one place that reads the clock."""

from dataclasses import dataclass

from leaflet.model.words import Value


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or a whole month where ``day`` is None, in the Gregorian calendar."""

    year: int
    month: int
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    """A date field: the day it means, and what is written at its line."""

    day: Day
    written: Value
