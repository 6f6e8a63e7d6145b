"""A layout's sheet (layouts/NAME.yaml): every length, colour and printed label, none in Python."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass, replace
from functools import cache
from typing import (
    Any,
    Final,
    Literal,
    NewType,
    Protocol,
    TypeVar,
    get_args,
    get_origin,
    get_type_hints,
    runtime_checkable,
)
from unicodedata import normalize

from leaflet.compose.paper import PAPERS, paper_size
from leaflet.language import _
from leaflet.model.grades import RUBY
from leaflet.page import Ink
from leaflet.report import Report
from leaflet.schema.files import CONTACTS
from leaflet.schema.vocabulary import meant, possible, proposal
from leaflet.source.tree import MappingNode, Node, Scalar, SequenceNode
from leaflet.typeset.font_files import UnknownFaceError, font_file
from leaflet.units import PT_PER_MM

S = TypeVar("S")
Paper = NewType("Paper", str)
"""A paper by its name, or its size: ``A4``, ``300x900mm``."""
Grade = NewType("Grade", str)
"""For whom there are furigana: ``all``, ``none``, ``小3``; ``all!`` also where many are missing."""
FaceName = NewType("FaceName", str)
"""A font, by the name of its file."""
Orientation = Literal["portrait", "landscape"]

_NUMBER: Final = re.compile(r"(\d+(?:\.\d+)?)(mm|pt|%)?", re.ASCII)
_CENTIMETRES: Final = re.compile(r"(\d+(?:\.\d+)?)cm", re.ASCII)
_UNITS: Final = {"mm": PT_PER_MM, "pt": 1.0, "%": 0.01, None: 1.0}


OF_A_DESK: Final = {
    "keys": ("audience", "languages", "hours", "closed", "fee", "booking", "access")
}
"""A group of words for the labelled lines of a desk, by their keys in desks.yaml."""
OF_A_CONTACT: Final = {"keys": (*CONTACTS, "id")}
"""A group of words for the kinds of contact."""

Fault = tuple[str, str, str]
"""The setting at whose line it is reported, what is wrong, and a hint."""


@runtime_checkable
class Exacting(Protocol):
    """Settings that must agree with each other, or with what print allows."""

    def faults(self) -> Iterable[Fault]:
        """Return what is wrong."""
        ...


def above_zero(settings: object, *names: str) -> Iterator[Fault]:
    """Yield a fault for each of these settings that is 0."""
    for name in names:
        if not getattr(settings, name):
            yield name, _("This cannot be 0."), _("Type a number above 0.")


@dataclass(frozen=True, slots=True)
class Role:
    """How one kind of text is set: ``size`` in pt is the largest, ``smallest`` the least."""

    face: FaceName
    size: float
    smallest: float
    leading: float  # distance of baselines, in sizes
    align: Literal["left", "center", "right", "justify"] = "left"
    balance: bool = False
    phrases: Literal["yes", "prefer", "no"] = "yes"  # whether phrases (文節) stay whole
    unbroken: Literal["prose", "address", "number"] = "prose"
    ruby: float = 0.5  # size of furigana in sizes (JLREQ 3.3.3 "choice of size"); 0 for none
    indent: float = 0.0  # em, of the first line of each paragraph
    smallest_ruby: float = 5.0  # pt: where the size in sizes is less, furigana is larger than that

    def faults(self) -> Iterator[Fault]:
        """Yield the sizes that nothing can be set in, or that are the wrong way round."""
        yield from above_zero(self, "smallest", "leading")
        if 0 < self.leading < 1:
            yield "leading", _("Lines would lie over each other."), _("Type 1 or more.")
        if self.smallest > self.size:
            message = _("The smallest size is larger than the size.")
            yield "smallest", message, _("Make smallest no larger than size.")

    def at(self, ease: float) -> float:
        """Return the size in pt between the smallest (ease 0) and the largest (ease 1)."""
        return self.smallest + ease * (self.size - self.smallest)

    def fixed(self, size: float) -> "Role":
        """Return a role that has one size only, in pt."""
        return replace(self, size=size, smallest=size)

    def times(self, factor: float) -> "Role":
        """Return a role whose sizes are larger by a factor."""
        if factor == 1.0:
            return self
        return replace(self, size=self.size * factor, smallest=self.smallest * factor)


@dataclass(frozen=True, slots=True)
class Margins:
    """Distances in pt from the paper's edges to what is printed."""

    top: float
    right: float
    bottom: float
    left: float


def read_sheet(kind: type[S], node: Node, report: Report) -> S | None:
    """Return a sheet of this dataclass, or None with a finding for every fault in it.

    Lengths carry their unit (``12mm``, ``9pt``) and come out in pt; bare numbers are ratios.
    """
    found = Report()
    value = _value(kind, node, found)
    report.extend(found)
    return value if isinstance(value, kind) and not found.refused else None


def _record(kind: Any, node: Node, report: Report) -> Any:
    hints = _hints(kind)
    if not isinstance(node, MappingNode):
        known = _("Possible keys: {names}").format(names=", ".join(hints))
        report.error("sheet", node.origin, _("A group of settings is needed here."), known)
        return None
    before = len(report)
    found = {entry.key.text: entry for entry in node.entries}
    for name, entry in [*found.items()]:
        if name not in hints:
            found.setdefault(_stranger(entry.key, hints, report, found), entry)
    values: dict[str, Any] = {}
    for field in fields(kind):
        if field.name in found:
            node_of = found[field.name].value
            values[field.name] = _value(hints[field.name], node_of, report)
            _check_keys(node_of, field.metadata.get("keys", ()), report)
        elif field.default is MISSING and field.default_factory is MISSING:
            report.error(
                "sheet",
                node.origin,
                _("The setting {name} is missing.").format(name=field.name),
                _("Add a line: {key}: …").format(key=field.name),
            )
            values[field.name] = None
    if None in values.values():
        return None
    record = kind(**values)
    if isinstance(record, Exacting) and len(report) == before:
        for name, message, hint in record.faults():
            where = found[name].value.origin if name in found else node.origin
            report.error("sheet", where, message, hint)
    return record


def _check_keys(node: Node, known: Sequence[str], report: Report) -> None:
    """Report the names in a group of words that stand for nothing in the data."""
    for entry in node.entries if known and isinstance(node, MappingNode) else ():
        if entry.key.text not in known:
            _stranger(entry.key, known, report)


@cache  # most records are roles
def _hints(kind: type[Any]) -> dict[str, Any]:
    return get_type_hints(kind)


def _value(kind: Any, node: Node, report: Report) -> Any:
    if is_dataclass(kind) and isinstance(kind, type):
        return _record(kind, node, report)
    origin = get_origin(kind)
    if origin is dict:
        if isinstance(node, MappingNode):
            item = get_args(kind)[1]
            return {entry.key.text: _value(item, entry.value, report) for entry in node.entries}
        wanted = _("A group of settings is needed here.")
    elif origin is tuple:
        if isinstance(node, SequenceNode):
            return tuple(_value(get_args(kind)[0], each, report) for each in node.items)
        wanted = _("A list is needed here, such as [1, 2].")
    elif isinstance(node, Scalar):
        return _scalar(kind, node, report)
    else:
        wanted = _("A single value is needed here.")
    report.error("sheet", node.origin, wanted)
    return None


def _scalar(kind: Any, node: Scalar, report: Report) -> Any:
    try:
        if get_origin(kind) is Literal:
            choices = get_args(kind)
            if node.text not in choices:
                raise ValueError(_("one of: {choices}").format(choices=", ".join(choices)))
            return node.text
        return _READERS[kind](node.text)
    except ValueError as wanted:
        report.error(
            "sheet",
            node.origin,
            _("The value {value} does not fit here.").format(value=node.text),
            str(wanted),
        )
        return None


def length(text: str) -> float:
    """Return a length of a sheet in pt, or a number or share; ValueError says what to type."""
    found = _NUMBER.fullmatch(text)
    if found is None:
        plain = normalize("NFKC", text).replace(" ", "")
        if centimetres := _CENTIMETRES.fullmatch(plain):
            plain = f"{float(centimetres[1]) * 10:g}mm"
        if _NUMBER.fullmatch(plain):
            raise ValueError(_("Type {text}").format(text=plain))
        raise ValueError(_("a length such as 12mm or 9pt, or a number such as 1.5"))
    return float(found[1]) * _UNITS[found[2]]


def _ink(text: str) -> Ink:
    digits = text.removeprefix("#")
    if len(digits) != 6 or len(text) != 7:
        raise ValueError(_('a colour such as "#003C9E", in quotes'))
    try:
        return Ink(*bytes.fromhex(digits))
    except ValueError:
        raise ValueError(_('a colour such as "#003C9E", in quotes')) from None


def _truth(text: str) -> bool:
    if text not in ("yes", "no"):
        raise ValueError(_("yes or no"))
    return text == "yes"


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdecimal()):
        raise ValueError(_("a whole number"))
    return int(text)


def _paper(text: str) -> str:
    try:
        paper_size(text)
    except ValueError:
        names = ", ".join((*PAPERS, "300x900mm"))
        raise ValueError(_("one of: {choices}").format(choices=names)) from None
    return text


def _grade(text: str) -> str:
    if text.removesuffix("!") not in RUBY:
        raise ValueError(_("one of: {choices}").format(choices=", ".join(RUBY)))
    return text


def _face(text: str) -> str:
    try:
        return font_file(text).stem
    except UnknownFaceError as fault:
        raise ValueError(str(fault)) from None


def _stranger(
    key: Scalar, settings: Iterable[str], report: Report, had: Collection[str] = ()
) -> str:
    """Report a setting that is not known; return which one was meant that is not ``had``, or ""."""
    message = _("The setting {name} is not known here.").format(name=key.text)
    known = tuple(settings)
    found = meant(key.text, [each for each in known if each not in had])
    hint = proposal(key.text, (found,))
    if not found:
        text = _("Delete it, with what is indented below it. {known}")
        hint = text.format(known=possible(known))
    report.error("sheet", key.origin, message, hint)
    return found


_READERS: Final[dict[Any, Any]] = {
    float: length,
    int: _whole,
    Ink: _ink,
    bool: _truth,
    str: str,
    Paper: _paper,
    Grade: _grade,
    FaceName: _face,
}
