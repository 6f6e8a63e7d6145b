"""Compounds part between their words: an affix stays with its word, a short word stays whole."""

import pytest

from leaflet.typeset.compound import kanji_cuts, katakana_cuts
from leaflet.typeset.score import scores


def shown(text: str) -> str:
    """Return a compound with a bar at each of its seams."""
    if text[0] >= "一" or text[0] == "〇":
        cuts = {cut.place for cut in kanji_cuts(text, 0, len(text), scores(text))}
    else:
        cuts = {cut.place for cut in katakana_cuts(text, 0, len(text))}
    return "".join("|" * (place in cuts) + letter for place, letter in enumerate(text))


@pytest.mark.parametrize(
    "compound",
    [
        *("危機|関連|対応|資金", "観光|案内所", "成年|後見|制度", "原状|回復|費用"),
        *("認可外|保育|施設", "腸管|出血性|大腸菌|感染症", "県警察|本部", "都道府県|警察"),
        *("世田谷区|三軒|茶屋", "大野城市|子育", "枚方市|市民課", "上富良野町|役場"),
        *("三百六十五日|以内", "十一月|一日", "昭和|五十六年", "産婦人科", "第三回|総会"),
    ],
)
def test_kanji_part_between_words(compound: str) -> None:
    assert shown(compound.replace("|", "")) == compound


@pytest.mark.parametrize(
    "compound",
    [
        *("スクール|ソーシャル|ワーカー", "ショート|ステイ|サービス", "プライバシー"),
        *("コミュニケーション", "サポート|ステーション", "カウンセリング"),
        *("アカウンタビリティー", "リプロダクティブ|ヘルス", "チャイルド|ライン"),
    ],
)
def test_katakana_part_between_words(compound: str) -> None:
    assert shown(compound.replace("|", "")) == compound


def test_only_a_long_run_of_katakana_has_loose_seams() -> None:
    (short,) = katakana_cuts("コールセンター", 0, 7)
    (long,) = katakana_cuts("サポートセンター", 0, 8)
    assert (short.loose, long.loose) == (False, True)
