"""Blocks: drawn when asked for, moved once, nothing of an item lost on the way."""

from dataclasses import fields, replace

import pytest

from leaflet.compose.parts.block import Block, Group, Later, TextLine, moved, remade, stack
from leaflet.page import Contour, Ink, Link, Path, Point, Rect, Stroke, Tag, Text
from leaflet.report import Origin
from leaflet.typeset.line import Glyph

INK, ORIGIN = Ink(1, 2, 3), Origin("a.yaml", 2, 3)
TEXT = Text(
    Point(1, 2),
    "F",
    9.0,
    INK,
    (Glyph(1, "窓", 0, 9),),
    7,
    ORIGIN,
    0.9,
    turned=True,
    slot="imprint",
    others=(ORIGIN,),
)
PATH = Path(
    Point(1, 2), (Contour((0, 0), ((1, 1),)),), 7, INK, Stroke(1, INK), 0.5, ORIGIN, "https://a"
)


@pytest.mark.parametrize("item", [TEXT, PATH])
def test_a_moved_item_differs_in_its_place_alone(item):
    assert all(getattr(item, each.name) != each.default for each in fields(item))
    assert moved(item, 10, 20) == replace(item, at=Point(11, 22))


def test_a_moved_link_has_its_area_moved():
    link = Link(Rect(1, 2, 3, 4), "https://a", "a", 7, ORIGIN)
    assert moved(link, 10, 20) == replace(link, area=Rect(11, 22, 3, 4))


def test_a_stack_leaves_out_what_has_no_height():
    blocks = [Block(5, 10, (TEXT,), (Tag("P", (7,)),)), Block(9, 0), Block(7, 20, (PATH,))]
    piled = stack(blocks, gap=3)
    assert (piled.width, piled.height) == (7, 33)
    assert [item.at for item in piled.items] == [Point(1, 2), Point(1, 15)]
    assert piled.reading == (Tag("P", (7,)),)


def test_blocks_in_blocks_are_moved_by_all_their_places():
    deep = Block(1, 1, (TEXT,)).at(10, 0).at(0, 100)
    assert [item.at for item in stack([Block(1, 5), deep]).items] == [Point(11, 107)]


def test_what_is_only_measured_is_never_drawn():
    def draw():
        raise AssertionError

    assert stack([Later(5, 10, draw, tuple), Later(6, 10, draw, tuple)]).at(1, 1).height == 20


def test_a_block_is_drawn_once():
    times = []

    def draw():
        times.append(1)
        return (TEXT,), (Tag("P", (7,)),)

    block = Later(5, 10, draw, tuple)
    assert block.items + block.at(1, 1).items
    assert block.reading
    assert len(times) == 1


def test_lines_are_known_from_ink_and_without_it():
    ink = Block(5, 10, (TEXT, PATH))
    assert ink.lines == (TextLine(9.0, 2, 10, 10),)
    undrawn = Later(5, 10, lambda: ((), ()), lambda: (TextLine(9.0, 2, 10, 11),))
    grouped = Group(9, 30, ((ink, 1, 0), (undrawn.at(2, 20), 0, 1)))
    assert grouped.lines == (TextLine(9.0, 2, 11, 11), TextLine(9.0, 23, 12, 13))


def test_a_group_may_be_read_otherwise_than_its_parts():
    part = Block(1, 1, (), (Tag("P", (7,)),))
    assert Group(1, 1, ((part, 0, 0),), lambda: (Tag("H1", (7,)),)).reading == (Tag("H1", (7,)),)


def test_a_block_kept_for_its_size_is_made_again_once_it_is_drawn():
    made = []

    def make():
        made.append(Block(5, 10, (TEXT,), (Tag("P", (7,)),)))
        return made[-1]

    block = remade(make)
    assert (block.width, block.height, len(made)) == (5, 10, 1)
    assert (block.items, block.reading) == ((TEXT,), (Tag("P", (7,)),))
    assert list(block.moved(10, 20)) == [moved(TEXT, 10, 20)]
    assert len(made) == 2
    assert block.lines == made[0].lines


def test_what_cannot_be_made_is_not_kept():
    assert remade(lambda: None) is None
