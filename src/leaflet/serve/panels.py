"""The parts of the page, from templates: forms on the left, pages on the right."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import yaml
from jinja2 import Environment, FileSystemLoader

from leaflet.compose.layouts import LAYOUTS
from leaflet.edit.spans import Data, UneditableError
from leaflet.language import _, in_japanese
from leaflet.model.furigana import annotate
from leaflet.model.notice import Notice
from leaflet.model.prose import prose
from leaflet.model.wareki import ERAS
from leaflet.schema.files import FILES, GROUPS
from leaflet.schema.key import Key
from leaflet.schema.register import CONTACTS
from leaflet.serve import fields, runs
from leaflet.serve.choices import Choices, names, options_of
from leaflet.serve.preview import Shown
from leaflet.serve.values import text_of

if TYPE_CHECKING:
    from leaflet.serve.app import Office

_DOCUMENTS: Final = ("flowchart", "handout", "card", "strip", "letter")
PANELS: Final = ("edition", "desks", *_DOCUMENTS, "readings", "doubts", "output")
_LONGEST: Final = 200  # words without a reading that are listed


@dataclass(frozen=True, slots=True)
class Lacking:
    """A word without a reading, and the sentence it is in."""

    word: str
    sentence: str


@cache
def _templates() -> Environment:
    loader = FileSystemLoader(Path(__file__).parent / "templates")
    found = Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    found.globals["_"] = _
    return found


def titles() -> dict[str, str]:
    """Return what the panels are called."""
    return {
        "edition": _("Edition"),
        "desks": _("Desks"),
        "flowchart": _("Flow"),
        "handout": _("Table"),
        "card": _("Card"),
        "strip": _("Tear-off poster"),
        "letter": _("Letter"),
        "readings": _("Furigana"),
        "doubts": _("To settle"),
        "output": _("Print"),
    }


def label(key: Key) -> str:
    """Return what staff call a key."""
    return fields.Field(key, (), "").label


def said(action: str, name: str) -> str:
    """Return what a step is called in the list of steps to take back."""
    words = {
        "remove": _("entry removed"),
        "move": _("entry moved"),
        "duplicate": _("entry duplicated"),
        "rename": _("id changed"),
    }
    done = words.get(action, _("entry added"))
    return f"{titles().get(name.removesuffix('.yaml'), name)}: {done}"


def page(office: "Office", asked: Mapping[str, str]) -> str:
    """Return the whole page; the first panel is that of the desks."""
    layouts = {
        name: title
        for name, title in names().items()
        if office.history.data(f"{LAYOUTS[name].part}.yaml") is not None
    }
    return (
        _templates()
        .get_template("page.html")
        .render(
            language="ja" if in_japanese() else "en",
            titles=titles(),
            layouts=layouts,
            eras=[era.name for era in reversed(ERAS)],
            first=panel(office, asked.get("panel", "desks"), asked),
        )
    )


def panel(office: "Office", name: str, asked: Mapping[str, str], message: str = "") -> str:
    """Return one panel; ``message`` says why a step was refused."""
    shown = _Panel(office, name, asked)
    template = name if name in ("desks", "flowchart", "readings", "doubts", "output") else "file"
    context: dict[str, Any] = {
        "panel": shown,
        "name": name,
        "title": titles()[name],
        "message": message,
        "history": office.history,
        "contacts": _contacts(),
    }
    return _templates().get_template(f"{template}.html").render(context)


def pages(office: "Office", layout: str, shown: Shown, choices: Choices) -> str:
    """Return the pages of a layout with the choices there are and what was found."""
    template = _templates().get_template("pages.html")
    return template.render(layout=layout, shown=shown, choices=choices)


def run(
    office: "Office", command: str, asked: Mapping[str, str], name: str, sent: bytes | None
) -> runs.Ran:
    """Run a command of leaflet on the data folder."""
    folder = office.history.folder
    common = ["--data", str(folder), "--layouts", str(office.preview.sheets)]
    if command == "build":
        options = [*common, "--out", str(office.out)]
        if layout := asked.get("layout"):
            options += ["--layout", layout, *options_of(asked)]
        if asked.get("png"):
            options += ["--format", "pdf,png"]
        return runs.run(["build", *options], folder.parent)
    if command == "batch" and sent is not None:
        if Path(name).suffix.lower() not in (".csv", ".xlsx"):
            return runs.Ran(_("A roster is a file .csv or .xlsx."), well=False)
        options = [*common, "--out", str(office.out), "--zip"]
        return runs.with_upload(["batch"], folder.parent, name, sent, options)
    if command == "proof":
        files = [str(path) for path in runs.made(office.out) if path.suffix == ".pdf"]
        return runs.run(["proof", "--data", str(folder), *files], folder.parent)
    return runs.Ran(_("Choose a file first."), well=False)


def output(office: "Office", ran: runs.Ran) -> str:
    """Return the panel of the files after a command has run."""
    shown = _Panel(office, "output", {})
    context = {"panel": shown, "name": "output", "title": titles()["output"], "ran": ran}
    return _templates().get_template("output.html").render(context, history=office.history)


def _contacts() -> dict[str, str]:
    keys = {key.name: key for key in GROUPS["contact"].keys}
    return {kind: label(keys[kind]) for kind in CONTACTS}


class _Panel:
    """What a template asks of the data."""

    def __init__(self, office: "Office", name: str, asked: Mapping[str, str]) -> None:
        self.office, self.name, self.asked = office, name, asked
        self.file = f"{name}.yaml"
        self.known = self.file in FILES
        raw = office.history.data(self.file) if self.known else None
        self.missing = self.known and raw is None
        self.digest = office.history.digest(self.file) if self.known else ""
        self.broken = False
        self.data: Data = {}
        try:
            self.data = office.data(self.file) if raw is not None else {}
        except (yaml.YAMLError, UneditableError, UnicodeDecodeError):
            self.broken = True

    @cached_property
    def deleted(self) -> bool:
        """Whether another program has removed the file since the session began."""
        steps = self.office.history.done
        return self.missing and bool(steps) and steps[-1].outside and self.file in steps[-1].files

    @cached_property
    def form(self) -> tuple[fields.Field, ...]:
        """The fields of the file."""
        return fields.form(self.file, self.data)

    @cached_property
    def desks(self) -> dict[str, str]:
        """The names of all desks by id, without furigana."""
        try:
            found = self.office.data("desks.yaml")
        except (yaml.YAMLError, UneditableError, UnicodeDecodeError):
            return {}
        desks = found.get("desks") if isinstance(found, dict) else None
        return {
            id: _plain(text_of(desk.get("name"))) if isinstance(desk, dict) else id
            for id, desk in (desks.items() if isinstance(desks, dict) else ())
        }

    @cached_property
    def chosen(self) -> str:
        """The id of the desk whose form is open."""
        wanted = self.asked.get("id") or self.asked.get("desk", "")
        names = list(self.desks)
        return wanted if wanted in names else (names[0] if names else "")

    @cached_property
    def desk(self) -> tuple[fields.Field, ...]:
        """The fields of the chosen desk."""
        found = self.data.get("desks") if isinstance(self.data, dict) else None
        data = found.get(self.chosen, {}) if isinstance(found, dict) else {}
        return fields.desk_form(data, ("desks", self.chosen))

    @cached_property
    def steps(self) -> list[tuple[str, str]]:
        """All questions of the flow with their places."""
        flow = self.data.get("flow") if isinstance(self.data, dict) else None
        return [*_steps(flow, "flow")]

    @cached_property
    def doubts(self) -> dict[str, tuple[str, list[fields.Entry]]]:
        """What is to be settled before printing, with the digest of its file."""
        found = {}
        for name in FILES:
            try:
                entries = [*fields.doubts(name, self.office.data(name))]
            except (yaml.YAMLError, UneditableError, UnicodeDecodeError):
                continue
            if entries:
                found[name] = self.office.history.digest(name), entries
        return found

    @cached_property
    def lacking(self) -> list[Lacking]:
        """The words in kanji without a reading, each once."""
        notice, _report = self.office.preview.notice()
        return [*_lacking(notice)][:_LONGEST] if notice else []

    @cached_property
    def files(self) -> list[Path]:
        """What commands have made."""
        return runs.made(self.office.out)


def _plain(text: str) -> str:
    """Return a text without its furigana."""
    return re.sub(r"\{([^{}|]*)\|[^{}]*\}", r"\1", text)


def _steps(data: Data | None, place: str) -> Iterator[tuple[str, str]]:
    for number, step in enumerate(data if isinstance(data, list) else ()):
        if isinstance(step, dict) and "when" in step:
            yield f"{place}/{number}", _plain(text_of(step["when"]))
            yield from _steps(step.get("then"), f"{place}/{number}/then")


def _lacking(notice: Notice) -> Iterator[Lacking]:
    seen = set()
    for words in prose(notice):
        for lack in annotate(words, notice.readings, "all").lacks:
            if lack.word not in seen:
                seen.add(lack.word)
                yield Lacking(lack.word, words.plain)
