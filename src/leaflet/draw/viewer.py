"""What a viewer and its print dialog are asked to begin with (ISO 32000-1 12.2)."""

from typing import Final

from leaflet.draw.objects import Dictionary, name
from leaflet.page import Printing

_DUPLEX: Final = {
    "simplex": "Simplex",
    "long": "DuplexFlipLongEdge",
    "short": "DuplexFlipShortEdge",
}


def preferences(printing: Printing) -> Dictionary:
    """Return the viewer preferences: the title in the window, the scale and the sides in print."""
    wanted = Dictionary({"DisplayDocTitle": "true"})
    if printing.unscaled:
        wanted["PrintScaling"] = name("None")
        wanted["PickTrayByPDFSize"] = "true"
    if printing.duplex:
        wanted["Duplex"] = name(_DUPLEX[printing.duplex])
    return wanted
