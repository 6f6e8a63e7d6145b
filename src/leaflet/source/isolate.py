"""Each entry of a file that cannot be read is parsed by itself, and its faults are cured.

The parser stops at the first fault of a file. To find all faults in one run, and to check the sound
entries, every section – and every desk or reading – is parsed alone. The user sees a cure of
`explain` only if the entry can be read better with it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Final

from leaflet.language import _
from leaflet.report import Report
from leaflet.schema.shape import KEYS, Shape
from leaflet.source.attempt import SOUND, Attempt, attempt, report_unreadable
from leaflet.source.explain import Cure, advice, placings, wide_colons, wordings
from leaflet.source.lines import BLANKS, seen_width, start_of
from leaflet.source.missing_line import Lack, breaks, keys_above
from leaflet.source.tree import Source

_MOST: Final = 100  # faults of typing in one file; with more of them it is not one of ours
_EFFORT: Final = 4  # how often a file may be parsed again, in characters …
_LEAST: Final = 1_000_000  # … of a small one
_NEIGHBOUR: Final = "-neighbour-"
_MEANINGS: Final = 2  # of a word that staff use for a key
_NEAR: Final = 4  # lines above the one where the parser stopped that may be to blame


def _is_better(tried: Attempt, base: Attempt, cure: Cure) -> bool:
    """Return whether a cure helps; one that only hides a fault in another text does not."""
    if not base.sense.parsed:
        return (tried.sense.parsed, tried.sense.soundness) > (False, base.sense.soundness)
    fewer = set(tried.blamed) < set(base.blamed) and tried.sense.soundness > base.sense.soundness
    return fewer and tried.sense.nodes + (not cure.text) >= base.sense.nodes


@dataclass(frozen=True, slots=True)
class _Section:
    """The lines of one entry, below the lines that say where it belongs."""

    start: int
    end: int
    above: tuple[str, ...] = ()


class Mended:
    """The lines of a file, with each typing fault reported and cured."""

    def __init__(self, lines: Sequence[str], source: Source, shape: Shape | None, report: Report):
        """Go through the sections of the file one by one."""
        self.lines = list(lines)
        self.cured: dict[int, str] = {}
        self.unread: set[int] = set()
        self._source = source
        self._shape = shape
        self._report = report
        self._faults = 0
        self._budget = max(_EFFORT * sum(map(len, lines)), _LEAST)
        for section in _sections(lines, shape):
            self._mend(section)
            if self._faults >= _MOST or self._budget < 0:
                self._give_up(section.end)
                break

    def _mend(self, section: _Section) -> None:
        lines = [*section.above, *self.lines[section.start : section.end]]
        offset = section.start - len(section.above)
        tried = self._with_colons(lines, self._attempt(lines), offset)
        while not tried.whole and self._faults < _MOST and self._budget >= 0:
            if self._lacks(breaks(lines, tried.blamed), tried, section):
                return
            cure, better = self._cure(lines, tried, len(section.above))
            lacks = keys_above(lines, tried.blamed)
            if better.sense < SOUND and self._lacks(lacks, tried, section):
                return
            if cure is None:
                break
            self._take(cure, lines, offset)
            tried = better
        if not tried.sense.parsed:
            blamed = offset + max(tried.blamed[:1], default=0)
            blamed = min(max(blamed, section.start), section.end - 1)
            while blamed > section.start and not self._source.lines[blamed].strip():
                blamed -= 1
            report_unreadable(blamed, self._source, self._report)
            self._leave_out(section)

    def _with_colons(self, lines: list[str], base: Attempt, offset: int) -> Attempt:
        """Cure the full-width colons of several lines at once, as the input method leaves them."""
        for rank in range(_MEANINGS) if not base.whole else ():
            cures = [*wide_colons(lines, rank)]
            if len(cures) < 2:
                break
            mended = list(lines)
            for cure in cures:
                mended[cure.line] = cure.text
            tried = self._attempt(mended)
            if tried.sense.parsed and tried.sense.soundness >= 0:
                for cure in cures:
                    self._take(cure, lines, offset)
                return tried
        return base

    def _take(self, cure: Cure, lines: list[str], offset: int) -> None:
        """Report a cure, and go on with it."""
        number = offset + cure.line
        where = self._source.origin(number + 1, cure.column + 1)
        hint = cure.hint or advice(where.excerpt, cure.text)
        self._report.error(cure.rule, where, cure.message, hint)
        self._faults += 1
        self.lines[number] = lines[cure.line] = self.cured[number + 1] = cure.text

    def _attempt(self, lines: Sequence[str]) -> Attempt:
        self._budget -= sum(map(len, lines)) + len(lines)
        plain = Source(self._source.path, tuple(lines))
        return attempt(lines, plain, self._shape)

    def _cure(self, lines: list[str], base: Attempt, head: int) -> tuple[Cure | None, Attempt]:
        """Return the first cure with which the lines can be read whole, or else the best."""
        best: Cure | None = None
        result = base
        for cure in _cures(lines, base.blamed, head):
            if self._budget < 0:
                break
            before, lines[cure.line] = lines[cure.line], cure.text
            tried = self._attempt(lines)
            lines[cure.line] = before
            if _is_better(tried, base, cure) and (best is None or tried.sense > result.sense):
                best, result = cure, tried
                if tried.sense >= SOUND:
                    break
        return best, result

    def _lacks(self, lacks: Iterator[Lack], tried: Attempt, section: _Section) -> bool:
        """Return whether a section lacks one of these lines; it is reported, and left out."""
        if tried.sense.parsed:
            return False
        worth = takewhile(lambda _lack: self._budget >= 0, lacks)
        sound = (each for each in worth if self._attempt(each.whole).sense >= SOUND)
        lack = next(sound, None)
        if lack is not None:
            line = section.start - len(section.above) + lack.line
            where = self._source.origin(line + 1, lack.column + 1)
            self._report.error("missing-line", where, lack.message, lack.hint)
            self._leave_out(section)
        return lack is not None

    def _leave_out(self, section: _Section) -> None:
        """Drop the value of a section that no cure makes readable, which was reported."""
        self._faults += 1
        first = self.lines[section.start]
        key, colon, _rest = first.partition(":")
        for number in range(section.start, section.end):
            self.lines[number] = ""
        if colon and key.strip(' -"'):
            self.lines[section.start] = f"{key}:"
            self.unread.add(section.start + 1)

    def _give_up(self, line: int) -> None:
        """Report that the rest of the file is not read."""
        message = _("The file was not read from here on: there are too many faults before.")
        hint = _("Correct the faults above, and run the command again.")
        self._report.error("syntax", self._source.origin(line + 1, 1), message, hint)
        self.lines[line:] = [""] * (len(self.lines) - line)


def _cures(lines: Sequence[str], blamed: Sequence[int], head: int) -> Iterator[Cure]:
    """Yield cures of the lines to blame and of those near them, wrong words before wrong places."""
    nearest = [_above(lines, min(line + 1, len(lines))) for line in blamed[:4]]
    suspects = dict.fromkeys(nearest)
    for at in nearest:
        for _step in range(_NEAR):
            suspects[at := _above(lines, at)] = None
    suspects |= dict.fromkeys(line + 1 for line in blamed[:4])
    suspects |= dict.fromkeys(_opened(lines, line) for line in blamed[:4])
    numbers = [at for at in suspects if head <= at < len(lines)]
    for at in numbers:
        yield from wordings(lines, at)
    for at in numbers:
        yield from placings(lines, at)


def _opened(lines: Sequence[str], at: int) -> int:
    """Return the line at or above this one in which a quotation was opened, or -1."""
    at = min(at, len(lines) - 1)
    while at >= 0 and not lines[at].count('"') % 2:
        at -= 1
    return at


def _above(lines: Sequence[str], at: int) -> int:
    """Return the line before that is neither blank nor a comment, or -1."""
    at -= 1
    while at >= 0 and lines[at].lstrip()[:1] in ("", "#"):
        at -= 1
    return at


def _sections(lines: Sequence[str], shape: Shape | None) -> Iterator[_Section]:
    """Yield the sections of a file, and the entries of one whose keys are the user's own."""
    starts = [number for number, line in enumerate(lines) if _begins(line, shape)]
    for start, end in pairwise((0, *starts, len(lines))):
        if start == end or not any(line.strip() for line in lines[start:end]):
            continue
        key = _word(lines[start])
        if shape is not None and "*" in shape.get(key, {}):
            yield from _entries(lines, start, end)
        else:
            yield _Section(start, end)


def _begins(line: str, shape: Shape | None) -> bool:
    """Return whether a line begins a section: with a key of the file, if it is known."""
    if line[:1] in ("", " ", "#", "-", "}", "]", *BLANKS):
        return False
    return shape is None or _word(line) in shape


def _word(line: str) -> str:
    for mark in ":：":
        line = line.partition(mark)[0]
    return line.strip().strip("\"'")


def _entries(lines: Sequence[str], start: int, end: int) -> Iterator[_Section]:
    """Yield the key of a section alone, and each entry below it as a neighbour of another one."""
    heads = [line for line in lines[start + 1 : end] if _is_entry(line)]
    widths = Counter(seen_width(line) for line in heads if _word(line.lstrip(BLANKS)) not in KEYS)
    level = max(widths, key=lambda width: (widths[width], -width), default=2)
    starts = [
        number
        for number in range(start + 1, end)
        if _is_entry(lines[number]) and seen_width(lines[number]) <= level
    ]
    yield _Section(start, starts[0] if starts else end)
    above = (f"{_word(lines[start])}:", f"{' ' * level}{_NEIGHBOUR}:")
    for first, last in pairwise((*starts, end)):
        yield _Section(first, last, above)


def _is_entry(line: str) -> bool:
    """Return whether a line may begin an entry: a name with its colon, or an id without it."""
    body = line.lstrip(BLANKS)
    if body[:1] in ("", "#", "-", '"') or (
        start_of(line) and line[0] != " " and _word(body) in KEYS
    ):
        return False
    return ":" in body or "：" in body or body.isascii()
