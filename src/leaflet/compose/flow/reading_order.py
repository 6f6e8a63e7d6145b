"""The flow as it is read aloud: situations, their questions, and each desk where one first leads.

Nothing depends on seeing an arrow: what is drawn elsewhere is a link that names it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from leaflet.compose.flow.outline import Bar, DrawnDesk, target_of
from leaflet.compose.parts.blocks import Block
from leaflet.model.desk import Desk, Kind
from leaflet.page import Mark, Tag


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is read of a flow.

    ``boxes`` and ``numbers`` are the blocks of steps and desks by their keys, ``labels`` what is
    read before a desk, ``referred`` the tags of each row of references by its number.
    """

    boxes: Mapping[str, Block]
    numbers: Mapping[str, Block]
    labels: Mapping[str, Sequence[Tag]]
    referred: Mapping[int, Sequence[Tag]]


def in_reading_order(bars: Sequence[Bar], spoken: Spoken) -> tuple[Tag, ...]:
    """Return a section for each situation, with the sections of its questions and desks inside."""
    return tuple(_section(bar, spoken) for bar in bars)


def _section(bar: Bar, spoken: Spoken) -> Tag:
    first, *others = spoken.boxes[bar.key].reading
    kids = [replace(first, id=target_of(bar.step)), *others]
    for item in bar.items:
        if isinstance(item, Bar):
            kids.append(_section(item, spoken))
        elif isinstance(item, DrawnDesk):
            kids.append(_desk(item, spoken))
        else:
            kids += spoken.referred[item.number]
    return Tag("Sect", tuple(kids))


def _desk(answer: DrawnDesk, spoken: Spoken) -> Tag:
    """Return the section of a desk: its heading first, whatever is printed above its name."""
    parts = spoken.boxes[answer.key].reading
    heading = next(tag for tag in parts if tag.bookmark)
    others = (tag for tag in parts if tag is not heading)
    number: tuple[Mark, ...] = ()
    if answer.key in spoken.numbers:
        number = tuple(m for tag in spoken.numbers[answer.key].reading for m in tag.marks())
    named = replace(heading, kids=(*number, *heading.kids), id=target_of(answer.desk))
    return Tag("Sect", (named, *spoken.labels.get(answer.key, ()), *others))


def reached(desk: Desk) -> str:
    """Return the name of a desk and its number to call, or else its first address."""
    contact = next(iter((*desk.of(Kind.PHONE), *desk.contacts)), None)
    return f"{desk.name.plain} {contact.value.text}" if contact else desk.name.plain
