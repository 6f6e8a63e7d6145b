"""The journey up to a phase, for the tests of the later ones: like boxes, written short."""

from dataclasses import dataclass

from leaflet.flowchart.across import AcrossPlaces, place_across
from leaflet.flowchart.acyclic import break_cycles
from leaflet.flowchart.graph import Box, Direction, Edge, Spacing, digraph
from leaflet.flowchart.lanes import share
from leaflet.flowchart.lead_back import lead_back
from leaflet.flowchart.normalize import normalize
from leaflet.flowchart.order import order
from leaflet.flowchart.port import Ports, assign_ports
from leaflet.flowchart.rank import assign_ranks
from leaflet.flowchart.rotate import Sizes, turn
from leaflet.flowchart.topology import Topology

SPACING = Spacing()


@dataclass(frozen=True)
class Journey:
    """What each phase up to the ports has left."""

    topology: Topology
    sizes: Sizes
    ports: Ports

    def places(self, extent: float = float("inf")) -> AcrossPlaces:
        return place_across(self.topology, self.ports, self.sizes, SPACING, extent)


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
    graph, sizes = digraph(boxes, edges), turn(boxes, edges, direction)
    acyclic = break_cycles(graph)
    layered = normalize(graph, acyclic.forward, assign_ranks(graph, acyclic))
    numbers = tuple(range(len(edges)))
    topology = Topology(direction, graph, numbers, acyclic, *share(layered, order(layered)))
    topology = lead_back(topology)
    return Journey(topology, sizes, assign_ports(topology, sizes, SPACING))
