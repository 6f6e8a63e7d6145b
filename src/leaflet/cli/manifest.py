"""``output/manifest.json``: which edition each finished file belongs to."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from leaflet import __version__
from leaflet.check.all_rules import off
from leaflet.check.former.near import Typed, typed
from leaflet.cli.options import data_folder, sheets_of
from leaflet.cli.parameters import DATA, OUT, PICTURES
from leaflet.compose.layouts import LAYOUTS
from leaflet.draw.formats import FORMATS
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level, Origin

NAME: Final = "manifest.json"
Rows = dict[str, dict[str, Any]]
_NONE: Final[Mapping[Any, Any]] = MappingProxyType({})


def digest(data: bytes) -> str:
    """Return the SHA-256 of some bytes, as ``sha256sum`` prints it."""
    return hashlib.sha256(data).hexdigest()


def data_digest(
    data: Path | None, layouts: Path | None, beside: Mapping[Path, bytes] = _NONE
) -> str:
    """Return one digest of all data files and sheets of a build, those ``beside`` it as given."""
    whole = hashlib.sha256()
    for folder in (data_folder(data), sheets_of(layouts).folder):
        for path in sorted(folder.glob("*.yaml")):
            content = beside[path] if path in beside else path.read_bytes()
            whole.update(f"{path.name}\0{digest(content)}\n".encode())
    return whole.hexdigest()


def read(folder: Path) -> Rows:
    """Return what the manifest of a folder says of each file, as far as it can be read."""
    try:
        rows = json.loads((folder / NAME).read_bytes())["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return {name: row for name, row in rows.items() if isinstance(row, dict)}


def typed_before(folder: Path) -> Typed:
    """Return what a reader types to reach the desks of the edition in a folder, if known."""
    try:
        whole = json.loads((folder / NAME).read_bytes())["typed"]
        return {desk: [(str(k), str(v)) for k, v in rows] for desk, rows in whole.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def values_of(path: Path, content: bytes) -> dict[str, str]:
    """Return what fills the blanks of a finished file, as far as its manifest knows it."""
    row = read(path.parent).get(path.name, {})
    values = row.get("values") if row.get("sha256") == digest(content) else None
    return {str(k): str(v) for k, v in values.items()} if isinstance(values, dict) else {}


def with_manifest(
    made: Mapping[str, bytes],
    folder: Path,
    notice: Notice,
    data: str,
    verdicts: Mapping[str, str] = _NONE,
    values: Mapping[str, str] = _NONE,
) -> dict[Path, bytes]:
    """Return the files that are made by their paths in a folder, with the manifest that lists them.

    ``data`` is the digest of what they were made from, ``verdicts`` are those of the proof by the
    names of the files; others are not checked. ``values`` fill the blanks of what is made. Files
    that stay from former builds are listed too. What a reader types to reach the desks of the
    ``notice`` is kept for the rules on the next edition.
    """
    edition = notice.edition.as_of.written.text
    rows = present(folder, read(folder))
    for name, content in made.items():
        proof = verdicts.get(name, "not checked")
        rows[name] = {"edition": edition, "data": data, "sha256": digest(content), "proof": proof}
        if values:
            rows[name]["values"] = dict(values)
    whole = {
        "program": f"leaflet {__version__}",
        "edition": edition,
        "data": data,
        "rules off": off(notice.edition.rules),
        "typed": typed(notice),
        "files": dict(sorted(rows.items())),
    }
    listed = (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()
    return {folder / name: content for name, content in {**made, NAME: listed}.items()}


def present(folder: Path, rows: Rows) -> Rows:
    """Return the rows of the files that are still in the folder."""
    return {name: row for name, row in rows.items() if (folder / name).is_file()}


def changed(folder: Path, rows: Rows) -> list[str]:
    """Return the files that are not what the manifest says."""
    return [
        name
        for name, row in rows.items()
        if digest((folder / name).read_bytes()) != row.get("sha256")
    ]


def left(folder: Path, made: Iterable[str], notice: Notice, data: str) -> Iterator[str]:
    """Yield what to say of the listed files in a folder that the last run did not make."""
    rows, made = present(folder, read(folder)), frozenset(made)
    edition = notice.edition.as_of.written.text
    different, documents = set(changed(folder, rows)), {_document(name) for name in made} - {""}
    found: dict[tuple[str, str], list[str]] = {}
    for name in sorted(rows.keys() - made):
        former = str(rows[name].get("edition"))
        if former != edition:
            message = _("Still of the edition {edition}: {names}")
        elif name in different:
            message = _("Not as leaflet made them, changed by another program: {names}")
        elif rows[name].get("data") != data:
            message = _("Made from other data or sheets: {names}")
        elif _document(name) in documents:
            message = _("Pages left over from a former build: {names}")
        else:
            continue
        found.setdefault((message, former), []).append(str(folder / name))
    for (message, former), names in found.items():
        yield message.format(edition=former, names=", ".join(names))


def _document(name: str) -> str:
    """Return what the file of a page would be called if it were the only one: card.png."""
    whole = re.sub(r"-\d+(?=\.)", "", name)
    return whole if re.split("[.-]", whole)[0] in LAYOUTS else ""


def doubts(path: Path, data: Path | None, layouts: Path | None) -> Iterator[Finding]:
    """Yield what is wrong with finished files that do not say what the data say now."""
    rows, now = read(path.parent), data_digest(data, layouts)
    where = Origin(str(path))
    if not rows:
        message = _("This is not the manifest of an edition.")
        again = _again(["card.pdf"], path.parent, data, layouts)
        yield Finding("manifest", Level.ERROR, where, message, again)
    there = present(path.parent, rows)
    different = set(changed(path.parent, there))
    found: dict[str, list[str]] = {}
    for name, row in rows.items():
        if name not in there:
            message = _("Missing: {names}")
        elif name in different:
            message = _("Not as they were made and proved: {names}")
        elif row.get("data") != now:
            message = _("Made from other data or sheets: {names}")
        elif row.get("proof") == "not checked" and name.endswith(".pdf"):
            message = _("Not compared with the data: {names}")
        else:
            continue
        found.setdefault(message, []).append(name)
    for message, names in found.items():
        text = message.format(names=", ".join(names))
        again = _again(names, path.parent, data, layouts)
        yield Finding("manifest", Level.ERROR, where, text, again)


def _format(name: str) -> str:
    """Return the format of a file: the one with the longest suffix that its name ends with."""
    fitting = (each for each, form in FORMATS.items() if name.endswith(form.suffix))
    return max(fitting, key=lambda each: len(FORMATS[each].suffix), default="")


def _again(names: Sequence[str], folder: Path, data: Path | None, layouts: Path | None) -> str:
    """Return what to type so that files are made again, where they are and in their formats."""
    command, usual = "leaflet picture", PICTURES
    if any(map(_document, names)):
        made = {*map(_format, names)}
        formats = [name for name in FORMATS if name in made]
        listed = "" if formats == ["pdf"] else f" --format {','.join(formats)}"
        command, usual = f"leaflet build{listed}", OUT
    places = ("out", folder, usual), ("data", data, DATA), ("layouts", layouts, Path("layouts"))
    for option, place, default in places:
        if place and place.resolve() != default.resolve():
            command += f' --{option} "{place}"'
    return _("Make the documents again: {command}").format(command=command)
