"""Pages as SVG, one drawing each: outlines only, so that it looks the same with any font.

The words of the page are in its description, in reading order.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

import uharfbuzz as hb

from leaflet.draw.decimals import number
from leaflet.draw.extent import upright
from leaflet.draw.markup import element, escape
from leaflet.draw.reading import of_page, owners
from leaflet.draw.text import as_text
from leaflet.page import Contour, Document, Link, Page, Path, Text
from leaflet.typeset.face import load
from leaflet.units import in_mm

_LETTERS: Final = {0: "Z", 2: "L", 6: "C"}
_NAMESPACE: Final = "http://www.w3.org/2000/svg"


def svg(document: Document) -> tuple[str, ...]:
    """Return each page as an SVG document; ValueError when ink and reading order disagree."""
    owners(document)
    return tuple(_page(document, page, index) for index, page in enumerate(document.pages, 1))


def _page(document: Document, page: Page, index: int) -> str:
    of = len(document.pages)
    title = f"{document.full_title} ({index}/{of})" if of > 1 else document.full_title
    ground = '<path fill="#fff" d="M0 0H{}V{}H0Z"/>'.format(*map(number, page.size))
    return (
        element(
            "svg",
            "\n".join(
                [
                    element("title", escape(title)),
                    element("desc", escape(as_text(document, of_page(document, page)).rstrip())),
                    ground,
                    drawing(page.items),
                ]
            ),
            xmlns=_NAMESPACE,
            width=f"{number(in_mm(page.size.width))}mm",
            height=f"{number(in_mm(page.size.height))}mm",
            viewBox="0 0 {} {}".format(*map(number, page.size)),
            lang=document.lang,
        )
        + "\n"
    )


def drawing(items: Iterable[Text | Path | Link], prefix: str = "g") -> str:
    """Return the markup that paints items, lengths in pt; ids of glyphs begin with the prefix."""
    pen = _Pen(prefix)
    painted = [pen.paint(item) for item in items]
    glyphs = [element("defs", "\n".join(pen.glyphs.values()))] if pen.glyphs else []
    return "\n".join([*glyphs, *painted])


@dataclass(slots=True)
class _Pen:
    """Paints items, and gathers the outlines of their glyphs, each once."""

    prefix: str
    glyphs: dict[tuple[str, int], str] = field(default_factory=dict)
    faces: dict[str, str] = field(default_factory=dict)

    def paint(self, item: Text | Path | Link) -> str:
        if isinstance(item, Text):
            return self._text(item)
        return path_of(item) if isinstance(item, Path) else _link(item)

    def _text(self, text: Text) -> str:
        unit = text.size / load(text.face).units_per_em
        across = unit * text.stretch
        uses = "".join(
            f'<use href="#{self._glyph(text.face, glyph.gid)}" x="{number(glyph.x / across, 0)}"/>'
            for glyph in text.glyphs
        )
        place = f"translate({number(text.at.x)} {number(text.at.y)})"
        way = -1 if text.turned else 1
        scale = f"scale({number(way * across, 6)} {number(-way * unit, 6)})"
        return element("g", uses, fill=text.ink.hex, transform=f"{place} {scale}")

    def _glyph(self, face: str, gid: int) -> str:
        letter = self.faces.setdefault(face, f"{self.prefix}{len(self.faces)}")
        name = f"{letter}-{gid}"
        if (face, gid) not in self.glyphs:
            outline = _outline(load(face).hb_font, gid)
            self.glyphs[face, gid] = f'<path id="{name}" d="{outline}"/>'
        return name


def _outline(font: Any, gid: int) -> str:
    """Return the path data of a glyph in the font's units, y upward."""
    parts: list[str] = []

    def step(letter: str) -> Any:
        return lambda *numbers: parts.append(letter + " ".join(map(number, numbers[:-1])))

    funcs = hb.DrawFuncs()
    funcs.set_move_to_func(step("M"))
    funcs.set_line_to_func(step("L"))
    funcs.set_quadratic_to_func(step("Q"))
    funcs.set_cubic_to_func(step("C"))
    funcs.set_close_path_func(lambda _: parts.append("Z"))
    font.draw_glyph(gid, funcs, None)
    return "".join(parts)


def path_of(path: Path, outline: str = "") -> str:
    """Return a path, lengths in pt; its ``outline`` may be known from `contours_of`."""
    place = f"translate({number(path.at.x, 4)} {number(path.at.y, 4)})"
    scale = f" scale({number(path.scale, 6)})" if path.scale != 1 else ""
    stroke, dash = path.stroke, path.stroke.dash if path.stroke else ()
    return element(
        "path",
        d=outline or contours_of(path.contours),
        fill=path.fill.hex if path.fill else "none",
        stroke=stroke.ink.hex if stroke else "",
        stroke_width=number(stroke.width / path.scale, 4) if stroke else "",
        shape_rendering="crispEdges" if path.code else "",  # modules end where pixels do
        stroke_dasharray=" ".join(number(length / path.scale, 4) for length in dash),
        transform=place + scale,
    )


def contours_of(contours: Iterable[Contour]) -> str:
    """Return the path data of outlines."""
    return "".join(map(_contour, contours))


def _contour(contour: Contour) -> str:
    if rectangle := upright(contour):
        return "M{} {}h{}v{}h{}z".format(*map(number, (*rectangle, -rectangle[2])))
    steps = [("M", contour.start), *((_LETTERS[len(step)], step) for step in contour.steps)]
    return "".join(letter + " ".join(map(number, values)) for letter, values in steps)


def _link(link: Link) -> str:
    if link.uri.startswith("#"):  # a drawing has no tags to lead to
        return ""
    area = {key: number(value) for key, value in link.area._asdict().items()}
    place = element("rect", **area, fill="none", pointer_events="all")
    return element("a", element("title", escape(link.says)) + place, href=link.uri)
