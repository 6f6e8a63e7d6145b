"""The poster with tear-off strips: what it says in the largest type in which that fits."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import takewhile

from leaflet.compose.job import Composed, Job
from leaflet.compose.parts.size_search import STEPS, largest
from leaflet.compose.strip.entry import Detail
from leaflet.compose.strip.poster import Poster
from leaflet.compose.strip.sheet import Gaps, StripSheet, crowded, grown
from leaflet.model.notice import Strip


def compose_strip(job: Job, sheet: StripSheet) -> Composed:
    """Return the poster on one page, words and strips each in the largest type that fits."""
    strip = job.notice.strip
    assert strip is not None  # Layout.printable is asked before
    made = _best(job, strip, sheet)
    if made.complete:
        return made.finished()
    larger = sheet.larger_paper(job, lambda other: _best(other, strip, sheet).complete)
    return replace(made, larger=larger).finished()


def _best(job: Job, strip: Strip, sheet: StripSheet) -> Poster:
    """Return the poster that says most, in the largest type; the least in the smallest if need be.

    Before anything is left out the strips become as low as their words allow, then gaps close.
    Only where nothing else helps are numbers smaller than the sheet wishes them. Of posters that
    are all too high it is the lowest.
    """
    paper, factor = sheet.printed_on(job.wishes)
    usual = Poster(job, strip, grown(sheet, factor), paper)
    low = usual.with_strips(usual.least_strips)
    drafts = [low, replace(low, sheet=replace(low.sheet, gaps=_closed(low.sheet.gaps)))]
    if low.sheet.slip.height < usual.sheet.slip.height:
        drafts.insert(0, usual)

    choices = (
        _largest(replace(draft, detail=detail)) for detail in reversed(Detail) for draft in drafts
    )
    if made := next(filter(None, choices), None):
        return made
    least = replace(drafts[-1], detail=Detail.LEAST, sheet=crowded(drafts[-1].sheet))
    return _largest(replace(least, crowded=True)) or min(
        _columned(least), key=lambda poster: poster.over, default=least
    )


def _largest(draft: Poster) -> Poster | None:
    """Return the poster in the largest type, its desks beside each other where that enlarges it.

    An empty place in its last row counts as much as a step of its size.
    """

    def made(columns: int, step: int) -> Poster | None:
        poster = replace(draft, columns=columns, step=step)
        return poster if poster.fits else None

    found = (largest(partial(made, least.columns), 0, STEPS) for least in _columned(draft))
    made_so = filter(None, found)
    return max(made_so, key=lambda each: (each.step - each.empty, -each.empty), default=None)


def _columned(draft: Poster) -> Iterator[Poster]:
    """Yield the poster in the smallest type, in as many columns as are wide enough."""
    least = (replace(draft, columns=columns, step=0) for columns in range(1, len(draft.desks) + 1))
    return takewhile(lambda poster: not poster.misfits, least)  # more columns are narrower still


def _closed(gaps: Gaps) -> Gaps:
    return replace(gaps, least=gaps.least / 2, slips=gaps.slips / 2)
