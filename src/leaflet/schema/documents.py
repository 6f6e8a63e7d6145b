"""The keys of the files that each describe one document."""

from typing import Final

from leaflet.schema.key import Form, Key, KeyGroup

_TITLE: Final = Key(
    "title",
    Form.TEXT,
    "題名。",
    "The title.",
    "ひとりで悩まないで",
    "題名 見出し タイトル 題 表題",
    required=True,
)
_LABEL: Final = Key(
    "label",
    Form.TEXT,
    "右上の枠に入る資料番号。",
    "The boxed label at the top right.",
    "資料3",
    "資料番号 ラベル 札",
)
_LEAD: Final = Key(
    "lead",
    Form.LINES,
    "題名の下の前書き。一、二文で。",
    "One or two sentences below the title.",
    "困ったときは、ひとりで抱えずに相談してください。",
    "前書き リード 導入 リード文",
)
_DESKS: Final = Key(
    "desks",
    Form.IDS,
    "載せる窓口を、印刷する順に。desks.yaml の名札で書きます。",
    "The desks in the order in which they are printed, by their ids in desks.yaml.",
    "[kodomo-sos-dial]",
    "窓口 窓口一覧 相談窓口",
    required=True,
)
_NOTES: Final = Key(
    "notes",
    Form.LINES,
    "いちばん下の注。",
    "The notes at the foot.",
    "[※上記のほかにも相談窓口があります。]",
    "注 備考 注記 注意 メモ 補足",
)

FLOWCHART: Final = KeyGroup(
    "flowchart",
    "流れ図(リーフレットとポスター)",
    "The flowchart of the leaflet and the poster",
    (
        _TITLE,
        _LEAD,
        Key(
            "legend",
            Form.LINES,
            "凡例に出す手段。",
            "The channels in the legend.",
            "[対面, 電話, メール, チャット, SNS]",
            "凡例",
        ),
        Key(
            "legend_note",
            Form.TEXT,
            "凡例の横の一言。",
            "A remark beside the legend.",
            "ほかは各機関のWebフォームから相談",
            "凡例の注 凡例注 凡例注記",
        ),
        Key(
            "flow",
            Form.ENTRIES,
            "質問の流れ。",
            "The questions.",
            "",
            "流れ フロー 質問 フローチャート",
            required=True,
            group="step",
        ),
        _NOTES,
    ),
)
STEP: Final = KeyGroup(
    "step",
    "質問一つ分。then か go のどちらか一つを書きます",
    "One question, with either then or go",
    (
        Key(
            "when",
            Form.TEXT,
            "質問や場面。",
            "The question or situation.",
            "悩みがある",
            "質問 状況 条件 問い とき 場合",
            required=True,
        ),
        Key(
            "id",
            Form.TEXT,
            "ほかの枝から goto で戻るための名札。",
            "An id by which a goto reaches this step again.",
            "nayami",
            "ID 検索ID ＩＤ アカウントID",
        ),
        Key(
            "then",
            Form.ENTRIES,
            "次の枝分かれ。",
            "The next questions.",
            "",
            "次 次へ それから 分岐",
            group="branch",
        ),
        Key(
            "go",
            Form.ENTRIES,
            "行き先の窓口。名札か、desk と for の組を並べます。",
            "Where it leads: ids, or entries with desk and for.",
            "",
            "行き先 行先 進む 案内先 窓口",
            group="arrow",
        ),
    ),
    ("then", "go"),
)
GOTO: Final = KeyGroup(
    "goto",
    "すでにある質問へ戻る枝",
    "A branch that leads back to a step",
    (
        Key(
            "goto",
            Form.TEXT,
            "戻る先の質問の名札。",
            "The id of the step.",
            "nayami",
            "戻る 移動",
            required=True,
        ),
    ),
)
ARROW: Final = KeyGroup(
    "arrow",
    "説明の付いた矢印",
    "An arrow with a label",
    (
        Key(
            "desk",
            Form.TEXT,
            "窓口の名札。",
            "The id of the desk.",
            "kodomo-sos-dial",
            "窓口",
            required=True,
        ),
        Key(
            "for",
            Form.TEXT,
            "矢印の説明。",
            "The label of the arrow.",
            "すぐに話したい",
            "矢印 ラベル 用件",
        ),
    ),
)
COLUMNS: Final = KeyGroup(
    "columns",
    "表の見出し",
    "The heads of the columns",
    (
        Key("name", Form.TEXT, "名称の列。", "The column of names.", "名称", "名称 名前"),
        Key(
            "operator", Form.TEXT, "所管の列。", "The column of operators.", "所管等", "所管 所管等"
        ),
        Key(
            "contacts",
            Form.TEXT,
            "連絡先の列。",
            "The column of contacts.",
            "電話番号・関連URL",
            "連絡先 電話番号・関連URL",
        ),
        Key("summary", Form.TEXT, "概要の列。", "The column of summaries.", "概要", "概要"),
    ),
)
HANDOUT: Final = KeyGroup(
    "handout",
    "一覧表(こども向けの資料)",
    "The table for children",
    (
        _TITLE,
        _LABEL,
        _LEAD,
        Key(
            "columns",
            Form.KEYS,
            "列の見出し。書かなければ 名称、所管等、電話番号・関連URL、概要。",
            "The heads of the columns, if not the usual ones.",
            "",
            "列 列名 見出し行 項目",
            group="columns",
        ),
        _DESKS,
        _NOTES,
    ),
)
CARD: Final = KeyGroup(
    "card",
    "携帯カード",
    "The wallet card",
    (
        _TITLE,
        _LEAD,
        _DESKS,
        Key("back", Form.KEYS, "裏面。", "The back.", "", "裏 裏面", group="side"),
    ),
)
SIDE: Final = KeyGroup(
    "side",
    "カードの裏面",
    "The back of the card",
    (
        Key(
            "title",
            Form.TEXT,
            "裏面の題名。",
            "The title of the back.",
            "ほかの窓口",
            "題名 見出し タイトル 題 表題",
        ),
        _DESKS,
    ),
)
STRIP: Final = KeyGroup(
    "strip",
    "切り取り番号付きのポスター",
    "The poster with tear-off strips",
    (_TITLE, _LABEL, _LEAD, _DESKS, _NOTES),
)
LETTER: Final = KeyGroup(
    "letter",
    "学校からのお便り",
    "The letter of a school",
    (
        _TITLE,
        Key(
            "label",
            Form.TEXT,
            "宛名。題名の上に入ります。",
            "Whom the letter is for, above the title.",
            "保護者の皆様",
            "宛名 宛先 資料番号 ラベル",
        ),
        _LEAD,
        Key(
            "sender",
            Form.LINES,
            "差出人。{学校名} のような差し込みが使えます。",
            "The sender; placeholders such as {学校名} are filled in for each copy.",
            '"{学校名}"',
            "差出人 発信者",
        ),
        Key(
            "body",
            Form.LINES,
            "本文。{学校名} のような差し込みが使えます。",
            "The text; placeholders such as {学校名} are filled in for each copy.",
            "|\n  {学校名}の皆さんへ\n  困ったときの相談先です。",
            "本文 文面",
        ),
        _DESKS,
        _NOTES,
    ),
)
