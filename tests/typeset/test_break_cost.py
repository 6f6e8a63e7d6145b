"""How unwillingly a line ends at each place: phrase, helper, seam, word, inside."""

import pytest

from leaflet.typeset.break_cost import (
    DEEP,
    FREE,
    HALF,
    HELPER,
    ITEM,
    PART,
    SEAM,
    TORN,
    UNIT,
    WORD,
    grades,
)


def at(text: str) -> int:
    """Return the grade at the bar of a text."""
    place = text.index("|")
    return grades(text.replace("|", ""))[place]


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("電話で|相談する", FREE),
        ("法律に|よる定め", HELPER),
        ("安全に|ついて話す", HELPER),
        ("見せる|ことがあります", FREE),
        ("話すことが|できます", SEAM),
        ("話して|ください", SEAM),
        ("相談|する人", SEAM),
        ("お越し|くださいますように", SEAM),
        ("法務局|職員の話", SEAM),
        ("ネット|依存の話", SEAM),
        ("人権|擁護の話", WORD),
        ("人|権擁護の話", DEEP),
        ("スマート|フォン", HALF),
        ("歩|きます", DEEP),
        ("歯|ブラシ", DEEP),
        ("バス|停の前", DEEP),
        ("インターネット|上の", HALF),
        ("センター|子ども部", SEAM),
        ("家庭支援|部門の長", WORD),
        ("人権擁護部|職員の長", SEAM),
        ("県|警察の人", DEEP),
        ("県警察|本部の人", WORD),
        ("行政|法人の長", WORD),
        ("こども|たち", DEEP),
        ("お問い合わせ|内容を見る", PART),
        ("自由が丘駅|から歩く", PART),
        ("午後五時|までに着く", PART),
        ("おたずね|ください", PART),
        ("よりそい|ホットライン", PART),
        ("動かし|ましょう", PART),
        ("ソーシャルネットワーキング|サービス", SEAM),
        ("コミュニケ|ーション", DEEP),
        ("危機関連|対応資金", WORD),
        ("危機関|連対応資金", DEEP),
        ("※都道|府県ごとに", DEEP),
        ("十一月|一日から", SEAM),
        ("消費者ホットライン一八|八", DEEP),
        ("24時間・|通話料無料", ITEM),
        ("一般財団法人|髙﨑記念財団", SEAM),
        ("支援センター|かながわ", PART),
        ("環境生活部|くらし安全局", PART),
        ("わか|もの", DEEP),
        ("仕事が見つ|からない", DEEP),
        ("見落と|してしまう", DEEP),
        ("手の|甲を洗う", DEEP),
        ("丸の|内の店", DEEP),
        ("城の|内側の庭", FREE),
        ("スクール|ソーシャルワーカー", SEAM),
        ("スクールソーシャル|ワーカー", SEAM),
        ("スクールソー|シャルワーカー", UNIT),
        ("ス|マートフォン", TORN),
        ("オンラインカ|ウンセリング", TORN),
        ("オンラインカウ|ンセリング", TORN),
        ("安定|ヨウ素剤", SEAM),
        ("ヨウ|素剤", DEEP),
        ("台風|第15号", SEAM),
        ("こども|家庭センター", SEAM),
        ("インフルエンザ|等対策", HALF),
        ("いいん|です", HALF),
        ("スマー|トフォン", TORN),
        ("分か|れている", DEEP),
        ("、と|なりの人", TORN),
        ("明る|いうちに", DEEP),
        ("明るい|うちに", PART),
        ("通う|こともできる", PART),
        ("2年さか|のぼって", DEEP),
        ("6月定|例会の", DEEP),
        ("窓口|です", PART),
        ("受給者証|は要る", HALF),
        ("くわしく|は係へ", HALF),
        ("つながり|ます", HALF),
        ("混み|合います", HALF),
        ("混|み合います", DEEP),
        ("食べの|こしを", DEEP),
        ("土のう|ステーション", PART),
        ("土の|うステーション", DEEP),
        ("「はい」|と言う", PART),
        ("DV|等被害者の", HALF),
        ("怖くなったり|したら", SEAM),
        ("DV等|被害者の", SEAM),
        ("サービス向け|住宅", SEAM),
        ("スポーツ|用品店", SEAM),
        ("スポーツ用|品店", DEEP),
        ("コピー用|紙", DEEP),
        ("プラスチック|製品を", SEAM),
        ("デイサービス|等級", SEAM),
    ],
)
def test_a_break_is_as_bad_as_what_it_splits(text: str, grade: int) -> None:
    assert at(text) == grade


def test_every_character_has_a_grade() -> None:
    for text in ("", "あ", "相談窓口SOSダイヤル、110番。", "毎月第2日曜", "24時間制", "システム化"):
        assert len(grades(text)) == max(1, len(text))
