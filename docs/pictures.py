"""Make the pictures of README.md anew from the shipped data: ``python docs/pictures.py``."""

import subprocess
import sys
import tempfile
from pathlib import Path

from leaflet.draw.png import png

HERE = Path(__file__).parent
LEAFLET = Path(sys.executable).with_name("leaflet")
# Dots per inch: the poster fills the width of a README, a page of the others half of it.
DPI = {"poster": 60, "leaflet": 84, "handout": 72, "card": 84}


def main() -> None:
    """Build every layout and save its pages, small enough for a page that is read on a screen."""
    folder = HERE / "pictures"
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        out = Path(name)
        subprocess.run([LEAFLET, "build", "--quiet", "--out", out], check=True, cwd=HERE.parent)
        for pdf in sorted(out.glob("*.pdf")):
            for page, picture in enumerate(png(pdf.read_bytes(), DPI[pdf.stem]), 1):
                (folder / f"{pdf.stem}-{page}.png").write_bytes(picture)


if __name__ == "__main__":
    main()
