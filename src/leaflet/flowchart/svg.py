"""A chart as SVG, for work on the layout itself; pages are drawn elsewhere."""

from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import escape

from leaflet.flowchart.chart import Chart
from leaflet.flowchart.curve import Outline, arrowhead, connector

RADIUS: Final = 6.0  # pt, of corners
BRIDGE: Final = 3.5  # pt, of the arcs over crossings
HEAD: Final = (7.0, 6.0)  # pt, length and width of an arrowhead
EDGE: Final = 6.0  # pt around the chart


def svg(chart: Chart) -> str:
    """Return the drawing; one unit is 1 pt."""
    return "\n".join(_lines(chart)) + "\n"


def _lines(chart: Chart) -> Iterator[str]:
    wide, high = chart.width + 2 * EDGE, chart.height + 2 * EDGE
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide:g}pt" height="{high:g}pt" '
        f'viewBox="{-EDGE:g} {-EDGE:g} {wide:g} {high:g}">'
    )
    yield f'<rect x="{-EDGE:g}" y="{-EDGE:g}" width="{wide:g}" height="{high:g}" fill="#fff"/>'
    yield '<g fill="none" stroke="#1f3a5f" stroke-width="1.2">'
    for wire in chart.wires:
        line = connector(wire.points, RADIUS, bridges=chart.crossings, bridge=BRIDGE, cut=HEAD[0])
        yield f'<path d="{_data(line)}"/>'
    yield '</g><g fill="#1f3a5f">'
    for wire in chart.wires:
        yield f'<path d="{_data(arrowhead(wire.points, *HEAD))}"/>'
    yield '</g><g fill="#eef3fa" stroke="#1f3a5f" stroke-width="1">'
    for box in chart.boxes:
        size = f'width="{box.width:.2f}" height="{box.height:.2f}"'
        yield f'<rect x="{box.x:.2f}" y="{box.y:.2f}" {size} rx="4"/>'
    yield '</g><g font-family="sans-serif" font-size="9" text-anchor="middle" fill="#1f3a5f">'
    for box in chart.boxes:
        x, y = box.x + box.width / 2, box.y + box.height / 2 + 3
        yield f'<text x="{x:.2f}" y="{y:.2f}">{escape(box.id)}</text>'
    yield "</g></svg>"


def _data(outline: Outline) -> str:
    parts = [f"M{outline.start[0]:.2f} {outline.start[1]:.2f}"]
    for step in outline.steps:
        letter = {0: "Z", 2: "L", 6: "C"}[len(step)]
        parts.append(letter + " ".join(f"{number:.2f}" for number in step))
    return "".join(parts)
