"""How words are to be set: the face, the size and the manner of breaking."""

from dataclasses import dataclass
from typing import Literal

Align = Literal["left", "center", "right", "justify"]
Unbroken = Literal["prose", "address", "number"]


@dataclass(frozen=True, slots=True)
class Style:
    """Everything about setting that does not come from the words.

    ``phrases`` breaks only between phrases (文節) while each fits the measure; justified text
    only prefers it. ``unbroken`` says what the words are: in an ``address`` lines end only after
    ``/ . - _ ? & =``, a ``number`` is never broken.
    """

    face: str
    size: float  # pt
    align: Align = "left"
    balance: bool = False  # lines of even length
    phrases: bool = True
    unbroken: Unbroken = "prose"
    stretch: float = 1.0  # horizontal condensing (長体)
    latin_gap: float = 0.25  # em between Japanese and Latin (和欧間), JLREQ 3.2.6
    ruby_face: str = ""  # the face itself when empty
    ruby_size: float = 0.5  # of the base, JLREQ 3.3.3
