"""The numbering plan of Japan (電気通信番号計画), as far as an office prints numbers of it."""

import re
from collections.abc import Mapping
from typing import Final

SHORT: Final[Mapping[str, str]] = {
    "104": "番号案内",
    "110": "警察",
    "113": "電話の故障",
    "114": "お話し中調べ",
    "115": "電報",
    "116": "電話の申し込み",
    "117": "時報",
    "118": "海上保安庁",
    "119": "消防・救急",
    "144": "迷惑電話おことわり",
    "171": "災害用伝言ダイヤル",
    "188": "消費者ホットライン",
    "189": "児童相談所虐待対応ダイヤル",
    "#7119": "救急安心センター",
    "#8000": "こども医療電話相談",
    "#8008": "DV相談ナビ",
    "#8080": "高齢者総合相談センター",
    "#8103": "性犯罪被害相談",
    "#8891": "性犯罪・性暴力被害者のためのワンストップ支援センター",
    "#9110": "警察相談専用電話",
    "#9910": "道路緊急ダイヤル",
}
"""Numbers of three figures, or of # and four: no library knows them. 177 ended in 2025."""

_SERVICES: Final = re.compile(
    r"0(?:120|570|990)\d{6}"  # free of charge, ナビダイヤル, with a charge of its own
    r"|0800\d{7}"  # free of charge
    r"|050[1-9]\d{7}"  # IP電話
    r"|0[789]0[1-9]\d{7}"  # 携帯電話
)
_ELEVEN: Final = re.compile(r"0800|050|0[6-9]0[1-9]")
_AREAS: Final = dict.fromkeys(
    (
        *("22", "23", "24", "25", "26", "27", "28", "29"),
        *("31", "32", "33", "34", "35", "36", "37", "38", "39"),
        *("42", "43", "44", "45", "47", "48", "52", "53", "54", "55", "58", "59"),
        *("61", "62", "63", "64", "65", "66", "67", "68", "69"),
        *("72", "75", "76", "77", "78", "79", "82", "86", "87", "89"),
        *("92", "93", "94", "95", "98"),
    ),
    "0123456789",
) | {
    "11": "235678",
    "12": "3456",
    "13": "3456789",
    "14": "23456",
    "15": "2345678",
    "16": "234567",
    "17": "23456789",
    "18": "2345678",
    "19": "123456789",
    "46": "02345678",
    "49": "23459",
    "56": "123456789",
    "57": "2345678",
    "73": "456789",
    "74": "023456789",
    "83": "23456789",
    "84": "56789",
    "85": "123456789",
    "88": "03456789",
    "96": "123456789",
    "97": "123456789",
    "99": "123456789",
}
"""The two figures after the 0 of an area code (市外局番), and which figure may follow them."""


def length_of(dialled: str) -> int:
    """Return how many figures the numbers have that begin like this one."""
    return 11 if _ELEVEN.match(dialled) else 10


def in_plan(dialled: str) -> bool:
    """Tell whether a number is surely of the plan: figures alone, from its 0 or its +81."""
    national = "0" + dialled[3:] if dialled.startswith("+81") else dialled
    if _SERVICES.fullmatch(national):
        return True
    return (
        len(national) == 10 and national[0] == "0" and national[3] in _AREAS.get(national[1:3], "")
    )
