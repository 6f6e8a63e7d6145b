"""How far a text may be from the name of its desk."""

from types import SimpleNamespace

import pytest

from check.file.proofs import shipped
from leaflet.check.file.afar import afar
from leaflet.check.file.own_box import OwnBox
from leaflet.check.file.passage import Strand, passages
from leaflet.check.file.printed import Character
from leaflet.check.file.promised import PromisedFact
from leaflet.page import Rect
from leaflet.report import Origin

NAME, BOOKING = (PromisedFact(text, text, Origin("desks.yaml")) for text in ("窓口", "要予約"))


def line(text: str, x: float, foot: float) -> list[Character]:
    places = [(glyph, x + 10 * at) for at, glyph in enumerate(text)]
    return [Character(g, left, foot, 10, Rect(left, foot - 9, 10, 9)) for g, left in places]


@pytest.mark.parametrize(
    ("x", "foot", "frame", "near"),
    [
        (300, 100, 0, True),
        (300, 114, 0, True),
        (0, 150, 0, True),
        (300, 150, 0, False),
        (0, 300, 0, False),
        (300, 150, 400, True),
        (300, 150, 200, False),
    ],
    ids=["in its row", "a line down", "below", "aside and below", "far below", "framed", "beyond"],
)
def test_a_text_is_near_its_desk_in_its_frame_in_the_same_row_of_a_table_or_not_far_below(
    x: float, foot: float, frame: float, near: bool
) -> None:
    printed = Strand(10, [*line("窓口", 0, 100), *line("要予約", x, foot)])
    found = {fact: passages([printed], fact.text)[0] for fact in (NAME, BOOKING)}
    box = OwnBox(next(iter(shipped().desks.values())), 0, found)
    evidence = SimpleNamespace(pages=[[printed]], printed=[SimpleNamespace(codes=())])
    evidence.frames = [[Rect(-5, 85, frame, 80)] if frame else []]
    assert list(afar(evidence, box)) == ([] if near else [BOOKING])  # type: ignore[arg-type]
