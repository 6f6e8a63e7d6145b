"""The imprint: lines whose blanks each copy fills, in room that does not depend on what fills them.

Such a line has as many lines of type as it needs with its blanks left open. A longer filling is
condensed, then set smaller; one that does not fit even so is a misfit.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from leaflet.compose.job import Misfit
from leaflet.compose.parts.block import Block, Later, TextLine
from leaflet.compose.parts.blocks import (
    TOLERANCE,
    Setter,
    baseline_of,
    ink_of,
    leading_of,
    paragraph,
    stack,
)
from leaflet.compose.parts.setter import widest_of
from leaflet.compose.sheet import Role
from leaflet.model.blanks import filled_lines
from leaflet.model.notice import Imprint
from leaflet.model.words import Words
from leaflet.page import CORNER, Ink, Item, Point, Tag
from leaflet.typeset.place import SetLine
from leaflet.typeset.stand_in import faces
from leaflet.typeset.style import Style


def imprint(
    setter: Setter,
    lines: Iterable[Imprint],
    values: Mapping[str, str],
    role: Role,
    ink: Ink,
    measure: float,
) -> Block:
    """Return the lines one below the other; those with blanks are slots."""
    return stack(
        ImprintLine(line, place, role, ink, measure, setter).block(values)
        if line.blanks
        else paragraph(setter, line.filled({}), role, measure, ink)
        for place, line in enumerate(lines)
    )


@dataclass(frozen=True)
class ImprintLine:
    """A line of the imprint and the room that it has on the page; ``measure`` in pt."""

    line: Imprint
    place: int  # in the imprint
    role: Role
    ink: Ink
    measure: float
    setter: Setter = field(compare=False)

    @property
    def faces(self) -> tuple[str, ...]:
        """The fonts of the line and of its furigana, and those that stand in for them."""
        above = faces(self.setter.ruby_face) if self.role.ruby else ()
        return *faces(self.role.face), *above

    @cached_property
    def largest(self) -> Style:
        """The style of the line as large as it may be."""
        return self.setter.style(self.role, self.role.at(self.setter.ease))

    @cached_property
    def rows(self) -> int:
        """How many lines of type there are, whatever fills the blanks."""
        (words,) = filled_lines([self.line], {})
        return len(self.setter.typesetter.break_lines(words, self.largest, self.measure))

    @cached_property
    def leading(self) -> float:
        """The distance of baselines in pt, with room for furigana whether or not there is any."""
        return self.largest.size * leading_of(self.role, self.largest.ruby_size)

    @cached_property
    def baseline(self) -> float:
        """Where the first line is, in pt from the top."""
        largest = self.largest
        return baseline_of(self.role, largest.ruby_size, largest.size, self.leading)

    def block(
        self, values: Mapping[str, str], setter: Setter | None = None, at: Point = CORNER
    ) -> Block:
        """Return the line with its blanks filled, set by the setter of a copy or by its own.

        ``at`` is where the upper left corner of its ink is.
        """
        setter = setter or self.setter
        role, measure, rows = self.role, self.measure, self.rows
        (filled,) = filled_lines([self.line], values)
        words = setter.reading(filled, role)
        baseline, leading = self.baseline, self.leading
        style, lines, misfits = _fitted(setter, words, role, self.largest, measure, rows)

        def draw() -> tuple[tuple[Item, ...], tuple[Tag, ...]]:
            found = [line.line(style, measure) for line in lines]
            texts, ruby, kids = ink_of(
                setter, words, style, found, self.ink, baseline, leading, self, at
            )
            return (*texts, *ruby), (Tag("P", tuple(kids), slot=self),)

        def measured() -> tuple[TextLine, ...]:
            return tuple(
                TextLine(style.size, baseline + number * leading, *line.ends(style, measure))
                for number, line in enumerate(lines)
            )

        return Later(measure, rows * leading, draw, measured, misfits)


def _fitted(
    setter: Setter, words: Words, role: Role, largest: Style, measure: float, rows: int
) -> tuple[Style, Sequence[SetLine], tuple[Misfit, ...]]:
    """Return the first style in which the words keep to their rows, and their lines in it."""
    for style in _styles(setter, words, role, largest, measure, rows):
        lines = setter.typesetter.break_lines(words, style, measure)
        if len(lines) <= rows and widest_of(lines, style, measure) <= measure + TOLERANCE:
            return style, lines, ()
    over = setter.typesetter.natural_width(words, style) - rows * measure
    return style, lines, (Misfit(words.origin, words.plain, max(over, TOLERANCE)),)


def _styles(
    setter: Setter, words: Words, role: Role, largest: Style, measure: float, rows: int
) -> Iterator[Style]:
    """Yield the styles to try: as large as asked for, condensed, smaller and condensed."""
    yield largest
    needed = (measure - TOLERANCE) / setter.typesetter.natural_width(words, largest)
    if rows == 1 and needed > setter.condense:
        yield replace(largest, stretch=needed)
        return
    narrow = replace(largest, stretch=setter.condense)
    yield narrow
    if role.smallest < largest.size:
        needed = largest.size * needed / setter.condense if rows == 1 else 0.0
        least = setter.style(role, max(role.smallest, needed))
        yield replace(least, stretch=setter.condense)
