"""Time ``leaflet build --layout handout`` against handout_naive.py, both as cold whole processes.

    python bench/build.py [rounds]

The two run by turns, so that a busy machine slows both. Printed are the medians, their ratio and
the size of each file; no time is asserted, since a clock proves nothing on a shared machine. That
both print the same letters is: otherwise the handout has changed since handout_naive.py was
written, and the two measure different work.
"""

import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from statistics import median
from time import perf_counter

from pypdfium2 import PdfDocument

HERE = Path(__file__).parent
LEAFLET = Path(sys.executable).with_name("leaflet")
# Bytecode is kept, as it is after any installation.
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def seconds(command: list[str]) -> float:
    start = perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=ENVIRONMENT)
    return perf_counter() - start


def letters(file: Path) -> list[Counter[str]]:
    """Return how often each letter stands on each page."""
    with PdfDocument(file) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return [Counter("".join(page.split())) for page in pages]


def main(rounds: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        out = Path(name)
        naive_file, leaflet_file = out / "naive.pdf", out / "handout.pdf"
        naive = [sys.executable, str(HERE / "handout_naive.py"), str(naive_file)]
        leaflet = [str(LEAFLET), "build", "--layout", "handout", "--out", str(out)]
        seconds(naive), seconds(leaflet)  # the first run of each writes the bytecode caches
        assert letters(naive_file) == letters(leaflet_file), "handout_naive.py is out of date"
        naive_times, leaflet_times = [], []
        for _ in range(rounds):
            naive_times.append(seconds(naive))
            leaflet_times.append(seconds(leaflet))
        yardstick, ours = median(naive_times), median(leaflet_times)
        print(f"naive    {yardstick * 1000:5.0f} ms  {naive_file.stat().st_size / 1024:6.1f} KiB")
        print(f"leaflet  {ours * 1000:5.0f} ms  {leaflet_file.stat().st_size / 1024:6.1f} KiB")
        print(f"ratio    {ours / yardstick:5.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
