"""QR codes (JIS X 0510, ISO/IEC 18004) as one outline of whole numbers."""

from collections.abc import Sequence
from functools import cache
from typing import Final

from leaflet.compose.symbol import library, symbol
from leaflet.frozen import dataclass
from leaflet.page import Contour, Ink, Mark, Path, Point
from leaflet.report import Origin
from leaflet.units import mm

QUIET_ZONE: Final = 4  # modules on every side, ISO/IEC 18004 6.3.8
SMALLEST_SIDE: Final = mm(15)  # below it phones fail on a blurred copy, whatever the module
SMALLEST_MODULE: Final = mm(0.46)  # measured: no failure at 150 dpi, 0.15 mm blur, JPEG 40
_LEVELS: Final = (0, 3, 2)  # M, Q, H: error correction rising, by the numbers of ISO/IEC 18004


@dataclass(frozen=True, slots=True)
class Code:
    """The modules of one code, quiet zone left out, as the outline of its dark parts."""

    payload: str
    modules: int
    contours: tuple[Contour, ...]

    @property
    def smallest_side(self) -> float:
        """The least printed side in pt, quiet zone left out, that still reads from a copy."""
        return max(SMALLEST_SIDE, SMALLEST_MODULE * self.modules)

    def quiet(self, side: float) -> float:
        """Return the width in pt of the quiet zone of a code printed with this side."""
        return QUIET_ZONE * side / self.modules


@cache
def encode(text: str) -> Code:
    """Return the code of an ASCII text: level M, or a higher one that needs no larger version.

    Raises ValueError where the text is too long for any code.
    """
    data = text.encode("ascii")
    version, level = _smallest(len(data), library().BIT_LIMIT_TABLE)
    rows = symbol(data, version, level)
    return Code(text, len(rows), tuple(_outline(rows)))


def _smallest(length: int, capacity: Sequence[Sequence[int]]) -> tuple[int, int]:
    """Return the smallest version that holds so many bytes at level M, and its best level.

    ``capacity`` is bits by level and version. The header is the mode and the count of bytes,
    whose width grows at version 10 (ISO/IEC 18004 7.4.1).
    """
    for version in range(1, 41):
        bits = 4 + (8 if version < 10 else 16) + 8 * length
        levels = [level for level in _LEVELS if bits <= capacity[level][version]]
        if levels:
            return version, levels[-1]
    raise ValueError(length)


def _outline(rows: Sequence[Sequence[bool]]) -> list[Contour]:
    """Give one rectangle for each run of dark modules, grown down while the run repeats."""
    open_runs: dict[tuple[int, int], int] = {}
    done: list[tuple[int, int, int, int]] = []
    for y, row in enumerate([*rows, [False] * len(rows)]):
        runs = set(_runs(row))
        for run in [run for run in open_runs if run not in runs]:
            done.append((open_runs.pop(run), y, *run))
        for run in runs:
            open_runs.setdefault(run, y)
    return [
        Contour((left, top), ((right, top), (right, bottom), (left, bottom), ()))
        for top, bottom, left, right in sorted(done, key=_shape)
    ]


def _shape(run: tuple[int, int, int, int]) -> tuple[int, ...]:
    """Return what a box is sorted by: like stands beside like, and a file becomes smaller."""
    top, bottom, left, right = run
    return bottom - top, right - left, *run


def _runs(row: Sequence[bool]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    start = -1
    for x, dark in enumerate([*row, False]):
        if dark and start < 0:
            start = x
        elif not dark and start >= 0:
            runs.append((start, x))
            start = -1
    return runs


def drawn(
    code: Code, at: Point, side: float, ink: Ink, mark: Mark, origin: Origin | None = None
) -> Path:
    """Return the code as one path; ``at`` is the corner of its modules and ``side`` is in pt."""
    scale = side / code.modules
    return Path(at, code.contours, mark, ink, scale=scale, origin=origin, code=code.payload)
