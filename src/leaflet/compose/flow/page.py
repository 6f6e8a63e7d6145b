"""A flow on its pages: as a chart or as bands, whichever can be read better."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf

from leaflet.compose.flow.back import back_pages
from leaflet.compose.flow.band_fit import Bands
from leaflet.compose.flow.banded import Banded
from leaflet.compose.flow.book import Book
from leaflet.compose.flow.cells import Pile, PlacedCells
from leaflet.compose.flow.density import settings
from leaflet.compose.flow.draft import Draft
from leaflet.compose.flow.drawn import drawn
from leaflet.compose.flow.enlarge import enlarged
from leaflet.compose.flow.fit import Fitted
from leaflet.compose.flow.former import Choice, FormerFlow
from leaflet.compose.flow.joined import joined, lowered
from leaflet.compose.flow.manner import Manner
from leaflet.compose.flow.reading_order import Spoken, in_reading_order
from leaflet.compose.flow.sheet import FlowSheet
from leaflet.compose.flow.split import ends, headed
from leaflet.compose.job import Composed, Job, Overfull
from leaflet.compose.paper import PAPERS, paper_size, printed_on
from leaflet.compose.parts.assembly import document, misfits_of
from leaflet.language import _
from leaflet.model.desk import Kind
from leaflet.model.words import Words
from leaflet.page import Page, Point, Rect, Size, Tag
from leaflet.report import Origin
from leaflet.schema.vocabulary import SEPARATORS, meant, proposal


def compose_flow(job: Job, sheet: FlowSheet) -> Composed:
    """Return the flow in the largest type that its paper allows, on more pages if it must be."""
    own, *turned = _papers(job, sheet)
    ways = [
        [
            Book(job, way, own, saving=number > 0),
            *(Book(job, way, paper, sheet.turned, saving=number > 0) for paper in turned),
        ]
        for number, way in enumerate(settings(sheet))
    ]
    books = [book for way in ways for book in way]
    again = job.former.again(books) if isinstance(job.former, FormerFlow) else None
    choice = again.with_larger_codes() if again else _chosen(ways)
    if choice is None:
        return _refused(books[0], sheet)
    return replace(
        _composed(choice),
        doubts=tuple(_doubtful(choice.draft)),
        arrangement=FormerFlow.of(choice, books),
        as_before=again is not None,
    )


def _papers(job: Job, sheet: FlowSheet) -> list[Size]:
    """Return the paper as the sheet has it, and turned where the user leaves that open."""
    own = printed_on(job.wishes, sheet.paper, sheet.orientation)
    named = (job.wishes.paper or sheet.paper).strip().upper() in PAPERS
    if job.wishes.landscape is not None or not named:
        return [own]
    return [own, Size(own.height, own.width)]


@dataclass(frozen=True, slots=True)
class Stage:
    """What is tried together: on how many pages, with which kinds of arrangement."""

    pages: int
    bands: bool
    charts: bool = False
    brief: bool = False  # with the summaries on the back


def _stages(sheet: FlowSheet) -> Iterator[Stage]:
    """Yield what to try, in this order.

    All on one page comes first, then the summaries on the back, then bands on further pages.
    """
    bands, charts = sheet.style != "chart", sheet.style != "bands"
    yield Stage(1, bands, charts)
    yield Stage(1, bands, charts, brief=True)
    for pages in range(2 if bands else 1, sheet.bands.rules.pages + 1):
        yield Stage(pages, bands=True)


def _chosen(ways: Sequence[Sequence[Book]]) -> Choice | None:
    """Return the best way to print the flow, None if it does not fit at all.

    ``ways`` are the books for each way to set a page, the best first.
    """
    first = ways[0][0]
    rules = first.sheet.bands.rules
    if len(first.graph.nodes) > rules.pages * rules.boxes:
        return None
    found = (_of_stage(ways, stage) for stage in _stages(first.sheet))
    return next(filter(None, found), None)


def _of_stage(ways: Sequence[Sequence[Book]], stage: Stage) -> Choice | None:
    """Return the best choice of a stage, in the first way that has one."""
    for books in ways:
        small = [book for book in books if book.may_fit(stage.pages, brief=stage.brief)]
        if best := _best(small, stage, Manner(brief=stage.brief)):
            return _with_codes(small, stage, best)
    return None


def _best(
    books: Sequence[Book], stage: Stage, manner: Manner, merit: float = -inf
) -> Choice | None:
    """Return the best way of a stage to print the flow, None if none exceeds a merit."""
    best: Choice | None = None
    for book in books:
        turned = book.turned_by
        if stage.bands:
            banded = replace(manner, bands=True)
            bands = book.bands(banded, stage.pages, (best.merit if best else merit) + turned)
            best = Choice(book, bands, banded, bands.merit - turned) if bands else best
        if stage.charts:
            for chart, charted in book.charts(manner, (best.merit if best else merit) + turned):
                best = Choice(book, chart, charted, chart.merit - turned)
    return best


def _with_codes(books: Sequence[Book], stage: Stage, best: Choice) -> Choice:
    """Return the best choice with larger codes, or another one if they remain too small."""
    large = best.with_larger_codes()
    if not large.short:
        return large
    manner = Manner(brief=stage.brief, reach=1.0)
    return _best(books, stage, manner, best.merit - large.short) or large


def _composed(choice: Choice) -> Composed:
    draft, found = choice.draft, choice.found
    if isinstance(found, Bands):
        pages, flow = _bands(choice.book, draft, found)
    else:
        pages, flow = _chart(choice.book, draft, found)
    back, read = back_pages(draft) if choice.manner.brief else ([], [])
    edition = draft.job.notice.edition
    reading = [*draft.head_reading(len(pages)), *flow, *draft.foot_reading, *read]
    made = document(edition, draft.flowchart.title, [*pages, *back], reading)
    return Composed(made, misfits_of((*draft.before(len(pages)), *draft.below)))


def _chart(book: Book, draft: Draft, fitted: Fitted) -> tuple[list[Page], tuple[Tag, ...]]:
    bars = book.bars(bands=False)
    chart = drawn(draft.parts, fitted.charter.graph, bars, fitted.laid, draft.style)
    items, room = draft.around(0, 1)
    left = room.x + (room.width - chart.width) / 2
    spare = room.height - chart.height
    items += chart.at(left, room.y + max(spare, 0.0) / 2).items
    return [Page(draft.paper, tuple(items))], chart.reading


def _bands(book: Book, draft: Draft, bands: Bands) -> tuple[list[Page], tuple[Tag, ...]]:
    count = len(bands.pages)
    around = [draft.around(number, count) for number in range(count)]
    placed = [
        _placed(columns, draft, bands, room)
        for columns, (_items, room) in zip(bands.pages, around, strict=True)
    ]
    boxes = enlarged([each.boxes for each in placed], draft.sheet.bands.rules)
    ink = Banded()
    pages = []
    for (items, _room), places, own in zip(around, placed, boxes, strict=True):
        flow = ink.page(own, places.arrows, draft.parts, draft.style)
        pages.append(Page(draft.paper, (*items, *flow)))
    return pages, in_reading_order(
        book.bars(bands=True), Spoken(ink.boxes, ink.numbers, {}, ink.referred)
    )


def _placed(columns: Sequence[Pile], draft: Draft, bands: Bands, room: Rect) -> PlacedCells:
    """Return the boxes of a page in their room, a little higher than needed."""
    measures, rules = draft.parts.bands, draft.sheet.bands.rules
    columns = headed(lowered(columns, draft.parts, measures.column), room.height)
    heights = ends(columns, room.height, measures.slack, rules)
    places, x = PlacedCells(rules), room.x
    for pile, height in zip(columns, heights, strict=True):
        pile.place(Point(x, room.y), height, places)
        x += bands.width + measures.column
    return joined(places, draft.parts, measures.column)


def _doubtful(draft: Draft) -> Iterator[tuple[Origin, str]]:
    """Yield the entries of the written legend that are no channel, or one that no desk has."""
    sheet, had = draft.sheet, {each.kind for desk in draft.parts.desks for each in desk.contacts}
    names = {word: kind for kind, word in sheet.channels.items()}
    unused: list[Words] = []
    for words in draft.flowchart.legend:
        word = words.plain
        several = _several(word, tuple(names))
        kind = names.get(word) or meant(word, tuple(Kind))
        usual = sheet.channels.get(kind, word)
        if several or not kind:
            message = _("“{words}” of the legend is no channel. {known}")
            known = several or proposal(word, tuple(names))
            yield words.origin, message.format(words=word, known=known)
        elif word != usual:
            message = _("“{words}” of the legend gets no pictogram; type {usual}")
            yield words.origin, message.format(words=word, usual=usual)
        elif kind not in had:
            unused.append(words)
    if unused:
        message = _("No desk on this page has the channel “{words}” of the legend.")
        yield unused[0].origin, message.format(words=_(", ").join(each.plain for each in unused))


def _several(word: str, names: Sequence[str]) -> str:
    """Return how to write an entry that is several channels; nothing where it is none of these."""
    several = [meant(each, names) for each in re.split(f"[{SEPARATORS}]+", word)]
    if word in names or len(several) < 2 or not all(several):
        return ""
    text = ", ".join(several)
    return _("Put a half-width comma and a space between two words: {text}").format(text=text)


def _refused(book: Book, sheet: FlowSheet) -> Composed:
    """Return no page, and what would help: the smallest paper on which the flow fits."""
    title = book.flowchart.title
    empty = document(book.job.notice.edition, title, [Page(book.paper, ())], [])
    needed = _needed(book, sheet)
    steps = len(book.graph.nodes) - book.desks
    return Composed(empty, (Overfull(title.origin, book.job.layout, book.desks, steps, needed),))


def _needed(book: Book, sheet: FlowSheet) -> str:
    landscape = book.paper.width > book.paper.height
    rules = sheet.bands.rules
    if len(book.graph.nodes) > rules.pages * rules.boxes:
        return ""
    for name in sorted(PAPERS, key=lambda each: PAPERS[each]):
        larger = paper_size(name, landscape=landscape)
        if larger.width <= book.paper.width or larger.height <= book.paper.height:
            continue
        if any(Book(book.job, way, larger).fits(rules.pages) for way in settings(sheet)):
            return name + ("横" if landscape else "縦")
    return ""
