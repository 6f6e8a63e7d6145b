"""desks.yaml becomes the register."""

from pathlib import Path

import pytest

from data_folder import loaded, notice_of, reported_of
from faulty import SOUND, report_of
from leaflet.model.desk import Kind
from leaflet.model.wareki import Day
from leaflet.model.words import Span


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


def test_a_contact_is_printed_as_written_and_its_mnemonic_is_over_its_digits(
    tmp_path: Path,
) -> None:
    phone, line, url, plain_url, *_rest = notice_of(tmp_path, desks=FULL).desks["sos"].contacts
    assert phone.value.text == "0120-0-78310"
    assert phone.words.plain == "0120-0-78310"
    assert phone.words.spans[:3] == (Span("0120-0-"), Span("7", ("な",)), Span("8", ("や",)))
    assert phone.target == "tel:0120078310"
    assert phone.hours
    assert phone.hours[0].plain == "24時間年中無休"
    assert line.search_id
    assert line.search_id.text == "@linejinkensoudan"
    assert (phone.qr, line.qr, url.qr, plain_url.qr) == (False, True, True, False)


DESK = "desks:\n  sos:\n    name: あ\n    contacts:\n"
# The file, its text, and every finding that is reported.
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
    "a register without the line desks": (
        "desks",
        "  sos:\n    name: あ\n    contacts: [{phone: 1100}]\n",
        ["desks.yaml:1:1 missing-key", "desks.yaml:3:22 phone"],
    ),
    "a file of one word": ("desks", "あ\n", ["desks.yaml:1:1 syntax"]),
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
    "a wrong number of a desk whose id is there twice": (
        "desks",
        DESK + "      - phone: 110\n  sos:\n    contacts: [{phone: 1100}]\n",
        ["desks.yaml:6:3 duplicate-key", "desks.yaml:7:24 phone"],
    ),
    "a contact of two kinds": (
        "desks",
        DESK + "      - phone: 110\n        url: example.jp\n",
        ["desks.yaml:6:7 list"],
    ),
    "a contact of no kind": ("desks", DESK + "      - note: い\n", ["desks.yaml:5:9 contact"]),
    "words for a number that has a mnemonic": (
        "desks",
        DESK + "      - phone: なし\n        reading: なやみいおう\n",
        ["desks.yaml:5:16 phone"],
    ),
    "a contact of nothing": ("desks", DESK + "      - {}\n", ["desks.yaml:5:9 empty"]),
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
    "a number straight under its desk": (
        "desks",
        "desks:\n  sos:\n    name: あ\n    phone: 110\n",
        ["desks.yaml:4:5 unknown-key"],
    ),
    "a contact in quotation marks": (
        "desks",
        'desks:\n  sos:\n    name: あ\n    contacts:\n      - "phone: 110"\n',
        ["desks.yaml:5:9 quote"],
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
    "a placeholder in a name": (
        "desks",
        'desks:\n  sos:\n    name: "{学校名}"\n    contacts: [{phone: 110}]\n',
        ["desks.yaml:3:12 placeholder"],
    ),
}


@pytest.mark.parametrize(("name", "text", "reported"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_reported_at_its_place_and_nothing_else_is(
    tmp_path: Path, name: str, text: str, reported: list[str]
) -> None:
    assert reported_of(tmp_path, **{name: text}) == reported


def test_a_desk_says_whom_it_serves_and_on_which_terms(tmp_path: Path) -> None:
    desk = notice_of(
        tmp_path,
        desks="""\
        desks:
          kokoro:
            name: こころの電話
            short: こころ
            contacts:
              - phone: 03-6745-5600
                hours: [平日9:00～17:00, 土曜9:00～12:00]
            audience: 市内に住む方
            languages: [英語, 中国語]
            hours: [平日9:00～17:00, 土曜9:00～12:00]
            closed: 12月29日～1月3日
            fee: 無料
            booking: 要予約
            access: 筆談ができます
        """,
    ).desks["kokoro"]
    lines = (desk.short, desk.audience, desk.closed, desk.fee, desk.booking, desk.access)
    assert [line.plain for line in lines if line] == [
        "こころ",
        "市内に住む方",
        "12月29日～1月3日",
        "無料",
        "要予約",
        "筆談ができます",
    ]
    assert [line.plain for line in desk.languages] == ["英語", "中国語"]
    for hours in (desk.hours, desk.contacts[0].hours):
        assert [line.plain for line in hours] == ["平日9:00～17:00", "土曜9:00～12:00"]
    assert not desk.emergency


@pytest.mark.parametrize("number", ["110", "１１９", "118"])
def test_110_118_and_119_are_emergencies_by_themselves(tmp_path: Path, number: str) -> None:
    desks = f"desks:\n  a:\n    name: 警察\n    contacts: [{{phone: {number}}}]\n"
    notice, _report = loaded(tmp_path, desks=desks)
    assert notice
    assert notice.desks["a"].emergency


def test_any_desk_can_be_marked_as_an_emergency(tmp_path: Path) -> None:
    desks = (
        "desks:\n  a:\n    name: 中毒\n    emergency: yes\n    contacts: [{phone: 03-1111-2222}]"
    )
    assert notice_of(tmp_path, desks=desks).desks["a"].emergency


def test_a_key_that_is_needed_is_not_to_be_deleted(tmp_path: Path) -> None:
    _notice, report = loaded(tmp_path, desks="desks:\n  sos:\n    name: あ\n    contacts:\n")
    (found,) = report
    assert found.hint == "Type what belongs here; contacts is always needed."


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("sos_dial", "Type sos-dial"),
        ("ｓｏｓ ｄｉａｌ", "Type sos-dial"),
        ("相談", "Type sos-dial"),
    ],
)
def test_an_id_that_is_none_is_one_error_with_what_to_type(
    tmp_path: Path, typed: str, hint: str
) -> None:
    text = SOUND["desks"].replace("  sos-dial:", f"  {typed}:")
    (found,) = report_of(tmp_path, desks=text)
    assert (found.rule, found.where.excerpt) == ("id", f"  {typed}:")
    assert found.hint.startswith(hint)


def test_an_id_in_japanese_is_to_be_what_other_files_call_it(tmp_path: Path) -> None:
    text = SOUND["desks"].replace("  sos-dial:", "  駐在所:")
    (found,) = report_of(tmp_path, desks=text)
    assert found.hint == "Type sos-dial"


def test_of_several_ids_in_japanese_those_are_named_that_no_desk_has(tmp_path: Path) -> None:
    text = SOUND["desks"].replace("  sos-dial:", "  駐在所:").replace("  mamorou:", "  役場:")
    for found in report_of(tmp_path, desks=text):
        assert found.hint == "Type what other files call it: mamorou, sos-dial"
