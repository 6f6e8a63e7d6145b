"""What is mistyped in opening hours: words, days, and times that are none: 平目, 第6水曜, 8;30."""

import re
from collections.abc import Generator, Iterator
from typing import Final
from unicodedata import normalize

from leaflet.check.notice.open_days import DASHES
from leaflet.check.notice.texts import WrittenText
from leaflet.language import _
from leaflet.model.weekdays import WEEKDAYS, weekday_lists
from leaflet.report import Finding, Level

_MISSPELT: Final = {
    "平目": "平日",
    "乎日": "平日",
    "平曰": "平日",
    "毎目": "毎日",
    "毎曰": "毎日",
    "士日": "土日",
    "土目": "土日",
    "祝目": "祝日",
    "年中無体": "年中無休",
    "時閒": "時間",
    "時問": "時間",
}
_ALIKE: Final = {
    "全": "金",
    "目": "日",
    "曰": "日",
    "士": "土",
    "上": "土",
    "本": "木",
    "末": "木",
    "永": "水",
    "氷": "水",
    "大": "火",
}
_NO_DAY: Final = re.compile(
    rf"(?<=[月火水木金土日][・、,{DASHES}])[{''.join(_ALIKE)}](?=[\s\d・、,:(曜]|$)"
    rf"|(?<![一-龠])[{''.join(_ALIKE)}](?=[・、,{DASHES}][月火水木金土日](?:[・、,{DASHES}\s\d(曜]|$))"
    rf"|[{''.join(_ALIKE)}](?=曜)"
)
_WEEK: Final = re.compile(r"第(?P<week>\d{1,2})(?=(?:[・、,]?第?\d{1,2})*[月火水木金土日]曜)")
_RUN: Final = re.compile(r"(?<![一-龠の\d])[月火水木金土日]{2,}(?=[\s\d(曜祝・、,:]|$)")
_VALID: Final = r"\d{1,2}:\d{2}(?!\d)"
_DOTTED: Final = r"\d{1,2}\.(?:00|15|30|45)(?!\d)"  # 12.29 may be a day
_NO_DATE: Final = r"(?!(?<!00) \d{1,2}:)"  # 12.28 17:15～1.4 8:30
_SLIPS: Final = (
    re.compile(r"\d{1,2}:\d{2}(?::\d{2}|分)"),
    re.compile(r"\d{1,2};\d{2}"),
    re.compile(r"\d{1,2}:(?:[OoIl]\d|\d?[OoIl])|(?<![A-Za-z])[OoIl]\d?:\d{2}"),
    re.compile(r"(?<!\d)(?!1:1(?!\d))\d{1,2}:\d(?!\d)"),
    re.compile(
        r"(?:(?<=[日曜祝])|^)\d{3,4}(?=[~〜～](?!\d{4}年))"
        rf"|(?<=[日曜祝])\d{{3,4}}(?=[{DASHES}]\d{{1,2}}(?::?\d{{2}}(?![\d{DASHES}])|時))"
        rf"|(?<=\d:\d{{2}}[{DASHES}])\d{{3,4}}(?![\d:年{DASHES}])"
        rf"|(?<=\d:\d{{2}}[{DASHES}])(?!{_VALID})\d+[:.]\d++{_NO_DATE}"
        rf"|(?<![\d:.])(?!{_VALID})\d+[:.]\d+(?=[{DASHES}]{_VALID})"
        rf"|(?<=[日曜祝]){_DOTTED}(?=[{DASHES}]{_DOTTED})"
    ),
)
DIGITS: Final = str.maketrans("OoIl;.", "0011::")
"""What is meant by the signs that are typed for those of a time or number."""
_WEEKS: Final = 5  # of a month in which a weekday may fall
_DAYS: Final = re.compile(r"(?<=24時間)[・、\s]*3(?!6[56])\d{2}日|週(?:[089]|\d{2,})日")
_LENGTH: Final = re.compile(
    r"(\d{1,3})時間(?=受付|対応|営業|年中|体制|相談|いつでも|[\d\s・、,。:(/~〜～]|$)"
)


def mistyped(written: WrittenText) -> Generator[Finding, None, bool]:
    """Yield the words, days and times of a text that are mistyped; return whether a time is."""
    plain = normalize("NFKC", written.text)
    for word, meant in _MISSPELT.items():
        if word in plain:
            hint = _("Type {text}").format(text=meant)
            yield fault(written, word, _("“{text}” is misspelt.").format(text=word), hint)
    for found in _NO_DAY.finditer(plain):
        hint = _("Type {text}").format(text=_ALIKE[found[0]])
        yield fault(written, found[0], _("“{text}” is misspelt.").format(text=found[0]), hint)
    for found in _DAYS.finditer(plain):
        message = _("“{text}” is misspelt.").format(text=found[0])
        yield fault(written, found[0], message, _("Compare it with the source."))
    slips = [found[0] for pattern in _SLIPS for found in pattern.finditer(plain)]
    for slip in slips[:1]:
        message = _("“{text}” is not a time.").format(text=slip)
        meant = _time_meant(slip)
        hint = _("Type {text}").format(text=meant) if meant else _("Type it like 8:30 or 8時30分.")
        yield fault(written, slip, message, hint)
    for week in _WEEK.finditer(plain):
        if not 1 <= int(week["week"]) <= _WEEKS:
            message = _("“{text}”: no month has that many weeks.").format(text=week[0])
            yield fault(written, week[0], message, _("Compare it with the source."))
    for start, end in weekday_lists(plain):
        for days in re.split("[、,]", plain[start:end]):  # 火・木、木は19:00まで is not a slip
            yield from _repeated(written, days)
    for run in _RUN.finditer(plain):
        yield from _repeated(written, run[0])
    for length in _LENGTH.finditer(plain):
        if int(length[1]) > 24:
            message = _("“{text}”: a day has 24 hours.").format(text=length[0])
            yield fault(written, length[0], message, _("Compare it with the source."))
    return bool(slips)


def _time_meant(slip: str) -> str:
    """Return the time that was mistyped, 8:30 of 8;30, 830 or 8:3O; empty if it may be several."""
    found = re.match(r"(\d{1,2}):?(\d{2})(?!\d$)", slip.translate(DIGITS))
    possible = found and int(found[1]) < 24 and int(found[2]) < 60
    return f"{found[1]}:{found[2]}" if found and possible else ""


def _repeated(written: WrittenText, listed: str) -> Iterator[Finding]:
    days = re.sub("曜日?|祝日", "", listed)
    twice = [each for each in WEEKDAYS if days.count(each) > 1]
    if twice:
        message = _("“{text}” names {day} twice.").format(text=listed, day=twice[0])
        yield fault(written, listed, message, _("Compare it with the source."))


def fault(written: WrittenText, words: str, message: str, hint: str) -> Finding:
    """Return an error in hours, at the words it is about."""
    return Finding("hours", Level.ERROR, written.place_of(words), message, hint)
