"""The proofing sheet (読み合わせ表): one reads aloud, the other compares, each ticks a box."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from leaflet.compose.job import Composed, Job
from leaflet.compose.parts.baseline import extent_of, row
from leaflet.compose.parts.block import Block, Group, stack
from leaflet.compose.parts.blocks import paragraph
from leaflet.compose.parts.codes import code_figure, sized_code
from leaflet.compose.working.form import WorkingForm
from leaflet.compose.working.sheet import WorkingSheet
from leaflet.language import _, printing_japanese
from leaflet.model.desk import Contact, Desk, Kind
from leaflet.model.facts import TERMS
from leaflet.model.labels import label
from leaflet.model.words import Words


@printing_japanese()
def compose_proofing(job: Job, sheet: WorkingSheet) -> Composed:
    """Return every contact of every desk in a row of its own, in the order of the register."""
    form = WorkingForm(job, sheet)
    rows = [
        form.row(
            (
                _desk(form, desk, TERMS if contact is desk.contacts[0] else ()),
                _contact(form, contact),
                _source(form, desk),
                _code(form, contact),
                form.ticks(form.measures[4]),
            )
        )
        for desk in job.notice.desks.values()
        for contact in desk.contacts
    ]
    return form.finished(rows)


def _desk(form: WorkingForm, desk: Desk, keys: Iterable[str]) -> Block:
    """Return the name of a desk, whose it is, and what is said of it under these keys."""
    measure, types, inks = form.measures[0], form.sheet.type, form.sheet.colours
    name = paragraph(form.setter, desk.name, types.name, measure, inks.ink)
    texts = [each for each in (desk.also, desk.operator) if each]
    said = [paragraph(form.setter, each, types.label, measure, inks.soft) for each in texts]
    terms = [
        form.text(f"{label(key)} {line.plain}", types.label, measure)
        for key in keys
        for line in desk.lines(key)
    ]
    return stack([name, *said, *terms], form.sheet.gaps.parts)


def _contact(form: WorkingForm, contact: Contact) -> Block:
    measure, types, inks = form.measures[1], form.sheet.type, form.sheet.colours
    if contact.kind in (Kind.PHONE, Kind.FAX):
        value = grouped(form, contact.value.text, measure)
    else:
        role = form.value_role(contact.kind.value, contact.value.text)
        value = form.text(contact.value.text, role, measure)
    extras: list[Words] = [*contact.hours, *([contact.note] if contact.note else [])]
    head = form.text(label(contact.kind.value), types.label, measure, soft=True)
    ids = [contact.search_id, contact.reading]
    return stack(
        [
            head,
            value,
            *(form.text(each.text, types.value, measure) for each in ids if each),
            *(paragraph(form.setter, each, types.label, measure, inks.ink) for each in extras),
        ],
        form.sheet.gaps.parts,
    )


def grouped(form: WorkingForm, number: str, measure: float) -> Block:
    """Return a number in its groups with wide gaps, as it is read aloud."""
    role, gap = form.sheet.type.number, form.sheet.gaps.groups
    texts = (form.text(part, role, measure) for part in _groups(number))
    return row([each.as_wide(extent_of(each)) for each in texts], gap)


def _groups(number: str) -> Iterator[str]:
    for _digits, characters in groupby(number, key=lambda each: each not in "-‐－ー()（） "):
        text = "".join(characters)
        if text.strip("-‐－ー()（） "):
            yield text


def _source(form: WorkingForm, desk: Desk) -> Block:
    measure, types = form.measures[2], form.sheet.type
    checked = desk.checked.written.text if desk.checked else _("not yet")
    lines = [_("Checked on {date}").format(date=checked)]
    if desk.until:
        lines.append(_("Valid until {date}").format(date=desk.until.written.text))
    texts = [form.text(line, types.label, measure) for line in lines]
    if desk.source:
        texts.append(form.text(desk.source.text, types.value, measure))
    return stack(texts, form.sheet.gaps.parts)


def _code(form: WorkingForm, contact: Contact) -> Block:
    """Return the code of a contact with its quiet zone."""
    code = sized_code(contact, form.sheet.code)
    if code is None:
        return Block(0, 0)
    side = code.side + 2 * code.quiet
    return Group(side, side, ((code_figure(form.setter, code), code.quiet, code.quiet),))
