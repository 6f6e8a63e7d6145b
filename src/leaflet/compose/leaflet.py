"""The leaflet: the flowchart on A4, as an office printer prints it."""

from leaflet.compose.flow.page import compose
from leaflet.compose.flow.sheet import FlowSheet

__all__ = ["FlowSheet", "compose"]
