"""The page round a flowchart: title and date above, legend, chart, notes, publisher below."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from leaflet.compose.flow.drawn import ChartStyle, drawn
from leaflet.compose.flow.fit import STEPS, Fitted, arrangements, best_fit, fits_at_all
from leaflet.compose.flow.heading import banner, legend
from leaflet.compose.flow.parts import Parts
from leaflet.compose.flow.sheet import FlowSheet, grown
from leaflet.compose.job import Composed, Job, Misfit
from leaflet.compose.paper import PAPERS, paper_size, printed_on
from leaflet.compose.parts.assembly import document, misfits_of, type_area
from leaflet.compose.parts.blocks import TOLERANCE, Block, Setter, paragraph, stack
from leaflet.compose.parts.growth import growth
from leaflet.compose.parts.masthead import as_of_line, foot, foot_lines
from leaflet.model.desk import Desk, Kind
from leaflet.model.route import Flowchart, Graph, graph
from leaflet.page import Item, Page, Size, Tag


def compose_flow(job: Job, sheet: FlowSheet) -> Composed:
    """Return the flowchart on one page, in the largest type that this allows."""
    paper = printed_on(job.wishes, sheet.paper, sheet.orientation)
    book = _Book(job, sheet, paper)
    fitted = best_fit(book)
    needed = "" if fitted.fits else _needed(job, sheet, paper)
    return book.draft(fitted.step).finished(book.graph, fitted, needed)


def _needed(job: Job, sheet: FlowSheet, paper: Size) -> str:
    """Return the smallest paper on which the chart fits in the smallest type, or nothing."""
    landscape = paper.width > paper.height
    for name in sorted(PAPERS, key=lambda each: PAPERS[each]):
        larger = paper_size(name, landscape=landscape)
        if larger.width > paper.width and fits_at_all(_Book(job, sheet, larger)):
            return name + ("横" if landscape else "縦")
    return ""


class _Book:
    """One document on one paper; the page is set once for each size of type."""

    def __init__(self, job: Job, sheet: FlowSheet, paper: Size) -> None:
        assert job.notice.flowchart is not None  # Layout.printable is asked before
        base = paper_size(sheet.paper, landscape=sheet.orientation == "landscape")
        self.job, self.paper, self.flowchart = job, paper, job.notice.flowchart
        self.sheet = grown(sheet, growth(paper, base))
        self.graph = graph(self.flowchart)
        desks = sum(1 for node in self.graph.nodes.values() if isinstance(node, Desk))
        landscape = paper.width > paper.height
        self.ways = tuple(arrangements(sheet.flow, landscape=landscape, desks=desks))
        self.widths = tuple(sheet.flow.widths.values())
        self._drafts: dict[int, _Draft] = {}

    def draft(self, step: int) -> "_Draft":
        """Return the page at a step of type."""
        if step not in self._drafts:
            ease = step / STEPS
            self._drafts[step] = _Draft(
                self.job, self.flowchart, self.graph, self.sheet, self.paper, ease
            )
        return self._drafts[step]


class _Draft:
    """The page set at one size of type."""

    def __init__(
        self,
        job: Job,
        flowchart: Flowchart,
        graph: Graph,
        sheet: FlowSheet,
        paper: Size,
        ease: float,
    ) -> None:
        self.job, self.flowchart, self.graph = job, flowchart, graph
        self.sheet, self.paper = sheet, paper
        self.setter = Setter(
            sheet.condense, sheet.ruby_face, sheet.latin_gap, job.read, ease, job.typesetter
        )
        self.frame = type_area(paper, sheet.margins)

    @cached_property
    def parts(self) -> Parts:
        """What sets the boxes of the chart."""
        shown = {words.plain for words in self.flowchart.legend}
        pictured = {
            kind: word
            for kind in Kind
            if (word := self.sheet.channels.get(kind)) and (word in shown or kind is Kind.PHONE)
        }
        return Parts(self.setter, self.sheet, pictured, self.graph)

    @property
    def area(self) -> Size:
        """The room for the chart."""
        taken = sum(b.height + self.sheet.page.gap for b in (*self.above, *self.below) if b.height)
        return Size(self.frame.width, self.frame.height - taken)

    @cached_property
    def above(self) -> tuple[Block, ...]:
        """Title and legend."""
        width = self.frame.width
        date = as_of_line(self.job.notice.edition)
        return (
            banner(self.setter, self.sheet, width, self.flowchart.title, date),
            legend(self.setter, self.sheet, width, self.flowchart, self.parts.pictured),
        )

    @cached_property
    def below(self) -> tuple[Block, ...]:
        """Notes, then publisher and imprint."""
        role, ink = self.sheet.type.note, self.sheet.colours.ink
        notes = [
            paragraph(self.setter, note, role, self.frame.width, ink)
            for note in self.flowchart.notes
        ]
        lines = foot_lines(self.job.notice.edition, self.job.wishes.values)
        imprint = foot(
            self.setter, lines, self.sheet.type.foot, self.sheet.colours.soft, self.frame.width
        )
        return stack(notes), imprint

    def finished(self, whole: Graph, fitted: Fitted, needed: str) -> Composed:
        """Return the page with the chart."""
        style = ChartStyle(self.sheet.colours, self.parts.boxes, self.parts.lines)
        chart = drawn(self.setter, whole, self.flowchart.flow, fitted.laid, style)
        x, y, gap = self.frame.x, self.frame.y, self.sheet.page.gap
        items: list[Item] = []
        reading: list[Tag] = []
        for block in self.above:
            items += block.at(x, y).items
            reading += block.reading
            y += block.height + (gap if block.height else 0.0)
        left = x + (self.frame.width - chart.width) / 2
        spare = self.area.height - chart.height
        items += chart.at(left, y + max(spare, 0.0) / 2).items
        reading += chart.reading
        bottom = self.frame.bottom
        for block in reversed(self.below):
            if block.height:
                items += block.at(x, bottom - block.height).items
                bottom -= block.height + gap
        for block in self.below:
            reading += block.reading
        page = Page(self.paper, tuple(items))
        made = document(self.job.notice.edition, self.flowchart.title, [page], reading)
        around = misfits_of((*self.above, *self.below))
        return Composed(made, (*around, *self._too_large(fitted, needed)))

    def _too_large(self, fitted: Fitted, needed: str) -> Iterator[Misfit]:
        laid, area = fitted.laid, self.area
        words, origin = self.flowchart.title.plain, self.flowchart.title.origin
        over = max(laid.chart.width - area.width, laid.chart.height - area.height)
        wide = laid.misfits if not needed or over <= TOLERANCE else ()
        yield from (replace(misfit, paper=needed) for misfit in wide)
        if not fitted.fits and not wide:
            yield Misfit(origin, words, over, down=True, paper=needed)
