"""Each way to a desk in the flowchart is on the page too: an arrow, or the number of the desk.

An arrowhead lies between two boxes, and a line ends at a box, an arrowhead or another line.

流れ図で窓口に進む道が、紙の上にもある。矢印か、窓口の番号である。

矢印は枠と枠の間にあり、線の端は、枠か、矢印か、ほかの線に着いています。

PASS as it was made / 作ったまま
FAIL an arrow taken out / 矢印を消す
FAIL an arrow turned round / 矢印を逆に向ける
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import dist, inf
from typing import Final

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.nearby import frame_of, holds
from leaflet.check.file.passage import Passage, passages
from leaflet.check.file.shapes import Arrowhead, Shapes
from leaflet.language import _
from leaflet.model.desk import Desk
from leaflet.model.route import Flowchart, Goto, Step
from leaflet.model.words import Words
from leaflet.page import Point, Rect
from leaflet.report import Finding

_NEAR: Final = 4.5  # pt from the edge of a box to the end of a line that touches it
_LEVEL: Final = 0.5  # pt from the base of an arrowhead down to its tip if it points across
_EVEN: Final = 3.0  # pt by which the edges of two boxes in one row or column may differ


@dataclass(frozen=True, slots=True)
class _Box:
    """A box of the flowchart, or a band with the spine along it, and its page."""

    page: int
    area: Rect
    band: bool


@dataclass(frozen=True, slots=True)
class _Arrow:
    """What an arrowhead points at first, and the boxes that it or its lines begin at.

    One out of a spine is ``behind`` the band with that.
    """

    tip: Point
    down: bool
    ahead: Sequence[Rect]
    behind: Sequence[Rect]

    def leads(self, own: Iterable[_Box], area: Rect) -> bool:
        """Return whether it leads from a question to a box."""
        return area in self.ahead and self.begins(own)

    def begins(self, own: Iterable[_Box]) -> bool:
        """Return whether it begins at a question."""
        return any(each.area in self.behind for each in own)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each arrow and line that leads nowhere, and each way without one."""
    flowchart = evidence.notice.flowchart
    if evidence.part != "flowchart" or not flowchart:
        return
    for number, page in enumerate(evidence.printed, 1):
        if any(_adrift(page.painted.shapes)):
            text = _("An arrow or a line on page {page} leads from nowhere or to nothing.")
            yield evidence.fault("arrows", text, page=number)
    ways = _Ways(evidence, flowchart)
    for step in flowchart.steps():
        desks = [arrow.desk for arrow in step.go]
        for answer in ways.unled(step, [*desks, *(e for e in step.then if isinstance(e, Step))]):
            message = _("Neither an arrow nor a number leads from “{question}” to “{answer}”.")
            yield evidence.fault("arrows", message, question=step.when.plain, answer=answer)


def _adrift(shapes: Shapes) -> Iterator[bool]:
    """Yield for each arrowhead and each end of a line whether nothing is where it leads."""
    boxes = [*shapes.boxes, *shapes.bands]
    ends = [end for line in shapes.lines for end in line]
    for head in shapes.arrowheads:
        begins = (
            _is_midway(boxes, head)
            or any(_inside(band, head.base) for band in shapes.bands)
            or any(dist(head.base, end) < _NEAR for end in ends)
        )
        yield not (begins and _met(boxes, head))
    heads = [point for head in shapes.arrowheads for point in head]
    for line in shapes.lines if heads else ():
        others = [end for other in shapes.lines if other is not line for end in other]
        for end in line:
            met = any(dist(end, point) < _NEAR for point in (*heads, *others))
            yield not (met or any(_touches(box, end) for box in boxes))


class _Ways:
    """The boxes of questions and desks, and what leads from one to another."""

    def __init__(self, evidence: Evidence, flowchart: Flowchart) -> None:
        self.evidence = evidence
        self.homes = {box.desk.id: box for box in evidence.homes}
        pages = (page.painted.shapes for page in evidence.printed)
        self.arrows = [[_arrow(shapes, head) for head in shapes.arrowheads] for shapes in pages]
        self.said = Counter(_said(flowchart, [box.desk for box in self.homes.values()]))

    def unled(self, step: Step, answers: Sequence[Step | Desk]) -> Iterator[str]:
        """Yield the answers to a question to which nothing leads."""
        own = self._questions(step)
        befores = [own, *([box] for box in own if self._is_shared(step))]
        boxes = [self._boxes(each) for each in answers]
        for answer, mine in zip(answers, boxes, strict=True):
            if not own or not mine or self._is_named(answer, own):
                continue
            others = [box for found in boxes if found is not mine for box in found]
            afters = [[box] for box in mine] if self._is_shared(answer) else [mine]
            ways = product(befores, afters)
            if not any(self._is_led(before, after, others) for before, after in ways):
                yield (answer.when if isinstance(answer, Step) else answer.name).plain

    def _is_shared(self, answer: Step | Desk) -> bool:
        """Return whether only some of the boxes with the words of a question may be its own.

        Others are of a namesake or of a desk for those who say the same, or lead back to it.
        """
        return isinstance(answer, Step) and self.said[answer.when.plain] > 1

    def _is_led(self, own: Sequence[_Box], mine: Sequence[_Box], others: Sequence[_Box]) -> bool:
        """Return whether an arrow leads to each of these boxes, or to the first in its pile.

        On a page without the question, none leads to what goes on there.
        """
        after = [
            column
            for other in others
            if any(_is_after(box, other) for box in own)
            for column in self._columns(other)
        ]
        for box in mine:
            here = [each for each in own if each.page == box.page]
            arrows = self.arrows[box.page]
            if any(arrow.leads(here, box.area) for arrow in arrows) or _in_row(arrows, here, box):
                continue
            beside = any(self._is_beside(each, box) for each in here)
            if here and (beside or not any(_follows(box, other) for other in after)):
                return False
        return any(box.page == each.page for box in mine for each in own)

    def _is_beside(self, question: _Box, box: _Box) -> bool:
        """Return whether all of a box is directly below a question, or right of it or its spine."""
        shapes, area, to = self._shapes(box.page), question.area, box.area
        boxes = [each for each in (*shapes.boxes, *shapes.bands) if each != area]
        if question.band:
            columns = (each.area for each in self._columns(question))
            column = next((each for each in columns if each.contains(to)), None)
            inside = [each.x for each in boxes if column and holds(column, each)]
            return to.x < min(inside, default=-inf) + _EVEN
        if area.x - _EVEN < to.x and to.right < area.right + _EVEN:
            ways = [
                Arrowhead(Point(x, area.bottom), Point(x, area.y))
                for x in (to.x + _EVEN, to.right - _EVEN)
            ]
        elif area.y - _EVEN < to.y and to.bottom < area.bottom + _EVEN:
            ways = [
                Arrowhead(Point(area.right, y), Point(area.x, y))
                for y in (to.y + _EVEN, to.bottom - _EVEN)
            ]
        else:
            return False
        return all(to in _met(boxes, way) for way in ways)

    def _columns(self, box: _Box) -> Iterator[_Box]:
        """Yield a box, or a band in each of its columns."""
        areas = self._shapes(box.page).columns.get(box.area, [box.area])
        return (replace(box, area=area) for area in areas)

    def _is_named(self, answer: Step | Desk, own: Iterable[_Box]) -> bool:
        """Return whether an answer is named in the box of its question: a chip."""
        names = (answer.when,) if isinstance(answer, Step) else (answer.name, answer.short)
        return any(
            box.area.contains(place.area)
            for box in own
            if not box.band
            for name in filter(None, names)
            for place in self._places(box.page, name)
        )

    def _shapes(self, page: int) -> Shapes:
        return self.evidence.printed[page].painted.shapes

    def _boxes(self, answer: Step | Desk) -> list[_Box]:
        if isinstance(answer, Step):
            return self._questions(answer)
        home = self.homes.get(answer.id)
        return list(self._around(home.page, home.head)) if home else []

    def _questions(self, step: Step) -> list[_Box]:
        """Return each box with the words of a question: it may go on in the next column."""
        return [
            box
            for number in range(len(self.evidence.pages))
            for place in self._places(number, step.when)
            for box in self._around(number, place)
        ]

    def _places(self, page: int, words: Words) -> Iterator[Passage]:
        """Yield where a page says some words, and not a longer text or furigana with them."""
        for place in passages(self.evidence.pages[page], words.plain):
            marks = {(page, each.mark) for each in place.characters}
            if not (place.quoted or marks <= self.evidence.furigana):
                yield place

    def _around(self, page: int, place: Passage) -> Iterator[_Box]:
        """Yield the smallest box around a text, if there is one."""
        shapes = self._shapes(page)
        if area := frame_of(place.area, [*shapes.boxes, *shapes.bands]):
            yield _Box(page, area, band=area in shapes.columns)


def _said(flowchart: Flowchart, desks: Iterable[Desk]) -> Iterator[str]:
    """Yield what boxes and chips say, as often as another box or chip may say it."""
    steps = {step.id: step for step in flowchart.steps()}
    yield flowchart.title.plain
    for step in steps.values():
        yield step.when.plain
        yield from (steps[each.step].when.plain for each in step.then if isinstance(each, Goto))
        yield from (arrow.label.plain for arrow in step.go if arrow.label)
    for desk in desks:
        yield from (words.plain for words in (desk.name, desk.short, desk.action) if words)


def _arrow(shapes: Shapes, head: Arrowhead) -> _Arrow:
    boxes = [*shapes.boxes, *shapes.bands]
    begun = [
        line[1 - at]
        for line in shapes.lines
        for at, end in enumerate(line)
        if dist(head.base, end) < _NEAR
    ]
    spines = [band for band in shapes.bands if _inside(band, head.base)]
    if begun:
        behind = [box for box in boxes for end in begun if _touches(box, end)]
    elif _is_midway(boxes, head):
        behind = _met(boxes, _back(head))
    else:
        behind = sorted(spines, key=lambda band: band.width * band.height)[:1]
    return _Arrow(head.tip, head.tip.y > head.base.y + _LEVEL, _met(boxes, head), behind)


def _in_row(arrows: Sequence[_Arrow], own: Sequence[_Box], box: _Box) -> bool:
    """Return whether an arrow leads down from a question to the row that a box is in.

    It is the only one, from the middle of the question; or it leads to questions side by side
    that have one answer below them, and the box is one of these.
    """
    below = {to for arrow in arrows if box.area in arrow.behind for to in arrow.ahead}
    for question in own:
        down = [arrow for arrow in arrows if arrow.down and arrow.begins([question])]
        middle = question.area.x + question.area.width / 2
        for arrow in down:
            only = len(down) == 1 and abs(arrow.tip.x - middle) < _EVEN
            row = any(abs(each.y - box.area.y) < _EVEN for each in arrow.ahead)
            led = (each for each in arrows if set(each.behind) & set(arrow.ahead))
            beside = {to for each in led for to in each.ahead}
            if (only and row) or below & {*arrow.ahead, *beside}:
                return True
    return False


def _is_after(question: _Box, box: _Box) -> bool:
    return question.page == box.page and box.area.y > question.area.y - _EVEN


def _follows(box: _Box, other: _Box) -> bool:
    """Return whether a box is below another one in a pile, or beside it in a row.

    Below one across several columns, the pile goes on in the last of these.
    """
    one, two = box.area, other.area
    below = abs(one.x - two.x) < _EVEN and one.y > two.y
    across = abs(one.right - two.right) < _EVEN and two.x < one.x and one.y > two.bottom
    row = abs(one.y - two.y) < _EVEN and abs(one.bottom - two.bottom) < _EVEN
    return box.page == other.page and (below or across or row)


def _back(head: Arrowhead) -> Arrowhead:
    """Return an arrowhead turned round."""
    return Arrowhead(head.base, head.tip)


def _met(boxes: Iterable[Rect], head: Arrowhead) -> list[Rect]:
    """Return the boxes that an arrowhead points at first, however far away."""
    away = [(distance, box) for box in boxes if (distance := _distance(box, head)) > -_NEAR]
    nearest = min((distance for distance, _box in away), default=0.0)
    return [box for distance, box in away if distance < nearest + _EVEN]


def _distance(box: Rect, head: Arrowhead) -> float:
    """Return how far in pt before an arrowhead a box is; -inf where it is not in its way."""
    tip, across, down = head.tip, head.tip.x - head.base.x, head.tip.y - head.base.y
    if abs(across) > abs(down):
        in_way = box.y <= tip.y <= box.bottom
        distance = box.x - tip.x if across > 0 else tip.x - box.right
    else:
        in_way = box.x <= tip.x <= box.right
        distance = box.y - tip.y if down > 0 else tip.y - box.bottom
    return distance if in_way else -inf


def _is_midway(boxes: Sequence[Rect], head: Arrowhead) -> bool:
    """Return whether an arrowhead without a line is in the middle between two boxes."""
    ahead, behind = _met(boxes, head), _met(boxes, _back(head))
    if not (ahead and behind):
        return False
    return abs(_distance(ahead[0], head) - _distance(behind[0], _back(head))) < _EVEN


def _touches(box: Rect, point: Point) -> bool:
    """Return whether a point is at an edge of a box."""
    x, y, width, height = box
    across = x - _NEAR <= point.x <= x + width + _NEAR
    return across and y - _NEAR <= point.y <= y + height + _NEAR and _edge(box, point) <= _NEAR


def _edge(box: Rect, point: Point) -> float:
    """Return the distance in pt to the nearest line through an edge of a box."""
    x, y, width, height = box
    across, down = point.x - x, point.y - y
    return min(abs(across), abs(across - width), abs(down), abs(down - height))


def _inside(box: Rect, point: Point) -> bool:
    return box.x <= point.x <= box.right and box.y <= point.y <= box.bottom
