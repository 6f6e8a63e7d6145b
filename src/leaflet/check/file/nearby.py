"""How places lie to each other on a page: near, behind, above or before."""

from collections.abc import Iterable, Sequence
from math import hypot, inf
from typing import Final

from leaflet.check.file.passage import Passage
from leaflet.page import Rect

_BELOW: Final = 2.5  # em from a name to an account of the same name: the operator is between them
_SLACK: Final = 1.0  # pt by which boxes may touch
HAIR: Final = 1.0  # pt by which ink may reach over the edge of its frame


def between(area: Rect, place: Passage, strangers: Sequence[Rect]) -> int:
    """Return how many strangers are in the space around an area and a place."""
    grown = area.joined(place.area)
    return sum(overlap(grown, each) for each in strangers)


def nearest(start: Rect, area: Rect, found: Sequence[Passage]) -> list[Passage]:
    """Return the places by their distance; those in longer texts last."""

    def far(place: Passage) -> tuple[bool, float, float]:
        grown = area.joined(place.area)
        return place.quoted, gap(start, place.area), grown.width * grown.height

    return sorted(found, key=far) if len(found) > 1 else list(found)


def distance(head: Passage, found: Sequence[Passage]) -> tuple[bool, float]:
    """Return how far the nearest place is from a name, in pt; those before it are farthest.

    They end above it or, on the next card, in front of it. In a row of a table the numbers beside
    a name begin above it.
    """

    def before(place: Passage) -> bool:
        return stacked(place, head) or precedes(place, head.area, head)

    return min(((before(each), gap(each.area, head.area)) for each in found), default=(True, inf))


def stacked(place: Passage, head: Passage) -> bool:
    """Return whether a place is before a name and over it."""
    x, right = head.area.x, head.area.right
    return place.area.x < right and x < place.area.right and above(place, head)


def above(place: Passage, head: Passage) -> bool:
    """Return whether a place is before a name, the right way up or upside down."""
    if _upside_down(head):
        return place.area.y > head.area.bottom
    return place.area.bottom < head.area.y


def precedes(place: Passage, number: Rect, head: Passage) -> bool:
    """Return whether a place ends before a number begins, the right way up or upside down."""
    if _upside_down(head):
        return place.area.x >= number.right
    return place.area.right <= number.x


def _upside_down(head: Passage) -> bool:
    name = head.characters
    return name[-1].x < name[0].x


def gap(one: Rect, other: Rect) -> float:
    """Return the distance in pt from the edge of one area to that of another."""
    x, y, width, height = one
    left, top, wide, high = other
    across = left - x - width if x < left else x - left - wide
    down = top - y - height if y < top else y - top - high
    if across <= 0 or down <= 0:
        return max(across, down, 0.0)
    return hypot(across, down)


def overlap(one: Rect, other: Rect) -> bool:
    """Return whether two boxes share more than their edges."""
    x, y, width, height = one
    left, top, wide, high = other
    across = x + _SLACK < left + wide and left + _SLACK < x + width
    return across and y + _SLACK < top + high and top + _SLACK < y + height


def holds(frame: Rect, area: Rect) -> bool:
    """Return whether a frame holds an area; ink may reach a little over its edge."""
    return frame.grown(HAIR).contains(area)


def frame_of(area: Rect, frames: Iterable[Rect]) -> Rect | None:
    """Return the smallest frame that holds an area, if there is one."""
    around = (frame for frame in frames if holds(frame, area))
    return min(around, key=lambda frame: frame.width * frame.height, default=None)


def below_largest(places: Sequence[Passage]) -> list[Passage]:
    """Return the places of a page that are below the first in the largest type, else that one."""
    if not places:
        return []
    first = max(places, key=lambda place: (place.strand.size, -place.area.y))
    return [each for each in places if each.area.y > first.area.y] or [first]


def below_one(place: Passage, others: Sequence[Passage]) -> bool:
    """Return whether another place is a line or two above one, and begins near it."""
    reach = _BELOW * place.strand.size
    return any(
        0 <= place.area.y - each.area.bottom < reach and abs(place.area.x - each.area.x) < 2 * reach
        for each in others
    )
