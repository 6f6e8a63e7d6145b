"""A desk of a flowchart is found in its frame, whatever else says its name."""

from pathlib import Path

from check.file.proofs import judged, pressed
from data_folder import notice_of


def test_what_a_desk_does_may_be_the_short_name_of_another_desk(tmp_path: Path) -> None:
    desks = """\
    desks:
      a:
        name: 税務署
        action: 相談
        contacts: [{url: https://www.example.go.jp/}]
        hours: 平日8:30～17:00
        summary: 匿名でも相談できます。
      b:
        name: 自立支援センター
        short: 相談
        contacts: [{phone: 0570-0-78310}]
        hours: 平日8:30～17:00
        summary: 匿名でも相談できます。
    """
    flow = "title: 窓口\nflow:\n  - {when: お金のこと, go: [a]}\n  - {when: 仕事のこと, go: [b]}\n"
    notice = notice_of(tmp_path, desks=desks, flowchart=flow)
    assert judged("leaflet", pressed("leaflet", notice), notice).findings == ()


def test_the_cards_of_desks_with_one_name_are_level_each_for_itself(tmp_path: Path) -> None:
    desks = """\
    desks:
      a: {name: こども相談室, operator: 法務省, contacts: [{phone: 0120-188-110}]}
      b:
        name: こども相談室
        contacts:
          - {phone: 090-1188-1845, hours: 月～金 9時～17時30分, note: 女性専用}
          - {line: 生きづらびっと, id: "@soudan"}
      c: {name: 市民相談, operator: 法務省, contacts: [{phone: 03-5253-4111}]}
    """
    notice = notice_of(tmp_path, desks=desks, card="title: 相談\ndesks: [a, b, c]\n")
    assert judged("card", pressed("card", notice), notice).findings == ()


def test_numbers_side_by_side_on_a_card_are_not_those_of_the_card_beside_it(tmp_path: Path) -> None:
    desks = """\
    desks:
      a:
        name: One-stop Center
        contacts:
          - phone: 052-555-0123
            hours: [月～金 Mon–Fri 9:00～17:00, 第2・第4日曜 2nd & 4th Sun 10:00～16:00]
      b:
        name: 外国人労働者相談
        contacts:
          - {phone: 0570-001-701, note: English}
          - {phone: 0570-001-702, note: 中文}
          - {phone: 0570-001-706, note: Tiếng Việt}
          - phone: 0570-001-708
            note: ネパール語(日本語でも可)
            hours: 月・火・水・木 10:00～15:00(12:00～13:00を除く)
    """
    notice = notice_of(tmp_path, desks=desks, card="title: こまったときのカード\ndesks: [a, b]\n")
    document = pressed("card", notice)
    assert judged("card", document, notice).findings == ()
