"""The head of the page: a title in the largest type its line allows, a legend that breaks."""

from pathlib import Path

import pytest

from data_folder import notice_of
from flow_samples import composed, desk, shipped_chart
from leaflet.check.page import check_page
from leaflet.compose.parts import pictogram
from leaflet.model.desk import Kind
from leaflet.page import DECORATION, Ink, Point, Text
from leaflet.page import Path as Outline


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


def test_a_title_is_no_smaller_than_the_situations_below_it(tmp_path: Path) -> None:
    notice = notice_of(
        tmp_path,
        desks="desks:\n" + desk("a", "相談室", "phone: 03-5555-1111"),
        flowchart="title: 島で困ったときの連絡先\nflow:\n  - when: 困っている\n    go: [a]\n",
    )
    (page,) = composed(notice, "poster", paper="300x900mm").document.pages
    texts = [item for item in page.items if isinstance(item, Text)]
    title = next(item for item in texts if item.words.startswith("島で"))
    situation = next(item for item in texts if item.words.startswith("困っている"))
    assert title.size >= situation.size


def test_the_legend_is_on_the_line_of_the_lead_if_there_is_room(tmp_path: Path) -> None:
    lines = []
    for lead in ("ひとりではありません。", "お気軽にどうぞ。" * 12):
        notice = notice_of(
            tmp_path,
            desks="desks:\n" + desk("a", "相談室", "phone: 110", "email: a@city.lg.jp"),
            flowchart=f"title: 窓口\nlead: {lead}\nlegend: [電話, メール]\n"
            "flow: [{when: 困っている, go: [a]}]\n",
        )
        texts = [i for i in composed(notice).document.pages[0].items if isinstance(i, Text)]
        first = next(item for item in texts if lead.startswith(item.words))
        channel = next(item for item in texts if item.words == "電話")
        lines.append(channel.at.y - first.at.y)
    assert lines[0] == pytest.approx(0)
    assert lines[1] > 0


def test_a_channel_of_the_legend_is_behind_its_own_pictogram(tmp_path: Path) -> None:
    notice = notice_of(
        tmp_path,
        desks="desks:\n" + desk("a", "相談室", "phone: 110", "email: a@city.lg.jp"),
        flowchart="title: 窓口\nlegend: [電話, メール]\nflow: [{when: 困っている, go: [a]}]\n",
    )
    items = composed(notice).document.pages[0].items
    for word, kind in (("電話", Kind.PHONE), ("メール", Kind.EMAIL)):
        at = next(n for n, i in enumerate(items) if isinstance(i, Text) and i.words == word)
        icon = items[at - 1]
        assert isinstance(icon, Outline)
        drawn = pictogram.drawn(kind, Point(0, 0), 10, Ink(0, 0, 0), DECORATION)
        assert icon.contours == drawn.contours
