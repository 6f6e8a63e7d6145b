"""Phrases (文節) end where a reader would take breath, and never inside a word."""

from itertools import pairwise

import pytest

from leaflet.typeset.phrase import boundaries


def shown(text: str) -> str:
    found = set(boundaries(text))
    return "".join(("|" if at in found else "") + letter for at, letter in enumerate(text))


@pytest.mark.parametrize(
    "phrases",
    [
        "ひとりで|悩まないで、|だれかに|話してください。",
        "学校に|行きたくない|日も|あります。",
        "いじめを|見た|人も|電話してください。",
        "知りたい|方は|窓口へ",
        "道が|続いた|後、|右に|曲がる",
        "子どもの|ように|笑う",
        "市役所|または|警察署へ",
        "24時間子供SOSダイヤル",
        "「困った|ときは」と|言う",
        "国の|窓口／|県の|窓口",
        "平日|（祝日を|除く）の|午後に",
        "地下鉄さっぽろ駅から",
        "新しい|町に|住む",
    ],
)
def test_a_sentence_falls_into_its_phrases(phrases: str) -> None:
    assert shown(phrases.replace("|", "")) == phrases


@pytest.mark.parametrize(
    "whole",
    [
        "すなわち",  # BudouX: すな|わち
        "三か月",  # 三か|月
        "心がけましょう",  # 心が|けましょう
        "引き起こす",
        "使い勝手",
        "振る舞い",
        "宿泊者向けに",
        "空港検疫",
        "スマートフォン",
        "見つけにくい",
        "第3回",
        "受け付けます",
        "はみ出し",  # 道には|み出し
        "正月三が日",
    ],
)
def test_a_word_is_never_cut(whole: str) -> None:
    for before, after in (("", ""), ("その", ""), ("そして、", "。"), ("あの", "のは")):
        text = before + whole + after
        inside = range(len(before) + 1, len(before) + len(whole))
        assert not set(boundaries(text)) & set(inside)


def test_a_phrase_is_no_lone_kana_and_no_mark() -> None:
    text = "このお、な、おを、「あ」（か）い！"
    edges = [0, *boundaries(text), len(text)]
    pieces = [text[first:last] for first, last in pairwise(edges)]
    assert all(piece.strip("、。「」（）！") for piece in pieces)


def test_punctuation_stays_with_what_it_closes() -> None:
    assert shown("はい、（そう）です。") == "はい、|（そう）です。"


@pytest.mark.parametrize("text", ["", "あ", "。", "　", "（）", "\n"])
def test_a_text_without_phrases_has_no_boundary(text: str) -> None:
    assert boundaries(text) == []


@pytest.mark.parametrize("word", ["しょうひん", "さいがいじ", "かんこくご", "しちょうそん"])
def test_a_word_in_hiragana_does_not_end_in_a_piece_of_its_own(word: str) -> None:
    assert boundaries(word) == []


def test_the_last_kana_before_a_bracket_begins_no_phrase() -> None:
    assert boundaries("ジョブカフェかがわ(就職)") == [9]


def test_a_kana_before_kanji_begins_no_phrase_unless_it_begins_a_word() -> None:
    assert boundaries("明るい道を通って") == [3, 5]
    assert boundaries("昨日のご相談") == [3]
