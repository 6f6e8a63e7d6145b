"""QR codes (JIS X 0510, ISO/IEC 18004) as one outline of whole numbers."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from leaflet.compose.codewords import room
from leaflet.compose.symbol import symbol
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
    rows = symbol(data, *_smallest(len(data)))
    return Code(text, len(rows), tuple(_outline(rows)))


def _smallest(length: int) -> tuple[int, int]:
    """Return the smallest version that holds so many bytes at level M, and its best level."""
    for version in range(1, 41):
        levels = [level for level in _LEVELS if length <= room(version, level)]
        if levels:
            return version, levels[-1]
    raise ValueError(length)


def _outline(rows: Sequence[str]) -> Iterator[Contour]:
    """Give one rectangle for each run of dark modules, grown down while the run repeats.

    Like stands beside like, so that a file becomes smaller.
    """
    boxes: list[tuple[int, int, int, int, int, int]] = []
    begun: dict[tuple[int, int], int] = {}  # in which row each run that goes on began
    for y, row in enumerate([*rows, ""]):
        runs = _runs(row)
        for run in begun.keys() - runs:
            left, right = run
            top = begun.pop(run)
            boxes.append((y - top, right - left, top, y, left, right))
        for run in runs:
            begun.setdefault(run, y)
    for _height, _width, top, bottom, left, right in sorted(boxes):
        yield Contour((left, top), ((right, top), (right, bottom), (left, bottom), ()))


def _runs(row: str) -> set[tuple[int, int]]:
    """Return where each run of dark modules begins, and where it has ended."""
    runs = set()
    end = 0
    while (start := row.find("1", end)) >= 0:
        end = row.find("0", start)
        if end < 0:
            end = len(row)
        runs.add((start, end))
    return runs


def drawn(
    code: Code, at: Point, side: float, ink: Ink, mark: Mark, origin: Origin | None = None
) -> Path:
    """Return the code as one path; ``at`` is the corner of its modules and ``side`` is in pt."""
    scale = side / code.modules
    return Path(at, code.contours, mark, ink, scale=scale, origin=origin, code=code.payload)
