"""The head of the page: a title in the largest type its line allows, a legend that breaks."""

from pathlib import Path

import pytest

from data_folder import notice_of
from flow_samples import composed, desk, shipped_chart
from leaflet.check.page import check_page
from leaflet.page import Text


def test_the_date_is_on_the_line_of_the_title() -> None:
    (page,) = shipped_chart("leaflet").document.pages
    texts = [item for item in page.items if isinstance(item, Text)]
    title = next(item for item in texts if item.words.startswith("インターネット上の書き込み"))
    date = next(item for item in texts if "現在" in item.words)
    assert date.at.y == pytest.approx(title.at.y)


def test_a_long_legend_takes_further_lines_and_its_note_is_below(tmp_path: Path) -> None:
    channels = ", ".join(f"とても長い名前の相談のしかた{n}" for n in range(8))
    notice = notice_of(
        tmp_path,
        desks="desks:\n" + desk("a", "相談室", "phone: 110"),
        flowchart=f"title: 窓口\nlegend: [{channels}, 電話]\nlegend_note: そのほかはWebから\n"
        "flow:\n  - when: 困っている\n    go: [a]\n",
    )
    made = composed(notice)
    assert made.misfits == ()
    assert list(check_page(made.document)) == []
    texts = [item for item in made.document.pages[0].items if isinstance(item, Text)]
    lines = {item.at.y for item in texts if item.words.startswith("とても")}
    note = next(item for item in texts if item.words.startswith("そのほか"))
    assert len(lines) > 1
    assert note.at.y > max(lines)


def test_a_title_too_long_for_one_line_is_on_two(tmp_path: Path) -> None:
    notice = notice_of(
        tmp_path,
        desks="desks:\n" + desk("a", "相談室", "phone: 110"),
        flowchart="title: 令和8年7月豪雨 被災された方への相談窓口\n"
        "flow:\n  - when: 困っている\n    go: [a]\n",
    )
    made = composed(notice, "poster", paper="297x1200mm")
    texts = [item for item in made.document.pages[0].items if isinstance(item, Text)]
    title = [item for item in texts if "豪雨" in item.words or "相談窓口" in item.words]
    assert len({item.at.y for item in title}) == 2
    assert "".join(item.words for item in title) == "令和8年7月豪雨 被災された方への相談窓口"
