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
