"""Time builds against handout_naive.py, a straight reportlab script for the handout alone.

    python bench/build.py [rounds] [--against LEAFLET]

Printed are ratios of medians: the handout to the script, the whole edition (all layouts, one
process) to the script, and, with the ``leaflet`` of another checkout, the whole edition to theirs.
All are cold whole processes and run by turns, so that a busy machine slows them alike; no time is
asserted, since a clock proves nothing on a shared machine. That the script and the handout print
the same letters is: otherwise the handout has changed since the script was written.
"""

import argparse
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
    subprocess.run(command, check=True, capture_output=True, env=ENVIRONMENT, cwd=HERE.parent)
    return perf_counter() - start


def letters(file: Path) -> list[Counter[str]]:
    """Return how often each letter occurs on each page."""
    with PdfDocument(file) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return [Counter("".join(page.split())) for page in pages]


def commands(out: Path, against: Path | None) -> dict[str, list[str]]:
    """Return what is timed, by name; each writes into a folder of its own."""
    edition = ["build", "--data", str(HERE.parent / "data"), "--out"]
    timed = {
        "script": [sys.executable, str(HERE / "handout_naive.py"), str(out / "script.pdf")],
        "handout": [str(LEAFLET), *edition, str(out / "handout"), "--layout", "handout"],
        "edition": [str(LEAFLET), *edition, str(out / "edition")],
    }
    if against:
        timed["theirs"] = [str(against.absolute()), *edition, str(out / "theirs")]
    return timed


def main(rounds: int, against: Path | None) -> None:
    with tempfile.TemporaryDirectory() as name:
        out = Path(name)
        timed = commands(out, against)
        for command in timed.values():
            seconds(command)  # the first run of each writes the bytecode caches
        if letters(out / "script.pdf") != letters(out / "handout" / "handout.pdf"):
            print("handout_naive.py prints other letters than the handout: bring it up to date")
        times: dict[str, list[float]] = {each: [] for each in timed}
        for _ in range(rounds):
            for each, command in timed.items():
                times[each].append(seconds(command))
        took = {each: median(all_) for each, all_ in times.items()}
        print(f"handout / script   {took['handout'] / took['script']:5.2f}")
        print(f"edition / script   {took['edition'] / took['script']:5.2f}")
        if against:
            pairs = zip(times["edition"], times["theirs"], strict=True)
            print(f"edition / theirs   {median(ours / theirs for ours, theirs in pairs):5.2f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("rounds", nargs="?", type=int, default=15)
    parser.add_argument("--against", type=Path, metavar="LEAFLET")
    given = parser.parse_args()
    main(given.rounds, given.against)
