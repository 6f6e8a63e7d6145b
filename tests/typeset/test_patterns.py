"""Places told by the words on either side of them."""

import pytest

from leaflet.typeset.patterns import Edges, edge, is_ideograph, is_letter, spelled


def shown(edges: Edges, text: str) -> str:
    found = set(edges.places(text))
    return "".join(("|" if at in found else "") + letter for at, letter in enumerate(text))


def test_a_form_spells_every_word_it_stands_for() -> None:
    assert spelled("こ[のれ] ぜひ") == ("この", "これ", "ぜひ")
    assert spelled("[あい][うえ]") == ("あう", "あえ", "いう", "いえ")
    assert spelled("[0_]か") == ("0か", " か")
    assert spelled("") == ()


@pytest.mark.parametrize(
    ("edges", "text"),
    [
        (Edges(edge("を")), "窓口を|知る"),
        (Edges(edge("に", "つい[てつ]")), "法に|ついて、法にて"),
        (Edges(edge("、", but_after="と")), "あ、|い、と"),
        (Edges(edge("の", "よう", but_before="その")), "雨の|ようだ、そのようだ"),
        (Edges(edge("て", follows=is_ideograph)), "見て|話して、聞いてよ"),
        (Edges(edge("いる なる", "方")), "いる|方、なる|方、ある方"),
    ],
)
def test_an_edge_stands_between_its_words_but_for_what_is_excepted(edges: Edges, text: str) -> None:
    plain = text.replace("|", "")
    assert shown(edges, plain) == text
    found = set(edges.places(plain))
    assert {place for place in range(1, len(plain)) if edges.stand(plain, place)} == found


def test_a_place_where_two_edges_stand_is_given_twice() -> None:
    assert list(Edges(edge("て"), edge("って")).places("言って行く")) == [3, 3]


def test_a_text_may_end_with_an_edge() -> None:
    assert list(Edges(edge("。")).places("はい。")) == [3]
    assert list(Edges(edge("。", follows=is_letter)).places("はい。")) == []


def test_letters_are_kana_kanji_and_other_scripts() -> None:
    assert [c for c in "あア々髙é＠0０aａ_、 " if is_letter(c)] == list("あア々髙é")
    assert [c for c in "あアー々髙㐂𠮷a、" if is_ideograph(c)] == list("々髙㐂𠮷")
    assert not is_letter("")
