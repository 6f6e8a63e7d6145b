"""What a page does not say of its desks, for want of room."""

from collections.abc import Iterable, Iterator, Sequence

from leaflet.language import _
from leaflet.model.desk import Desk
from leaflet.report import Origin


def left_out(
    origin: Origin, unsaid: Iterable[tuple[Desk, Sequence[str]]]
) -> Iterator[tuple[Origin, str]]:
    """Yield one doubt that names what is left out, if anything is, each desk with its texts."""
    between = _(", ")
    named = [f"{desk.name.plain} ({between.join(texts)})" for desk, texts in unsaid if texts]
    if named:
        message = _("Not printed here, for want of room: {names}")
        yield origin, message.format(names=between.join(named))
