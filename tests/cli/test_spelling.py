"""What people type for a name is understood, and nothing else is guessed."""

import click
import pytest

from leaflet.cli import spelling


@pytest.mark.parametrize(
    ("typed", "grade"),
    [
        ("小学3年", "小3"),
        ("小学校３年生", "小3"),
        ("小三", "小3"),
        ("小3", "小3"),
        ("３年生", "小3"),
        ("3", "小3"),
        ("小7", "小7"),
        ("中学3年", "中学3年"),
        ("all", "all"),
    ],
)
def test_a_grade_in_any_of_its_spellings(typed: str, grade: str) -> None:
    assert spelling.grade(typed) == grade


@pytest.mark.parametrize(
    ("typed", "name", "lies"),
    [
        ("３００×９００", "300x900mm", None),
        ("300 x 900 mm", "300x900mm", None),
        ("300mm×900mm", "300x900mm", None),
        ("Ｂ２縦", "B2", False),
        ("A4-横", "A4", True),
        ("葉書", "100x148mm", None),
        ("ハガキ横", "148x100mm", True),
        ("30x90cm", "300x900mm", None),
        ("21×29.7センチ", "210x297mm", None),
        ("Ａ４よこ", "A4", True),
        ("A9", "A9", None),
        ("A 3", "A3", None),
        ("A3、縦", "A3", False),
        ("Ａ２判 横向き", "A2", True),
        ("はがきサイズ", "100x148mm", None),
    ],
)
def test_a_paper_in_any_of_its_spellings(typed: str, name: str, lies: bool | None) -> None:
    assert spelling.paper(typed) == (name, lies)


@pytest.mark.parametrize("typed", ["20", "２０枚", "20 部", 20])
def test_a_number_with_what_is_counted(typed: str | int) -> None:
    assert spelling.Count(1, 100).convert(typed, None, None) == 20


def test_the_maker_of_a_card_stock_in_katakana() -> None:
    assert spelling.stock("コクヨ") == "KOKUYO"
    assert spelling.stock("エーワン 51002") == "A-one 51002"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("leaflet,カード", "type the option once for each: --layout leaflet --layout card"),
        ("リーフレツト", "“リーフレツト” → did you mean leaflet?"),
        ("ちらい", "“ちらい” → did you mean leaflet?"),
    ],
)
def test_what_is_no_name_is_refused_with_what_to_type(typed: str, said: str) -> None:
    layouts = spelling.Spelled(["leaflet", "card"], spelling.LAYOUTS)
    option = click.Option(["--layout"], multiple=True, type=layouts)
    with pytest.raises(click.BadParameter) as refused:
        layouts.convert(typed, option, None)
    assert refused.value.message == said


@pytest.mark.parametrize("typed", ["かーど", "ｶｰﾄﾞ", "カード", "card", "Card"])
def test_a_name_in_any_kana_is_that_name(typed: str) -> None:
    assert spelling.Spelled(["card"], spelling.LAYOUTS).convert(typed, None, None) == "card"


def test_what_is_like_no_name_is_refused_as_anywhere() -> None:
    names = ["leaflet", "card"]
    said = []
    for kind in (spelling.Spelled(names, spelling.LAYOUTS), click.Choice(names)):
        with pytest.raises(click.BadParameter) as refused:
            kind.convert("xyz", None, None)
        said.append(refused.value.message)
    assert said[0] == said[1]


@pytest.mark.parametrize(
    "typed",
    ["—mono", "–mono", "――mono", "ーーmono", "－－mono", "--mono", "-–mono", "ー-mono", "-mono"],
)
def test_an_option_with_the_dashes_of_a_word_processor_is_that_option(typed: str) -> None:
    assert spelling.option(typed) == "--mono"


@pytest.mark.parametrize(("typed", "meant"), [("－h", "-h"), ("−q", "-q"), ("–q", "-q")])
def test_a_short_option_has_one_hyphen(typed: str, meant: str) -> None:
    assert spelling.option(typed) == meant


@pytest.mark.parametrize("typed", ["card", "—中央小", "data—old", "-q", "学校名=—"])
def test_a_word_that_is_no_option_stays_as_it_is(typed: str) -> None:
    assert spelling.option(typed) == typed
