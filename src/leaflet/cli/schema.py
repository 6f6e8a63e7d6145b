"""``leaflet schema``: the data format as JSON Schema, with which editors complete and check."""

import json
from typing import Any, Final

import click

from leaflet.language import _
from leaflet.model.load import FILES
from leaflet.source.format import STEP, Shape
from leaflet.source.vocabulary import synonyms

NAMES: Final = tuple(name.removesuffix(".yaml") for name in FILES)
_SCALAR: Final = {"type": ["string", "number", "boolean"]}
_TEXT: Final = {"type": ["string", "number", "boolean", "array"], "items": _SCALAR}


@click.command(
    help=_("Print the format of a data file as JSON Schema, for editors: leaflet schema desks")
)
@click.argument("name", type=click.Choice(NAMES), metavar="NAME")
def schema(name: str) -> None:
    """Print the schema of one file."""
    click.echo(schema_of(name))


def schema_of(name: str) -> str:
    """Return the JSON Schema (draft-07) of a data file, named without its ending."""
    whole = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"leaflet {name}.yaml",
        **_object(FILES[f"{name}.yaml"]),
        "definitions": {"steps": _of(STEP["then"])},
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _of(shape: Shape) -> dict[str, Any]:
    if not shape:
        return _TEXT
    if "-" in shape:
        item = {"anyOf": [_SCALAR, _object(shape["-"])]} if shape["-"] else _SCALAR
        return {"anyOf": [_SCALAR, {"type": "array", "items": item}]}
    return _object(shape)


def _object(shape: Shape) -> dict[str, Any]:
    """Return the schema of a mapping; any entry may carry ``confirm``."""
    if "*" in shape:
        value = shape["*"]
        entry = {"anyOf": [_SCALAR, _object(value)]} if value else _TEXT
        return {"type": "object", "additionalProperties": entry}
    known = {key: _named(key, value) for key, value in shape.items()}
    known["confirm"] = {**_TEXT, "description": synonyms("confirm")}
    return {"type": "object", "properties": known, "additionalProperties": False}


def _named(key: str, shape: Shape) -> dict[str, Any]:
    found = {"$ref": "#/definitions/steps"} if key == "then" else _of(shape)
    words = synonyms(key)
    return {"description": words, **found} if words else found
