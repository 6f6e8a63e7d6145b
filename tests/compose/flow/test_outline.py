"""The outline of a flow: desks numbered once, rows that can be split between pages."""

from pathlib import Path

from data_folder import loaded
from flow_samples import desk
from leaflet.compose.flow.outline import Bar, DrawnDesk, References, breaks, outline

FLOW = """\
title: 窓口
flow:
  - when: 困っている
    id: top
    then:
      - when: 話したい
        go: [a, b]
      - when: 会いたい
        go: [b, c]
      - when: 迷っている
        then: [{goto: top}]
  - when: 急いでいる
    go: [{desk: a, for: 夜間}]
"""


def bars(folder: Path) -> tuple[Bar, ...]:
    desks = "desks:\n" + "".join(desk(name, f"窓口{name}", "phone: 110") for name in "abc")
    notice, _report = loaded(folder, desks=desks, flowchart=FLOW)
    assert notice is not None
    assert notice.flowchart is not None
    return outline(notice.flowchart)


def items(bar: Bar) -> list[DrawnDesk | References]:
    own: list[DrawnDesk | References] = []
    for item in bar.items:
        own += items(item) if isinstance(item, Bar) else [item]
    return own


def test_a_desk_is_numbered_where_it_is_reached_first_and_named_elsewhere(tmp_path: Path) -> None:
    top, urgent = bars(tmp_path)
    answers = [item for item in items(top) if isinstance(item, DrawnDesk)]
    assert [(each.desk.id, each.number) for each in answers] == [("a", 1), ("b", 2), ("c", 3)]
    ((elsewhere,),) = [item.each for item in items(urgent) if isinstance(item, References)]
    assert (elsewhere.number, elsewhere.target) == (1, "desk-a")
    assert elsewhere.label is not None
    assert elsewhere.label.plain == "夜間"


def test_a_way_back_names_the_question_above(tmp_path: Path) -> None:
    top, _urgent = bars(tmp_path)
    (back,) = [
        each
        for item in items(top)
        if isinstance(item, References)
        for each in item.each
        if not each.number
    ]
    assert (back.words.plain, back.target, back.above) == ("困っている", "step-top", True)


def test_a_part_repeats_the_bars_that_continue(tmp_path: Path) -> None:
    situation, other = bars(tmp_path)
    assert situation.rows + other.rows == 5
    first, second = situation.part(0, 2), situation.part(2, situation.rows)
    assert first
    assert second
    assert (first.rows, first.again) == (2, False)
    assert (second.rows, second.again) == (2, True)
    inner = second.items[0]
    assert isinstance(inner, Bar)
    assert not inner.again
    assert situation.part(0, situation.rows) is situation


def test_questions_are_split_from_each_other_before_their_desks_are(tmp_path: Path) -> None:
    costs = dict(reversed(breaks(bars(tmp_path))))
    assert costs == {1: 2, 2: 1, 3: 1, 4: 0}


def test_what_a_question_leads_to_is_one_level_further_in(tmp_path: Path) -> None:
    assert [[bar.level for bar in root.walk()] for root in bars(tmp_path)] == [[0, 1, 1, 1], [0]]
