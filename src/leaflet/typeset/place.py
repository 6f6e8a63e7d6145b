"""Putting the letters of one line at their places: glyphs in pt from the edge of the measure."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from leaflet.typeset.galley import Galley
from leaflet.typeset.justify import filled, reduced
from leaflet.typeset.line import Glyph, Line, Piece, Run
from leaflet.typeset.ruby import Ruby
from leaflet.typeset.spacing import SOLID, Letter, Pair
from leaflet.typeset.style import Style


@dataclass(frozen=True, slots=True)
class SetLine:
    """Which letters of a galley make one line, and whether it is the paragraph's last."""

    galley: Galley
    first: int
    last: int
    final: bool

    def ends_at(self, worst: int) -> bool:
        """Return whether the line ends at a break of this grade or a worse one."""
        return not self.final and self.galley.grade(self.last) >= worst

    def width(self, style: Style, measure: float) -> float:
        """Return the width in pt of the line when it is set in a measure in pt."""
        if style.align == "justify":
            return self.line(style, measure).width
        found, unit = self.galley, style.size * style.stretch
        at_most = found.line_width(self.first, self.last)
        if at_most * unit <= measure:
            return at_most * unit
        return found.place_line(self.first, self.last)[1] * unit

    def ends(self, style: Style, measure: float) -> tuple[float, float]:
        """Return where the last letter of the line ends, and where the line with its ruby does.

        Both are in pt from the left edge of the measure, as in the line that ``line`` sets.
        """
        unit = style.size * style.stretch
        places, width, x = self._placed(style, measure)
        letter = self.galley.letters[self.last - 1]
        end = x + (places[-1] - letter.start + letter.advance) * unit
        return end, max(end, x + width * unit)

    def line(self, style: Style, measure: float) -> Line:
        """Return the line set in a measure in pt."""
        unit = style.size * style.stretch
        places, width, x = self._placed(style, measure)
        return Line(tuple(self._pieces(places, x, unit)), x, width * unit)

    def _placed(self, style: Style, measure: float) -> tuple[list[float], float, float]:
        """Return the places of the letters and the width of the line in em, and its x in pt."""
        unit = style.size * style.stretch
        places, width = self.galley.place_line(self.first, self.last)
        if style.align == "justify":
            width = self._adjust(self._cuts(), places, width, measure / unit)
        free = max(0.0, measure - width * unit)
        x = free / 2 if style.align == "center" else free if style.align == "right" else 0.0
        return places, width, x

    def _cuts(self) -> list[Ruby]:
        """Return the rubies over this line, cut at its edges."""
        rubies = self.galley.rubies
        first = bisect_right(rubies, self.first, key=lambda ruby: ruby.last)
        last = bisect_left(rubies, self.last, key=lambda ruby: ruby.first)
        return [ruby.cut(self.first, self.last) for ruby in rubies[first:last]]

    def _adjust(self, cuts: list[Ruby], places: list[float], width: float, measure: float) -> float:
        """Fill or reduce a line; return its width. The last line is only ever reduced."""
        foot = self.galley.foot(self.first, self.last)
        pairs = self._pairs(cuts, foot)
        white = measure - width
        if white < 0.0:
            added = reduced(pairs, -white)
        elif self.final:
            return width
        else:
            tail = self.galley.letters[foot].tail
            added = filled(pairs, white - tail if tail <= white else white)
        moved = 0.0
        for index in range(1, len(places)):
            if index <= len(added):
                moved += added[index - 1]
            places[index] += moved
        return width + sum(added)

    def _pairs(self, cuts: list[Ruby], foot: int) -> list[Pair]:
        """Return the pairs between the visible letters; a word with ruby does not give."""
        galley = self.galley
        found = galley.pairs[self.first + 1 : foot + 1]
        for cut in cuts:
            fixed = [*range(cut.first + 1, cut.last)]
            fixed += [place for place in (cut.first, cut.last) if galley.padded(place)]
            for place in fixed:
                if self.first < place <= foot:
                    found[place - self.first - 1] = SOLID
        return found

    def _pieces(self, places: list[float], x: float, unit: float) -> Iterator[Piece]:
        letters = self.galley.letters[self.first : self.last]
        xs = [
            x + (place - letter.start) * unit for letter, place in zip(letters, places, strict=True)
        ]
        foot = self.galley.foot(self.first, self.last)
        done = 0
        for cut in self._cuts():
            first, last = cut.first - self.first, cut.last - self.first
            if done < first:
                yield from _plain(letters[done:first], xs[done:first], unit)
            start = x + places[first] * unit
            at = self.galley.ruby_places(cut, head=first == 0, foot=cut.last > foot)
            over = [start + place * unit for place in at]
            if len(cut.letters) == last - first:
                yield from _each(cut, letters[first:last], xs[first:last], over, unit)
            else:
                base = _run(letters[first:last], xs[first:last], unit)
                yield Piece(base, _run(cut.letters[0], over, unit * cut.size, cut.stretch))
            done = last
        if done < len(letters):
            yield from _plain(letters[done:], xs[done:], unit)


def _plain(letters: Sequence[Letter], xs: Sequence[float], unit: float) -> Iterator[Piece]:
    """Yield letters without ruby, a piece for each run of one face."""
    done = 0
    for _face, alike in groupby(letters, key=attrgetter("face")):
        end = done + len(list(alike))
        yield Piece(_run(letters[done:end], xs[done:end], unit))
        done = end


def _each(
    cut: Ruby, letters: Sequence[Letter], xs: Sequence[float], over: Sequence[float], unit: float
) -> Iterator[Piece]:
    """Yield the kanji of a word, each with its own part of the ruby, if it has any."""
    done = 0
    for place, part in enumerate(cut.letters):
        base = _run(letters[place : place + 1], xs[place : place + 1], unit)
        own = over[done : done + len(part)]
        yield Piece(base, _run(part, own, unit * cut.size, cut.stretch) if part else None)
        done += len(part)


def _run(letters: Sequence[Letter], xs: Sequence[float], unit: float, stretch: float = 1.0) -> Run:
    """Return letters as glyphs at these x, in the size of ``unit`` pt an em."""
    start = xs[0]
    glyphs = [
        Glyph(letter.gid, letter.text, x - start, letter.advance * unit * stretch)
        for letter, x in zip(letters, xs, strict=True)
    ]
    return Run(start, tuple(glyphs), letters[0].face, stretch)
