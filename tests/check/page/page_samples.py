"""Pages made by hand: a sheet of 300 x 200 pt with a few texts and drawings."""

from leaflet.check.page import check_page
from leaflet.page import (
    DECORATION,
    Contour,
    Document,
    Ink,
    Item,
    Mark,
    Page,
    Path,
    Point,
    Size,
    Tag,
    Text,
)
from leaflet.report import Origin
from leaflet.typeset.face import load
from leaflet.typeset.line import Glyph

BLACK, GREY = Ink(0, 0, 0), Ink(200, 200, 203)
SHEET = Size(300, 200)
FACE = "BIZUDPGothic-Regular"


def text(
    words: str,
    x: float = 20,
    y: float = 40,
    ink: Ink = BLACK,
    line: str = "",
    size: float = 10.0,
    face: str = FACE,
) -> Text:
    """Return words of 10 pt, or another size, from line 7 of a file."""
    place, glyphs = 0.0, []
    for cluster, gid, advance in load(face).shape(words):
        glyphs.append(Glyph(gid, cluster, place, advance * size))
        place += advance * size
    origin = Origin("data/desks.yaml", 7, 1, line)
    return Text(Point(x, y), face, size, ink, tuple(glyphs), Mark(1), origin)


def ground(ink: Ink, width: float = 300, height: float = 200) -> Path:
    """Return a filled area from the top left corner of the page."""
    contour = Contour((0, 0), ((width, 0), (width, height), (0, height), ()))
    return Path(Point(0, 0), (contour,), DECORATION, fill=ink)


def page(*items: Item, size: Size = SHEET) -> Document:
    """Return a document of one page."""
    return Document((Page(size, items),), Tag("Document", (Mark(1),)), "試し")


def rules(*items: Item) -> list[str]:
    """Return the names of the rules that find something on a page of these items."""
    return [finding.rule for finding in check_page(page(*items))]
