"""The largest type in which bands keep to their pages, over all the forms they can take."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import pairwise, zip_longest
from typing import Final

from leaflet.compose.flow.cells import Pile
from leaflet.compose.flow.draft import Draft
from leaflet.compose.flow.fit import Drafts, least_step
from leaflet.compose.flow.forms import BandForm, forms
from leaflet.compose.flow.outline import Bar
from leaflet.compose.flow.shaper import Shaper
from leaflet.compose.flow.split import ROUNDING, continuing, evenly
from leaflet.compose.parts.size_search import STEPS, largest

SINGLE: Final = 0.25  # of what uneven columns cost, where there is but one page


@dataclass(frozen=True, slots=True)
class Bands:
    """Bands at a step of type: the cells of each column, and how many columns a page has."""

    step: int
    form: BandForm
    columns: tuple[Pile, ...]
    width: float  # of a column, in pt
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
    for form in forms(bars, page.sheet.bands.rules, page.paper):
        least = least_step(best.merit if best else merit)
        if least > STEPS:
            continue
        found = largest(partial(bands_at, drafts, bars, pages, form), least, STEPS)
        if found and found.merit > (best.merit if best else merit):
            best = found
    return best


def bands_fit(drafts: Drafts, bars: Sequence[Bar], pages: int) -> bool:
    """Return whether bands keep to so many pages in the smallest type, in any form."""
    page = drafts(0)
    every = forms(bars, page.sheet.bands.rules, page.paper)
    return any(bands_at(drafts, bars, pages, form, 0) for form in every)


def bands_at(
    drafts: Drafts, bars: Sequence[Bar], pages: int, form: BandForm, step: int
) -> Bands | None:
    """Return the bands in a form at a step of type, None if they do not keep to their pages."""
    draft = drafts(step)
    parts, first = draft.parts, draft.area if pages == 1 else draft.first
    width = (first.width - (form.columns - 1) * parts.bands.column) / form.columns
    shaper = Shaper(bars, form, parts, width)
    if not shaper.wide_enough(bars):
        return None
    rooms = [*[first.height] * form.columns, *[draft.later.height] * form.columns * (pages - 1)]
    columns = _columns(shaper, bars, rooms)
    if columns is None or any(row.block.misfits for pile in columns for row in pile.rows):
        return None
    further = draft.sheet.bands.merit.column * (max(form.columns, form.spread) - 1)
    merit = step - further - _cost(columns, form.columns, width, rooms, draft)
    return Bands(step, form, columns, width, merit)


def _cost(
    columns: Sequence[Pile], count: int, width: float, rooms: Sequence[float], draft: Draft
) -> float:
    """Return what takes from the merit of bands: what continues elsewhere, and empty area.

    A page has ``count`` columns of a ``width`` (pt); bars over several of them are one. Of the
    area that they take, that is empty in which boxes are larger than they need to be, and bars
    that are there a second time.
    """
    slack, rules, merit = draft.parts.bands.slack, draft.sheet.bands.rules, draft.sheet.bands.merit
    ends = [
        min(room, pile.filling(slack, rules.air, rules.stretch))
        for pile, room in zip(columns, rooms, strict=False)
    ]
    grown = sum(end - pile.height for end, pile in zip(ends, columns, strict=True)) * width
    sides = [pair for at, pair in enumerate(pairwise(columns), 1) if at % count]
    joined = {row for left, right in sides for row in continuing(left, right)}
    twice = continued = 0.0
    for row in (row for pile in columns for row in pile.rows if row not in joined):
        if isinstance(row.what, Bar) and row.what.again:
            twice += row.width * row.height
            continued += merit.torn if row.what.leaf else merit.continued
    void = sum(pile.void for pile in columns) + twice + grown
    empty = merit.free * free_share(ends, rooms, count) + merit.void * void / (sum(rooms) * width)
    return continued + empty + merit.uneven * unevenness([pile.height for pile in columns], count)


def free_share(ends: Sequence[float], rooms: Sequence[float], count: int) -> float:
    """Return the share of the area that columns leave free, which end so far down (pt).

    A page has ``count`` of them. Of several pages it is that of the emptiest but the last, if that
    is more.
    """
    each = list(zip_longest(ends, rooms, fillvalue=0.0))
    pages = [each[at : at + count] for at in range(0, len(each), count)]
    return max(
        1 - sum(end for end, _room in page) / sum(room for _end, room in page)
        for page in (each, *pages[:-1])
    )


def unevenness(heights: Sequence[float], count: int) -> float:
    """Return how far columns end above the highest of their page: the mean square of the shares.

    A page has ``count`` of them. On a single page it counts less: the flow itself is as uneven; on
    several, another split may be better.
    """
    pages = [heights[first : first + count] for first in range(0, len(heights), count)]
    squares = sum((1 - each / max(page)) ** 2 for page in pages for each in page)
    return squares / len(heights) * (SINGLE if len(pages) == 1 else 1.0)


def _columns(
    shaper: Shaper, bars: Sequence[Bar], rooms: Sequence[float]
) -> tuple[Pile, ...] | None:
    """Return the bars in as many columns as there are rooms, evenly filled; None if too high."""
    gaps = shaper.gaps.section * (len(rooms) - 1)  # no gap is between two columns
    whole = shaper.whole(bars, sum(rooms) + gaps + ROUNDING)
    if whole is None or len(rooms) == 1:
        return (whole,) if whole else None
    return evenly(bars, cache(partial(shaper.piece, bars)), rooms, 0.5)
