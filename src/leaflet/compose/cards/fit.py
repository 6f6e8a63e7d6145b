"""The largest type in which every side of a card holds its desks: numbers first, then words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import inf
from typing import Final

from leaflet.compose.cards.codes import chosen, needed
from leaflet.compose.cards.look import LAST, SHORT, Look, Terms, look_at
from leaflet.compose.cards.sheet import CardSheet
from leaflet.compose.cards.side import Division, PrintedSide, SideTrial, draft
from leaflet.compose.parts.blocks import Setter
from leaflet.compose.parts.size_search import largest
from leaflet.compose.sheet import Role
from leaflet.model.desk import Contact, Kind
from leaflet.page import Size

PLANS: Final = (
    Division(1, "beside"),
    Division(1, "column"),
    Division(2, "column"),
    Division(2, "below"),
)
STEPS: Final = 20  # sizes that are tried between the smallest and the largest
GROWTH: Final = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75)  # of the sheet's side of a code
REACH: Final = 5  # steps that are tried beyond the first that does not fit
SPARE: Final = 1.3  # numbers are so much larger beside a code that is not needed
GAIN: Final = 1.2  # numbers must become so much larger to be worth a second column
APART: Final = 1.5  # and on one card of a set so much larger than on all, to differ in size
TOLERANCE: Final = 0.01  # pt
FEW: Final = 3  # desks that one column holds better than two


@dataclass(frozen=True, slots=True)
class Fit:
    """How sides of one kind are set: the eases of words and of numbers, and on what terms.

    ``side`` is what codes may grow to, in pt.
    """

    text: float
    number: float
    terms: Terms
    columns: int
    side: float = 0.0


EITHER: Final = 0  # columns: as many as each side can have, where no number suits all sides
SMALLEST: Final = Fit(0.0, 0.0, LAST, EITHER)


@dataclass(frozen=True, slots=True)
class Fitter:
    """Tries sides of one size."""

    sheet: CardSheet
    size: Size
    setter: Callable[[], Setter]  # a new one for each trial

    def of_set(self, sides: Sequence[PrintedSide]) -> Sequence[Fit | None]:
        """Return how each side of a set is set: all alike, or each as large as it can be.

        Each is where nothing suits all, or where numbers of one become much larger, as on a card
        that is half empty beside full ones, but none larger than one for an emergency on another.
        """
        shared = self.best(sides) if sides else None
        if shared and (len(sides) == 1 or sides[0].alone):
            return [shared] * len(sides)
        own = [self.best([side]) for side in sides]
        return [shared] * len(sides) if shared and not self._worth(sides, own, shared) else own

    def _worth(self, sides: Sequence[PrintedSide], own: Sequence[Fit | None], shared: Fit) -> bool:
        """Return whether numbers become much larger in fits of their own, emergencies first."""
        number = self.sheet.type.number
        sizes = [number.at(fit.number) if fit else 0.0 for fit in own]
        urgent = [
            self.sheet.urgent * size
            for side, size in zip(sides, sizes, strict=True)
            if any(desk.emergency and desk.of(Kind.PHONE) for desk in side.desks)
        ]
        return APART * number.at(shared.number) < max(sizes) <= min(urgent, default=inf)

    def best(self, sides: Sequence[PrintedSide]) -> Fit | None:
        """Return the best fit that all sides share, or None where one of them cannot hold all.

        Codes become smaller than the sheet wishes them, and then are left out, one by one, where
        numbers are too small for comfort beside them.
        """
        most = max(len(chosen(side.desks, self.sheet.codes)) for side in sides)
        if not all(map(self.holds_smallest, sides)):
            return None
        possible = list(Terms.all(most, all(len(side.desks) == 1 for side in sides)))
        for terms in possible:
            fit = self._columns(sides, terms) if self._may_comfort(sides, terms) else None
            if fit and (comfortable := self._comfortable(sides, fit)):
                return self._grown(sides, comfortable)
        fits = [fit for terms in possible if (fit := self._columns(sides, terms))]
        largest_type = max(fits, key=lambda fit: fit.text + fit.number, default=None)
        return self._grown(sides, largest_type) if largest_type else None

    @property
    def _bound(self) -> int:
        """More desks than any side holds: each needs a line for its name in the smallest type."""
        name = self.sheet.type.name
        return 2 * int(self.size.height / (name.smallest * name.leading) + 1)

    def _grown(self, sides: Sequence[PrintedSide], fit: Fit) -> Fit:
        """Return the fit with codes as large as there is room for."""
        for share in GROWTH:
            grown = replace(fit, side=share * self.sheet.code.side)
            if self.holds(sides, grown):
                return grown
        return fit

    def _columns(self, sides: Sequence[PrintedSide], terms: Terms) -> Fit | None:
        """Return the fit in one column; that in two where it makes numbers much larger.

        Up to three desks with a number are one below the other, as in a list of numbers.
        """
        one = self._in(sides, terms, 1)
        few = all(len(side.desks) <= FEW for side in sides) and _called(sides)
        if one and (few or not self._gains(sides, one)):
            return one
        return self._in(sides, terms, 2) or one

    def _in(self, sides: Sequence[PrintedSide], terms: Terms, columns: int) -> Fit | None:
        eases = _largest(partial(self._fit_all, sides, terms, columns))
        return Fit(*eases, terms, columns) if eases else None

    def _gains(self, sides: Sequence[PrintedSide], one: Fit) -> bool:
        """Return whether a second column has room for much larger numbers, and words as large."""
        number = self.sheet.type.number
        ease = _ease(number, GAIN * number.at(one.number))
        return _called(sides) and self._fit_all(sides, one.terms, 2, one.text, ease)

    def _fit_all(
        self, sides: Sequence[PrintedSide], terms: Terms, columns: int, text: float, number: float
    ) -> bool:
        return self.holds(sides, Fit(text, number, terms, columns))

    def _comfort(self, sides: Sequence[PrintedSide], terms: Terms) -> float:
        """Return the size in pt from which numbers are comfortable: larger beside spare codes."""
        if not _called(sides):
            return 0.0
        spare = terms.codes and not any(needed(side.desks) for side in sides)
        return self.sheet.comfort * (SPARE if spare else 1.0)

    def _may_comfort(self, sides: Sequence[PrintedSide], terms: Terms) -> bool:
        """Return whether comfortable numbers fit beside words in the smallest type."""
        number, least = self.sheet.type.number, self._comfort(sides, terms)
        ease = max(0.0, _ease(number, least))
        return least <= number.size and self._fit_all(sides, terms, EITHER, 0.0, ease)

    def _comfortable(self, sides: Sequence[PrintedSide], fit: Fit) -> Fit | None:
        """Return the fit with comfortable numbers, its words smaller if need be, or None."""
        number, least = self.sheet.type.number, self._comfort(sides, fit.terms)
        if number.at(fit.number) >= least:
            return fit
        if not fit.terms.codes:
            return None
        ease = _ease(number, least)
        fits = partial(self._fit_all, sides, fit.terms, fit.columns, number=ease)
        most = round(fit.text * STEPS)
        text = largest(lambda step: step if fits(step / STEPS) else None, 0, most)
        return None if text is None else replace(fit, text=text / STEPS, number=ease)

    def _fitting(
        self, side: PrintedSide, look: Look, terms: Terms, columns: int
    ) -> Division | None:
        """Return the first plan in which the side holds its desks."""
        codes = chosen(side.desks, terms.codes)
        plans = _plans(side, columns, codes)
        return next((plan for plan in plans if self._holds(side, look, plan, codes)), None)

    def holds(self, sides: Sequence[PrintedSide], fit: Fit) -> bool:
        """Return whether all sides can be set like this."""
        look = look_at(self.sheet, fit.text, fit.number, fit.terms, fit.side)
        return all(self._fitting(side, look, fit.terms, fit.columns) for side in sides)

    def _holds(
        self, side: PrintedSide, look: Look, plan: Division, codes: Mapping[str, Contact]
    ) -> bool:
        setter = self.setter()
        made = draft(setter, side, look, self.size, plan, codes)
        return made.over <= TOLERANCE and not made.block.misfits

    def finished(self, side: PrintedSide, fit: Fit, setter: Setter) -> SideTrial:
        """Return the side as it is printed, in the first plan that holds it."""
        look = look_at(self.sheet, fit.text, fit.number, fit.terms, fit.side)
        codes = chosen(side.desks, fit.terms.codes)
        plan = self._fitting(side, look, fit.terms, fit.columns) or PLANS[0]
        return draft(setter, side, replace(look, more=True), self.size, plan, codes)

    def holds_smallest(self, side: PrintedSide) -> bool:
        """Return whether a side holds its desks in the smallest type, saying the least of them.

        Of several, none goes without a way that is all it has: there is another card for it.
        """
        least = SMALLEST if len(side.desks) == 1 else replace(SMALLEST, terms=SHORT)
        return len(side.desks) <= self._bound and self.holds([side], least)

    def smallest(self, side: PrintedSide) -> SideTrial:
        """Return a side in the smallest type, whether it fits or not."""
        look = look_at(self.sheet, 0.0, 0.0, LAST)
        return draft(self.setter(), side, look, self.size, PLANS[0], {})


def _ease(role: Role, size: float) -> float:
    """Return the ease at which a role has a size in pt; 1 for all that is larger than it can be."""
    return (size - role.smallest) / (role.size - role.smallest) if size < role.size else 1.0


def _called(sides: Sequence[PrintedSide]) -> bool:
    """Return whether any desk has a telephone number."""
    return any(desk.of(Kind.PHONE) for side in sides for desk in side.desks)


def _plans(side: PrintedSide, columns: int, codes: Mapping[str, Contact]) -> list[Division]:
    """Return the plans that make sense, the better ones first."""
    return [
        plan
        for plan in PLANS
        if columns in (plan.columns, EITHER)
        and plan.columns <= len(side.desks)
        and (codes or plan.codes == "column")
    ]


def _largest(fits: Callable[[float, float], bool]) -> tuple[float, float] | None:
    """Return the eases of words and of numbers: both together first, then numbers, then words."""
    both = largest(lambda step: step if fits(step / STEPS, step / STEPS) else None, 0, STEPS)
    if both is None:
        return None
    number = _raised(both, lambda ease: fits(both / STEPS, ease))
    text = _raised(both, lambda ease: fits(ease, number / STEPS))
    return text / STEPS, number / STEPS


def _raised(low: int, fits: Callable[[float], bool]) -> int:
    """Return the highest step within reach that fits: one may although a lower one does not.

    A little larger a number sends its hours below itself, and much larger it still has room.
    """
    steps = range(min(STEPS, low + REACH), low, -1)
    return next((step for step in steps if fits(step / STEPS)), low)
