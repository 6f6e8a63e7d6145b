"""QR codes (JIS X 0510, ISO/IEC 18004) as one outline of whole numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Final

from qrcode import QRCode
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.exceptions import DataOverflowError
from qrcode.image.base import BaseImage

from leaflet.page import Contour, Ink, Mark, Path, Point
from leaflet.report import Origin
from leaflet.units import mm

QUIET_ZONE: Final = 4  # modules on every side, ISO/IEC 18004 6.3.8
SMALLEST_SIDE: Final = mm(15)  # below it phones fail on a blurred copy, whatever the module
_LEVELS: Final = (ERROR_CORRECT_M, ERROR_CORRECT_Q, ERROR_CORRECT_H)
SMALLEST_MODULE: Final = mm(0.46)  # measured: no failure at 150 dpi, 0.15 mm blur, JPEG 40


def smallest_side(modules: float) -> float:
    """Return the least printed side in pt, quiet zone left out, that still reads from a copy."""
    return max(SMALLEST_SIDE, SMALLEST_MODULE * modules)


@dataclass(frozen=True, slots=True)
class Code:
    """The modules of one code, quiet zone left out, as the outline of its dark parts."""

    payload: str
    modules: int
    contours: tuple[Contour, ...]

    @property
    def smallest_side(self) -> float:
        """The least side of this code (``smallest_side``)."""
        return smallest_side(self.modules)

    def quiet(self, side: float) -> float:
        """Return the width in pt of the quiet zone of a code printed with this side."""
        return QUIET_ZONE * side / self.modules


@lru_cache(maxsize=4096)
def encode(text: str) -> Code:
    """Return the code of an ASCII text: level M, or a higher one that needs no larger version.

    Raises ValueError where the text is too long for any code. The result depends on the text alone;
    it is kept because a code is measured at every size of type that is tried.
    """
    text.encode("ascii")
    smallest, *raised = (_symbol(text, level) for level in _LEVELS)
    if smallest is None:
        raise ValueError(text)
    same = [each for each in raised if each and each.version == smallest.version]
    matrix = (same or [smallest])[-1].get_matrix()
    return Code(text, len(matrix), tuple(_outline(matrix)))


def _symbol(text: str, level: int) -> "QRCode[BaseImage] | None":
    """Return the smallest symbol that holds a text at a level; None where none does."""
    symbol: QRCode[BaseImage] = QRCode(error_correction=level, border=0)
    symbol.add_data(text, optimize=0)
    try:
        symbol.best_fit()
    except (ValueError, DataOverflowError):
        return None
    return symbol


def _outline(matrix: Sequence[Sequence[bool]]) -> Iterator[Contour]:
    """Yield one rectangle for each run of dark modules, grown down while the run repeats."""
    begun: dict[tuple[int, int], int] = {}  # in which row each run that goes on began
    for y, row in enumerate([*matrix, ()]):
        runs = set(_runs(row))
        for run in sorted(begun.keys() - runs):
            left, right = run
            top = begun.pop(run)
            yield Contour((left, top), ((right, top), (right, y), (left, y), ()))
        for run in runs:
            begun.setdefault(run, y)


def _runs(row: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield where each run of dark modules begins and ends."""
    x = 0
    for dark, modules in groupby(row):
        end = x + len(list(modules))
        if dark:
            yield x, end
        x = end


def drawn(
    code: Code, at: Point, side: float, ink: Ink, mark: Mark, origin: Origin | None = None
) -> Path:
    """Return the code as one path; ``at`` is the corner of its modules and ``side`` is in pt."""
    scale = side / code.modules
    return Path(at, code.contours, mark, ink, scale=scale, origin=origin, code=code.payload)
