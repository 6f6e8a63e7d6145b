"""Pages as one web page: the reading order as HTML that needs nothing else, not even a script.

Ruby, table heads, links and headings stay what they are; places, sizes and colours do not.
"""

from collections.abc import Iterator, Mapping
from itertools import count
from typing import Final

from leaflet.draw.decimals import number
from leaflet.draw.extent import around, extent
from leaflet.draw.markup import element, escape
from leaflet.draw.reading import addresses, inks, owners, words
from leaflet.draw.svg import drawing
from leaflet.frozen import dataclass
from leaflet.page import Document, Mark, Path, Tag, Text

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

_STYLE: Final = """
:root { color-scheme: light; }
body { margin: 0; color: #000; background: #fff; line-height: 1.8;
  font-family: "BIZ UDPGothic", "Hiragino Sans", "Noto Sans CJK JP", "Yu Gothic", sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { line-height: 1.4; word-break: auto-phrase; }
p { margin: 0.4em 0; }
a { color: #0033a0; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; }
th, td { border: 1px solid #555; padding: 0.4em 0.7em; text-align: left; vertical-align: top; }
th { background: #eef3fa; word-break: auto-phrase; overflow-wrap: break-word; }
ul { list-style-type: ""; padding-left: 1em; }
li { display: flex; gap: 0.3em; }
svg { vertical-align: middle; max-width: 100%; margin: 0.5rem; }
@media screen and (max-width: 40rem) {
  table, caption, tbody, tr, th, td { display: block; }
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  tr { border: 1px solid #555; margin-bottom: 1em; }
  th, td { border: 0; }
}
@media print {
  @page { margin: 15mm; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  a { color: #000; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  thead { display: table-header-group; }
  tr, li, svg { break-inside: avoid; }
}
"""


def html(document: Document) -> str:
    """Return the document as one HTML page; ValueError when ink and reading order disagree."""
    owners(document)
    writer = _Writer(words(document), addresses(document), inks(document), count(1))
    head = [
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        element("title", escape(document.title)),
        *_about("author", document.author),
        *_about("description", document.subject),
        element("style", _STYLE),
    ]
    page = element("head", "\n" + "\n".join(head) + "\n")
    body = element("body", "\n" + writer.block(document.reading) + "\n")
    return f"<!DOCTYPE html>\n{element('html', f'{page}{body}', lang=document.lang)}\n"


def _about(name: str, content: str) -> Iterator[str]:
    if content:
        yield f'<meta name="{name}" content="{escape(content)}">'


@dataclass(frozen=True, slots=True)
class _Writer:
    said: Mapping[Mark, str]
    uris: Mapping[Mark, str]
    inks: Mapping[Mark, list[Text | Path]]
    figures: "count[int]"

    def block(self, part: Mark | Tag) -> str:
        """Return the markup of a tag and all below it; blocks begin on their own line."""
        if not isinstance(part, Tag):
            return escape(self.said[part])
        if part.role == "Figure":
            return self._figure(part)
        if part.role == "Link":
            return self._link(part)
        content = "".join(map(self.block, part.kids))
        if part.role == "RT":
            return f"<rp>（</rp><rt>{content}</rt><rp>）</rp>"
        if part.role == "RB":
            return content
        name = _ELEMENTS.get(part.role, part.role.lower())
        start = "" if part.role in _INLINE else "\n"
        return start + element(name, content, scope=_SCOPES[part.scope])

    def _link(self, link: Tag) -> str:
        uri = next((self.uris[mark] for mark in link.marks() if mark in self.uris), "")
        return element("a", "".join(map(self.block, link.kids)), href=uri)

    def _figure(self, figure: Tag) -> str:
        """Return the figure as a drawing of its printed size, or as its words."""
        if figure.spelled:
            return element("span", escape(figure.alt))
        items = [item for mark in figure.marks() for item in self.inks[mark]]
        box = around(map(extent, items))
        return element(
            "svg",
            drawing(items, f"f{next(self.figures)}-"),
            role="img",
            aria_label=figure.alt,
            width=f"{number(box.width)}pt",
            height=f"{number(box.height)}pt",
            viewBox=" ".join(map(number, (box.x, box.y, box.width, box.height))),
        )
