"""Bring the Japanese catalogues up to date with the code: ``python tests/catalogue.py < new.json``.

Standard input holds the new translations as a JSON object from English to Japanese, or nothing.
Messages that the code no longer says are dropped; what is still without a translation is printed,
and the exit code is then 1. The catalogue of click's own messages is compiled as it is.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from leaflet.language import LOCALE_DIR

SOURCE = LOCALE_DIR.parent
METHODS = [("**.py", "python"), ("serve/templates/**.html", "jinja2")]
PO = LOCALE_DIR / "ja" / "LC_MESSAGES" / "leaflet.po"
LIBRARY = PO.with_name("click.po")


def in_code() -> dict[str, None]:
    """Return the messages of the code in the order of its files and lines."""
    found = extract_from_dir(str(SOURCE), METHODS, keywords={"_": None})
    return dict.fromkeys(row[2] for row in sorted(found, key=lambda row: (row[0], row[1])))


def shipped(path: Path = PO) -> Catalog:
    """Return a catalogue as it is in its file."""
    with path.open("rb") as file:
        return read_po(file, locale="ja")


def renewed(old: Catalog, new: Mapping[str, str]) -> Catalog:
    """Return a catalogue of what the code says now, with all translations that are known."""
    known = {message.id: message.string for message in old if message.id} | dict(new)
    catalogue = Catalog(locale="ja", domain="leaflet", fuzzy=False)
    catalogue.mime_headers = old.mime_headers
    catalogue.header_comment = "# Japanese translations for leaflet; renewed by tests/catalogue.py."
    for message in sorted(in_code()):
        catalogue.add(message, known.get(message, ""))
    return catalogue


def main() -> int:
    """Write both files; say what lacks its translation."""
    given = sys.stdin.read()
    catalogue = renewed(shipped(), json.loads(given) if given.strip() else {})
    with PO.open("wb") as file:
        write_po(file, catalogue, width=100, omit_header=False)
    for path in (PO, LIBRARY):
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, shipped(path))
    missing = [message.id for message in catalogue if message.id and not message.string]
    for each in missing:
        print(each)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
