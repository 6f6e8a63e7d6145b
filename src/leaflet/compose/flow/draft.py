"""The page round a flow at one size of type: title, legend and lead above, notes below."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from leaflet.compose.flow.alarm import Alarm
from leaflet.compose.flow.drawn import ChartStyle
from leaflet.compose.flow.heading import banner, below_title, legend
from leaflet.compose.flow.manner import Manner
from leaflet.compose.flow.outline import Bar
from leaflet.compose.flow.parts import Parts
from leaflet.compose.flow.sheet import FlowSheet
from leaflet.compose.job import Job
from leaflet.compose.parts.assembly import type_area
from leaflet.compose.parts.baseline import extent_of, last_baseline
from leaflet.compose.parts.block import Block, Group, stack
from leaflet.compose.parts.blocks import paragraph
from leaflet.compose.parts.flowed import piece
from leaflet.compose.parts.imprint import imprint
from leaflet.compose.parts.masthead import beside_number, page_number, silent
from leaflet.model.blanks import foot_lines
from leaflet.model.desk import Desk, Kind
from leaflet.model.route import Flowchart, Graph
from leaflet.model.words import Span, Words
from leaflet.page import Item, Rect, Size, Tag
from leaflet.report import Origin


@dataclass(frozen=True, slots=True)
class FlowOnPaper:
    """A flow, as a graph and as an outline, and the paper to which its sheet has grown."""

    job: Job
    sheet: FlowSheet
    paper: Size
    flowchart: Flowchart
    graph: Graph
    bars: tuple[Bar, ...]


class Draft:
    """The page set at one size of type; ``area`` is the room for the flow, in pt."""

    def __init__(self, flow: FlowOnPaper, head: Sequence[Bar], manner: Manner, ease: float) -> None:
        """Take the flow; ``head`` is what is above the others in a band."""
        self.head, self.manner = head, manner
        self.job, self.sheet, self.paper = flow.job, flow.sheet, flow.paper
        self.flowchart, self.graph, self.bars = flow.flowchart, flow.graph, flow.bars
        self.setter = flow.sheet.setter(flow.job, ease)
        self.frame = type_area(flow.paper, flow.sheet.margins)

    @cached_property
    def channels(self) -> tuple[Words, ...]:
        """The legend as written, or else the channels that the desks have."""
        if self.flowchart.legend:
            return self.flowchart.legend
        desks = [node for node in self.graph.nodes.values() if isinstance(node, Desk)]
        had = {contact.kind for desk in desks for contact in desk.contacts}
        kinds = [kind for kind in Kind if kind in had and kind in self._names]
        if len(kinds) < 2:
            return ()
        return tuple(Words((Span(self._names[kind]),), self.flowchart.origin) for kind in kinds)

    @cached_property
    def _names(self) -> Mapping[str, str]:
        """What channels are called: in a legend as written, in the words of the sheet."""
        channels = self.sheet.channels
        return channels if self.flowchart.legend else self.sheet.tone.called(channels)

    @cached_property
    def parts(self) -> Parts:
        """What sets the boxes of the flow."""
        shown = {words.plain for words in self.channels}
        pictured = {
            kind: word
            for kind in Kind
            if (word := self._names.get(kind)) and (word in shown or kind is Kind.PHONE)
        }
        return Parts(self.setter, self.sheet, pictured, self.graph, self.bars, self.manner)

    @cached_property
    def style(self) -> ChartStyle:
        """The inks and measures of a chart or bands at this size of type."""
        tail = 0.8 * self.parts.bands.section if self.sheet.tone.bubbles else 0.0
        parts, boxes = self.parts, self.parts.boxes
        return ChartStyle(
            self.sheet.tone, self.sheet.grounds, boxes, parts.lines, parts.roundest, tail
        )

    @property
    def area(self) -> Size:
        """The room for the flow on a page that is the only one."""
        width, height = self._left((*self.above(1), *self.below))
        if self._beside(1):
            width -= self._alarm.column_width(width) + self.sheet.page.gap
        return Size(width, height)

    @property
    def first(self) -> Size:
        """The room on the first of several pages; a short imprint shares its line with the foot."""
        own = [] if self._shares else [self._foot(1, 1)]
        return self._left((*self.above(2), *self.below, *own))

    @property
    def later(self) -> Size:
        """The room on each further page."""
        return self._left((self.again, self._foot(1, 1)))

    @property
    def _below_tails(self) -> float:
        """How much more than the gap what is below keeps from the flow: a tail would touch it."""
        return max(0.0, 1.5 * self.style.tail - self.sheet.page.gap)

    def _left(self, blocks: Sequence[Block]) -> Size:
        taken = sum(b.height + self.sheet.page.gap for b in blocks if b.height) + self._below_tails
        return Size(self.frame.width, self.frame.height - taken)

    def _beside(self, pages: int) -> bool:
        """Return whether emergencies are beside a flow on so many pages: on one long banner."""
        longer = self.paper.width / self.paper.height
        return pages == 1 and bool(self.head) and longer >= self.sheet.bands.rules.column_paper

    @cached_property
    def side(self) -> Block:
        """The emergencies in a column on the left of the flow, as high as that."""
        width = self._alarm.column_width(self.frame.width)
        return self._alarm.column(Size(width, self.area.height))

    @property
    def _alarm(self) -> Alarm:
        return Alarm(self.parts, self.head, self.style)

    @cached_property
    def bands(self) -> tuple[Block, ...]:
        """The emergencies in bands above the flow."""
        return self._alarm.bands(self.frame.width)

    def above(self, pages: int) -> tuple[Block, ...]:
        """Return what is above the flow on the first of so many pages."""
        return self.masthead if self._beside(pages) else (*self.masthead, *self.bands)

    def before(self, pages: int) -> tuple[Block, ...]:
        """Return what is before the flow on the first of so many pages, above it or beside it."""
        return (*self.above(pages), *((self.side,) if self._beside(pages) else ()))

    @cached_property
    def masthead(self) -> tuple[Block, ...]:
        """Title, lead and legend."""
        width, sheet = self.frame.width, self.sheet
        date = self.job.notice.edition.as_of_line
        lead = [
            paragraph(self.setter, each, sheet.type.lead, width, sheet.tone.ink)
            for each in self.flowchart.lead
        ]
        note, gap = self.flowchart.legend_note, 2 * sheet.page.mark
        channels = legend(self.setter, sheet, width, self.channels, note, self.parts.pictured)
        return (
            banner(self.setter, sheet, width, self.flowchart.title, date),
            *below_title(stack(lead), channels, width, gap),
        )

    @cached_property
    def again(self) -> Block:
        """The title on a further page: seen, but not read again."""
        title = self.flowchart.title
        words = Words((*title.spans, Span(self.sheet.continued)), title.origin)
        date = self.job.notice.edition.as_of_line
        small = self.sheet.type.start
        return silent(banner(self.setter, self.sheet, self.frame.width, words, date, small))

    @cached_property
    def below(self) -> tuple[Block, ...]:
        """Notes, then publisher and imprint."""
        role, ink = self.sheet.type.note, self.sheet.tone.ink
        notes = [
            paragraph(self.setter, note, role, self.frame.width, ink)
            for note in self.flowchart.notes
        ]
        lines, values = foot_lines(self.job.notice.edition), self.job.wishes.values
        role, soft = self.sheet.type.foot, self.sheet.tone.soft
        foot = imprint(self.setter, lines, values, role, soft, self.frame.width)
        return stack(notes), foot

    @cached_property
    def _onward(self) -> tuple[Block, float]:
        """What says that the flow goes on, seen but not read, and how far from the left it is."""
        words, types = Words((Span(self.sheet.onward),), Origin("")), self.sheet.type
        text = piece(self.setter, words, types.onward, self.frame.width, self.sheet.tone.accent)
        left = beside_number(self.setter, types.foot, self.frame.width) - text.width
        return silent(text), left

    def _foot(self, number: int, of: int) -> Block:
        """Return the number of a page, and before it that the flow goes on, if it does.

        It is no higher for that: larger words reach into the gap above.
        """
        role, ink, width = self.sheet.type.foot, self.sheet.tone.soft, self.frame.width
        page = page_number(self.setter, number, of, role, ink, width)
        if number == of:
            return page
        onward, left = self._onward
        above = last_baseline(page) - last_baseline(onward)
        return Group(width, page.height, ((onward, left, above), (page, 0.0, 0.0)))

    @property
    def _shares(self) -> bool:
        """Whether the imprint leaves room on its last line for the foot of the first page."""
        imprint = self.below[-1]
        return imprint.height > 0 and extent_of(imprint) + self.sheet.page.gap < self._onward[1]

    def around(self, number: int, of: int) -> tuple[list[Item], Rect]:
        """Return what is round the flow on a page, and where the flow may be."""
        x, y, gap = self.frame.x, self.frame.y, self.sheet.page.gap
        above = (self.again,) if number else self.above(of)
        below = () if number else self.below
        items: list[Item] = []
        for block in above:
            if block.height:
                items += block.at(x, y).items
                y += block.height + gap
        bottom = self.frame.bottom
        if of > 1:
            foot = self._foot(number + 1, of)
            items += foot.at(x, bottom - foot.height).items
            if number or not self._shares:
                bottom -= foot.height + gap
        elif self.manner.brief and self._shares:  # the summaries are on the back
            (onward, _left), last = self._onward, below[-1]
            top = bottom - last.height + last_baseline(last) - last_baseline(onward)
            items += onward.at(self.frame.right - onward.width, top).items
        for block in reversed(below):
            if block.height:
                items += block.at(x, bottom - block.height).items
                bottom -= block.height + gap
        if self._beside(of):
            items += self.side.at(x, y).items
            x += self.side.width + gap
        return items, Rect(x, y, self.frame.right - x, bottom - self._below_tails - y)

    def head_reading(self, pages: int) -> list[Tag]:
        """Return what is read before the flow, which is on so many pages."""
        return [tag for block in self.before(pages) for tag in block.reading]

    @property
    def foot_reading(self) -> list[Tag]:
        """What is read after the flow."""
        return [tag for block in self.below for tag in block.reading]
