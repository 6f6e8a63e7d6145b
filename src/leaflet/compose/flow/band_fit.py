"""The largest type in which bands keep to their pages, over all the forms they can take."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from math import floor
from typing import Final

from leaflet.compose.flow.cells import Pile
from leaflet.compose.flow.draft import Draft
from leaflet.compose.flow.fit import STEPS
from leaflet.compose.flow.forms import Form, Shaper, forms
from leaflet.compose.flow.outline import Bar, breaks, part
from leaflet.compose.parts.size_search import largest

CONTINUED: Final = 1.0  # steps of type that a column which need not be continued is worth
FREE: Final = 8.0  # the same, for a page without free area instead of one that is empty
ROUNDING: Final = 0.01  # pt
HALVINGS: Final = 6  # of the share to which columns are filled

Drafts = Callable[[int], Draft]
"""Sets the page at a step of type."""


@dataclass(frozen=True, slots=True)
class Bands:
    """Bands at a step of type: the cells of each column, and how many columns a page has."""

    step: int
    form: Form
    columns: tuple[Pile, ...]
    width: float
    merit: float

    @property
    def pages(self) -> tuple[tuple[Pile, ...], ...]:
        """The columns of each page."""
        count = self.form.columns
        starts = range(0, len(self.columns), count)
        return tuple(self.columns[start : start + count] for start in starts)


def best_bands(drafts: Drafts, bars: Sequence[Bar], pages: int, merit: float) -> Bands | None:
    """Return the bands of the greatest merit on so many pages, None if none exceeds ``merit``."""
    best: Bands | None = None
    page = drafts(0)
    landscape = page.paper.width > page.paper.height
    for form in forms(bars, page.sheet.bands.rules, landscape=landscape):
        least = max(0, floor(best.merit if best else merit) + 1)
        if least > STEPS:
            continue
        found = largest(partial(_at, drafts, bars, pages, form), least, STEPS)
        if found and found.merit > (best.merit if best else merit):
            best = found
    return best


def bands_fit(drafts: Drafts, bars: Sequence[Bar], pages: int) -> bool:
    """Return whether bands keep to so many pages in the smallest type, in any form."""
    page = drafts(0)
    landscape = page.paper.width > page.paper.height
    rules = page.sheet.bands.rules
    return any(
        _at(drafts, bars, pages, form, 0) for form in forms(bars, rules, landscape=landscape)
    )


def _at(drafts: Drafts, bars: Sequence[Bar], pages: int, form: Form, step: int) -> Bands | None:
    draft = drafts(step)
    parts, area = draft.parts, draft.area
    width = (area.width - (form.columns - 1) * parts.bands.column) / form.columns
    shaper = Shaper(bars, form, parts, width)
    if not shaper.wide_enough(bars):
        return None
    first = area if pages == 1 else draft.first
    rooms = [*[first.height] * form.columns, *[draft.later.height] * form.columns * (pages - 1)]
    columns = _columns(shaper, bars, rooms)
    if columns is None or any(block.misfits for pile in columns for block in pile.blocks):
        return None
    return Bands(step, form, columns, width, step - _cost(columns, rooms, draft))


def _cost(columns: Sequence[Pile], rooms: Sequence[float], draft: Draft) -> float:
    """Return what takes from the merit of bands: columns that continue, and free area."""
    slack = draft.parts.bands.slack
    filled = sum(
        min(room, pile.height + slack * pile.stretch)
        for pile, room in zip(columns, rooms, strict=False)
    )
    free = 1 - filled / sum(rooms)
    return CONTINUED * (len(columns) - 1) + FREE * free


def _columns(
    shaper: Shaper, bars: Sequence[Bar], rooms: Sequence[float]
) -> tuple[Pile, ...] | None:
    """Return the bars in as many columns as there are rooms, evenly filled; None if too high."""
    if len(rooms) == 1:
        whole = shaper.whole(bars)
        return (whole,) if whole.height <= rooms[0] + ROUNDING else None
    found = _filled(shaper, bars, rooms, 1.0)
    if found is None:
        return None
    low, high = 0.5, 1.0
    for _halving in range(HALVINGS):
        share = (low + high) / 2
        tried = _filled(shaper, bars, rooms, share)
        if tried is None:
            low = share
        else:
            high, found = share, tried
    return found


def _filled(
    shaper: Shaper, bars: Sequence[Bar], rooms: Sequence[float], share: float
) -> tuple[Pile, ...] | None:
    """Return the columns, each filled to a share of its room; None if something is left over."""
    end = sum(bar.rows for bar in bars)
    places = dict(reversed(breaks(bars))) | {end: 0}
    low, piles = 0, []
    for room in rooms:
        best: tuple[Pile, int] | None = None
        for cost in (1, 2):  # a question is split only if it is too high for a column of its own
            for high in sorted(at for at, own in places.items() if at > low and own <= cost):
                pile = shaper.whole(part(bars, low, high))
                if pile.height > room * share + ROUNDING:
                    break
                best = pile, high
            if best:
                break
        if best is None:
            return None
        piles.append(best[0])
        low = best[1]
        if low == end:
            return tuple(piles)
    return None
