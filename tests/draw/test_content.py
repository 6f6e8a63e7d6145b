"""Content streams: what is written once, where texts are, what a wide word says."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from draw.samples import BLUE, Hand
from leaflet.draw.pdf import pdf
from leaflet.page import Tag


def operators(*kids, hand):
    with pikepdf.open(BytesIO(pdf(hand.document(*kids)))) as file:
        return [
            (str(operator), list(operands))
            for operands, operator in pikepdf.parse_content_stream(file.pages[0])
        ]


def test_a_text_that_follows_on_its_line_needs_no_place_and_no_second_font():
    hand = Hand()
    first = hand.text("窓口は", 50, 100)
    width = hand.pages[0][0].width
    second = hand.text("こちら", 50 + width, 100)
    names = [name for name, _ in operators(Tag("P", (first, second)), hand=hand)]
    assert names == ["BT", "BDC", "Tf", "rg", "Td", "Tj", "EMC", "BDC", "Tj", "EMC", "ET"]


def test_texts_of_one_leaf_that_need_nothing_between_them_are_shown_at_once():
    hand = Hand()
    mark = hand.text("窓口は", 50, 100)
    hand.text("こちら", 50 + hand.pages[0][0].width, 100, mark=mark)
    end = hand.pages[0][1].at.x + hand.pages[0][1].width
    hand.text("です", end + 10, 100, mark=mark)
    found = operators(Tag("P", (mark,)), hand=hand)
    ((parts,),) = [given for name, given in found if name in ("Tj", "TJ")]
    first, move, second = parts
    assert (len(bytes(first)), len(bytes(second))) == (12, 4)
    assert float(move) == pytest.approx(-10 / 12 * 1000, abs=1)


def test_a_text_further_on_or_on_another_line_is_placed_by_its_distance():
    hand = Hand()
    marks = [hand.text("あ", 50, 100), hand.text("い", 200.5, 100), hand.text("う", 50, 118)]
    found = operators(Tag("P", tuple(marks)), hand=hand)
    steps = [[float(number) for number in given] for name, given in found if name == "Td"]
    assert steps[1:] == [[150.5, 0], [-150.5, -18]]


def test_a_colour_holds_until_another_is_wanted():
    hand = Hand()
    inks = [{}, {}, {"ink": BLUE}, {}]
    marks = [hand.text("あ", 50, 20 * row, **ink) for row, ink in enumerate(inks, 1)]
    names = [name for name, _ in operators(Tag("P", tuple(marks)), hand=hand)]
    assert names.count("rg") == 3


def test_decoration_between_words_does_not_part_them():
    hand = Hand()
    first = hand.text("窓", 50, 100)
    hand.box(40, 80, 100, 30)
    second = hand.text("口", 62, 100, mark=first)
    assert second == first
    found = operators(Tag("P", (first,)), hand=hand)
    marked = [given[0] for name, given in found if name in ("BDC", "BMC")]
    assert [str(role) for role in marked] == ["/P", "/Artifact", "/P"]


@pytest.mark.parametrize(("extra", "said"), [(0.0, []), (1.0, []), (3.0, ["虐待"])])
def test_a_base_set_wide_by_its_ruby_says_that_it_is_one_word(extra, said):
    hand = Hand()
    base, ruby = hand.text("虐待", 50, 100, extra=extra), hand.text("ぎゃくたい", 50, 89, 6)
    found = operators(Tag("P", (Tag("Ruby", (Tag("RB", (base,)), Tag("RT", (ruby,)))),)), hand=hand)
    spans = [given[1] for name, given in found if name == "BDC" and given[0] == "/Span"]
    assert [str(span.ActualText) for span in spans] == said


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["www.a-", "b.jp"], ["www.a-b.jp"]),
        (["www.", "a-", "b-", "c.jp/", "d"], ["a-b-c.jp/"]),
        (["a-b.", "jp"], []),
        (["a", "b-"], []),
    ],
)
def test_lines_that_a_hyphen_splits_say_together_what_they_say(lines, said):
    hand = Hand()
    mark = hand.text(lines[0], 50, 100)
    for row, line in enumerate(lines[1:], 1):
        hand.text(line, 50, 100 + 14 * row, mark=mark)
    document = hand.document(Tag("P", (mark,)))
    with pikepdf.open(BytesIO(pdf(document))) as file:
        found = list(pikepdf.parse_content_stream(file.pages[0]))
    spans = [given[1] for given, name in found if str(name) == "BDC" and given[0] == "/Span"]
    assert [str(span.ActualText) for span in spans] == said
    with pypdfium2.PdfDocument(pdf(document)) as opened:
        read = opened[0].get_textpage().get_text_bounded()
    assert "".join(read.split()) == "".join(lines)


def test_marked_content_and_text_objects_lie_within_each_other():
    hand = Hand()
    mark = hand.text("窓口", 50, 100)
    hand.box(40, 80, 100, 30)
    opened = []
    for name, _ in operators(Tag("P", (mark,)), hand=hand):
        if name in ("BT", "BDC", "BMC"):
            opened.append({"BT": "ET"}.get(name, "EMC"))
        if name in ("ET", "EMC"):
            assert opened.pop() == name
    assert opened == []
