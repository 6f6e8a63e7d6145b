"""What the keys of the data files and the documents are called in a sentence."""

from collections.abc import Mapping

from leaflet.language import _


def label(key: str, of: str = "") -> str:
    """Return what a key of the data files is called in a sentence; the key itself if unknown.

    ``of`` is the number or address to which the value belongs.
    """
    name = {**_of_desks(), **_of_documents()}.get(key, key)
    return f"{name} ({of})" if of else name


def _of_desks() -> Mapping[str, str]:
    return {
        "name": _("Name"),
        "also": _("Second name"),
        "short": _("Short name"),
        "operator": _("Operator"),
        "action": _("Action"),
        "phone": _("Telephone"),
        "fax": _("Fax"),
        "line": _("LINE account"),
        "id": _("Search ID"),
        "url": _("Web address"),
        "email": _("Mail address"),
        "visit": _("Place"),
        "chat": _("Chat"),
        "sns": _("Social media"),
        "post": _("Postal address"),
        "contacts": _("Order of contacts"),
        "reading": _("Mnemonic"),
        "hours": _("Hours"),
        "note": _("Note"),
        "qr": _("QR code"),
        "notes": _("Note"),
        "summary": _("Summary"),
        "audience": _("For whom"),
        "languages": _("Language"),
        "closed": _("Closed on"),
        "fee": _("Fee"),
        "booking": _("Booking"),
        "access": _("Accessibility"),
        "checked": _("Checked on"),
        "until": _("Valid until"),
        "source": _("Source"),
    }


def _of_documents() -> Mapping[str, str]:
    return {
        "as_of": _("Date"),
        "publisher": _("Publisher"),
        "imprint": _("Imprint"),
        "title": _("Title"),
        "label": _("Label"),
        "lead": _("Lead"),
        "legend": _("Legend"),
        "legend_note": _("Note of the legend"),
        "body": _("Text of the letter"),
        "go": _("Way to a desk"),
        "goto": _("Way back"),
        "columns": _("Head of the table"),
        "desks": _("Order of desks"),
    }


def part_name(part: str) -> str:
    """Return what a document is called."""
    return {
        "flowchart": _("flowchart"),
        "handout": _("handout"),
        "card": _("card"),
        "strip": _("tear-off poster"),
        "letter": _("letter"),
    }[part]
