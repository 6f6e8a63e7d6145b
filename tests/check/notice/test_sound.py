"""Texts and addresses that are sound: the rules on slips leave them alone."""

from pathlib import Path

import pytest

from check.notice.test_rules import found
from leaflet.report import Level

NOTES = """
LINEは<LINE>の印から
<FAX>03-3580-4111
<TEL>のある窓口
<URL>はこちら
<Phone>と<SNS>と<Web>で相談できます
<b>コース
相談番号は1234-5678-9012の形です
<A>と<B>から選べます
ダミーカメラを貸し出します
検索サイトのここに電話番号を入力すると検索できます
ここに電話番号を入力すると検索できます
ここに名前を書いてください
条例(案)の相談
開館日(調整中)
開設時期(未定)
就職未定
出産未定
進学未定
進路は未定でもかまいません
例：いじめ、不登校
例)家庭のこと
サンプルをお渡しします
***ひとりで悩まないで***
■■お知らせ■■
▲▲夜間の窓口▲▲
●●大切なお知らせ●●
***電話は夜間も***
TODOリストの書き方も相談できます
なんで???と思ったら
Q&Aはウェブサイトへ
R&Dの相談
親&子;どちらでも
センター一カ所
レッスン一カ月
コース一ヶ月
セミナー一コマ
カフェ一ツ橋
ドリンク一セット
バス一ページ目
アクセス一ヵ所
テスト一ポイント
キャンプ一グループ
ロ号とニ号に当たる方
日ロの交流
エ 事業所の窓口
ア事業所、エ事業所
テニス一筋の相談員
ニート支援
出入口ロビー
人口ロボット展
"""

FREE = """
フリーダイヤルではありません
通話料は無料でありません
フリーダイヤルからおつなぎできません
LINE通話は無料です
公衆電話からは通話無料
通話料は無料ではないので注意
アプリの通話は無料です
無料電話相談
弁護士の無料電話相談を行います
通話料がかかります。相談は無料です
フリーダイヤルは終了しました
折り返しの通話料は無料です
相談無料(通話料はかかります)
フリーダイヤルは使えません
無料電話法律相談
フリーコール以外の電話
市外からは通話料無料、市内は有料
"""

HOSTS = """
www.jinken.or.jp
www.jinken.ne.jp
www.jinken.co.jp
gender.or.jp
gender.co.jp
www.digital.co.jp
digital.jp
kokusen.com
www.childline.gr.jp
www.kantei.ne.jp
www.kantei.jp
www.icloud.com
w.atwiki.jp
www.ig.jp
www.ot.jp
wwwtb.mlit.go.jp
wwwa.cao.go.jp
wwwsoc.nii.ac.jp
www8.cao.go.jp
www.soudan.info
www.moj.go.kr
www.korea.co.kr
www.nhs.co.uk
www.ox.ac.uk
www.thaiembassy.go.th
www.mofa.go.ug
go.com
mail.com
"""


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


def quiet(folder: Path, example: str) -> None:
    rules = {"placeholder", "kana", "free", "lookalike"}
    assert [each.message for each in found(folder, example) if each.rule in rules] == []


@pytest.mark.parametrize("note", lines(NOTES))
def test_nothing_is_said_of_a_sound_note(tmp_path: Path, note: str) -> None:
    quiet(tmp_path, f"note: {note!r}")


@pytest.mark.parametrize("note", lines(FREE))
def test_a_charged_number_may_speak_of_calls_that_are_free_elsewhere(
    tmp_path: Path, note: str
) -> None:
    quiet(tmp_path, f"{{phone: 0570-003-110, note: {note!r}}}")


@pytest.mark.parametrize("host", lines(HOSTS))
def test_a_host_that_can_be_meant_passes(tmp_path: Path, host: str) -> None:
    quiet(tmp_path, f"url: {host}")


@pytest.mark.parametrize("mail", ["a@mail.com", "a@email.com", "a@ymail.com", "a@outlook.jp"])
def test_mail_of_less_known_providers_passes(tmp_path: Path, mail: str) -> None:
    quiet(tmp_path, f"email: {mail}")


@pytest.mark.parametrize(
    ("rule", "example"),
    [
        ("lookalike", "url: https://www.mext.co.jp/"),
        ("lookalike", "email: soudan@gmial.com"),
        ("placeholder", "note: 受付は3階です(要確認)"),
        ("placeholder", "note: ここに説明を入力してください"),
        ("placeholder", "operator: 未定"),
    ],
)
def test_what_may_be_right_is_no_error(tmp_path: Path, rule: str, example: str) -> None:
    levels = [each.level for each in found(tmp_path, example) if each.rule == rule]
    assert levels == [Level.WARNING]


@pytest.mark.parametrize(
    "note", ["TODO 受付時間", "????に電話", "【仮】10月から", "相談<br>できます"]
)
def test_what_nobody_prints_is_an_error(tmp_path: Path, note: str) -> None:
    levels = [each.level for each in found(tmp_path, f"note: {note!r}")]
    assert Level.ERROR in levels
