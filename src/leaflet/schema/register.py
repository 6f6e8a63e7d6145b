"""The keys of desks.yaml that other modules ask for by name."""

from typing import Final

from leaflet.schema.files import GROUPS

DESK: Final = GROUPS["desk"]
CONTACT: Final = GROUPS["contact"]
CONTACTS: Final = CONTACT.one_of
"""The keys that say how a desk is reached; a contact has exactly one of them."""
