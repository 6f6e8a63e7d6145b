"""The shipped lexicon: what may follow a kanji, and whole words."""

from leaflet.typeset.lexicon import lexicon


def test_it_holds_words_by_their_script() -> None:
    words = lexicon()
    assert "談" in words.pairs["相"]
    assert "都道府県" in words.kanji
    assert "センター" in words.katakana


def test_it_is_read_once() -> None:
    assert lexicon() is lexicon()
