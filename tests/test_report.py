"""What was found: each once, by place, errors before warnings."""

from leaflet.report import Finding, Level, Origin, Report


def finding(line: int, message: str = "no", level: Level = Level.ERROR) -> Finding:
    return Finding("rule", level, Origin("data/desks.yaml", line, 1), message)


def test_findings_come_by_their_places_whenever_they_were_found() -> None:
    report = Report([finding(9), finding(2)])
    report.add(finding(5))
    assert [found.where.line for found in report] == [2, 5, 9]


def test_what_is_found_twice_is_reported_once() -> None:
    report = Report([finding(2)])
    report.extend([finding(2), finding(2, "other")])
    assert len(report) == 2


def test_at_one_place_errors_come_before_warnings() -> None:
    report = Report([finding(2, level=Level.WARNING), finding(2)])
    assert [found.level for found in report] == [Level.ERROR, Level.WARNING]


def test_only_an_error_refuses() -> None:
    report = Report()
    assert not report.refused
    report.warning("confirm", Origin("a"), "to be settled", "settle it")
    assert not report.refused
    assert [found.hint for found in report.at(Level.WARNING)] == ["settle it"]
    report.error("key", Origin("a"), "no")
    assert report.refused
    assert [found.rule for found in report.at(Level.ERROR)] == ["key"]
