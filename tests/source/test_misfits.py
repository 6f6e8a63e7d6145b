"""The shape of the data files, and whether a tree has it."""

import pytest

from faulty import SOUND
from leaflet.report import Report
from leaflet.schema import shape
from leaflet.source.misfits import misfits
from leaflet.source.reader import parse

SHAPES = {file: shape.FILES[f"{file}.yaml"] for file in SOUND}


@pytest.mark.parametrize("file", SHAPES)
def test_sound_data_have_the_shape_of_their_file_and_of_no_other(file: str) -> None:
    node = parse(SOUND[file], "a.yaml", Report())
    assert node
    assert [name for name, each in SHAPES.items() if not list(misfits(each, node))] == [file]


@pytest.mark.parametrize(
    "text",
    [
        "desks: {a: {xyz: x}}",
        "desks: {a: x}",
        "desks: [a]",
        "desks: {a: {contacts: {phone: 1}}}",
        "desks: {a: {name: {b: c}}}",
        "a: b",
        "[a]",
        "a",
    ],
)
def test_a_register_of_another_shape_is_none(text: str) -> None:
    node = parse(text, "a.yaml", Report())
    assert node
    assert list(misfits(SHAPES["desks"], node))


def test_a_doubt_may_be_anywhere() -> None:
    node = parse("confirm: x\ndesks: {confirm: y, a: {confirm: z}}", "a.yaml", Report())
    assert node
    assert not list(misfits(SHAPES["desks"], node))
