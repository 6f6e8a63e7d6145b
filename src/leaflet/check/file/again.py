"""Where desks are printed again, outside their own boxes: on the strips of a poster."""

from collections.abc import Sequence, Set

from leaflet.check.file.gather import Places, besides, gathered
from leaflet.check.file.nearby import frame_of, overlap
from leaflet.check.file.own_box import OwnBox, PrintedDesk, strange
from leaflet.check.file.passage import Passage
from leaflet.page import Rect


def printed_again(
    desks: Sequence[PrintedDesk],
    boxes: Sequence[OwnBox],
    *,
    torn: bool,
    frames: Sequence[Sequence[Rect]],
) -> list[OwnBox]:
    """Return where desks are printed again, in none of the ``boxes``.

    A poster has the numbers large, and again on each strip that is ``torn`` off. A name within a
    box or its frame is none of these: the operator's may hold it (社会福祉法人群馬いのちの電話).
    """
    taken = {place for box in boxes for place in box.places.values()}
    held = [(box.page, frame_of(box.area, frames[box.page]) or box.area) for box in boxes]
    heads = [
        (each, box)
        for each in desks
        for box in each.boxes
        if box.head not in taken
        and not any(page == box.page and overlap(area, box.head.area) for page, area in held)
    ]
    again: list[OwnBox] = []
    claimed: set[Passage] = set()
    for each, box in sorted(heads, key=lambda head: head[1].head.area.y):
        if box.head in claimed:  # an account below that is called as its desk
            continue
        name = next(iter(box.places))
        near = [other.head.area for _desk, other in heads if strange(box, other)]
        free = _free(each.places[box.page], taken)
        free = besides(box.head, free) if torn else free
        found = gathered(box.head, free, near, {fact.text for fact in free}, copied=True)
        claimed.update(found.values())
        again.append(OwnBox(box.desk, box.page, {name: box.head, **found}))
    return [
        box
        for box in again
        if not any(strange(box, other) and overlap(box.area, other.area) for other in boxes)
    ]


def _free(places: Places, taken: Set[Passage]) -> Places:
    return {fact: [each for each in found if each not in taken] for fact, found in places.items()}
