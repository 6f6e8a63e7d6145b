"""Which codes a card shows, and their column at its right edge."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from leaflet.compose.cards.look import Look
from leaflet.compose.parts.block import Group
from leaflet.compose.parts.blocks import Block, Setter, paragraph
from leaflet.compose.parts.codes import SizedCode, code_figure, codes_of, sized_code
from leaflet.compose.parts.masthead import silent
from leaflet.model.desk import Contact, Desk, Kind
from leaflet.model.words import Words


def code_at(contact: Contact, side: float, module: float) -> SizedCode:
    """Return the code of a contact that has one, ``side`` pt wide or as wide as it must be.

    It is no smaller than ``module`` pt for each of its modules, either.
    """
    sized = sized_code(contact, side)
    assert sized is not None  # those that are chosen have a code
    least = module * sized.code.modules
    return sized if sized.side >= least else replace(sized, side=least)


def needed(desks: Sequence[Desk]) -> dict[str, Contact]:
    """Return the codes of desks that cannot be called, and those that their entries ask for."""
    first = ((desk, codes[0]) for desk in desks if (codes := codes_of(desk)))
    return {
        desk.id: code
        for desk, code in first
        if not desk.of(Kind.PHONE) or code.kind is not Kind.URL
    }


def chosen(desks: Sequence[Desk], most: int) -> dict[str, Contact]:
    """Return the codes that a side shows by the ids of their desks, at most so many.

    First come contacts whose entry asks for a code, then desks that cannot be called; where there
    is no such desk, the first with an address.
    """
    able = {desk.id: codes[0] for desk in desks if (codes := codes_of(desk))}
    wanted = needed(desks) or dict(list(able.items())[:1])
    asked = [contact for desk in desks for contact in desk.coded]
    first = sorted(wanted, key=lambda key: wanted[key] not in asked)[:most]
    return {key: contact for key, contact in wanted.items() if key in first}


@dataclass(frozen=True, slots=True)
class CodeColumn:
    """Codes one above the other: their ink, each figure by its desk's id, the width taken.

    The block's height is the least the column needs.
    """

    block: Block
    figures: Mapping[str, Block]
    room: float


def code_column(
    setter: Setter,
    look: Look,
    codes: Mapping[str, Contact],
    names: Mapping[str, Words],
    height: float,
) -> CodeColumn:
    """Return the codes as large as the height allows; each says below it whose it is."""
    if not codes:
        return CodeColumn(Block(0, 0), {}, 0.0)
    largest = {key: code_at(each, look.side, look.module) for key, each in codes.items()}
    width = max(sized.side for sized in largest.values())
    quiet = max(sized.quiet for sized in largest.values())
    captions = {
        key: silent(paragraph(setter, names[key], look.types.caption, width, look.inks.ink))
        for key in codes
        if len(names) > 1
    }
    above = max(0.0, quiet - look.sheet.band.gap)
    below = 0.0 if captions else max(0.0, quiet - look.gaps.foot)
    taken = above + sum(caption.height + quiet for caption in captions.values()) + below
    share = (height - taken - (len(codes) - 1) * quiet) / len(codes)
    y, figures = above, {}
    parts: list[tuple[Block, float, float]] = []
    for key, contact in codes.items():
        sized = code_at(contact, min(look.side, share), look.module)
        figure = code_figure(setter, sized)
        figures[key] = figure
        parts.append((figure, width - sized.side, y))
        y += sized.side + quiet
        if key in captions:
            parts.append((captions[key], 0.0, y))
            y += captions[key].height + quiet
    return CodeColumn(
        Group(width, y - quiet + below, parts),
        figures,
        width + max(quiet + look.sheet.rule, look.sheet.code.gap),
    )
