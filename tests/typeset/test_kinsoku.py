"""Where a line may not end, by JLREQ's Table 2 and CSS line-break: strict."""

import pytest

from leaflet.typeset.kinsoku import Cl, class_of, forbidden
from typeset.setting_of import FULL, PROPORTIONAL, breaks


@pytest.mark.parametrize(
    ("character", "member"),
    [
        *(("「", Cl.OPEN), ("(", Cl.OWN_OPEN), ("』", Cl.CLOSE), ("～", Cl.HYPHEN)),
        *(("〜", Cl.HYPHEN), ("！", Cl.DIVIDE), ("・", Cl.MIDDLE), ("。", Cl.STOP)),
        *(("、", Cl.COMMA), ("…", Cl.LEADER), ("―", Cl.DASH), ("々", Cl.ITERATION)),
        *(("ー", Cl.LONG), ("ゃ", Cl.SMALL), ("ヶ", Cl.SMALL), ("￥", Cl.PREFIX)),
        *(("％", Cl.POSTFIX), ("㎝", Cl.POSTFIX), ("\u3000", Cl.BLANK), ("の", Cl.HIRAGANA)),
        *(("カ", Cl.KATAKANA), ("＋", Cl.MATH), ("権", Cl.KANJI), ("𠮷", Cl.KANJI)),
        *(("髙", Cl.KANJI), ("８", Cl.BIG_FIGURE), ("8", Cl.FIGURE), ("k", Cl.LATIN)),
        *((" ", Cl.SPACE), ("※", Cl.NOTE), ("→", Cl.KANJI), ("\u309a", Cl.MARK)),
    ],
)
def test_a_character_has_its_class(character: str, member: Cl) -> None:
    assert class_of(character) is member


@pytest.mark.parametrize("face", [FULL, PROPORTIONAL])
@pytest.mark.parametrize("align", ["left", "justify"])
@pytest.mark.parametrize(
    "shown",
    [
        "国|国、|国|国。|国",
        "国|「国」|国",
        "国|（国）。|国",
        "国|国々|国|国っ|国|ヴァー|国",
        "国|国・|国|国！|国|国：|国",
        "国|国～|国|国〜|国|国‐|国",
        "国|国％|国|￥国|国",
        "国|国……|国|――|国",
        "国|国」）。|国",
        "国|※国|国",
        "国|国！　|国",
        "国|Web|国|A/B|国",
    ],
)
def test_lines_end_only_where_they_may(shown: str, face: str, align: str) -> None:
    assert breaks(shown.replace("|", ""), face, align=align) == shown


def test_two_of_a_kind_stay_together_where_one_alone_could_part() -> None:
    assert forbidden(Cl.DASH, Cl.DASH)
    assert not forbidden(Cl.KANJI, Cl.DASH)
    assert forbidden(Cl.BIG_FIGURE, Cl.BIG_FIGURE)
    assert not forbidden(Cl.KANJI, Cl.BIG_FIGURE)
