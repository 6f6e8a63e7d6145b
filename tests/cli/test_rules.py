"""``leaflet rules`` lists the rules with their settings, and explains each."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from data_folder import HANDOUT, write
from leaflet.check.all_rules import RULES
from leaflet.cli import main


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768435200")  # 2026-01-15


def run(*words: str, language: str = "en") -> Result:
    return CliRunner().invoke(main, words, env={"LEAFLET_LANG": language})


def test_every_rule_is_listed_with_its_severity_and_limit() -> None:
    lines = run("rules", "--data", "nowhere").stdout.splitlines()
    assert [line for line in lines if not line.startswith(" ")] == [
        "On the data:",
        "On the composed pages:",
        "On the finished files (proof):",
        "On the web (only with check --online):",
    ]
    assert [line.split()[0] for line in lines if line.startswith(" ")] == list(RULES)
    assert "  stale          The date of the edition is recent. (error, 12 months)" in lines


def test_what_an_office_has_set_is_marked(tmp_path: Path) -> None:
    write(tmp_path, edition="as_of: 令和8年1月\nrules: {stale: 18 months, http: off}\n")
    lines = run("rules", "--data", str(tmp_path)).stdout.splitlines()
    (stale,) = [line for line in lines if line.startswith("* stale")]
    assert stale.endswith("(error, 18 months)")
    (http,) = [line for line in lines if line.startswith("* http")]
    assert http.endswith("(off)")


@pytest.mark.parametrize("name", RULES)
def test_a_rule_is_explained_in_the_language_of_its_reader(name: str) -> None:
    english, japanese = run("rules", name), run("rules", name, language="ja")
    assert english.exit_code == japanese.exit_code == 0
    assert "  wrong: " in english.stdout
    assert RULES[name].title("ja") in japanese.stdout
    assert RULES[name].title("en") not in japanese.stdout


def test_an_unknown_rule_is_refused_with_the_one_that_is_meant() -> None:
    result = run("rules", "stael")
    assert result.exit_code == 2
    assert "stale" in result.stderr


def test_a_check_names_the_rules_that_are_switched_off(tmp_path: Path) -> None:
    edition = "as_of: 令和8年1月\nrules: {http: off}\n"
    write(tmp_path, edition=edition, handout=HANDOUT)
    result = run("check", "--data", str(tmp_path))
    assert "Rules switched off in edition.yaml: http" in result.stderr


def test_a_build_is_refused_by_an_error_of_a_rule(tmp_path: Path) -> None:
    write(tmp_path, edition="as_of: 平成8年1月\n", handout=HANDOUT)
    result = run("check", "--data", str(tmp_path))
    assert result.exit_code == 1
    assert "[stale]" in result.stderr
