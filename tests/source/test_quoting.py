"""What has to stand in quotation marks is told at its place, and nothing else of the file is."""

from pathlib import Path

import pytest

from faulty import told
from leaflet.report import Report
from leaflet.source.reader import parse

NOTE = "    note: ※注意\n"
LIST = "desks: [sos-dial, chat-jinken]\n"
PHONE = "      - phone: 0120-0-78310\n        reading: なやみいおう\n"

VALUES = {
    "an asterisk": "⟦*注意",
    "an ampersand": "⟦&注意 です",
    "an exclamation mark": "⟦!注意",
    "a per cent sign": "⟦%注意",
    "a backtick": "⟦`注意`",
    "an angle bracket": "⟦>注意",
    "a bar": "⟦|注意",
    "a question mark and a space": "⟦? 注意",
    "a hyphen and a space": "⟦- 注意",
    "a colon and a space": "注意⟦: 電話は無料",
    "a colon at the end": "注意⟦:",
    "a bracket before words": "[注意]⟦電話は無料",
    "a brace before words, which would be a placeholder": "⟦⟦{注意}電話は無料",
    "a reading at the beginning": "⟦{相談|そう|だん}します",
    "words after a quotation": '"注意" ⟦電話は無料',
    "a quotation mark that is not closed": '⟦"注意',
    "a single quotation mark that is not closed": "⟦'注意",
    "a quotation closed with a full-width mark": '⟦"注意”',
    "a bracket that is not closed": "⟦[注意",
    "a quotation mark that nothing opens": '注意⟪"',
    "a backslash in double quotation marks": '"注⟦\\意"',
    "a number sign before a number": "電話は ⟦#7119 へ",
    "a number sign before words": "合言葉は ⟪#いじめSOS",
    "an anchor": "⟦&op 文部科学省",
    "an alias": "⟦*op",
    "a tag": "⟦!!str 文部科学省",
    "a tag that runs a program elsewhere": "⟦!!python/object/apply:os.system [ls]",
}


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES.keys())
def test_a_value_with_a_mark_of_its_own_is_told_alone(tmp_path: Path, value: str) -> None:
    found, expected = told(tmp_path, "desks", NOTE, f"    note: {value}\n")
    assert found == expected


@pytest.mark.parametrize(
    "value",
    [
        *(
            "?注意",
            "“注意”",
            "「注意」",
            "※注意: です".replace(": ", "："),
            "http://example.jp:8080/ へ",
        ),
        *(
            "'#7119 へ'",
            '"注意: 電話"',
            "A & B",
            "50% 引き",
            "-5度",
            "注意 # 覚え書き",
            "~",
            "null",
        ),
    ],
)
def test_a_value_that_needs_no_quotation_marks_is_left_alone(tmp_path: Path, value: str) -> None:
    assert told(tmp_path, "desks", NOTE, f"    note: {value}\n")[0] == []


HEADS = {
    "an account id without quotation marks": (
        'id: "@linejinkensoudan"',
        "id: ⟦@linejinkensoudan",
    ),
    "a short number without quotation marks": (PHONE, "      - phone: ⟦#9110\n"),
    "a short number in them": (PHONE, '      - phone: "#9110"\n'),
    "an anchor before keys": ("  sos-dial:\n", "  sos-dial: ⟦&x\n"),
    "a tag before a list": (
        "    contacts:\n      - url: www.mhlw",
        "    contacts: ⟦!!omap\n      - url: www.mhlw",
    ),
    "a key of brackets": ("    action: 心のSOS\n", "    ⟦? [a, b]\n    : c\n"),
    "a mapping as a key": ("    action: 心のSOS\n", "    ⟦{a, b}: c\n"),
}


@pytest.mark.parametrize(("old", "new"), HEADS.values(), ids=HEADS.keys())
def test_a_mark_elsewhere_is_told_alone(tmp_path: Path, old: str, new: str) -> None:
    found, expected = told(tmp_path, "desks", old, new)
    assert [place.split(":")[:2] for place in found] == [place.split(":")[:2] for place in expected]


LISTS = {
    "a list that is not closed": "desks: ⟦[sos-dial, chat-jinken\n",
    "a list over several lines that is not closed": ("desks: ⟦[\n  sos-dial,\n  chat-jinken\n"),
    "a list in full-width brackets": "desks: ⟦［sos-dial, chat-jinken］\n",
    "a list without its first bracket": "desks: ⟦sos-dial, chat-jinken]\n",
    "a list without brackets": "desks: ⟦sos-dial, chat-jinken\n",
    "a list closed twice": "desks: [sos-dial, chat-jinken]⟦]\n",
    "a list without commas": "desks: [⟦sos-dial chat-jinken]\n",
    "a list with Japanese commas": "desks: [⟦sos-dial、chat-jinken]\n",
    "a list with a colon in it": "desks: [⟦sos-dial: x, chat-jinken]\n",
}


@pytest.mark.parametrize("line", LISTS.values(), ids=LISTS.keys())
def test_a_list_typed_wrong_is_told_alone(tmp_path: Path, line: str) -> None:
    found, expected = told(tmp_path, "card", LIST, line)
    assert found == expected


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("a: @x\n", 'Type a: "@x"'),
        ('a: "注意" です\n', "Type a: '\"注意\" です'"),
        ("desks: [a, b\n", "Type desks: [a, b]"),
        ("a: 電話 #7119\n", 'Type a: "電話 #7119" (a comment has a space after its #)'),
        ("a: b: c\n", 'Type a: "b: c"'),
        ("a: &x\n  b: c\n", "Delete &x"),
        ("a: [b]]\n", "Delete ]"),
    ],
)
def test_the_hint_is_what_to_type(text: str, hint: str) -> None:
    report = Report()
    parse(text, "a.yaml", report)
    assert [found.hint for found in report] == [hint]
