"""README.ja.md keeps what it promises: its commands, the messages it quotes, its pictures."""

import re
import shlex
from pathlib import Path

import click
import pytest
from babel.messages.pofile import read_po

from leaflet.cli import main

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "README.ja.md").read_text("utf-8")
TASKS = re.split(r"^### \d+\. ", TEXT, flags=re.MULTILINE)[1:]
COMMANDS = sorted(set(re.findall(r"(?:`|^)(leaflet [a-z]+[^`\n]*)", TEXT, flags=re.MULTILINE)))
FILES = ("一覧.xlsx", "台帳.xlsx", "名簿.csv", "output/manifest.json", "data/x", "旧/x", "new/x")


def test_there_are_twenty_tasks_each_with_its_picture_and_what_to_do_when_it_is_refused() -> None:
    assert len(TASKS) == 20
    for task in TASKS:
        (picture,) = re.findall(r"!\[[^\]]+\]\((docs/pictures/tasks/[^)]+)\)", task)
        assert (ROOT / picture).is_file()
        assert task.count("**断られたら** ―") == 1


@pytest.mark.parametrize("typed", COMMANDS)
def test_a_command_can_be_typed_as_it_is(
    typed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in FILES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    _leaflet, name, *arguments = shlex.split(typed)
    parent = click.Context(main, **main.context_settings)
    command = main.get_command(parent, name)
    assert command is not None
    command.make_context(name, arguments, parent)


def test_what_is_quoted_of_messages_is_what_they_say() -> None:
    with (ROOT / "src/leaflet/locale/ja/LC_MESSAGES/leaflet.po").open("rb") as file:
        said = "\n".join(str(message.string) for message in read_po(file))
    for task in TASKS:
        refused = task.partition("**断られたら** ―")[2].partition("\n#")[0]
        for quoted in re.findall(r"「([^「」]+)」(?::|など:|「)", refused):
            for piece in re.split(r"…|\d+", quoted):
                assert piece.strip() in said, quoted
