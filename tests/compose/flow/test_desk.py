"""A desk in its box: numbers first to the eye, every contact printed."""

from pathlib import Path

import pytest

from data_folder import notice_of
from flow_samples import book, composed, desk, printed, shipped_chart
from leaflet.check.page import check_page
from leaflet.compose.flow.manner import Manner
from leaflet.compose.flow.outline import outline
from leaflet.compose.flow.parts import Parts
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.parts.blocks import Setter
from leaflet.compose.sheets import Sheets
from leaflet.draw.text import text
from leaflet.model.notice import Notice
from leaflet.model.route import graph
from leaflet.page import Link, Tag, Text
from leaflet.page import Path as Ink
from leaflet.report import Report
from leaflet.units import mm


def parts_of(notice: Notice, manner: Manner) -> Parts:
    assert notice.flowchart is not None
    sheet = LAYOUTS["leaflet"].read_sheet("leaflet", Sheets(), Report())
    setter = Setter(sheet.condense, sheet.ruby_face, sheet.latin_gap, lambda words: words, 0.0)
    chart = notice.flowchart
    return Parts(setter, sheet, {}, graph(chart), outline(chart), manner)


def test_numbers_and_addresses_are_places_to_click() -> None:
    (page,) = shipped_chart("leaflet").document.pages
    uris = {item.uri for item in page.items if isinstance(item, Link)}
    assert {"tel:0570078374", "tel:0570003110", "https://www.ihaho.jp"} <= uris


def test_the_number_is_the_largest_thing_in_its_box() -> None:
    (page,) = shipped_chart("leaflet").document.pages
    sizes = {item.words: item.size for item in page.items if isinstance(item, Text)}
    assert sizes["0570-003-110"] > sizes["人権相談"] > sizes["www.jinken.go.jp"]


def test_a_desk_without_a_number_or_a_code_is_printed(tmp_path: Path) -> None:
    notice = notice_of(
        tmp_path,
        desks="desks:\n"
        + desk("a", "市役所の相談室", "visit: 市役所2階 5番窓口", "fax: 03-5555-0101")
        + desk("b", "教育相談", "email: soudan@a.example", "post: 〒100-0001 千代田1-1"),
        flowchart="title: 窓口\nlegend: [対面, メール]\nflow:\n  - when: 話をしたい\n"
        "    go: [{desk: a, for: 昼間}, {desk: b, for: 夜}]\n",
    )
    made = composed(notice)
    (page,) = made.document.pages
    assert list(check_page(made.document)) == []
    words = printed(page)
    for each in ("市役所2階 5番窓口", "FAX", "03-5555-0101", "soudan@a.example", "昼間", "夜"):
        assert each in words


@pytest.mark.parametrize("layout", ["leaflet", "poster"])
def test_the_code_of_an_emergency_desk_is_clear_of_its_heavier_frame(
    tmp_path: Path, layout: str
) -> None:
    urgent = desk("a", "いそぎの相談", "url: https://a.example/isogi", more="    emergency: yes\n")
    notice = notice_of(
        tmp_path,
        desks=f"desks:\n{urgent}",
        flowchart="title: 窓口\nflow:\n  - when: いそぐ\n    go: [a]\n",
    )
    assert list(check_page(composed(notice, layout).document)) == []


@pytest.mark.parametrize("layout", ["leaflet", "poster"])
def test_no_number_is_larger_than_that_of_a_desk_marked_for_an_emergency(
    tmp_path: Path, layout: str
) -> None:
    urgent = desk("a", "災害対策本部", "phone: 0985-26-7064", more="    emergency: yes\n")
    others = desk("b", "災害用伝言", 'phone: "171"') + desk("c", "相談室", "phone: 0985-26-7001")
    notice = notice_of(
        tmp_path,
        desks=f"desks:\n{urgent}{others}",
        flowchart="title: 窓口\nflow:\n  - when: 困った\n    go: [a, b, c]\n",
    )
    (page,) = composed(notice, layout).document.pages
    sizes = {item.words: item.size for item in page.items if isinstance(item, Text)}
    assert sizes["0985-26-7064"] == sizes["171"] > sizes["0985-26-7001"]


@pytest.mark.parametrize(
    ("number", "more"),
    [("0985-26-7064", ""), ('"119"', ""), ('"119"', "    emergency: yes\n")],
)
def test_no_number_on_the_right_is_larger_than_one_for_an_emergency_in_a_narrow_box(
    tmp_path: Path, number: str, more: str
) -> None:
    urgent = desk("a", "災害対策本部", f"phone: {number}", more="    emergency: yes\n")
    notice = notice_of(
        tmp_path,
        desks="desks:\n" + urgent + desk("b", "相談室", "phone: 0985-26-7001", more=more),
        flowchart="title: 窓口\nflow:\n  - when: 困った\n    go: [a, b]\n",
    )
    parts = parts_of(notice, Manner(bands=True))
    narrow = parts.box("desk a", mm(90), upright=True)
    (wide,) = parts.urgent(["desk b"], mm(400)) if more else [parts.box("desk b", mm(400))]
    sizes = [max(i.size for i in each.items if isinstance(i, Text)) for each in (narrow, wide)]
    assert sizes[0] >= sizes[1] > parts.sheet.type.number.smallest


@pytest.mark.parametrize(("width", "below"), [(100, False), (62, True)])
def test_a_contact_too_wide_beside_its_code_has_it_below_beside_the_summary(
    tmp_path: Path, width: int, below: bool
) -> None:
    words = "url: https://soudanmadoguchikodomoken.example.jp/a"
    register = desk("a", "相談室", words, more="    summary: 相談できます。\n")
    notice = notice_of(
        tmp_path,
        desks=f"desks:\n{register}",
        flowchart="title: 窓口\nflow:\n  - when: 話をしたい\n    go: [a]\n",
    )
    parts = parts_of(notice, Manner())
    block = parts.box("desk a", mm(width))
    assert parts.box("desk a", mm(width)).misfits == ()
    lines = {item.words: item.at.y for item in block.items if isinstance(item, Text)}
    (code,) = [item for item in block.items if isinstance(item, Ink) and item.code]
    address = max(y for line, y in lines.items() if line.endswith("jp/a"))
    assert (code.at.y > address) == below
    assert not below or code.at.y < lines["相談できます。"] < block.height
    assert [type(kid) for kid in block.reading[1].kids] == [Tag]  # code and address are one link


def test_a_contact_beside_its_own_code_has_its_pictogram_too(tmp_path: Path) -> None:
    pictured = [f"{kind}: https://a.example/{kind}\n        qr: yes" for kind in ("chat", "sns")]
    notice = notice_of(
        tmp_path,
        desks="desks:\n" + desk("a", "相談室", *pictured),
        flowchart="title: 窓口\nlegend: [チャット, SNS]\n"
        "flow:\n  - when: 話をしたい\n    go: [a]\n",
    )
    said = text(composed(notice).document).split("相談室")[-1]
    assert (said.count("チャット"), said.count("SNS")) == (1, 1)


def test_a_fax_number_is_smaller_and_lighter_than_a_telephone_number(tmp_path: Path) -> None:
    desks = "desks:\n" + desk("a", "相談室", "phone: 03-5555-1111", "fax: 03-5555-2222")
    flow = "title: 窓口\nflow:\n  - when: 困っている\n    go: [a]\n"
    (page,) = composed(notice_of(tmp_path, desks=desks, flowchart=flow)).document.pages
    texts = [item for item in page.items if isinstance(item, Text)]
    phone, fax = (next(t for t in texts if end in t.words) for end in ("1111", "2222"))
    assert fax.size < phone.size / 2
    assert "Regular" in fax.face
    assert "Bold" in phone.face


def test_a_postal_address_has_one_postal_mark(tmp_path: Path) -> None:
    marked = desk("a", "相談室", "phone: 03-5555-1111", "post: 〒100-0001 千代田1-1")
    bare = desk("b", "支援室", "post: 千代田1-1")
    flow = "title: 窓口\nflow: [{when: 手紙を書きたい, go: [a]}, {when: ほかに, go: [b]}]\n"
    made = composed(notice_of(tmp_path, desks=f"desks:\n{marked}{bare}", flowchart=flow))
    words = text(made.document).split()
    assert "〒100-0001" in words
    assert "［郵便］千代田1-1" in words


def test_at_its_least_width_a_desk_has_its_number_whole_behind_its_pictogram(
    tmp_path: Path,
) -> None:
    register = desk("a", "室", "phone: 0120-007-110")
    flow = "title: 窓口\nflow: [{when: 困る, go: [a]}]\n"
    made = book(notice_of(tmp_path, desks=f"desks:\n{register}", flowchart=flow))
    parts = made.draft(Manner(bands=True), 0).parts
    block = parts.box("desk a", parts.least("desk a"), upright=True)
    (number,) = [i for i in block.items if isinstance(i, Text) and i.words.startswith("0120")]
    assert number.stretch == 1.0
    assert number.at.x + number.width <= block.width


def test_numbers_on_the_right_begin_on_one_line_whatever_their_hours_and_names(
    tmp_path: Path,
) -> None:
    hours = {"a": "月・火・木・金 8:00～12:00、13:00～16:30(祝日は休み)", "b": "24時間"}
    more = {"a": "      - url: https://a.example/\n", "b": f"    operator: {'県健康福祉部' * 2}\n"}
    desks = "".join(
        desk(key, "こころの相談", f"phone: 03-5555-000{n}\n        hours: {times}", more=more[key])
        for n, (key, times) in enumerate(hours.items())
    )
    steps = "".join(f"  - when: {name}のこと\n    go: [{name}]\n" for name in hours)
    notice = notice_of(tmp_path, desks=f"desks:\n{desks}", flowchart=f"title: 窓口\nflow:\n{steps}")
    parts = book(notice, "poster").draft(Manner(bands=True), 0).parts
    boxes = [parts.box(f"desk {name}", mm(230)) for name in hours]
    texts = [item for box in boxes for item in box.items if isinstance(item, Text)]
    first, second = (item.at.x for item in texts if item.words.startswith("03-5555"))
    assert first == pytest.approx(second)
    assert first > mm(90)


@pytest.mark.parametrize(
    ("width", "said"),
    [(220, {"(毎日16時～21時・18歳まで)"}), (110, {"(毎日16時～21時)", "(18歳まで)"})],
)
def test_short_hours_and_a_note_share_brackets_only_on_one_line(
    tmp_path: Path, width: float, said: set[str]
) -> None:
    number = "phone: 0120-99-7777\n        hours: 毎日16時～21時\n        note: 18歳まで"
    notice = notice_of(
        tmp_path,
        desks="desks:\n" + desk("a", "こども電話", number),
        flowchart="title: 窓口\nflow: [{when: 話をしたい, go: [a]}]\n",
    )
    block = parts_of(notice, Manner()).box("desk a", width)
    assert said <= {item.words for item in block.items if isinstance(item, Text)}
