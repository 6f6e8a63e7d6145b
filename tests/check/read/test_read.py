"""The examples of the manual pages of rules that are applied while the data are read."""

from pathlib import Path

import pytest
import yaml

from check.notice.test_rules import folder_of
from data_folder import write
from leaflet.check.read import RULES
from leaflet.check.settings import adjusted
from leaflet.cli.notice import load_notice
from leaflet.compose.job import Wishes
from leaflet.compose.sheets import Sheets
from leaflet.model.analyser import doubts_of
from leaflet.model.furigana import annotate
from leaflet.press import press
from leaflet.report import Finding, Report


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768435200")  # 2026-01-15


def _needs(name: str) -> None:
    if name == "reading-doubt":
        pytest.importorskip("sudachipy", reason="the extra leaflet[readings] is not installed")


def found(folder: Path, example: str, **settings: str) -> list[Finding]:
    """Return what is found while an edition of this example is read, and set in type."""
    listed = "listed" not in example
    files = folder_of(example.replace(", listed: no", ""))
    if not listed:
        desks = yaml.load(files["desks"], yaml.BaseLoader)
        desks["desks"]["other"] = {"name": "窓口", "contacts": [{"phone": "0120-0-78310"}]}
        files["desks"] = yaml.dump(desks, allow_unicode=True)
        files["handout"] = "title: 一覧\ndesks: [other]\n"
    if settings:
        files["edition"] += yaml.dump({"rules": settings})
    write(folder, **files)
    report = Report()
    notice = load_notice(folder, None, report)
    if notice:
        press("handout", notice, Sheets(), Wishes(), report)
        words = [annotate(each, notice.readings, "all").words for each in notice.prose]
        doubted = doubts_of(words, notice.readings)
        report.extend(adjusted(RULES, notice.edition.rules, doubted))
    return list(report)


@pytest.mark.parametrize(
    ("name", "example"),
    [(name, each) for name, rule in RULES.items() for each in rule.examples("PASS")],
)
def test_what_the_manual_calls_right_passes(tmp_path: Path, name: str, example: str) -> None:
    assert name not in [each.rule for each in found(tmp_path, example)]


@pytest.mark.parametrize(
    ("name", "example"),
    [(name, each) for name, rule in RULES.items() for each in rule.examples("FAIL")],
)
def test_what_the_manual_calls_wrong_is_found_once(tmp_path: Path, name: str, example: str) -> None:
    _needs(name)
    own = [each for each in found(tmp_path, example) if each.rule == name]
    assert len(own) == 1
    assert own[0].level is RULES[name].level
    assert own[0].hint


@pytest.mark.parametrize(
    ("name", "example"), [(name, rule.examples("FAIL")[0]) for name, rule in RULES.items()]
)
def test_an_office_can_switch_it_off_or_make_it_an_error(
    tmp_path: Path, name: str, example: str
) -> None:
    _needs(name)
    assert name not in [each.rule for each in found(tmp_path / "off", example, **{name: "off"})]
    levels = [
        each.level.name
        for each in found(tmp_path / "error", example, **{name: "error"})
        if each.rule == name
    ]
    assert levels == ["ERROR"]
