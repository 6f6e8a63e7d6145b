"""Hiragana falls into words where the lexicon and the closed classes of grammar say so."""

import pytest

from leaflet.typeset.break_cost import DEEP, FREE, grades
from leaflet.typeset.kana import kana_runs, kana_words
from leaflet.typeset.phrase import SCRIPTS, boundaries


def shown(run: str, *, inflected: bool = False) -> str:
    words = kana_words(run, 0, len(run), inflected=inflected)
    return "|".join(run[word.first : word.last] for word in words)


@pytest.mark.parametrize(
    "words",
    [
        *("おたずね|ください", "うかがい|ます", "おねがい|し|ます", "ひとり|で", "つながり|ます"),
        *("たくさん|とどいて|います", "たしかめて|から", "おたがい|さま", "は|いり|ません"),
        *("もの|に", "が|ない|と", "しょうひしゃ|ちょう", "しょうひ|せいかつ"),
        *(
            "とくてい|ひえいり|かつどう",
            "きもち|が|ある",
            "おなか|が|いたい|のに",
            "いいか|わから|ない",
        ),
        *("いっしょ|に|はたらいて|います", "くすり|の|のみ|すぎ"),
        *("けが|を|した", "あたま|から", "たなばた|まつり"),
        *("と|はぐれ", "では|あり|ません", "はがき|が", "に|かから|ない|ように", "ともだち|と"),
    ],
)
def test_a_run_falls_into_words(words: str) -> None:
    assert shown(words.replace("|", "")) == words


@pytest.mark.parametrize(
    "words",
    [
        "し|にくい|こと|は",
        "し|ない|とき",
        "き|なおす",
        "つ|こと|も",
        "け|られ|ます",
        "べて|もらい|ます",
        "った|こと|は",
        "み|は|いり|ません",
        "る|もの|を",
    ],
)
def test_after_a_kanji_it_may_begin_with_okurigana(words: str) -> None:
    run = words.replace("|", "")
    assert shown(run, inflected=True) == words
    assert kana_words(run, 0, len(run), inflected=True)[0].ending


@pytest.mark.parametrize("text", ["見つかり|ました", "聞きとり|にくく", "取りやめ|ます"])
def test_an_auxiliary_begins_after_any_stem_of_a_verb(text: str) -> None:
    plain = text.replace("|", "")
    (run,) = kana_runs(plain, plain.translate(SCRIPTS))
    assert run.seams == [text.index("|")]


@pytest.mark.parametrize(
    "text", ["仕事中の|けがは", "インフルエンザが|はやって", "人に|けがを", "地域の|みなさんへ"]
)
def test_behind_a_particle_a_word_begins_a_phrase(text: str) -> None:
    assert text.index("|") in boundaries(text.replace("|", ""))


@pytest.mark.parametrize("text", ["人に当ては|まるか", "起きるの|ではありません", "ひが|いしゃ"])
def test_a_letter_that_may_be_no_particle_ends_no_phrase(text: str) -> None:
    assert text.index("|") not in boundaries(text.replace("|", ""))


@pytest.mark.parametrize("verb", ["食べのこしを", "落ちあうかを", "混みあいます", "払いもどしが"])
def test_a_second_verb_goes_on_from_the_first(verb: str) -> None:
    (run,) = kana_runs(verb, verb.translate(SCRIPTS))
    assert 2 not in run.seams
    assert 2 in run.weak


@pytest.mark.parametrize("text", ["白いつぶ", "お便りありがとう", "楽しいおでかけ"])
def test_a_noun_behind_a_kanji_and_its_kana_goes_on_from_no_verb(text: str) -> None:
    *_runs, run = kana_runs(text, text.translate(SCRIPTS))
    assert not run.weak


@pytest.mark.parametrize(
    "text", ["なったら", "できたら", "ありましたら", "なったりすると", "感じたら"]
)
def test_an_ending_that_looks_like_a_word_is_split_from_no_verb(text: str) -> None:
    (run,) = kana_runs(text, text.translate(SCRIPTS))
    assert text.index("た") not in run.seams  # but only where no line holds it


def test_a_long_verb_is_split_before_its_ending_rather_than_inside() -> None:
    (run,) = kana_runs("もらえなかったりしたら", "h" * 11)
    assert 6 in run.seams


@pytest.mark.parametrize(
    "text", ["重要な|お願い", "育てる|お母さん", "働く|お父さん", "早めに|お電話"]
)
def test_an_honorific_belongs_to_the_kanji_behind_it(text: str) -> None:
    plain = text.replace("|", "")
    start = text.index("|")
    found = grades(plain)
    assert found[start] == FREE
    assert found[start + 1] == DEEP


def test_no_okurigana_is_a_particle() -> None:
    (first, *_rest) = kana_words("について", 0, 4, inflected=True)
    assert not first.ending
    assert first.known


def test_a_letter_left_over_is_no_word() -> None:
    assert [word.known for word in kana_words("ぬぬ", 0, 2, inflected=False)] == [False, False]
