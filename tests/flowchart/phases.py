"""The journey up to a phase, for the tests of the later ones: like boxes, written short."""

from dataclasses import dataclass

from leaflet.flowchart.acyclic import Acyclic, break_cycles
from leaflet.flowchart.graph import Box, Direction, Edge, Spacing, Ties, tie
from leaflet.flowchart.lanes import share
from leaflet.flowchart.lead_back import lead_back
from leaflet.flowchart.normalize import Layered, normalize
from leaflet.flowchart.order import Ordered, order
from leaflet.flowchart.place import Places, place
from leaflet.flowchart.port import Ports, assign_ports
from leaflet.flowchart.rank import assign_ranks
from leaflet.flowchart.rotate import Turned, turn

SPACING = Spacing()


@dataclass(frozen=True)
class Journey:
    """What each phase up to the ports has left."""

    ties: Ties
    acyclic: Acyclic
    layered: Layered
    ordered: Ordered
    turned: Turned
    ports: Ports

    def places(self, extent: float = float("inf")) -> Places:
        return place(
            self.ties, self.layered, self.ordered, self.ports, self.turned, SPACING, extent
        )


def journey(
    names: str,
    pairs: str,
    *,
    sizes: dict[str, float] | None = None,
    labels: dict[str, float] | None = None,
    direction: Direction = "down",
) -> Journey:
    """Lay out boxes of one letter each up to the ports.

    A box is 40 wide across the flow if ``sizes`` says nothing else, and 20 along it; ``labels``
    holds the size across the flow of the labels of edges.
    """
    across = {name: (sizes or {}).get(name, 40.0) for name in names}
    label = {pair: (labels or {}).get(pair, 0.0) for pair in pairs.split()}
    down = direction == "down"
    boxes = [Box(n, across[n], 20) if down else Box(n, 20, across[n]) for n in names]
    edges = [
        Edge(*pair, size, 9 if size else 0) if down else Edge(*pair, 9 if size else 0, size)
        for pair, size in label.items()
    ]
    ties, turned = tie(boxes, edges), turn(boxes, edges, direction)
    acyclic = break_cycles(ties)
    layered = normalize(ties, acyclic.forward, assign_ranks(boxes, ties, acyclic))
    layered, ordered = lead_back(ties, acyclic, *share(layered, order(layered)))
    ports = assign_ports(ties, acyclic, layered, ordered, turned, SPACING)
    return Journey(ties, acyclic, layered, ordered, turned, ports)
