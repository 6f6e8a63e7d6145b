"""The rules on the notice: the examples of each manual page, and what an office may set."""

from pathlib import Path

import pytest
import yaml

from data_folder import loaded
from leaflet.check.notice import RULES, check_notice
from leaflet.model.load import load
from leaflet.report import Finding, Level, Report
from leaflet.schema.shape import CONTACT, EDITION

EDITIONS = sorted((Path(__file__).parents[2] / "editions").glob("*/edition.yaml"))
NOW = "1768435200"  # 2026-01-15
MORE = Path(__file__).with_name("examples.txt").read_text(encoding="utf-8").splitlines()[1:]


def _examples(kind: str) -> list[tuple[str, str]]:
    """Return the examples of the manual pages, and more, that pass or fail: rule and entry."""
    own = [(name, each) for name, rule in RULES.items() for each in rule.examples(kind)]
    more = (line.split(" ", 2) for line in MORE)
    return own + [(rule, entry) for rule, said, entry in more if said == kind]


PASSING, FAILING = _examples("PASS"), _examples("FAIL")


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOW)


def folder_of(example: str) -> dict[str, str]:
    """Return the data files of an example: keys of the edition, a desk or a contact."""
    keys = yaml.load(example, yaml.BaseLoader)
    edition = {"as_of": "令和8年1月"} | {k: keys[k] for k in EDITION if k in keys}
    contact = {k: v for k, v in keys.items() if k in CONTACT}
    if contact.keys() <= {"hours", "note"}:
        contact = {"phone": "0120-0-78310"} | contact
    desk = {"contacts": [contact]}
    desk |= {k: v for k, v in keys.items() if k not in EDITION and k not in CONTACT}
    several = [e if "contacts" in e else {"contacts": [e]} for e in keys.get("desks", ())]
    entries = several or [desk]
    desks = {f"d{at}": {"name": f"窓口{at}"} | each for at, each in enumerate(entries)}
    ids = {"title": "一覧", "desks": list(desks)}
    written = {"edition": edition, "desks": {"desks": desks}, "handout": ids}
    return {name: yaml.dump(each, allow_unicode=True) for name, each in written.items()}


def found(folder: Path, example: str) -> list[Finding]:
    notice, report = loaded(folder, **folder_of(example))
    assert notice is not None, [each.message for each in report]
    return list(check_notice(notice))


@pytest.mark.parametrize(("rule", "example"), PASSING)
def test_what_the_manual_calls_right_passes(tmp_path: Path, rule: str, example: str) -> None:
    assert rule not in [each.rule for each in found(tmp_path, example)]


@pytest.mark.parametrize(("rule", "example"), FAILING)
def test_what_the_manual_calls_wrong_is_found_once(tmp_path: Path, rule: str, example: str) -> None:
    own = [each for each in found(tmp_path, example) if each.rule == rule]
    assert len(own) == 1
    assert all(each.message and each.hint and each.where.line for each in own)


@pytest.mark.parametrize("path", EDITIONS, ids=lambda path: path.parent.name)
def test_an_edition_without_faults_has_no_error_and_one_warning_at_most(path: Path) -> None:
    notice = load(path.parent, Report(), shown="data")
    assert notice is not None
    findings = [each for each in check_notice(notice) if each.rule not in ("stale", "replaced")]
    assert [each.message for each in findings if each.level is Level.ERROR] == []
    assert len(findings) <= 1, [each.message for each in findings]


def test_the_shipped_data_have_no_false_finding() -> None:
    notice = load(Path(__file__).parents[3] / "data", Report(), shown="data")
    assert notice is not None
    assert {each.rule for each in check_notice(notice)} <= {"replaced"}


@pytest.mark.parametrize(
    ("setting", "levels"),
    [
        ("off", []),
        ("warning", [Level.WARNING]),
        ("error", [Level.ERROR]),
        ("警告", [Level.WARNING]),
        ("18 months", []),
        ("18か月", []),
        ("error 12 months", [Level.ERROR]),
    ],
)
def test_an_office_sets_severity_and_limit(
    tmp_path: Path, setting: str, levels: list[Level]
) -> None:
    example = f"{{as_of: 令和6年12月, rules: {{stale: {setting}}}}}"
    assert [each.level for each in found(tmp_path, example)] == levels


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("{stale: maybe}", "“maybe” is not a setting of the rule stale."),
        ("{http: 3 months}", "“3 months” is not a setting of the rule http."),
    ],
)
def test_a_setting_that_is_none_is_an_error(tmp_path: Path, written: str, message: str) -> None:
    (fault,) = found(tmp_path, f"{{rules: {written}}}")
    assert (fault.rule, fault.level, fault.message) == ("rules", Level.ERROR, message)
    assert fault.hint
