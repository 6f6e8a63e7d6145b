"""A desk in its box: numbers first to the eye, every contact printed."""

from pathlib import Path

from data_folder import notice_of
from flow_samples import composed, desk, printed, shipped_chart
from leaflet.check.page import check_page
from leaflet.page import Link, Text


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
