"""``leaflet schema``: the data format as JSON Schema, with which editors complete and check."""

import json
from typing import Final

import click

from leaflet.check.all_rules import RULES
from leaflet.cli.reports import print_for_programs
from leaflet.language import _
from leaflet.schema import json_schema
from leaflet.schema.files import FILES

NAMES: Final = tuple(name.removesuffix(".yaml") for name in FILES)


def schema(name: str | None) -> None:
    """Print the schema of one file, named with or without its ending, or one for all files."""
    name = name and name.removesuffix(".yaml")
    if name not in (None, *NAMES):
        message = _("There is no data file “{name}”.").format(name=name)
        hint = _("Possible names: {names}").format(names=", ".join(NAMES))
        raise click.BadParameter(f"{message} {hint}")
    print_for_programs(schema_of(name))


def schema_of(name: str | None) -> str:
    """Return the JSON Schema (draft-07) of a data file, named without its ending, or of all."""
    found = json_schema.schema() if name is None else json_schema.schema_of(f"{name}.yaml")
    rules = found["definitions"]["edition"]["properties"]["rules"]
    setting = rules["additionalProperties"]
    rules["properties"] |= {
        rule: {"description": f"{each.title('ja')} / {each.title('en')}", **setting}
        for rule, each in RULES.items()
    }
    rules["additionalProperties"] = False
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"
