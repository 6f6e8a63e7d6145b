"""veraPDF, the reference validator, on every kind of page: PDF/UA-1 and PDF/A-2u.

Maven fetches it at the first run. Where Java or Maven or the network is missing these tests are
skipped and say so; where CI=true, as in .ci/run, that is a failure.
"""

import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from draw.samples import notice
from leaflet.draw.pdf import pdf

HERE = Path(__file__).parent
JARS = HERE / "target" / "dependency"


def absent(reason):
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(f"not checked: {reason}")


@pytest.fixture(scope="session")
def verapdf():
    """Return the command of veraPDF."""
    for program in ("java", "mvn"):
        if shutil.which(program) is None:
            absent(f"{program} is not on this machine")
    if not JARS.is_dir():
        command = ["mvn", "-q", "-B", "-f", HERE / "pom.xml", "dependency:copy-dependencies"]
        fetched = subprocess.run(command, capture_output=True, text=True)
        if fetched.returncode:
            absent(f"Maven could not fetch veraPDF: {fetched.stdout[-500:]}")
    soon_over = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]  # half the time of a short run
    main = "org.verapdf.apps.GreenfieldCliWrapper"
    return ["java", *soon_over, "-cp", f"{JARS}/*", main, "--format", "text", "-v"]


@pytest.fixture(scope="session")
def reported(verapdf, files, copies, tmp_path_factory):
    """Return what veraPDF says of all files, of copies and of a broken one, in one run of Java.

    It judges each by the profiles that the file itself names.
    """
    broken = tmp_path_factory.mktemp("broken") / "broken.pdf"
    broken.write_bytes(pdf(replace(notice(), lang="")))
    command = [*verapdf, *files.values(), *copies, broken]
    return subprocess.run(command, capture_output=True, text=True).stdout


def verdicts(reported, name):
    """Return the profiles that a file keeps, and those that it does not."""
    lines = [line.split(" ", 1) for line in reported.splitlines() if line[:4] in ("PASS", "FAIL")]
    ends = [(verdict, rest.rsplit(" ", 1)) for verdict, rest in lines]
    return tuple(
        {profile for verdict, (path, profile) in ends if verdict == wanted and path == str(name)}
        for wanted in ("PASS", "FAIL")
    )


def test_every_file_conforms(reported, files):
    found = {name: verdicts(reported, path) for name, path in files.items()}
    assert found == dict.fromkeys(files, ({"ua1", "2u"}, set())), reported


def test_copies_and_files_of_copies_conform(reported, copies):
    found = [verdicts(reported, path) for path in copies]
    assert found == [({"ua1", "2u"}, set())] * len(copies), reported


def test_the_validator_sees_what_is_wrong(reported):
    (broken,) = {line.split()[1] for line in reported.splitlines() if "broken.pdf" in line}
    assert verdicts(reported, broken) == ({"2u"}, {"ua1"})


def test_every_file_is_sound_to_its_last_byte(files):
    for path in files.values():
        with pikepdf.open(path) as file:
            assert file.check_pdf_syntax() == []
