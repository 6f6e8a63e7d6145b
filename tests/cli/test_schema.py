"""``leaflet schema``: what editors are told of the format agrees with what the program reads."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from leaflet import resources
from leaflet.cli import main
from leaflet.cli.schema import NAMES, schema_of

EDITIONS = Path(__file__).parents[1] / "editions"
FILES = sorted([*resources.folder("data").glob("*.yaml"), *EDITIONS.glob("*/*.yaml")])


def valid(value: Any, schema: dict[str, Any], whole: dict[str, Any]) -> bool:
    """Return whether a value is valid by the few words of JSON Schema that are used here."""
    if "$ref" in schema:
        return valid(value, whole["definitions"]["steps"], whole)
    if "anyOf" in schema:
        return any(valid(value, each, whole) for each in schema["anyOf"])
    kinds = {"string": str, "number": (int, float), "boolean": bool, "array": list, "object": dict}
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if not any(isinstance(value, kinds[each]) for each in types):
        return False
    if isinstance(value, list):
        return all(valid(each, schema["items"], whole) for each in value)
    if isinstance(value, dict):
        known, other = schema.get("properties", {}), schema["additionalProperties"]
        return all(
            valid(each, known.get(key, other), whole) if key in known or other else False
            for key, each in value.items()
        )
    return True


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_file_that_the_program_reads_is_flagged(path: Path) -> None:
    schema = json.loads(schema_of(path.stem))
    value = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
    assert valid(value, schema, schema)


def test_an_unknown_key_is_flagged() -> None:
    schema = json.loads(schema_of("desks"))
    assert not valid({"desks": {"a": {"名称": "x"}}}, schema, schema)
    flow = json.loads(schema_of("flowchart"))
    deep = {"flow": [{"when": "a", "then": [{"when": "b", "og": ["c"]}]}]}
    assert not valid(deep, flow, flow)


def test_keys_are_described_in_japanese() -> None:
    assert re.search(r'"description": "[^"]*電話番号', schema_of("desks"))


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_of_each_file_can_be_printed(name: str) -> None:
    printed = CliRunner().invoke(main, ["schema", name]).stdout
    assert json.loads(printed)["title"] == f"leaflet {name}.yaml"
