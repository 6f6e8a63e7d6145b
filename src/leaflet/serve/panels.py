"""The parts of the page, from templates: forms on the left, pages on the right."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import yaml
from jinja2 import Environment, FileSystemLoader

from leaflet.compose.names import PARTS, layout_name
from leaflet.edit import form
from leaflet.edit.history import History
from leaflet.edit.keyed import at, text_of
from leaflet.edit.spans import Data, UneditableError, Where
from leaflet.edit.splice import read_data
from leaflet.exchange.references import mentions
from leaflet.language import _, counted, in_japanese
from leaflet.model.lacking import candidates, sentence
from leaflet.model.proposals import Proposal
from leaflet.model.wareki import ERAS
from leaflet.schema.files import CONTACTS, FILES, GROUPS
from leaflet.serve import runs
from leaflet.serve.choices import offered
from leaflet.serve.preview import Preview, path


def titles() -> dict[str, str]:
    """Return what the panels are called."""
    return {
        "edition": _("Date and publisher"),
        "desks": _("Desks"),
        "flowchart": _("Flow"),
        **{name: layout_name(name) for name, part in PARTS.items() if name == part},
        "readings": _("Furigana"),
        "doubts": _("To settle"),
        "output": _("Make and print"),
    }


PANELS: Final = tuple(titles())
_DOCUMENTS: Final = tuple(dict.fromkeys(PARTS.values()))
_LONGEST: Final = 200  # words without a reading that are listed


@dataclass(slots=True)
class Office:
    """One data folder that is open in the browser."""

    history: History
    preview: Preview
    out: Path
    run: runs.RunningCommand | None = None
    templates: Environment = field(default_factory=lambda: _templates())

    @property
    def layouts(self) -> dict[str, str]:
        """What can be made of the files there are, by name."""
        there = self.history.there()
        return {name: layout_name(name) for name, part in PARTS.items() if f"{part}.yaml" in there}

    def data(self, name: str) -> Data | None:
        """Return what a file says, nothing where it is missing, None where it cannot be read."""
        try:
            return read_data(self.history.data(name) or b"")
        except (yaml.YAMLError, UneditableError, UnicodeDecodeError):
            return None

    def desks(self) -> dict[str, Data]:
        """Return the desks by id, none where the register cannot be read."""
        found = at(self.data("desks.yaml") or "", ("desks",))
        return found if isinstance(found, dict) else {}

    def lacking(self) -> list[Proposal]:
        """Return the words in kanji without a reading, with what is proposed."""
        notice, _report = self.preview.notice()
        return candidates(notice, _LONGEST) if notice else []

    def show(self, *templates: str, **context: Any) -> str:
        """Return the first of some templates that there is, filled in."""
        return self.templates.select_template(templates).render(office=self, **context)


def _templates() -> Environment:
    loader = FileSystemLoader(Path(__file__).parent / "templates")
    found = Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    keys = {key.name: key for key in GROUPS["contact"].keys}
    found.globals |= {
        "_": _,
        "counted": counted,
        "made": runs.made,
        "sentence": sentence,
        "kinds": {kind: keys[kind].label for kind in CONTACTS},
        "titles": titles(),
        "eras": [era.name for era in reversed(ERAS)],
        "language": "ja" if in_japanese() else "en",
    }
    found.filters["path"] = path
    found.globals["parts"] = found.get_template("parts.html").module
    return found


def said(action: str, name: str) -> str:
    """Return what a step is called in the list of steps to take back."""
    words = {
        "set": _("text changed"),
        "remove": _("entry removed"),
        **dict.fromkeys(("move", "into"), _("entry moved")),
        "duplicate": _("entry duplicated"),
        "print": _("desk put in or taken out"),
    }
    done = words.get(action, _("entry added"))
    return f"{titles().get(name.removesuffix('.yaml'), name)}: {done}"


def preview(office: Office, layout: str) -> str:
    """Return the frame in which the pages of a layout are shown, with what can be chosen."""
    sheet, options = offered(office.preview.sheets, layout)
    return office.show("preview.html", layout=layout, sheet=sheet, options=options)


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a step was not taken; ``typed`` is the text that was to go to a place."""

    message: str
    where: Where = ()
    typed: str | None = None


def panel(
    office: Office, name: str, asked: Mapping[str, str], refused: Refused | None = None
) -> str:
    """Return one panel."""
    shown = Panel(office, name, asked)
    return office.show(f"{name}.html", "file.html", panel=shown, refused=refused)


class Panel:
    """What a template asks of the data."""

    def __init__(self, office: Office, name: str, asked: Mapping[str, str]) -> None:
        """Read the file that the panel is about, if it is about one."""
        self.office, self.name, self.asked = office, name, asked
        self.title, history = titles()[name], office.history
        self.file = f"{name}.yaml" if f"{name}.yaml" in FILES else ""
        self.digest = history.digest(self.file) if self.file else ""
        gone, steps = bool(self.file) and not self.digest, history.done
        self.deleted = gone and bool(steps) and self.file in steps[-1].files
        self.missing = self.deleted or (gone and name in _DOCUMENTS)  # others begin as one types

    @cached_property
    def data(self) -> Data | None:
        """What the file says, None where it cannot be read."""
        return self.office.data(self.file) if self.file else ""

    @cached_property
    def layouts(self) -> list[str]:
        """The layouts that print what is edited here and nothing else."""
        return [name for name in self.office.layouts if PARTS[name] == self.name]

    @cached_property
    def fields(self) -> tuple[form.Field, ...]:
        """The fields of the file."""
        return form.form(self.file, self.data or "")

    @cached_property
    def desks(self) -> dict[str, str]:
        """The names of all desks by id, without furigana."""
        return {
            id_: form.plain(text_of(at(desk, ("name",)))) or id_
            for id_, desk in self.office.desks().items()
        }

    @cached_property
    def chosen(self) -> str:
        """The id of the desk whose form is open."""
        wanted = (self.asked.get("id", "").strip(), self.asked.get("desk", ""), *self.desks)
        return next((id_ for id_ in wanted if id_ in self.desks), "")

    @cached_property
    def desk(self) -> tuple[form.Field, ...]:
        """The fields of the chosen desk."""
        where = ("desks", self.chosen)
        return form.desk_form(at(self.data or "", where) or {}, where)

    @cached_property
    def steps(self) -> list[tuple[str, str, bool, str]]:
        """All questions of the flow: place, what is asked, whether others are below, and id."""
        return [*form.questions(at(self.data or "", ("flow",)), "flow")]

    def others(self, place: str) -> list[tuple[str, str, bool, str]]:
        """Return the questions below which another can go with all that is below it."""
        parent = place.removesuffix(place[place.rfind("/then/") :])
        return [
            each
            for each in self.steps
            if each[2] and each[0] != parent and not f"{each[0]}/".startswith(f"{place}/")
        ]

    @cached_property
    def lists(self) -> dict[str, tuple[str, bool]]:
        """The documents there are: digests, and whether they print the chosen desk."""
        names = [f"{part}.yaml" for part in _DOCUMENTS]
        return {
            name: (digest, any(mentions(self.office.data(name) or "", self.chosen)))
            for name in names
            if (digest := self.office.history.digest(name))
        }

    @cached_property
    def doubts(self) -> dict[str, tuple[str, list[form.Field]]]:
        """What is to be settled before printing, with the digest of its file."""
        return {
            name: (self.office.history.digest(name), entries)
            for name in FILES
            if (entries := [*form.doubts(name, self.office.data(name) or "")])
        }
