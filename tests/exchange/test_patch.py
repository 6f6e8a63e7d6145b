"""A file with new values keeps every byte of what did not change."""

from pathlib import Path

import pytest

from leaflet.exchange.patch import patched
from leaflet.exchange.plain import Plain, read_folder

DESKS = """\
# the register
desks:
  sos: # called at night
    name: "子供SOS"
    contacts:
      - phone: 0120-0-78310 # free
        hours: 24時間
      - fax: 03-5253-4111
    summary: |
      いじめの相談です。
  # the second
  shi:
    name: 市役所
    contacts: [{phone: 188}]
"""


def values() -> dict[str, Plain]:
    return {
        "desks": {
            "sos": {
                "name": "子供SOS",
                "contacts": [
                    {"phone": "0120-0-78310", "hours": "24時間"},
                    {"fax": "03-5253-4111"},
                ],
                "summary": "いじめの相談です。",
            },
            "shi": {"name": "市役所", "contacts": [{"phone": "188"}]},
        }
    }


def desk(new: dict[str, Plain], id_: str) -> dict[str, Plain]:
    desks = new["desks"]
    assert isinstance(desks, dict)
    found = desks[id_]
    assert isinstance(found, dict)
    return found


def changed(new: dict[str, Plain], text: str = DESKS) -> str:
    return patched(text.encode(), new).decode()


def test_equal_values_change_nothing() -> None:
    assert changed(values()) == DESKS


def test_a_changed_text_keeps_its_quotation_marks_and_the_comments_around_it() -> None:
    new = values()
    desk(new, "sos")["name"] = "こどもSOS"
    assert changed(new) == DESKS.replace('"子供SOS"', '"こどもSOS"')


def test_a_changed_contact_keeps_the_comment_on_its_line() -> None:
    new = values()
    desk(new, "sos")["contacts"] = [
        {"phone": "0120-007-110", "hours": "24時間"},
        {"fax": "03-5253-4111"},
    ]
    assert changed(new) == DESKS.replace("0120-0-78310", "0120-007-110")


def test_a_paragraph_is_added_below_the_bar() -> None:
    new = values()
    desk(new, "sos")["summary"] = "いじめの相談です。\nいつでもどうぞ。"
    before = "      いじめの相談です。\n"
    assert changed(new) == DESKS.replace(before, before + "      いつでもどうぞ。\n")


def test_a_new_key_is_written_behind_the_one_it_follows() -> None:
    new = values()
    sos = desk(new, "sos")
    sos.clear()
    sos |= {"name": "子供SOS", "operator": "文科省: 初中局", **desk(values(), "sos")}
    line = '    name: "子供SOS"\n'
    assert changed(new) == DESKS.replace(line, line + '    operator: "文科省: 初中局"\n')


def test_a_desk_that_is_gone_takes_its_lines_and_the_comment_above_them_with_it() -> None:
    new = values()
    desks = new["desks"]
    assert isinstance(desks, dict)
    del desks["shi"]
    assert changed(new) == DESKS[: DESKS.index("  # the second")]


def test_a_new_desk_is_written_at_the_end_even_without_a_line_end_there() -> None:
    new = values()
    desks = new["desks"]
    assert isinstance(desks, dict)
    desks["new"] = {"name": "新", "contacts": [{"phone": "#9110"}]}
    added = '  new:\n    name: 新\n    contacts:\n      - phone: "#9110"\n'
    assert changed(new, DESKS.rstrip("\n")) == DESKS + added.rstrip("\n")


def test_a_first_contact_of_another_kind_is_written_anew() -> None:
    new = values()
    desk(new, "sos")["contacts"] = [{"url": "https://a.jp"}, {"fax": "03-5253-4111"}]
    assert "      - url: https://a.jp\n      - fax: 03-5253-4111\n" in changed(new)


def test_line_ends_and_a_byte_order_mark_stay() -> None:
    new = values()
    desk(new, "sos")["summary"] = "いじめ\nいつでも"
    desk(new, "sos")["operator"] = "文科省"
    text = "\ufeff" + DESKS.replace("\n", "\r\n")
    found = changed(new, text)
    assert found.startswith("\ufeff# the register\r\n")
    assert found.count("\n") == found.count("\r\n")


def test_a_list_in_brackets_stays_in_brackets() -> None:
    text = "title: 一覧\ndesks: [a, b] # in print\n"
    new: dict[str, Plain] = {"title": "一覧", "desks": ["b", "c"]}
    assert changed(new, text) == "title: 一覧\ndesks: [b, c] # in print\n"


def test_an_item_of_a_list_is_removed_and_one_is_added() -> None:
    text = "notes:\n  - 一 # first\n  - 二\n  - 三\n"
    new: dict[str, Plain] = {"notes": ["一", "三", "四: 五"]}
    assert changed(new, text) == 'notes:\n  - 一 # first\n  - 三\n  - "四: 五"\n'


@pytest.mark.parametrize("value", ["a: b", "#9110", "@id", "{a|b}", "- x", "x #y", "'", '"', "yes"])
def test_whatever_a_value_is_it_reads_back(tmp_path: Path, value: str) -> None:
    new = values()
    desk(new, "sos")["name"] = value
    desk(new, "shi")["contacts"] = [{"phone": value}]
    desk(new, "shi")["operator"] = value
    (tmp_path / "desks.yaml").write_text(changed(new), "utf-8")
    assert read_folder(tmp_path)["desks.yaml"]["desks"] == new["desks"] | {
        "sos": desk(new, "sos") | {"summary": "いじめの相談です。\n"}
    }
