"""Papers by name and by measure."""

import pytest

from leaflet.compose.paper import paper_size
from leaflet.units import in_mm


@pytest.mark.parametrize(
    ("name", "width", "height"),
    [("A4", 210, 297), ("a3", 297, 420), ("B4", 257, 364), ("300x900mm", 300, 900)],
)
def test_a_paper_has_its_size_in_mm(name: str, width: float, height: float) -> None:
    size = paper_size(name)
    assert (in_mm(size.width), in_mm(size.height)) == pytest.approx((width, height))


def test_a_named_paper_can_be_turned() -> None:
    assert in_mm(paper_size("A4", landscape=True).width) == pytest.approx(297)


@pytest.mark.parametrize("name", ["A9", "A", "300x900", "1x1mm", "9999x9999mm"])
def test_what_is_no_paper_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        paper_size(name)
