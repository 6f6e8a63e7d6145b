"""The choices for a document that are not in its data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Duplex = Literal["long", "short"]
"""The edge over which a printer turns the sheet."""


@dataclass(frozen=True, slots=True)
class CardWishes:
    """How cards are to be printed: on which stock, from which cell on, how many of each."""

    stock: str | None = None
    start: int = 1
    copies: int | None = None
    duplex: Duplex | None = None


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line asks beyond the data; None leaves it to the sheet."""

    ruby: str | None = None
    paper: str | None = None
    landscape: bool | None = None
    mono: bool = False  # in shades of grey
    values: Mapping[str, str] = field(default_factory=dict)  # for the blanks of the imprint
    cards: CardWishes = CardWishes()
