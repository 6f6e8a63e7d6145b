"""edition.yaml, handout.yaml and card.yaml become what a notice says."""

from pathlib import Path

import pytest

from data_folder import notice_of, reported_of
from leaflet.model.ruby_markup import Blank
from leaflet.model.wareki import Day
from leaflet.model.words import Span


@pytest.fixture(autouse=True)
def _in_2026(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768435200")  # 2026-01-15


def test_an_edition_knows_its_date_publisher_and_blanks(tmp_path: Path) -> None:
    edition = notice_of(
        tmp_path,
        edition="""\
        as_of: R8.1
        publisher: 中央市教育委員会
        imprint: |
          {学校名} 電話 {電話番号}
          {相談|そうだん}室
        """,
    ).edition
    assert edition.as_of.day == Day(2026, 1)
    assert edition.publisher
    first, second = edition.imprint
    assert first.blanks == ("学校名", "電話番号")
    assert first.filled({"学校名": "東小", "電話番号": "1"}).plain == "東小 電話 1"
    assert second.parts == (Span("相談", ("そうだん",)), Span("室"))
    assert Blank("学校名") in first.parts


def test_a_document_whose_file_is_absent_is_none(tmp_path: Path) -> None:
    notice = notice_of(tmp_path)
    assert (notice.flowchart, notice.handout, notice.card) == (None, None, None)


def test_a_handout_has_the_usual_columns_unless_it_names_them(tmp_path: Path) -> None:
    handout = notice_of(
        tmp_path,
        handout="title: 一覧\nlabel: 資料3\ncolumns: {name: 窓口}\ndesks: [sos]\nnotes: [※注]\n",
    ).handout
    assert handout
    assert handout.columns.name.plain == "窓口"
    assert handout.columns.contacts.plain == "電話番号・関連URL"
    assert [desk.id for desk in handout.desks] == ["sos"]
    assert [note.plain for note in handout.notes] == ["※注"]


def test_a_card_has_a_front_and_perhaps_a_back(tmp_path: Path) -> None:
    card = notice_of(
        tmp_path,
        card="title: ひとりで悩まないで\ndesks: [sos]\nback:\n  title: 裏\n  desks: [sos]\n",
    ).card
    assert card
    assert card.back
    assert card.back.title
    assert [desk.id for desk in card.front.desks] == ["sos"]


# The file, its text, and every finding that is reported.
FAULTS: dict[str, tuple[str, str, list[str]]] = {
    "a doubt at the edition": (
        "edition",
        "as_of: R8.1\nconfirm: よいか\n",
        ["edition.yaml:2:10 confirm?"],
    ),
    "a date that is none": ("edition", "as_of: 平成32年1月\n", ["edition.yaml:1:8 date"]),
    "a date far ahead": ("edition", "as_of: 令和31年1月\n", ["edition.yaml:1:8 date"]),
    "no date": ("edition", "publisher: あ\n", ["edition.yaml:1:1 missing-key"]),
    "a desk that does not exist": (
        "handout",
        "title: あ\ndesks:\n  - sos\n  - soss\n",
        ["handout.yaml:4:5 reference"],
    ),
    "a desk twice": ("handout", "title: あ\ndesks: [sos, sos]\n", ["handout.yaml:2:14 duplicate?"]),
    "an empty list of desks": (
        "handout",
        "title: あ\ndesks: []\n",
        ["handout.yaml:2:1 empty"],  # not also that the desk is unused
    ),
    "a card without a title": ("card", "desks: [sos]\n", ["card.yaml:1:1 missing-key"]),
    "a desk on the back that does not exist": (
        "card",
        "title: あ\ndesks: [sos]\nback:\n  desks: [x]\n",
        ["card.yaml:4:11 reference"],
    ),
    "an unknown word as a key": (
        "handout",
        "title: あ\ndesks: [sos]\nxyz: い\n",
        ["handout.yaml:3:1 unknown-key"],
    ),
}


@pytest.mark.parametrize(("name", "text", "reported"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_reported_at_its_place_and_nothing_else_is(
    tmp_path: Path, name: str, text: str, reported: list[str]
) -> None:
    assert reported_of(tmp_path, **{name: text}) == reported


def test_an_edition_may_name_the_hosts_that_addresses_lead_to_and_its_rules(tmp_path: Path) -> None:
    edition = notice_of(
        tmp_path,
        edition="as_of: R8.1\nhosts: [mext.go.jp, moj.go.jp]\nrules: {stale: 18 months}\n",
    ).edition
    assert [host.text for host in edition.hosts] == ["mext.go.jp", "moj.go.jp"]
    assert {name: value.text for name, value in edition.rules.items()} == {
        "stale": "18 months",
    }


def test_a_strip_has_the_shape_of_a_handout_without_columns(tmp_path: Path) -> None:
    strip = notice_of(
        tmp_path, strip="title: 相談\nlead: 一人で悩まないで\ndesks: [sos]\nnotes: [※注]\n"
    ).strip
    assert strip
    assert [line.plain for line in strip.lead] == ["一人で悩まないで"]
    assert [desk.id for desk in strip.desks] == ["sos"]


def test_the_body_of_a_letter_may_hold_placeholders(tmp_path: Path) -> None:
    letter = notice_of(
        tmp_path,
        letter="title: お知らせ\nbody: |\n  {学校名}では\n  ご相談を受け付けます\ndesks: [sos]\n",
    ).letter
    assert letter
    first, second = letter.body
    assert first.filled({"学校名": "東小"}).plain == "東小では"
    assert not second.blanks


def test_a_lead_is_in_the_table_and_on_the_card(tmp_path: Path) -> None:
    notice = notice_of(
        tmp_path,
        handout="title: 一覧\nlead: 話してください\ndesks: [sos]\n",
        card="title: 一覧\nlead: 話してください\ndesks: [sos]\n",
    )
    assert notice.handout
    assert notice.card
    leads = (*notice.handout.lead, *notice.card.lead)
    assert [line.plain for line in leads] == ["話してください", "話してください"]
