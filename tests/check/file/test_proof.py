"""Every accident between the data and the file is found by the rule that should find it."""

import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from check.file import stream
from check.file.proofs import (
    edited,
    judged,
    made,
    pressed,
    retyped,
    said,
    sheets_with,
    shifted,
    shipped,
    spoilt,
)
from data_folder import notice_of
from flow_samples import desk
from leaflet.check.file import Verdict, prove
from leaflet.check.file.evidence import NoticeTexts
from leaflet.check.file.printed import read_pages
from leaflet.cli.options import asked_paper
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import CardWishes, Wishes
from leaflet.draw.pdf import pdf
from leaflet.model.load import load
from leaflet.page import Text
from leaflet.press import press
from leaflet.report import Report

SHIPPED = sorted(name for name, layout in LAYOUTS.items() if layout.printable(shipped()))

EDITIONS = Path(__file__).parents[2] / "editions"


@pytest.mark.parametrize("layout", SHIPPED)
def test_a_document_as_it_was_made_passes(layout: str) -> None:
    proof = judged(layout)
    assert [finding.message for finding in proof.findings] == []
    assert proof.verdict is Verdict.PASSED


def test_an_address_in_the_box_of_another_desk_is_named_with_both() -> None:
    one, other = "www.jinken.go.jp", "www.safe-line.jp"
    swapped = spoilt(made("leaflet"), retyped(one, "x" * len(one)))
    swapped = spoilt(spoilt(swapped, retyped(other, one)), retyped("x" * len(one), other))
    messages = [finding.message for finding in judged("leaflet", swapped).findings]
    said = "“www.jinken.go.jp” of 人権相談 is printed in the box of "
    assert any(message.startswith(said) for message in messages)


def test_a_font_that_is_taken_out_is_named() -> None:
    def edit(file: pikepdf.Pdf) -> None:
        for thing in file.objects:
            if isinstance(thing, pikepdf.Dictionary) and "/FontFile2" in thing:
                del thing.FontFile2

    findings = edited("handout", edit).findings
    assert {"embedding"} <= {finding.rule for finding in findings}
    assert any("BIZUDPGothic" in finding.message for finding in findings)


def test_text_under_other_ink_is_not_seen() -> None:
    def edit(file: pikepdf.Pdf) -> None:
        page = file.pages[0]
        page.contents_add(b"q 1 1 1 rg 0 300 600 200 re f Q")

    rules = {finding.rule for finding in edited("handout", edit).findings}
    assert "covered" in rules


def test_what_is_said_for_readers_alone_is_no_evidence() -> None:
    def edit(file: pikepdf.Pdf) -> None:
        page = file.pages[0]
        page.contents_add(b"/Span<</ActualText(0120-999-999)>>BDC", prepend=True)
        page.contents_add(b"EMC")

    rules = {finding.rule for finding in edited("handout", edit).findings}
    assert "stray" not in rules


def test_a_file_of_another_edition_fails() -> None:
    notice = shipped()
    later = replace(notice.edition.as_of.day, year=2027)
    dated = replace(notice.edition.as_of, day=later)
    other = replace(notice, edition=replace(notice.edition, as_of=dated))
    assert "date" in {each.rule for each in judged("leaflet", notice=other).findings}


def test_a_file_that_is_no_pdf_fails_and_one_of_no_layout_is_not_checked() -> None:
    assert prove(b"%PDF-1.7 nothing", said(), "handout", "x.pdf").verdict is Verdict.FAILED
    assert prove(b"", said(), "brochure", "x.pdf").verdict is Verdict.NOT_CHECKED


@pytest.mark.parametrize("paper", ["A1", "300x900mm"])
def test_the_codes_of_a_large_paper_are_read_from_a_smaller_drawing(paper: str) -> None:
    wishes = Wishes(None, *asked_paper(paper))
    document = pressed("poster", shipped(), wishes)
    (page,) = read_pages(pdf(document))
    assert page.bitmap.height <= 2000
    assert all(code.says for code in page.codes)
    assert judged("poster", document).verdict is Verdict.PASSED


SHARED_NUMBER = """desks:
  heart:
    name: こころの相談
    contacts:
      - phone: 0570-064-556
        hours: [月曜・水曜 9:00～17:00, 火曜 13:00～21:00]
      - fax: 03-5253-4111
      - url: https://www.mhlw.go.jp/kokoro/
      - visit: みどり市役所2階 5番窓口
    audience: 市内に住む小学生・中学生とその保護者
    note: [保護者の方も相談できます。, 秘密は守ります。]
  child:
    name: 児童相談所
    contacts:
      - phone: 0120-189-783
        note: 東部
      - phone: 03-3580-4111
        note: 西部
      - phone: 03-5253-4111
        note: 南部
"""


@pytest.mark.parametrize("layout", ["handout", "card", "strip"])
def test_a_fax_that_is_the_telephone_of_another_desk_is_not_taken_for_it(
    layout: str, tmp_path: Path
) -> None:
    (tmp_path / "edition.yaml").write_text("as_of: 令和8年4月\n", "utf-8")
    (tmp_path / "desks.yaml").write_text(SHARED_NUMBER, "utf-8")
    document = "title: 相談\ndesks: [heart, child]\n"
    (tmp_path / f"{layout}.yaml").write_text(document, "utf-8")
    notice = load(tmp_path, Report(), shown="data")
    assert notice is not None
    pages = press(layout, notice, Sheets(), Wishes(), Report())
    assert pages is not None
    proof = prove(pdf(pages), NoticeTexts(notice), layout, "x.pdf")
    assert [finding.message for finding in proof.findings] == []


SAME_FLOOR = """\
    contacts:
      - phone: 0277-76-19{n}
        hours: 平日8:30～17:15
      - fax: 0277-76-1702
      - visit: 本庁舎1階
"""
OPERATED = """\
desks:
  centre:
    name: こころの健康センター
    contacts:
      - phone: 027-263-1156
  lifeline:
    name: 群馬いのちの電話
    operator: 社会福祉法人群馬いのちの電話
    contacts:
      - phone: 027-221-0783
        hours: 毎日9:00～24:00
"""
NESTED = """\
desks:
  short:
    name: 人権110番
    contacts:
      - phone: 0277-76-1702
        hours: 平日8:30～17:15
      - url: https://www.city.example.lg.jp/
  long:
    name: こどもの人権110番
    contacts:
      - phone: 0277-76-1702
        hours: [平日8:30～17:15, 第1土曜日9:00～12:00]
      - url: https://www.city.example.lg.jp/soudan/kodomo/annai.html
"""

CROWDED = """\
desks:
  elderly:
    name: 高齢者支援課
    contacts:
      - phone: 0277-70-8664
        hours: 火・木10:00～16:00(祝日を除く)
      - phone: 0120-347-616
        hours: [平日8:30～17:15, 第1土曜日9:00～12:00]
    hours: 24時間年中無休
  school:
    name: 教育相談
    operator: 社会福祉法人教育相談
    contacts:
      - phone: 0277-72-4236
        hours: 毎日9:00～22:00
      - line: みどり市公式LINE
        id: "@midori-city"
        hours: 火・木10:00～16:00(祝日を除く)
  care:
    name: 介護保険係
    operator: みどり市
    contacts:
      - phone: 0277-78-6695
        hours: 平日8:30～17:15
"""

NAMESAKES = """\
desks:
  main:
    name: 市民相談係
    operator: 本庁舎
    contacts:
      - phone: 03-3123-4501
        hours: 平日8:30～17:15(第2・第4土曜日は正午まで、祝日と年末年始を除きます)
      - fax: 03-3123-4509
  annex:
    name: 市民相談係
    operator: 別館
    contacts:
      - phone: 03-3123-4511
        hours: 平日9:00～16:00
"""

ONE_NAME = """\
desks:
  bullying:
    name: いじめ相談
    contacts: [{phone: 03-3123-4501}]
    hours: 毎日
  weekdays:
    name: 市民相談係
    contacts: [{email: soudan@example.lg.jp, hours: 毎日}]
    audience: 18歳以下
    access: 手話ができます
  weekends:
    name: 市民相談係
    contacts: [{email: soudan@example.lg.jp, hours: 土・日 10:00～12:00}]
    audience: 18歳以下
    access: 手話ができます
"""

ONE_NUMBER = """\
desks:
  weekdays:
    name: 市民相談係
    contacts:
      - phone: 0570-064-370
        hours: 平日8:30～17:15
        note: FAX兼用
    booking: 不要
    closed: 祝日
    access: 車いすの方は1階へ
  children:
    name: こどもの相談
    contacts: [{phone: 03-3123-4501}]
  weekend:
    name: 市民相談係
    contacts:
      - phone: 0570-064-370
        hours: 土・日10:00～12:00
        note: FAX兼用
    booking: 不要
    closed: 祝日
    access: 車いすの方は1階へ
"""


@pytest.mark.parametrize(
    "desks",
    [
        "desks:\n"
        + "  one:\n    name: 健康づくり課\n"
        + SAME_FLOOR.format(n="00")
        + "  two:\n    name: 高齢者支援課\n"
        + SAME_FLOOR.format(n="08"),
        OPERATED,
        NESTED,
        CROWDED,
        NAMESAKES,
        ONE_NUMBER,
        ONE_NAME,
    ],
    ids=[
        "the same floor and fax",
        "an operator named like the desk",
        "a name within a name",
        "the same hours on a card of three",
        "the same name in two buildings",
        "one name and number on other days",
        "one name and no fact of its own",
    ],
)
def test_what_desks_have_in_common_is_not_taken_for_that_of_the_other(
    desks: str, tmp_path: Path
) -> None:
    ids = re.findall(r"^  (\w+):", desks, re.MULTILINE)
    document = f"title: 相談窓口\ndesks: [{', '.join(ids)}]\n"
    layouts = dict.fromkeys(("strip", "handout", "card", "letter"), document)
    notice = notice_of(tmp_path, desks=desks, **layouts)
    for layout in layouts:
        composed = pressed(layout, notice)
        proof = prove(pdf(composed), NoticeTexts(notice), layout, layout)
        assert [finding.message for finding in proof.findings] == []


@pytest.mark.parametrize("layout", ["strip", "poster"])
def test_a_title_a_lead_and_a_question_may_be_called_as_a_desk(layout: str, tmp_path: Path) -> None:
    hours = "    hours: 平日8:30～17:15\n"
    one = desk("one", "教育相談", "phone: 03-3123-4501", "email: a@example.lg.jp", more=hours)
    two = desk("two", "法律相談", "phone: 03-3123-4502")
    three = desk("three", "税の相談", "phone: 03-3123-4503")
    table = "title: 教育相談\nlead: 教育相談\ndesks: [two, one]\n"
    flow = "title: 教育相談\nlead: 教育相談\nflow:\n  - when: 困っている\n    go: [one]\n"
    flow += "  - when: 教育相談\n    go: [two, three]\n"
    notice = notice_of(tmp_path, desks=f"desks:\n{one}{two}{three}", strip=table, flowchart=flow)
    assert judged(layout, pressed(layout, notice), notice).findings == ()


@pytest.mark.parametrize("layout", ["leaflet", "handout", "strip"])
def test_a_desk_may_be_called_as_its_number_is_said(layout: str, tmp_path: Path) -> None:
    one = desk("one", "いちはやく", 'phone: "189"\n        reading: いちはやく')
    two = desk("two", "法律相談", "phone: 03-3123-4502")
    flow = "title: 窓口\nflow:\n  - {when: 困っている, go: [one]}\n  - {when: 家で, go: [two]}\n"
    table = "title: 窓口\ndesks: [one, two]\n"
    notice = notice_of(
        tmp_path, desks=f"desks:\n{one}{two}", strip=table, flowchart=flow, handout=table
    )
    assert judged(layout, pressed(layout, notice), notice).findings == ()


def test_a_larger_question_below_that_is_said_like_a_desk_is_not_its_box(tmp_path: Path) -> None:
    one = "  one:\n    name: 教育相談\n    contacts: [{visit: 駅の東口から徒歩5分(1F)}]\n"
    two = desk("two", "法律相談", "phone: 03-3123-4502")
    three = desk("three", "税の相談", "phone: 03-3123-4503")
    flow = "title: 一覧\nflow:\n  - {when: 困っている, go: [two, one, three]}\n"
    flow += "  - {when: 教育相談, then: [{when: 家で, go: [one]}, {when: 学校で, go: [two]}]}\n"
    notice = notice_of(tmp_path, desks=f"desks:\n{one}{two}{three}", flowchart=flow)
    sheets = sheets_with(tmp_path / "sheets", "poster", {"size: 44pt": "size: 60pt"})
    document = pressed("poster", notice, Wishes(paper="A5", landscape=True), sheets)
    assert judged("poster", document, notice).findings == ()


def test_the_title_of_a_second_page_may_be_called_as_a_desk(tmp_path: Path) -> None:
    ids = [f"d{number}" for number in range(30)]
    desks = "".join(desk(each, f"窓口{each}", f"phone: 03-3123-45{each[1:]:0>2}") for each in ids)
    one = desk("one", "教育相談", "phone: 03-3123-4600")
    table = f"title: 教育相談\ndesks: [one, {', '.join(ids)}]\n"
    table += "notes: [※困ったときは教育相談(03-3123-4600)へ。]\n"
    notice = notice_of(tmp_path, desks=f"desks:\n{one}{desks}", handout=table)
    document = pressed("handout", notice)
    assert len(document.pages) > 1
    assert judged("handout", document, notice).findings == ()


@pytest.mark.parametrize("name", ["葛\U000e0100城市", "𣘺本医院"])
def test_a_kanji_of_several_units_is_read_as_one(name: str, tmp_path: Path) -> None:
    desks = f"desks:\n  one:\n    name: {name}\n    contacts:\n      - phone: 0277-76-1902\n"
    notice = notice_of(tmp_path, desks=desks, handout="title: 相談窓口\ndesks: [one]\n")
    composed = pressed("handout", notice)
    proof = prove(pdf(composed), NoticeTexts(notice), "handout", "handout")
    assert [finding.message for finding in proof.findings] == []


REPEATED = """\
desks:
  children:
    name: こどもの相談
    operator: みどり市学校教育部
    contacts:
      - phone: 0277-76-5634
      - url: https://www.city.example.lg.jp/
    closed: 土・日・祝日
  school:
    name: 学校教育課
    short: みどり市学
    contacts:
      - phone: 0277-76-5634
      - fax: 0277-76-8387
      - visit: 笠懸庁舎1階3番窓口
      - email: soudan-madoguchi@gakko-kyoiku.midori-city.example.jp
      - url: https://www.city.example.lg.jp/kyoiku/
    closed: 土・日・祝日
    summary: くわしくは0277-76-5634へお電話ください。
  account:
    name: 教育部LINE
    operator: みどり市学校教育部
    contacts:
      - line: みどり市
        id: "@midori-edu"
    closed: Weekends, Dec. 29–Jan. 3
"""


@pytest.mark.parametrize(
    ("layout", "paper"), [("leaflet", "500x200mm"), ("handout", "A5"), ("strip", "A3横")]
)
def test_what_is_printed_beside_other_texts_or_within_them_is_not_taken_for_them(
    layout: str, paper: str, tmp_path: Path
) -> None:
    flow = "title: 相談窓口\nflow:\n  - when: 相談したい\n    go: [children, school, account]\n"
    flow += "  - when: 会いたい\n    go: [school]\n"
    table = "title: 相談窓口\ndesks: [children, school, account]\n"
    notice = notice_of(tmp_path, desks=REPEATED, flowchart=flow, handout=table, strip=table)
    wishes = Wishes(None, *asked_paper(paper))
    composed = pressed(layout, notice, wishes)
    assert [
        each.message for each in prove(pdf(composed), NoticeTexts(notice), layout, layout).findings
    ] == []


@pytest.mark.parametrize("stock", ["28187", "KPC-E1121-20N"])
def test_an_account_that_is_called_as_its_desk_is_no_second_copy_of_the_card(stock: str) -> None:
    notice = load(EDITIONS / "online", Report(), shown="data")
    assert notice is not None
    wishes = Wishes(cards=CardWishes(stock=stock))
    pages = pressed("card", notice, wishes)
    assert prove(pdf(pages), NoticeTexts(notice), "card", "x.pdf").verdict is Verdict.PASSED


@pytest.mark.parametrize("edition", ["dv", "town"])
@pytest.mark.parametrize(
    ("old", "new"),
    [("\nfold: no", "\nfold: yes"), ("\ncards: one-design", "\ncards: one-per-desk")],
)
def test_folded_cards_and_cards_of_one_desk_each_pass(
    edition: str, old: str, new: str, tmp_path: Path
) -> None:
    """PDFium sorts the texts of a line by their places: upside down, numbers came out reversed.

    Large numbers nearly meet those of the next card; an account may be called as its desk is.
    """
    notice, sheets = shipped(edition), sheets_with(tmp_path, "card", {old: new})
    document = pressed("card", notice, sheets=sheets)
    assert judged("card", document, notice).findings == ()


def test_the_number_of_a_card_behind_its_title_is_no_foreign_word() -> None:
    notice = shipped("long")
    wishes = Wishes(ruby="all", cards=CardWishes(stock="28187"))
    document = pressed("card", notice, wishes)
    items = (each for page in document.pages for each in page.items)
    assert "2／2" in "".join(each.words for each in items if isinstance(each, Text))
    assert judged("card", document, notice).findings == ()
    wrong = spoilt(document, retyped("2／2", "2／3"))
    assert "text" in {each.rule for each in judged("card", wrong, notice).findings}


def test_a_fraction_at_the_end_of_a_text_belongs_to_the_text(tmp_path: Path) -> None:
    desks = "desks:\n  one:\n    name: 相談課\n    contacts: [{phone: 0277-76-1902}]\n"
    handout = "title: 相談窓口\nlead: 申込みの締切は5／31\ndesks: [one]\n"
    notice = notice_of(tmp_path, desks=desks, handout=handout)
    document = pressed("handout", notice)
    assert judged("handout", document, notice).findings == ()
    wrong = spoilt(document, retyped("5／31", "5／13"))
    assert "text" in {each.rule for each in judged("handout", wrong, notice).findings}


def test_numbers_above_those_in_circles_are_no_foreign_words_and_a_wrong_one_is_found(
    tmp_path: Path,
) -> None:
    ids = [f"d{number}" for number in range(1, 58)]
    desks = "".join(desk(each, f"第{each}相談室", "phone: 0277-76-1902") for each in ids)
    flow = f"title: 相談\nflow:\n  - when: 困っている\n    go: [{', '.join(ids)}]\n"
    notice = notice_of(tmp_path, desks=f"desks:\n{desks}", flowchart=flow)
    document = pressed("leaflet", notice)
    assert judged("leaflet", document, notice).findings == ()
    wrong = spoilt(document, retyped("(57)", "(51)"))
    assert "numbering" in {each.rule for each in judged("leaflet", wrong, notice).findings}


TWINS = """\
desks:
  one:
    name: 東部相談センター
    short: 相談センター
    contacts: [{phone: 0277-76-1901}]
    summary: ②西部相談センターへの取り次ぎもします。
  two:
    name: 西部相談センター
    short: 相談センター
    contacts: [{phone: 0277-76-1902}]
    summary: ①西部相談センター、②東部相談センターの順におかけください。
"""


@pytest.mark.parametrize("style", ["chart", "bands"])
def test_numbers_in_the_data_and_desks_of_one_short_name_are_no_wrong_numbers(
    style: str, tmp_path: Path
) -> None:
    flow = "title: 相談\nflow:\n" + "".join(
        f"  - when: {when}\n    go: [one, two]\n" for when in ("朝", "昼", "夜")
    )
    notice = notice_of(tmp_path, desks=TWINS, flowchart=flow)
    sheets = sheets_with(tmp_path / "layouts", "leaflet", {"style: auto": f"style: {style}"})
    document = pressed("leaflet", notice, sheets=sheets)
    assert judged("leaflet", document, notice).findings == ()


@pytest.mark.parametrize("title", ["障害のある方の相談窓口", "Help in your language"])
def test_the_number_of_a_card_is_no_page_number_and_no_part_of_its_title(
    tmp_path: Path, title: str
) -> None:
    note = "    note: 災害のときは開設する時間が変わりますので、お電話ください。\n"
    ids = [f"d{n}" for n in range(4)]
    desks = "".join(
        f"  {each}:\n    name: 第{each[1]}夜間休日救急情報センター\n{note}    contacts:\n"
        f"      - phone: 048-723-869{each[1]}\n        hours: 平日 17:00～翌日8:30\n"
        for each in ids
    )
    card = f"title: {title}\ndesks: [{', '.join(ids)}]\n"
    notice = notice_of(tmp_path, desks=f"desks:\n{desks}", card=card)
    wishes = Wishes(cards=CardWishes(stock="28187"))
    document = pressed("card", notice, wishes)
    assert judged("card", document, notice).findings == ()


BOTH_SIDES = """\
desks:
  sos:
    name: 北琉球県 にんしんSOS相談センター(予期しない妊娠・出産の電話相談)
    contacts:
      - {phone: 0120-556-241, hours: 毎日9時から22時まで(12月29日から1月3日までを除く)}
      - {phone: 098-888-5562, note: 携帯電話・IP電話から}
      - {url: "https://ninshin-sos.kitaryukyu.lg.jp/"}
      - {line: にんしんSOS北琉球, id: "@ninshinsos-kr"}
  children:
    name: こども医療でんわ相談
    contacts:
      - {phone: "#8000", hours: 毎日19時から翌朝8時まで}
      - {phone: 098-888-5230, note: 携帯電話・IP電話から}
  women:
    name: 女性相談支援センター(配偶者暴力相談支援センター)
    contacts:
      - {phone: "#8778", hours: 平日8時30分から17時15分まで}
      - {phone: 098-854-1172, note: 携帯電話・IP電話から}
  night:
    name: 性犯罪・性暴力被害者のためのワンストップ支援センター「with you 北琉球」
    contacts:
      - {phone: "#8891", hours: 24時間365日}
      - {phone: 098-975-0166, note: 携帯電話・IP電話から}
  plus:
    name: DV相談+(プラス)
    contacts:
      - {phone: 0120-279-889, hours: 24時間}
      - {url: "https://soudanplus.jp/"}
      - {email: soudan@dv-plus.jp}
  child: {name: 児童相談所虐待対応ダイヤル, contacts: [{phone: "189", hours: 24時間}]}
"""


def test_a_desk_on_both_sides_of_cards_may_be_on_more_of_one_side(tmp_path: Path) -> None:
    edition = "as_of: 令和8年1月\nimprint: '{学校名} 保健室電話{電話番号}'\n"
    card = "title: ひとりで悩まないで\ndesks: [sos, children, women, night]\n"
    card += "back: {title: こちらでも相談できます, desks: [plus, child, sos]}\n"
    notice = notice_of(tmp_path, edition=edition, desks=BOTH_SIDES, card=card)
    document = pressed("card", notice, Wishes(cards=CardWishes(stock="28187")))
    assert judged("card", document, notice).findings == ()


def test_a_line_left_out_on_one_of_four_cards_is_found_though_other_desks_have_three(
    tmp_path: Path,
) -> None:
    cards = {"\ncards: one-design": "\ncards: one-per-desk"}
    notice, sheets = shipped("town"), sheets_with(tmp_path, "card", cards)
    document = pressed("card", notice, Wishes(cards=CardWishes(copies=4)), sheets)
    assert judged("card", document, notice).findings == ()
    lost = stream.on_page(lambda sheet: sheet.retype("健康福祉課", ""))
    proof = prove(stream.edited(pdf(document), lost), NoticeTexts(notice), "card", "x.pdf")
    assert "copies" in {finding.rule for finding in proof.findings}


@pytest.mark.parametrize("number", ["03-3123-4501", "03-3123-4510", ""])
def test_a_wrong_number_on_one_card_of_desks_with_one_name_is_found(
    number: str, tmp_path: Path
) -> None:
    notice = notice_of(tmp_path, desks=NAMESAKES, card="title: 相談\ndesks: [main, annex]\n")
    wrong = stream.on_page(lambda sheet: sheet.retype("03-3123-4511", number))
    data = stream.edited(pdf(pressed("card", notice)), wrong)
    assert prove(data, NoticeTexts(notice), "card", "x.pdf").verdict is Verdict.FAILED


def test_a_number_that_goes_on_on_the_next_card_is_on_both(tmp_path: Path) -> None:
    desks = "desks:\n  one:\n    name: よろず相談\n    contacts: [{phone: 0854-54-2500}]\n"
    notice = notice_of(tmp_path, desks=desks, card="title: 困ったら\ndesks: [one]\n")
    composed = pressed("card", notice)
    assert [
        each.message for each in prove(pdf(composed), NoticeTexts(notice), "card", "x.pdf").findings
    ] == []


def test_a_chat_that_is_called_as_its_desk_is_no_further_strip(tmp_path: Path) -> None:
    chat = "- chat: よりそいチャット\n        hours: 毎日\n      - url: https://yorisoi-chat.jp/"
    desks = f"desks:\n  one:\n    name: よりそいチャット\n    contacts:\n      {chat}\n"
    notice = notice_of(tmp_path, desks=desks, strip="title: 困ったら\ndesks: [one]\n")
    composed = pressed("strip", notice, Wishes(paper="A5"))
    assert [
        each.message
        for each in prove(pdf(composed), NoticeTexts(notice), "strip", "x.pdf").findings
    ] == []


CHAT = """\
desks:
  "189":
    name: 児童相談所虐待対応ダイヤル
    operator: こども家庭庁
    contacts:
      - phone: 189
        reading: いちはやく
        hours: 24時間365日
    fee: 通話料無料
  yorisoi:
    name: よりそいチャット
    operator: 一般社団法人社会的包摂サポートセンター
    contacts:
      - chat: よりそいチャット
        hours: 毎日(曜日により異なります)
      - url: https://yorisoi-chat.jp/
"""


def test_on_a_strip_a_chat_called_as_its_desk_takes_no_room_of_the_next(tmp_path: Path) -> None:
    strip = 'title: つらいときは\ndesks: ["189", yorisoi]\n'
    notice = notice_of(tmp_path, desks=CHAT, strip=strip)
    document = pressed("strip", notice)
    assert judged("strip", document, notice).findings == ()


def test_a_desk_in_two_rows_passes_and_a_wrong_number_in_the_second_is_found(
    tmp_path: Path,
) -> None:
    places = "".join(f"      - visit: 第{n}会館{'の南側の入口' * 30}\n" for n in range(4))
    ways = f"{places}      - phone: 03-5555-1000\n      - url: https://www.mext.go.jp/\n"
    desks = f"desks:\n  a:\n    name: 相談室\n    contacts:\n{ways}"
    notice = notice_of(tmp_path, desks=desks, handout="title: 一覧\ndesks: [a]\n")
    document = pressed("handout", notice, Wishes(paper="A5"))
    assert len(document.pages) > 1
    assert judged("handout", document, notice).findings == ()
    for change in (retyped("03-5555-1000", "03-5555-1001"), shifted("03-5555-1000", 0, 250)):
        proof = judged("handout", spoilt(document, change), notice)
        assert "box" in {finding.rule for finding in proof.findings}


def test_a_card_on_which_an_account_is_called_as_its_desk_passes(tmp_path: Path) -> None:
    hours = "\n        hours: 月・水・金 13時～17時"
    ways = {
        "ネットトラブル相談「ネットたすけ」": (
            "line: ネットたすけ\n        id: '@net-tasuke'",
            "sns: https://www.instagram.com/net_tasuke/",
        ),
        "生きづらびっと": ("line: 生きづらびっと\n        id: '@account-1'" + hours,),
        "Cure Time(キュアタイム)": ("chat: https://curetime.example/" + hours,),
        "外国につながるこどもの相談": ("phone: 06-6543-2700" + hours,),
    }
    desks = "desks:\n" + "".join(
        desk(f"d{n}", name, *each) for n, (name, each) in enumerate(ways.items())
    )
    notice = notice_of(tmp_path, desks=desks, card="title: 話せる\ndesks: [d0, d1, d2, d3]\n")
    document = pressed("card", notice)
    assert judged("card", document, notice).findings == ()
    wrong = spoilt(document, retyped("@account-1", "@account-2"))
    assert {finding.rule for finding in judged("card", wrong, notice).findings} >= {"box"}


def test_pages_that_go_on_in_words_without_brackets_pass(tmp_path: Path) -> None:
    places = "".join(f"      - visit: 第{n}会館{'の南側の入口' * 30}\n" for n in range(4))
    desks = f"desks:\n  a:\n    name: 相談室\n    contacts:\n{places}"
    notice = notice_of(tmp_path, desks=desks, handout="title: 一覧\ndesks: [a]\n")
    sheets = sheets_with(tmp_path / "layouts", "handout", {"again: (つづき)": "again: の続き"})
    document = pressed("handout", notice, Wishes(paper="A5"), sheets=sheets)
    (second, *_more) = document.pages[1:]
    assert "相談室の続き" in "".join(item.words for item in second.items if isinstance(item, Text))
    proof = prove(pdf(document), NoticeTexts(notice, sheets), "handout", "x.pdf")
    assert [each.message for each in proof.findings] == []


def test_an_address_that_a_hyphen_splits_passes(tmp_path: Path) -> None:
    address = "https://www.example.jp/" + "-".join(4 * each for each in "abcdefghijklmnopqr")
    desks = f"desks:\n  a: {{name: 相談室, contacts: [{{url: {address}}}]}}\n"
    notice = notice_of(tmp_path, desks=desks, handout="title: 窓口\ndesks: [a]\n")
    proof = judged("handout", pressed("handout", notice), notice)
    assert proof.findings == ()


def test_strips_pass_where_the_hours_of_one_desk_are_those_of_the_number_of_another(
    tmp_path: Path,
) -> None:
    desks = """\
    desks:
      a: {name: 相談室, hours: [毎日9:00～21:00], contacts: [{phone: 03-3580-4111}]}
      b: {name: 保健所, contacts: [{phone: 0120-007-110, hours: 毎日9:00～21:00}]}
    """
    notice = notice_of(tmp_path, desks=desks, strip="title: 窓口\ndesks: [a, b]\n")
    assert judged("strip", pressed("strip", notice), notice).findings == ()


def test_weekdays_are_read_as_they_are_printed_in_brackets(tmp_path: Path) -> None:
    contact = "{phone: 03-3456-7783, hours: [月・木 9:00～12:00, 土]}"
    desks = f"desks:\n  a: {{name: 教室, contacts: [{contact}]}}\n"
    desks += "  b: {name: 電話, contacts: [{phone: 03-3456-7784, hours: 火}]}\n"
    notice = notice_of(tmp_path, desks=desks, handout="{title: 相談, desks: [a, b]}")
    assert judged("handout", pressed("handout", notice), notice).findings == ()


def test_letters_may_be_as_narrow_as_the_sheet_lets_them_be(tmp_path: Path) -> None:
    said = "".join(
        f"{{{digit}|{kana * 4}}}" for digit, kana in zip("78356", "なやみごむ", strict=True)
    )
    address = f"https://www.city.minato.lg.jp/{'kosodate-kyoiku' * 2}/ichiran/index.html"
    contacts = f"[{{phone: 0120-0-78356, reading: '{said}'}}, {{url: '{address}'}}]"
    desks = f"desks:\n  a: {{name: 電話相談, contacts: {contacts}}}\n"
    notice = notice_of(tmp_path, desks=desks, handout="{title: 相談, desks: [a]}")
    sheets = sheets_with(tmp_path / "sheets", "handout", {"condense: 0.85": "condense: 50%"})
    document = pressed("handout", notice, Wishes(paper="A5"), sheets)
    assert judged("handout", document, notice, sheets).findings == ()
    assert [each.rule for each in judged("handout", document, notice).findings] == ["covered"]
