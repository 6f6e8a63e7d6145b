"""Time builds against handout_naive.py, a straight reportlab script for the handout alone.

    python bench/build.py [rounds] [--against LEAFLET [--checkout FOLDER]]

Printed are ratios of processor time: the handout to the script, with the proof and without it, the
imports of a build alone, the whole edition (all layouts, one process) to the script, and, with the
``leaflet`` of another checkout, the documents that both know, each made of its own data and sheets.
All are cold whole processes and run by turns, so that a busy machine slows them alike; no time is
asserted, since a clock proves nothing on a shared machine. That the script and the handout print
the same letters is: otherwise the handout has changed since the script was written.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from statistics import median

from pypdfium2 import PdfDocument

HERE = Path(__file__).parent
LEAFLET = Path(sys.executable).with_name("leaflet")
IMPORTS = "import leaflet.cli.build, leaflet.draw.pdf"  # what a build asks of Python at the least
# Bytecode is kept, as it is after any installation.
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def seconds(command: list[str], folder: Path) -> float:
    """Return how long processors worked on a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True, env=ENVIRONMENT, cwd=folder)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def letters(file: Path) -> list[Counter[str]]:
    """Return how often each letter occurs on each page."""
    with PdfDocument(file) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return [Counter("".join(page.split())) for page in pages]


def documents(leaflet: Path, folder: Path, out: Path) -> list[str]:
    """Return the names of the documents that another leaflet makes."""
    seconds([str(leaflet), "build", "--out", str(out)], folder)
    return sorted(path.stem for path in out.glob("*.pdf"))


def main(rounds: int, against: Path | None, checkout: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        out, here = Path(name), HERE.parent

        def ours(folder: str, *arguments: str) -> tuple[list[str], Path]:
            return [str(LEAFLET), "build", "--out", str(out / folder), *arguments], here

        script = [sys.executable, str(HERE / "handout_naive.py"), str(out / "script.pdf")]
        timed = {
            "script": (script, here),
            "handout": ours("handout", "--layout", "handout"),
            "handout, no proof": ours("unproved", "--layout", "handout", "--no-proof"),
            "imports alone": ([sys.executable, "-c", IMPORTS], here),
            "edition": ours("edition"),
        }
        if against:
            shared = documents(against, checkout, out / "theirs")
            wanted = [each for name in shared for each in ("--layout", name)]
            timed["theirs"] = [str(against), "build", "--out", str(out / "theirs")], checkout
            timed["same documents"] = ours("same", *wanted)
            timed["same documents, no proof"] = ours("same", *wanted, "--no-proof")
        for command, folder in timed.values():
            seconds(command, folder)  # the first run of each writes the bytecode caches
        if letters(out / "script.pdf") != letters(out / "handout" / "handout.pdf"):
            print("handout_naive.py prints other letters than the handout: bring it up to date")
        times: dict[str, list[float]] = {each: [] for each in timed}
        for _ in range(rounds):
            for each, (command, folder) in timed.items():
                times[each].append(seconds(command, folder))
        for each, took in times.items():
            base = "theirs" if each.startswith("same") else "script"
            if each != base and each != "theirs":
                ratio = median(own / other for own, other in zip(took, times[base], strict=True))
                print(f"{each + ' / ' + base:36} {ratio:5.2f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("rounds", nargs="?", type=int, default=15)
    parser.add_argument("--against", type=Path, metavar="LEAFLET")
    parser.add_argument(
        "--checkout", type=Path, metavar="FOLDER", help="where it is run: the folder of its data"
    )
    given = parser.parse_args()
    against = given.against.absolute() if given.against else None
    main(given.rounds, against, given.checkout or HERE.parent)
