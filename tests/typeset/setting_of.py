"""Short ways to set a text, for the tests of the typesetter."""

from typing import Any

from leaflet.typeset.__main__ import words_of
from leaflet.typeset.line import Line
from leaflet.typeset.setting import Typesetter
from leaflet.typeset.style import Style

FULL = "BIZUDGothic-Regular"  # punctuation has half an em of white built in
PROPORTIONAL = "BIZUDPGothic-Regular"  # 「 is half an em wide, 。 is 0.6


def lines(
    text: str, width: float, typesetter: Typesetter | None = None, **style: Any
) -> tuple[Line, ...]:
    """Set a text in the Denden notation in a measure in em; sizes come out in em too.

    A typesetter that is given analyses the text once for all measures.
    """
    wanted = Style(style.pop("face", FULL), 1.0, **style)
    return (typesetter or Typesetter()).set_lines(words_of(text), wanted, width)


def texts(text: str, width: float, typesetter: Typesetter | None = None, **style: Any) -> list[str]:
    """Return the lines as text, kinsoku alone unless phrases are asked for."""
    return [line.text for line in lines(text, width, typesetter, **{"phrases": "no", **style})]


def breaks(text: str, face: str = FULL, **style: Any) -> str:
    """Show with a bar every place at which the text ends a line in some measure."""
    found: set[int] = set()
    typesetter = Typesetter()
    for width in range(1, 10 * len(text) + 10):
        at = 0
        for line in texts(text, width / 10, typesetter, face=face, **style)[:-1]:
            at += len(line)
            found.add(at)
    return "".join(("|" if at in found else "") + letter for at, letter in enumerate(text))
