"""The poster set at one size of type: its parts, and where they are on the page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import repeat

from leaflet.compose.job import Composed, Job, Misfit
from leaflet.compose.parts.assembly import document, misfits_of, type_area
from leaflet.compose.parts.baseline import last_baseline
from leaflet.compose.parts.block import Block, Group
from leaflet.compose.parts.blocks import ReadAs, Setter, box, paragraph, paragraphs, rule, stack
from leaflet.compose.parts.codes import codes_of, sized_code
from leaflet.compose.parts.flowed import piece
from leaflet.compose.parts.imprint import imprint
from leaflet.compose.parts.left_out import left_out
from leaflet.compose.parts.masthead import silent
from leaflet.compose.parts.size_search import STEPS, largest
from leaflet.compose.sheet import Role
from leaflet.compose.strip.entry import Detail, Entries
from leaflet.compose.strip.sheet import StripSheet
from leaflet.compose.strip.slips import Strips, cuts, slips
from leaflet.language import _
from leaflet.model.blanks import foot_lines
from leaflet.model.desk import Desk, urgent_first
from leaflet.model.notice import Strip
from leaflet.model.words import Words
from leaflet.page import DECORATION, Page, Point, Rect, Size, Stroke
from leaflet.report import Origin


@dataclass
class Poster:
    """The poster set at one size of type; the strips are set for themselves.

    ``columns`` is how many desks are side by side. ``larger`` is a paper on which a poster fits
    that does not; numbers that are ``crowded`` are smaller than the sheet wishes them.
    """

    job: Job
    strip: Strip
    sheet: StripSheet
    paper: Size
    step: int = 0
    detail: Detail = Detail.FULL
    columns: int = 1
    larger: str = ""
    crowded: bool = False

    @cached_property
    def setter(self) -> Setter:
        """What breaks words into lines."""
        return self.sheet.setter(self.job, self.step / STEPS)

    @cached_property
    def entries(self) -> Entries:
        """What sets the desks."""
        return Entries(self.setter, self.sheet, self.detail)

    @cached_property
    def area(self) -> Rect:
        """What is printed on."""
        return type_area(self.paper, self.sheet.margins)

    @cached_property
    def desks(self) -> tuple[Desk, ...]:
        """The desks, those for an emergency first."""
        return urgent_first(self.strip.desks)

    @cached_property
    def blocks(self) -> list[Block]:
        """What is read from the top to the strips."""
        notes = self._lines(self.strip.notes, self.sheet.type.note)
        return [*self.opening, *self._rows(), *([notes] if notes.height else [])]

    @cached_property
    def opening(self) -> list[Block]:
        """The title on its ground, and the lead."""
        lead = self._lines(self.strip.lead, self.sheet.type.lead)
        return [self._band(), *([lead] if lead.height else [])]

    @cached_property
    def foot(self) -> Block:
        """The publisher and the imprint, and the date: on the left of them, if there is room."""
        edition, role, ink = self.job.notice.edition, self.sheet.type.foot, self.sheet.tone.soft
        lines, values, width = foot_lines(edition), self.job.wishes.values, self.area.width
        date = piece(self.setter, edition.as_of_line, role, width, ink)
        left = date.width + self.sheet.gaps.slips
        named, beside = (
            imprint(self.setter, lines, values, role, ink, measure)
            for measure in (width, width - left)
        )
        if not lines or beside.misfits or beside.height > named.height:
            return stack([named, paragraph(self.setter, edition.as_of_line, role, width, ink)])
        down = last_baseline(beside) - last_baseline(date)
        top = max(0.0, -down)
        parts = (beside, left, top), (date, 0.0, top + down)
        return Group(width, top + max(beside.height, down + date.height), parts)

    def _lines(self, texts: tuple[Words, ...], role: Role) -> Block:
        measure, ink = self.area.width, self.sheet.tone.ink
        return paragraphs(self.setter, texts, role, measure, ink)

    def _band(self) -> Block:
        """Return the title on its ground, a label above it."""
        band, types, inks = self.sheet.band, self.sheet.type, self.sheet.tone
        measure = self.area.width - 2 * band.across
        title = self.strip.title
        lines = [
            paragraph(
                self.setter,
                title,
                types.title,
                measure,
                inks.on_accent,
                ReadAs("H1", title.plain),
            )
        ]
        if self.strip.label:
            label = paragraph(self.setter, self.strip.label, types.label, measure, inks.on_accent)
            lines.insert(0, label)
        text = stack(lines)
        area = Rect(0, 0, self.area.width, text.height + 2 * band.down)
        ground = box(area, DECORATION, fill=inks.accent, radius=band.radius)
        under = Block(area.width, area.height, (ground,))
        return Group(area.width, area.height, ((under, 0, 0), (text, band.across, band.down)))

    def _rows(self) -> list[Block]:
        """Return the desks in rows; one that is alone in the last row has all of its width."""
        gap, count = self._gutter, self.columns
        measure = (self.area.width + gap) / count - gap
        starts = range(0, len(self.desks), count)
        rows = [self.desks[each : each + count] for each in starts]
        return [self._row(row, measure if len(row) > 1 else self.area.width, gap) for row in rows]

    @property
    def empty(self) -> int:
        """How many places of the last row have no desk."""
        return -len(self.desks) % self.columns

    @property
    def _gutter(self) -> float:
        """The room between desks side by side: the quiet zone of a code ends before the line."""
        coded = [each for desk in self.desks for each in codes_of(desk)[:1]]
        codes = [code for each in coded if (code := sized_code(each, self.sheet.code.side))]
        quiet = max((code.quiet for code in codes), default=0.0)
        return max(3 * self.sheet.gaps.least, 2 * quiet + self.sheet.rule)

    def _row(self, desks: Sequence[Desk], measure: float, gap: float) -> Block:
        """Return desks beside each other, a line between them, their names and numbers level."""
        blocks = [self.entries.entry(desk, measure) for desk in desks]
        falls = [_fall(block) for block in blocks]
        if len(desks) > 1 and min(falls) > 0:  # else a name is the largest: only names are level
            drops = [max(falls) - fall for fall in falls]
            blocks = list(map(self.entries.entry, desks, repeat(measure), drops))
        names = [_name_line(block) for block in blocks]
        tops = [max(names) - name for name in names]
        height = max(block.height + top for block, top in zip(blocks, tops, strict=True))
        lines = [
            rule(Point(x, 0), Point(x, height), self._stroke, DECORATION)
            for x in (place * (measure + gap) - gap / 2 for place in range(1, len(blocks)))
        ]
        places = (place * (measure + gap) for place in range(len(blocks)))
        parts = zip(blocks, places, tops, strict=True)
        return Group(self.area.width, height, [(Block(0, 0, lines), 0.0, 0.0), *parts])

    @property
    def _stroke(self) -> Stroke:
        return Stroke(self.sheet.rule, self.sheet.tone.rule)

    @property
    def room(self) -> float:
        """The height between the upper margin and the strips, less the foot."""
        taken = self.sheet.slip.height + self.sheet.gaps.slips
        return self.paper.height - self.area.y - taken - self.foot.height

    @property
    def over(self) -> float:
        """By how much the poster is too high, in pt."""
        least = self.sheet.gaps.least * len(self.blocks)
        return sum(block.height for block in self.blocks) + least - self.room

    @property
    def fits(self) -> bool:
        """Whether all words are on the page."""
        return self.over <= 0 and not self.misfits

    @property
    def complete(self) -> bool:
        """Whether all words are on the page, and all desks on a strip."""
        return self.fits and not self.slips[0].block.misfits

    @cached_property
    def misfits(self) -> tuple[Misfit, ...]:
        """What is wider than its measure."""
        return misfits_of((*self.blocks, self.foot))

    @cached_property
    def slips(self) -> tuple[Strips, int]:
        """The strips and their number: as many as hold all words in the smallest type.

        They are set in the largest type in which all of them are low enough.
        """
        sheet = self.sheet

        def row(count: int, without_hours: tuple[Desk, ...], step: int) -> Strips | None:
            made = self._strips(sheet, count, step)
            low = made.block.height <= sheet.slip.height
            kept = made.without_hours == without_hours
            return made if low and kept and not made.block.misfits else None

        for count in self._counts:
            without_hours = self._strips(sheet, count).without_hours
            if found := largest(partial(row, count, without_hours), 0, STEPS):
                return found, count
        return self._strips(sheet, self._counts[0]), self._counts[0]

    def _strips(self, sheet: StripSheet, count: int, step: int = 0) -> Strips:
        setter = sheet.setter(self.job, step / STEPS)
        return slips(setter, self.desks, replace(sheet, slips=count), self.area.width)

    @cached_property
    def _counts(self) -> Sequence[int]:
        """How many strips there may be, the most first: at least one for each desk.

        If some of these hold the hours of all desks, no others.
        """
        most, least = self.sheet.slips, self.sheet.fewest_slips
        counts = range(max(most, len(self.desks)), max(least, len(self.desks)) - 1, -1)
        whole = [each for each in counts if not self._strips(self.sheet, each).without_hours]
        return whole or counts

    @property
    def least_strips(self) -> float:
        """How high strips are in the smallest type, in pt."""
        flat = self.with_strips(0.0).sheet
        rows = (self._strips(flat, count).block for count in self._counts)
        return min((row.height for row in rows if not row.misfits), default=self.sheet.slip.height)

    def with_strips(self, height: float) -> "Poster":
        """Return the poster with strips of a height in pt."""
        return replace(
            self, sheet=replace(self.sheet, slip=replace(self.sheet.slip, height=height))
        )

    def finished(self) -> Composed:
        """Return the page, the room left over between its parts and around the desks."""
        x, y, sheet = self.area.x, self.area.y, self.sheet
        share = max(0.0, -self.over) / len(self.blocks) + sheet.gaps.least
        gap = min(share, sheet.gaps.most)
        around = (share - gap) * len(self.blocks) / 2
        parts: list[tuple[Block, float, float]] = []
        for place, block in enumerate(self.blocks):
            if place == len(self.opening):
                y += around
            if place > 1:
                line = rule(Point(0, 0), Point(self.area.width, 0), self._stroke, DECORATION)
                parts.append((Block(0, 0, (line,)), x, y - gap / 2))
            parts.append((block, x, y))
            y += block.height + gap
        top = self.paper.height - sheet.slip.height
        parts.append((self.foot, x, top - sheet.gaps.slips - self.foot.height))
        strips, count = self.slips
        sheet = replace(sheet, slips=count)
        spare = max(0.0, sheet.slip.height - strips.block.height)
        parts.append((silent(strips.block), x, top + spare / 2))
        parts.append((cuts(sheet, x, self.area.width, top, self.paper.height), 0.0, 0.0))
        page = Page(self.paper, Group(self.paper.width, self.paper.height, parts).items)
        reading = [tag for block in (*self.blocks, self.foot) for tag in block.reading]
        made = document(self.job.notice.edition, self.strip.title, [page], reading)
        # All strips are too narrow for one cause: the widest text says by how much.
        wide = sorted(strips.block.misfits, key=lambda misfit: -misfit.over)[:1]
        narrow = [replace(each, paper=self.larger) for each in wide]
        misfits = (*self.misfits, *narrow, *self._too_high())
        unsaid = [(desk, self.entries.unsaid(desk)) for desk in self.desks]
        doubts = left_out(self.strip.title.origin, unsaid)
        return Composed(made, misfits, (*doubts, *self._shortened(), *self._crowding()))

    def _shortened(self) -> Iterator[tuple[Origin, str]]:
        """Yield which desks have no hours on their strips."""
        if desks := self.slips[0].without_hours:
            names = _(", ").join(desk.name.plain for desk in desks)
            message = _("The hours are too long for a strip, and only above it: {names}")
            yield self.strip.title.origin, message.format(names=names)

    def _crowding(self) -> Iterator[tuple[Origin, str]]:
        """Yield that numbers are small, and what would make them larger."""
        if self.crowded:
            size = self.sheet.type.number.at(self.setter.ease)
            message = _(
                "For want of room the numbers are only {size:.0f} pt large: they become larger "
                "with fewer desks or on a larger paper."
            )
            yield self.strip.title.origin, message.format(size=size)

    def _too_high(self) -> tuple[Misfit, ...]:
        title = self.strip.title
        over = max(self.over, self.slips[0].block.height - self.sheet.slip.height)
        misfit = Misfit(title.origin, title.plain, over, down=True, paper=self.larger)
        return (misfit,) if over > 0.01 else ()


def _name_line(entry: Block) -> float:
    """Return the first baseline of a desk's name, in pt."""
    return min(line.y for line in entry.lines)


def _fall(entry: Block) -> float:
    """Return how far the number of a desk is below its name, from baseline to baseline."""
    return max(entry.lines, key=lambda line: line.size).y - _name_line(entry)
