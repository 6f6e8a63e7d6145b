"""A file is made to say something else, and keeps what it already says."""

from leaflet.edit.rewrite import aligned, edited
from leaflet.edit.spans import Data

TEXT = """\
# 台帳
a: # 一
  - x # エックス
  # ワイの前
  - y
  - {p: 1, q: 2}
# 最後
b: c # 注
"""


def rewritten(new: Data, text: str = TEXT) -> str:
    return edited(text.encode(), lambda _said: new).decode()


def test_what_says_the_same_keeps_every_byte() -> None:
    assert rewritten({"a": ["x", "y", {"p": "1", "q": "2"}], "b": "c"}) == TEXT


def test_items_in_another_order_take_their_comments_along() -> None:
    new: Data = {"a": ["y", "x", {"p": "1", "q": "2"}], "b": "c"}
    assert rewritten(new) == TEXT.replace(
        "  - x # エックス\n  # ワイの前\n  - y\n", "  # ワイの前\n  - y\n  - x # エックス\n"
    )


def test_a_key_with_another_name_and_the_same_value_keeps_its_line() -> None:
    new: Data = {"a": ["x", "y", {"p": "1", "q": "2"}], "d": "c"}
    assert rewritten(new) == TEXT.replace("b: c", "d: c")


def test_several_edits_at_once_leave_what_is_between_them() -> None:
    new: Data = {"z": ["s", "t"], "a": ["y", {"p": "1", "r": "3"}], "b": "d"}
    assert rewritten(new) == (
        "z: [s, t]\n# 台帳\na: # 一\n  # ワイの前\n  - y\n  - {p: 1, r: 3}\n# 最後\nb: d # 注\n"
    )


def test_a_value_of_another_kind_keeps_the_comment_on_its_line() -> None:
    new: Data = {"a": ["x", "y", {"p": "1", "q": "2"}], "b": {"c": "d"}}
    assert rewritten(new).endswith("# 最後\nb: # 注\n  c: d\n")


def test_items_are_found_again_by_their_value_or_else_by_their_place() -> None:
    assert aligned("abc", "abc") == [0, 1, 2]
    assert aligned("abc", "bca") == [1, 2, 0]
    assert aligned("abc", "axc") == [0, 1, 2]
    assert aligned("abc", "axxc") == [0, 1, None, 2]
    assert aligned("abc", "c") == [2]
