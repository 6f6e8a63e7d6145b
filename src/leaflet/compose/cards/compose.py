"""The wallet card: its sides in the largest type they hold, imposed on card stock."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from leaflet.compose.cards.codes import needed
from leaflet.compose.cards.entry import shown
from leaflet.compose.cards.fit import SMALLEST, Fit, Fitter
from leaflet.compose.cards.impose import Run, full_sheet, impose
from leaflet.compose.cards.look import Detail
from leaflet.compose.cards.rotate import turned
from leaflet.compose.cards.sheet import CardSheet as CardSheet
from leaflet.compose.cards.side import CardSide, Foot
from leaflet.compose.cards.stock import Stock, find_stock
from leaflet.compose.job import Composed, Crowd, Job, Misfit
from leaflet.compose.parts.assembly import document
from leaflet.compose.parts.block import Group
from leaflet.compose.parts.blocks import Block, Setter, stack
from leaflet.compose.parts.imprint import foot_lines
from leaflet.compose.parts.masthead import as_of_line, silent
from leaflet.compose.wishes import Wishes
from leaflet.language import _
from leaflet.model.desk import Desk
from leaflet.model.notice import Card
from leaflet.page import Path, Printing, Size, Tag
from leaflet.report import Origin


def compose_cards(job: Job, sheet: CardSheet) -> Composed:
    """Return the cards on their sheets, fronts and backs by turns."""
    card = job.notice.card
    assert card is not None  # Layout.printable is asked before
    return _Cards(job, card, sheet).finished()


def stock_of(sheet: CardSheet, wished: str | None) -> tuple[str, Stock]:
    """Return the name and the stock asked for, or else that of the sheet.

    The stock is as cards lie on it: a folded one takes two cells. LookupError where there is no
    such stock; ValueError where no card can be folded on it.
    """
    name = find_stock(sheet.stocks, wished or sheet.stock)
    if name is None:
        raise LookupError(wished)
    stock = sheet.stocks[name]
    return name, stock.folded() if sheet.fold else stock


@dataclass(frozen=True, slots=True)
class Former:
    """How fronts and backs were set, for which wishes; None where they did not fit."""

    wishes: Wishes
    front: Fit | None
    back: Fit | None


@dataclass
class _Cards:
    job: Job
    card: Card
    sheet: CardSheet

    @cached_property
    def stock(self) -> Stock:
        return stock_of(self.sheet, self.job.wishes.cards.stock)[1]

    @cached_property
    def cell(self) -> Size:
        """The size of one side."""
        height = self.stock.height / 2 if self.sheet.fold else self.stock.height
        return Size(self.stock.width, height)

    @cached_property
    def inset(self) -> tuple[float, float]:
        """How far print keeps from the sides, and from the top and bottom of a card."""
        across, down = self.stock.edges()
        safety, reach = self.sheet.safety, self.sheet.reach
        return max(safety, reach - across), max(safety, reach - down)

    @cached_property
    def fitter(self) -> Fitter:
        across, down = self.inset
        size = Size(self.cell.width - 2 * across, self.cell.height - 2 * down)
        return Fitter(self.sheet, size, lambda: self.sheet.setter(self.job))

    @cached_property
    def fronts(self) -> list[CardSide]:
        """One front with all desks, or one for each desk."""
        front, edition = self.card.front, self.job.notice.edition
        foot = Foot() if self.card.back else self._foot
        date = as_of_line(edition)
        if self.sheet.cards == "one-design":
            backless = self.card.back is None
            side = CardSide(
                front.title,
                _urgent_first(front.desks),
                front.origin,
                1,
                date,
                foot,
                backless=backless,
                lead=self.card.lead,
            )
            return [side]
        return [
            CardSide(
                front.title,
                (desk,),
                front.origin,
                1,
                date,
                foot,
                again=number > 0,
                alone=True,
                lead=self.card.lead,
            )
            for number, desk in enumerate(front.desks)
        ]

    @cached_property
    def backs(self) -> list[CardSide]:
        """The one back, or none."""
        back = self.card.back
        return (
            [CardSide(back.title, _urgent_first(back.desks), back.origin, 2, foot=self._foot)]
            if back
            else []
        )

    @property
    def _foot(self) -> Foot:
        return Foot(foot_lines(self.job.notice.edition), self.job.wishes.values)

    def finished(self) -> Composed:
        """Return the document, and what did not fit."""
        setter = self.sheet.setter(self.job)
        arrangement = self._arrangement
        fronts, crowds = self._set(self.fronts, arrangement.front, setter)
        backs, more = self._set(self.backs, arrangement.back, setter)
        printed = [(side, arrangement.front or SMALLEST) for side in self.fronts]
        printed += [(side, arrangement.back or SMALLEST) for side in self.backs]
        blocks = (*fronts, *backs)
        reading = tuple(Tag("Sect", block.reading) for block in blocks)
        wishes = self.job.wishes.cards
        run = Run(
            stock=self.stock,
            start=wishes.start,
            copies=wishes.copies
            or full_sheet(len(self.stock.cells), wishes.start, len(self.fronts)),
            duplex=wishes.duplex or self.sheet.duplex,
            folded=self.sheet.fold,
        )
        back = backs[0] if backs else None
        duplex = run.duplex if back and not self.sheet.fold else "simplex"
        if self.sheet.fold:
            others = [silent(back) if back else None] * (len(fronts) - 1)
            fronts = list(map(self._folded, fronts, [back, *others]))
            back = None
        made = document(
            self.job.notice.edition,
            self.card.front.title,
            impose(fronts, back, run, self.sheet.marks),
            reading,
            Printing(unscaled=True, duplex=duplex),
        )
        return Composed(
            made,
            (*crowds, *more),
            self._doubts(blocks, printed),
            arrangement,
            as_before=arrangement is self.job.former,
        )

    @cached_property
    def _arrangement(self) -> Former:
        """How the sides are set: as before, where someone is typing and they fit so."""
        former, wishes = self.job.former, self.job.wishes
        if isinstance(former, Former) and former.wishes == wishes and self._holds(former):
            return former
        front, back = (
            self.fitter.best(sides) if sides else None for sides in (self.fronts, self.backs)
        )
        return Former(wishes, front, back)

    def _holds(self, former: Former) -> bool:
        """Return whether all sides fit as they were set before."""
        return all(
            fit is not None and self.fitter.holds(sides, fit)
            for sides, fit in ((self.fronts, former.front), (self.backs, former.back))
            if sides
        )

    def _set(
        self, sides: Sequence[CardSide], fit: Fit | None, setter: Setter
    ) -> tuple[list[Block], list[Misfit | Crowd]]:
        """Return the sides, each with its white margin, and what did not fit them."""
        crowds = [] if fit else [crowd for side in sides for crowd in self.fitter.crowd(side)]
        fit = fit or SMALLEST
        across, down = self.inset
        size = self.cell
        blocks = (self.fitter.finished(side, fit, setter).block for side in sides)
        placed = [Group(size.width, size.height, ((b, across, down),)) for b in blocks]
        return list[Block](placed), crowds

    def _folded(self, front: Block, back: Block | None) -> Block:
        """Return the front below the back, which is upside down until the card is folded."""
        above = turned(back) if back else Block(self.cell.width, self.cell.height)
        return stack([above, front])

    def _doubts(
        self, blocks: Sequence[Block], sides: Sequence[tuple[CardSide, Fit]]
    ) -> tuple[tuple[Origin, str], ...]:
        """Return what is not sure of the stock, and the codes asked for that had no room."""
        doubts: list[tuple[Origin, str]] = []
        name, stock = stock_of(self.sheet, self.job.wishes.cards.stock)
        if stock.confirm:
            doubt = _("To be settled before printing: {text}").format(text=stock.confirm)
            doubts.append((Origin(f"stocks.yaml: {name}"), doubt))
        printed = {item.code for block in blocks for item in block.items if isinstance(item, Path)}
        for side, fit in sides:
            doubts += self._left_out(side, fit)
            for contact in needed(side.desks).values():
                if contact.target not in printed:
                    doubt = _("There is no room on the card for this QR code.")
                    doubts.append((contact.origin, doubt))
        return tuple(doubts)

    def _left_out(self, side: CardSide, fit: Fit) -> Iterator[tuple[Origin, str]]:
        """Yield what a side does not say of its desks, for want of room."""
        codes = self.fitter.codes(side, fit.terms.codes)
        left = [
            f"{desk.name.plain} {contact.value.text}"
            for desk in side.desks
            for contact in desk.contacts
            if contact not in shown(desk, codes.get(desk.id))
        ]
        if fit.terms.detail is Detail.LEAST:
            left += [desk.operator.plain for desk in side.desks if desk.operator]
        if left:
            message = _("Not on this side of the card, for want of room: {names}")
            yield side.origin, message.format(names=_(", ").join(left))


def _urgent_first(desks: Sequence[Desk]) -> tuple[Desk, ...]:
    """Return the desks, those for an emergency before the others."""
    return tuple(sorted(desks, key=lambda desk: not desk.emergency))
