"""Character classes (JLREQ Appendix A) and where a line may end between two of them (Appendix C).

The level is "very strict": JLREQ's Table 2 unchanged, plus what CSS ``line-break: strict``
forbids beyond it (a break before ％ or … after a kanji).
"""

from bisect import bisect_right
from enum import IntEnum, unique
from typing import Final


@unique
class Cl(IntEnum):
    """JLREQ's classes by number, and from 31 on those that JLREQ does not distinguish.

    ``OWN_*`` is half-width and Latin punctuation, ``NARROW_*`` full-width punctuation in a font
    that draws it without built-in space (BIZ UDPGothic). Both break as their class does and add
    no space; only the Latin forms hold a number or a word together.
    """

    OPEN = 1  # opening brackets
    CLOSE = 2  # closing brackets
    HYPHEN = 3  # hyphens and wave dashes
    DIVIDE = 4  # ! and ?
    MIDDLE = 5  # middle dots and colons
    STOP = 6  # full stops
    COMMA = 7  # commas
    LEADER = 8  # inseparable: … ‥
    ITERATION = 9
    LONG = 10  # prolonged sound mark
    SMALL = 11  # small kana
    PREFIX = 12  # ￥ №
    POSTFIX = 13  # ％ ℃
    BLANK = 14  # U+3000
    HIRAGANA = 15
    KATAKANA = 16
    MATH = 18  # cl-17 and cl-18: no space on either side
    KANJI = 19
    FIGURE = 24
    SPACE = 26
    LATIN = 27
    OWN_OPEN = 31
    OWN_CLOSE = 32
    OWN_MIDDLE = 35
    OWN_STOP = 36
    OWN_COMMA = 37
    OWN_DIVIDE = 34
    OWN_PREFIX = 42
    OWN_POSTFIX = 43
    DASH = 50  # inseparable: — ―; unlike … a single one may start a line
    KUNOJI = 51  # inseparable: 〳 〴 with 〵
    BIG_FIGURE = 52  # full-width digits and Latin letters: cl-19, but kept together
    QUOTE = 53  # " and ', which may open or close (UAX #14 QU)
    NOTE = 54  # ※ 〒 ☎: a sign that belongs to what follows
    MARK = 55  # a combining mark that the font did not compose
    SOLIDUS = 56  # / and - in Latin: UAX #14 SY, HY
    GLUE = 57  # U+00A0
    HANGUL = 58  # a Korean word breaks only at its spaces
    NARROW_OPEN = 61
    NARROW_CLOSE = 62
    NARROW_DIVIDE = 64
    NARROW_MIDDLE = 65
    NARROW_STOP = 66
    NARROW_COMMA = 67


NARROW: Final = {
    Cl.OPEN: Cl.NARROW_OPEN,
    Cl.CLOSE: Cl.NARROW_CLOSE,
    Cl.MIDDLE: Cl.NARROW_MIDDLE,
    Cl.STOP: Cl.NARROW_STOP,
    Cl.COMMA: Cl.NARROW_COMMA,
    Cl.DIVIDE: Cl.NARROW_DIVIDE,
}
"""The class of full-width punctuation whose glyph has no built-in space."""

_MEMBERS: Final = (
    (Cl.OPEN, "‘“（〔［｛〈《「『【｟〘〖«〝⦅〚"),
    (Cl.OWN_OPEN, "([{<｢⁅⦃‚„＜≪‹"),
    (Cl.CLOSE, "’”）〕］｝〉》」』】｠〙〗»〟〞⦆〛"),
    (Cl.OWN_CLOSE, ")]}>｣⁆⦄＞≫›"),
    (Cl.HYPHEN, "‐‑–゠〜～"),  # U+FF5E is what Windows types for U+301C
    (Cl.DIVIDE, "！？‼⁇⁈⁉‽"),
    (Cl.OWN_DIVIDE, "!?"),
    (Cl.MIDDLE, "・：；"),
    (Cl.OWN_MIDDLE, ":;･·"),
    (Cl.STOP, "。．"),
    (Cl.OWN_STOP, ".｡․"),
    (Cl.COMMA, "、，"),
    (Cl.OWN_COMMA, ",､"),
    (Cl.LEADER, "…‥⋯︙\U00010af6"),
    (Cl.DASH, "—―─⸺"),
    (Cl.KUNOJI, "〳〴〵"),
    (Cl.ITERATION, "ヽヾゝゞ々〻〼゛゜"),
    (Cl.LONG, "ーｰ"),
    (Cl.SMALL, "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"),
    (Cl.SMALL, "ｧｨｩｪｫｬｭｮｯﾞﾟ"),
    (Cl.PREFIX, "￥＄￡＃€№"),
    (Cl.OWN_PREFIX, "$#£¥"),
    (Cl.POSTFIX, "°′″℃℉￠％‰㏋ℓ‵﹪㌃㌍㌔㌘㌢㌣㌦㌧㌫㌶㌻㍉㍊㍍㍑㍗㎎㎏㎜㎝㎞㎡㏄"),
    (Cl.OWN_POSTFIX, "%¢"),
    (Cl.MATH, "＝≠≒≡≦≧＋－−×÷±∓∞"),
    (Cl.NOTE, "※〒☎℡"),
    (Cl.SPACE, " \t"),
    (Cl.BLANK, "\u3000"),
    (Cl.GLUE, "\u00a0\u202f"),
    (Cl.QUOTE, "\"'"),
    (Cl.SOLIDUS, "/-\\|"),
)
_FIRST: Final = "".join(chr(c) for c in (*range(0x0300, 0x0370), 0x3099, 0x309A))


def _class_table() -> dict[str, Cl]:
    table = {character: member for member, characters in _MEMBERS for character in characters}
    return table | dict.fromkeys(_FIRST, Cl.MARK)


_CLASSES: Final = _class_table()
_RANGES: Final = (  # the first code point of each block, in order
    (0x0000, Cl.LATIN),
    (0x0030, Cl.FIGURE),
    (0x003A, Cl.LATIN),
    (0x1100, Cl.HANGUL),
    (0x1200, Cl.LATIN),
    (0x2000, Cl.SPACE),
    (0x200B, Cl.LATIN),
    (0x2100, Cl.KANJI),  # signs and arrows are set like kanji (cl-19)
    (0x3041, Cl.HIRAGANA),
    (0x30A0, Cl.KATAKANA),
    (0x3100, Cl.KANJI),
    (0x3131, Cl.HANGUL),
    (0x3190, Cl.KANJI),
    (0x3300, Cl.POSTFIX),  # ㌔ ㍍
    (0x3358, Cl.KANJI),
    (0x3371, Cl.POSTFIX),  # ㍱
    (0x337B, Cl.KANJI),  # ㍻ ㍿
    (0x3380, Cl.POSTFIX),  # ㎎ ㎥
    (0x33E0, Cl.KANJI),
    (0xAC00, Cl.HANGUL),
    (0xD7B0, Cl.KANJI),
    (0xFF10, Cl.BIG_FIGURE),
    (0xFF1A, Cl.KANJI),
    (0xFF21, Cl.BIG_FIGURE),
    (0xFF3B, Cl.KANJI),
    (0xFF41, Cl.BIG_FIGURE),
    (0xFF5B, Cl.KANJI),
    (0xFF66, Cl.KATAKANA),
    (0xFFA0, Cl.KANJI),
)
_STARTS: Final = [start for start, _member in _RANGES]
_BLOCKS: Final = [member for _start, member in _RANGES]


def class_of(character: str) -> Cl:
    """Return the class of a character, regardless of the font."""
    if known := _CLASSES.get(character):
        return known
    return _BLOCKS[bisect_right(_STARTS, ord(character)) - 1]


# JLREQ 3.1.7 "characters not starting a line" (cl-02 to 07, 09 to 11) and the CSS strict additions.
# A space stays at the end of its line and takes no room there (JLREQ 3.2.6; UAX #14 LB7).
NO_START: Final = frozenset(
    {
        *(Cl.CLOSE, Cl.OWN_CLOSE, Cl.HYPHEN, Cl.DIVIDE, Cl.OWN_DIVIDE, Cl.MIDDLE, Cl.OWN_MIDDLE),
        *(Cl.STOP, Cl.OWN_STOP, Cl.COMMA, Cl.OWN_COMMA, Cl.LEADER, Cl.ITERATION, Cl.LONG, Cl.SMALL),
        *(Cl.NARROW_CLOSE, Cl.NARROW_DIVIDE, Cl.NARROW_MIDDLE, Cl.NARROW_STOP, Cl.NARROW_COMMA),
        *(Cl.POSTFIX, Cl.OWN_POSTFIX, Cl.SPACE, Cl.BLANK, Cl.GLUE, Cl.QUOTE, Cl.SOLIDUS, Cl.MARK),
    }
)
# JLREQ 3.1.8 "characters not ending a line": cl-01 and cl-12.
NO_END: Final = frozenset(
    {Cl.OPEN, Cl.OWN_OPEN, Cl.NARROW_OPEN, Cl.PREFIX, Cl.OWN_PREFIX, Cl.GLUE, Cl.QUOTE, Cl.NOTE}
)
# JLREQ 3.1.10 "unbreakable character sequences": words, numbers and what belongs to them.
WESTERN: Final = frozenset({Cl.FIGURE, Cl.LATIN, Cl.OWN_PREFIX, Cl.OWN_POSTFIX})
_TAILS: Final = frozenset({Cl.SOLIDUS, Cl.OWN_STOP, Cl.OWN_COMMA, Cl.OWN_MIDDLE, Cl.OWN_DIVIDE})
_ALIKE: Final = frozenset({Cl.DASH, Cl.KUNOJI, Cl.BIG_FIGURE, Cl.HANGUL})


def forbidden(before: Cl, after: Cl) -> bool:
    """Return whether no line may end between two characters of these classes (JLREQ Table 2)."""
    if before is Cl.SPACE and after is Cl.QUOTE:
        return False  # a quote after a space opens
    if after in NO_START or before in NO_END:
        return True
    if before is after and before in _ALIKE:
        return True
    return after in WESTERN and (before in WESTERN or before in _TAILS)
