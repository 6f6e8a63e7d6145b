"""The flow as it is read aloud: nothing depends on seeing an arrow."""

from pathlib import Path

from data_folder import loaded
from flow_samples import composed, desk, shipped_chart
from leaflet.check.page import check_page
from leaflet.draw.html import html
from leaflet.draw.text import text
from leaflet.page import Tag


def tags(tag: Tag) -> list[Tag]:
    return [tag, *(inner for kid in tag.kids if isinstance(kid, Tag) for inner in tags(kid))]


def test_the_reading_order_tells_where_each_question_leads() -> None:
    words = text(shipped_chart("leaflet").document)
    asked = words.index("書き込んだ相手に損害賠償を求めたい")
    answered = words.index("法テラス 0570-078374", asked)
    told = words.index("www.houterasu.or.jp", answered)
    assert asked < answered < told
    assert answered - asked < 60


def test_a_desk_is_read_once_with_a_heading_of_its_own() -> None:
    document = shipped_chart("leaflet").document
    marks = [tag.bookmark for tag in tags(document.reading) if tag.role == "H2"]
    assert marks.count("セーフライン") == 1
    assert marks[0] == "インターネット上の誹謗中傷やプライバシー侵害等のトラブルにあった"


def test_a_way_back_is_told_in_words(tmp_path: Path) -> None:
    notice, _report = loaded(
        tmp_path,
        desks="desks:\n" + desk("a", "相談室", "phone: 110"),
        flowchart="title: 窓口\nflow:\n  - when: 困っている\n    id: top\n    then:\n"
        "      - when: 電話したい\n        go: [a]\n"
        "      - when: まだ迷う\n        then: [{goto: top}]\n",
    )
    assert notice is not None
    made = composed(notice)
    assert "→ 「困っている」へ" in text(made.document)
    assert next(t.bookmark for t in tags(made.document.reading) if t.role == "H2") == "困っている"
    assert list(check_page(made.document)) == []


def test_an_arrow_is_words_where_nothing_stands_at_places() -> None:
    document = shipped_chart("leaflet").document
    assert "<span>→ 人権相談 0570-003-110</span>" in html(document)
    assert "\n    → 人権相談 0570-003-110\n" in text(document)
