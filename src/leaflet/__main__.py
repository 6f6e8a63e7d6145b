"""``python -m leaflet``."""

from leaflet.cli import main

main(prog_name="leaflet")
