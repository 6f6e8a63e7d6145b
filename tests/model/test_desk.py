from leaflet.model.desk import Contact, Desk, Kind
from leaflet.model.words import Span, Value, Words
from leaflet.report import Origin
from leaflet.schema.files import CONTACTS

PLACE = Origin("data/desks.yaml", 3)


def contact(kind: Kind) -> Contact:
    return Contact(kind, Value("x", PLACE), Words((Span("x"),), PLACE), PLACE)


def test_the_contacts_of_a_desk_are_given_by_kind_in_the_order_of_the_register() -> None:
    contacts = tuple(map(contact, (Kind.URL, Kind.PHONE, Kind.EMAIL, Kind.PHONE)))
    desk = Desk("a", Words((), PLACE), contacts, PLACE)
    assert desk.of(Kind.PHONE, Kind.URL) == (contacts[0], contacts[1], contacts[3])
    assert desk.of(Kind.FAX) == ()


def test_the_kinds_are_the_keys_of_the_format() -> None:
    assert tuple(kind.value for kind in Kind) == CONTACTS
