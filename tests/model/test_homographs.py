"""Two readings of one word may both be right."""

import pytest

from leaflet.model.homographs import both_right, likely


@pytest.mark.parametrize(
    ("one", "other", "right"),
    [("きょう", "きょう", True), ("にほん", "にっぽん", True), ("にほん", "きょう", False)],
)
def test_two_readings_are_both_right_only_where_they_are_a_pair(
    one: str, other: str, right: bool
) -> None:
    assert both_right(one, other) is right
    assert both_right(other, one) is right


@pytest.mark.parametrize(
    ("before", "word", "after", "said"),
    [
        ("袋に", "入れ", "ます", "いれ"),
        ("誰でも", "入れ", "ます", "はいれ"),
        ("少し", "怒り", "たく", "おこり"),
        ("25人が", "通っ", "てい", "かよっ"),
        ("電車が", "通っ", "てい", "とおっ"),
        ("灰が広く", "降り", "ます", "ふり"),
        ("疑問を", "抱い", "たと", "いだい"),
        ("赤ちゃんを", "抱い", "てく", "だい"),
    ],
)
def test_of_several_readings_the_sentence_proposes_one(
    before: str, word: str, after: str, said: str
) -> None:
    assert likely(word, before, after) == said
