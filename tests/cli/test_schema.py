"""``leaflet schema`` prints the data format for an editor."""

import json

import pytest
from click.testing import CliRunner

from leaflet.check.all_rules import RULES
from leaflet.cli import main
from leaflet.cli.schema import NAMES, schema_of


@pytest.mark.parametrize("name", [*NAMES, "desks.yaml"])
def test_the_schema_of_each_file_can_be_printed(name: str) -> None:
    printed = json.loads(CliRunner().invoke(main, ["schema", name]).stdout)
    assert printed["title"] == f"leaflet {name.removesuffix('.yaml')}.yaml"


def test_without_a_file_one_schema_for_all_is_printed() -> None:
    result = CliRunner().invoke(main, ["schema"])
    assert len(json.loads(result.stdout)["anyOf"]) == len(NAMES)


def test_an_unknown_file_is_refused_with_those_there_are() -> None:
    result = CliRunner().invoke(main, ["schema", "desk"], env={"LEAFLET_LANG": "en"})
    assert result.exit_code == 2
    assert "desks" in result.stderr


def test_an_editor_completes_the_names_of_rules_and_marks_others() -> None:
    rules = json.loads(schema_of("edition"))["definitions"]["edition"]["properties"]["rules"]
    assert set(RULES) <= set(rules["properties"])
    assert "古くない" in rules["properties"]["stale"]["description"]
    assert rules["additionalProperties"] is False
