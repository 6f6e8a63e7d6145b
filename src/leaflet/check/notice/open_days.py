"""The weekdays for which hours are written: 平日, 月～金, 火・木, 土曜, 毎日."""

import re
from typing import Final

DASHES: Final = r"~〜～\-‐‒–—―−ー"
"""What is between two times or days, for a set of a pattern."""
_WEEK: Final = "月火水木金土日"
_GROUPS: Final = {"毎日": _WEEK, "平日": _WEEK[:5], "祝": "祝", "祝日": "祝"}
_SILENT: Final = re.compile(r"[、,・/\s]|曜日?")
_DAYS: Final = re.compile(
    rf"(?P<group>{'|'.join(sorted(_GROUPS, key=len, reverse=True))})"
    rf"|(?P<first>[{_WEEK}])(?:[{DASHES}](?P<last>[{_WEEK}]))?"
)


def open_days(text: str) -> frozenset[str]:
    """Return the days that a text is made of, 祝 among them; none where it says anything else."""
    bare, found, end = _SILENT.sub("", text), set[str](), 0
    while end < len(bare):
        days = _DAYS.match(bare, end)
        if not days:
            return frozenset()
        found.update(_GROUPS.get(days[0]) or _span(days["first"], days["last"]))
        end = days.end()
    return frozenset(found)


def _span(first: str, last: str | None) -> str:
    """Return the days from one to another, over the weekend where the last comes first."""
    start = _WEEK.index(first)
    count = (_WEEK.index(last or first) - start) % len(_WEEK) + 1
    return (_WEEK * 2)[start : start + count]
