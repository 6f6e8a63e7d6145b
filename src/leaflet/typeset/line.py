"""A line that has been set: glyphs at their places, with their ruby, ready to be put on a page.

All lengths are in pt; every x is measured from the left edge of the measure.
"""

from dataclasses import dataclass
from typing import NamedTuple


class Glyph(NamedTuple):
    """One glyph: its id in the font, the characters it represents, its place.

    ``text`` may hold several characters (a kanji and its variation selector, か and U+309A).
    ``x`` is the glyph's origin; ``advance`` is the font's own advance at this size and stretch,
    without any space that setting has added or taken.
    """

    gid: int
    text: str
    x: float
    advance: float


class Run(NamedTuple):
    """Glyphs of one font drawn in one go; their x are measured from that of the first.

    Long ruby over a number is condensed (長体) by a ``stretch`` of its own.
    """

    x: float
    glyphs: tuple[Glyph, ...]
    face: str
    stretch: float = 1.0  # beside that of the style

    @property
    def text(self) -> str:
        """The characters."""
        return "".join([glyph.text for glyph in self.glyphs])

    @property
    def placed(self) -> tuple[Glyph, ...]:
        """The glyphs, their x measured like that of the run."""
        return tuple(glyph._replace(x=self.x + glyph.x) for glyph in self.glyphs)


@dataclass(frozen=True, slots=True)
class Piece:
    """Glyphs that share one reading, and the glyphs of the reading above them, if there is one."""

    base: Run
    over: Run | None = None

    @property
    def glyphs(self) -> tuple[Glyph, ...]:
        """The glyphs of the base at their places in the line."""
        return self.base.placed

    @property
    def ruby(self) -> tuple[Glyph, ...]:
        """The glyphs of the reading at their places in the line."""
        return self.over.placed if self.over else ()

    @property
    def text(self) -> str:
        """The characters of the base."""
        return self.base.text

    @property
    def reading(self) -> str:
        """The characters of the ruby."""
        return self.over.text if self.over else ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its pieces in order; spaces that fell at its end are kept, after its ``width``.

    ``x`` is where the line begins (not 0 when it is centred) and ``width`` its set width.
    """

    pieces: tuple[Piece, ...]
    x: float
    width: float

    @property
    def text(self) -> str:
        """The characters of the line, including a space dropped at its end."""
        return "".join(piece.text for piece in self.pieces)
