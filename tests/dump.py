"""Pages as lines of text, for golden files: first the ink in painting order, then the tags."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Final

from leaflet.draw.reading import owners, words
from leaflet.page import DECORATION, Contour, Document, Item, Link, Mark, Path, Tag, Text

_LETTERS: Final = {0: "Z", 2: "L", 6: "C"}  # as SVG names the steps of an outline
_SHORT: Final = 8  # contours that are still written out; more become a count and a digest


def dump(document: Document) -> str:
    """Return the display list and the reading order; lengths in pt, rounded to 0.01."""
    roles = {mark: tags[-1].role for mark, tags in owners(document).items()}
    lines = [f"title {document.full_title}", f"lang {document.lang}"]
    about = {"author": document.author, "subject": document.subject}
    lines += [f"{key} {value}" for key, value in about.items() if value]
    if document.printing.unscaled or document.printing.duplex:
        scale = "unscaled" if document.printing.unscaled else "any scale"
        lines.append(f"print {scale} {document.printing.duplex}".rstrip())
    for number, page in enumerate(document.pages, 1):
        lines.append(f"page {number} {_numbers(page.size.width, page.size.height)}")
        for item in page.items:
            lines += (f"  {line}" for line in _item(item, roles))
    lines += _tag(document.reading, words(document), "")
    return "\n".join(lines) + "\n"


def _numbers(*values: float) -> str:
    return " ".join(f"{round(value, 2) + 0.0:g}" for value in values)


def _item(item: Item, roles: Mapping[Mark, str]) -> Iterator[str]:
    role = "decoration" if item.mark == DECORATION else roles[item.mark]
    if isinstance(item, Text):
        size = _numbers(item.size)
        stretch = f" x{_numbers(item.stretch)}" if item.stretch != 1 else ""
        stretch += " turned" if item.turned else ""
        place = _numbers(item.at.x, item.at.y)
        yield f"text {place} {item.face} {size}{stretch} {item.ink.hex} {role} | {item.words}"
        yield from _gaps(item)
    elif isinstance(item, Path):
        yield f"path {_numbers(item.at.x, item.at.y)}{_paint(item)} {role}"
        yield from (f"  {line}" for line in _outline(item))
    else:
        yield _link(item, role)


def _gaps(text: Text) -> Iterator[str]:
    """Yield the glyphs that do not follow the one before, and the gap."""
    pen, gaps = 0.0, []
    for glyph in text.glyphs:
        gap = round(glyph.x - pen, 2)
        if gap:
            gaps.append(f"{gap:+g} {glyph.text}")
        pen = glyph.x + glyph.advance
    if gaps:
        yield f"  moved {', '.join(gaps)}"


def _paint(path: Path) -> str:
    said = f" scale {path.scale:.4g}" if path.scale != 1 else ""
    if path.fill:
        said += f" fill {path.fill.hex}"
    if path.stroke:
        said += f" stroke {_numbers(path.stroke.width)} {path.stroke.ink.hex}"
        said += f" dash {_numbers(*path.stroke.dash)}" if path.stroke.dash else ""
    return said


def _outline(path: Path) -> Iterator[str]:
    lines = [_contour(contour) for contour in path.contours]
    if len(lines) <= _SHORT:
        yield from lines
    else:
        yield f"{len(lines)} contours {sha256(chr(10).join(lines).encode()).hexdigest()[:12]}"


def _contour(contour: Contour) -> str:
    steps = (f"{_LETTERS[len(step)]} {_numbers(*step)}".rstrip() for step in contour.steps)
    return f"M {_numbers(*contour.start)} {' '.join(steps)}"


def _link(link: Link, role: str) -> str:
    area = link.area
    box = _numbers(area.x, area.y, area.width, area.height)
    return f"link {box} {link.uri} {role} | {link.says}"


def _tag(tag: Tag, said: Mapping[Mark, str], indent: str) -> Iterator[str]:
    notes = {"scope": tag.scope, "bookmark": tag.bookmark, "alt": tag.alt}
    yield indent + tag.role + "".join(f" {key}={value}" for key, value in notes.items() if value)
    for kid in tag.kids:
        if isinstance(kid, Tag):
            yield from _tag(kid, said, indent + "  ")
        elif kid in said:
            yield f"{indent}  | {said[kid]}"
