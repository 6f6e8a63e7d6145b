"""References to desks: each is found in the register, or reported with the id that was meant."""

import re

from leaflet.language import _
from leaflet.model.desk import Desk
from leaflet.model.register import ID, Register
from leaflet.report import Report
from leaflet.schema.vocabulary import meant, proposal
from leaflet.source.fields import ID_SEPARATORS, Fields, text_of
from leaflet.source.lines import short
from leaflet.source.tree import Scalar


class Desks:
    """The register as the other files refer to it; remembers which desks were referred to."""

    def __init__(self, register: Register) -> None:
        """Begin with no desk referred to."""
        self.register = register
        self.used: set[str] = set()
        self._unplaced: set[str] = set()  # ids that may be meant for the misnamed desks

    def find(self, text: Scalar, report: Report) -> Desk | None:
        """Return the desk of an id, or None; an id that is nowhere in the register is reported."""
        name = text.text
        self.used.add(name)
        if name not in self.register.ids and self.register.whole:
            self._report(text, report)
        return self.register.desks.get(name)

    def _report(self, text: Scalar, report: Report) -> None:
        name, ids = text.text, self.register.ids
        found = meant(name, tuple(ids))
        if found and not ID.fullmatch(found):
            self.used.add(found)  # the id itself was typed wrong, which is reported there
            return
        if not found and len(self._unplaced | {name}) <= self.register.misnamed:
            self._unplaced.add(name)
            return
        message = _("There is no desk “{id}” in desks.yaml.").format(id=short(name))
        hint = self._proposal(text)
        report.error("reference", text.origin, message, hint)

    def listed(self, fields: Fields, key: str) -> tuple[Desk, ...]:
        """Return the desks of a list that must be there, in its order."""
        found: dict[str, Desk | None] = {}
        for item in fields.items(key, needed=True, ids=True):
            text = text_of(item, item.origin, fields.report, key)
            if text is None:
                continue
            if text.text in found:
                message = _("The desk “{id}” is in this list twice.").format(id=text.text)
                hint = _("It is printed once; delete one of the two.")
                fields.report.warning("duplicate", text.origin, message, hint)
            else:
                found[text.text] = self.find(text, fields.report)
        return tuple(desk for desk in found.values() if desk)

    def report_unused(self, report: Report) -> None:
        """Warn of every desk that no document prints."""
        for name, desk in self.register.desks.items():
            if name not in self.used and ID.fullmatch(name):  # else already reported
                message = _("No document prints the desk “{id}”.").format(id=name)
                hint = _("Add its id to the file of a document (handout.yaml, …), or delete it.")
                report.warning("unused", desk.origin, message, hint)

    def _proposal(self, text: Scalar) -> str:
        """Return what to type instead; what was meant counts as referred to."""
        name, ids = text.text, self.register.ids
        several = re.split(f"[{ID_SEPARATORS}]+", name.strip(ID_SEPARATORS))
        if len(several) > 1 and all(each in ids for each in several):
            self.used.update(several)
            if text.origin.excerpt[: text.origin.column - 1].strip() == "-":
                return _("Begin each item on a line of its own: a hyphen, a space, the text.")
            return _("Put a half-width comma and a space between two ids: {text}").format(
                text=", ".join(several)
            )
        found = next((known for known, written in ids.items() if name.strip() == written), "")
        found = found or meant(name, tuple(ids))
        self.used.add(found)
        if found:
            return _("“{word}” → did you mean {found}?").format(word=short(name), found=found)
        known = proposal(name, tuple(ids))
        return _("If the desk is gone, delete its id here too. {known}").format(known=known)
