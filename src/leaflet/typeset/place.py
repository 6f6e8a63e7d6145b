"""Putting the sorts of one line at their places: glyphs in pt from the left edge of the measure."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from leaflet.typeset.galley import Galley
from leaflet.typeset.justify import filled, reduced
from leaflet.typeset.line import Glyph, Line, Piece, Run
from leaflet.typeset.ruby import Reading
from leaflet.typeset.spacing import Pair, Sort
from leaflet.typeset.style import Style

_FIXED = Pair(forbidden=True)


class Row(NamedTuple):
    """Which sorts of a galley make one line, and whether it is the paragraph's last."""

    galley: Galley
    first: int
    last: int
    final: bool

    def width(self, style: Style, measure: float) -> float:
        """Return the width in pt of the line when it is set in a measure in pt."""
        if style.align == "justify":
            return self.line(style, measure).width
        found, unit = self.galley, style.size * style.stretch
        at_most = found.feet[found.foot(self.first, self.last)] - found.heads[self.first]
        if at_most * unit <= measure:
            return at_most * unit
        return found.row(self.first, self.last)[1] * unit

    def ends(self, style: Style, measure: float) -> tuple[float, float]:
        """Return where the last letter of the line ends, and where the line with its ruby does.

        Both are in pt from the left edge of the measure, as in the line that ``line`` sets.
        """
        unit = style.size * style.stretch
        places, width, x = self._placed(style, measure)
        sort = self.galley.sorts[self.last - 1]
        end = x + (places[-1] - sort[5]) * unit + sort[3] * unit
        return end, max(end, x + width * unit)

    def line(self, style: Style, measure: float) -> Line:
        """Return the line set in a measure in pt."""
        unit = style.size * style.stretch
        places, width, x = self._placed(style, measure)
        return Line(tuple(self._pieces(places, x, unit)), x, width * unit)

    def _placed(self, style: Style, measure: float) -> tuple[list[float], float, float]:
        """Return the places of the sorts and the width of the line in em, and its x in pt."""
        unit = style.size * style.stretch
        places, width = self.galley.row(self.first, self.last)
        if style.align == "justify":
            width = self._adjust(self._cuts(), places, width, measure / unit)
        free = max(0.0, measure - width * unit)
        x = free / 2 if style.align == "center" else free if style.align == "right" else 0.0
        return places, width, x

    def _cuts(self) -> list[Reading]:
        """Return the readings of this line, cut at its edges."""
        readings = self.galley.readings
        first = bisect_right(readings, self.first, key=lambda reading: reading.last)
        last = bisect_left(readings, self.last, key=lambda reading: reading.first)
        return [reading.cut(self.first, self.last) for reading in readings[first:last]]

    def _adjust(
        self, cuts: list[Reading], places: list[float], width: float, measure: float
    ) -> float:
        """Fill or reduce a line; return its width. The last line is only ever reduced."""
        foot = self.galley.foot(self.first, self.last)
        pairs = self._pairs(cuts, foot)
        white = measure - width
        if white < 0.0:
            added = reduced(pairs, -white)
        elif self.final:
            return width
        else:
            tail = self.galley.sorts[foot][6]
            added = filled(pairs, white - tail if tail <= white else white)
        moved = 0.0
        for index in range(1, len(places)):
            if index <= len(added):
                moved += added[index - 1]
            places[index] += moved
        return width + sum(added)

    def _pairs(self, cuts: list[Reading], foot: int) -> list[Pair]:
        """Return the pairs between the sorts that show; a word with ruby does not give."""
        galley = self.galley
        found = [galley.pairs.pairs[kind] for kind in galley.kinds[self.first + 1 : foot + 1]]
        for cut in cuts:
            fixed = [*range(cut.first + 1, cut.last)]
            fixed += [place for place in (cut.first, cut.last) if galley.padded(place)]
            for place in fixed:
                if self.first < place <= foot:
                    found[place - self.first - 1] = _FIXED
        return found

    def _pieces(self, places: list[float], x: float, unit: float) -> Iterator[Piece]:
        sorts = self.galley.sorts[self.first : self.last]
        xs = [x + (place - sort[5]) * unit for sort, place in zip(sorts, places, strict=True)]
        foot = self.galley.foot(self.first, self.last)
        done = 0
        for cut in self._cuts():
            first, last = cut.first - self.first, cut.last - self.first
            if done < first:
                yield Piece(_run(sorts[done:first], xs[done:first], unit))
            start = x + places[first] * unit
            at = self.galley.letters(cut, head=first == 0, foot=cut.last > foot)
            over = [start + place * unit for place in at]
            if len(cut.letters) == last - first:
                yield from _each(cut, sorts[first:last], xs[first:last], over, unit)
            else:
                base = _run(sorts[first:last], xs[first:last], unit)
                yield Piece(base, _run(cut.letters[0], over, unit * cut.size))
            done = last
        if done < len(sorts):
            yield Piece(_run(sorts[done:], xs[done:], unit))


def _each(
    cut: Reading, sorts: Sequence[Sort], xs: Sequence[float], over: Sequence[float], unit: float
) -> Iterator[Piece]:
    """Give the kanji of a word, each with the letters that are its own, if it has any."""
    done = 0
    for place, letters in enumerate(cut.letters):
        base = _run(sorts[place : place + 1], xs[place : place + 1], unit)
        own = over[done : done + len(letters)]
        yield Piece(base, _run(letters, own, unit * cut.size) if letters else None)
        done += len(letters)


def _run(sorts: Sequence[Sort], xs: Sequence[float], unit: float) -> Run:
    """Return sorts as glyphs at these x, in the size of ``unit`` pt an em."""
    start = xs[0]
    glyphs = [
        Glyph(sort[1], sort[2], x - start, sort[3] * unit)
        for sort, x in zip(sorts, xs, strict=True)
    ]
    return Run(start, tuple(glyphs))
