"""The tables of facts that come with the rules: lines of text, their cells separated by tabs."""

from collections.abc import Iterator
from pathlib import Path


def rows(path: Path) -> Iterator[list[str]]:
    """Yield the cells of each line, except remarks, which begin with #."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
