"""Finished documents with one fault each, as an accident on the way to the file leaves them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path as FilePath
from shutil import copytree

import pikepdf

from leaflet import resources
from leaflet.check.file import Proof, prove
from leaflet.check.file.evidence import NoticeTexts
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import Wishes
from leaflet.draw.pdf import pdf
from leaflet.model.load import load
from leaflet.model.notice import Notice
from leaflet.page import Document, Item, Link, Point, Text
from leaflet.press import press
from leaflet.report import Report
from leaflet.typeset.face import load as load_face
from leaflet.typeset.line import Glyph

EDITIONS = FilePath(__file__).parents[2] / "editions"


@cache
def shipped(edition: str = "") -> Notice:
    """Return the shipped notice, or that of an edition of another office."""
    folder = EDITIONS / edition if edition else resources.folder("data")
    notice = load(folder, Report(), shown="data")
    assert notice is not None
    return notice


@cache
def said(edition: str = "") -> NoticeTexts:
    """Return what a notice says, worked out once for all its files."""
    return NoticeTexts(shipped(edition))


@cache
def made(layout: str, edition: str = "") -> Document:
    return pressed(layout, shipped(edition))


def pressed(
    layout: str, notice: Notice, wishes: Wishes | None = None, sheets: Sheets | None = None
) -> Document:
    """Return a document as it is made with the shipped sheets, or with those in a folder."""
    document = press(layout, notice, sheets or Sheets(), wishes or Wishes(), Report())
    assert document is not None
    return document


def sheets_with(folder: FilePath, layout: str, changes: Mapping[str, str]) -> Sheets:
    """Return the shipped sheets in a folder, with changes in that of one layout."""
    copytree(resources.folder("layouts"), folder, dirs_exist_ok=True)
    sheet = folder / f"{layout}.yaml"
    text = sheet.read_text("utf-8")
    for old, new in changes.items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    sheet.write_text(text, "utf-8")
    return Sheets(folder)


def spoilt(document: Document, change: Callable[[Item], Item | None]) -> Document:
    """Return the document with each item as ``change`` leaves it; None where it is to stay."""
    pages = (
        replace(page, items=tuple(change(item) or item for item in page.items))
        for page in document.pages
    )
    return replace(document, pages=tuple(pages))


def reset(text: Text, words: str) -> Text:
    """Return a text with other words of the same number of glyphs, at the same places."""
    shapes = load_face(text.face).shape(words)
    glyphs = tuple(
        Glyph(gid, cluster, old.x, old.advance)
        for (cluster, gid, _advance), old in zip(shapes, text.glyphs, strict=True)
    )
    return replace(text, glyphs=glyphs)


def retyped(old: str, new: str) -> Callable[[Item], Item | None]:
    """Return a change that prints another text of the same length for each one that is equal."""

    def change(item: Item) -> Item | None:
        if isinstance(item, Text) and old in item.words:
            return reset(item, item.words.replace(old, new))
        return None

    return change


def shifted(words: str, dx: float, dy: float) -> Callable[[Item], Item | None]:
    """Return a change that moves the texts with these words."""

    def change(item: Item) -> Item | None:
        if isinstance(item, Text) and words in item.words:
            return replace(item, at=Point(item.at.x + dx, item.at.y + dy))
        return None

    return change


def judged(
    layout: str,
    document: Document | None = None,
    notice: Notice | None = None,
    sheets: Sheets | None = None,
) -> Proof:
    data = pdf(made(layout) if document is None else document)
    texts = NoticeTexts(notice, sheets or Sheets()) if notice else said()
    return prove(data, texts, layout, f"{layout}.pdf")


def edited(layout: str, edit: Callable[[pikepdf.Pdf], None]) -> Proof:
    """Return the proof of a file that another program changed."""
    with pikepdf.open(BytesIO(pdf(made(layout)))) as file:
        edit(file)
        out = BytesIO()
        file.save(out)
    return prove(out.getvalue(), said(), layout, f"{layout}.pdf")


def without_links(document: Document) -> Document:
    pages = (
        replace(page, items=tuple(item for item in page.items if not isinstance(item, Link)))
        for page in document.pages
    )
    return replace(document, pages=tuple(pages))
