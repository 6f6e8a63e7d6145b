"""How a flow was arranged the last time: what a session tries first when a word has changed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from leaflet.compose.flow.band_fit import Bands, bands_at
from leaflet.compose.flow.book import Book
from leaflet.compose.flow.chart import Arrangement, Charter
from leaflet.compose.flow.draft import Draft
from leaflet.compose.flow.fit import Fitted, aired, chart_at
from leaflet.compose.flow.forms import BandForm
from leaflet.compose.flow.manner import Manner
from leaflet.compose.job import Arranged
from leaflet.compose.parts.size_search import largest

REACHES: Final = 8  # sizes of codes that are tried
LOWER: Final = 3  # steps of type to go down before all arrangements are tried


@dataclass(frozen=True, slots=True)
class Choice:
    """What a flow is printed as, on which paper, and in which manner."""

    book: Book
    found: Fitted | Bands
    manner: Manner
    merit: float

    @property
    def draft(self) -> Draft:
        """The page at the size of type that was found."""
        return self.book.draft(self.manner, self.found.step)

    @property
    def short(self) -> float:
        """What it takes from the merit that codes are smaller than the sheet asks for."""
        if not any(desk.coded for desk in self.draft.parts.desks):
            return 0.0
        asked = self.book.draft(replace(self.manner, reach=1.0), self.found.step)
        missing = 1 - self.draft.parts.code_side / asked.parts.code_side
        return missing * self.book.sheet.distance.worth

    def with_larger_codes(self) -> "Choice":
        """Return the same with codes as large as there is room for, up to what the sheet asks."""
        if self.manner.reach == 1:
            return self
        return self._reaching(REACHES) or largest(self._reaching, 0, REACHES - 1) or self

    def _reaching(self, reach: int) -> "Choice | None":
        manner = replace(self.manner, reach=reach / REACHES)
        found = self.book.again(self.found, manner)
        return replace(self, found=found, manner=manner) if found else None


@dataclass(frozen=True, slots=True)
class FormerFlow(Arranged):
    """An arrangement without its words: which book, which manner, which step of type."""

    book: int
    manner: Manner
    step: int
    depth: int
    pages: int = 1
    form: BandForm | None = None
    arrangement: Arrangement | None = None
    sizes: float = 0.0

    @classmethod
    def of(cls, choice: Choice, books: Sequence[Book]) -> "FormerFlow":
        """Return how a choice is arranged."""
        found, book = choice.found, choice.book
        at, depth = books.index(book), _depth(book)
        manner = replace(choice.manner, reach=0.0)
        if isinstance(found, Bands):
            return cls(at, manner, found.step, depth, len(found.pages), form=found.form)
        return cls(
            at, manner, found.step, depth, arrangement=found.charter.arrangement, sizes=found.sizes
        )

    def again(self, books: Sequence[Book]) -> Choice | None:
        """Return the flow arranged in the same way, in no larger type; None where that is full."""
        if self.book >= len(books):
            return None
        book = books[self.book]
        drafts = partial(book.draft, self.manner)
        charter = None
        if self.arrangement:
            parts = drafts(self.step).parts
            graph = book.below(self.manner)
            charter = Charter(graph, self.arrangement, parts, book.job.orders)
        for step in range(self.step, max(self.step - LOWER, 0) - 1, -1):
            found: Fitted | Bands | None = None
            if self.form and _depth(book) == self.depth:
                found = bands_at(drafts, book.bars(bands=True), self.pages, self.form, step)
            elif charter:
                fitted = chart_at(drafts, charter, self.sizes, step)
                found = aired(drafts, fitted) if fitted else None
            if found:
                return Choice(book, found, self.manner, found.merit)
        return None


def _depth(book: Book) -> int:
    return max((bar.level for root in book.bars(bands=True) for bar in root.walk()), default=0)
