"""The flow as an outline: every desk once, numbered, below the question that leads to it first."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count

from leaflet.model.desk import Desk
from leaflet.model.route import Arrow, Flowchart, Goto, Step
from leaflet.model.words import Words

Way = tuple[str, str]
"""What leads from a question to a desk: the key of the one, the target of the other."""


@dataclass(frozen=True, slots=True)
class DrawnDesk:
    """A desk that is drawn here; ``label`` are the words at the arrow that leads to it."""

    desk: Desk
    number: int
    label: Words | None

    @property
    def key(self) -> str:
        """The key of the desk in the graph."""
        return f"desk {self.desk.id}"


@dataclass(frozen=True, slots=True)
class Reference:
    """A desk or a question that is drawn elsewhere, by its number and a short name.

    ``target`` is the id of its tag; the number of a question is 0. ``above`` is where it has been
    drawn already.
    """

    words: Words
    target: str
    number: int = 0
    label: Words | None = None
    above: bool = True


@dataclass(frozen=True, slots=True)
class References:
    """The references that follow each other below one question; ``number`` tells rows apart."""

    number: int
    each: tuple[Reference, ...]


@dataclass(frozen=True)
class Bar:
    """A situation or a question, and what it leads to in the writer's order.

    ``again`` marks a bar that continues from the page or column before. What follows from the
    items is worked out once: the search for a form asks for it again and again.
    """

    step: Step
    level: int
    items: tuple["Bar | DrawnDesk | References", ...]
    again: bool = False

    @cached_property
    def key(self) -> str:
        """The key of the step in the graph."""
        return f"step {self.step.id}"

    @cached_property
    def leaf(self) -> bool:
        """Whether no further question follows."""
        return not any(isinstance(item, Bar) for item in self.items)

    @cached_property
    def led(self) -> tuple["Bar | DrawnDesk", ...]:
        """What is drawn beside it or below: references are within the bar itself."""
        return tuple(item for item in self.items if not isinstance(item, References))

    @cached_property
    def references(self) -> tuple[References, ...]:
        """What it leads to that is drawn elsewhere."""
        return tuple(item for item in self.items if isinstance(item, References))

    @cached_property
    def rows(self) -> int:
        """How many rows it takes: the desks below it, however deep, or else its own words."""
        return max(1, sum(_rows(item) for item in self.items))

    def shares(self, desk: Desk) -> References | None:
        """Return its only row of references, if it leads to nothing but a desk beside it."""
        if len(self.items) != 1 or not self.references:
            return None
        (row,) = self.references
        (first, *others) = row.each
        plain = not others and not first.label
        return row if plain and first.target == target_of(desk) else None

    def naming(self, ways: Collection[Way]) -> tuple[References, ...]:
        """Return its references along these ways only."""
        rows = [
            replace(row, each=tuple(r for r in row.each if (self.key, r.target) in ways))
            for row in self.references
        ]
        return tuple(row for row in rows if row.each)

    def walk(self) -> Iterator["Bar"]:
        """Yield this bar and all bars below it, in the writer's order."""
        yield self
        for item in self.items:
            if isinstance(item, Bar):
                yield from item.walk()

    def desks(self) -> Iterator[DrawnDesk]:
        """Yield the desks that are drawn below it, however deep, in the writer's order."""
        for item in self.items:
            if isinstance(item, Bar):
                yield from item.desks()
            elif isinstance(item, DrawnDesk):
                yield item

    def part(self, low: int, high: int) -> "Bar | None":
        """Return the bar with its rows from ``low`` to before ``high`` only, None without any."""
        if low >= self.rows or high <= 0:
            return None
        if low <= 0 and high >= self.rows:
            return self
        items: list[Bar | DrawnDesk | References] = []
        at = 0
        for item in self.items:
            if isinstance(item, Bar):
                kept = item.part(low - at, high - at)
                items += [kept] if kept else []
            elif isinstance(item, References):
                items += [] if low > 0 else [item]
            elif low <= at < high:
                items.append(item)
            at += _rows(item)
        return replace(self, items=tuple(items), again=self.again or low > 0)


def _rows(item: Bar | DrawnDesk | References) -> int:
    if isinstance(item, Bar):
        return item.rows
    return 1 if isinstance(item, DrawnDesk) else 0


def breaks(bars: Sequence[Bar]) -> tuple[tuple[int, int], ...]:
    """Return before which rows the bars may be split, each with its cost.

    0 between situations, 1 between questions, 2 between the desks of one question.
    """
    found: list[tuple[int, int]] = []
    at = 0
    for bar in bars:
        found.append((at, 0))
        found += ((at + place, cost) for place, cost in _inner(bar))
        at += bar.rows
    return tuple(each for each in found if each[0])


def _inner(bar: Bar) -> Iterator[tuple[int, int]]:
    at = 0
    for item in bar.led:
        if at:
            yield at, 2 if bar.leaf else 1
        if isinstance(item, Bar):
            for place, cost in _inner(item):
                yield at + place, cost
        at += _rows(item)


def outline(flowchart: Flowchart) -> tuple[Bar, ...]:
    """Return the situations with all they lead to; desks are numbered in the writer's order."""
    builder = _Builder({step.id: step for step in flowchart.steps()})
    return tuple(builder.bar(step, 0) for step in flowchart.flow)


def target_of(node: Step | Desk) -> str:
    """Return the id of the tag of a step or a desk."""
    return f"desk-{node.id}" if isinstance(node, Desk) else f"step-{node.id}"


class _Builder:
    def __init__(self, steps: dict[str, Step]) -> None:
        self.steps = steps
        self.numbers: dict[str, int] = {}
        self.met: set[str] = set()
        self.referred = count()

    def bar(self, step: Step, level: int) -> Bar:
        self.met.add(step.id)
        items: list[Bar | DrawnDesk | References] = []
        for way in (*step.then, *step.go):
            if isinstance(way, Step):
                items.append(self.bar(way, level + 1))
                continue
            item = self._goto(way) if isinstance(way, Goto) else self._arrow(way)
            if isinstance(item, DrawnDesk):
                items.append(item)
            elif items and isinstance(items[-1], References):
                items[-1] = replace(items[-1], each=(*items[-1].each, item))
            else:
                items.append(References(next(self.referred), (item,)))
        return Bar(step, level, tuple(items))

    def _arrow(self, arrow: Arrow) -> DrawnDesk | Reference:
        desk = arrow.desk
        if desk.id not in self.numbers:
            self.numbers[desk.id] = len(self.numbers) + 1
            return DrawnDesk(desk, self.numbers[desk.id], arrow.label)
        name = desk.short or desk.name
        return Reference(name, target_of(desk), self.numbers[desk.id], arrow.label)

    def _goto(self, goto: Goto) -> Reference:
        step = self.steps[goto.step]
        return Reference(step.when, target_of(step), above=step.id in self.met)
