"""What a proof looks for in a text: numbers, addresses, dates, times and ids, each once."""

from pathlib import Path

import pytest

from data_folder import notice_of
from leaflet.check.file.evidence import NoticeTexts
from leaflet.check.file.tokens import tokens


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("電話０１２０ー００７ー１１０へ", [("number", "0120-007-110")]),
        ("1ページ目、12人", []),
        ("#7119か188", [("number", "#7119"), ("number", "188")]),
        (
            "https://www.example.lg.jp/0120-007-110",
            [("address", "https://www.example.lg.jp/0120-007-110")],
        ),
        (
            "令和8年4月1日8:30～17:15",
            [("date", "令和8年4月1日"), ("time", "8:30"), ("time", "17:15")],
        ),
        ("@soudan110 a@b.lg.jp", [("address", "a@b.lg.jp"), ("id", "@soudan110")]),
        ("相談", []),
    ],
)
def test_what_can_be_dialled_typed_or_missed_is_found_once(
    text: str, found: list[tuple[str, str]]
) -> None:
    said = list(tokens(text))
    assert [(kind, token) for kind, token, _start, _end in said] == found
    taken = [place for _kind, _token, start, end in said for place in range(start, end)]
    assert len(taken) == len(set(taken))


def test_a_line_may_end_between_two_numbers_of_the_data(tmp_path: Path) -> None:
    desk = (
        "desks:\n  a:\n    name: あ\n    contacts: [{phone: 110}]\n    note: 2026-04-01 0:00:00\n"
    )
    assert {"2026-04-01", "0:00"} <= NoticeTexts(notice_of(tmp_path, desks=desk)).tokens
