"""veraPDF, the reference validator, on every kind of page: PDF/UA-1 and PDF/A-2u.

Where Java or Maven or the network is missing these tests are skipped and say so;
``CONFORMANCE=required`` makes that a failure.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from draw.samples import notice, page_of_words
from leaflet.cli import main
from leaflet.compose.layouts import LAYOUTS
from leaflet.draw.pdf import pdf

HERE = Path(__file__).parent
JARS = HERE / "target" / "dependency"
RUBY = ["none", "小3", "all"]


def absent(reason):
    if os.environ.get("CONFORMANCE") == "required":
        pytest.fail(reason)
    pytest.skip(f"not checked: {reason}")


@pytest.fixture(scope="session")
def verapdf():
    """Return the command of veraPDF; Maven fetches it once."""
    for program in ("java", "mvn"):
        if shutil.which(program) is None:
            absent(f"{program} is not on this machine")
    if not JARS.is_dir():
        command = ["mvn", "-q", "-B", "-f", HERE / "pom.xml", "dependency:copy-dependencies"]
        fetched = subprocess.run(command, capture_output=True, text=True)
        if fetched.returncode:
            absent(f"Maven could not fetch veraPDF: {fetched.stdout[-500:]}")
    return ["java", "-cp", f"{JARS}/*", "org.verapdf.apps.GreenfieldCliWrapper"]


@pytest.fixture(scope="session")
def files(tmp_path_factory):
    """Make every file that is judged; one run of Java takes them all."""
    folder = tmp_path_factory.mktemp("conformance")
    (folder / "sample.pdf").write_bytes(pdf(notice()))
    (folder / "full.pdf").write_bytes(pdf(page_of_words()))
    for layout in LAYOUTS:
        for ruby in RUBY:
            out = folder / f"{layout}-{ruby}"
            arguments = ["build", "--layout", layout, "--ruby", ruby, "--out", str(out)]
            built = CliRunner().invoke(main, arguments, catch_exceptions=False)
            assert built.exit_code == 0, built.output
    return sorted(folder.rglob("*.pdf"))


@pytest.mark.parametrize("profile", ["ua1", "2u"])
def test_every_file_conforms(verapdf, files, profile):
    command = [*verapdf, "--flavour", profile, "--format", "text", "-v", *files]
    told = subprocess.run(command, capture_output=True, text=True)
    verdicts = [line for line in told.stdout.splitlines() if line.startswith(("PASS", "FAIL"))]
    assert len(verdicts) == len(files) >= 2 + len(LAYOUTS), told.stderr
    assert all(line.startswith("PASS") for line in verdicts), told.stdout


def test_the_validator_sees_what_is_wrong(verapdf, tmp_path):
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(pdf(notice()).replace(b"pdfuaid:part", b"pdfuaid:trap"))
    command = [*verapdf, "--flavour", "ua1", "--format", "text", broken]
    told = subprocess.run(command, capture_output=True, text=True)
    assert told.stdout.startswith("FAIL")
