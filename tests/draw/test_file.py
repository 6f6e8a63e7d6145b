"""The file: its objects, its cross-reference table, its ID."""

from io import BytesIO

import pikepdf
import pytest

from draw.samples import Hand
from leaflet.draw.file import MOST_STORED, File, Tail
from leaflet.draw.objects import (
    Dictionary,
    name,
    text_string,
)
from leaflet.draw.pdf import pdf
from leaflet.draw.section import PER_STREAM
from leaflet.page import Tag


def reopened(file, further=0, **entries):
    """Return the file, with these entries in its catalog, as another parser reads it.

    It has so many ``further`` objects in its tail.
    """
    pages = file.add(Dictionary({"Type": name("Pages"), "Count": 0, "Kids": b"[]"}))
    catalog = Dictionary({"Type": name("Catalog"), "Pages": pages, **entries})
    info = file.reserve()
    head = file.head(catalog, info)
    tail = Tail(head)
    tail.put(info.number, b"<<>>")
    for _number in range(further):
        tail.add(b"<<>>")
    return pikepdf.open(BytesIO(head.data + tail.finish().data))


@pytest.mark.parametrize("text", ["plain", "(a\\b)", "改行\r", "𣘺と葛\U000e0100", "a\rb", ""])
def test_a_text_string_reads_back_as_it_was(text):
    with reopened(File(), Said=text_string(text)) as file:
        assert str(file.Root.Said) == text


def test_more_objects_than_one_stream_holds_are_all_there():
    file = File()
    things = [file.add(Dictionary({"N": number})) for number in range(PER_STREAM + 5)]
    with reopened(file, All=b"[%b]" % b" ".join(things)) as opened:
        assert [int(thing.N) for thing in opened.Root.All] == list(range(PER_STREAM + 5))


def test_a_copy_may_have_more_objects_than_one_stored_block_has_room_for():
    count = MOST_STORED // 8 + 2  # rows of 7 bytes, and the byte before each
    with reopened(File(), further=count) as opened:
        assert len(opened.objects) > count


def test_an_object_may_be_filled_after_it_was_referred_to():
    file, late = File(), Dictionary({})
    reference = file.add(late)
    late["N"] = 7
    with reopened(file, Late=reference) as opened:
        assert int(opened.Root.Late.N) == 7


def test_another_word_gives_another_id():
    hand = Hand()
    one = hand.document(Tag("P", (hand.text("一", 50, 50),)))
    hand = Hand()
    other = hand.document(Tag("P", (hand.text("二", 50, 50),)))
    first, second = (pikepdf.open(BytesIO(pdf(each))).trailer.ID[0] for each in (one, other))
    assert bytes(first) != bytes(second)
