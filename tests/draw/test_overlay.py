"""What is in slots: text that a page repeats as decoration is drawn once and marked anew."""

import io
from dataclasses import dataclass, replace

import pikepdf
import pypdfium2

from draw.samples import REGULAR, Hand
from leaflet.draw.overlay import overlay
from leaflet.draw.pdf import pdf
from leaflet.page import DECORATION, Page, Tag


@dataclass(frozen=True)
class Line:
    faces: tuple[str, ...] = (REGULAR,)


def document(*, moved=0.0):
    """Return two pages with the same line in a slot, the second of them unread."""
    hand, slot = Hand(), Line()
    hand.text("中央小学校", 50, 700)
    (read,) = hand.pages[0]
    read = replace(read, slot=slot)
    silent = replace(read, mark=DECORATION, at=read.at._replace(x=read.at.x + moved))
    whole = hand.document(Tag("P", (read.mark,), slot=slot))
    (page,) = whole.pages
    return replace(whole, pages=(replace(page, items=(read,)), Page(page.size, (silent,))))


def test_a_page_that_repeats_an_earlier_one_says_so():
    assert overlay(document()).again == {1: 0}
    assert overlay(document(moved=5)).again == {}
    assert [index for index, _texts in overlay(document()).printed()] == [0, 1]


def test_the_same_ink_is_read_once():
    data = pdf(document())
    with pypdfium2.PdfDocument(data) as file:
        assert [page.get_textpage().get_text_range() for page in file] == ["中央小学校"] * 2
    with pikepdf.open(io.BytesIO(data)) as file:
        streams = [page.Contents[-1].read_bytes() for page in file.pages]
    assert b"/P<</MCID 0>>BDC" in streams[0]
    assert b"MCID" not in streams[1]
    assert streams[1].startswith(b"/Artifact BMC\nBT\n")
    assert streams[1].endswith(b"\nET\nEMC")
