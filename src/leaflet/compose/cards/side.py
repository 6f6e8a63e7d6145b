"""One side of a card: the title in its band, the desks, their codes, the foot. Lengths in pt."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from leaflet.compose.cards.codes import code_column
from leaflet.compose.cards.grid import DeskGrid
from leaflet.compose.cards.look import Detail, Look
from leaflet.compose.parts.baseline import first_baseline, last_baseline
from leaflet.compose.parts.block import Group
from leaflet.compose.parts.blocks import Block, ReadAs, Setter, box, paragraph, paragraphs, stack
from leaflet.compose.parts.flowed import HAIR, at_right, piece
from leaflet.compose.parts.imprint import imprint
from leaflet.compose.parts.masthead import silent
from leaflet.model.desk import Contact, Desk
from leaflet.model.notice import Imprint
from leaflet.model.words import Words
from leaflet.page import DECORATION, Rect, Size
from leaflet.report import Origin


@dataclass(frozen=True, slots=True)
class Foot:
    """The imprint of a side, and what fills its blanks."""

    lines: tuple[Imprint, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PrintedSide:
    """What is printed on one side; ``level`` is that of the title's heading."""

    title: Words | None
    desks: tuple[Desk, ...]
    origin: Origin
    level: int
    date: Words | None = None
    foot: Foot = field(default_factory=Foot)
    again: bool = False  # the title was read before, on another card of the set
    alone: bool = False  # a card of one desk, with room for more than its number
    lead: tuple[Words, ...] = ()
    lead_again: bool = False  # and so was the lead


@dataclass(frozen=True, slots=True)
class Division:
    """How a side is divided: desks in one column or two; where their codes are."""

    columns: int
    codes: Literal["beside", "below", "column"]


@dataclass(frozen=True, slots=True)
class SideTrial:
    """A side that was set, by how much it is too high, and how much of its desks it says."""

    block: Block
    over: float
    detail: Detail
    codes: Mapping[str, Contact]


def draft(
    setter: Setter,
    side: PrintedSide,
    look: Look,
    size: Size,
    plan: Division,
    codes: Mapping[str, Contact],
) -> SideTrial:
    """Return a side of this size in one manner; ``codes`` are the contacts by their desk's id."""
    band, homeless = _band(setter, side, look, size.width)
    role, ink, measure = look.types.foot, look.inks.soft, size.width
    named = imprint(setter, side.foot.lines, side.foot.values, role, ink, measure)
    foot = named
    for date in homeless:
        day = piece(setter, date, role, measure, ink)
        foot = at_right(named, day, measure, look.gaps.beside) if named.lines else day
    lead = _lead(setter, side, look, measure)
    opening = stack([band, lead], look.sheet.band.gap)
    top = opening.height + look.sheet.band.gap if opening.height else 0.0
    bottom = foot.height + look.gaps.foot if foot.height else 0.0
    body = _body(setter, side, look, Size(size.width, size.height - top - bottom), plan, codes)
    parts = (opening, 0.0, 0.0), (body.block, 0.0, top), (foot, 0.0, size.height - foot.height)
    return SideTrial(Group(size.width, size.height, parts), body.over, body.detail, codes)


def _lead(setter: Setter, side: PrintedSide, look: Look, measure: float) -> Block:
    """Return the lead below the title; it is read once, whatever the number of cards."""
    role, ink = look.types.lead, look.inks.ink
    made = paragraphs(setter, side.lead, role, measure, ink)
    return silent(made) if side.lead_again else made


def _band(setter: Setter, side: PrintedSide, look: Look, width: float) -> tuple[Block, list[Words]]:
    """Return the title in white on a band, the date at its right end; or what has no room there."""
    date = [side.date] if side.date else []
    if side.title is None:
        return Block(0, 0), date
    style, inks, types = look.sheet.band, look.inks, look.types
    measure = width - 2 * style.across
    day = piece(setter, date[0], types.date, measure, inks.on_accent) if date else Block(0, 0)
    role, least = types.title, look.sheet.type.title.smallest
    natural = setter.width(side.title, role, role.size)
    rest = measure - day.width - 2 * look.gaps.beside
    if date and natural * least / role.size > rest:
        day, rest = Block(0, 0), measure
    elif date:
        date = []
    if natural > rest:
        role = role.fixed(max(least, role.size * rest / (natural + HAIR)))
    title = paragraph(setter, side.title, role, rest, inks.on_accent, ReadAs(f"H{side.level}"))
    title = silent(title) if side.again else title
    height = title.height + 2 * style.down
    ground = box(
        Rect(0, 0, width, height), DECORATION, fill=inks.accent, radius=style.radius * inks.round
    )
    parts = [(Block(width, height, (ground,)), 0.0, 0.0), (title, style.across, style.down)]
    if day.height:
        day = silent(day) if side.again else day
        y = style.down + last_baseline(title) - first_baseline(day)
        parts.append((day, width - style.across - day.width, y))
    return Group(width, height, parts), date


def _body(
    setter: Setter,
    side: PrintedSide,
    look: Look,
    room: Size,
    plan: Division,
    codes: Mapping[str, Contact],
) -> SideTrial:
    """Return the desks, spread over the height; their codes beside them or in a column."""
    apart = codes if plan.codes == "column" else {}
    names = {desk.id: desk.name for desk in side.desks}
    column = code_column(setter, look, apart, names, room.height)
    measure = room.width - column.room
    grid = DeskGrid(
        desks=side.desks,
        width=measure,
        columns=plan.columns,
        codes=codes,
        place=plan.codes,
        tag=f"H{side.level + 1}",
        alone=side.alone,
        detail=look.detail,
    )
    rows = grid.rows(setter, look, room.height)
    over = max(rows.height, column.block.height) - room.height
    placed = rows.spread(look, room.height, column.figures)
    y = _beside(column.block.height, placed.middles, apart, room.height)
    desks = placed.block
    parts = (desks, 0.0, 0.0), (column.block, room.width - column.block.width, y)
    return SideTrial(
        Group(room.width, room.height, parts, lambda: desks.reading), over, rows.detail, codes
    )


def _beside(
    height: float, middles: Mapping[str, float], codes: Mapping[str, Contact], room: float
) -> float:
    """Return the y of the codes: one code is beside its desk, several are in the middle."""
    middle = middles[next(iter(codes))] if len(codes) == 1 else room / 2
    return max(0.0, min(middle - height / 2, room - height))
