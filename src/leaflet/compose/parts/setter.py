"""Sets text: at one size of type, with the furigana asked for, condensed as far as allowed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import count
from typing import Final

from leaflet.compose.job import Misfit
from leaflet.compose.parts.block import Block
from leaflet.compose.sheet import Role
from leaflet.model.words import Span, Words
from leaflet.page import Mark
from leaflet.typeset.break_cost import HALF, PART, WORD
from leaflet.typeset.joints import SHORT_TAIL
from leaflet.typeset.place import SetLine
from leaflet.typeset.setting import Typesetter
from leaflet.typeset.style import Style

GENTLE: Final = 0.9  # stretch that no reader notices, in which a word or an address may stay whole
TOLERANCE: Final = 0.01  # pt: rounding of the typesetter
_FULL_WIDTH: Final = frozenset("０１２３４５６７８９")
_HALF: Final = 0.5  # at which a full-width figure is as wide as the others


class Setter:
    """Sets text for one document at one size of type, and hands out its marks."""

    def __init__(
        self,
        condense: float,
        ruby_face: str,
        latin_gap: float,
        read: Callable[[Words], Words],
        ease: float = 1.0,
        typesetter: Typesetter | None = None,
        marks: Iterator[int] | None = None,
    ) -> None:
        """Take the narrowest stretch allowed (長体) and em between Japanese and Latin.

        ``read`` adds the furigana asked for; ``ease`` is the size of type, between the smallest
        sizes of the sheet (0) and the largest (1). A ``typesetter`` shared by the sizes that are
        tried analyses each text once. ``marks`` are numbers that nothing in the document has yet.
        """
        self.condense = condense
        self.ruby_face = ruby_face
        self.latin_gap = latin_gap
        self.read = read
        self.ease = ease
        self.typesetter = typesetter or Typesetter()
        self._marks = marks or count(1)

    def mark(self) -> Mark:
        """Return a mark that no other item has."""
        return Mark(next(self._marks))

    def set(
        self, words: Words, role: Role, measure: float
    ) -> tuple[Style, tuple[SetLine, ...], tuple[Misfit, ...]]:
        """Return the style and the lines of a paragraph in its measure (pt), and its misfit."""
        style = self.style(role, role.at(self.ease))
        lines = self.typesetter.break_lines(words, style, measure)
        widest = widest_of(lines, style, measure)
        if widest > measure + TOLERANCE:
            stretch = max(self._least_stretch(words, role), measure / widest)
            style = replace(style, stretch=stretch)
            lines = self.typesetter.break_lines(words, style, measure)
            if (over := widest_of(lines, style, measure) - measure) > TOLERANCE:
                return style, lines, (Misfit(words.origin, words.plain, over),)
        elif _breaks_badly(lines, style, PART):
            return self._mended(words, role, measure, style, lines)
        return style, lines, ()

    def _mended(
        self, words: Words, role: Role, measure: float, style: Style, lines: tuple[SetLine, ...]
    ) -> tuple[Style, tuple[SetLine, ...], tuple[Misfit, ...]]:
        """Return lines that split a word or leave a short tail, a little condensed if that helps.

        A word that the smallest type would keep whole is a misfit of any larger one.
        """
        if role.phrases == "yes":
            further = (self.condense,) if style.unbroken == "address" else ()
            for stretch in (max(self.condense, GENTLE), *further):
                narrow = replace(style, stretch=stretch)
                tried = self.typesetter.break_lines(words, narrow, measure)
                if (
                    not _breaks_badly(tried, narrow, PART)
                    and widest_of(tried, narrow, measure) <= measure
                ):
                    return narrow, tried, ()
        least = self.style(role, role.smallest)
        bad = style.unbroken == "prose" and _breaks_badly(lines, style, HALF)
        if style.size > least.size and bad:
            over = self.typesetter.narrowest(words, style) - measure
            if over > 0.0 and self.typesetter.narrowest(words, least) <= measure:
                return style, lines, (Misfit(words.origin, words.plain, over),)
        return style, lines, ()

    def _least_stretch(self, words: Words, role: Role) -> float:
        """Return how far words may be condensed; a full-width number further than others."""
        number = words.plain if role.unbroken == "number" else ""
        wide = _FULL_WIDTH.intersection(number) and not any(map(str.isascii, number))
        return min(self.condense, _HALF) if wide else self.condense

    def if_it_fits(self, make: Callable[["Setter"], Block]) -> Block | None:
        """Return what is made with this setter; None where even the smallest type is too wide."""
        made = make(self)
        hopeless = made.misfits and make(self.at(0.0)).misfits
        return None if hopeless else made

    def at(self, ease: float) -> "Setter":
        """Return a setter for another size of type in the same document."""
        return self.anew(self.read, self.typesetter, ease)

    def anew(
        self, read: Callable[[Words], Words], typesetter: Typesetter, ease: float | None = None
    ) -> "Setter":
        """Return a setter that gets furigana and breaks lines by others, by default as large."""
        look = self.condense, self.ruby_face, self.latin_gap
        size = self.ease if ease is None else ease
        return Setter(*look, read, size, typesetter, self._marks)

    def reading(self, words: Words, role: Role) -> Words:
        """Return the words with the furigana asked for, where this kind of text has any."""
        return self.read(words) if role.ruby else replace(words, spans=(Span(words.plain),))

    def width(self, words: Words, role: Role, size: float) -> float:
        """Return the width in pt of the words on one line."""
        style = self.style(role, size)
        return self.typesetter.natural_width(self.reading(words, role), style)

    def filling(self, words: Words, role: Role, measure: float, most: float) -> Role:
        """Return a role enlarged, to ``most`` pt at most, as far as its words stay on one line."""
        natural = self.width(words, role, most) + TOLERANCE
        size = max(role.at(self.ease), most * min(1.0, measure / natural))
        return role.fixed(size)

    def least(self, words: Words, role: Role) -> float:
        """Return the least measure in pt in which no word is split."""
        style = self.style(role, role.at(self.ease))
        return self.typesetter.narrowest(self.reading(words, role), style)

    def style(self, role: Role, size: float) -> Style:
        """Return the typesetter's style for a role at a size in pt."""
        return Style(
            face=role.face,
            size=size,
            align=role.align,
            balance=role.balance,
            phrases=role.phrases,
            unbroken=role.unbroken,
            latin_gap=self.latin_gap,
            ruby_face=self.ruby_face,
            ruby_size=max(role.ruby, role.smallest_ruby / size) if role.ruby else 0.0,
            indent=role.indent,
        )


def _breaks_badly(lines: Sequence[SetLine], style: Style, grade: int) -> bool:
    """Return whether a ragged paragraph has a break of a grade or a worse one.

    For an address, whatever the grade, that is a host that is split or a tail that is short.
    """
    if style.align == "justify" or style.phrases == "no" or len(lines) < 2:
        return False
    if style.unbroken != "address":
        return any(line.ends_at(grade) for line in lines)
    tail = lines[-1].last - lines[-1].first
    return tail <= SHORT_TAIL or any(line.ends_at(WORD) for line in lines)


def widest_of(lines: Sequence[SetLine], style: Style, measure: float) -> float:
    """Return the width of the widest of some lines set in a measure, in pt."""
    return max((line.width(style, measure) for line in lines), default=0.0)
