"""Finished pages drawn small, to show where a change is printed. Lengths in pt."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from leaflet.compose.names import layout_name
from leaflet.compose.parts.block import Block, Group, stack
from leaflet.compose.parts.blocks import ReadAs, paragraph
from leaflet.compose.working.form import WorkingForm, framed
from leaflet.language import _
from leaflet.model.words import Span, Words
from leaflet.page import Document, Item, Link, Mark, Page, Path, Point, Size, Tag, Text
from leaflet.report import Origin


def thumbnails(
    form: WorkingForm, documents: Mapping[str, Document]
) -> tuple[Sequence[Page], Sequence[Tag]]:
    """Return pages with all pages of the documents side by side, and how they are read."""
    small = [
        _small(form, name, number, page)
        for name, document in documents.items()
        for number, page in enumerate(document.pages, 1)
    ]
    if not small:
        return (), ()
    heading = _heading(form)
    area, gap = form.area, form.sheet.gaps.blocks
    rows = [
        small[at : at + form.sheet.thumbnails] for at in range(0, len(small), form.sheet.thumbnails)
    ]
    pages: list[Page] = []
    parts: list[tuple[Block, float, float]] = [(heading, area.x, area.y)]
    y = area.y + heading.height + gap
    for row in rows:
        height = max(block.height for block in row)
        if y + height > area.bottom and len(parts) > 1:
            pages.append(_page(form, parts))
            parts, y = [], area.y
        for column, block in enumerate(row):
            parts.append((block, area.x + column * (_column(form) + gap), y))
        y += height + gap
    pages.append(_page(form, parts))
    return pages, [*heading.reading, *(tag for block in small for tag in block.reading)]


def _heading(form: WorkingForm) -> Block:
    title = _("Pages concerned")
    words = Words((Span(title),), Origin(""))
    role, ink = form.sheet.type.name, form.sheet.colours.accent
    return paragraph(form.setter, words, role, form.area.width, ink, ReadAs("H2", title))


def _column(form: WorkingForm) -> float:
    count = form.sheet.thumbnails
    return (form.area.width - (count - 1) * form.sheet.gaps.blocks) / count


def _page(form: WorkingForm, parts: Sequence[tuple[Block, float, float]]) -> Page:
    return Page(form.paper, Group(*form.paper, parts).items)


def _small(form: WorkingForm, name: str, number: int, page: Page) -> Block:
    """Return a page in a frame as one figure, its name below."""
    name = layout_name(name)
    width = _column(form)
    caption = form.text(f"{name} {number}", form.sheet.type.label, width, soft=True)
    around = _heading(form).height / 2 + 2 * form.sheet.gaps.blocks + caption.height
    limit = form.area.height / 2 - around  # two rows on a page
    factor = min(width / page.size.width, limit / page.size.height)
    size = Size(page.size.width * factor, page.size.height * factor)
    mark = form.setter.mark()
    says = _("{name}, page {number}, drawn small").format(name=name, number=number)
    ink = Block(size.width, size.height, tuple(_scaled(page.items, factor, mark)))
    frame = framed(size.width, size.height, form.sheet.boxes.rule, form.sheet.colours.rule)
    figure = Tag("Figure", (mark,), alt=says)
    picture = Group(width, size.height, ((ink, 0, 0), (frame, 0, 0)), lambda: (figure,))
    return stack([picture, caption], form.sheet.gaps.parts)


def _scaled(items: Sequence[Item], factor: float, mark: Mark) -> Iterator[Item]:
    """Yield the ink of a page smaller by a factor, all of it one figure; links are left out."""
    for item in items:
        if isinstance(item, Link):
            continue
        at = Point(item.at.x * factor, item.at.y * factor)
        if isinstance(item, Text):
            glyphs = tuple(
                glyph._replace(x=glyph.x * factor, advance=glyph.advance * factor)
                for glyph in item.glyphs
            )
            yield replace(item, at=at, size=item.size * factor, glyphs=glyphs, mark=mark, slot=None)
        else:
            yield _small_path(item, at, factor, mark)


def _small_path(path: Path, at: Point, factor: float, mark: Mark) -> Path:
    stroke = path.stroke
    if stroke:
        dash = tuple(length * factor for length in stroke.dash)
        stroke = replace(stroke, width=stroke.width * factor, dash=dash)
    return replace(path, at=at, scale=path.scale * factor, stroke=stroke, mark=mark, code="")
