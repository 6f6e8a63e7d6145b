"""The proofing sheet: every contact once, numbers in groups, a code to scan, boxes to tick."""

from pathlib import Path

from data_folder import loaded
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import Wishes
from leaflet.page import Document, Text
from leaflet.page import Path as Outline
from leaflet.press import press
from leaflet.report import Report

DESKS = """\
desks:
  a:
    name: こども相談室
    contacts:
      - phone: 03-5555-1234
      - url: www.example.lg.jp/kodomo
      - post: 〒460-0001 愛知県名古屋市中区三の丸三丁目1番1号 中央市教育委員会 外国人児童生徒担当
    hours: [平日9:00～17:00, 第2土曜日10:00～12:00]
    checked: 2026-01-31
  b:
    name: 使われていない窓口
    contacts:
      - fax: 03-5555-9999
"""


def proofing(folder: Path) -> Document:
    notice, _report = loaded(folder, desks=DESKS, handout="title: 窓口\ndesks: [a]\n")
    assert notice is not None
    report = Report()
    made = press("proofing", notice, Sheets(), Wishes(), report)
    assert made is not None
    assert not report.refused, list(report)
    return made


def words(made: Document) -> list[str]:
    return [item.words for page in made.pages for item in page.items if isinstance(item, Text)]


def test_every_contact_of_every_desk_has_a_row(tmp_path: Path) -> None:
    said = words(proofing(tmp_path))
    assert said.count("こども相談室") == 3
    assert said.count("使われていない窓口") == 1


def test_the_hours_of_a_whole_desk_are_read_aloud_once(tmp_path: Path) -> None:
    said = words(proofing(tmp_path))
    assert said.count("受付時間 第2土曜日10:00～12:00") == 1


def test_every_page_but_the_last_is_full(tmp_path: Path) -> None:
    desks = "".join(
        f"  d{n}:\n    name: 第{n}窓口\n    contacts:\n      - phone: 03-5555-100{n}\n"
        for n in range(8)
    )
    notice, _report = loaded(tmp_path, desks=f"desks:\n{desks}")
    assert notice is not None
    made = press("proofing", notice, Sheets(), Wishes(), Report())
    assert made is not None
    first, last = (
        sum(isinstance(item, Text) and item.words.startswith("第") for item in page.items)
        for page in made.pages
    )
    assert first > last + 1


def test_a_number_is_in_groups_as_it_is_read_aloud(tmp_path: Path) -> None:
    said = words(proofing(tmp_path))
    assert [each for each in said if each.isdigit()][:3] == ["03", "5555", "1234"]


def test_an_address_has_its_code_to_scan(tmp_path: Path) -> None:
    codes = [
        item.code
        for page in proofing(tmp_path).pages
        for item in page.items
        if isinstance(item, Outline) and item.code
    ]
    assert codes == ["https://www.example.lg.jp/kodomo"]


def test_the_day_of_the_last_check_is_named_where_there_is_one(tmp_path: Path) -> None:
    said = "".join(words(proofing(tmp_path)))
    assert "2026-01-31" in said
    assert "確認日 なし" in said
