"""Feed spoilt input to everything that reads; it may be refused, but no traceback may come out.

    python tests/fuzz/fuzz.py [--seconds 600] [--seed 1] [--only data,sheets,…]

The same seed gives the same cases; how many depends on the machine. A case that fails is kept in
build/fuzz, with what was done to it. Wrong are an exception, a character that a terminal obeys in
what is printed or written, and a case that takes longer than ``LONGEST`` seconds.
"""

import argparse
import shutil
import sys
import tempfile
import traceback
from collections import Counter
from pathlib import Path
from random import Random
from time import monotonic

from attempts import ATTEMPTS, FaultError

KEPT = Path("build/fuzz").absolute()


def main() -> int:
    """Run until the time is over; return 1 if anything failed."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="the number of the first case")
    parser.add_argument("--only", default=",".join(ATTEMPTS))
    asked = parser.parse_args()
    names = asked.only.split(",")
    end, number, done, failed = (
        monotonic() + asked.seconds,
        asked.first,
        Counter[str](),
        Counter[str](),
    )
    while monotonic() < end:
        name = names[number % len(names)]
        done[name] += 1
        if fault := _fault(name, f"{asked.seed}-{name}-{number}"):
            last = fault.strip().split("\n")[-1]
            failed[last] += 1
            if failed[last] == 1:
                print(f"== {name}, seed {asked.seed}, case {number}\n{fault}", flush=True)
        number += 1
    print(", ".join(f"{count} {name}" for name, count in done.items()))
    print(f"{sum(failed.values())} cases failed, of {len(failed)} kinds")
    return 1 if failed else 0


def _fault(name: str, seed: str) -> str:
    """Return what is wrong with one case, or nothing; its folder is kept if it is."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            ATTEMPTS[name](Path(folder), Random(seed))
        except FaultError as fault:
            reported = str(fault)
        except Exception:
            reported = traceback.format_exc()
        else:
            return ""
        shutil.copytree(folder, KEPT / seed, dirs_exist_ok=True, symlinks=True)
        return (
            f"{reported}\n(kept in {KEPT / seed})"
            if "\n" not in reported
            else f"(kept in {KEPT / seed})\n{reported}"
        )


if __name__ == "__main__":
    sys.exit(main())
