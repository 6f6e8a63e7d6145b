"""What a document can be saved as: files and their names, the same bytes each time."""

import pytest

from draw.samples import Hand, notice
from leaflet.draw.formats import FORMATS


def test_one_file_or_one_for_each_page():
    names = {kind: list(made.files(notice(), "案内")) for kind, made in FORMATS.items()}
    shipped = {
        "pdf": ["案内.pdf"],
        "png": ["案内-1.png", "案内-2.png"],
        "svg": ["案内-1.svg", "案内-2.svg"],
        "html": ["案内.html"],
        "txt": ["案内.txt"],
        "txt-furigana": ["案内-furigana.txt"],
        "txt-windows": ["案内-windows.txt"],
    }
    assert names | shipped == names


@pytest.mark.parametrize("kind", sorted(FORMATS))
def test_every_format_gives_the_same_bytes_again(kind):
    assert FORMATS[kind].files(notice(), "a") == FORMATS[kind].files(notice(), "a")


def test_no_two_formats_write_the_same_file() -> None:
    suffixes = [form.suffix for form in FORMATS.values()]
    assert len(set(suffixes)) == len(suffixes)


@pytest.mark.parametrize("kind", sorted(FORMATS))
def test_no_format_is_drawn_where_ink_and_reading_order_disagree(kind):
    hand = Hand()
    hand.text("言葉", 50, 50)
    with pytest.raises(ValueError, match="no tag owns mark 1: 言葉"):
        FORMATS[kind].files(hand.document(), "a")
