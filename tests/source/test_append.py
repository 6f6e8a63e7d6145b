"""Lines are added to a block of a file, and every other byte stays."""

import pytest

from leaflet.source.append import append_lines


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a:\n  x: 1\n", "a:\n  x: 1\n  y: 2\n"),
        ("# 一\na: # 二\n    x: 1 # 三\n", "# 一\na: # 二\n    x: 1 # 三\n    y: 2\n"),
        ("a:\n  x: 1", "a:\n  x: 1\n  y: 2\n"),
        ("a:\n  x: 1\n\n# 終わり\n", "a:\n  x: 1\n  y: 2\n\n# 終わり\n"),
        ("a:\n  x: 1\nb: 3\n", "a:\n  x: 1\n  y: 2\nb: 3\n"),
        ("\ufeffa:\r\n x: 1\r\nb: 3\r\n", "\ufeffa:\r\n x: 1\r\n y: 2\r\nb: 3\r\n"),
        ("a:\n  x: |\n    1\n    2\n", "a:\n  x: |\n    1\n    2\n  y: 2\n"),
        (
            "a:\n  x:\n    z: {p: 1,\n        q: 2}\n",
            "a:\n  x:\n    z: {p: 1,\n        q: 2}\n  y: 2\n",
        ),
        ("b:\n  - a:\n      z: 1\na:\n  x: 1\n", "b:\n  - a:\n      z: 1\na:\n  x: 1\n  y: 2\n"),
    ],
)
def test_a_line_is_added_at_the_end_of_the_block(old: str, new: str) -> None:
    assert append_lines(old.encode(), "a", ["y: 2"]).decode() == new


def test_lines_are_indented_as_the_block_is_and_blank_ones_stay_blank() -> None:
    added = append_lines(b"a:\n   x: 1\n", "a", ["", "y:", "  z: 2"])
    assert added == b"a:\n   x: 1\n\n   y:\n     z: 2\n"


@pytest.mark.parametrize("text", ["b: 1\n", "a: 1\n", "a: [x]\n", "a: {x: 1}\n", "a:\n", ""])
def test_a_file_without_such_a_block_is_refused(text: str) -> None:
    with pytest.raises(KeyError):
        append_lines(text.encode(), "a", ["y: 2"])
