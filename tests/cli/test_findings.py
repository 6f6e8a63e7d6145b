"""A finding as a clerk reads it: place, line, caret, advice."""

import pytest

from leaflet.cli.findings import caret, worded
from leaflet.report import Finding, Level, Origin


def test_a_finding_shows_its_line_and_points_at_the_fault(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LEAFLET_LANG", "en")
    origin = Origin("data/desks.yaml", 12, 5, "    電話番号: 0120")
    finding = Finding("unknown-key", Level.ERROR, origin, "no such key", "did you mean phone?")
    text = worded(finding).replace("\x1b[31m\x1b[1m", "").replace("\x1b[0m", "")
    assert text.splitlines() == [
        "data/desks.yaml:12:5: error: no such key [unknown-key]",
        "        電話番号: 0120",
        "        ^",
        "    → did you mean phone?",
    ]


def test_the_caret_stands_under_full_width_characters() -> None:
    assert caret("名前: 値", 5) == "\u3000\u3000  ^"
