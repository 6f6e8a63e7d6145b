"""The forms bands can take: on which side of what it leads to a bar is, level by level."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Literal

from leaflet.compose.flow.band_sheet import BandRules
from leaflet.compose.flow.outline import Bar
from leaflet.page import Size

Mode = Literal["left", "above"]
"""Where a bar is: left of a pile, or above it."""


@dataclass(frozen=True, slots=True)
class BandForm:
    """One way to arrange bands.

    ``inner`` holds the mode of the bars of each level that lead to further questions, ``leaf``
    that of the bars that lead to desks; ``columns`` is the number of columns on a page, and
    ``sizes`` the width of a question's bar in sizes of its type. What a situation leads to is
    ``spread`` over so many columns below it where that makes it lower, and as many situations of
    one desk are side by side; as desks then differ in width, all are ``upright``, and none has its
    number larger on the right.
    """

    inner: tuple[Mode, ...]
    leaf: Mode
    columns: int
    sizes: float
    spread: int = 1
    upright: bool = False


def forms(bars: Sequence[Bar], rules: BandRules, paper: Size) -> Iterator[BandForm]:
    """Yield the forms to try, the plainest first; a banner has room for more columns."""
    depth = max(bar.level for root in bars for bar in root.walk())
    landscape = paper.width > paper.height
    longer = max(1.0, paper.width / paper.height / sqrt(2))  # than A0 … A5
    most = int(rules.columns_landscape * longer) if landscape else rules.columns_portrait
    above, left = _levels("above", depth), _levels("left", depth)
    for heads in range(depth, -1, -1):
        inner = above[:heads] + left[heads:]
        for columns in range(1, most + 1):
            for sizes in rules.widths.values():
                yield BandForm(inner, "left", columns, sizes)
    for columns in range(1, most + 1):
        yield BandForm(above, "above", columns, 0.0)
    for spread in range(2, most + 1 if depth else 0):
        yield BandForm(above, "above", 1, next(iter(rules.widths.values())), spread)
        for sizes in rules.widths.values():
            yield BandForm(above, "left", 1, sizes, spread)


def _levels(mode: Mode, depth: int) -> tuple[Mode, ...]:
    return (mode,) * depth
