"""The manual pages of rules that ``model`` applies while it reads the data."""

from typing import Final

from leaflet.check.read import confirm, doubt, email, furigana, mnemonic, phone, unused
from leaflet.check.rule import Rule
from leaflet.report import Level

RULES: Final = {
    "confirm": Rule(confirm, Level.WARNING),
    "phone": Rule(phone, Level.ERROR),
    "email": Rule(email, Level.ERROR),
    "phone-reading": Rule(mnemonic, Level.ERROR),
    "unused": Rule(unused, Level.WARNING),
    "reading": Rule(furigana, Level.WARNING),
    "reading-doubt": Rule(doubt, Level.WARNING),
}
"""The rules by the names of their findings, under which an office sets them."""
