"""Small blocks side by side, as words on a line."""

import pytest

from leaflet.compose.parts.baseline import first_baseline, last_baseline
from leaflet.compose.parts.blocks import Block, Setter, paragraph
from leaflet.compose.parts.flowed import at_right, flowed, listed, piece
from leaflet.compose.parts.iconed import ROOM, iconed
from leaflet.compose.sheet import Role
from leaflet.model.desk import Kind
from leaflet.page import Ink, Text, box
from leaflet.page import Path as Outline
from leaflet.typeset.__main__ import words_of

BLACK = Ink(0, 0, 0)
SETTER = Setter(0.85, "BIZUDGothic-Regular", 0.08, lambda words: words)


def small(text: str, size: float = 10.0) -> Block:
    return piece(SETTER, words_of(text), Role("BIZUDGothic-Regular", size, size, 1.5), 200, BLACK)


def lines(block: Block) -> list[str]:
    """Return the texts that share a baseline, from the top."""
    found: dict[float, str] = {}
    for item in block.items:
        if isinstance(item, Text):
            found[round(item.at.y, 3)] = found.get(round(item.at.y, 3), "") + item.words
    return [found[y] for y in sorted(found)]


def test_blocks_share_a_line_as_far_as_there_is_room() -> None:
    made = flowed([small("英語"), small("中国語"), small("韓国語")], 20 + 30 + 5 + 0.2, 5)
    assert lines(made) == ["英語中国語", "韓国語"]


@pytest.mark.parametrize("sizes", [(10.0, 10.0), (10.0, 20.0), (20.0, 10.0)])
def test_what_is_at_the_right_is_on_the_last_line_and_takes_the_room_it_needs(
    sizes: tuple[float, float],
) -> None:
    left, right = map(small, ("相談", "電話"), sizes)
    made = at_right(left, right, 150, 5)
    assert lines(made) == ["相談電話"]
    assert made.height == max(left.height, right.height)
    assert made.width == 150
    text = next(item for item in made.items if isinstance(item, Text) and item.words == "電話")
    assert text.at.x + text.width == pytest.approx(150, abs=0.1)


def test_what_has_no_room_at_the_right_is_below() -> None:
    left, right = small("相談窓口"), small("電話番号")
    assert lines(at_right(left, right, 84, 5)) == ["相談窓口", "電話番号"]


def test_a_text_begins_behind_its_pictogram_which_is_in_the_middle_of_its_line() -> None:
    text = paragraph(
        SETTER, words_of("03-5555-1111"), Role("BIZUDGothic-Regular", 20, 20, 1.5), 200, BLACK
    )
    made = iconed(SETTER, Kind.PHONE, text, 20, 18, BLACK, "電話")
    (icon,) = [box(item) for item in made.items if isinstance(item, Outline)]
    (number,) = [item for item in made.items if isinstance(item, Text)]
    assert number.at.x == 18 * ROOM
    assert made.width == 18 * ROOM + text.width
    assert first_baseline(made) == last_baseline(text)
    middle = number.at.y - 0.38 * 20
    assert icon.y + icon.height / 2 == pytest.approx(middle, abs=1)


def test_no_line_of_a_list_ends_within_an_item_and_it_is_one_paragraph() -> None:
    role = Role("BIZUDGothic-Regular", 10, 10, 1.5)
    items = [words_of(each) for each in ("英語 English", "中国語 Chinese", "日本語")]
    block = listed(SETTER, items, role, 105, BLACK)
    assert lines(block) == ["英語 English、", "中国語 Chinese、", "日本語"]
    (paragraph_tag,) = block.reading
    assert len([*paragraph_tag.marks()]) == 3
