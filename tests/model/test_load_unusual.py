"""Data that are right but not written as ours are: each loads without a word."""

import json
from dataclasses import fields, is_dataclass
from pathlib import Path
from textwrap import dedent

import pytest

from data_folder import notice_of
from faulty import SOUND, report_of
from leaflet.model.desk import Kind
from leaflet.model.load import load
from leaflet.model.notice import Notice
from leaflet.report import Level, Report


@pytest.fixture(autouse=True)
def _in_2026(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768435200")  # 2026-01-15


DESK = "desks:\n  sos:\n    name: あ\n    contacts:\n"


@pytest.mark.parametrize(
    "written",
    [
        *("No", "yes", "~", "null", "8:30", "1e3", "0x1F", "2026-01-31", "0120", "1_000", ".5"),
        *("-5度", "?なに", "=", "<<", "A & B", "50%", "a#b", "C:\\Users", "｛注｝", "「」"),
    ],
)
def test_every_scalar_is_text(tmp_path: Path, written: str) -> None:
    desks = f"{DESK}      - visit: {written}\n        hours: {written}\n    operator: {written}\n"
    desk = notice_of(tmp_path, desks=desks).desks["sos"]
    (contact,) = desk.contacts
    assert desk.operator
    assert contact.hours
    assert [desk.operator.plain, contact.hours[0].plain, contact.words.plain] == [written] * 3


@pytest.mark.parametrize(
    "written",
    [
        "24時間 SOS",
        "'24時間 SOS'",
        '"24時間 SOS"',
        '"\\u00324時間 SOS"',
        "|\n      24時間 SOS",
        "|-\n      24時間 SOS",
        ">\n      24時間 SOS",
        "   24時間 SOS   # 覚え書き",
        "24時間 SOS\t",
    ],
)
def test_a_text_may_be_written_in_every_style_of_yaml(tmp_path: Path, written: str) -> None:
    desks = f"desks:\n  sos:\n    name: {written}\n    contacts: [{{phone: 110}}]\n"
    assert notice_of(tmp_path, desks=desks).desks["sos"].name.plain == "24時間 SOS"


def without_places(notice: Notice) -> object:
    """Return what a notice says as plain lists, without its places."""

    def plain(value: object) -> object:
        match value:
            case dict():
                return {key: plain(each) for key, each in value.items()}
            case tuple() if hasattr(value, "_asdict"):
                return record(value._asdict())
            case _ if is_dataclass(value):
                return record({each.name: getattr(value, each.name) for each in fields(value)})
            case tuple():
                return [plain(each) for each in value]
        return value

    def record(given: dict[str, object]) -> object:
        return {k: plain(v) for k, v in given.items() if k not in ("origin", "readings")}

    return plain(notice)


def as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def test_json_is_read_like_yaml(tmp_path: Path) -> None:
    ids = ["sos", "mail"]
    desks = {
        "sos": {
            "name": "24時間子供SOSダイヤル",
            "contacts": [{"phone": "0120-0-78310", "hours": "8:30"}, {"url": "www.example.jp"}],
            "summary": "一つ目。\n二つ目: 「{相談|そう|だん}」\n",
        },
        "mail": {"name": "メール", "contacts": [{"line": "あ", "id": "@abc", "qr": "yes"}]},
    }
    flow = [{"when": "い", "go": [{"desk": "sos", "for": "う"}, "mail"]}]
    notice = notice_of(
        tmp_path,
        edition=as_json({"as_of": "令和8年1月", "imprint": ["{学校名}", "電話 {電話番号}"]}),
        desks=as_json({"desks": desks}),
        handout=as_json({"title": "あ", "desks": ids, "columns": {"name": "窓口"}}),
        flowchart=as_json({"title": "あ", "flow": flow, "notes": ["※注"]}),
        card=as_json({"title": "あ", "desks": ids, "back": {"desks": ids}}),
        readings=as_json({"readings": {"相談": "そうだん"}}),
    )
    assert [contact.kind for contact in notice.desks["sos"].contacts] == [Kind.PHONE, Kind.URL]
    assert [words.plain for words in notice.desks["sos"].summary] == [
        "一つ目。",
        "二つ目: 「相談」",
    ]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: "---\n" + text + "...\n",
        lambda text: "# 説明\n\n" + text.replace("\n", "\n\n") + "\n# 終わり\n",
        lambda text: text.replace(":\n", ":   \n"),
        lambda text: text.rstrip("\n"),
        lambda text: text.replace(":\n", ":   # 覚え書き\n"),
    ],
    ids=["CRLF", "BOM", "marks", "comments", "spaces", "no end", "remarks"],
)
def test_line_ends_marks_and_remarks_change_nothing(tmp_path: Path, change: object) -> None:
    assert callable(change)
    report_of(tmp_path / "sound")
    before = load(tmp_path / "sound", Report(), shown="data")
    report = report_of(tmp_path / "changed", **{n: change(text) for n, text in SOUND.items()})
    after = load(tmp_path / "changed", Report(), shown="data")
    assert [found.message for found in report] == []
    assert before
    assert after
    assert without_places(after) == without_places(before)


CONFIRM = "confirm: よいか"


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("edition", "publisher:", f"{CONFIRM}\npublisher:"),
        ("desks", "desks:\n", f"{CONFIRM}\ndesks:\n"),
        ("desks", "desks:\n", f"desks:\n  {CONFIRM}\n"),
        ("desks", "    name: 24", f"    {CONFIRM}\n    name: 24"),
        ("desks", "        hours: 24", f"        {CONFIRM}\n        hours: 24"),
        ("desks", "    name: 24", "    confirm:\n      - よいか\n    name: 24"),
        ("flowchart", "title: ", f"{CONFIRM}\ntitle: "),
        ("flowchart", "        go: [mam", f"        {CONFIRM}\n        go: [mam"),
        ("flowchart", "        for: 通報", f"        {CONFIRM}"),
        ("flowchart", "- goto: nayami", f"- goto: nayami\n            {CONFIRM}"),
        ("flowchart", "go: [mamorou]", f"go: [{{desk: mamorou, {CONFIRM}}}]"),
        ("handout", "  name: 名称", f"  {CONFIRM}"),
        ("card", "  title: 裏", f"  {CONFIRM}"),
        ("readings", "  相談: そうだん", f"  {CONFIRM}"),
        ("readings", "  相談: そうだん", f"  相談: {{reading: そうだん, {CONFIRM}}}"),
    ],
)
def test_any_entry_may_carry_a_doubt(tmp_path: Path, file: str, old: str, new: str) -> None:
    assert SOUND[file].count(old) == 1
    (found,) = report_of(tmp_path, **{file: SOUND[file].replace(old, new)})
    assert (found.rule, found.level) == ("confirm", Level.WARNING)
    assert found.message == "To be settled before printing: よいか"
    assert found.where.excerpt[found.where.column - 1 :].startswith("よいか")


def test_a_list_may_be_written_in_every_way(tmp_path: Path) -> None:
    notice = notice_of(
        tmp_path,
        handout="title: あ\ndesks: [\n  sos,   # 一つ目\n]\nnotes: ※一つ\n",
        card="title: あ\ndesks:\n- sos\n",
        flowchart=dedent("""\
            title: あ
            legend: [対面, '電話: 平日', "チャット, SNS"]
            flow:
            - when: い
              id: top
              go:
              - sos
            - {when: う, then: [{when: え, go: [{desk: sos, for: お}]}, {goto: top}]}
            notes: |
              ※一つ
              ※二つ
            """),
        desks="desks: {sos: {name: あ, contacts: [{phone: 110, note: '警察: 緊急'}, {url: a.jp}],\n"
        "  summary: [一つ, 二つ]}}\n",
    )
    assert notice.handout
    assert [words.plain for words in notice.handout.notes] == ["※一つ"]
    assert notice.flowchart
    assert [words.plain for words in notice.flowchart.legend] == [
        "対面",
        "電話: 平日",
        "チャット, SNS",
    ]
    assert [words.plain for words in notice.flowchart.notes] == ["※一つ", "※二つ"]
    assert [words.plain for words in notice.desks["sos"].summary] == ["一つ", "二つ"]


def test_a_register_of_forty_desks_loads_and_each_is_printed_by_one_document(
    tmp_path: Path,
) -> None:
    desks = "".join(
        f"  d{n}:\n    name: 窓口{n}\n    contacts:\n      - phone: 03-6745-{5600 + n}\n"
        for n in range(40)
    )
    ids = [f"d{number}" for number in range(40)]
    notice = notice_of(
        tmp_path,
        desks="desks:\n" + desks,
        handout="title: あ\ndesks:\n" + "".join(f"  - {each}\n" for each in ids[:15]),
        flowchart=f"title: あ\nflow:\n  - when: い\n    go: [{', '.join(ids[15:30])}]\n",
        card=f"title: あ\ndesks: [{', '.join(ids[30:])}]\n",
    )
    assert list(notice.desks) == ids


def test_ids_may_be_figures_and_words_of_the_format(tmp_path: Path) -> None:
    desks = "".join(
        f"  {each}:\n    name: あ\n    contacts: [{{phone: 110}}]\n"
        for each in ("110", "line", "No", "desks", "A-1")
    )
    notice = notice_of(
        tmp_path,
        desks="desks:\n" + desks,
        handout="title: あ\ndesks: [110, line, No, desks, A-1]\n",
    )
    assert list(notice.desks) == ["110", "line", "No", "desks", "A-1"]
