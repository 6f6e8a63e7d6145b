"""A question goes below another with all that is below it, comments included."""

import pytest

from leaflet.edit.splice import carry, read_data

FLOW = """flow:
  # 一
  - when: a
    then:
      # 中
      - when: b # 後ろ
        go: [x, y]
      - when: c
        go:
          - x
          # yの前
          - y

  # 二
  - when: d
    then:
      - when: e
        go: [x]
# 終わり
"""


def carried(where: tuple, to: tuple, text: str = FLOW) -> str:
    return carry(text.encode(), where, to).decode()


def test_a_question_goes_below_another_of_the_same_depth() -> None:
    text = carried(("flow", 0, "then", 1), ("flow", 1, "then"))
    assert text == FLOW.replace(
        "      - when: c\n        go:\n          - x\n          # yの前\n          - y\n", ""
    ).replace(
        "      - when: e\n        go: [x]\n",
        "      - when: e\n        go: [x]\n"
        "      - when: c\n        go:\n          - x\n          # yの前\n          - y\n",
    )


def test_one_that_becomes_a_first_question_is_indented_less() -> None:
    text = carried(("flow", 0, "then", 0), ("flow",))
    assert "        go: [x]\n  # 中\n  - when: b # 後ろ\n    go: [x, y]\n# 終わり\n" in text


def test_one_that_goes_deeper_is_indented_more() -> None:
    text = carried(("flow", 1), ("flow", 0, "then"))
    assert "      # 二\n      - when: d\n        then:\n          - when: e\n" in text


def test_a_text_of_several_lines_says_the_same_afterwards() -> None:
    text = "a:\n  - n: |\n      一\n\n        二\n    m: x\n  - n: z\nb:\n  - c:\n      - n: y\n"
    said = read_data(carry(text.encode(), ("a", 0), ("b", 0, "c")))
    assert said == {
        "a": [{"n": "z"}],
        "b": [{"c": [{"n": "y"}, {"n": "一\n\n  二\n", "m": "x"}]}],
    }


def test_windows_line_ends_and_a_mark_at_the_start_stay() -> None:
    text = "\ufeff" + FLOW.replace("\n", "\r\n")
    assert carried(("flow", 1), ("flow", 0, "then"), text) == (
        "\ufeff" + carried(("flow", 1), ("flow", 0, "then")).replace("\n", "\r\n")
    )


def test_lists_in_brackets_take_the_plain_way() -> None:
    text = "a: [{n: x}, {n: y}]\nb:\n  - n: z\n"
    assert carried(("a", 0), ("b",), text) == "a: [{n: y}]\nb:\n  - n: z\n  - n: x\n"


@pytest.mark.parametrize(
    ("where", "to"),
    [
        (("flow", 0), ("flow", 0, "then")),
        (("flow", 0), ("flow", 1, "when")),
        (("flow", 7), ("flow", 0, "then")),
    ],
)
def test_nothing_goes_into_itself_or_where_no_list_is(where: tuple, to: tuple) -> None:
    with pytest.raises(KeyError):
        carried(where, to)
