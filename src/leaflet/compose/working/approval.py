"""The approval sheet (決裁用): each change before and after, the pages concerned, signatures."""

from collections.abc import Mapping, Sequence
from math import inf
from pathlib import Path
from typing import Final

from leaflet.compose.job import Composed, Job
from leaflet.compose.parts.baseline import extent_of, row
from leaflet.compose.parts.block import Block, Group, stack
from leaflet.compose.parts.blocks import box
from leaflet.compose.sheet import Role
from leaflet.compose.working.form import WorkingForm
from leaflet.compose.working.sheet import WorkingSheet
from leaflet.compose.working.thumbnails import thumbnails
from leaflet.language import _, printing_japanese
from leaflet.model.desk import Desk
from leaflet.model.difference import Change, Difference, marked
from leaflet.model.facts import NUMBERS, Fact
from leaflet.model.labels import label, part_name
from leaflet.page import DECORATION, Document, Rect, Stroke
from leaflet.report import Origin

Pieces = Sequence[tuple[str, bool]]
LARGE: Final = NUMBERS | {"hours"}


@printing_japanese()
def compose_approval(
    job: Job,
    sheet: WorkingSheet,
    difference: Difference,
    documents: Mapping[str, Document],
) -> Composed:
    """Return a row for each change, then the pages of the documents concerned, drawn small."""
    form = WorkingForm(job, sheet)
    rows = [
        form.row(
            (
                _what(form, whose, change),
                _value(form, 1, change.old, change.new, changed_to=False),
                _value(form, 2, change.old, change.new, changed_to=True),
                form.ticks(form.measures[3]),
            )
        )
        for whose, changes in _groups(difference)
        for change in changes
    ]
    pages, read = thumbnails(form, documents)
    return form.finished(rows, pages, read)


def _groups(difference: Difference) -> list[tuple[str, tuple[Change, ...]]]:
    """Return the changes with what they belong to: the edition, a desk, a document."""
    groups = [(_("Edition"), difference.edition)]
    for desk in difference.desks:
        name = desk.desk.name.plain
        if desk.old is None:
            name = _("New desk: {name}").format(name=name)
        elif desk.new is None:
            name = _("Desk removed: {name}").format(name=name)
        groups.append((name, desk.changes))
    for part in difference.parts:
        order = (_reordered(part.order),) if part.order else ()
        groups.append((part_name(part.part), (*part.changes, *order)))
    return groups


def _reordered(order: tuple[tuple[Desk, ...], tuple[Desk, ...]]) -> Change:
    """Return another order of desks as a change of one fact."""
    before, after = (
        Fact("desks", "、".join(desk.name.plain for desk in desks), Origin("")) for desks in order
    )
    return Change(before, after)


def _what(form: WorkingForm, whose: str, change: Change) -> Block:
    measure, types = form.measures[0], form.sheet.type
    where = change.fact.origin
    place = f"{Path(where.path).name}:{where.line}" if where.line else ""
    texts = [
        form.text(whose, types.name, measure),
        form.text(label(change.key, change.of, change.file), types.label, measure),
    ]
    if place:
        texts.append(form.text(place, types.foot, measure, soft=True))
    return stack(texts, form.sheet.gaps.parts)


def _value(
    form: WorkingForm, column: int, old: Fact | None, new: Fact | None, *, changed_to: bool
) -> Block:
    """Return one side of a change, the characters that differ in frames; in 【 】 on many lines."""
    measure, types = form.measures[column], form.sheet.type
    fact = new if changed_to else old
    if fact is None:
        return form.text(_("(none)"), types.label, measure, soft=True)
    if old is None or new is None:
        pieces: Pieces = [(fact.text, True)]
    else:
        pieces = marked(old.text, new.text)[int(changed_to)]
    role = form.value_role(fact.key, fact.text)
    for each in (types.number, role) if fact.key in LARGE else (role,):
        framed = _framed(form, pieces, each)
        if framed.width <= measure:
            return framed
    text = "".join(f"【{part}】" if changed else part for part, changed in pieces)
    return form.text(text, role, measure)


def _framed(form: WorkingForm, pieces: Pieces, role: Role) -> Block:
    """Return a value on one line, however long, a heavy frame round the characters that differ."""
    blocks = (
        (form.text(text, role.fixed(role.size), inf), changed) for text, changed in pieces if text
    )
    return row([_marked(form, *each) for each in blocks], 0.0)


def _marked(form: WorkingForm, block: Block, changed: bool) -> Block:
    """Return a text as wide as it is, in a frame if it has changed."""
    sheet, width, height = form.sheet, extent_of(block), block.height
    if not changed:
        return block.as_wide(width)
    pad, stroke = sheet.boxes.mark, Stroke(sheet.boxes.heavy, sheet.colours.accent)
    area = Rect(0, 0, width + 2 * pad, height)
    frame = Block(
        area.width, height, (box(area, DECORATION, fill=sheet.colours.tint, stroke=stroke),)
    )
    return Group(width + 4 * pad, height, ((frame, pad, 0.0), (block, 2 * pad, 0.0)))
