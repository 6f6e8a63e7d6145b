"""BudouX's scores, computed for a whole text at once."""

import budoux
import pytest

from leaflet.typeset.score import scores


@pytest.mark.parametrize(
    "text",
    [
        "悩みごとはひとりで抱えずに、近くの大人に話してみましょう。",
        "電話は24時間つながります（通話料無料）。",
        "あ",
        "ああ",
        "",
    ],
)
def test_the_scores_are_those_that_budoux_decides_by(text: str) -> None:
    pieces = budoux.load_default_japanese_parser().parse(text)
    starts = {sum(map(len, pieces[:number])) for number in range(1, len(pieces))}
    assert {at for at, score in enumerate(scores(text)) if score > 0 and at} == starts
    assert len(scores(text)) == len(text)
