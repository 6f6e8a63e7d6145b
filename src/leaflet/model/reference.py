"""References to desks: each is found in the register, or reported with the id that was meant."""

import re
from collections.abc import Collection

from leaflet.language import _
from leaflet.model.desk import Desk
from leaflet.model.register import Register, check_name
from leaflet.report import Report
from leaflet.schema.vocabulary import NAME, SEPARATORS, meant, near, possible
from leaflet.source.fields import Fields, text_of
from leaflet.source.lines import short
from leaflet.source.tree import Scalar


class Desks:
    """The register as the other files refer to it; remembers which desks were referred to."""

    def __init__(self, register: Register) -> None:
        """Begin with no desk referred to."""
        self.register = register
        self.used: set[str] = set()
        self._unplaced: set[str] = set()  # ids that may be meant for the misnamed desks
        self._strange: dict[str, list[Scalar]] = {}

    def find(self, text: Scalar) -> Desk | None:
        """Return the desk of an id, or None where no desk has it."""
        name = text.text
        self.used.add(name)
        if name not in self.register.ids and self.register.whole:
            self._strange.setdefault(name, []).append(text)
        return self.register.desks.get(name)

    def named_in(self, text: Scalar) -> list[Scalar]:
        """Return the ids in a text that should be a list, each as it must have been meant.

        Desks may be called by their names; what is no desk's stays as it is.
        """
        names = not NAME.sub("", text.text).strip("[]［］()（）【】「」" + SEPARATORS)
        parts = NAME.finditer(text.text) if names else re.finditer("[^,、，;；]+", text.text)
        return [
            Scalar(self._meant(part[0]) or part[0], text.at(part.start()), "", text.source)
            for part in parts
        ]

    def _meant(self, word: str) -> str:
        """Return the id of the desk that has such a name or id, or an empty text."""
        ids = self.register.ids
        names = {written: known for known, written in ids.items() if written}
        found = word if word in ids else names.get(word.strip()) or near(word, tuple(ids))
        return found or names.get(meant(word, tuple(names)), "")

    def report_strange(self, report: Report, mistyped: Collection[tuple[str, int]]) -> None:
        """Report the ids that no desk has, but for those on lines that are ``mistyped``.

        Where all other files agree on what they call a desk, its own id is what is wrong.
        """
        desks, used = self.register.desks, frozenset(self.used)
        for name, named in self._strange.items():
            texts = [each for each in named if each.origin[:2] not in mistyped]
            found = near(name, tuple(desks))
            if len(texts) > 1 and found and found not in used and NAME.fullmatch(found):
                self.used.add(found)
                message = _("All other files call this desk “{id}”.").format(id=name)
                hint = _("Type {text}").format(text=f"{name}:")
                report.error("id", desks[found].origin, message, hint)
                continue
            for text in texts:
                self._report(text, report)

    def report_wrong(self, report: Report, mistyped: Collection[tuple[str, int]]) -> None:
        """Report the ids of the register that cannot be one, with those that no desk has."""
        for key in self.register.wrong:
            if key.origin[:2] not in mistyped:
                check_name(key, report, sorted(self._unplaced))

    def _report(self, text: Scalar, report: Report) -> None:
        name, ids = text.text, self.register.ids
        found = near(name, tuple(ids))
        if found and not NAME.fullmatch(found):
            self.used.add(found)  # the id itself was typed wrong, which is reported there
            return
        if (not found or found in self.used) and len(
            self._unplaced | {name}
        ) <= self.register.misnamed:
            self._unplaced.add(name)
            return
        message = _("There is no desk “{id}” in desks.yaml.").format(id=short(name))
        hint = self._proposal(text)
        report.error("reference", text.origin, message, hint)

    def listed(self, fields: Fields, key: str) -> tuple[Desk, ...]:
        """Return the desks of a list that must be there, in its order."""
        found: dict[str, Desk | None] = {}
        for item in fields.items(key, needed=True, ids=self.named_in):
            text = text_of(item, item.origin, fields.report, key)
            if text is None:
                continue
            if text.text in found:
                message = _("The desk “{id}” is in this list twice.").format(id=text.text)
                hint = _("It is printed once; delete one of the two.")
                fields.report.warning("duplicate", text.origin, message, hint)
            else:
                found[text.text] = self.find(text)
        return tuple(desk for desk in found.values() if desk)

    def report_unused(self, report: Report) -> None:
        """Warn of every desk that no document prints."""
        for name, desk in self.register.desks.items():
            if name not in self.used and NAME.fullmatch(name):  # else already reported
                message = _("No document prints the desk “{id}”.").format(id=name)
                hint = _("Add its id to the file of a document (handout.yaml, …), or delete it.")
                report.warning("unused", desk.origin, message, hint)

    def _proposal(self, text: Scalar) -> str:
        """Return what to type instead; what was meant counts as referred to."""
        name, ids = text.text, self.register.ids
        several = re.split(f"[{SEPARATORS}]+", name.strip(SEPARATORS))
        if len(several) > 1 and all(each in ids for each in several):
            self.used.update(several)
            if text.origin.excerpt[: text.origin.column - 1].strip() == "-":
                return _("Begin each item on a line of its own: a hyphen, a space, the text.")
            return _("Put a half-width comma and a space between two ids: {text}").format(
                text=", ".join(several)
            )
        found = self._meant(name)
        self.used.add(found)
        if found:
            return _("“{word}” → did you mean {found}?").format(word=short(name), found=found)
        gone = _("If the desk is gone, delete its id here too. {known}")
        return gone.format(known=possible(tuple(ids)))
