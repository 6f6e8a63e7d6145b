"""Faults put into finished files, and the rule that finds each; manual pages name some of them."""

from collections.abc import Callable
from dataclasses import dataclass

from pikepdf import Pdf

from check.file.edits import (
    added,
    another_arrow,
    barred_code,
    beside,
    beside_code,
    bitten,
    bookmarked,
    broken_font,
    covered,
    cut_link,
    described,
    entitled,
    exchanged_bookmarks,
    exchanged_codes,
    exchanged_links,
    exchanged_meanings,
    exchanged_pages,
    faint,
    half_link,
    hidden_link,
    in_english,
    inked,
    lifted,
    lost,
    lost_number,
    mirrored_code,
    miscalled,
    misread,
    moved,
    moved_box,
    moved_link,
    noted,
    pictured,
    recoded,
    redated,
    redrawn,
    relinked,
    renamed,
    retyped,
    said,
    scaled,
    scripted,
    set_with,
    shrunk,
    small_code,
    smaller,
    stamped,
    turned,
    turned_arrow,
    twice,
    uncoded,
    unlinked,
    unread,
    unspelt,
    unstructured,
    with_blank,
    without_arrow,
    without_bookmark,
    without_font,
    without_heads,
    without_page,
    without_table,
)
from check.file.stream import on_page

SOS, JINKEN = "0120-0-78310", "0120-007-110"


@dataclass(frozen=True)
class Fault:
    """A change of a finished document of a layout, and the rules that must find it: box stray."""

    rule: str
    layout: str
    named: str
    edit: Callable[[Pdf], None]
    edition: str = ""  # of another office

    @property
    def rules(self) -> set[str]:
        return set(self.rule.split())


def _digits(layout: str, page: int, *numbers: str) -> list[Fault]:
    """Return, for each number, faults that change its last digit."""
    return [
        Fault("box stray", layout, f"{old} → {new}", retyped(old, new, page))
        for old in numbers
        for new in [old[:-1] + ("1" if old[-1] != "1" else "0")]
    ]


FAULTS = [
    Fault("box stray", "handout", "0120-007-110 → 0120-007-111", retyped(JINKEN, "0120-007-111")),
    Fault("box elsewhere", "handout", "0120-007-110 → 0120-0-78310", retyped(JINKEN, SOS)),
    Fault("box", "card", "0120-007-110 → 0120-001-710", retyped(JINKEN, "0120-001-710")),
    Fault("stray", "card", "one of ten cards", retyped(SOS, "0120-0-78318", at=6)),
    Fault("stray", "card", "a digit swapped on one card", retyped(JINKEN, "0120-001-701", at=9)),
    Fault("stray", "strip", "a large number", retyped(SOS, "0120-0-78311")),
    Fault("stray", "strip", "a number on a strip", retyped(JINKEN, "0120-007-111", at=2)),
    Fault("elsewhere", "strip", "the strips of two desks exchanged", retyped(JINKEN, SOS, at=1)),
    *_digits("letter", 0, SOS, JINKEN),
    *_digits("leaflet", 0, "0570-003-110"),
    *_digits("poster", 0, "0570-003-110"),
    Fault("stray", "leaflet", "0570-078374 → 0570-078347", retyped("0570-078374", "0570-078347")),
    Fault("stray", "handout", "17:15 → 17:45", retyped("17:15", "17:45")),
    Fault("stray", "card", "8:30 → 8:03", retyped("8:30", "8:03")),
    Fault("box", "card", "8:30 → 8:03", retyped("8:30", "8:03", at=0)),
    Fault("box", "handout", "24時間 → 間時24", retyped("24時間年中無休", "間時24年中無休")),
    Fault("box", "handout", "an hour taken out / 受付時間を消す", retyped("8:30～17:15", "")),
    Fault("box", "letter", "an hour taken out / 受付時間を消す", retyped("8:30～17:15", "")),
    Fault(
        "stray", "leaflet", "www.ihaho.jp → www.ihaho.co", retyped("www.ihaho.jp", "www.ihaho.jo")
    ),
    Fault("stray box", "poster", "www.ihaho.jp shortened", retyped("www.ihaho.jp", "www.ihaho")),
    Fault(
        "stray",
        "handout",
        "the end of an address cut",
        retyped("JINKEN/jinken112.html", "JINKEN/jinken112."),
    ),
    Fault("box", "handout", "a digit of an address", retyped("jinken112", "jinken121")),
    Fault(
        "box stray",
        "handout",
        "an id changed",
        retyped("@linejinkensoudan", "@linejinkensodaun", page=1),
    ),
    Fault("date stray", "leaflet", "令和8年1月 → 令和1年8月", retyped("令和8年1月", "令和1年8月")),
    Fault("stray", "card", "the date of one card", retyped("令和8年1月", "令和7年1月", at=4)),
    Fault("date", "letter", "令和8年1月 → 令和8年11月", retyped("令和8年1月", "令和1年1月")),
    Fault("stray", "handout", "a number added / 番号を書き足す", added("0120-0-33110", 60, 40)),
    Fault("stray", "leaflet", "a number added / 番号を書き足す", added("0570-033-110", 60, 30)),
    Fault("stray", "poster", "an address added", added("www.moj.jp", 300, 20)),
    Fault("stray", "letter", "a number added / 番号を書き足す", added("0120-0-33110", 60, 40)),
    Fault(
        "elsewhere",
        "handout",
        "0120-0-78310 again, next to 0120-007-110 / 0120-007-110 のそばにも 0120-0-78310",
        beside(SOS, JINKEN),
    ),
    Fault("elsewhere", "card", "a second number in a box of a card", beside(SOS, JINKEN)),
    Fault("elsewhere", "leaflet", "a second number in a box", beside("0570-003-110", "www.ihaho")),
    Fault("elsewhere", "poster", "an address in another box", beside("www.ihaho.jp", "0570-078")),
    Fault("elsewhere", "letter", "a second number in a row", beside(SOS, JINKEN)),
    Fault(
        "box",
        "handout",
        "a number moved to another desk / 番号を別の窓口へ動かす",
        moved(JINKEN, 0, 260),
    ),
    Fault("box", "leaflet", "an address moved", moved("www.ihaho.jp", 0, 160)),
    Fault("box", "poster", "a name moved", moved("セーフライン", 0, 200)),
    Fault("box", "letter", "a number moved to another row", moved(JINKEN, 0, 80)),
    Fault(
        "trim", "card", "a number moved over the edge / 番号を紙の外へ動かす", moved(JINKEN, 500, 0)
    ),
    Fault("trim", "handout", "the paper cut", smaller),
    Fault("code", "leaflet", "a code replaced / コードを別のものにする", recoded(0)),
    Fault("code", "poster", "a code replaced / コードを別のものにする", recoded(5)),
    Fault("code", "handout", "a code replaced / コードを別のものにする", recoded(1, page=1)),
    Fault("code", "card", "a code replaced / コードを別のものにする", recoded(3)),
    Fault("code", "strip", "a code of a strip replaced", recoded(3)),
    Fault("code", "letter", "a code replaced by http", recoded(0, "http://www.moj.go.jp")),
    Fault(
        "code",
        "leaflet",
        "two codes exchanged / 二つのコードを入れ替える",
        exchanged_codes("https://www.ihaho.jp", "https://www.jinken.go.jp"),
    ),
    Fault("code", "leaflet", "a code taken out / コードを消す", uncoded(2)),
    Fault("code", "poster", "a code taken out / コードを消す", uncoded(7)),
    Fault("code", "handout", "a code taken out / コードを消す", uncoded(0)),
    Fault("code", "letter", "a code taken out / コードを消す", uncoded(1)),
    Fault("code", "strip", "a code taken out / コードを消す", uncoded(0)),
    Fault("code", "card", "a code taken out of a card / カードのコードを消す", uncoded(2)),
    Fault("code", "card", "the code of the first card taken out", uncoded(0)),
    Fault(
        "code",
        "card",
        "the address of a code taken out / コードのアドレスを消す",
        unspelt("https://www.jinken.go.jp/", 1),
    ),
    Fault("code", "leaflet", "a code damaged / コードを欠けさせる", bitten),
    Fault("code", "handout", "a code in pale grey / コードを薄い灰色にする", faint(0, 0.9)),
    Fault(
        "link",
        "handout",
        "a link led to https://www.example.com / リンク先を https://www.example.com に",
        relinked,
    ),
    Fault("link", "card", "a link of a card led elsewhere", relinked),
    Fault(
        "link",
        "handout",
        "two links exchanged / 二つのリンクを入れ替える",
        exchanged_links("jinken112", "06112"),
    ),
    Fault(
        "link",
        "letter",
        "what two links are called exchanged / 二つのリンクの読み上げを入れ替える",
        miscalled,
    ),
    Fault("link", "leaflet", "a call and an address exchanged", exchanged_links("tel:", "ihaho")),
    Fault(
        "link",
        "handout",
        "a link moved to another desk / リンクを別の窓口へ動かす",
        moved_link("jinken112", 200),
    ),
    Fault(
        "link",
        "handout",
        "half of the area of a link / リンクの範囲を半分にする",
        half_link("tel:0120007110"),
    ),
    Fault("link", "letter", "a link that is hidden", hidden_link),
    Fault("tags", "handout", "the last bookmark taken out / 最後のしおりを抜く", without_bookmark),
    Fault("tags", "strip", "two bookmarks exchanged", exchanged_bookmarks, "dv"),
    Fault(
        "date",
        "handout",
        "the date of the second page left out / 二枚目の日付を消す",
        retyped("令和8年1月現在", "", 1),
    ),
    Fault(
        "furigana",
        "handout",
        "a number moved away from its mnemonic / 番号が語呂から離れる",
        moved(SOS, 0, -170),
    ),
    Fault("furigana", "leaflet", "a mnemonic", retyped("つなぐはやく", "つなぐやはく"), "dv"),
    Fault(
        "numbering",
        "leaflet",
        "a number moved to another desk / 番号を別の窓口へ動かす",
        moved("④", 0, 60),
    ),
    Fault("numbering", "leaflet", "a number left out", lost_number("④")),
    Fault("tags", "leaflet", "another language to be read in / 読み上げの言語を変える", in_english),
    Fault("covered", "poster", "a code over the text beside it", on_page(beside_code)),
    Fault("text", "handout", "a page taken out / ページを抜く", without_page(1)),
    Fault("box", "handout", "the second page taken out", without_page(1)),
    Fault("box", "card", "the backs taken out", without_page(1)),
    Fault("text", "leaflet", "相談 → 談相", retyped("専門家にご相談", "専門家にご談相")),
    Fault("text", "handout", "a summary changed", retyped("相談", "談相", at=2)),
    Fault("text", "poster", "a question changed", retyped("相手に損害", "相手に害損")),
    Fault("text", "letter", "the letter changed", retyped("お知らせ", "お知せら")),
    Fault("text", "strip", "the title changed", retyped("ひとりで", "ひりとで")),
    Fault(
        "text",
        "handout",
        "こどもの人権110番 → こどもの権110番",
        retyped("こどもの人権110番", "こどもの権110番"),
    ),
    Fault(
        "text",
        "leaflet",
        "解決策について → 解策決について",
        retyped("解決策について", "解策決について", at=1),
    ),
    Fault("text", "poster", "a chip misspelt", retyped("違法・有害情報", "違法・有情害報")),
    Fault("code", "strip", "the code of one strip taken out", uncoded(4)),
    Fault("covered", "handout", "a white word below furigana", inked("掲載", 1)),
    Fault("copies", "strip", "a number moved off its strip", lifted("0120-279-889"), "dv"),
    Fault("copies", "card", "a name moved off its card", moved("こどもの人権110番", 40, 0)),
    Fault("copies", "card", "a line moved off its card", moved("髙﨑・邊土名", 0, 150), "names"),
    Fault("box", "handout", "an operator in the next row", moved("市民税課", 0, -60), "city"),
    Fault("furigana", "handout", "じんけん → じけんん", retyped("じんけん", "じけんん")),
    Fault(
        "furigana", "strip", "a kana of the furigana left out / ふりがなを一字消す", lost("ほうむ")
    ),
    Fault("furigana", "leaflet", "furigana of few words", retyped("ひぼう", "ひほう")),
    Fault(
        "furigana", "handout", "a mnemonic", retyped("なくことないよ", "なくことよない", 1), "dv"
    ),
    Fault("numbering", "leaflet", "② → ①", retyped("②", "①")),
    Fault("numbering", "poster", "the number of a desk", retyped("④", "③"), "foreign"),
    Fault("frame", "leaflet", "a box moved / 枠を動かす", moved_box(2, 30, 0)),
    Fault("frame", "poster", "a box moved aside", moved_box(4, 60, 0), "dv"),
    Fault("frame", "leaflet", "a box moved away", moved_box(2, 0, 600)),
    Fault(
        "trim", "leaflet", "a box moved over the edge / 枠を紙の外へ動かす", moved_box(3, 0, 600)
    ),
    Fault("covered", "handout", "a number in 3 pt / 3ポイントの番号", shrunk("0120-007-110", 3)),
    Fault(
        "frame",
        "leaflet",
        "a text moved over the edge of its box / 文字が枠の線をまたぐ",
        moved("0570-003-110", 170, 0),
    ),
    Fault("arrows", "poster", "an arrow taken out / 矢印を消す", without_arrow(3)),
    Fault("arrows", "poster", "an arrow beside its question", without_arrow(1), "bullying"),
    Fault("arrows", "leaflet", "one of two arrows down", without_arrow(4), "dv"),
    Fault("arrows", "leaflet", "an arrow to nothing", another_arrow(0), "dv"),
    Fault("arrows", "leaflet", "an arrow turned round / 矢印を逆に向ける", turned_arrow(1)),
    Fault(
        "covered",
        "handout",
        "a number squeezed to half its width / 番号を半分の幅につぶす",
        set_with(JINKEN, "Tz", 50, 100),
    ),
    Fault("covered", "leaflet", "a number mirrored", set_with("0570-003-110", "Tz", -100, 100)),
    Fault(
        "covered",
        "handout",
        "digits on top of each other / 数字が重なる",
        set_with(JINKEN, "Tc", -5, 0),
    ),
    Fault(
        "code",
        "handout",
        "a code at a third of its size / コードを三分の一の大きさにする",
        on_page(small_code),
    ),
    Fault("code", "letter", "a bar beside a code / コードのすぐ横の線", on_page(barred_code)),
    Fault("code", "card", "a code mirrored / コードを裏返しにする", on_page(mirrored_code)),
    Fault(
        "tags",
        "handout",
        "the head cells of a table as plain ones / 表の見出しをただの欄にする",
        without_heads,
    ),
    Fault(
        "remark",
        "card",
        "a script that runs on opening / 開いたときに動くスクリプト",
        scripted,
    ),
    Fault("order", "handout", "1／2 → 1／3", retyped("1／2", "1／3")),
    Fault("order", "poster", "the number of a page left out", lost("2／2", page=1), "city"),
    Fault("text", "poster", "a name that is whole elsewhere", lost("健康福祉課"), "town"),
    Fault("text", "handout", "the head of a second page", retyped("まどぐち", "まぐどち", 1), "dv"),
    Fault("text", "leaflet", "a question said again", retyped("（つづき）", "（きづつ）")),
    Fault("text", "strip", "the hours of a strip", retyped("24時間", "44時間", at=1), "dv"),
    Fault(
        "covered",
        "leaflet",
        "a number on the edge of the one above",
        moved("701", 0, -13),
        "foreign",
    ),
    Fault("covered", "handout", "a number over its hours", moved("0120-007-110", 0, -18)),
    Fault("order", "handout", "two pages exchanged / ページを入れ替える", exchanged_pages),
    Fault("order", "card", "two pages exchanged / ページを入れ替える", exchanged_pages),
    Fault("turned", "leaflet", "a page turned by 90° / ページを90°回す", turned(90)),
    Fault("turned", "card", "the backs turned by 180°", turned(180, 1)),
    Fault("remark", "poster", "a note on the page / ページに注釈を付ける", noted),
    Fault("remark", "handout", "a stamp on the page", stamped),
    Fault(
        "embedding", "handout", "the font of the numbers taken out / 番号の書体を抜く", without_font
    ),
    Fault(
        "embedding", "leaflet", "the font of the numbers taken out / 番号の書体を抜く", without_font
    ),
    Fault("covered", "handout", "a font broken off", broken_font),
    Fault(
        "embedding",
        "letter",
        "the table of characters taken out / 文字の対応表を抜く",
        without_table,
    ),
    Fault("shape", "leaflet", "a 7 drawn as a 1 / 7の字形を1に変える", redrawn("7", "1")),
    Fault("shape", "card", "a 6 drawn as a 9", redrawn("6", "9"), "prefecture"),
    Fault("shape", "strip", "a 2 without ink", redrawn("2", ""), "town"),
    Fault(
        "shape",
        "handout",
        "two characters of the table exchanged / 文字の対応表で二つを入れ替える",
        exchanged_meanings,
    ),
    Fault("order", "card", "a page twice / 同じページを二度入れる", twice(1)),
    Fault("order", "letter", "a blank page added / 白紙のページを足す", with_blank),
    Fault("turned", "handout", "the paper cut / 紙を切り抜く", smaller),
    Fault("turned", "poster", "a page scaled", scaled, "town"),
    Fault(
        "turned",
        "strip",
        "what is drawn made smaller / 中身だけを小さくする",
        on_page(lambda sheet: sheet.steps.insert(0, ([0.9, 0, 0, 0.9, 20, 20], "cm"))),
    ),
    Fault("title", "handout", "the title of another document / 別の文書の題名", entitled),
    Fault("title", "letter", "the date of another edition", redated),
    Fault("tags", "strip", "the reading order taken out / 読み上げの順序を抜く", unstructured),
    Fault(
        "tags",
        "handout",
        "a line taken out of the reading order / 一行を読み上げの順序から抜く",
        unread,
    ),
    Fault(
        "tags",
        "card",
        "another number to be read aloud / 読み上げだけ別の番号にする",
        said(JINKEN, "0120-0-78310"),
    ),
    Fault(
        "tags", "leaflet", "another description of a figure / 図の説明を変える", described("写真")
    ),
    Fault(
        "tags", "leaflet", "a bookmark that is a part of a title", bookmarked("相談窓口"), "foreign"
    ),
    Fault("tags", "leaflet", "a pictogram with a word of the data", renamed("総務省", 0)),
    Fault("tags", "leaflet", "a telephone that is called a letter", renamed("メール", 5), "dv"),
    Fault("tags", "handout", "a code with a word of the data", renamed("総務省", 0)),
    Fault(
        "tags",
        "leaflet",
        "a line read aloud with another desk / 一行がほかの窓口のところで読み上げられる",
        misread,
    ),
    Fault("tags", "poster", "a figure without a description", described(""), "town"),
    Fault("tags", "handout", "words that nobody reads aloud", added("相談", 60, 30)),
    Fault("link", "handout", "all but a corner of the link over a code gone", cut_link),
    Fault("link", "letter", "a link taken out / リンクを抜く", unlinked),
    Fault(
        "box",
        "handout",
        "a number moved into blank space / 番号を空いたところへ動かす",
        moved(JINKEN, 0, 517),
    ),
    Fault(
        "box",
        "poster",
        "a line behind a label taken out / 見出しの付いた行を消す",
        retyped("予約はいりません", ""),
        "town",
    ),
    Fault(
        "box",
        "poster",
        "an emergency number in smaller type / 緊急の番号を小さくする",
        on_page(lambda sheet: sheet.shrink("118", 9)),
        "disaster",  # where 119 stays large
    ),
    Fault(
        "box", "handout", "a marked number in smaller type", shrunk("0893-24-1742", 12), "disaster"
    ),
    Fault("box", "card", "a marked number smaller on cards", shrunk("0893-24-1742", 8), "disaster"),
    Fault(
        "copies",
        "card",
        "the date of one card left out / 一枚のカードの日付を消す",
        retyped("令和8年1月現在", "", at=3),
    ),
    Fault(
        "box", "strip", "the hours of one strip", retyped("24時間年中無休", "24時間年中休無", at=2)
    ),
    Fault("text", "leaflet", "a word of no data / データにない言葉", retyped("総務省", "省務総")),
    Fault("text", "leaflet", "a part of a sentence moved", moved("専門家にご相談", 0, -200)),
    Fault("covered", "handout", "white letters / 白い文字", inked(JINKEN, 1)),
    Fault("covered", "strip", "pale letters", inked(JINKEN, 0.93)),
    Fault(
        "covered",
        "letter",
        "letters without ink",
        on_page(lambda sheet: sheet.mode(JINKEN, 3)),
    ),
    Fault("covered", "handout", "a white box over a number / 番号の上の白い四角", covered(JINKEN)),
    Fault(
        "covered", "leaflet", "a white box over a number / 番号の上の白い四角", covered("0570-003")
    ),
    Fault("covered", "poster", "a grey box over a number", covered("0570-003", tone=0.6)),
    Fault("covered", "handout", "a picture over a number / 番号の上の絵", pictured(JINKEN)),
    Fault("covered", "letter", "a picture over a number / 番号の上の絵", pictured(SOS)),
]
"""Every fault that is put in; a rule whose manual page has an example is tried with it here."""
