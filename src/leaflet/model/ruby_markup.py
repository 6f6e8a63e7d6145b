"""Prose in the Denden notation: ``{最寄|もよ}り`` is a word and its reading (ルビ)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from leaflet.language import _
from leaflet.model.kanji import is_kanji
from leaflet.model.words import Span, Words
from leaflet.report import Origin, Report
from leaflet.source.lines import short
from leaflet.source.tree import Scalar

LONGEST: Final = 8_000  # characters of a text: ten pages of an ordinary book
_WIDE: Final = "｛[^｛｝]*[|｜][^｛｝]*｝"
_WIDE_BLANK: Final = "｛[^｛｝]+｝"
_PIECES: Final = re.compile(
    r"\\(?P<printed>[{}])|\{(?P<inside>[^{}]*)\}|(?P<open>\{[^}]*\}?)|[^{\\]+|\\"
)
"""What a line is made of: a brace that is printed, what is in braces, one left open, plain text."""
# One character as a reader counts it: a kanji with its variation selector or combining mark.
_CLUSTER: Final = re.compile(".[\ufe00-\ufe0f\U000e0100-\U000e01ef\u3099\u309a]*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Blank:
    """A place in the imprint that batch or --set fills: ``{学校名}``."""

    name: str


Part = Span | Blank


def clusters(text: str) -> list[str]:
    """Return the characters as a reader counts them."""
    return _CLUSTER.findall(text)


def paragraphs(scalar: Scalar, report: Report) -> tuple[Words, ...]:
    """Return one paragraph for each line that is not blank."""
    return tuple(
        Words(tuple(part for part in parts if isinstance(part, Span)), where)
        for parts, where in _lines(scalar, report, blanks=False)
    )


def one_line(scalar: Scalar, report: Report) -> Words:
    """Return the text as one paragraph; report further lines, which have no place here."""
    found = paragraphs(scalar, report)
    if len(found) > 1:
        one_line_only(found[1].origin, report)
    return found[0] if found else Words((), scalar.origin)


def one_line_only(where: Origin, report: Report) -> None:
    """Report a second line where only one can be printed."""
    message = _("Only one line of text is allowed here.")
    hint = _("Write the text on one line, without | before it.")
    report.error("kind", where, message, hint)


def with_blanks(scalar: Scalar, report: Report) -> tuple[tuple[tuple[Part, ...], Origin], ...]:
    """Return the lines of an imprint with their blanks, and the place of each line."""
    return tuple(_lines(scalar, report, blanks=True))


def written_at(line: str, place: int) -> int | None:
    """Return where a character of the plain text is in its line as written.

    None for one that has a reading already.
    """
    said = 0
    for found in _PIECES.finditer(line):
        if found["inside"] is not None:
            base, bar, _readings = found["inside"].partition("|")
            length, start = len(base) if bar else 0, None
        else:
            text = found["printed"] or found[0]
            length, start = len(text), found.end() - len(text)
        if place < said + length:
            return None if start is None else start + place - said
        said += length
    return None


def _lines(
    scalar: Scalar, report: Report, *, blanks: bool
) -> Iterator[tuple[tuple[Part, ...], Origin]]:
    if len(scalar.text) > LONGEST:
        report.error(
            "length",
            scalar.origin,
            _("This text is too long: it has {count} characters.").format(
                count=f"{len(scalar.text):,}"
            ),
            _("Shorten it: a text has at most {limit} characters.").format(limit=f"{LONGEST:,}"),
        )
        return
    start = 0
    for line in scalar.text.split("\n"):
        if line.strip():
            scanner = _Scanner(scalar, start, line, report, blanks=blanks)
            yield tuple(scanner.parts()), scalar.at(start)
        start += len(line) + 1


class _Scanner:
    """One line of prose; faults in its braces are printed as written, and reported."""

    def __init__(
        self, scalar: Scalar, start: int, line: str, report: Report, *, blanks: bool
    ) -> None:
        self.scalar = scalar
        self.start = start
        self.line = line
        self.report = report
        self.blanks = blanks

    def parts(self) -> Iterator[Part]:
        plain = ""
        for found in _PIECES.finditer(self.line):
            parts: tuple[Part, ...] = ()
            if found["open"]:
                message = _("The brace {mark} is not closed.").format(mark="{")
                hint = _("Close it with {closing}, or type {brace} for a brace that is printed.")
                hint = hint.format(closing="}", brace="\\{")
                self._fault("ruby", found.start(), message, hint)
            elif found["inside"] is not None:
                parts = self._braced(found.start(), found["inside"])
            if not parts:
                plain += found["printed"] or found[0]
                continue
            if plain:
                yield Span(plain)
            plain = ""
            yield from parts
        if plain:
            yield Span(plain)
        self._wide()

    def _braced(self, at: int, inside: str) -> tuple[Part, ...]:
        base, bar, rest = inside.partition("|")
        if bar:
            return self._ruby(at, base, rest.split("|"))
        if "｜" in inside:
            self._fault(
                "ruby",
                at,
                _("The bar between word and reading is a full-width one."),
                _("Type {text}").format(text="{" + inside.replace("｜", "|") + "}"),
            )
            return ()
        return self._blank(at, inside)

    def _ruby(self, at: int, base: str, readings: list[str]) -> tuple[Part, ...]:
        characters = clusters(base)
        kanji = [character for character in characters if is_kanji(character[0])]
        hint = _("Type one reading for the whole word, or one for each kanji: {text}").format(
            text="{相談|そう|だん}"
        )
        if not base.strip() or not all(reading.strip() for reading in readings):
            self._fault("ruby", at, _("A word or a reading is empty between the braces."), hint)
            return ()
        if len(readings) in (1, len(characters)):
            return (Span(base, tuple(readings)),)
        if len(readings) == len(kanji):
            left = iter(readings)
            return tuple(
                Span(character, (next(left),)) if is_kanji(character[0]) else Span(character)
                for character in characters
            )
        self._fault(
            "ruby",
            at,
            _("“{word}” has {kanji} kanji but {readings} readings.").format(
                word=short(base), kanji=len(kanji), readings=len(readings)
            ),
            hint,
        )
        return ()

    def _blank(self, at: int, name: str) -> tuple[Part, ...]:
        if not name.strip():
            self._fault(
                "placeholder",
                at,
                _("There is nothing between the braces."),
                _("Type a name, or {brace} for a brace that is printed.").format(brace="\\{"),
            )
            return ()
        if self.blanks:
            return (Blank(name.strip()),)
        self._fault(
            "placeholder",
            at,
            _(
                "The placeholder {text} is allowed only in edition.yaml (publisher, imprint) and in"
                " the body of letter.yaml."
            ).format(text="{" + short(name) + "}"),
            _("For a reading type {ruby}; for a brace that is printed type {brace}.").format(
                ruby="{" + short(name) + "|…}", brace="\\{"
            ),
        )
        return ()

    def _wide(self) -> None:
        wide = _WIDE_BLANK if self.blanks else _WIDE
        for found in re.finditer(wide, self.line) if "｛" in self.line else ():
            half = found[0].translate({ord("｛"): "{", ord("｝"): "}", ord("｜"): "|"})
            message = _("These full-width braces are printed as they are: only { } has a meaning.")
            hint = _("Type {text}").format(text=half)
            self.report.warning("ruby", self.scalar.at(self.start + found.start()), message, hint)

    def _fault(self, rule: str, at: int, message: str, hint: str) -> None:
        self.report.error(rule, self.scalar.at(self.start + at), message, hint)
