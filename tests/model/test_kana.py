"""Which characters a reading is written in."""

from leaflet.model.kana import HIRAGANA, KANA


def test_kana_are_those_of_both_scripts_and_the_bar_and_nothing_else() -> None:
    assert {*"ぁあんゖァアヴヺー"} <= KANA
    assert KANA.isdisjoint("゛・ヽ漢a1 ")
    assert "カタカナヶ".translate(HIRAGANA) == "かたかなゖ"
