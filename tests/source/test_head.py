"""Hyphens and colons typed wrong: told at their place, and no other line is blamed."""

from pathlib import Path

import pytest

from faulty import told

PHONE = "      - phone: 0120-0-78310\n"

FAULTS = {
    "a full-width colon after a key": ("desks", "        hours: 24", "        hours⟦：24"),
    "a full-width colon after an id": ("desks", "  sos-dial:\n", "  sos-dial⟦：\n"),
    "no colon after an id": ("desks", "  sos-dial:\n", "  sos-dial⟦\n"),
    "no space after a colon": ("desks", "    operator: 文部", "    operator⟦:文部"),
    "no space before an address": ("desks", "      - url: www.mhlw", "      - url⟦:www.mhlw"),
    "a full-width space after a colon": ("desks", "    operator: 文部", "    operator⟦:　文部"),
    "a full-width space after an entry's first colon": (
        "desks",
        PHONE,
        PHONE.replace(": ", "⟦:　"),
    ),
    "a full-width space after an id": ("desks", "  sos-dial:\n", "  sos-dial⟦:　\n"),
    "no colon above a list": ("desks", f"    contacts:\n{PHONE}", f"    contacts⟦\n{PHONE}"),
    "an equals sign for a colon": ("desks", "    operator: 文部", "    operator⟦ = 文部"),
    "a semicolon for a colon": ("desks", "    operator: 文部", "    operator⟦; 文部"),
    "a space for a colon": ("desks", "    operator: 文部", "    operator⟦ 文部"),
    "a middle dot for a hyphen": ("desks", PHONE, PHONE.replace("- ", "⟦・")),
    "an asterisk for a hyphen": ("desks", PHONE, PHONE.replace("- ", "⟦* ")),
    "a full-width hyphen": ("desks", PHONE, PHONE.replace("- ", "⟦－ ")),
    "a long-vowel mark for a hyphen": ("desks", PHONE, PHONE.replace("- ", "⟦ー")),
    "no space after a hyphen": ("desks", PHONE, PHONE.replace("- ", "⟦-")),
    "a full-width space after a hyphen": ("desks", PHONE, PHONE.replace("- ", "⟦-　")),
    "a full-width colon before a list with colons in it": (
        "flowchart",
        "          - goto: nayami\n",
        "          - when: あ\n            then⟦：[{goto: nayami}]\n",
    ),
    "a full-width hyphen and three spaces": (
        "desks",
        PHONE + "        reading: なやみいおう\n        hours: 24",
        "      ⟦－   phone: 0120-0-78310\n          reading: なやみいおう\n          hours: 24",
    ),
    "a hyphen typed twice": ("desks", PHONE, PHONE.replace("- ", "⟦- - ")),
    "a tab after a hyphen": ("desks", PHONE, PHONE.replace("- ", "-⟦\t")),
    "no colon above all readings": ("readings", "readings:", "readings⟦\n# 注記"),
}


@pytest.mark.parametrize(("file", "old", "new"), FAULTS.values(), ids=FAULTS.keys())
def test_a_hyphen_or_a_colon_typed_wrong_is_told_alone(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    found, expected = told(tmp_path, file, old, new)
    assert found == expected
