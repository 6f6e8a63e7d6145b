"""Findings for other programs: places count from 1, and nothing breaks the form."""

import json

from leaflet.cli.reports import as_github, as_json, as_sarif
from leaflet.report import Finding, Level, Origin, Report

FAULT = Finding("key", Level.ERROR, Origin("data/a,b.yaml", 3, 5, "  x"), "100% 誤り\n二行", "直す")
WHOLE = Finding("file", Level.WARNING, Origin("data"), "なし")


def test_json_holds_every_finding() -> None:
    rows = json.loads(as_json(Report([FAULT, WHOLE])))
    assert [(row["rule"], row["line"], row["level"]) for row in rows] == [
        ("file", 0, "warning"),
        ("key", 3, "error"),
    ]


def test_sarif_names_its_rules_and_places() -> None:
    (run,) = json.loads(as_sarif(Report([FAULT, WHOLE])))["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["file", "key"]
    whole, fault = run["results"]
    assert "region" not in whole["locations"][0]["physicalLocation"]
    assert fault["locations"][0]["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 5}


def test_a_workflow_command_is_one_line_with_its_marks_escaped() -> None:
    assert as_github(Report([FAULT])) == (
        "::error file=data/a%2Cb.yaml,line=3,col=5,title=key::100%25 誤り%0A二行 → 直す"
    )
