"""One value or entry is changed by its place, and every other byte stays."""

import difflib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random  # noqa: TID251 seeded by the name of the file

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaflet.edit.keyed import add
from leaflet.edit.spans import Data, Step, UneditableError
from leaflet.edit.splice import extend, move, read_data, remove, set_value, value_at
from leaflet.report import Report
from leaflet.source.reader import parse
from leaflet.source.tree import MappingNode

HEADS = ("--", "++", "@@")

CASES = {
    "plain": ("as_of: 令和8年1月\n", "as_of: 令和8年4月\n"),
    "with a comment": (
        "# 版\nas_of:   令和8年1月   # 現在\nb: c\n",
        "# 版\nas_of:   令和8年4月   # 現在\nb: c\n",
    ),
    "in double quotation marks": ('as_of: "令和8年1月" # x\n', 'as_of: "令和8年4月" # x\n'),
    "in single quotation marks": ("as_of: '令和8年1月'\n", "as_of: '令和8年4月'\n"),
    "with Windows line ends and a byte order mark": (
        "\ufeffb: |\r\n  x\r\nas_of: R8.1\r\n",
        "\ufeffb: |\r\n  x\r\nas_of: 令和8年4月\r\n",
    ),
    "without a line end": ("as_of: 2026-01", "as_of: 令和8年4月"),
    "beside the same key further in": (
        "b: {as_of: 1}\nas_of: 2026-01\n",
        "b: {as_of: 1}\nas_of: 令和8年4月\n",
    ),
    "where there was nothing": ("as_of:  # x\nb: c\n", "as_of: 令和8年4月  # x\nb: c\n"),
    "in a list of keys in brackets": ("{as_of: R8.1, b: c}\n", "{as_of: 令和8年4月, b: c}\n"),
    "with spaces behind it": ("as_of: R8.1  \n\n\n", "as_of: 令和8年4月  \n\n\n"),
    "with the line ends of an old Mac": ("a: b\ras_of: R8.1\r", "a: b\ras_of: 令和8年4月\r"),
    "as two paragraphs": (
        "as_of: |\n  令和8年\n  1月\nb: c\n",
        "as_of: |\n  令和8年4月\nb: c\n",
    ),
    "as a paragraph": ("as_of: |\n  令和8年1月\nb: c\n", "as_of: |\n  令和8年4月\nb: c\n"),
}


@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=CASES.keys())
def test_one_value_changes_and_every_other_byte_stays(before: str, after: str) -> None:
    assert set_value(before.encode(), ("as_of",), "令和8年4月").decode() == after


def test_a_key_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError):
        set_value(b"a: {as_of: b}\n", ("as_of",), "R8.4")


TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp", "Cs"]), min_size=1
).filter(lambda text: text == text.strip() and "\ufeff" not in text and "\ufffe" not in text)


@settings(derandomize=True, deadline=None)
@given(TEXT, st.sampled_from(["x", "'x'", '"x"']))
def test_what_is_written_is_what_is_read_again(new: str, old: str) -> None:
    written = set_value(f"a: {old} # c\nb: d\n".encode(), ("a",), new).decode()
    node = parse(written, "a.yaml", Report())
    assert isinstance(node, MappingNode)
    assert node.entries[0].value.text == new  # type: ignore[union-attr]
    assert written.endswith(" # c\nb: d\n")


REGISTER = """\
# 台帳
desks:

  # ── 電話 ──

  kodomo: # 名札
    name: 24時間子供SOSダイヤル
    contacts:
      # 語呂のある番号
      - phone: 0120-0-78310 # 確認済み
        hours: 24時間
      - url: www.mext.go.jp
    summary: |
      一つ目。
      二つ目。

  # 人権の窓口
  jinken:
    name: "人権相談"
    languages: [英語, 中国語]
    hours:
    - 平日
    - 土曜
# 終わり
"""


def edited(edit: Callable[..., bytes], *where: object) -> str:
    """Return what an edit makes of the register, as the lines that differ."""
    lines = REGISTER.splitlines()
    new = edit(REGISTER.encode(), *where).decode().splitlines()
    return "\n".join(
        line for line in difflib.unified_diff(lines, new, n=0, lineterm="") if line[:2] not in HEADS
    )


def test_a_text_of_several_lines_becomes_a_block() -> None:
    assert edited(set_value, ("desks", "jinken", "name"), "一\n二") == (
        '-    name: "人権相談"\n+    name: |\n+      一\n+      二'
    )


def test_the_lines_of_a_block_are_replaced_below_its_bar() -> None:
    assert edited(set_value, ("desks", "kodomo", "summary"), "一つ目。") == "-      二つ目。"


def test_what_yaml_would_take_for_something_else_is_quoted() -> None:
    where = ("desks", "kodomo", "contacts", 0, "phone")
    assert '"#9110" # 確認済み' in edited(set_value, where, "#9110")


def test_a_desk_is_added_behind_a_blank_line_as_the_others_are() -> None:
    new = {"name": "新しい窓口", "contacts": [{"phone": "110", "hours": "いつでも"}]}
    assert edited(add, "desks.yaml", ("desks", "shin"), new) == (
        "+\n+  shin:\n+    name: 新しい窓口\n+    contacts:\n+      - phone: 110\n"
        "+        hours: いつでも"
    )


def test_an_item_is_added_in_brackets_where_the_list_is_in_brackets() -> None:
    where = ("desks", "jinken", "languages", 1)
    assert "[英語, 韓国語, 中国語]" in edited(add, "desks.yaml", where, "韓国語")


def test_the_first_key_of_an_item_is_removed_behind_its_hyphen() -> None:
    assert edited(remove, ("desks", "kodomo", "contacts", 0, "phone")) == (
        "-      - phone: 0120-0-78310 # 確認済み\n-        hours: 24時間\n+      - hours: 24時間"
    )


def test_a_desk_is_moved_with_the_comment_above_it() -> None:
    moved = move(REGISTER.encode(), ("desks", "jinken"), 0).decode()
    assert moved.index("# ── 電話 ──") < moved.index("# 人権の窓口\n  jinken:")
    assert moved.index("    - 土曜") < moved.index("kodomo: # 名札")
    assert sorted(moved.splitlines()) == sorted(REGISTER.splitlines())


def test_a_list_that_loses_its_last_item_is_removed_with_its_key() -> None:
    once = remove(REGISTER.encode(), ("desks", "jinken", "hours", 0))
    twice = remove(once, ("desks", "jinken", "hours", 0)).decode()
    assert "hours:\n    -" not in twice
    assert twice.endswith("    languages: [英語, 中国語]\n# 終わり\n")


def test_what_a_key_of_the_first_level_held_can_be_given_again() -> None:
    empty = remove(b"desks:\n  a:\n    name: x\n", ("desks", "a"))
    assert empty == b"desks:\n"
    new = add(empty, "desks.yaml", ("desks", "b"), {"name": "y"})
    assert new == b"desks:\n  b:\n    name: y\n"


@pytest.mark.parametrize("text", ["a: &x b\nc: *x\n", "a: b\na: c\n"])
def test_a_file_that_an_edit_could_damage_is_refused(text: str) -> None:
    with pytest.raises(UneditableError):
        set_value(text.encode(), ("a",), "new")


FILES = sorted(
    path
    for folder in ("data", "tests/editions/*", "src/leaflet/starters/bare")
    for path in Path(__file__).parents[2].glob(f"{folder}/*.yaml")
)
TEXTS = ("令和8年4月", "#9110", "@id", "a: b", "{相談|そうだん}", '"q"', "it's", "a, b", "一\n\n二")
ENTRIES = (*TEXTS, {"phone": "110", "hours": "平日"}, ["a-b", "c"], [{"when": "x", "go": ["a"]}])


def places(said: Data, where: tuple[Step, ...] = ()) -> Iterator[tuple[Step, ...]]:
    pairs = said.items() if isinstance(said, dict) else enumerate(said)
    for step, value in pairs if isinstance(said, dict | list) else ():
        yield (*where, step)
        yield from places(value, (*where, step))


@pytest.mark.parametrize(
    ("path", "newline"),
    [(path, b"\n") for path in FILES]
    + [(path, b"\r\n") for path in FILES if path.parent.name in ("bare", "data")],
    ids=lambda each: f"{each.parent.name}-{each.name}" if isinstance(each, Path) else repr(each),
)
def test_any_edit_changes_what_was_meant_and_keeps_every_comment(
    path: Path, newline: bytes
) -> None:
    """Every edit reads its file again and fails where that says anything else."""
    data = path.read_bytes().replace(b"\n", newline)
    said, chance = read_data(data), Random(path.name)
    known = [*places(said)]
    for _round in range(12):
        where = chance.choice(known)
        parent = value_at(said, where[:-1])
        at = chance.randrange(len(parent) + 1)
        place = (*where[:-1], at if isinstance(parent, list) else "neu")
        results = [
            add(data, path.name, place, chance.choice(ENTRIES)),
            move(data, where, min(at, len(parent) - 1)),
        ]
        remove(data, where)
        if isinstance(value_at(said, where), str):
            results.append(set_value(data, where, chance.choice(TEXTS)))
        for result in results:
            assert remarks(data) <= remarks(result)
            assert result.count(b"\r\n") == (result.count(b"\n") if newline == b"\r\n" else 0)


def remarks(data: bytes) -> Counter[str]:
    lines = (line.strip() for line in data.decode().splitlines())
    return Counter(line for line in lines if line.startswith("#"))


EXTENDED = {
    "at the end": ("a:\n  x: 1\n", "a:\n  x: 1\n\n  # 案\n  y: 2\n"),
    "indented as the others are": (
        "# 一\na: # 二\n    x: 1 # 三\n",
        "# 一\na: # 二\n    x: 1 # 三\n\n    # 案\n    y: 2\n",
    ),
    "without a line end": ("a:\n  x: 1", "a:\n  x: 1\n\n  # 案\n  y: 2"),
    "above a last comment": (
        "a:\n  x: 1\n\n# 終わり\n",
        "a:\n  x: 1\n\n  # 案\n  y: 2\n\n# 終わり\n",
    ),
    "above another key": ("a:\n  x: 1\nb: 3\n", "a:\n  x: 1\n\n  # 案\n  y: 2\nb: 3\n"),
    "with Windows line ends and a byte order mark": (
        "\ufeffa:\r\n x: 1\r\nb: 3\r\n",
        "\ufeffa:\r\n x: 1\r\n\r\n # 案\r\n y: 2\r\nb: 3\r\n",
    ),
    "below a paragraph": (
        "a:\n  x: |\n    1\n    2\n",
        "a:\n  x: |\n    1\n    2\n\n  # 案\n  y: 2\n",
    ),
    "below brackets on two lines": (
        "a:\n  x:\n    z: {p: 1,\n        q: 2}\n",
        "a:\n  x:\n    z: {p: 1,\n        q: 2}\n\n  # 案\n  y: 2\n",
    ),
    "beside the same key further in": (
        "b:\n  - a:\n      z: 1\na:\n  x: 1\n",
        "b:\n  - a:\n      z: 1\na:\n  x: 1\n\n  # 案\n  y: 2\n",
    ),
    "in braces": ("a: {x: 1}\n", "a: {x: 1, y: 2}\n"),
    "where nothing is": ("a:\n", "a:\n  # 案\n  y: 2\n"),
    "in an empty file": ("", "a:\n  # 案\n  y: 2\n"),
}


@pytest.mark.parametrize(("old", "new"), EXTENDED.values(), ids=EXTENDED.keys())
def test_entries_are_added_below_a_comment_of_their_own(old: str, new: str) -> None:
    assert extend(old.encode(), "a", {"y": "2"}, "案").decode() == new


@pytest.mark.parametrize("text", ["a: 1\n", "a: [x]\n", "- a\n"])
def test_entries_are_not_added_where_something_else_is(text: str) -> None:
    with pytest.raises(KeyError):
        extend(text.encode(), "a", {"y": "2"}, "案")
