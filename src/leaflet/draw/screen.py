"""Pages for a screen that has the fonts: text stays text, with the place of its value.

A browser paints it several times as fast as the outlines of `svg`, and looks the same.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Final

from leaflet.draw.decimals import number
from leaflet.draw.markup import element, escape
from leaflet.draw.svg import contours_of, drawing, path_of
from leaflet.language import _
from leaflet.page import Contour, Document, Item, Link, Page, Path, Text
from leaflet.report import Origin
from leaflet.typeset.face import Face, load
from leaflet.typeset.line import Glyph

_SCALE: Final = 4 / 3  # pixels of a browser to a pt
_NEAR: Final = 0.02  # pt: a smaller offset of a glyph is invisible


@dataclass(frozen=True, slots=True)
class _Written:
    """A page as SVG, and all that its drawing was made from."""

    page: Page
    title: str
    look: tuple[object, ...]
    places: tuple[str, ...]  # of the values of its texts
    svg: str


class Screen:
    """Writes one document after the other; a page that has stayed is not written again."""

    def __init__(self) -> None:
        """Begin with no page."""
        self._pages: tuple[_Written, ...] = ()

    def pages(self, document: Document, place: Callable[[Origin], str]) -> tuple[str, ...]:
        """Return each page as SVG; ``place`` names the value at an origin."""
        writer = _Writer(place, document.lang)
        pages = zip_longest(document.pages, self._pages[: len(document.pages)])
        self._pages = tuple(
            writer.written(page, _title(document, number), number, former)
            for number, (page, former) in enumerate(pages, 1)
        )
        return tuple(each.svg for each in self._pages)


def _title(document: Document, number: int) -> str:
    said = _("page {number} of {count}").format(number=number, count=len(document.pages))
    return f"{document.title}, {said}"


class _Writer:
    """Writes the pages of one document, and repeated outlines once."""

    def __init__(self, place: Callable[[Origin], str], lang: str) -> None:
        self._place, self._lang = place, lang
        self._outlines: dict[tuple[Contour, ...], str] = {}
        self._places: dict[Origin, str] = {}
        self._letters: dict[tuple[object, ...], tuple[str, str] | None] = {}

    def written(self, page: Page, title: str, number: int, former: _Written | None) -> _Written:
        """Return a page, the former one where it is the same."""
        same = former is not None and former.page is page
        look = former.look if former and same else (page.size, *map(_look, page.items))
        texts = (item for item in page.items if isinstance(item, Text))
        places = tuple(self._at(text.origin) for text in texts)
        if former and (former.title, former.look, former.places) == (title, look, places):
            return replace(former, page=page)
        width, height = page.size
        svg = element(
            "svg",
            "".join(self._painted(page, number)),
            width=f"{width * _SCALE:.0f}",
            height=f"{height * _SCALE:.0f}",
            viewBox=f"0 0 {width:.2f} {height:.2f}",
            role="img",
            aria_label=title,
            lang=self._lang,
        )
        return _Written(page, title, look, places, svg)

    def _painted(self, page: Page, number: int) -> Iterator[str]:
        for place, item in enumerate(page.items):
            if isinstance(item, Text):
                yield self._text(item, f"o{number}-{place}-")
            elif not isinstance(item, Link):
                yield path_of(item, self._outline(item.contours))

    def _at(self, origin: Origin | None) -> str:
        if origin is None:
            return ""
        if origin not in self._places:
            at = self._place(origin)
            self._places[origin] = f' data-at="{escape(at)}"' if at else ""
        return self._places[origin]

    def _outline(self, contours: tuple[Contour, ...]) -> str:
        if contours not in self._outlines:
            self._outlines[contours] = contours_of(contours)
        return self._outlines[contours]

    def _text(self, text: Text, ids: str) -> str:
        """Return a text; ``ids`` begins the names of outlines that it may have."""
        at = self._at(text.origin)
        key = text.glyphs, text.face, text.size, text.stretch
        if key not in self._letters:
            self._letters[key] = _letters(text)
        letters = self._letters[key]
        if letters is None:
            return f"<g{at}>{drawing([text], ids)}</g>"
        across, down = (-text.stretch, -1) if text.turned else (text.stretch, 1)
        scale = f" scale({number(across, 4)} {down})" if (across, down) != (1, 1) else ""
        place = f"translate({number(text.at.x)} {number(text.at.y)}){scale}"
        look = f'{letters[1]} fill="{text.ink.hex}" transform="{place}"{at}'
        return f"<text {look}>{letters[0]}</text>"


def _look(item: Item) -> tuple[object, ...]:
    """Return what the drawing of an item is made from: its mark and its line are not."""
    if isinstance(item, Path):
        return item.at, item.contours, item.fill, item.stroke, item.scale, item.code
    if isinstance(item, Link):
        return ()
    return item.at, item.glyphs, item.face, item.size, item.stretch, item.turned, item.ink


def _letters(text: Text) -> tuple[str, str] | None:
    """Return the characters of a text and its font; the place of each unless the font gives it.

    None where the font has another glyph for a character, or one for several: a browser could
    choose another.
    """
    face = load(text.face)
    if not _is_plain(face, text.glyphs):
        return None
    natural, end = True, 0.0
    for glyph in text.glyphs:
        natural = natural and abs(glyph.x / text.stretch - end) < _NEAR
        end += face.advance(glyph.gid) * text.size
    x = " ".join(number(glyph.x / text.stretch) for glyph in text.glyphs)
    places = "" if natural else f' x="{x}"'
    font = f'font-family="{text.face}" font-size="{number(text.size)}"'
    return escape(text.words), font + places


def _is_plain(face: Face, glyphs: Sequence[Glyph]) -> bool:
    return all(
        len(glyph.text) == 1
        and glyph.text < "\U00010000"
        and face.hb_font.get_nominal_glyph(ord(glyph.text)) == glyph.gid
        for glyph in glyphs
    )
