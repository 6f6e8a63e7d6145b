"""Copies of one layout: its pages are composed and drawn once, and each copy sets its own text."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from leaflet.check import fit
from leaflet.check.notice import halfwidth
from leaflet.check.page import glyph
from leaflet.check.page.extent import Boxed
from leaflet.compose.parts.block import Block
from leaflet.compose.parts.imprint import ImprintLine
from leaflet.draw.file import Ending
from leaflet.draw.fonts import MeantGlyph
from leaflet.draw.overlay import Overlay, overlay, slotted
from leaflet.draw.pdf import Master
from leaflet.model.blanks import bearer_of
from leaflet.model.furigana import Annotated
from leaflet.model.words import Words
from leaflet.page import CORNER, DECORATION, Document, Ink, Page, Point, Tag, Text, titled
from leaflet.press import Pressed
from leaflet.report import Finding, Origin
from leaflet.typeset.setting import Typesetter


@dataclass(frozen=True, slots=True)
class Place:
    """Where the text of a slot is printed; ``setting`` counts the slots that are set."""

    page: int
    at: Point  # of the slot's upper left corner; of the lower right one where it is turned
    turned: bool
    ink: Ink
    setting: int
    silent: bool


@dataclass(frozen=True, slots=True)
class Copy:
    """What one copy prints over its plate, and what is wrong with it."""

    overlay: Overlay
    blocks: tuple[Block, ...]  # by slots
    findings: tuple[Finding, ...]


class Plate:
    """A composed document that copies are made from; ``values`` fill blanks in all of them."""

    def __init__(self, pressed: Pressed, values: Mapping[str, str]) -> None:
        """Draw the document, and find the places of its slots."""
        self.document = pressed.document
        self.master = Master(pressed.document, often=True)
        self.mark: bytes = self.master.head.digest.digest()  # of what all copies begin with
        self._reader, self._stick = pressed.reader, pressed.stick
        self._values, self._blanks = values, pressed.blanks
        self.own = overlay(pressed.document)  # what the document itself prints
        self._slots = [_slot(tag) for tag in self.own.tags]
        self._sound: dict[str, set[MeantGlyph]] = {}  # glyphs that print as meant, by their faces
        self.places = tuple(_places(self.document, self.own, self._slots, values))
        self._set_at = tuple(map(self._only_place, range(len(self._slots))))

    def copy(self, row: Mapping[str, str]) -> Copy:
        """Return what a row prints."""
        values = {**self._values, **row}
        read: list[Annotated] = []

        def reading(words: Words) -> Words:
            read.append(self._reader.annotated_once(words))
            return read[-1].words

        typesetter = Typesetter(self._stick)
        blocks = tuple(
            slot.block(values, slot.setter.anew(reading, typesetter), at)
            for slot, at in zip(self._slots, self._set_at, strict=True)
        )
        texts: list[list[Text]] = [[] for _page in self.document.pages]
        for place in self.places:
            if place.page not in self.own.again:
                texts[place.page] += self._printed(blocks, place, silent=place.silent)
        title = titled(self.document.title, bearer_of(self._blanks, values))
        tags = tuple(block.reading[0] for block in blocks)
        copied = Overlay(tuple(map(tuple, texts)), tags, title, self.own.again)
        wide = (
            found._replace(blanks=slot.line.blanks)
            for slot, block in zip(self._slots, blocks, strict=True)
            for found in fit.check(block.misfits)
        )
        unread = (
            found
            for found in self._reader.unread(read)
            if not row.keys().isdisjoint(found.blanks)  # the others are of all copies
        )
        return Copy(copied, blocks, (*wide, *self._doubtful(copied, values), *unread))

    @property
    def per_sheet(self) -> int:
        """How many cards there are on a sheet; 0 where they are of several designs."""
        counts = Counter((place.page, place.setting) for place in self.places)
        one_design = len(set(self._slots)) == len(self._slots) and len(set(counts.values())) == 1
        return max(counts.values()) if one_design else 0

    def sheet(self, cards: Sequence[Copy]) -> Overlay:
        """Return what a sheet prints whose cards are copies; those left over are written on."""
        cells: Counter[tuple[int, int]] = Counter()
        texts: list[list[Text]] = [[] for _page in self.document.pages]
        tags: list[list[Tag]] = [[] for _slot in self._slots]
        spare = self.copy({})
        for place in self.places:
            cell = cells[place.page, place.setting]
            cells[place.page, place.setting] += 1
            silent = cell >= len(cards)
            blocks = (spare if silent else cards[cell]).blocks
            texts[place.page] += self._printed(blocks, place, silent=silent)
            tags[place.setting] += () if silent else blocks[place.setting].reading
        groups = (
            Tag("Div", tuple(kids), slot=slot) for slot, kids in zip(self._slots, tags, strict=True)
        )
        return Overlay(tuple(map(tuple, texts)), tuple(groups), self.document.title, {})

    def _only_place(self, setting: int) -> Point:
        """Return where a line is set: at its place if it has only one, else at a corner."""
        places = [
            place
            for place in self.places
            if place.setting == setting and place.page not in self.own.again
        ]
        if len(places) != 1:  # none where what fills its blank is empty
            return CORNER
        (only,) = places
        moved = only.turned or only.silent or only.ink != self._slots[setting].ink
        return CORNER if moved else only.at

    def _printed(self, blocks: Sequence[Block], place: Place, *, silent: bool) -> Iterable[Text]:
        """Return the text of a slot at one of its places."""
        items = [item for item in blocks[place.setting].items if isinstance(item, Text)]
        if self._set_at[place.setting] == place.at:
            return items
        x, y = place.at
        way = -1 if place.turned else 1
        return (
            replace(
                item,
                at=Point(x + way * item.at.x, y + way * item.at.y),
                ink=place.ink,
                mark=DECORATION if silent else item.mark,
                turned=place.turned,
            )
            for item in items
        )

    def _doubtful(self, copied: Overlay, values: Mapping[str, str]) -> Iterator[Finding]:
        """Yield what would not print as it was meant: characters, words in half-width kana."""
        if all(used <= self._sound.get(face, set()) for face, used in copied.glyphs.items()):
            return
        size = self.document.pages[0].size
        fresh = {
            (text.face, glyph[:2]): replace(text, glyphs=(glyph,))
            for texts in copied.texts
            for text in texts
            for glyph in text.glyphs
            if glyph[:2] not in self._sound.setdefault(text.face, set())
        }
        for (face, form), text in fresh.items():
            found = list(glyph.check([Boxed(Page(size, (text,)), ())]))
            blamed = tuple(name for name, value in values.items() if text.words in value)
            yield from (each._replace(blanks=blamed) for each in found)
            if not found:
                self._sound[face].add(form)
        printed = {text.words for text in fresh.values()}
        for name, value in values.items():
            for kana in halfwidth.HALF_WIDTH.finditer(value):
                if not printed.isdisjoint(kana[0]):
                    yield halfwidth.finding(kana[0], Origin(""))._replace(blanks=(name,))

    def tail(self, copy: Copy) -> Ending:
        """Return what of a copy follows the master's head."""
        return self.master.tail(copy.overlay)


def _slot(tag: Tag) -> ImprintLine:
    assert isinstance(tag.slot, ImprintLine)
    return tag.slot


def _places(
    document: Document, own: Overlay, slots: Sequence[ImprintLine], values: Mapping[str, str]
) -> Iterator[Place]:
    """Yield the places of the slots, in painting order."""
    owner = {mark: number for number, tag in enumerate(own.tags) for mark in tag.marks()}
    patterns = {slot: slot.block(values).items for slot in slots}
    for page, texts in enumerate(map(slotted, document.pages)):
        at = 0
        while at < len(texts):
            text = texts[at]
            assert isinstance(text.slot, ImprintLine)
            pattern = patterns[text.slot]
            first = pattern[0]
            assert isinstance(first, Text)
            silent = text.mark == DECORATION
            setting = slots.index(text.slot) if silent else owner[text.mark]
            where = _corner(text, first)
            yield Place(page, where, text.turned, text.ink, setting, silent)
            at += len(pattern)


def _corner(printed: Text, pattern: Text) -> Point:
    if printed.turned:
        return Point(printed.at.x + pattern.at.x, printed.at.y + pattern.at.y)
    return Point(printed.at.x - pattern.at.x, printed.at.y - pattern.at.y)
