"""What people type for a name that an option knows: Ａ３, 小学3年, ポスター, PDF."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any, Final

import click

from leaflet.language import _


def _meaning(words: Mapping[str, str]) -> dict[str, str]:
    """Return what each word means, from the words for each name."""
    return {_katakana(word): name for name, listed in words.items() for word in listed.split()}


def _katakana(word: str) -> str:
    """Return a word with its hiragana as katakana: ぽすたー is ポスター."""
    return word.translate({code: code + 0x60 for code in range(0x3041, 0x3097)})


LAYOUTS: Final = _meaning(
    {
        "leaflet": "リーフレット チラシ",
        "poster": "ポスター",
        "handout": "資料3 一覧 一覧表 配布資料",
        "card": "カード 名刺",
        "strip": "切り取り",
        "letter": "手紙 おたより お便り",
    }
)
RUBY: Final = _meaning(
    {"all": "あり すべて 全部 総ルビ", "none": "なし 無し", "中": "中学 中学生 おとな 大人"}
)
_WAYS: Final = {
    **dict.fromkeys(("縦", "タテ", "たて"), False),
    **dict.fromkeys(("横", "ヨコ", "よこ"), True),
}
STOCKS: Final = {"コクヨ": "KOKUYO", "エーワン": "A-one", "普通紙": "plain"}
CARD_PAPERS: Final = {"はがき": "100x148mm", "ハガキ": "100x148mm", "葉書": "100x148mm"}
THEMES: Final = ("theme", "tone", "color", "colour", "テーマ", "調子", "配色")
"""What people type as an option for the theme, which is in the sheets."""
_DASHES: Final = re.compile(r"[-–—―ー－−‐‑]{1,2}(?=[a-z])")


def option(word: str) -> str:
    """Return an option with the hyphens it has, however many were typed: —mono, -layout."""
    found = _DASHES.match(word)
    if found is None or found[0] == "--":
        return word
    return ("-" if len(word) == 2 else "--") + word[found.end() :]


class Spelled(click.Choice[str]):
    """A choice that knows other words for its names."""

    def __init__(self, names: Sequence[str], words: Mapping[str, str]) -> None:
        """Take the names, and for other words the names they mean."""
        super().__init__(names)
        self._words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name that is meant, or fail as any choice does."""
        name = self.named(value)
        if name in self.choices:
            return super().convert(name, param, ctx)
        several = [self.named(each) for each in re.split("[,、，・]", value)]
        if param and param.multiple and {*several} <= {*self.choices}:
            again = " ".join(f"{param.opts[0]} {each}" for each in several)
            self.fail(_("type the option once for each: {text}").format(text=again), param, ctx)
        for close in get_close_matches(_katakana(name), [*self._words, *self.choices], n=1):
            meant = self.named(close)
            text = _("“{word}” → did you mean {found}?").format(word=value, found=meant)
            self.fail(text, param, ctx)
        return super().convert(value, param, ctx)

    def named(self, value: str) -> str:
        """Return the name that a word means; what means none stays as it is."""
        typed = plain(value)
        return self._words.get(_katakana(typed), typed if typed in self.choices else typed.lower())


class Count(click.IntRange):
    """A number, also in full-width figures and with what is counted: ２０枚."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the number, or fail as any range does."""
        if isinstance(value, str):
            value = re.sub(r"(?<=\d)\s*[^\W\d]+$", "", plain(value))
        return super().convert(value, param, ctx)


def plain(typed: str) -> str:
    """Return what was typed in ordinary characters: no full-width forms, no blanks around."""
    return unicodedata.normalize("NFKC", typed).strip()


def grade(typed: str) -> str:
    """Return a school grade as it is named here: 小学3年, 小学校3年生 and 小三 are 小3."""
    text = plain(typed).translate(str.maketrans("一二三四五六", "123456"))
    found = re.fullmatch(r"(?:小(?:学校?)?)?(?:第)?([1-6])(?:年生?|学年)?", text)
    return f"小{found[1]}" if found else text


def paper(typed: str) -> tuple[str, bool | None]:
    """Return the name of a paper, and whether it is landscape: A4縦 is not, Ａ４ヨコ is."""
    text, landscape = re.sub("(?:向き?|置き?|長)$", "", plain(typed)), None
    for ending, lies in _WAYS.items():
        if text.endswith(ending):
            text, landscape = text.removesuffix(ending).strip("- ,、・"), lies
    text = re.sub("(?:判|版|サイズ)$", "", text)
    name = CARD_PAPERS.get(text, text)
    free = re.fullmatch(r"([\d.]+)\s*(?:mm|cm)?\s*[x×X*]\s*([\d.]+)\s*(mm|ミリ|cm|センチ)?", name)
    if not free:
        return name.replace(" ", "").upper(), landscape
    sides = [free[1], free[2]]
    if free[3] in ("cm", "センチ"):
        sides = [f"{float(side) * 10:g}" for side in sides if side.count(".") < 2]
    if name != text and landscape:
        sides.reverse()
    return "x".join(sides) + "mm", landscape


def stock(typed: str) -> str:
    """Return the name of a card stock, its maker in Latin letters."""
    text = plain(typed)
    for maker, name in STOCKS.items():
        text = text.replace(maker, name)
    return text
