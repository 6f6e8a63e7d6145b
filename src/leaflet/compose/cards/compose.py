"""The wallet card: its sides in the largest type they hold, imposed on card stock."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from leaflet.compose.cards.codes import needed
from leaflet.compose.cards.entry import shown
from leaflet.compose.cards.fit import SMALLEST, Fit, Fitter
from leaflet.compose.cards.impose import PrintRun, full_sheet, impose
from leaflet.compose.cards.look import Detail
from leaflet.compose.cards.rotate import turned
from leaflet.compose.cards.sheet import CardSheet as CardSheet
from leaflet.compose.cards.side import Foot, PrintedSide, SideTrial
from leaflet.compose.cards.split import split
from leaflet.compose.cards.stock import Stock, find_stock
from leaflet.compose.job import Arranged, Composed, Crowd, Job, Misfit
from leaflet.compose.parts.assembly import document
from leaflet.compose.parts.block import Group
from leaflet.compose.parts.blocks import Block, stack
from leaflet.compose.parts.left_out import left_out
from leaflet.compose.parts.masthead import silent
from leaflet.compose.wishes import Wishes
from leaflet.language import _
from leaflet.model.blanks import foot_lines
from leaflet.model.desk import Desk, urgent_first
from leaflet.model.notice import Card
from leaflet.page import Path, Printing, Rect, Size, Tag
from leaflet.report import Origin


def compose_cards(job: Job, sheet: CardSheet) -> Composed:
    """Return the cards on their sheets, fronts and backs by turns."""
    card = job.notice.card
    assert card is not None  # Layout.printable is asked before
    words = sheet.tone.called
    sheet = replace(sheet, kinds=words(sheet.kinds), facts=words(sheet.facts))
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
class FormerCards(Arranged):
    """How each side was set, for which wishes; None where it did not fit."""

    wishes: Wishes
    fits: tuple[Fit | None, ...]


def room_of(sheet: CardSheet, stock: Stock) -> Rect:
    """Return where print may be on one side of a card."""
    height = stock.height / 2 if sheet.fold else stock.height
    edge, end = stock.edges()
    across, down = max(sheet.safety, sheet.reach - edge), max(sheet.safety, sheet.reach - end)
    return Rect(across, down, stock.width - 2 * across, height - 2 * down)


@dataclass
class _Cards:
    job: Job
    card: Card
    sheet: CardSheet

    @cached_property
    def stock(self) -> Stock:
        return stock_of(self.sheet, self.job.wishes.cards.stock)[1]

    @cached_property
    def fitter(self) -> Fitter:
        room = room_of(self.sheet, self.stock)
        size = Size(room.width, room.height)
        return Fitter(self.sheet, size, lambda: self.sheet.setter(self.job))

    @cached_property
    def fronts(self) -> list[PrintedSide]:
        """One front with all desks, several where there are too many, or one for each desk."""
        front = self.card.front
        foot = Foot() if self.card.back else self._foot
        side = PrintedSide(
            front.title,
            urgent_first(front.desks),
            front.origin,
            1,
            self.job.notice.edition.as_of_line,
            foot,
            lead=self.card.lead,
        )
        if self.sheet.cards == "one-design":
            sides = self._divided(side)
            fit = [each for each in sides if self.fitter.holds_smallest(each)]
            return [
                replace(each, lead_again=each in fit[1:])
                if each in fit or not fit
                else replace(each, lead=())
                for each in sides
            ]
        return [
            replace(side, desks=(desk,), again=number > 0, lead_again=number > 0, alone=True)
            for number, desk in enumerate(front.desks)
        ]

    @cached_property
    def backs(self) -> list[PrintedSide]:
        """The back, several where there are too many desks, or none."""
        back = self.card.back
        if back is None:
            return []
        desks = urgent_first(back.desks)
        return self._divided(PrintedSide(back.title, desks, back.origin, 2, foot=self._foot))

    def _divided(self, side: PrintedSide) -> list[PrintedSide]:
        """Return the sides that a set of cards has for these desks: no more than a sheet holds."""
        return split(side, len(self.stock.cells), self.fitter.holds_smallest)

    @property
    def _foot(self) -> Foot:
        return Foot(foot_lines(self.job.notice.edition), self.job.wishes.values)

    def finished(self) -> Composed:
        """Return the document, and what did not fit."""
        setter = self.sheet.setter(self.job)
        arranged = self._arrangement
        drafts = [
            self.fitter.finished(side, fit or SMALLEST, setter)
            for side, fit in zip(self._sides, arranged.fits, strict=True)
        ]
        blocks = list(map(self._with_margins, drafts))
        fronts, backs = blocks[: len(self.fronts)], blocks[len(self.fronts) :]
        wishes, designs = self.job.wishes.cards, max(len(fronts), len(backs))
        run = PrintRun(
            stock=self.stock,
            start=wishes.start,
            copies=wishes.copies or full_sheet(len(self.stock.cells), wishes.start, designs),
            duplex=wishes.duplex or self.sheet.duplex,
            folded=self.sheet.fold,
        )
        duplex = run.duplex if backs and not self.sheet.fold else "simplex"
        if self.sheet.fold:
            fronts, backs = self._folded(fronts, backs), []
        made = document(
            self.job.notice.edition,
            self.card.front.title,
            impose(fronts, backs, run, self.sheet.marks),
            tuple(Tag("Sect", block.reading) for block in blocks),
            Printing(unscaled=True, duplex=duplex),
        )
        return Composed(
            made,
            tuple(self._misfits()),
            self._doubts(blocks, drafts),
            arranged,
            as_before=arranged is self.job.former,
        )

    @cached_property
    def _arrangement(self) -> FormerCards:
        """How the sides are set: as before, where someone is typing and they fit so."""
        former, wishes = self.job.former, self.job.wishes
        if isinstance(former, FormerCards) and former.wishes == wishes and self._holds(former):
            return former
        of_set = self.fitter.of_set
        return FormerCards(wishes, (*of_set(self.fronts), *of_set(self.backs)))

    @property
    def _sides(self) -> list[PrintedSide]:
        return [*self.fronts, *self.backs]

    def _holds(self, former: FormerCards) -> bool:
        """Return whether all sides fit as they were set before."""
        return len(former.fits) == len(self._sides) and all(
            fit is not None and self.fitter.holds([side], fit)
            for side, fit in zip(self._sides, former.fits, strict=True)
        )

    def _with_margins(self, draft: SideTrial) -> Block:
        room = room_of(self.sheet, self.stock)
        height = room.height + 2 * room.y
        return Group(self.stock.width, height, ((draft.block, room.x, room.y),))

    def _folded(self, fronts: Sequence[Block], backs: Sequence[Block]) -> list[Block]:
        """Return each front below its back, which is upside down until the card is folded."""
        size = fronts[0].width, fronts[0].height
        made = []
        for number in range(max(len(fronts), len(backs))):
            front = fronts[number % len(fronts)]
            back = backs[number % len(backs)] if backs else Block(*size)
            front = front if number < len(fronts) else silent(front)
            made.append(stack([turned(back if number < len(backs) else silent(back)), front]))
        return made

    def _misfits(self) -> Iterator[Misfit | Crowd]:
        """Yield what no side holds even in the smallest type, and desks beyond a sheet of cards."""
        most = len(self.stock.cells)
        for sides in (self.fronts, self.backs):
            if self.sheet.cards == "one-design" and len(sides) > most:
                fits = sum(len(side.desks) for side in sides[:most])
                left = tuple(desk.name.plain for side in sides[most:] for desk in side.desks)
                yield Crowd(sides[0].origin, fits, left)
                continue
            for side in sides:
                if not self.fitter.holds_smallest(side):
                    yield from self._misfit(side)

    def _misfit(self, side: PrintedSide) -> Iterator[Misfit]:
        """Yield why a side does not even hold its one desk."""
        made = self.fitter.smallest(side)
        yield from made.block.misfits
        name = side.desks[0].name
        if made.over > 0 or not made.block.misfits:
            yield Misfit(name.origin, name.plain, made.over, down=True, stock=self._larger)

    @cached_property
    def _larger(self) -> str:
        """The smallest stock on whose cards all desks are, or nothing."""
        sheet = self.sheet

        def area(name: str) -> float:
            room = room_of(sheet, sheet.stocks[name])
            return room.width * room.height

        return next(filter(self._held_by, sorted(sheet.stocks, key=area)), "")

    def _held_by(self, name: str) -> bool:
        wishes = self.job.wishes
        wishes = replace(wishes, cards=replace(wishes.cards, stock=name))
        others = replace(self, job=replace(self.job, wishes=wishes))
        try:
            return all(map(others.fitter.holds_smallest, others._sides))
        except ValueError:  # cannot be folded
            return False

    def _doubts(
        self, blocks: Sequence[Block], drafts: Sequence[SideTrial]
    ) -> tuple[tuple[Origin, str], ...]:
        """Return what is not sure of the stock, what is on further cards, and what is on none."""
        doubts: list[tuple[Origin, str]] = []
        name, stock = stock_of(self.sheet, self.job.wishes.cards.stock)
        if stock.confirm:
            doubt = _("To be settled before printing: {text}").format(text=stock.confirm)
            doubts.append((Origin(f"stocks.yaml: {name}"), doubt))
        doubts += self._further()
        printed = {item.code for block in blocks for item in block.items if isinstance(item, Path)}
        unsaid: list[tuple[Desk, Sequence[str]]] = []
        for side, draft in zip(self._sides, drafts, strict=True):
            unsaid += [(desk, _unsaid(desk, draft)) for desk in side.desks]
            asked = {each.origin for desk in side.desks for each in desk.coded}
            for contact in needed(side.desks).values():
                if contact.target not in printed and contact.origin in asked:
                    doubt = _("This QR code is not on the card; there may be no room for it.")
                    doubts.append((contact.origin, doubt))
        return (*doubts, *left_out(self._sides[0].origin, unsaid))

    def _further(self) -> Iterator[tuple[Origin, str]]:
        """Yield that one card does not hold all desks, and what would help."""
        if self.sheet.cards != "one-design":
            return
        for sides in (self.fronts, self.backs):
            if len(sides) < 2:
                continue
            count, ids = sum(len(side.desks) for side in sides), ""
            message = _("One side does not hold these {count} desks: they are on {cards} cards.")
            if sides is self.fronts and not self.backs and len(sides) == 2:
                ids = ", ".join(desk.id for desk in sides[1].desks)
                message = _(
                    "One side does not hold these {count} desks: they are on {cards} cards. For "
                    "one card, move some to its back: add back: {{desks: [{ids}]}}"
                )
            text = message.format(count=count, cards=len(sides), ids=ids)
            yield sides[0].origin, text


def _unsaid(desk: Desk, draft: SideTrial) -> list[str]:
    """Return what a side does not say of a desk."""
    said = shown(desk, draft.codes.get(desk.id), draft.detail)
    contacts = [each.value.text for each in desk.contacts if each not in said]
    operator = desk.operator if draft.detail < Detail.USUAL else None
    return [*contacts, operator.plain] if operator else contacts
