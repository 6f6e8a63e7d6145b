from dataclasses import replace

from draw.samples import Hand, notice
from dump import dump
from leaflet.page import DECORATION, Point, Tag


def test_the_dump_names_place_face_size_role_and_words():
    hand = Hand()
    lines = dump(hand.document(Tag("P", (hand.text("窓口", 50.004, 60, 12),)))).splitlines()
    assert "  text 50 60 BIZUDPGothic-Regular 12 #000000 P | 窓口" in lines
    assert lines[-3:] == ["Document", "  P", "    | 窓口"]


def test_the_dump_shows_where_setting_moved_a_glyph():
    hand = Hand()
    shown = dump(hand.document(Tag("P", (hand.text("あい", 0, 0, extra=0.25),))))
    assert "    moved +0.25 い\n" in shown


def test_inserting_a_mark_before_changes_no_line_of_the_others():
    document = notice()
    hand = Hand()
    hand.text("新", 5, 5, mark=DECORATION)
    first = document.pages[0]
    grown = replace(first, items=(*hand.pages[0], *first.items))
    before = dump(document).splitlines()
    after = dump(replace(document, pages=(grown, *document.pages[1:]))).splitlines()
    assert [line for line in after if line not in before] == [
        "  text 5 5 BIZUDPGothic-Regular 12 #000000 decoration | 新"
    ]


def test_a_hair_s_breadth_is_not_shown_and_a_hundredth_is():
    def moved(by):
        hand = Hand()
        mark = hand.text("窓", 50, 50)
        item = hand.pages[0][0]
        hand.pages[0][0] = replace(item, at=Point(50 + by, 50))
        return dump(hand.document(Tag("P", (mark,))))

    assert moved(0.004) == moved(0)
    assert moved(0.011) != moved(0)
