import pytest

from draw.samples import Hand, linked, notice
from draw.tagged import tagged_words
from leaflet.draw.pdf import pdf
from leaflet.draw.text import for_windows, text
from leaflet.page import Rect, Tag


def paragraph(*words_or_tags):
    hand = Hand()
    kids = tuple(
        hand.text(part, 0, 20 * row) if isinstance(part, str) else part(hand)
        for row, part in enumerate(words_or_tags)
    )
    return text(hand.document(Tag("P", kids)))


def link(words, uri):
    def made(hand):
        mark = hand.text(words, 0, 0)
        hand.link(Rect(0, 0, 9, 9), uri, words, mark)
        return Tag("Link", (mark,))

    return made


def test_the_notice_reads_as_a_person_would_type_it():
    assert text(notice(), furigana=True) == (
        "相談窓口のご案内\n"
        "\n"
        "葛\U000e0100飾（かつしか）区の𣘺さん（𡈽曜日も）〜～折り返した二行目です。次の頁の続き\n"
        "\n"
        "窓口／電話\n"
        "\n"
        "法テラス\n"
        "  電話：0570-078374\n"
        "\n"
        "https://www.houterasu.or.jp/\n"
        "\n"
        "［法テラスの二次元コード］ <https://www.houterasu.or.jp/>\n"
        "\n"
        "選び方\n"
        "\n"
        "・はいの場合は → 法テラス\n"
        "・いいえの場合は → #9110\n"
    )


@pytest.mark.parametrize(
    ("words", "uri"),
    [
        ("0570-078374", "tel:0570078374"),
        ("#9110", "tel:%239110"),
        ("www.npa.go.jp/cyber/", "https://www.npa.go.jp/cyber/"),
    ],
)
def test_an_address_that_the_words_show_is_not_said_twice(words, uri):
    assert paragraph(link(words, uri)) == f"{words}\n"


def test_an_address_behind_other_words_is_said():
    shown = paragraph("くわしくは", link("警察庁", "https://www.npa.go.jp/"), "へ")
    assert shown == "くわしくは警察庁 <https://www.npa.go.jp/>へ\n"


def test_a_cell_of_several_paragraphs_is_set_under_the_name_of_its_column():
    hand = Hand()
    marks = [
        hand.text(words, 0, 0) for words in ("窓口", "連絡先", "法テラス", "電話", "ファックス")
    ]
    head = Tag("TR", tuple(Tag("TH", (mark,), scope="Column") for mark in marks[:2]))
    contacts = tuple(Tag("P", (mark,)) for mark in marks[3:])
    row = Tag("TR", (Tag("TH", (Tag("P", (marks[2],)),), scope="Row"), Tag("TD", contacts)))
    table = Tag("Table", (Tag("THead", (head,)), Tag("TBody", (row,))))
    assert text(hand.document(table)) == (
        "窓口／連絡先\n\n法テラス\n  連絡先：\n    電話\n    ファックス\n"
    )


def test_entries_in_entries_are_moved_in():
    hand = Hand()
    outer, inner, dot = (hand.text(words, 0, 0) for words in ("外", "内", "・"))
    deep = Tag("L", (Tag("LI", (Tag("Lbl", (dot,)), Tag("LBody", (inner,)))),))
    whole = Tag("L", (Tag("LI", (Tag("LBody", (outer, deep)),)),))
    assert text(hand.document(whole)) == "外\n  ・内\n"


def test_windows_gets_its_mark_and_its_line_ends():
    assert for_windows("電話\n相談\n") == "\ufeff電話\r\n相談\r\n".encode()


def test_the_text_says_what_the_tagged_pdf_says_in_the_same_order():
    said, at = text(notice(), furigana=True).replace("\n", ""), 0
    pieces = [piece for piece in tagged_words(pdf(notice())) if piece]
    assert len(pieces) == 15
    for piece in pieces:
        at = said.index(piece, at) + len(piece)


def test_furigana_is_left_out_unless_it_is_asked_for():
    assert "葛\U000e0100飾区の" in text(notice())
    assert "かつしか" not in text(notice())


def test_a_link_within_the_document_has_no_address_to_type():
    assert text(linked()) == "→ 法テラス\n\n法テラス\n"
