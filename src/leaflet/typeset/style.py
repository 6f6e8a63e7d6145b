"""How words are to be set: the face, the size and the manner of breaking."""

from typing import Literal, NamedTuple

Align = Literal["left", "center", "right", "justify"]
Phrases = Literal["yes", "prefer", "no"]
Unbroken = Literal["prose", "address", "number"]


class Style(NamedTuple):
    """Everything about setting that does not come from the words.

    ``phrases`` says whether phrases (文節) stay whole: ``yes`` breaks between them alone while each
    fits the measure, as titles and names want it; ``prefer`` parts one rather than leave a line
    half empty, as running text wants it, and justified text always does. ``unbroken`` says what
    the words are: in an ``address`` lines end only after ``/ . _ ? & =``, or after ``-`` where one
    would stand out without that; a ``number`` is never broken.
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
