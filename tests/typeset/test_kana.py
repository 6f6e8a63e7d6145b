"""Hiragana falls into the words that a reader sees, and a line is parted between them."""

from unittest.mock import patch

import pytest

from leaflet.typeset import kana
from leaflet.typeset.break_cost import DEEP, FREE, grades
from leaflet.typeset.kana import Reader
from leaflet.typeset.phrase import SCRIPTS, boundaries


def shown(text: str) -> str:
    """Return a text with bars where a word in hiragana begins."""
    scripts = text.translate(SCRIPTS)
    words = [word for run in Reader().runs(text, scripts) for word in run.words]
    begun = {word.first for word in words if word.first} & {word.last for word in words}
    return "".join("|" * (place in begun) + letter for place, letter in enumerate(text))


@pytest.mark.parametrize(
    "words",
    [
        "うかがい|ます",
        "ひとり|で",
        "つながり|ます",
        "たしかめ|て|から",
        "おなか|が|いたい|の|に",
        "とつぜん|くび|に|なっ|た|など|の",
        "けいさつ|そうだん|せんよう|でんわ",
        "すずめばち|の巣",
        "おたふくかぜ|に|かかっ|た",
        "しょうひ|せいかつ",
        "きもち|が|ある",
        "いっしょ|に|はたらい|て",
        "しゅくだい|を|する|ひま",
        "たくさん|とどい|て|い|ます",
        "あたま|から",
        "けが|を|し|た",
        "ともだち|と|はぐれ|たら",
        "税金|は|いり|ませ|ん",
        "に|かから|ない|よう|に",
        "くすり|の|のみ|すぎ",
        "聞きなおす",
        "明るい道",
        "食べ|て|もらい|ます",
        "待つ|こと|も|できる",
        "見つかり|まし|た",
        "夫婦、からだ、暴力",
        "けが、やけど、かさぶた",
        "からだ|と|こころ|の",
        "「でんわ」から|です",
        "もう|いちど|かけ|て",
        "生まれ|て|から|じゅうよっか|まで",
        "あたたかい|もうふ|を",
    ],
)
def test_a_text_falls_into_its_words(words: str) -> None:
    assert shown(words.replace("|", "")) == words


@pytest.mark.parametrize("word", ["ぬぬ", "ぬぬぬぬぬぬぬぬぬぬ", "゛", "ー", "々ぬ"])
def test_what_no_word_covers_is_a_run_all_the_same(word: str) -> None:
    text = f"あの{word}です"
    scripts = text.translate(SCRIPTS)
    covered = [
        place
        for run in Reader().runs(text, scripts)
        for word in run.words
        for place in range(word.first, word.last)
    ]
    assert len(covered) == len(set(covered)) >= scripts.count("h")


@pytest.mark.parametrize(
    "text",
    [
        *("仕事中の|けがは", "インフルエンザが|はやって", "人に|けがを", "地域の|みなさんへ"),
        *("可能な限り|小さく", "青い|鳥", "8時20分から|受付", "大きな|声"),
        *("まいごに|なったら", "ことが|できます", "お便り|ありがとう", "しらない|ひとに"),
    ],
)
def test_a_word_that_is_not_bound_begins_a_phrase(text: str) -> None:
    assert text.index("|") in boundaries(text.replace("|", ""))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "人に当ては|まるか",
            "起きるの|ではありません",
            "ひが|いしゃ",
            "食べ|のこしを",
            "混み|あいます",
        ),
        *("話されたり|したら", "お|持ちの方", "これ|まで", "地下鉄さっぽろ|駅10番"),
        *("火災を引き|起こす", "使い|勝手", "費用を立て|替える", "皆で話し|合う", "取り|組む"),
        *("飼い|猫の不妊", "市長が祝い|状を届けます", "通い|慣れた病院", "薬の話し|手"),
    ],
)
def test_what_is_bound_begins_no_phrase(text: str) -> None:
    assert text.index("|") not in boundaries(text.replace("|", ""))


@pytest.mark.parametrize(
    "text", ["重要な|お願い", "育てる|お母さん", "働く|お父さん", "早めに|お電話"]
)
def test_an_honorific_belongs_to_the_kanji_behind_it(text: str) -> None:
    found = grades(text.replace("|", ""))
    assert found[text.index("|")] == FREE
    assert found[text.index("|") + 1] == DEEP


def test_a_run_that_comes_again_is_not_read_again() -> None:
    reader, text = Reader(), "話してください。"
    runs = reader.runs(text, text.translate(SCRIPTS))
    with patch.object(kana, "morphemes", side_effect=AssertionError):
        assert reader.runs(text, text.translate(SCRIPTS)) == runs
