"""The handout (資料3): the desks as a table for children, on as many pages as it needs."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

from leaflet.compose.handout.draft import Book, Draft, book_of
from leaflet.compose.handout.sheet import HandoutSheet
from leaflet.compose.job import Arranged, Composed, Job
from leaflet.compose.parts.size_search import STEPS
from leaflet.compose.parts.table_document import composed, filling, on_fewest_pages
from leaflet.compose.parts.widths import lowest
from leaflet.compose.wishes import Wishes

MIDDLE: Final = STEPS // 2  # the size of type in which widths are found at first
WORTH: Final = STEPS // 4  # how much larger type must be for summaries to be narrower or folded
MANY: Final = 10  # pages for each further one that is let pass: arranging all anew takes seconds
LOOSE: Final = 0.85  # of the room for rows: less is mostly the white between them
SUMMARIES: Final = ("operator", "summary")
# The columns that are folded into others, in the order in which this is tried.
FOLDED: Final = ((), ("operator",), SUMMARIES, ("operator", "name"))


def compose_handout(job: Job, sheet: HandoutSheet) -> Composed:
    """Return the handout on the fewest pages it can have, in the largest type these allow."""
    assert job.notice.handout is not None  # Layout.printable is asked before
    book, former = book_of(job, sheet), job.former

    def larger() -> str:
        return sheet.larger_paper(job, lambda other: _best(book_of(other, sheet)).table.fits)

    again = None
    if isinstance(former, _FormerTable):
        again = _again(book_of(job, sheet, former.larger), former)
    made = again or _lasting(_filling(_best(book), sheet))
    document = composed(made.table, job.notice.edition, book.handout.title, made.desks, larger)
    return replace(document, arrangement=_arrangement(made), as_before=again is not None)


def _best(book: Book) -> Draft:
    """Return the handout in the columns that allow the largest type on the fewest pages."""
    if Draft(book, 0).splits("operator"):
        book = book.folding(book.folded | {"operator"})
    return _folded(_sized(_low_enough(book)))


def _sized(least: Draft) -> Draft:
    """Return the handout in its largest type, in columns as wide as is best for that."""
    made, found = _largest(least, least.book), MIDDLE
    if made.step <= STEPS - WORTH and _splits_more(Draft(least.book, made.step + 1), least):
        wide = _largest(least, _with_low_rows(least.book, STEPS))
        if wide.step >= made.step + WORTH:
            made, found = wide, STEPS
    if made.step == found:
        return made
    low = Draft(_with_low_rows(made.book, made.step), made.step)
    if not _arrangement(made).holds(low):
        return made
    larger = _largest(least, low.book)
    return larger if larger.step > low.step else low


def _folded(made: Draft) -> Draft:
    """Return the handout, its summaries below the contacts if type is much larger so.

    That is worth it for small type, and for any where rows are loose on their pages.
    """
    book = made.book.folding(made.book.folded.union(SUMMARIES))
    step = made.step + WORTH
    large = made.step >= MIDDLE and made.table.filled >= LOOSE
    if large or step > STEPS or len(book.columns) == len(made.columns):
        return made
    folded = Draft(_with_low_rows(book, step), step)
    return _largest(folded, folded.book) if _arrangement(made).holds(folded) else made


def _filling(made: Draft, sheet: HandoutSheet) -> Draft:
    """Return a handout of few desks in larger type, if that splits no more names."""
    return filling(
        made,
        sheet,
        lambda few: _best(book_of(made.job, sheet, few)),
        lambda draft: not _splits_more(draft, made),
    )


def _largest(least: Draft, book: Book) -> Draft:
    """Return the book in the largest type that needs no more pages and splits no more names."""
    return on_fewest_pages(
        least, lambda step: Draft(book, step), lambda draft: not _splits_more(draft, least)
    )


def _splits_more(draft: Draft, least: Draft) -> bool:
    return not draft.splits("name") <= least.splits("name")


@dataclass(frozen=True, slots=True)
class _FormerTable(Arranged):
    """How a handout was arranged, and what another arranged so has to keep to."""

    wishes: Wishes
    folded: frozenset[str]
    widths: tuple[float, ...]  # of the columns, in pt
    step: int
    pages: int
    split: frozenset[str]  # desks whose names are, by their ids
    larger: float

    def holds(self, made: Draft, more: int = 0) -> bool:
        """Return whether a handout has at most so many ``more`` pages and splits no other name."""
        fits = made.table.fits and len(made.table.pages) <= self.pages + more
        return fits and made.splits("name") <= self.split


def _arrangement(made: Draft) -> _FormerTable:
    widths = tuple(column.width for column in made.columns)
    pages, split = len(made.table.pages), made.splits("name")
    wishes, book = made.job.wishes, made.book
    return _FormerTable(wishes, book.folded, widths, made.step, pages, split, book.larger)


def _again(book: Book, former: _FormerTable) -> Draft | None:
    """Return the handout set as it was before, None where it does not keep to its pages so."""
    if book.folded != former.folded:
        book = book.folding(former.folded)
    if former.wishes != book.job.wishes or len(former.widths) != len(book.columns):
        return None
    made = _lasting(Draft(book.with_widths(former.widths), former.step))
    return made if former.holds(made, former.pages // MANY) else None


def _lasting(made: Draft) -> Draft:
    """Return the same handout, which a session keeps the parts of, if there is one."""
    kept = made.job.kept
    if kept is None:
        return made
    kept.under((made.job.wishes, made.sheet, made.columns, made.step))
    return Draft(made.book, made.step, kept=kept)


def _low_enough(book: Book) -> Draft:
    """Return the handout in the smallest type, its columns such that everything fits, if it can.

    Where something does not, first there are fewer columns, then the highest row is made lowest,
    and then rows higher than a page are parted. On a narrow paper there are as few columns as save
    a page.
    """
    ways = dict.fromkeys(book.folded.union(more) for more in FOLDED)
    books = list(map(book.folding, ways))
    for step, of in ((MIDDLE, sum), (0, max)):
        drafts = (Draft(_with_low_rows(each, step, of), 0) for each in books)
        fitting = (draft for draft in drafts if draft.table.fits)
        if book.narrow:
            found = min(fitting, key=lambda draft: len(draft.table.pages), default=None)
        else:
            found = next(fitting, None)
        if found:
            return _closer(found, of)
    made = Draft(_with_low_rows(book, MIDDLE), 0)
    parted = book.parting(made.table.too_high)
    return made if parted == book else _low_enough(parted)


def _closer(found: Draft, of: Callable[[Iterable[float]], float]) -> Draft:
    """Return the handout in columns for its own small type where that saves a page."""
    pages = len(found.table.pages)
    if pages == 1:
        return found
    closer = Draft(_with_low_rows(found.book, found.step, of), found.step)
    return closer if closer.table.fits and len(closer.table.pages) < pages else found


def _with_low_rows(book: Book, step: int, of: Callable[[Iterable[float]], float] = sum) -> Book:
    """Return the book, its columns as wide as makes the rows lowest in type of a size."""
    if not book.handout.desks:
        return book
    draft = Draft(book, step)
    widths = lowest([column.width for column in book.columns], draft.heights, of)
    return book.with_widths(widths)
