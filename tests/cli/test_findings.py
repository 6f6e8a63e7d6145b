"""A finding as a clerk reads it: place, line, caret, advice."""

import pytest

from leaflet.cli.findings import caret, show, worded
from leaflet.report import Finding, Level, Origin, Report


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


def doubt(line: int, text: str) -> Finding:
    origin = Origin("data/desks.yaml", line, 14, f"    confirm: {text}")
    return Finding("confirm", Level.WARNING, origin, f"To be settled: {text}", "delete the key")


def test_doubts_are_listed_with_their_hint_at_the_end(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEAFLET_LANG", "en")
    show(Report([doubt(4, "あ"), doubt(9, "い")]))
    assert capsys.readouterr().err.splitlines() == [
        "data/desks.yaml:4:14: warning: To be settled: あ [confirm]",
        "data/desks.yaml:9:14: warning: To be settled: い [confirm]",
        "    → delete the key",
        "0 errors, 2 warnings",
    ]


def test_a_doubt_is_shown_with_its_line_only_where_its_message_leaves_that_out() -> None:
    origin = Origin("data/desks.yaml", 4, 14, "    confirm: 確かめる")
    said = Finding("confirm", Level.WARNING, origin, "To be settled: 確かめる", "")
    other = said._replace(message="To be settled: 番号")
    assert len(worded(said).splitlines()) == 1
    assert worded(other).splitlines()[1] == "        confirm: 確かめる"


@pytest.mark.parametrize(
    ("report", "quiet", "last"),
    [
        (Report(), False, ""),
        (Report([doubt(4, "あ")]), True, ""),
        (Report([doubt(4, "あ")]), False, "0 errors, 1 warnings"),
        (Report([doubt(4, "あ")._replace(level=Level.ERROR)]), True, "1 errors, 0 warnings"),
    ],
)
def test_the_sum_is_told_unless_there_is_nothing_to_tell(
    report: Report,
    quiet: bool,
    last: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LEAFLET_LANG", "en")
    show(report, quiet=quiet)
    assert capsys.readouterr().err.splitlines()[-1:] == ([last] if last else [])


def test_a_terminal_is_shown_no_character_that_it_would_obey() -> None:
    origin = Origin("data/desks.yaml", 3, 9, "    a: \x1b[31m\u200b赤")
    text = worded(Finding("character", Level.ERROR, origin, "no", ""))
    assert text.splitlines()[1] == "        a: \ufffd[31m\ufffd赤"


def test_a_long_line_is_shown_round_its_fault() -> None:
    origin = Origin("data/desks.yaml", 3, 501, "あ" * 500 + ": x" + "い" * 500)
    excerpt, pointer = worded(Finding("quote", Level.ERROR, origin, "no", "")).splitlines()[1:3]
    assert excerpt.strip().startswith("…あ")
    assert excerpt.strip().endswith("い…")
    assert excerpt[pointer.index("^")] == ":"


def test_the_caret_passes_over_marks_that_take_no_room() -> None:
    assert caret("葛\U000e0100城: x", 4) == "\u3000\u3000^"


def test_the_caret_stands_under_full_width_characters() -> None:
    assert caret("名前: 値", 5) == "\u3000\u3000  ^"
