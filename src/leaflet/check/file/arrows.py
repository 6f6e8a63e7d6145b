"""Each way to a desk in the flowchart is on the page too: an arrow, or the number of the desk.

An arrowhead lies between two boxes, and a line ends at a box, an arrowhead or another line.

流れ図で窓口に進む道が、紙の上にもある。矢印か、窓口の番号である。

矢印は枠と枠の間にあり、線の端は、枠か、矢印か、ほかの線に着いています。

PASS as it was made / 作ったまま
FAIL an arrow taken out / 矢印を消す
FAIL an arrow turned round / 矢印を逆に向ける
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import hypot
from typing import Final

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.passage import Passage, passages
from leaflet.check.file.shapes import Arrowhead, Shapes
from leaflet.language import _
from leaflet.model.desk import Desk
from leaflet.model.route import Step
from leaflet.page import Point, Rect
from leaflet.report import Finding

_NEAR: Final = 4.5  # pt from the edge of a box to an arrow that touches it
_AIR: Final = 2.0  # of an arrowhead, from its tip or its base to a box: sheets may have wide gaps
_GAP: Final = 15.0  # pt between two boxes with an arrow between them
_EVEN: Final = 3.0  # pt by which the edges of two boxes in one row or column may differ


@dataclass(frozen=True, slots=True)
class _Box:
    """A box of the flowchart, or a band with the spine along it, and its page."""

    page: int
    area: Rect
    band: bool


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each arrow and line that leads nowhere, and each way without one."""
    if evidence.part != "flowchart" or not evidence.notice.flowchart:
        return
    for number, page in enumerate(evidence.printed, 1):
        if any(_adrift(page.painted.shapes)):
            text = _("An arrow or a line on page {page} leads from nowhere or to nothing.")
            yield evidence.fault("arrows", text, page=number)
    ways = _Ways(evidence)
    for step in evidence.notice.flowchart.steps():
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
            any(_leaves(box, head) for box in shapes.boxes)
            or any(_inside(band, head.base) for band in shapes.bands)
            or any(_far(head.base, end) < _NEAR for end in ends)
        )
        yield not (begins and any(_enters(box, head) for box in boxes))
    heads = [point for head in shapes.arrowheads for point in head]
    for line in shapes.lines if heads else ():
        others = [end for other in shapes.lines if other is not line for end in other]
        for end in line:
            met = any(_far(end, point) < _NEAR for point in (*heads, *others))
            yield not (met or any(_touches(box, end) for box in boxes))


class _Ways:
    """The boxes of questions and desks, and what leads from one to another."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.homes = {box.desk.id: box for box in evidence.homes}

    def unled(self, step: Step, answers: Sequence[Step | Desk]) -> Iterator[str]:
        """Yield the answers to a question to which nothing leads."""
        own = self._questions(step)
        boxes = [self._boxes(each) for each in answers]
        for answer, mine in zip(answers, boxes, strict=True):
            others = [box for found in boxes if found is not mine for box in found]
            led = not own or not mine or self._is_named(answer, own)
            if not (led or self._is_led(own, mine, others)):
                yield (answer.when if isinstance(answer, Step) else answer.name).plain

    def _is_led(self, own: Sequence[_Box], mine: Sequence[_Box], others: Sequence[_Box]) -> bool:
        """Return whether an arrow leads to one of these boxes, or to the first in its pile or row.

        A box directly beside or below its question has the arrow between them.
        """
        answers = [*mine, *others]
        heading = [box for box in own if any(_below(box, answer) for answer in answers)]
        near = [
            (question, box)
            for question in own
            for box in mine
            if _below(question, box) or (question not in heading and _beside(question, box))
        ]
        if near:
            return any(self._is_between(question, box) for question, box in near)
        if any(_enters(box.area, head) for box in mine for head in self._heads(box)):
            return True
        after = [other for other in others if any(_is_after(box, other) for box in own)]
        follows = any(_follows(box, other) for box in mine for other in after)
        return follows or any(_leaves(box.area, head) for box in own for head in self._heads(box))

    def _is_between(self, question: _Box, box: _Box) -> bool:
        """Return whether an arrow leaves a question, and enters a box that is beside it.

        Below, it may enter the first box of a row.
        """
        heads = [head for head in self._heads(box) if _leaves(question.area, head)]
        return any(_below(question, box) or _enters(box.area, head) for head in heads)

    def _is_named(self, answer: Step | Desk, own: Iterable[_Box]) -> bool:
        """Return whether an answer is named in the box of its question: a chip."""
        names = (answer.when,) if isinstance(answer, Step) else (answer.name, answer.short)
        return any(
            box.area.contains(place.area)
            for box in own
            if not box.band
            for name in filter(None, names)
            for place in passages(self.evidence.pages[box.page], name.plain)
        )

    def _heads(self, box: _Box) -> list[Arrowhead]:
        return self._shapes(box.page).arrowheads

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
            for number, page in enumerate(self.evidence.pages)
            for place in passages(page, step.when.plain)
            if not place.quoted
            for box in self._around(number, place)
        ]

    def _around(self, page: int, place: Passage) -> Iterator[_Box]:
        """Yield the smallest box around a text, if there is one."""
        shapes = self._shapes(page)
        found = [
            *(_Box(page, area, band=False) for area in shapes.boxes),
            *(_Box(page, area, band=True) for area in shapes.bands),
        ]
        holding = [box for box in found if box.area.grown(1).contains(place.area)]
        if holding:
            yield min(holding, key=lambda box: box.area.width * box.area.height)


def _beside(question: _Box, box: _Box) -> bool:
    """Return whether a box is at the right of a question, with the room of an arrow between."""
    one, other = question.area, box.area
    level = one.y < other.bottom and other.y < one.bottom
    return _on_one(question, box) and level and 0 <= other.x - one.right < _GAP


def _below(question: _Box, box: _Box) -> bool:
    """Return whether a box is below a question, with the room of an arrow between."""
    one, other = question.area, box.area
    within = one.x < other.right and other.x < one.right
    return _on_one(question, box) and within and 0 <= other.y - one.bottom < _GAP


def _on_one(question: _Box, box: _Box) -> bool:
    """Return whether two boxes are on one page; what is beside a spine is within its band."""
    return question.page == box.page and not question.band


def _enters(box: Rect, head: Arrowhead) -> bool:
    """Return whether an arrowhead points at a box."""
    near = _touches(box, head.tip, _reach(head))
    return near and _edge(box, head.tip) < _edge(box, head.base)


def _leaves(box: Rect, head: Arrowhead) -> bool:
    """Return whether an arrowhead points away from a box."""
    near = _touches(box, head.base, _reach(head))
    return near and _edge(box, head.base) < _edge(box, head.tip)


def _is_after(question: _Box, box: _Box) -> bool:
    return question.page == box.page and box.area.y > question.area.y - _EVEN


def _follows(box: _Box, other: _Box) -> bool:
    """Return whether a box is below another one in a pile, or beside it in a row."""
    one, two = box.area, other.area
    below = abs(one.x - two.x) < _EVEN and one.y > two.y
    row = abs(one.y - two.y) < _EVEN and abs(one.bottom - two.bottom) < _EVEN
    return box.page == other.page and (below or row)


def _reach(head: Arrowhead) -> float:
    """Return how far in pt from a box an arrowhead may be: it is larger on a wall."""
    return _NEAR + _AIR * _far(head.tip, head.base)


def _touches(box: Rect, point: Point, near: float = _NEAR) -> bool:
    """Return whether a point is at an edge of a box."""
    x, y, width, height = box
    across = x - near <= point.x <= x + width + near
    return across and y - near <= point.y <= y + height + near and _edge(box, point) <= near


def _edge(box: Rect, point: Point) -> float:
    """Return the distance in pt to the nearest line through an edge of a box."""
    x, y, width, height = box
    across, down = point.x - x, point.y - y
    return min(abs(across), abs(across - width), abs(down), abs(down - height))


def _inside(box: Rect, point: Point) -> bool:
    return box.x <= point.x <= box.right and box.y <= point.y <= box.bottom


def _far(one: Point, other: Point) -> float:
    return hypot(one.x - other.x, one.y - other.y)
