"""What begins no phrase, and what ends one: adverbs, eras."""

from leaflet.typeset.grammar import belongs_to_figure, is_adverbial


def test_an_adverb_is_alone_before_a_noun() -> None:
    assert is_adverbial("今回相談", 0, 2)
    assert is_adverbial("毎日", 0, 2)
    assert is_adverbial("法的問題", 0, 2)
    assert not is_adverbial("目的", 0, 2)
    assert not is_adverbial("的", 0, 1)
    assert not is_adverbial("今回相談", 1, 2)  # what is before the run does not count


def test_eras_and_ordinals_belong_to_their_figure() -> None:
    assert belongs_to_figure("令和8年", 2)
    assert not belongs_to_figure("電話0120", 2)
