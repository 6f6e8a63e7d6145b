"""What a page does not say of its desks, for want of room."""

from collections.abc import Iterator, Mapping, Sequence

from leaflet.language import _
from leaflet.model.desk import Desk
from leaflet.report import Origin


def left_out(
    origin: Origin, desks: Sequence[Desk], texts: Mapping[str, Sequence[str]]
) -> Iterator[tuple[Origin, str]]:
    """Yield one doubt that names what is left out; ``texts`` are by the ids of the desks."""
    between = _(", ")
    named = [
        f"{desk.name.plain} ({between.join(texts[desk.id])})"
        for desk in desks
        if texts.get(desk.id)
    ]
    if named:
        message = _("Not printed here, for want of room: {names}")
        yield origin, message.format(names=between.join(named))
