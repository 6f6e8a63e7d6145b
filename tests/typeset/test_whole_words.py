"""Words that no line splits, whatever the model of phrases says."""

import pytest

from leaflet.typeset.__main__ import words_of
from leaflet.typeset.break_cost import DEEP, FREE, PHRASE, SEAM, WORD, grades
from leaflet.typeset.phrase import boundaries
from leaflet.typeset.setting import set_words
from leaflet.typeset.stick import Stick
from leaflet.typeset.style import Style
from leaflet.typeset.whole_words import pattern_of
from typeset.setting_of import PROPORTIONAL, texts


@pytest.mark.parametrize(
    "whole",
    [
        *("お悔やみ", "もの忘れ", "霞が関", "かすみがうら", "障がい者", "障がい児"),
        *("あきる野市", "自由が丘", "我が家", "その他", "霞ケ関", "丸ノ内"),
        *(
            "火の元",
            "脇の下",
            "敬老の日",
            "北の森市",
            "北の森県立",
            "まな板",
            "間に合",
            "きな粉",
            "今すぐ",
        ),
    ],
)
def test_a_common_word_is_one_phrase(whole: str) -> None:
    text = f"電話で{whole}"
    assert not set(boundaries(text)) & set(range(4, len(text)))
    assert all(grade >= DEEP for grade in grades(text)[4 : len(text)])


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        *(("霞が関", "一丁目"), ("霞が関", "ビル前"), ("希望が丘", "団地"), ("ひとり親", "家庭")),
    ],
)
def test_a_name_ends_before_the_compound_that_goes_on_from_it(name: str, rest: str) -> None:
    found = grades(name + rest)
    assert found[len(name)] == SEAM
    assert all(grade >= DEEP for grade in found[1 : len(name)])


@pytest.mark.parametrize("text", ["町が丘陵地に", "市が関係機関と", "村が原則として", "市が台風の"])
def test_a_word_after_a_particle_is_no_name(text: str) -> None:
    assert boundaries(text)[0] == 2


def test_a_particle_before_a_kanji_still_ends_a_phrase() -> None:
    assert boundaries("市が関わる") == [2]


def test_a_word_is_not_found_across_two_others() -> None:
    assert boundaries("その期間に合わせて") == [2, 5]
    assert boundaries("この世話を") == [2]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        *(("子供の日常生活", 3), ("成人の日中活動", 3), ("母の日常", 2), ("今年の暮らし", 3)),
        *(("その場所で", 2), ("敬老の日当日", 4)),
    ],
)
def test_a_listed_word_ends_before_a_word_that_begins_with_its_last_letter(
    text: str, start: int
) -> None:
    assert grades(text)[start] <= SEAM


def test_a_compound_of_known_words_breaks_between_them() -> None:
    found = grades("保健福祉総合事務組合")
    assert [found[place] for place in (2, 4, 6)] == [WORD] * 3
    assert [found[place] for place in (1, 3, 5, 7, 9)] == [DEEP] * 5
    assert grades("性暴力被害者")[3] == WORD


def test_the_spaces_of_the_writer_are_the_best_breaks() -> None:
    found = grades("市民相談 電話で話す")
    assert (found[5], found[8]) == (FREE, PHRASE)
    found = grades("市民相談室Citizens Consultation")
    assert (found[5], found[14]) == (FREE, WORD)


@pytest.mark.parametrize("measure", [12, 16, 20, 24])
def test_two_languages_are_on_lines_of_their_own(measure: float) -> None:
    japanese, english = "外国人相談センター ", "Foreign Residents Support Center"
    assert texts(japanese + english, measure, phrases="yes")[0] == japanese
    assert texts("Tư vấn đời sống 生活相談の窓口", 12, phrases="yes")[0] == "Tư vấn đời sống "


def test_an_office_lists_words_that_never_break() -> None:
    words, style = words_of("スクールカウンセラーへ"), Style(PROPORTIONAL, 1.0)
    stick = Stick(["スクールカウンセラー"])
    assert set_words(words, style, 6.0, stick)[0].text == "スクールカウンセラー"
    assert set_words(words, style, 6.0)[0].text != "スクールカウンセラー"


def test_of_two_words_that_begin_alike_the_longer_one_stays_whole() -> None:
    pattern = pattern_of(["霞", "霞が関"])
    assert pattern is not None
    assert pattern.findall("霞が関と霞") == ["霞が関", "霞"]
