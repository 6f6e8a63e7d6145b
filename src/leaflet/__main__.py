"""``python -m leaflet``."""

from leaflet.cli import run

run()
