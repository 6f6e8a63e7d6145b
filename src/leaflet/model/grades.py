"""Kanji by the school year that teaches them (学年別漢字配当表, 2020) and the 常用漢字."""

from functools import cache
from pathlib import Path
from typing import Final

RUBY: Final = ("none", "all", "小1", "小2", "小3", "小4", "小5", "小6", "中")
"""What ``--ruby`` may ask for: at 小3 every kanji of years 1 to 3 is known, at 中 all 常用漢字."""

_TABLE: Final = Path(__file__).with_name("kanji-grades.txt")


@cache
def taught(grade: str) -> frozenset[str]:
    """Return the kanji that are known at the end of a grade; for ``all`` none is."""
    years = RUBY.index(grade) - 1
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if not line.startswith("#")]
    return frozenset("".join(rows[:years])) | frozenset("々〇" if years else "")
