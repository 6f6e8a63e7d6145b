"""The data format as JSON Schema (draft 7), by which editors complete and check keys."""

from collections.abc import Mapping
from typing import Any, Final

from leaflet.schema.files import CONFIRM, FILES, GROUPS
from leaflet.schema.key import Form, Key, KeyGroup

Schema = dict[str, Any]
# An editor takes 110 for a number and no for a word or a boolean; to leaflet all of it is text.
_TEXT: Final[Schema] = {"type": ["string", "number", "boolean"]}
_LINES: Final[Schema] = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_ID: Final[Schema] = {**_TEXT, "pattern": "^ *[A-Za-z0-9][A-Za-z0-9-]* *$"}
_IDS: Final[Schema] = {"type": "array", "items": _ID, "minItems": 1}


def schema_of(name: str) -> Schema:
    """Return the schema of one file. Raises KeyError if there is no such file."""
    return _head(name, {"$ref": f"#/definitions/{FILES[name].name}"})


def schema() -> Schema:
    """Return one schema for all files."""
    files = [{"$ref": f"#/definitions/{group.name}"} for group in FILES.values()]
    return _head("data", {"anyOf": files})


def _head(title: str, root: Schema) -> Schema:
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"leaflet {title}",
        **root,
        "definitions": {name: _group(group) for name, group in GROUPS.items()},
    }


def _group(group: KeyGroup) -> Schema:
    keys = {key.name: _key(key) for key in (*group.keys, CONFIRM)}
    found: Schema = {
        "type": "object",
        "description": f"{group.japanese} / {group.english}",
        "properties": keys,
        "additionalProperties": False,
    }
    required = [key.name for key in group.keys if key.required]
    if required:
        found["required"] = required
    if group.one_of:
        found["oneOf"] = [{"required": [name]} for name in group.one_of]
    return found


def _key(key: Key) -> Schema:
    words = f" ({'、'.join(key.synonyms)})" if key.words else ""
    return {"description": f"{key.japanese}{words} / {key.english}", **_value(key)}


def _value(key: Key) -> Mapping[str, Any]:
    under: Schema = {"$ref": f"#/definitions/{key.group}"} if key.group else _TEXT
    match key.form:
        case Form.SWITCH:
            return {"enum": ["yes", "no", True, False]}
        case Form.LINES:
            return _LINES
        case Form.IDS:
            return _IDS
        case Form.KEYS:
            return {"allOf": [under]}
        case Form.NAMED:
            named: Schema = {"type": "object", "properties": {CONFIRM.name: _LINES}}
            if key.name == "desks":
                names = {"pattern": _ID["pattern"]}
                return named | {"propertyNames": names, "additionalProperties": under}
            return named | {"additionalProperties": {"anyOf": [_TEXT, under]}}
        case Form.ENTRIES:
            items = {"anyOf": [_ID, under]} if key.group == "arrow" else under
            return {"type": "array", "items": items, "minItems": 1}
    return _TEXT
