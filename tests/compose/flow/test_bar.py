"""Chips in a bar: beside its words where there is room, below them otherwise."""

from leaflet.compose.flow.bar import Padding, beside, fits_beside, under
from leaflet.compose.parts.block import Block, TextLine


class Words(Block):
    """A line of text that ends at 60 pt."""

    lines = (TextLine(10, 8, 60, 60),)


def test_chips_are_beside_words_only_if_both_fit() -> None:
    words, chips = Words(200, 20), {0: Block(100, 10)}
    assert fits_beside(words, chips, 80, 5)
    assert not fits_beside(words, chips, 60, 5)  # into the words
    assert not fits_beside(words, chips, 100, 5)  # into the frame


def test_chips_below_keep_their_distance_from_words_and_frame() -> None:
    bar = under(
        Block(200, 20), {0: Block(100, 10), 1: Block(50, 10)}, 4, Padding(6, 5), centred=False
    )
    assert bar.height == 20 + 2 * (4 + 10)
    assert [(x, y) for _block, x, y in bar._parts[1:]] == [(6, 19), (6, 33)]


def test_chips_below_centred_words_are_centred() -> None:
    bar = under(Block(200, 20), {0: Block(100, 10)}, 4, Padding(6, 5), centred=True)
    assert bar._parts[1][1] == 50


def test_several_rows_of_chips_make_a_bar_higher() -> None:
    chips = {0: Block(100, 10), 1: Block(50, 10)}
    bar = beside(Words(200, 20), chips, 80, 4, centred=False)
    assert bar.height == 10 + 4 + 10 + 2 * 4
    assert set(bar.referred) == {0, 1}


def test_centred_words_are_in_the_middle_together_with_their_chips() -> None:
    centred = Words(100, 20)  # from 40 pt to 60 pt
    (_words, moved, _y), (_chip, left, _y2) = beside(
        centred, {0: Block(16, 10)}, 64, 4, centred=True
    )._parts
    assert 40 + moved == 100 - (left + 16)
    assert left - (60 + moved) == 4
