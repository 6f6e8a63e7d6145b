"""Pages as one web page: the reading order as HTML that needs nothing else, not even a script.

Ruby, table heads, links and headings stay what they are; places, sizes and colours do not.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count, pairwise
from pathlib import Path as File
from typing import Final

from leaflet.draw.decimals import number
from leaflet.draw.markup import element, escape
from leaflet.draw.reading import addresses, base, inks, owners, words
from leaflet.draw.svg import drawing
from leaflet.page import Document, Mark, Path, Tag, Text, around, box
from leaflet.typeset.joints import address_breaks

_ELEMENTS: Final = {
    "Document": "main",
    "Part": "section",
    "Art": "article",
    "Sect": "section",
    "L": "ul",
    "Lbl": "span",
    "LBody": "div",
}
"""Where the name is not the same as in PDF."""
_SCOPES: Final = {"": "", "Column": "col", "Row": "row"}
_INLINE: Final = frozenset({"Span", "Ruby", "Lbl"})

_STYLE: Final = File(__file__).with_name("web.css")


def html(document: Document) -> str:
    """Return the document as one HTML page; ValueError when ink and reading order disagree."""
    owners(document)
    writer = _Writer(words(document), addresses(document), inks(document), count(1))
    head = [
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        element("title", escape(document.full_title)),
        *_about("author", document.author),
        *_about("description", document.subject),
        element("style", "\n" + _STYLE.read_text(encoding="utf-8")),
    ]
    page = element("head", "\n" + "\n".join(head) + "\n")
    body = element("body", "\n" + writer.block(document.reading) + "\n")
    return f"<!DOCTYPE html>\n{element('html', f'{page}{body}', lang=document.lang)}\n"


def _about(name: str, content: str) -> Iterator[str]:
    if content:
        yield f'<meta name="{name}" content="{escape(content)}">'


@dataclass(slots=True)
class _Writer:
    said: Mapping[Mark, str]
    uris: Mapping[Mark, str]
    inks: Mapping[Mark, list[Text | Path]]
    figures: "count[int]"
    columns: list[str] = field(default_factory=list)  # the names of those of the current table

    def block(self, part: Mark | Tag) -> str:
        """Return the markup of a tag and all below it; blocks begin on a new line."""
        if not isinstance(part, Tag):
            return self._text(part)
        if part.role == "Figure":
            return self._figure(part)
        if part.role == "Link":
            return self._link(part)
        if part.role == "TR":
            return self._row(part)
        content = "".join(map(self.block, part.kids))
        if part.role == "RT":
            return f"<rp>（</rp><rt>{content}</rt><rp>）</rp>"
        if part.role == "RB":
            return content
        name = _ELEMENTS.get(part.role, part.role.lower())
        start = "" if part.role in _INLINE else "\n"
        return start + element(name, content, scope=_SCOPES[part.scope], id=part.id)

    def _row(self, row: Tag) -> str:
        """Return a row; its cells name their columns, for screens too narrow for a table."""
        cells = [kid for kid in row.kids if isinstance(kid, Tag)]
        if all(cell.scope == "Column" for cell in cells):
            self.columns = ["".join(self.said[mark] for mark in base(cell)) for cell in cells]
        written = []
        for column, cell in enumerate(cells):
            label = self.columns[column] if cell.role == "TD" and self.columns else ""
            content = "".join(map(self.block, cell.kids))
            name = cell.role.lower()
            scope = _SCOPES[cell.scope]
            written.append(element(name, content, scope=scope, id=cell.id, data_label=label))
        return "\n" + element("tr", "".join(f"\n{cell}" for cell in written), id=row.id)

    def _text(self, mark: Mark) -> str:
        """Return the words of a mark; an address may end a line where the paper lets it."""
        said = self.said[mark]
        if not self.uris.get(mark, "").startswith("http"):
            return escape(said)
        edges = [0, *address_breaks(said), len(said)]
        return "<wbr>".join(escape(said[start:end]) for start, end in pairwise(edges))

    def _link(self, link: Tag) -> str:
        uri = next((self.uris[mark] for mark in link.marks() if mark in self.uris), "")
        return element("a", "".join(map(self.block, link.kids)), href=uri)

    def _figure(self, figure: Tag) -> str:
        """Return the figure as a drawing of its printed size, or as its words."""
        if figure.spelled:
            return element("span", escape(figure.alt))
        items = [item for mark in figure.marks() for item in self.inks[mark]]
        area = around(map(box, items))
        return element(
            "svg",
            drawing(items, f"f{next(self.figures)}-"),
            role="img",
            aria_label=figure.alt,
            width=f"{number(area.width)}pt",
            height=f"{number(area.height)}pt",
            viewBox=" ".join(map(number, area)),
        )
