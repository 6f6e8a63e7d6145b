"""The files that are judged, drawn once for all tests."""

import shutil

import pytest
from click.testing import CliRunner

from conformance.documents import every
from leaflet import resources
from leaflet.cli import main
from leaflet.draw.pdf import pdf


@pytest.fixture(scope="session")
def documents(tmp_path_factory):
    """Return every document by its name."""
    return dict(every(tmp_path_factory.mktemp("hard")))


@pytest.fixture(scope="session")
def files(documents, tmp_path_factory):
    """Return the path of every document as a PDF, by its name."""
    folder = tmp_path_factory.mktemp("conformance")
    found = {name: folder / f"{number}.pdf" for number, name in enumerate(documents)}
    for name, path in found.items():
        path.write_bytes(pdf(documents[name]))
    return found


@pytest.fixture(scope="session")
def copies(tmp_path_factory):
    """Return the paths of a copy for each kind of name, of all in one file, and of cards."""
    home = tmp_path_factory.mktemp("copies")
    data = home / "data"
    shutil.copytree(resources.folder("data"), data)
    with (data / "edition.yaml").open("a", encoding="utf-8") as file:
        file.write('publisher: 県教育委員会\nimprint: "{学校名} 電話 {電話番号}"\n')
    names = [
        "中央小学校",
        "髙﨑・𣘺本学園",
        "〜と～",
        "St. Mary’s 100% (A)",
        "青葉山第二",
        "𠮷田한국 Việt",
    ]
    rows = [f"{name}{number},017-{number:03}" for number in range(3) for name in names]
    (home / "r.csv").write_text("\n".join(["学校名,電話番号", *rows]), encoding="utf-8")
    wishes = ["batch", str(home / "r.csv"), "--data", str(data), "--jobs", "1", "--proof=none"]
    for more in (["--layout", "handout"], ["--layout", "handout", "--merge"], ["--per-row"]):
        made = CliRunner().invoke(main, [*wishes, "--out", str(home / more[-1].strip("-")), *more])
        assert made.exit_code == 0, made.output
    single = sorted((home / "handout").glob("*.pdf"))
    judged = [single[0], *single[1:-1:3], single[-1], home / "merge/r.pdf", home / "per-row/r.pdf"]
    links = [home / f"{number}.pdf" for number in range(len(judged))]  # names without a blank
    for link, path in zip(links, judged, strict=True):
        link.symlink_to(path)
    return links
