"""Labelled lines: what is written begins at one edge."""

from pathlib import Path

import pytest

from data_folder import notice_of
from flow_samples import composed, desk
from leaflet.compose.job import Composed
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import Wishes
from leaflet.draw.text import text
from leaflet.page import Text
from leaflet.press import press
from leaflet.report import Report

FACTS = (
    "    languages: [英語, 中国語, 韓国語, スペイン語, ポルトガル語, タガログ語, ネパール語]\n"
    "    fee: 無料\n"
)


def printed(folder: Path) -> Composed:
    desks = "desks:\n" + "".join(
        desk(f"d{n}", f"第{n}相談室", f"phone: 03-5555-100{n}", more=FACTS) for n in range(9)
    )
    go = ", ".join(f"d{n}" for n in range(9))
    flow = f"title: 窓口\nflow:\n  - when: 困っている\n    go: [{go}]\n"
    notice = notice_of(folder, desks=desks, flowchart=flow)
    return composed(notice)


def test_what_is_written_begins_at_one_edge_whatever_its_label(tmp_path: Path) -> None:
    page = printed(tmp_path).document.pages[0]
    texts = [item for item in page.items if isinstance(item, Text)]
    fee = [text for text in texts if text.words == "無料"]
    languages = [text for text in texts if text.words.startswith("英語")]
    assert len(fee) == len(languages) == 9
    assert [each.at.x for each in fee] == [each.at.x for each in languages]


def test_a_label_is_on_the_first_line_of_what_it_names(tmp_path: Path) -> None:
    page = printed(tmp_path).document.pages[0]
    texts = [item for item in page.items if isinstance(item, Text)]
    labels = [text.at.y for text in texts if text.words == "対応言語"]
    assert labels == [text.at.y for text in texts if text.words.startswith("英語")]


OPEN = ("月曜・水曜・金曜 9:00～17:00", "火曜・木曜 13:00～21:00")


@pytest.mark.parametrize("layout", ["leaflet", "poster", "handout", "card", "strip", "letter"])
def test_the_hours_of_a_whole_desk_are_printed_line_by_line_in_every_layout(
    tmp_path: Path, layout: str
) -> None:
    hours = f"    hours: [{', '.join(OPEN)}]\n"
    files = {
        "desks": "desks:\n" + desk("one", "第一相談室", "phone: 03-5555-1001", more=hours),
        "flowchart": "title: 窓口\nflow:\n  - when: 困っている\n    go: [one]\n",
        layout: "title: 窓口\ndesks: [one]\n",
    }
    files.pop("leaflet", None)
    files.pop("poster", None)
    notice = notice_of(tmp_path, **files)
    made = press(layout, notice, Sheets(), Wishes(), Report())
    assert made is not None
    said = text(made).splitlines()
    assert [line.strip() for line in said if line.strip() in OPEN] == [*OPEN]
