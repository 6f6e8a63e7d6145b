"""How its sentence says which reading of a word is meant."""

import pytest

from leaflet.model.homographs import in_context, likely


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


@pytest.mark.parametrize(
    ("before", "word", "after", "said"),
    [
        ("治った後で、悪い", "方", "に戻る", None),
        ("明るい", "方", "に置く", None),
        ("目の悪い", "方", "はご相", "かた"),
        ("電話だけで", "十分", "です", "じゅうぶん"),
        ("翌月", "分から", "です。", None),
        ("残りの", "分から", "支払う", None),
        ("何が起きたか", "分から", "ない", "わから"),
        ("友達の", "家", "で遊ぶ", "いえ"),
        ("お", "家", "の人に", "うち"),
        ("夏休みの", "間", "も、相", "あいだ"),
        ("あっという", "間", "に", None),
        ("働いている", "間", "、預", "あいだ"),
        ("窓を大きく", "開け", "て寝", "あけ"),
        ("を行けば", "開け", "る", None),
        ("机の", "下", "に入っ", "した"),
        ("法の", "下", "の平等", None),
        ("夜7時まで", "開い", "ていま", "あい"),
        ("教室を", "開い", "ていま", "ひらい"),
    ],
)
def test_a_sentence_settles_a_reading_or_leaves_it_open(
    before: str, word: str, after: str, said: str | None
) -> None:
    assert in_context(word, before, after) == said
