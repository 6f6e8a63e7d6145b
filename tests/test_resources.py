"""The program's own folders, in a checkout and in a wheel."""

from pathlib import Path

import pytest

from leaflet import resources


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("data", "edition.yaml"),
        ("layouts", "handout.yaml"),
        ("fonts", "BIZUDPGothic-Regular.ttf"),
    ],
)
def test_what_is_shipped_is_found(name: str, file: str) -> None:
    assert (resources.folder(name) / file).is_file()


def test_what_is_beside_the_code_goes_before_the_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    (tmp_path / "bundled" / "data").mkdir(parents=True)
    assert resources.folder("data") == tmp_path / "bundled" / "data"
    assert resources.folder("fonts").name == "fonts"
