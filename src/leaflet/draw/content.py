"""The content stream of one page: the operators that paint its items (ISO 32000-1 annex A)."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Final

from leaflet.draw.decimals import number
from leaflet.draw.extent import upright
from leaflet.draw.fonts import Font, shown
from leaflet.page import DECORATION, Contour, Ink, Link, Mark, Page, Path, Tag, Text

_PAINT: Final = {(True, True): "B", (True, False): "f", (False, True): "S"}
_STEP: Final = {0: "h", 2: "l", 6: "c"}


def content(
    page: Page, fonts: Mapping[str, Font], owners: Mapping[Mark, tuple[Tag, ...]]
) -> tuple[bytes, list[Mark]]:
    """Return the operators, and for each marked-content id on the page the mark it belongs to."""
    painted = [item for item in page.items if not isinstance(item, Link)]
    lines: list[str] = []
    marks: list[Mark] = []
    for mark, items in groupby(painted, key=lambda item: item.mark):
        if mark == DECORATION:
            lines.append("/Artifact BMC")
        else:
            lines.append(f"/{owners[mark][-1].role} <</MCID {len(marks)}>> BDC")
            marks.append(mark)
        lines.extend(_operators(items, page.size.height, fonts))
        lines.append("EMC")
    return "\n".join(lines).encode(), marks


def _operators(
    items: Iterable[Text | Path], height: float, fonts: Mapping[str, Font]
) -> Iterable[str]:
    for item in items:
        if isinstance(item, Text):
            yield _text(item, height, fonts[item.face])
        else:
            yield _path(item, height)


def _text(text: Text, height: float, font: Font) -> str:
    at = f"{number(text.at.x)} {number(height - text.at.y)}"
    return (
        f"BT /{font.resource} {number(text.size, 4)} Tf {number(text.stretch * 100, 4)} Tz "
        f"{_colour(text.ink)} rg {f'-1 0 0 -1 {at} Tm' if text.turned else f'{at} Td'} "
        f"{shown(text, font)} TJ ET"
    )


def _path(path: Path, height: float) -> str:
    # The matrix turns the y axis over, so that the outlines stay as they are.
    scale = number(path.scale, 6)
    at = f"{number(path.at.x, 4)} {number(height - path.at.y, 4)}"
    parts = [f"q {scale} 0 0 {number(-path.scale, 6)} {at} cm"]
    if path.fill:
        parts.append(f"{_colour(path.fill)} rg")
    if path.stroke:
        width = number(path.stroke.width / path.scale, 4)
        dash = " ".join(number(length / path.scale, 4) for length in path.stroke.dash)
        parts.append(f"{_colour(path.stroke.ink)} RG {width} w [{dash}] 0 d")
    parts.extend(map(_contour, path.contours))
    parts.append(f"{_PAINT[path.fill is not None, path.stroke is not None]} Q")
    return "\n".join(parts)


def _contour(contour: Contour) -> str:
    if rectangle := upright(contour):  # has an operator: half the size of a page of QR codes
        return " ".join([*map(number, rectangle), "re"])
    parts = [*map(number, contour.start), "m"]
    for step in contour.steps:
        parts += map(number, step)
        parts.append(_STEP[len(step)])
    return " ".join(parts)


def _colour(ink: Ink) -> str:
    return " ".join(number(channel / 255, 3) for channel in (ink.red, ink.green, ink.blue))
