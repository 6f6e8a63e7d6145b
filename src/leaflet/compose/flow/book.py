"""A flow on one paper: its drafts, each set once, and the best chart and bands on it."""

from collections.abc import Sequence
from functools import cached_property, partial

from leaflet.compose.flow import emergency
from leaflet.compose.flow.band_fit import Bands, bands_at, bands_fit, best_bands
from leaflet.compose.flow.chart import Arrangement
from leaflet.compose.flow.draft import Draft
from leaflet.compose.flow.fit import STEPS, Fitted, arrangements, best_chart, chart_again
from leaflet.compose.flow.outline import Bar, outline
from leaflet.compose.flow.parts import Manner
from leaflet.compose.flow.sheet import FlowSheet, grown, growth
from leaflet.compose.job import Job
from leaflet.compose.paper import paper_size
from leaflet.model.desk import Desk
from leaflet.model.route import Graph, graph
from leaflet.page import Size


class Book:
    """One flow on one paper; the page is set once for each size of type and manner."""

    def __init__(self, job: Job, sheet: FlowSheet, paper: Size, turned_by: float = 0.0) -> None:
        """Take the sheet as it is written: it grows with the paper.

        ``turned_by`` is what a turned paper costs, in steps of type.
        """
        self.turned_by = turned_by
        assert job.notice.flowchart is not None  # Layout.printable is asked before
        base = paper_size(sheet.paper, landscape=sheet.orientation == "landscape")
        self.job, self.paper, self.flowchart = job, paper, job.notice.flowchart
        self.sheet = grown(sheet, growth(paper, base))
        banded = sheet.emergency == "band"
        ordered = emergency.first(self.flowchart) if banded else self.flowchart
        self.graph = graph(ordered)
        self.all_bars = outline(ordered)
        self.urgent = emergency.urgent(self.all_bars) if banded else ()
        self.charted = emergency.without(self.graph, self.urgent)
        self._drafts: dict[tuple[int, Manner], Draft] = {}
        self._needed: dict[bool, float] = {}

    def head(self, *, bands: bool) -> tuple[Bar, ...]:
        """Return the situations that are a band at the head, above bands or above a chart."""
        return self.urgent if bands or self.charted else ()

    def bars(self, *, bands: bool) -> tuple[Bar, ...]:
        """Return the situations of the flow below that band."""
        head = self.head(bands=bands)
        return tuple(bar for bar in self.all_bars if bar not in head)

    @property
    def below(self) -> Graph:
        """The graph that a chart shows: without the situations of the band at the head."""
        return self.charted or self.graph

    @property
    def desks(self) -> int:
        """How many desks there are."""
        return sum(1 for node in self.graph.nodes.values() if isinstance(node, Desk))

    @cached_property
    def ways(self) -> Sequence[Arrangement]:
        """The ways to lay out a chart; none where there is too much for one."""
        flow = self.sheet.flow
        if len(self.graph.nodes) > flow.most:
            return ()
        landscape = self.paper.width > self.paper.height
        return tuple(arrangements(flow, landscape=landscape, desks=self.desks))

    def draft(self, manner: Manner, step: int) -> Draft:
        """Return the page at a step of type."""
        key = step, manner
        if key not in self._drafts:
            self._drafts[key] = Draft(
                self.job,
                self.flowchart,
                self.graph,
                self.all_bars,
                self.head(bands=manner.bands),
                self.sheet,
                self.paper,
                step / STEPS,
                manner,
            )
        return self._drafts[key]

    def chart(self, *, brief: bool, merit: float) -> Fitted | None:
        """Return the best chart on one page, None if none exceeds a merit."""
        drafts = partial(self.draft, Manner(bands=False, brief=brief, close=True))
        return best_chart(drafts, self.below, self.ways, merit)

    def bands(self, *, brief: bool, pages: int, merit: float) -> Bands | None:
        """Return the best bands on so many pages, None if none exceeds a merit."""
        drafts = partial(self.draft, Manner(bands=True, brief=brief, close=True))
        return best_bands(drafts, self.bars(bands=True), pages, merit)

    def again(self, found: Fitted | Bands, manner: Manner) -> Fitted | Bands | None:
        """Return the same arrangement in another manner, None if it does not fit its pages."""
        drafts = partial(self.draft, manner)
        if isinstance(found, Bands):
            bars = self.bars(bands=True)
            return bands_at(drafts, bars, len(found.pages), found.form, found.step)
        return chart_again(drafts, found)

    def fits(self, pages: int) -> bool:
        """Return whether bands keep to so many pages in the smallest type, in any form."""
        drafts = partial(self.draft, Manner(bands=True, close=True))
        return self.needed(brief=False) <= pages and bands_fit(drafts, self.bars(bands=True), pages)

    def needed(self, *, brief: bool) -> float:
        """Return how many pages the boxes fill at the least, in the smallest type.

        No box is lower than in the whole width of the page, nor narrower than its longest word.
        What needs more pages than the sheet allows is not added up to the end.
        """
        if brief not in self._needed:
            draft = self.draft(Manner(bands=True, brief=brief, close=True), 0)
            parts, width = draft.parts, draft.frame.width
            whole, taken = width * draft.frame.height, 0.0
            steps = {bar.key: bar for root in self.all_bars for bar in root.walk()}
            for key in self.graph.nodes:
                if taken > self.sheet.bands.rules.pages * whole:
                    break
                if key in steps:
                    bar = steps[key]
                    taken += min(parts.bar_least(bar), width) * parts.bar(bar, width).height
                else:
                    taken += min(parts.least(key), width) * parts.box(key, width).height
            self._needed[brief] = taken / whole
        return self._needed[brief]
