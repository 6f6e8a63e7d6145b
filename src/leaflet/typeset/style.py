"""How words are to be set: the face, the size and the way lines are broken."""

from dataclasses import dataclass
from typing import Literal

Align = Literal["left", "center", "right", "justify"]
Phrases = Literal["yes", "prefer", "no"]
Unbroken = Literal["prose", "address", "number"]


@dataclass(frozen=True, slots=True)
class Style:
    """Everything about setting that does not come from the words.

    ``phrases`` says whether phrases (文節) stay whole: ``yes`` breaks only between them as long as
    each fits the measure, for titles and names; ``prefer`` splits one rather than leave a line
    half empty, for running text, and so does justified text whatever it says. ``unbroken`` says
    what the words are: an ``address`` breaks only after ``/ . _ ? & =``, or after ``-`` where it
    would be too wide otherwise; a ``number`` is never broken.
    """

    face: str
    size: float  # pt
    align: Align = "left"
    balance: bool = False  # lines of even length
    phrases: Phrases = "yes"
    unbroken: Unbroken = "prose"
    stretch: float = 1.0  # horizontal condensing (長体)
    latin_gap: float = 0.25  # em between Japanese and Latin (和欧間), JLREQ 3.2.6
    ruby_face: str = ""  # the face itself when empty
    ruby_size: float = 0.5  # of the base, JLREQ 3.3.3
    indent: float = 0.0  # em, of the first line of a paragraph (字下げ, JLREQ 3.5.1)
