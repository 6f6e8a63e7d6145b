"""Lines without key and hyphen: told at their place, and what is below them is read."""

from pathlib import Path

import pytest

from faulty import told

PHONE = "      - phone: 0120-0-78310\n"

FAULTS = {
    "a ruled line": ("desks", "# 台帳\n", "⟦----------\n"),
    "a double line": ("desks", "# 台帳\n", "⟦==========\n"),
    "a ruled line of three hyphens": ("desks", "  chat-jinken:\n", "⟦---\n  chat-jinken:\n"),
    "a directive": ("desks", "# 台帳\n", "⟦%YAML 1.2\n---\n"),
    "the marks of a merge": (
        "desks",
        "    operator: 文部科学省\n",
        "⟦<<<<<<< HEAD\n    operator: 文部科学省\n⟦=======\n    ⟦operator: 文科省\n⟦>>>>>>> x\n",
    ),
    "a line without a key": ("desks", "    operator: 文部", "⟦おぼえがき\n    operator: 文部"),
    "a line without a key above the first key": ("desks", "desks:\n", "desks:\n⟦おぼえがき\n"),
    "a line without a key above a list": ("desks", PHONE, f"    ⟦おぼえがき\n{PHONE}"),
    "a second document": (
        "desks",
        "    checked: 2026-01-10\n",
        "    checked: 2026-01-10\n⟦---\na: b\n",
    ),
    "no colon in the first reading": ("readings", "  相談: そ", "  ⟦相談 そ"),
    "a full-width colon in the first reading": ("readings", "  相談: そ", "  相談⟦：そ"),
    "no space in the first reading": ("readings", "  相談: そ", "  相談⟦:そ"),
    "no hyphen before the first id": ("handout", "  - mamorou", "  ⟦mamorou"),
    "spaces for the hyphen of an id": ("handout", "  - sos-dial", "    ⟦sos-dial"),
}


@pytest.mark.parametrize(("file", "old", "new"), FAULTS.values(), ids=FAULTS.keys())
def test_a_line_without_key_and_hyphen_is_told_alone(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    found, expected = told(tmp_path, file, old, new)
    assert found == expected
