"""The poster: the flowchart for a wall; its type, lines and codes grow with the paper."""

from leaflet.compose.flow.page import compose
from leaflet.compose.flow.sheet import FlowSheet

__all__ = ["FlowSheet", "compose"]
