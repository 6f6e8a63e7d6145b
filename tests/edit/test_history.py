"""Nothing of a folder is lost: every step can be taken back, and others' changes are seen."""

from pathlib import Path

import pytest

from leaflet.edit.history import ConflictError, History, UnknownFileError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "card.yaml").write_bytes(b"title: a\n")
    return tmp_path


def to(text: bytes | None):
    return lambda _now: text


def test_steps_are_taken_back_and_done_again(folder: Path) -> None:
    history, path = History(folder), folder / "card.yaml"
    history.change("b", {"card.yaml": to(b"title: b\n")})
    history.change("strip", {"strip.yaml": to(b"title: s\n")})
    history.undo()
    assert not (folder / "strip.yaml").exists()
    history.undo()
    assert path.read_bytes() == b"title: a\n"
    assert history.undo() is None
    history.redo()
    history.redo()
    assert path.read_bytes() == b"title: b\n"
    assert (folder / "strip.yaml").read_bytes() == b"title: s\n"


def test_the_start_is_one_step_back_that_can_be_taken_back_itself(folder: Path) -> None:
    history, path = History(folder), folder / "card.yaml"
    for text in (b"title: b\n", b"title: c\n"):
        history.change("x", {"card.yaml": to(text), "strip.yaml": to(text)})
    history.reset()
    assert path.read_bytes() == b"title: a\n"
    assert not (folder / "strip.yaml").exists()
    history.undo()
    assert path.read_bytes() == b"title: c\n"
    assert (folder / "strip.yaml").read_bytes() == b"title: c\n"


def test_an_edit_that_leaves_a_missing_file_empty_makes_none(folder: Path) -> None:
    history = History(folder)
    history.change("x", {"strip.yaml": lambda now: now, "card.yaml": to(b"title: b\n")})
    assert not (folder / "strip.yaml").exists()


def test_what_others_wrote_is_a_step_and_is_not_overwritten_by_taking_one_back(
    folder: Path,
) -> None:
    history, path = History(folder), folder / "card.yaml"
    history.change("b", {"card.yaml": to(b"title: b\n")})
    path.write_bytes(b"title: others\n")
    with pytest.raises(ConflictError):
        history.undo()
    assert path.read_bytes() == b"title: others\n"
    assert history.done[-1].files["card.yaml"] == (b"title: b\n", b"title: others\n")


def test_a_failed_edit_changes_no_file(folder: Path) -> None:
    history = History(folder)

    def fails(_now: bytes) -> bytes:
        raise KeyError("x")

    with pytest.raises(KeyError):
        history.change("x", {"strip.yaml": to(b"title: s\n"), "card.yaml": fails})
    assert {path.name for path in folder.iterdir()} == {"card.yaml"}
    assert history.done == []


@pytest.mark.parametrize("name", ["../card.yaml", "/etc/passwd", "notes.yaml"])
def test_no_other_file_is_read_or_written(folder: Path, name: str) -> None:
    history = History(folder)
    with pytest.raises(UnknownFileError):
        history.data(name)
    with pytest.raises(UnknownFileError):
        history.change("x", {name: to(b"x")})


def test_a_change_from_outside_is_news_even_if_a_question_noticed_it_first(tmp_path: Path) -> None:
    history = History(tmp_path)
    (tmp_path / "edition.yaml").write_text("publisher: あ\n", "utf-8")
    history.digest("edition.yaml")
    assert history.news()
    assert not history.news()
