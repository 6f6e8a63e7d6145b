from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data_folder import loaded, notice_of, places, write
from leaflet.model.denden import Blank
from leaflet.model.desk import Kind
from leaflet.model.load import load
from leaflet.model.route import Goto, Step, graph
from leaflet.model.wareki import Day
from leaflet.model.words import Span
from leaflet.report import Report


@pytest.fixture(autouse=True)
def _in_2026(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768435200")  # 2026-01-15


FULL = """\
desks:
  sos:
    name: 24時間子供SOSダイヤル
    also: いじめ相談
    operator: 文部科学省
    action: 迅速な助言
    contacts:
      - phone: 0120-0-78310
        reading: なやみいおう
        hours: 24時間年中無休
        note: 通話料無料
      - line: 法務局LINEじんけん相談
        id: "@linejinkensoudan"
        qr: yes
      - url: www.mext.go.jp/a_menu
      - url: https://www.moj.go.jp
        qr: no
      - email: soudan@example.lg.jp
      - fax: 03-6745-5600
      - visit: 市役所3階
      - chat: チャット相談
      - sns: X
      - post: 便箋
    summary: |
      一つ目。
      二つ目。
    note: ※注
    checked: 2026-01-10
    until: 2026-03-31
    source: https://example.jp
"""


def test_a_desk_holds_everything_its_entry_says(tmp_path: Path) -> None:
    desk = notice_of(tmp_path, desks=FULL).desks["sos"]
    assert desk.id == "sos"
    assert desk.name.plain == "24時間子供SOSダイヤル"
    assert desk.name.origin.line == 3
    assert [words.plain for words in (desk.also, desk.operator, desk.action) if words] == [
        "いじめ相談",
        "文部科学省",
        "迅速な助言",
    ]
    assert [contact.kind for contact in desk.contacts] == [
        *(Kind.PHONE, Kind.LINE, Kind.URL, Kind.URL, Kind.EMAIL, Kind.FAX),
        *(Kind.VISIT, Kind.CHAT, Kind.SNS, Kind.POST),
    ]
    assert [words.plain for words in desk.summary] == ["一つ目。", "二つ目。"]
    assert desk.summary[1].origin.line == 26
    assert [words.plain for words in desk.note] == ["※注"]
    assert desk.checked
    assert desk.checked.day == Day(2026, 1, 10)
    assert desk.until
    assert desk.until.written.text == "2026-03-31"
    assert desk.source
    assert desk.origin.line == 2


def test_a_contact_is_printed_as_written_and_its_mnemonic_stands_over_the_number(
    tmp_path: Path,
) -> None:
    phone, line, url, plain_url, *_rest = notice_of(tmp_path, desks=FULL).desks["sos"].contacts
    assert phone.value.text == "0120-0-78310"
    assert phone.words.spans == (Span("0120-0-78310", ("なやみいおう",)),)
    assert phone.hours
    assert phone.hours.plain == "24時間年中無休"
    assert line.search_id
    assert line.search_id.text == "@linejinkensoudan"
    assert (phone.qr, line.qr, url.qr, plain_url.qr) == (False, True, True, False)


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


FLOW = """\
title: ご案内
legend: [対面, 電話]
flow:
  - when: トラブルにあった
    then:
      - when: 悩みがある
        id: nayami
        go: [sos]
      - when: 解決したい
        then:
          - when: 消したい
            go: [{desk: sos, for: 削除}]
          - goto: nayami
"""


def test_a_flow_is_a_tree_to_its_writer_and_a_graph_to_its_reader(tmp_path: Path) -> None:
    chart = notice_of(tmp_path, flowchart=FLOW).flowchart
    assert chart
    assert [step.id for step in chart.steps()] == ["1", "nayami", "1.2", "1.2.1"]
    drawn = graph(chart)
    assert list(drawn.nodes) == ["step 1", "step nayami", "desk sos", "step 1.2", "step 1.2.1"]
    assert [(edge.tail, edge.head) for edge in drawn.edges] == [
        ("step 1", "step nayami"),
        ("step 1", "step 1.2"),
        ("step nayami", "desk sos"),
        ("step 1.2", "step 1.2.1"),
        ("step 1.2", "step nayami"),
        ("step 1.2.1", "desk sos"),
    ]
    label = drawn.edges[-1].label
    assert label
    assert label.plain == "削除"
    last = chart.flow[0].then[1]
    assert isinstance(last, Step)
    assert isinstance(last.then[1], Goto)


DESK = "desks:\n  sos:\n    name: あ\n    contacts:\n"
# The file, its text, and every finding that is told.
FAULTS: dict[str, tuple[str, str, list[str]]] = {
    "an unknown key": (
        "desks",
        "desks:\n  sos:\n    名称: あ\n    contacts: [{phone: 110}]\n",
        ["desks.yaml:3:5 unknown-key"],
    ),
    "a number typed as a key of the desk": (
        "desks",
        "desks:\n  sos:\n    name: あ\n    電話: 110\n    contacts: [{phone: 110}]\n",
        ["desks.yaml:4:5 unknown-key"],
    ),
    "a missing name": (
        "desks",
        "desks:\n  sos:\n    contacts: [{phone: 110}]\n",
        ["desks.yaml:2:3 missing-key"],
    ),
    "a desk nobody can reach": (
        "desks",
        "desks:\n  sos:\n    name: あ\n",
        ["desks.yaml:2:3 missing-key"],
    ),
    "an empty name": (
        "desks",
        "desks:\n  sos:\n    name:\n    contacts: [{phone: 110}]\n",
        ["desks.yaml:3:5 empty"],
    ),
    "an empty note": (
        "desks",
        DESK + "      - phone: 110\n        note: ''\n",
        ["desks.yaml:6:9 empty"],
    ),
    "a list for a name": (
        "desks",
        "desks:\n  sos:\n    name: [あ]\n    contacts: [{phone: 110}]\n",
        ["desks.yaml:3:11 kind"],
    ),
    "a text for the contacts": (
        "desks",
        "desks:\n  sos:\n    name: あ\n    contacts: 110\n",
        ["desks.yaml:4:15 kind"],
    ),
    "a list of desks": ("desks", "desks:\n  - name: あ\n", ["desks.yaml:2:3 kind"]),
    "no desks": ("desks", "desks:\n", ["desks.yaml:1:1 empty"]),
    "no key desks": (
        "desks",
        "name: あ\n",
        ["desks.yaml:1:1 unknown-key", "desks.yaml:1:1 missing-key"],
    ),
    "a file of one word": ("desks", "あ\n", ["desks.yaml:1:1 kind"]),
    "an id in Japanese": (
        "desks",
        "desks:\n  窓口:\n    name: あ\n    contacts: [{phone: 110}]\n",
        ["desks.yaml:2:3 id"],
    ),
    "two desks of one id": (
        "desks",
        DESK + "      - phone: 110\n  sos:\n    name: い\n",
        ["desks.yaml:6:3 duplicate-key"],
    ),
    "a contact of two kinds": (
        "desks",
        DESK + "      - phone: 110\n        url: example.jp\n",
        ["desks.yaml:6:9 contact"],
    ),
    "a contact of no kind": ("desks", DESK + "      - note: い\n", ["desks.yaml:5:9 contact"]),
    "a number without its key": ("desks", DESK + "      - 0120-007-110\n", ["desks.yaml:5:9 kind"]),
    "a wrong number": ("desks", DESK + "      - phone: 0120-0-7831\n", ["desks.yaml:5:16 phone"]),
    "a full-width number": ("desks", DESK + "      - phone: １１０\n", ["desks.yaml:5:16 phone?"]),
    "a mnemonic that cannot be": (
        "desks",
        DESK + "      - phone: 0120-0-78310\n        reading: なや\n",
        ["desks.yaml:6:18 phone-reading"],
    ),
    "a mnemonic over an address": (
        "desks",
        DESK + "      - url: example.jp\n        reading: なや\n",
        ["desks.yaml:6:9 contact"],
    ),
    "an address with a space": (
        "desks",
        DESK + "      - url: www. example.jp\n",
        ["desks.yaml:5:14 url"],
    ),
    "an address without a dot": ("desks", DESK + "      - url: example\n", ["desks.yaml:5:14 url"]),
    "an address with a Japanese full stop": (
        "desks",
        DESK + "      - url: www.example.jp/a。\n",
        ["desks.yaml:5:14 url"],
    ),
    "a full-width address": (
        "desks",
        DESK + "      - url: ｗｗｗ．example.jp\n",
        ["desks.yaml:5:14 url?"],
    ),
    "a wrong scheme": ("desks", DESK + "      - url: htp://example.jp\n", ["desks.yaml:5:14 url"]),
    "a mail address without a domain": (
        "desks",
        DESK + "      - email: a@b\n",
        ["desks.yaml:5:16 email"],
    ),
    "an account id with a space": (
        "desks",
        DESK + '      - line: あ\n        id: "@a b"\n',
        ["desks.yaml:6:13 id"],
    ),
    "an address whose host is too long": (
        "desks",
        DESK + f"      - url: {'x' * 64}.example.jp\n",
        ["desks.yaml:5:14 url"],
    ),
    "an address with a port beyond the last": (
        "desks",
        DESK + "      - url: example.jp:70000\n",
        ["desks.yaml:5:14 url"],
    ),
    "a code for a place to visit": (
        "desks",
        DESK + "      - visit: 市役所1階\n        qr: yes\n",
        ["desks.yaml:6:9 qr"],
    ),
    "a code for an account that may be any person's": (
        "desks",
        DESK + "      - line: 相談\n        id: soudan\n        qr: yes\n",
        ["desks.yaml:7:9 qr"],
    ),
    "a switch that is neither": (
        "desks",
        DESK + "      - url: example.jp\n        qr: いいえ\n",
        ["desks.yaml:6:13 kind"],
    ),
    "an entry checked long ago": (
        "desks",
        "desks:\n  sos:\n    name: あ\n    contacts: [{phone: 110}]\n    checked: 2024-12-31\n",
        ["desks.yaml:5:14 checked?"],
    ),
    "an entry checked twelve months ago": (
        "desks",
        "desks:\n  sos:\n    name: あ\n    contacts: [{phone: 110}]\n    checked: 2025-01-15\n",
        [],
    ),
    "an entry past its day": (
        "desks",
        "desks:\n  sos:\n    name: あ\n    contacts: [{phone: 110}]\n    until: 2026-01-14\n",
        ["desks.yaml:5:12 until"],
    ),
    "an entry on its last day": (
        "desks",
        "desks:\n  sos:\n    name: あ\n    contacts: [{phone: 110}]\n    until: 2026-01-15\n",
        [],
    ),
    "a doubt at a desk": (
        "desks",
        "desks:\n  sos:\n    name: あ\n    confirm: よいか\n    contacts: [{phone: 110}]\n",
        ["desks.yaml:4:14 confirm?"],
    ),
    "a doubt at a contact": (
        "desks",
        DESK + "      - phone: 110\n        confirm: よいか\n",
        ["desks.yaml:6:18 confirm?"],
    ),
    "a doubt at the edition": (
        "edition",
        "as_of: R8.1\nconfirm: よいか\n",
        ["edition.yaml:2:10 confirm?"],
    ),
    "a placeholder in a name": (
        "desks",
        'desks:\n  sos:\n    name: "{学校名}"\n    contacts: [{phone: 110}]\n',
        ["desks.yaml:3:12 placeholder"],
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
        ["desks.yaml:2:3 unused?", "handout.yaml:2:1 empty"],
    ),
    "a card without a title": ("card", "desks: [sos]\n", ["card.yaml:1:1 missing-key"]),
    "a desk on the back that does not exist": (
        "card",
        "title: あ\ndesks: [sos]\nback:\n  desks: [x]\n",
        ["card.yaml:4:11 reference"],
    ),
    "a step to a desk that does not exist": (
        "flowchart",
        "title: あ\nflow:\n  - when: い\n    go: [sos, {desk: x, for: う}]\n",
        ["flowchart.yaml:4:22 reference"],
    ),
    "a step that leads nowhere": (
        "flowchart",
        "title: あ\nflow:\n  - when: い\n  - when: う\n    go: [sos]\n",
        ["flowchart.yaml:3:11 flow"],
    ),
    "a step with then and go": (
        "flowchart",
        "title: あ\nflow:\n  - when: い\n    go: [sos]\n"
        "    then:\n      - when: う\n        go: [sos]\n",
        ["flowchart.yaml:4:5 flow"],
    ),
    "a step without words": (
        "flowchart",
        "title: あ\nflow:\n  - go: [sos]\n",
        ["flowchart.yaml:3:5 missing-key"],
    ),
    "a goto to no step": (
        "flowchart",
        "title: あ\nflow:\n  - when: い\n    then:\n      - goto: x\n"
        "      - when: う\n        go: [sos]\n",
        ["flowchart.yaml:5:15 flow"],
    ),
    "a goto in a circle": (
        "flowchart",
        "title: あ\nflow:\n  - when: い\n    id: a\n    then:\n      - goto: a\n      - when: う\n"
        "        go: [sos]\n",
        ["flowchart.yaml:6:15 cycle?"],
    ),
    "two steps of one id": (
        "flowchart",
        "title: あ\nflow:\n  - when: い\n    id: a\n    go: [sos]\n"
        "  - when: う\n    id: a\n    go: [sos]\n",
        ["flowchart.yaml:7:9 flow"],
    ),
    "a text for a list of desks": (
        "flowchart",
        "title: あ\nflow:\n  - when: い\n    go: sos\n",
        ["flowchart.yaml:4:9 kind"],
    ),
    "an unknown word as a key": (
        "handout",
        "title: あ\ndesks: [sos]\nxyz: い\n",
        ["handout.yaml:3:1 unknown-key"],
    ),
}


@pytest.mark.parametrize(("name", "text", "told"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told_at_its_place_and_nothing_else_is(
    tmp_path: Path, name: str, text: str, told: list[str]
) -> None:
    notice, report = loaded(tmp_path, **{name: text})
    assert places(report) == told
    assert (notice is None) == report.refused
    assert all(found.message for found in report)


def test_every_fault_of_every_file_is_told_in_one_run(tmp_path: Path) -> None:
    notice, report = loaded(
        tmp_path,
        edition="as_of: 令和31年1月\n発行: あ\n",
        desks="desks:\n\tsos:\n    name：あ\n    contacts:\n"
        "      - line: い\n        id: @xyz\n      - 電話番号: 0120ー007ー110\n",
        handout="title: あ\ndesks: [sos, x]\n",
        flowchart="flow:\n  - when: い\n",
        readings="readings:\n  相談: x\n",
        card="あ\n".encode("cp932"),
    )
    assert notice is None
    assert places(report) == [
        "card.yaml:1:1 encoding",
        "desks.yaml:2:1 indentation",
        "desks.yaml:3:9 colon",
        "desks.yaml:6:13 quote",
        "desks.yaml:7:9 unknown-key",
        "desks.yaml:7:15 phone?",
        "edition.yaml:1:8 date",
        "edition.yaml:2:1 unknown-key",
        "flowchart.yaml:1:1 missing-key",
        "flowchart.yaml:2:11 flow",
        "handout.yaml:2:14 reference",
        "readings.yaml:2:7 reading",
    ]


def test_a_desk_that_no_document_prints_is_a_doubt(tmp_path: Path) -> None:
    _notice, report = loaded(
        tmp_path,
        desks=FULL + "  other:\n    name: い\n    contacts: [{phone: 110}]\n",
        handout="title: あ\ndesks: [sos]\n",
    )
    assert places(report) == ["desks.yaml:31:3 unused?"]


@pytest.mark.parametrize(
    "name", ["desks.yml", "desk.yaml", "edition.yaml.txt", "desks - コピー.yaml"]
)
def test_a_file_that_is_not_read_is_a_doubt(tmp_path: Path, name: str) -> None:
    write(tmp_path)
    (tmp_path / name).write_text("a: b\n", encoding="utf-8")
    report = Report()
    assert load(tmp_path, report, shown="data") is not None
    (found,) = report
    assert found.where.path == f"data/{name}"
    assert found.message == "This file is not read."


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    report = Report()
    assert load(tmp_path / "x", report, shown="x") is None
    (found,) = report
    assert (found.where.path, found.rule) == ("x", "file")


def test_a_missing_register_is_refused_without_doubting_the_references(tmp_path: Path) -> None:
    write(tmp_path, handout="title: あ\ndesks: [sos]\n")
    (tmp_path / "desks.yaml").unlink()
    report = Report()
    assert load(tmp_path, report, shown="data") is None
    assert places(report) == ["desks.yaml:0:0 file"]


WORD = st.sampled_from(
    [
        "desks",
        "sos",
        "name",
        "contacts",
        "phone",
        "then",
        "go",
        "when",
        "flow",
        "goto",
        "title",
        "{a|b}",
    ]
)
TREE = st.recursive(
    WORD | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORD, inner, max_size=4),
    max_leaves=12,
)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(TREE, st.sampled_from(["edition", "desks", "flowchart", "handout", "card", "readings"]))
def test_no_tree_stops_the_loader(
    tmp_path_factory: pytest.TempPathFactory, tree: object, name: str
) -> None:
    import json

    folder = tmp_path_factory.mktemp("data")
    text = json.dumps(tree, ensure_ascii=False)
    notice, report = loaded(folder, **{name: text.encode("utf-8", "replace")})
    assert (notice is None) == report.refused
    assert all(found.where.line <= 5 + text.count("\n") for found in report)
