"""What no validator sees: pages read in their order, independent readers find every word."""

import re

import pypdfium2
import pytest

from draw.tagged import tagged_words
from leaflet.draw.html import html
from leaflet.draw.reading import readable
from leaflet.draw.text import text
from leaflet.page import Link, Text


def close(words):
    return "".join(words.split())


def test_the_tags_read_as_the_text(documents, files):
    drawn = {"approval sheet"}  # its small pages are figures made of letters, read by their alt
    for name, path in files.items():
        if name in drawn:
            continue
        said, at = close(text(documents[name], furigana=True)), 0
        pieces = [close(piece) for piece in tagged_words(path.read_bytes())]
        assert sum(map(bool, pieces)) > 10
        for piece in pieces:
            assert piece in said[at:], f"{name}: {piece} after {said[at - 40 : at]}"
            at = said.index(piece, at) + len(piece)


def test_an_independent_reader_finds_every_word_that_no_line_parts(documents, files):
    for name, path in files.items():
        with pypdfium2.PdfDocument(path) as opened:
            for page, read in zip(documents[name].pages, opened, strict=True):
                found = close(read.get_textpage().get_text_bounded())
                printed = (readable(i.words) for i in page.items if isinstance(i, Text))
                lost = [words for words in printed if close(words) not in found]
                assert lost == [], name


def test_an_independent_reader_finds_numbers_and_addresses_as_they_are_printed(documents, files):
    for name, path in files.items():
        with pypdfium2.PdfDocument(path) as opened:
            for page, read in zip(documents[name].pages, opened, strict=True):
                found = read.get_textpage().get_text_bounded()
                printed = "\n".join(i.words for i in page.items if isinstance(i, Text))
                pieces = re.findall(r"[!-~]*[0-9A-Za-z][!-~]*", printed)
                assert [piece for piece in pieces if piece not in found] == [], name


@pytest.mark.parametrize("word", ["虐待", "暴力行為", "小中", "児童生徒", "人権擁護委員"])
def test_a_search_finds_words_under_long_ruby(files, word):
    with pypdfium2.PdfDocument(files["handout as usual all"]) as opened:
        found = "".join(page.get_textpage().get_text_bounded() for page in opened)
    assert word in found.replace("\r\n", "")


def test_the_web_page_has_one_first_heading_and_every_number_can_be_called(documents):
    for document in documents.values():
        page = html(document)
        assert page.count("<h1>") == 1
        links = [item for sheet in document.pages for item in sheet.items if isinstance(item, Link)]
        assert all(f'href="{link.uri}"' in page for link in links if link.uri.startswith("tel:"))
