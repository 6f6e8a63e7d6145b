"""A finding as a clerk reads it: place, line, caret, advice."""

import pytest

from leaflet.cli.findings import caret, show, show_briefly, worded
from leaflet.report import Finding, Level, Origin, Report


def test_a_finding_shows_its_line_and_points_at_the_fault() -> None:
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


def test_doubts_are_listed_with_their_hint_at_the_end(capsys: pytest.CaptureFixture[str]) -> None:
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


def test_a_fault_at_the_end_of_a_line_is_shown_with_that_line() -> None:
    where = Origin("a.yaml", 2, 5, "id: ")
    said = worded(Finding("quote", Level.ERROR, where, "not closed"))
    assert said.split("\n")[1:] == ["    id: ", "        ^"]


@pytest.mark.parametrize(
    ("report", "last"),
    [
        (Report(), ""),
        (Report([doubt(4, "あ")]), "0 errors, 1 warning"),
        (Report([doubt(4, "あ")._replace(level=Level.ERROR)]), "1 error, 0 warnings"),
    ],
)
def test_the_sum_comes_last_unless_nothing_was_found(
    report: Report,
    last: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    show(report)
    assert capsys.readouterr().err.splitlines()[-1:] == ([last] if last else [])


def unread(line: int, word: str) -> Finding:
    origin = Origin("data/desks.yaml", line, 5, f"    {word}")
    return Finding("reading", Level.WARNING, origin, f"no reading of {word}", "give one", (), word)


def test_one_cause_is_one_finding_and_errors_come_last(capsys: pytest.CaptureFixture[str]) -> None:
    error = Finding("key", Level.ERROR, Origin("data/card.yaml", 1, 1, "x"), "no such key", "")
    show(Report([error, unread(3, "相談"), unread(7, "相談")]))
    lines = capsys.readouterr().err.splitlines()
    heads = [line for line in lines if line.startswith("data/")]
    assert heads == [
        "data/desks.yaml:3:5: warning: no reading of 相談 (also once elsewhere:"
        " data/desks.yaml:7) [reading]",
        "data/card.yaml:1:1: error: no such key [key]",
    ]
    assert lines[-1] == "1 error, 1 warning"


def test_words_without_a_reading_are_one_finding(capsys: pytest.CaptureFixture[str]) -> None:
    again = unread(7, "相談")._replace(message="no reading of 相談 (2 places)")
    show(Report([unread(3, "相談"), again, unread(9, "窓口")]))
    (found, _hint, _sum) = capsys.readouterr().err.splitlines()
    assert found == (
        "warning: 2 words have no reading: 相談 (data/desks.yaml:3), 窓口 (data/desks.yaml:9)"
        " [reading]"
    )


def test_words_with_a_reading_that_are_printed_without_it_do_not_lack_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    bare = [unread(line, word)._replace(bare=True) for line, word in ((3, "札幌"), (9, "誹謗"))]
    show(Report(bare))
    found, hint, _sum = capsys.readouterr().err.splitlines()
    assert found == (
        "warning: 2 words hold kanji outside the 常用漢字, without furigana:"
        " 札幌 (data/desks.yaml:3), 誹謗 (data/desks.yaml:9) [reading]"
    )
    assert hint == "    → give one"


def test_a_word_without_a_reading_is_not_named_again_where_it_is_printed_bare(
    capsys: pytest.CaptureFixture[str],
) -> None:
    bare = unread(3, "琉球")._replace(bare=True, message="printed bare")
    show(Report([bare, unread(9, "琉球")]))
    found, *_others, last = capsys.readouterr().err.splitlines()
    assert "data/desks.yaml:9" in found
    assert last == "0 errors, 1 warning"


def test_many_words_without_a_reading_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    show(Report([unread(number, f"語{number}") for number in range(1, 133)]))
    assert capsys.readouterr().err.splitlines() == [
        "warning: 132 words have no reading: 語1 (data/desks.yaml:1), 語2 (data/desks.yaml:2),"
        " 語3 (data/desks.yaml:3), … [reading]",
        "    → leaflet readings lists them, and proposes readings",
        "0 errors, 1 warning",
    ]


def test_each_document_without_furigana_is_named_whatever_is_counted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    bare = [
        Finding("reading", Level.WARNING, Origin(f"layouts/{name}.yaml"), f"{count} words", "")
        for count, name in enumerate(("card", "handout", "letter", "strip"), 1)
    ]
    show(Report([*bare, *(unread(number, f"語{number}") for number in range(1, 9))]))
    lines = capsys.readouterr().err.splitlines()
    assert [line for line in lines if line.startswith("layouts/")] == [
        "layouts/card.yaml: warning: 1 words [reading]",
        "layouts/handout.yaml: warning: 2 words [reading]",
        "layouts/letter.yaml: warning: 3 words [reading]",
        "layouts/strip.yaml: warning: 4 words [reading]",
    ]
    assert any(line.startswith("warning: 8 words have no reading: ") for line in lines)


def test_a_sheet_of_another_version_is_one_finding(capsys: pytest.CaptureFixture[str]) -> None:
    place = Origin("layouts/card.yaml", 1, 1, "x")
    show(Report([Finding("sheet", Level.ERROR, place, f"no setting {n}") for n in range(18)]))
    assert capsys.readouterr().err.splitlines() == [
        "layouts/card.yaml: error: 18 settings are not as this version of leaflet knows them"
        " [sheet]",
        "    → Rename the file: then the sheet that comes with leaflet is used.",
        "1 error, 0 warnings",
    ]


def test_a_build_counts_doubts_and_when_quiet_says_only_errors(
    capsys: pytest.CaptureFixture[str],
) -> None:
    doubts = Report([doubt(line, f"あ{line}") for line in range(1, 22)])
    show_briefly(doubts)
    reported = "21 points to settle before printing – leaflet check lists them\n"
    assert capsys.readouterr().err == reported
    show_briefly(doubts, quiet=True)
    assert capsys.readouterr().err == ""


def test_whoever_presses_a_button_is_told_of_no_command(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEAFLET_PROGRESS", "1")
    show_briefly(Report([doubt(line, f"あ{line}") for line in range(1, 22)]))
    said = capsys.readouterr().err
    assert "listed under “To settle”" in said
    assert "leaflet" not in said


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


def test_the_caret_is_under_full_width_characters() -> None:
    assert caret("名前: 値", 5) == "\u3000\u3000  ^"


def test_a_message_that_quotes_a_control_character_shows_a_mark_for_it():
    found = Finding(
        "key", Level.ERROR, Origin("a", 1, 1, "ti\u202etle: x"), "no “ti\u202etle”", "not \x9b"
    )
    assert "\u202e" not in worded(found)
    assert "\x9b" not in worded(found)
    assert "ti\ufffdtle" in worded(found)
