"""A flow on one paper: its drafts, each set once, and the best chart and bands on it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property, partial

from leaflet.compose.flow import emergency
from leaflet.compose.flow.band_fit import Bands, bands_at, bands_fit, best_bands
from leaflet.compose.flow.chart import Arrangement, Charter
from leaflet.compose.flow.draft import Draft, FlowOnPaper
from leaflet.compose.flow.fit import Fitted, arrangements, best_chart, chart_again, due
from leaflet.compose.flow.manner import Manner
from leaflet.compose.flow.outline import Bar, Way, outline, target_of
from leaflet.compose.flow.sheet import FlowSheet, grown, growth
from leaflet.compose.job import Job
from leaflet.compose.paper import paper_size
from leaflet.compose.parts.size_search import STEPS
from leaflet.model.desk import Desk
from leaflet.model.route import Graph, graph
from leaflet.page import Size


class Book:
    """One flow on one paper; the page is set once for each size of type and manner."""

    def __init__(
        self,
        job: Job,
        sheet: FlowSheet,
        paper: Size,
        turned_by: float = 0.0,
        *,
        saving: bool = False,
    ) -> None:
        """Take the sheet as it is written: it grows with the paper.

        ``turned_by`` is what a turned paper costs, in steps of type. What is only for ``saving`` a
        page has none for the summaries.
        """
        self.turned_by, self.saving = turned_by, saving
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

    def below(self, manner: Manner) -> Graph:
        """Return the graph that a chart shows.

        It is without the situations of the band at the head, and without arrows that are chips.
        """
        whole = self.charted or self.graph
        edges = tuple(
            edge
            for edge in whole.edges
            if (edge.tail, target_of(whole.nodes[edge.head])) not in manner.chips
        )
        return replace(whole, edges=edges)

    @cached_property
    def shared(self) -> frozenset[Way]:
        """The arrows that can be chips: to desks that an earlier question leads to."""
        return frozenset(
            (bar.key, reference.target)
            for root in self.bars(bands=False)
            for bar in root.walk()
            for row in bar.references
            for reference in row.each
            if reference.number
        )

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
            flow = FlowOnPaper(
                self.job, self.sheet, self.paper, self.flowchart, self.graph, self.all_bars
            )
            head = self.head(bands=manner.bands)
            self._drafts[key] = Draft(flow, head, manner, step / STEPS)
        return self._drafts[key]

    def charts(self, manner: Manner, merit: float) -> Iterator[tuple[Fitted, Manner]]:
        """Yield charts on one page that exceed a merit, each better than the one before.

        First all arrows are lines, then those are chips that run far or across others. Where
        lines do not fit, all arrows that can be are chips before it is seen which of them are due.
        """
        lines = manner
        found = self.chart(lines, merit)
        if found:
            yield found, manner
        elif self.shared:
            manner = replace(lines, chips=self.shared)
            if found := self.chart(manner, merit):
                yield found, manner
        while found:
            chips = self._due(found, manner)
            if chips == manner.chips:
                return
            manner = replace(lines, chips=chips)
            if found := self.chart(manner, found.merit):
                yield found, manner

    def _due(self, found: Fitted, manner: Manner) -> frozenset[Way]:
        """Return which arrows are better chips in a chart; all that are chips are tried as lines.

        What is a chip where others are lines remains one, so that every round adds to them.
        """
        if manner.chips != self.shared:
            graph = found.charter.graph
            return manner.chips | due(graph, found.laid.chart, self.shared)
        lines = replace(manner, chips=frozenset())
        draft, graph = self.draft(lines, found.step), self.below(lines)
        charter = Charter(graph, found.charter.arrangement, draft.parts, self.job.orders)
        laid = charter.lay_out(draft.parts, draft.area, found.sizes)
        return due(graph, laid.chart, self.shared)

    def chart(self, manner: Manner, merit: float) -> Fitted | None:
        """Return the best chart on one page in a manner, None if none exceeds a merit."""
        return best_chart(partial(self.draft, manner), self.below(manner), self.ways, merit)

    def bands(self, manner: Manner, pages: int, merit: float) -> Bands | None:
        """Return the best bands on so many pages in a manner, None if none exceeds a merit."""
        return best_bands(partial(self.draft, manner), self.bars(bands=True), pages, merit)

    def again(self, found: Fitted | Bands, manner: Manner) -> Fitted | Bands | None:
        """Return the same arrangement in another manner, None if it does not fit its pages."""
        drafts = partial(self.draft, manner)
        if isinstance(found, Bands):
            bars = self.bars(bands=True)
            return bands_at(drafts, bars, len(found.pages), found.form, found.step)
        return chart_again(drafts, found)

    def fits(self, pages: int) -> bool:
        """Return whether bands keep to so many pages in the smallest type, in any form."""
        drafts = partial(self.draft, Manner(bands=True))
        return self.needed(brief=False) <= pages and bands_fit(drafts, self.bars(bands=True), pages)

    def may_fit(self, pages: int, *, brief: bool) -> bool:
        """Return whether this many pages may be enough."""
        return not (brief and self.saving) and self.needed(brief=brief) <= pages

    def needed(self, *, brief: bool) -> float:
        """Return how many pages the boxes fill at the least, in the smallest type.

        No box is lower than in the whole width of the page, nor narrower than its longest word.
        What needs more pages than the sheet allows is not added up to the end.
        """
        if brief not in self._needed:
            draft = self.draft(Manner(bands=True, brief=brief), 0)
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
