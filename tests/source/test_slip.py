"""Slips that only the outline of a file shows: told alone, and the line is read as it was meant."""

from pathlib import Path

import pytest

from faulty import told

DESK = "  sos-dial:\n"
OPERATOR = "    operator: 文部"
CONTACTS = "    contacts:\n      - phone"
PHONE = "      - phone: 0120"
HOURS = "        hours: 24"
GO = "        go: [mamorou]"
STEP = "      - when: 解決"

SLIPS = {
    "no hyphen before the first contact": ("desks", PHONE, "      ⟦phone: 0120"),
    "spaces for the hyphen of the first contact": ("desks", PHONE, "        ⟦phone: 0120"),
    "no hyphen before the second step": ("flowchart", STEP, "      ⟦when: 解決"),
    "spaces for the hyphen of the second step": ("flowchart", STEP, "        ⟦when: 解決"),
    "a hyphen before the id of a desk": ("desks", DESK, "  ⟦- sos-dial:\n"),
    "a hyphen before a key of a desk": ("desks", OPERATOR, "    ⟦- operator: 文部"),
    "a hyphen in the place of a key's spaces": ("desks", HOURS, "      - ⟦hours: 24"),
    "a name beside the id of a desk": ("desks", DESK, "  sos-dial: ⟦ダイヤル\n"),
    "a word beside the key of a list": ("desks", CONTACTS, "    contacts: ⟦電話\n      - phone"),
    "a word beside the key of a group": ("handout", "columns:\n", "columns: ⟦四つ\n"),
    "a hyphen before the way on": ("flowchart", GO, "        ⟦- go: [mamorou]"),
    "a hyphen in the place of the way's spaces": ("flowchart", GO, "      ⟦- go: [mamorou]"),
    "no kind before a number": ("desks", PHONE, "      - ⟦0120"),
    "no key before the words of a step": ("flowchart", "  - when: 見", "  - ⟦見"),
    "the key of a list twice": ("desks", CONTACTS, f"    contacts:\n    ⟦{CONTACTS.lstrip()}"),
}


@pytest.mark.parametrize(("file", "old", "new"), SLIPS.values(), ids=SLIPS.keys())
def test_a_hyphen_or_a_word_that_is_lacking_or_in_the_way_is_told_alone(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    found, expected = told(tmp_path, file, old, new)
    assert found == expected
