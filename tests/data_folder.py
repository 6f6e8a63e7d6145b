"""A data folder made of strings, for tests that need one."""

from pathlib import Path
from textwrap import dedent

from leaflet.model.load import load
from leaflet.model.notice import Notice
from leaflet.report import Finding, Report

EDITION = "as_of: 令和8年1月\n"
DESKS = """\
desks:
  sos:
    name: 24時間子供SOSダイヤル
    contacts:
      - phone: 0120-0-78310
"""
HANDOUT = """\
title: こども向け相談窓口一覧
desks: [sos]
"""


def write(folder: Path, **files: str | bytes) -> Path:
    """Write ``desks="…"`` as desks.yaml; edition and desks are there even if not given."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {"edition": EDITION, "desks": DESKS, **files}.items():
        data = text if isinstance(text, bytes) else dedent(text).encode()
        (folder / f"{name}.yaml").write_bytes(data)
    return folder


def loaded(folder: Path, **files: str | bytes) -> tuple[Notice | None, Report]:
    """Load a folder of these files; messages call it ``data``."""
    report = Report()
    return load(write(folder, **files), report, shown="data"), report


def notice_of(folder: Path, **files: str | bytes) -> Notice:
    """Load a folder that must be free of faults."""
    notice, report = loaded(folder, **files)
    assert tuple(report) == ()
    assert notice is not None
    return notice


def reported_of(folder: Path, **files: str | bytes) -> list[str]:
    """Load a folder with faults, and say each; all must be explained, and errors refuse it."""
    notice, report = loaded(folder, **files)
    assert (notice is None) == report.refused
    assert all(found.message and found.hint for found in report)
    return places(report)


def places(report: Report) -> list[str]:
    """Say each finding as ``desks.yaml:12:5 rule``; a warning has a question mark behind it."""
    return [place(finding) for finding in report]


def place(finding: Finding) -> str:
    where = finding.where
    doubt = "?" if finding.level.name == "WARNING" else ""
    path = where.path.removeprefix("data/")
    return f"{path}:{where.line}:{where.column} {finding.rule}{doubt}"
