"""The manual pages of rules that ``model`` applies while it reads the data."""

from typing import Final

from leaflet.check.read import confirm, email, phone, phone_reading, reading, reading_doubt, unused
from leaflet.check.rule import Rule
from leaflet.report import Level

RULES: Final = {
    "confirm": Rule(confirm, Level.WARNING),
    "phone": Rule(phone, Level.ERROR),
    "email": Rule(email, Level.ERROR),
    "phone-reading": Rule(phone_reading, Level.ERROR),
    "unused": Rule(unused, Level.WARNING),
    "reading": Rule(reading, Level.WARNING),
    "reading-doubt": Rule(reading_doubt, Level.WARNING),
}
"""The rules by the names of their findings, under which an office sets them."""
