"""``leaflet init``: a folder of one's own that builds at once."""

import re
import shlex
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from leaflet.cli import main
from leaflet.schema.files import FILES, GROUPS
from leaflet.schema.key import KeyGroup


@pytest.fixture(autouse=True)
def _empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments])


@pytest.mark.parametrize("bare", [(), ("--bare",)])
def test_a_new_folder_builds_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bare: tuple[str, ...]
) -> None:
    assert run("init", "窓口 その1", *bare).exit_code == 0
    monkeypatch.chdir(tmp_path / "窓口 その1")
    done = run("build", "--no-proof")
    assert done.exit_code == 0, done.output
    assert {path.suffix for path in Path("output").iterdir()} == {".pdf", ".json"}
    assert Path("README.ja.md").is_file()
    for name in ("start.bat", "start.command"):  # for a double click
        assert b"-m leaflet serve" in Path(name).read_bytes()


def test_a_double_click_starts_the_python_that_ran_init_wherever_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "executable", "/100% 山田's/py$x")
    assert run("init", "a", "--bare").exit_code == 0
    batch = Path("a/start.bat").read_bytes()
    assert batch.count(b"\n") == batch.count(b"\r\n") > 5  # cmd.exe loses its place otherwise
    assert '"/100%% 山田\'s/py$x" -m leaflet serve' in batch.decode()
    assert "py -3 -m leaflet serve" in batch.decode()  # where that Python is gone
    words = shlex.split(Path("a/start.command").read_text("utf-8").splitlines()[1])
    assert "/100% 山田's/py$x" in words


def test_a_double_click_does_not_depend_on_the_letters_of_a_users_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/users/山田"))
    monkeypatch.setattr(sys, "executable", "/users/山田/100%/python")
    assert run("init", "a", "--bare").exit_code == 0
    batch = Path("a/start.bat").read_bytes().decode("ascii")
    assert '"%USERPROFILE%/100%%/python" -m leaflet serve' in batch


def names_of(group: KeyGroup, seen: frozenset[str] = frozenset()) -> set[str]:
    """Return the keys of a group and of the groups under them."""
    under = {each.group for each in group.keys} - {"", *seen}
    names = {each.name for each in group.keys}
    return names.union(*(names_of(GROUPS[each], seen | under) for each in under))


def test_the_smallest_set_has_nothing_to_settle_and_explains_every_key_of_its_files() -> None:
    assert run("init", "a", "--bare").exit_code == 0
    assert "Nothing found." in run("check", "--data", "a/data").output
    for path in Path("a/data").iterdir():
        text = path.read_text("utf-8")
        named = {key for key in names_of(FILES[path.name]) if re.search(rf"\b{key}:", text)}
        assert named == names_of(FILES[path.name])


def test_a_data_folder_is_no_place_for_a_folder_of_ones_own() -> None:
    assert run("init", "a", "--bare").exit_code == 0
    assert "exists already" in run("init", "a/data").stderr
    assert not Path("a/data/README.ja.md").exists()


def test_what_is_there_is_not_changed(tmp_path: Path) -> None:
    (tmp_path / "a" / "data").mkdir(parents=True)
    (tmp_path / "a" / "data" / "desks.yaml").write_text("desks: {}\n")
    done = run("init", "a")
    assert done.exit_code == 1
    assert "desks.yaml exists already" in done.stderr
    assert len(list((tmp_path / "a").rglob("*.yaml"))) == 1
