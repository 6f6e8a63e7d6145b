"""A document in greys, for a printer with black ink only and for copies of copies."""

from dataclasses import replace
from functools import cache

from leaflet.page import Document, Ink, Item, Path, Text


def in_greys(document: Document) -> Document:
    """Return the document with every colour as the grey that is as light.

    The greys have the luminance of the colours (WCAG 2.1), so that every contrast stays.
    """
    pages = (replace(page, items=tuple(map(_item, page.items))) for page in document.pages)
    return replace(document, pages=tuple(pages))


def _item(item: Item) -> Item:
    if isinstance(item, Text):
        return replace(item, ink=grey(item.ink))
    if isinstance(item, Path):
        fill = grey(item.fill) if item.fill else None
        stroke = replace(item.stroke, ink=grey(item.stroke.ink)) if item.stroke else None
        return replace(item, fill=fill, stroke=stroke)
    return item


@cache
def grey(ink: Ink) -> Ink:
    """Return the grey of the same luminance."""
    level = round(255 * _encoded(luminance(ink)))
    return Ink(level, level, level)


def luminance(ink: Ink) -> float:
    """Return the relative luminance, from 0 for black to 1 for white (WCAG 2.1)."""
    red, green, blue = (_linear(channel / 255) for channel in ink)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


# sRGB as light and back, IEC 61966-2-1.
def _linear(value: float) -> float:
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)


def _encoded(value: float) -> float:
    return float(value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055)
