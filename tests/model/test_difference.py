"""What changed from one edition to the next."""

from pathlib import Path

from data_folder import loaded
from leaflet.model.difference import Difference, compare, marked
from leaflet.model.notice import Notice

DESKS = """\
desks:
  a:
    name: こども相談室
    contacts:
      - phone: 03-5555-1234
        hours: 平日9:00～17:00
    summary: |
      困ったことを話せます。
  b:
    name: 教育相談
    contacts:
      - url: www.example.lg.jp/kyoiku
"""
HANDOUT = "title: 相談窓口\ndesks: [a, b]\n"


def notice(folder: Path, desks: str = DESKS, handout: str = HANDOUT) -> Notice:
    folder.mkdir()
    made, report = loaded(folder, desks=desks, handout=handout)
    assert made is not None, list(report)
    return made


def difference(tmp_path: Path, desks: str = DESKS, handout: str = HANDOUT) -> Difference:
    """Return what changed from the data above."""
    return compare(notice(tmp_path / "old"), notice(tmp_path / "new", desks, handout))


def written(found: Difference) -> list[tuple[str, str, str]]:
    """Return the changes of all desks: key, before, after."""
    return [
        (change.key, change.old.text if change.old else "", change.new.text if change.new else "")
        for desk in found.desks
        for change in desk.changes
    ]


def test_nothing_changes_between_equal_editions(tmp_path: Path) -> None:
    assert not difference(tmp_path)


def test_a_number_is_compared_with_the_number_it_replaces(tmp_path: Path) -> None:
    found = difference(tmp_path, DESKS.replace("1234", "1243"))
    assert written(found) == [("phone", "03-5555-1234", "03-5555-1243")]
    assert found.desks[0].parts == ("handout",)


def test_a_desk_of_another_id_with_the_same_number_is_the_same_desk(tmp_path: Path) -> None:
    renamed = DESKS.replace("  a:", "  kodomo:").replace("こども相談室", "こども・若者相談室")
    found = difference(tmp_path, renamed, HANDOUT.replace("[a,", "[kodomo,"))
    assert written(found) == [("name", "こども相談室", "こども・若者相談室")]


def test_added_and_removed_desks_have_all_their_facts(tmp_path: Path) -> None:
    added = "  c:\n    name: 夜間相談\n    contacts:\n      - phone: 03-5555-9999\n"
    found = difference(
        tmp_path, DESKS[: DESKS.index("  b:")] + added, "title: 相談窓口\ndesks: [a, c]\n"
    )
    new, gone = found.desks
    assert (new.old, gone.new) == (None, None)
    assert written(found) == [
        ("name", "", "夜間相談"),
        ("phone", "", "03-5555-9999"),
        ("name", "教育相談", ""),
        ("url", "www.example.lg.jp/kyoiku", ""),
        ("qr", "printed", ""),
    ]


def test_another_order_of_desks_is_a_change_of_the_document(tmp_path: Path) -> None:
    found = difference(tmp_path, handout=HANDOUT.replace("[a, b]", "[b, a]"))
    (part,) = found.parts
    assert part.order is not None
    assert [[desk.id for desk in desks] for desks in part.order] == [["a", "b"], ["b", "a"]]
    assert found.desks == ()


def test_the_characters_that_differ_are_marked_in_both_texts() -> None:
    old, new = marked("0120-007-110", "0120-007-119")
    assert old == (("0120-007-11", False), ("0", True))
    assert new == (("0120-007-11", False), ("9", True))


def test_of_two_digits_that_are_swapped_both_are_marked() -> None:
    before, after = marked("0120-007-110", "0120-007-101")
    assert before == (("0120-007-1", False), ("10", True))
    assert after == (("0120-007-1", False), ("01", True))


SHIFTS = """\
desks:
  a:
    name: 当番医
    contacts:
      - phone: 03-5555-1234
        hours: 平日9:00～17:00
      - phone: 03-5555-6789 内線12
        hours: 夜間17:00～22:00
    summary: |
      一段落目です。
      二段落目です。
"""
LISTED = "title: 相談窓口\ndesks: [a]\n"
FIRST, SECOND = SHIFTS.split("    contacts:\n")[1].split("    summary")[0].split("      - ")[1:]


def shifted(tmp_path: Path, old: str, new: str) -> list[tuple[str, str, str]]:
    changed = SHIFTS.replace(old, new)
    assert changed != SHIFTS
    before = notice(tmp_path / "old", SHIFTS, LISTED)
    return written(compare(before, notice(tmp_path / "new", changed, LISTED)))


def test_hours_that_changed_places_are_reported_for_each_number(tmp_path: Path) -> None:
    swapped = SHIFTS.replace("平日9:00～17:00", "…").replace("夜間17:00～22:00", "平日9:00～17:00")
    assert shifted(tmp_path, SHIFTS, swapped.replace("…", "夜間17:00～22:00")) == [
        ("hours", "平日9:00～17:00", "夜間17:00～22:00"),
        ("hours", "夜間17:00～22:00", "平日9:00～17:00"),
    ]


def test_the_order_of_contacts_is_reported(tmp_path: Path) -> None:
    found = shifted(tmp_path, f"{FIRST}      - {SECOND}", f"{SECOND}      - {FIRST}")
    one, two = "03-5555-1234", "03-5555-6789 内線12"
    assert found == [("contacts", f"{one} / {two}", f"{two} / {one}")]


def test_the_order_of_paragraphs_is_reported(tmp_path: Path) -> None:
    old, new = "一段落目です。\n      二段落目です。", "二段落目です。\n      一段落目です。"
    found = shifted(tmp_path, old, new)
    assert found == [
        ("summary", "一段落目です。 / 二段落目です。", "二段落目です。 / 一段落目です。")
    ]


def test_hours_that_another_number_still_has_are_reported_where_they_are_lost(
    tmp_path: Path,
) -> None:
    same = SHIFTS.replace("夜間17:00～22:00", "平日9:00～17:00")
    lost = same.replace("内線12\n        hours: 平日9:00～17:00", "内線12")
    before = notice(tmp_path / "old", same, LISTED)
    found = written(compare(before, notice(tmp_path / "new", lost, LISTED)))
    assert found == [("hours", "平日9:00～17:00", "")]


def test_the_head_of_the_table_is_compared(tmp_path: Path) -> None:
    headed = HANDOUT + "columns: {name: 名前, operator: 所管, contacts: 連絡先, summary: 内容}\n"
    (part,) = difference(tmp_path, handout=headed).parts
    assert ("columns", "名前") in {(each.key, each.new.text) for each in part.changes if each.new}


def test_a_code_that_is_no_longer_printed_is_reported(tmp_path: Path) -> None:
    found = difference(tmp_path, DESKS.replace("/kyoiku\n", "/kyoiku\n        qr: no\n"))
    assert [(change.key, change.new) for change in found.desks[0].changes] == [("qr", None)]


def test_a_code_of_another_address_is_no_change_beside_that_of_the_address(tmp_path: Path) -> None:
    found = difference(tmp_path, DESKS.replace("/kyoiku", "/soudan"))
    assert [key for key, _old, _new in written(found)] == ["url"]


def test_a_desk_with_a_new_name_is_no_other_way_in_the_flowchart(tmp_path: Path) -> None:
    flow = "title: 案内\nflow: [{when: 困った, go: [a]}, {when: 学びたい, go: [b]}]\n"
    found = []
    for name, go in (("old", "[a]"), ("new", "[a]"), ("other", "[b, a]")):
        desks = DESKS if name == "old" else DESKS.replace("こども相談室", "こども・若者相談室")
        chart = flow.replace("[a]", go)
        made, _report = loaded(tmp_path / name, desks=desks, flowchart=chart)
        assert made is not None
        found.append(made)
    old, new, other = found
    assert compare(old, new).parts == ()
    (changed,) = compare(old, other).parts
    assert changed.changes[0].old is not None
    assert changed.changes[0].old.text == "困った → こども・若者相談室"


def test_an_item_of_a_list_that_became_another_is_marked_whole() -> None:
    old, new = "相談室、子育て世代包括支援センター", "相談室、よるの子育てチャット"
    assert marked(old, new)[0] == (("相談室、", False), ("子育て世代包括支援センター", True))
    assert marked(old, new)[1] == (("相談室、", False), ("よるの子育てチャット", True))
