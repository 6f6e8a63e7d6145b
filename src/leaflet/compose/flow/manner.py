"""How a flow is set: what its drafts of one size of type differ in."""

from dataclasses import dataclass

from leaflet.compose.flow.outline import Way


@dataclass(frozen=True, slots=True)
class Manner:
    """How a flow is set: as bands or as a chart, and with summaries or without them.

    ``brief`` desks have their summary on another page, where their number leads to. ``reach`` says
    how large codes are, from the least the sheet allows (0) to what it asks for (1). ``chips`` are
    the arrows of a chart that are chips instead: the key of their question, the target of their
    desk.
    """

    bands: bool = False
    brief: bool = False
    reach: float = 0.0
    chips: frozenset[Way] = frozenset()

    @property
    def numbered(self) -> bool:
        """Whether desks have numbers, by which they are named elsewhere."""
        return self.bands or self.brief or bool(self.chips)
