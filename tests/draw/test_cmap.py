"""ToUnicode: every code has its characters, in ranges that the CMap format allows."""

import re

from leaflet.draw.cmap import to_unicode


def ranges(texts):
    rows = re.findall(r"<(\w+)> <(\w+)> \[(.*)\]", to_unicode(texts).decode())
    return [(int(first, 16), int(last, 16), meanings) for first, last, meanings in rows]


def test_codes_in_a_row_are_one_range():
    assert ranges({3: "あ", 4: "い", 5: "う"}) == [(3, 5, "<3042><3044><3046>")]


def test_a_gap_ends_a_range():
    assert ranges({1: "a", 3: "b"}) == [(1, 1, "<0061>"), (3, 3, "<0062>")]


def test_only_the_last_byte_differs_within_a_range():
    found = ranges(dict.fromkeys(range(250, 260), "a"))
    assert [(first, last) for first, last, _ in found] == [(250, 255), (256, 259)]


def test_a_code_may_mean_what_takes_several_units():
    assert ranges({1: "𣘺", 2: "葛\U000e0100"}) == [(1, 2, "<D84DDE3A><845BDB40DD00>")]


def test_a_block_has_no_more_than_a_hundred_ranges():
    cmap = to_unicode({2 * code: "a" for code in range(150)}).decode()
    assert re.findall(r"(\d+) beginbfrange", cmap) == ["100", "50"]
