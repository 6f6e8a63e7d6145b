"""veraPDF on the copies of a roster: the first, the last, others between, and one file of all."""

import shutil
import subprocess

import pytest
from click.testing import CliRunner

from conformance.test_verapdf import verapdf, verdicts
from leaflet import resources
from leaflet.cli import main

__all__ = ["verapdf"]  # the fixture


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a folder of copies, one merged file and one of cards."""
    home = tmp_path_factory.mktemp("copies")
    data = home / "data"
    shutil.copytree(resources.folder("data"), data)
    with (data / "edition.yaml").open("a", encoding="utf-8") as file:
        file.write('publisher: 県教育委員会\nimprint: "{学校名} 電話 {電話番号}"\n')
    names = ["中央小学校", "髙﨑・𣘺本学園", "〜と～", "St. Mary’s 100% (A)", "青葉山第二"] * 5
    rows = [f"{name}{number},017-{number:03}" for number, name in enumerate(names)]
    (home / "r.csv").write_text("\n".join(["学校名,電話番号", *rows]), encoding="utf-8")
    wishes = ["batch", str(home / "r.csv"), "--data", str(data), "--out", str(home), "--jobs", "1"]
    for more in (["--layout", "handout"], ["--layout", "handout", "--merge"], ["--per-row"]):
        out = home / more[-1].strip("-")
        made = CliRunner().invoke(main, [*wishes[:-3], str(out), "--jobs", "1", *more])
        assert made.exit_code == 0, made.output
    return home


def test_copies_and_files_of_copies_conform(verapdf, folder):
    copies = sorted((folder / "handout").glob("*.pdf"))
    judged = [copies[0], *copies[1:-1:2], copies[-1]]
    judged += [folder / "merge" / "r.pdf", folder / "per-row" / "r.pdf"]
    links = [folder / f"{number}.pdf" for number in range(len(judged))]  # names without a blank
    for link, path in zip(links, judged, strict=True):
        link.symlink_to(path)
    reported = subprocess.run([*verapdf, *links], capture_output=True, text=True).stdout
    found = [verdicts(reported, link) for link in links]
    assert found == [({"ua1", "2u"}, set())] * len(links), reported
