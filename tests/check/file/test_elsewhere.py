"""What a desk has twice is printed twice with it, and is still found beside another desk."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from check.file.proofs import judged, pressed
from data_folder import loaded
from leaflet.model.notice import Notice
from leaflet.page import Document, Point, Text

NUMBER = "03-3580-4113"
DESKS = """\
desks:
  a: {{name: 児童相談所, contacts: {contacts}}}
  b: {{name: 教育相談室, contacts: [{{phone: 03-3580-4111}}]}}
"""
FLOW = "title: 相談\nflow:\n  - {when: 家で, go: [a]}\n  - {when: 学校で, go: [b]}\n"
TABLE = "title: 相談\ndesks: [a, b]\n"
LAYOUTS = {"leaflet": "flowchart", "poster": "flowchart", "handout": "handout", "card": "card"}
LAYOUTS |= {"strip": "strip", "letter": "letter"}


def notice(folder: Path, layout: str, contacts: str) -> Notice:
    part = LAYOUTS[layout]
    document = {part: FLOW if part == "flowchart" else TABLE}
    said, _report = loaded(folder, desks=DESKS.format(contacts=contacts), **document)
    assert said is not None
    return said


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    "contacts",
    [
        f"[{{phone: {NUMBER}}}, {{fax: {NUMBER}}}]",
        "[{phone: '119'}, {fax: '119', note: 耳や言葉の不自由な方}]",
        f"[{{phone: {NUMBER}, hours: 昼}}, {{phone: {NUMBER}, note: 夜}}, {{fax: {NUMBER}}}]",
        f"[{{phone: {NUMBER}}}, {{url: https://www.moj.go.jp/}}, {{url: https://www.moj.go.jp/}}]",
        f"[{{phone: {NUMBER}}}, {{line: あ, id: '@soudan'}}, {{line: い, id: '@soudan'}}]",
    ],
)
def test_what_a_desk_has_twice_passes(layout: str, contacts: str, tmp_path: Path) -> None:
    said = notice(tmp_path, layout, contacts)
    found = judged(layout, pressed(layout, said), said).findings
    assert [each.message for each in found] == []


def test_the_second_of_them_beside_another_desk_is_found(tmp_path: Path) -> None:
    said = notice(tmp_path, "handout", f"[{{phone: {NUMBER}}}, {{fax: {NUMBER}}}]")
    document = pressed("handout", said)
    (page,) = document.pages
    _first, fax = texts(document, NUMBER)
    (other,) = texts(document, "03-3580-4111")
    moved = replace(fax, at=Point(fax.at.x, other.at.y + 20))
    items = tuple(moved if each is fax else each for each in page.items)
    spoilt = replace(document, pages=(replace(page, items=items),))
    assert "elsewhere" in {each.rule for each in judged("handout", spoilt, said).findings}


def texts(document: Document, words: str) -> Sequence[Text]:
    items = (each for page in document.pages for each in page.items)
    return [each for each in items if isinstance(each, Text) and each.words == words]
