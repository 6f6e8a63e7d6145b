"""Each entry of a file that cannot be read is parsed by itself, and its faults are cured.

The parser stops at the first fault of a file. To find all faults in one run, and to check the sound
entries, every section – and every desk or reading – is parsed alone. The user sees a cure of
`explain` only if the entry can be read better with it.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Final

from leaflet.language import _
from leaflet.report import Report
from leaflet.schema.shape import KEYS, Shape
from leaflet.source.attempt import SOUND, Attempt, attempt, report_unreadable
from leaflet.source.explain import LONGEST, Cure, advice, cures_of, wide_colons
from leaflet.source.lines import BLANKS, alike, seen_width
from leaflet.source.tree import Source

_EFFORT: Final = 4  # how often a file may be parsed again, in characters …
_LEAST: Final = 1_000_000  # … of a small one
_MEANINGS: Final = 2  # of a word that staff use for a key
_MARKS: Final = 4  # lines to blame that are looked at
_NEAR: Final = 5  # lines up to one of them in which the fault may be


def _is_better(tried: Attempt, base: Attempt, cures: Sequence[Cure]) -> bool:
    """Return whether cures help; one that only hides a fault in another text does not."""
    if any("\n" in cure.text for cure in cures):
        return tried.sense >= SOUND
    if not base.sense.parsed:
        return (tried.sense.parsed, tried.sense.soundness) > (False, base.sense.soundness)
    fewer = set(tried.blamed) < set(base.blamed) and tried.sense.soundness > base.sense.soundness
    deleted = sum(not cure.text.strip() for cure in cures)
    return fewer and tried.sense.nodes + deleted >= base.sense.nodes


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
        self._budget = max(_EFFORT * sum(map(len, lines)), _LEAST)
        for section in _sections(lines, shape):
            self._mend(section)
            if self._budget < 0:
                self._give_up(section.end)
                break

    def _mend(self, section: _Section) -> None:
        lines = [*section.above, *self.lines[section.start : section.end]]
        offset = section.start - len(section.above)
        tried = self._attempt(lines)
        while tried.blamed and self._budget >= 0:
            cures, tried = self._best_cures(lines, tried, len(section.above))
            if not cures:
                break
            for cure in cures:
                self._take(cure, lines, offset)
                if "\n" in cure.text:
                    self._leave_out(section)
                    return
        if not tried.sense.parsed:
            last = min(offset + tried.sense.soundness, section.end - 1)
            written = (at for at in range(section.start, last + 1) if self.lines[at].strip())
            report_unreadable(max(written, default=section.start), self._source, self._report)
            self._leave_out(section)

    def _take(self, cure: Cure, lines: list[str], offset: int) -> None:
        """Report a cure, and go on with it."""
        number = offset + cure.line
        typed = self._source.lines[number]
        where = self._source.origin(number + 1, alike(typed, cure.text) + 1)
        self._report.error(cure.rule, where, cure.message, advice(typed, cure.text))
        self.lines[number] = lines[cure.line] = self.cured[number + 1] = cure.text

    def _attempt(self, lines: Sequence[str]) -> Attempt:
        self._budget -= sum(map(len, lines)) + len(lines)
        return attempt(lines, Source(self._source.path, tuple(lines)), self._shape)

    def _best_cures(
        self, lines: Sequence[str], base: Attempt, head: int
    ) -> tuple[Sequence[Cure], Attempt]:
        """Return the first cures with which the lines can be read whole, or else the best."""
        best: Sequence[Cure] = ()
        result = base
        for cures in _cures(lines, base, head):
            if self._budget < 0 or (best and result.sense >= SOUND):
                break
            mended = list(lines)
            for cure in cures:
                mended[cure.line] = cure.text
            tried = self._attempt(mended)
            if _is_better(tried, base, cures) and (not best or tried.sense > result.sense):
                best, result = cures, tried
        return best, result

    def _leave_out(self, section: _Section) -> None:
        """Drop the value of a section that no cure makes readable, which was reported."""
        key, colon, _rest = self.lines[section.start].partition(":")
        self.lines[section.start : section.end] = [""] * (section.end - section.start)
        if colon and key.strip(' -"'):
            self.lines[section.start] = f"{key}:"
            self.unread.add(section.start + 1)

    def _give_up(self, line: int) -> None:
        """Report that the rest of the file is not read."""
        message = _("The file was not read from here on: there are too many faults before.")
        hint = _("Correct the faults above, and run the command again.")
        self._report.error("syntax", self._source.origin(line + 1, 1), message, hint)
        self.lines[line:] = [""] * (len(self.lines) - line)


def _cures(lines: Sequence[str], base: Attempt, head: int) -> Iterator[Sequence[Cure]]:
    """Yield cures of the lines to blame and of those near them, wrong words before wrong places.

    The full-width colons that the input method left on several lines are cured together.
    """
    marked = [] if base.sense.parsed else [at for at in base.blamed[:_MARKS] if at < len(lines)]
    suspects = [*dict.fromkeys(_suspects(lines, base.blamed[:_MARKS], head))]
    for rank in range(_MEANINGS):
        colons = [*wide_colons(lines, rank)]
        if len(colons) > 1:
            yield colons
    yield from ((cure,) for cure in cures_of(lines, suspects, marked))


def _suspects(lines: Sequence[str], blamed: Iterable[int], head: int) -> Iterator[int]:
    """Yield the lines to blame and those above them, then those below, then open quotations."""
    said = [line.lstrip()[:1] not in ("", "#") and len(line) <= LONGEST for line in lines]
    written = [at for at in range(head, len(lines)) if said[at]]
    ends = [bisect_right(written, line) for line in blamed]
    for step in (*range(1, _NEAR + 1), 0):
        yield from (written[end - step] for end in ends if 0 <= end - step < len(written))
    for end in ends:
        odd = (at for at in reversed(written[:end]) if lines[at].count('"') % 2)
        yield from islice(odd, 1)


def _sections(lines: Sequence[str], shape: Shape | None) -> Iterator[_Section]:
    """Yield the sections of a file, and the entries of one whose keys are the user's own."""
    starts = [number for number, line in enumerate(lines) if _begins(line, shape)]
    for start, end in pairwise((0, *starts, len(lines))):
        if not any(line.strip() for line in lines[start:end]):
            continue
        key = _word(lines[start])
        if shape is not None and "*" in shape.get(key, {}):
            yield from _entries(lines, start, end)
        else:
            yield _Section(start, end)


def _begins(line: str, shape: Shape | None) -> bool:
    """Return whether a line begins a section: with a key of the file, if it is known."""
    known = shape is None or _word(line) in shape
    return known and line[:1] not in ("", "#", "-", "}", "]", *BLANKS)


def _word(line: str) -> str:
    for mark in ":：":
        line = line.partition(mark)[0]
    return line.strip().strip("\"'")


def _entries(lines: Sequence[str], start: int, end: int) -> Iterator[_Section]:
    """Yield the key of a section alone, and each entry below it as a neighbour of another one."""
    heads = [number for number in range(start + 1, end) if _is_entry(lines[number])]
    ids = [lines[number] for number in heads if _word(lines[number].lstrip(BLANKS)) not in KEYS]
    widths = Counter(map(seen_width, ids))
    level = max(widths, key=lambda width: (widths[width], -width), default=2)
    starts = [n for n in heads if n == heads[0] or seen_width(lines[n]) <= level]
    yield _Section(start, starts[0] if starts else end)
    above = (f"{_word(lines[start])}:", f"{' ' * level}-neighbour-:")
    for first, last in pairwise((*starts, end)):
        yield _Section(first, last, above)


def _is_entry(line: str) -> bool:
    """Return whether a line may begin an entry: a name with its colon, or an id without it."""
    body = line.lstrip(BLANKS)
    named = ":" in body or "：" in body or body.isascii()
    inner = line[:1] in BLANKS[1:] and _word(body) in KEYS  # a key of an entry, behind a tab
    return named and not inner and body[:1] not in ("", "#", "-", '"')
