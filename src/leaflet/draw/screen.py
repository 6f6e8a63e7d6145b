"""Pages for a screen that has the fonts: text stays text, and knows the value it comes from.

A browser paints it several times as fast as the outlines of `svg`, and looks the same.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from leaflet.draw.decimals import number
from leaflet.draw.markup import element, escape
from leaflet.draw.svg import contours_of, drawing, ink_of, path_of
from leaflet.page import Contour, Document, Link, Page, Text
from leaflet.report import Origin
from leaflet.typeset.face import Face, load
from leaflet.typeset.line import Glyph

_SCALE: Final = 4 / 3  # pixels of a browser to a pt
_NEAR: Final = 0.02  # pt: nobody sees that a glyph is off by less


def screen(
    document: Document, title: Callable[[int], str], place: Callable[[Origin], str]
) -> tuple[str, ...]:
    """Return each page as SVG; ``title`` names a page, ``place`` the value at an origin."""
    screen = _Screen(document, place)
    return tuple(screen.page(page, title(n)) for n, page in enumerate(document.pages, 1))


class _Screen:
    """Writes the pages of one document; what is on them many times is worked out once."""

    def __init__(self, document: Document, place: Callable[[Origin], str]) -> None:
        self._document, self._place = document, place
        self._outlines: dict[int, str] = {}
        self._letters: dict[tuple[int, str, float, float], tuple[str, str] | None] = {}

    def page(self, page: Page, title: str) -> str:
        width, height = page.size
        return element(
            "svg",
            "".join(self._painted(page)),
            width=f"{width * _SCALE:.0f}",
            height=f"{height * _SCALE:.0f}",
            viewBox=f"0 0 {width:.2f} {height:.2f}",
            role="img",
            aria_label=title,
            lang=self._document.lang,
        )

    def _painted(self, page: Page) -> Iterator[str]:
        for item in page.items:
            if isinstance(item, Text):
                yield self._text(item)
            elif not isinstance(item, Link):
                yield path_of(item, self._outline(item.contours))

    def _outline(self, contours: tuple[Contour, ...]) -> str:
        if id(contours) not in self._outlines:
            self._outlines[id(contours)] = contours_of(contours)
        return self._outlines[id(contours)]

    def _text(self, text: Text) -> str:
        at = self._place(text.origin) if text.origin else ""
        key = id(text.glyphs), text.face, text.size, text.stretch
        if key not in self._letters:
            self._letters[key] = _letters(text)
        letters = self._letters[key]
        if letters is None:
            prefix = f"o{len(self._letters)}-{text.at.x:.0f}-{text.at.y:.0f}-"
            return element("g", drawing([text], prefix), data_at=at)
        across, down = (-text.stretch, -1) if text.turned else (text.stretch, 1)
        scale = f" scale({number(across, 4)} {down})" if (across, down) != (1, 1) else ""
        return element(
            "text",
            letters[0],
            x=letters[1],
            font_family=text.face,
            font_size=number(text.size),
            fill=ink_of(text.ink),
            transform=f"translate({number(text.at.x)} {number(text.at.y)}){scale}",
            data_at=at,
        )


def _letters(text: Text) -> tuple[str, str] | None:
    """Return the characters of a text and where each begins, empty where that needs no saying.

    None where the font has another glyph for a character, or one for several: a browser could
    choose another.
    """
    face = load(text.face)
    if not _is_plain(face, text.glyphs):
        return None
    natural, x = True, 0.0
    for glyph in text.glyphs:
        natural = natural and abs(glyph.x / text.stretch - x) < _NEAR
        x += face.advance(glyph.gid) * text.size
    places = "" if natural else " ".join(number(glyph.x / text.stretch) for glyph in text.glyphs)
    return escape(text.words), places


def _is_plain(face: Face, glyphs: Sequence[Glyph]) -> bool:
    return all(
        len(glyph.text) == 1
        and glyph.text < "\U00010000"
        and face.hb_font.get_nominal_glyph(ord(glyph.text)) == glyph.gid
        for glyph in glyphs
    )
