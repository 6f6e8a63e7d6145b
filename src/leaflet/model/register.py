"""desks.yaml becomes the register: every desk once, each number and address checked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final
from unicodedata import normalize

from leaflet.language import _
from leaflet.model import address, mnemonic, phone, uri
from leaflet.model.desk import Contact, Desk, Kind
from leaflet.model.ruby_markup import one_line, paragraphs
from leaflet.model.wareki import Dated, read_date
from leaflet.model.words import Span, Value, Words, unbracketed
from leaflet.report import Origin, Report
from leaflet.schema.shape import CONTACT, DESK
from leaflet.schema.vocabulary import NAME, meant
from leaflet.source.fields import Fields, entries, outermost
from leaflet.source.lines import short
from leaflet.source.tree import MappingNode, Node, Scalar

_NUMBERS: Final = (Kind.PHONE, Kind.FAX)
_WITH_ID: Final = (Kind.LINE, Kind.SNS, Kind.CHAT)
_WITH_CODE: Final = (Kind.PHONE, Kind.URL, Kind.EMAIL)
_QUOTED: Final = re.compile(rf"(?:{'|'.join(Kind)}):\s")
_UNTIL: Final = 50  # years; a term further off is a slip of typing


@dataclass(frozen=True, slots=True)
class Register:
    """The desks that could be read, and the ids of all; ``whole`` where the file could be read.

    ``misnamed`` counts the desks whose id is reported: other files know them by another one.
    ``wrong`` are the ids that cannot be one, which are reported when all files have been read.
    """

    desks: dict[str, Desk]
    ids: dict[str, str]  # id -> name
    whole: bool
    misnamed: int = 0
    wrong: tuple[Scalar, ...] = ()


def read_register(root: Node, report: Report) -> Register:
    """Return the register of desks.yaml."""
    fields = outermost(root, ("desks",), report)
    node = fields.node("desks", needed=True) if fields else root
    place = fields.place("desks") if fields else root.origin
    desks: dict[str, Desk] = {}
    ids: dict[str, str] = {}
    wrong: list[Scalar] = []
    misnamed = len(node.doubled) if isinstance(node, MappingNode) else 0
    for key, value in entries(node, place, report):
        if not NAME.fullmatch(key.text):
            wrong.append(key)
        misnamed += isinstance(value, MappingNode) and value.is_several_desks
        desk = _desk(key, value, report)
        ids[key.text] = desk.name.plain if desk else ""
        if desk:
            desks[key.text] = desk
    if ids:
        return Register(desks, ids, node is not root, misnamed + len(wrong), tuple(wrong))
    if isinstance(node, MappingNode):
        report.error("empty", place, _("There is no desk in the register."))
    return Register({}, {}, whole=False)


def check_name(key: Scalar, report: Report, elsewhere: Sequence[str] = ()) -> bool:
    """Return whether an id is made of letters, digits and hyphens; report one that is not.

    What other files may call it ``elsewhere`` is proposed.
    """
    if NAME.fullmatch(key.text):
        return True
    message = _("“{id}” cannot be an id.").format(id=short(key.text))
    hint = _("Type what other files call it, half-width letters, digits and hyphens: kodomo-sos")
    plain = re.sub(r"[\s_.・/ー-]+", "-", normalize("NFKC", key.text)).strip("-")
    if NAME.fullmatch(plain):
        hint = _("Type {text}").format(text=plain)
    elif len(elsewhere) == 1:
        hint = _("Type {text}").format(text=elsewhere[0])
    elif elsewhere:
        hint = _("Type what other files call it: {ids}").format(ids=", ".join(elsewhere))
    report.error("id", key.origin, message, hint)
    return False


def value_of(scalar: Scalar) -> Value:
    """Return a text that is not prose, with its place."""
    return Value(scalar.text.strip(), scalar.origin)


def line_at(fields: Fields, key: str) -> Words | None:
    """Return the prose of an optional key: one line."""
    text = fields.text(key)
    return None if text is None else one_line(text, fields.report)


def prose_at(fields: Fields, key: str) -> tuple[Words, ...]:
    """Return the prose of an optional key: a paragraph for each line or list item."""
    return tuple(words for text in fields.texts(key) for words in paragraphs(text, fields.report))


def _hours(fields: Fields) -> tuple[Words, ...]:
    """Return the lines of hours, without brackets around them."""
    return tuple(replace(unbracketed(line), hours=True) for line in prose_at(fields, "hours"))


def _desk(key: Scalar, node: Node, report: Report) -> Desk | None:
    fields = Fields(node, key.origin, DESK, report)
    name = fields.text("name", needed=True)
    contacts = tuple(
        contact
        for item in _contact_items(fields)
        if (contact := _contact(item, report)) is not None
    )
    checked, until = _date_at(fields, "checked"), _date_at(fields, "until", _UNTIL)
    source = fields.text("source")
    if source and (address.looks_like_url(source.text) or "://" in source.text):
        address.check_url(value_of(source), report)
    urgent = any(contact.emergency for contact in contacts)
    desk = Desk(
        id=key.text,
        name=one_line(name, report) if name else Words((), key.origin),
        contacts=contacts,
        origin=key.origin,
        also=line_at(fields, "also"),
        operator=line_at(fields, "operator"),
        action=line_at(fields, "action"),
        short=line_at(fields, "short"),
        emergency=fields.switch("emergency", urgent) or urgent,
        audience=line_at(fields, "audience"),
        languages=prose_at(fields, "languages"),
        hours=_hours(fields),
        closed=line_at(fields, "closed"),
        fee=line_at(fields, "fee"),
        booking=line_at(fields, "booking"),
        access=line_at(fields, "access"),
        summary=prose_at(fields, "summary"),
        note=prose_at(fields, "note"),
        checked=checked,
        until=until,
        source=value_of(source) if source else None,
    )
    return desk if name else None


def _contact_items(fields: Fields) -> tuple[Node, ...]:
    """Return the contacts; a ``phone`` straight under the desk is reported as that alone."""
    if "contacts" not in fields and any(meant(word, [*Kind]) for word in fields.unknown):
        return ()
    return fields.items("contacts", needed=True)


def _date_at(fields: Fields, key: str, ahead: int = 0) -> Dated | None:
    text = fields.text(key)
    return None if text is None else read_date(value_of(text), fields.report, ahead=ahead)


def _contact(node: Node, report: Report) -> Contact | None:
    if isinstance(node, Scalar) and node.text.strip():
        _bare_contact(node, report)
        return None
    fields = Fields(node, node.origin, CONTACT, report)
    kinds = [kind for kind in Kind if kind.value in fields]
    if not fields.readable or not _one_kind(fields, kinds):
        return None
    kind = kinds[0]
    text = fields.text(kind.value)
    if text is None:
        return None
    reading, search_id = fields.text("reading"), fields.text("id")
    note = line_at(fields, "note")
    qr = fields.switch("qr", kind is Kind.URL)
    contact = Contact(
        kind=kind,
        value=value_of(text),
        words=_words(kind, text, reading, report),
        origin=node.origin,
        extension=_extension(kind, text),
        hours=_hours(fields),
        note=unbracketed(note) if note else None,
        search_id=value_of(search_id) if search_id else None,
        reading=value_of(reading) if reading else None,
        qr=qr,
        target=_target(kind, text.text, search_id.text if search_id and qr else ""),
    )
    _check(contact, fields, report)
    if contact.qr:
        _check_code(contact, fields.place("qr"), report)
    return contact


def _target(kind: Kind, text: str, account: str) -> str:
    """Return the URI of a contact, ``account`` being the LINE id that its code holds."""
    try:
        match kind:
            case Kind.PHONE:
                return uri.telephone(text)
            case Kind.EMAIL:
                return uri.mail(text)
            case Kind.LINE if account:
                return uri.line_account(account)
            case _ if kind is Kind.URL or address.looks_like_url(text):
                return uri.web(text)
    except ValueError:  # no such host can exist, which is reported with the address
        pass
    return ""


def _bare_contact(node: Scalar, report: Report) -> None:
    text = node.text.strip()
    if _QUOTED.match(text):
        message = _("The whole line is in quotation marks.")
        report.error("quote", node.origin, message, _("Type {text}").format(text=f"- {text}"))
        return
    kind = "url" if address.looks_like_url(text) else "email" if "@" in text[1:] else "phone"
    message = _("A contact says what kind it is before its value.")
    hint = _("Type {text}").format(text=f"- {kind}: {short(text)}")
    report.error("kind", node.origin, message, hint)


def _one_kind(fields: Fields, kinds: list[Kind]) -> bool:
    if not kinds and fields.unknown:
        return False  # its kind is the key that was reported
    if not kinds:
        fields.report.error(
            "contact",
            fields.where,
            _("This contact has no kind."),
            _("One of these keys says how the desk is reached: {names}").format(
                names=", ".join(Kind)
            ),
        )
        return False
    second = sorted((fields.place(kind.value), kind) for kind in kinds)[1:]
    for where, kind in second:
        message = _("A contact is of one kind; “{key}” is a second one.").format(key=kind)
        hint = _("Begin a contact of its own: - {key}: …").format(key=kind)
        fields.report.error("contact", where, message, hint)
    return not second


def _words(kind: Kind, text: Scalar, reading: Scalar | None, report: Report) -> Words:
    """Return the contact as printed; what is dialled or typed holds no Denden notation."""
    plain = phone.split_remark(text.text)[0] if kind in _NUMBERS else text.text.strip()
    if kind is Kind.PHONE and reading:
        return Words(mnemonic.spans(plain, reading.text), text.origin)
    if kind in (Kind.PHONE, Kind.FAX, Kind.URL, Kind.EMAIL):
        return Words((Span(plain),), text.origin)
    return one_line(text, report)


def _extension(kind: Kind, text: Scalar) -> Words | None:
    said = phone.split_remark(text.text)[1] if kind in _NUMBERS else ""
    return Words((Span(said),), text.origin) if said else None


def _check(contact: Contact, fields: Fields, report: Report) -> None:
    number = Report()
    match contact.kind:
        case Kind.PHONE | Kind.FAX:
            phone.check(contact.value, number)
            report.extend(number)
        case Kind.EMAIL:
            address.check_email(contact.value, report)
        case Kind.URL:
            address.check_url(contact.value, report)
        case _ if address.looks_like_url(contact.value.text):
            address.check_url(contact.value, report)
    if contact.search_id:
        address.check_id(contact.search_id, report)
        if contact.kind not in _WITH_ID:
            _misplaced(fields.place("id"), "id", Kind.LINE, report)
    if contact.reading:
        if contact.kind is Kind.PHONE and number.refused:
            pass  # what does not spell a wrong number may be right
        elif contact.kind is Kind.PHONE:
            mnemonic.check(contact.value, contact.reading, report)
        else:
            _misplaced(fields.place("reading"), "reading", Kind.PHONE, report)


def _check_code(contact: Contact, where: Origin, report: Report) -> None:
    """Report a QR code that could lead nowhere, or to a stranger."""
    if contact.kind in _WITH_CODE or address.looks_like_url(contact.value.text):
        return
    hint = _("Delete qr; a code needs a number, an address, or the id of a LINE account.")
    if contact.kind is Kind.LINE:
        if contact.search_id and contact.search_id.text.startswith("@"):
            return
        # Without @ an id may be that of any person, and a code would lead there unseen.
        hint = _('Add the id of the official account, with its @: id: "@example"')
    report.error("qr", where, _("No QR code can be made of this contact."), hint)


def _misplaced(where: Origin, key: str, kind: Kind, report: Report) -> None:
    message = _("“{key}” belongs to a contact of the kind {kind}.").format(key=key, kind=kind)
    hint = _("Move the line there, or delete it.")
    report.error("contact", where, message, hint)
