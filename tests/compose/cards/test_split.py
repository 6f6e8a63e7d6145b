"""Desks that one side does not hold are on several, each with about as many lines."""

from pathlib import Path

from compose.cards.card_samples import cards, desk, many
from leaflet.compose.cards.side import PrintedSide
from leaflet.compose.cards.split import split
from leaflet.model.notice import Notice
from leaflet.report import Origin


def sides(notice: Notice, most: int) -> list[list[str]]:
    """Return the names of the desks of each side, of which none holds more than ``most``."""
    assert notice.card is not None
    whole = PrintedSide(notice.card.front.title, notice.card.front.desks, Origin(""), 1)
    made = split(whole, 10, lambda side: len(side.desks) <= most)
    return [[each.name.plain for each in side.desks] for side in made]


def test_desks_of_equal_length_are_spread_evenly(tmp_path: Path) -> None:
    assert [len(side) for side in sides(cards(tmp_path, many(10)), 4)] == [3, 4, 3]


def test_a_desk_with_many_numbers_is_on_a_side_of_its_own(tmp_path: Path) -> None:
    numbers = [f"phone: 03-5555-200{n}\n        hours: 24時間" for n in range(3)]
    front = {"a": desk("総合窓口", *numbers), **many(2)}
    assert sides(cards(tmp_path, front), 2) == [["総合窓口"], ["第1相談室", "第2相談室"]]
