"""Findings for other programs: JSON, SARIF 2.1.0, and the commands of a GitHub workflow."""

import json
import sys
from collections.abc import Callable, Mapping
from typing import Any, Final

import click

from leaflet import __version__
from leaflet.report import Finding, Report


def print_for_programs(text: str) -> None:
    """Print in UTF-8, as JSON is (RFC 8259, 8.1), where a program reads and no person."""
    click.echo(text if sys.stdout.isatty() else text.encode())


def as_json(report: Report) -> str:
    """Return a list of findings, each with its place, level, rule, message and hint."""
    rows = [
        {
            "path": each.where.path,
            "line": each.where.line,
            "column": each.where.column,
            "level": each.level.name.lower(),
            "rule": each.rule,
            "message": each.message,
            "hint": each.hint,
        }
        for each in report
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_sarif(report: Report) -> str:
    """Return a log in the Static Analysis Results Interchange Format 2.1.0 (OASIS)."""
    rules = [{"id": rule} for rule in sorted({each.rule for each in report})]
    driver = {"name": "leaflet", "version": __version__, "rules": rules}
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "results": [_result(each) for each in report],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2)


def _result(found: Finding) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": found.rule,
        "level": found.level.name.lower(),
        "message": {"text": _whole(found)},
    }
    where = found.where
    if where.path:
        place: dict[str, Any] = {"artifactLocation": {"uri": where.path.replace("\\", "/")}}
        if where.line:
            place["region"] = {"startLine": where.line, "startColumn": max(where.column, 1)}
        result["locations"] = [{"physicalLocation": place}]
    return result


def as_github(report: Report) -> str:
    """Return a workflow command for each finding: GitHub shows it beside its line."""
    return "\n".join(_command(each) for each in report)


def _command(found: Finding) -> str:
    where = found.where
    values = {"file": where.path, "line": where.line, "col": where.column, "title": found.rule}
    named = ",".join(f"{key}={_escaped(str(value))}" for key, value in values.items() if value)
    return f"::{found.level.name.lower()} {named}::{_escaped(_whole(found), named=False)}"


def _escaped(text: str, *, named: bool = True) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if named else text


def _whole(found: Finding) -> str:
    return f"{found.message} → {found.hint}" if found.hint else found.message


FORMS: Final[Mapping[str, Callable[[Report], str]]] = {
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
}
