"""A line and column lead to the value that is there."""

import pytest

from leaflet.edit.places import Places

TEXT = """desks:
  a:
    name: 窓口
    contacts: [{phone: 110}]
    summary: |
      一
      二
"""


@pytest.mark.parametrize(
    ("line", "column", "where"),
    [
        (3, 11, ("desks", "a", "name")),
        (3, 5, ("desks", "a", "name")),
        (4, 24, ("desks", "a", "contacts", 0, "phone")),
        (7, 7, ("desks", "a", "summary")),
        (99, 1, ()),
        (0, 1, ()),
    ],
)
def test_a_value_is_found_by_any_of_its_characters(line: int, column: int, where: tuple) -> None:
    assert Places(TEXT.encode()).at(line, column) == where
    assert Places(b"\xef\xbb\xbf" + TEXT.encode()).at(line, column) == where


def test_of_a_broken_file_no_place_is_known() -> None:
    assert Places(b"a: [b\n  c: d").at(1, 4) == ()
