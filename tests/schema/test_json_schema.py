"""An editor with the schema completes every key, takes sound data and marks what is wrong."""

from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from faulty import SOUND
from leaflet.schema.example import example_of
from leaflet.schema.files import FILES
from leaflet.schema.json_schema import schema, schema_of

SHIPPED = Path(__file__).parents[2] / "data"
EDITIONS = sorted((Path(__file__).parents[1] / "editions").glob("*/*.yaml"))


def as_an_editor(text: str) -> Any:
    """Return YAML as an editor sees it: numbers and booleans, but dates are texts (YAML 1.2)."""
    return undated(yaml.safe_load(text))


def undated(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): undated(each) for key, each in value.items()}
    if isinstance(value, list):
        return [undated(each) for each in value]
    return str(value) if isinstance(value, date) else value


def faults(name: str, text: str) -> list[str]:
    checker = jsonschema.Draft7Validator(schema_of(name))
    return [fault.message for fault in checker.iter_errors(as_an_editor(text))]


@pytest.mark.parametrize("name", FILES)
def test_sound_data_are_taken(name: str) -> None:
    jsonschema.Draft7Validator.check_schema(schema_of(name))
    assert faults(name, example_of(FILES[name])) == []
    if (sound := SOUND.get(name.removesuffix(".yaml"))) is not None:
        assert faults(name, sound) == []
    if (SHIPPED / name).exists():
        assert faults(name, (SHIPPED / name).read_text("utf-8")) == []


@pytest.mark.parametrize("path", EDITIONS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_real_editions_are_taken(path: Path) -> None:
    if path.name in FILES:
        assert faults(path.name, path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("desks.yaml", "desks: {a: {name: x, contacts: [{phone: 110}], nmae: y}}"),
        ("desks.yaml", "desks: {a: {contacts: [{phone: 110}]}}"),
        ("desks.yaml", "desks: {a: {name: x, contacts: {phone: 110}}}"),
        ("desks.yaml", "desks: {a: {name: x, contacts: [{phone: 110, url: a.jp}]}}"),
        ("desks.yaml", "desks: {a: {name: x, contacts: [{hours: 平日}]}}"),
        ("flowchart.yaml", "{title: x, flow: [{when: y, go: [a], then: [{when: z, go: [a]}]}]}"),
        ("desks.yaml", "desks: {人権: {name: x, contacts: [{phone: 110}]}}"),
        ("flowchart.yaml", "{title: x, flow: [{go: [a]}]}"),
        ("flowchart.yaml", "{title: x, flow: [{when: y, go: [警察]}]}"),
        ("handout.yaml", "{title: x, desks: [a b]}"),
        ("handout.yaml", "{title: x, desks: a}"),
        ("card.yaml", "{title: x}"),
        ("edition.yaml", "{publisher: x}"),
    ],
)
def test_what_is_wrong_is_marked(name: str, text: str) -> None:
    assert faults(name, text)


def test_a_key_is_described_with_what_staff_call_it() -> None:
    phone = schema_of("desks.yaml")["definitions"]["contact"]["properties"]["phone"]
    assert "電話番号" in phone["description"]
    assert "TEL" in phone["description"]


def test_one_schema_takes_every_file() -> None:
    checker = jsonschema.Draft7Validator(schema())
    assert all(checker.is_valid(as_an_editor(example_of(group))) for group in FILES.values())
