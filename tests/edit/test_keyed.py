"""What is typed into a field is in the file as a careful clerk would have written it."""

import pytest

from leaflet.edit.keyed import add, put
from leaflet.edit.spans import UneditableError

DESK = """desks:
  a: # 名札
    name: 窓口 # 名称
    contacts:
      - phone: 03-1234-5678 # 代表
    # note: 注
"""


def typed(value: str, *where: str | int, name: str = "desks.yaml", text: str = DESK) -> str:
    return put(text.encode(), name, where, value).decode()


def begun_contact(kind: str, value: str) -> str:
    where = ("desks", "a", "contacts", 1)
    return add(DESK.encode(), "desks.yaml", where, {kind: value}).decode()


def test_one_value_changes_and_no_other_byte() -> None:
    new = typed("03-8765-4321", "desks", "a", "contacts", 0, "phone")
    assert new == DESK.replace("03-1234-5678", "03-8765-4321")


def test_a_new_key_is_put_where_it_usually_is() -> None:
    new = typed("教育課", "desks", "a", "operator")
    assert new == DESK.replace("# 名称\n", "# 名称\n    operator: 教育課\n")
    begun = add(
        DESK.encode(), "desks.yaml", ("desks", "a", "contacts", 1), {"visit": "市役所"}
    ).decode()
    new = typed("平日", "desks", "a", "contacts", 1, "hours", text=begun)
    assert "      - visit: 市役所\n        hours: 平日\n" in new


def test_a_value_that_was_still_to_be_typed_gets_no_quotation_marks() -> None:
    begun = begun_contact("fax", "")
    new = typed("03-1234-5679", "desks", "a", "contacts", 1, "fax", text=begun)
    assert "- fax: 03-1234-5679\n" in new


def test_an_emptied_value_goes_with_its_key() -> None:
    new = typed("", "desks", "a", "operator", text=typed("教育課", "desks", "a", "operator"))
    assert new == DESK


def test_an_emptied_value_that_is_needed_stays_to_be_filled_in() -> None:
    assert "name: " in typed("", "desks", "a", "name")
    assert "- phone: " in typed("", "desks", "a", "contacts", 0, "phone")


def test_lines_become_a_block_and_a_list_stays_a_list() -> None:
    assert "    summary: |\n      一。\n      二。\n" in typed(
        "一。\n二。", "desks", "a", "summary"
    )
    new = typed("英語\n中国語", "desks", "a", "languages")
    assert "languages: [英語, 中国語]\n" in new
    assert "languages: [英語]\n" in typed("英語", "desks", "a", "languages", text=new)


def test_a_text_of_one_line_has_no_line_ends() -> None:
    assert "name: 一 二 # 名称" in typed("一\r\n二", "desks", "a", "name")


def test_a_note_on_the_way_to_a_desk_makes_a_pair_of_its_id() -> None:
    flow = "flow:\n  - when: x\n    go: [a, b]\n"
    where = ("flow", 0, "go", 1, "for")
    new = typed("夜間", *where, name="flowchart.yaml", text=flow)
    assert new == "flow:\n  - when: x\n    go: [a, {desk: b, for: 夜間}]\n"


def test_keys_above_a_new_value_are_added_too() -> None:
    new = typed("名前", "columns", "name", name="handout.yaml", text="title: 題\ndesks: [a]\n")
    assert "columns:\n  name: 名前\n" in new


def test_an_empty_file_gets_its_first_key() -> None:
    assert add(b"", "card.yaml", ("title",), "題") == "title: 題\n".encode()


def test_a_file_that_an_edit_could_damage_is_left_alone() -> None:
    with pytest.raises(UneditableError):
        typed("x", "desks", "a", "name", text="desks:\n  a: &x\n    name: y\n  b: *x\n")
