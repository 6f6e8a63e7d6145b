"""The print dialog is asked for the real size and the right sides."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from draw.samples import notice
from dump import dump
from leaflet.draw.pdf import pdf
from leaflet.page import Printing


def preferences(printing: Printing) -> dict[str, object]:
    with pikepdf.open(BytesIO(pdf(replace(notice(), printing=printing)))) as file:
        return {key: str(value) for key, value in file.Root.ViewerPreferences.items()}


def test_a_document_that_wishes_nothing_only_shows_its_title():
    assert preferences(Printing()) == {"/DisplayDocTitle": "True"}


@pytest.mark.parametrize(
    ("duplex", "name"),
    [
        ("simplex", "/Simplex"),
        ("long", "/DuplexFlipLongEdge"),
        ("short", "/DuplexFlipShortEdge"),
    ],
)
def test_cut_paper_is_printed_at_its_real_size_on_the_right_sides(duplex, name):
    found = preferences(Printing(unscaled=True, duplex=duplex))
    assert found["/PrintScaling"] == "/None"
    assert found["/PickTrayByPDFSize"] == "True"
    assert found["/Duplex"] == name


def test_the_dump_tells_how_it_is_printed():
    assert "print unscaled long\n" in dump(
        replace(notice(), printing=Printing(unscaled=True, duplex="long"))
    )
