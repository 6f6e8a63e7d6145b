"""The keys of edition.yaml and readings.yaml: what all documents share besides the desks."""

from typing import Final

from leaflet.schema.key import Form, Key, KeyGroup

EDITION: Final = KeyGroup(
    "edition",
    "版: 増刷のたびに変わるもの",
    "The edition: what changes at every reprint",
    (
        Key(
            "as_of",
            Form.DATE,
            "いつ現在の内容か。「令和8年1月現在」と印刷されます。",
            "The date of the contents, printed as 令和8年1月現在.",
            "令和8年1月",
            "時点 現在 日付 年月 年月日 版 発行日 作成日",
            required=True,
        ),
        Key(
            "publisher",
            Form.TEXT,
            "発行者の名前。",
            "The publisher.",
            "中央市教育委員会",
            "発行 発行者 発行元 作成 作成者",
        ),
        Key(
            "imprint",
            Form.LINES,
            "発行者欄。{学校名} のような差し込みが使えます。",
            "The imprint; placeholders such as {学校名} are filled in for each copy.",
            '"{学校名} 電話 {電話番号}"',
            "発行者欄 刷り込み 名入れ 奥付",
        ),
        Key(
            "hosts",
            Form.LINES,
            "載せてよいURLのドメイン。ほかのドメインは検査で知らせます。",
            "Where addresses may lead; others are reported.",
            "[mext.go.jp, example.lg.jp]",
            "許可ドメイン ドメイン ホスト",
        ),
        Key(
            "rules",
            Form.NAMED,
            "検査の規則ごとの設定。off で止めます。",
            "Settings of rules by name; off switches one off.",
            "{http: off}",
            "検査規則 規則 検査 点検",
        ),
    ),
)
READINGS: Final = KeyGroup(
    "readings",
    "ことばの読み(ふりがな)",
    "The readings of words, for furigana",
    (
        Key(
            "unbroken",
            Form.LINES,
            "行の終わりで分けないことば。",
            "Words that no line may split.",
            "[スクールカウンセラー]",
            "分けない 改行しない 分割しない",
        ),
        Key(
            "readings",
            Form.NAMED,
            "ことばと読み。送り仮名の始まりは点で示します(最寄り: も.より)。",
            "Words and their readings; a dot marks where the okurigana begins.",
            "\n  相談: そうだん\n  最寄り: も.より",
            "読み 読み方 よみ よみがな 読み仮名 ふりがな ルビ",
            group="reading",
        ),
    ),
)
READING: Final = KeyGroup(
    "reading",
    "読みを項目で書くとき",
    "A reading written as a key",
    (
        Key(
            "reading",
            Form.TEXT,
            "読み。",
            "The reading.",
            "そうだん",
            "読み 読み方 よみ よみがな 読み仮名 ふりがな 語呂 語呂合わせ ごろ",
            required=True,
        ),
    ),
)
