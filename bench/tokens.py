"""Count the lines that end inside a word, by the short units of SudachiPy.

    python bench/tokens.py FILE...      (needs the extra readings)

Each line of the files is a paragraph, set in both faces at several measures. Printed for each way
of breaking are the breaks, how many of them are inside a word, how many inside one that its line
would hold, and the words; for justified lines also the share that ends at a phrase, the share left
short, and the mean space added between two letters of the others, in em.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sudachipy import Dictionary, SplitMode

from leaflet.model.words import Span, Words
from leaflet.report import Origin
from leaflet.typeset.break_cost import HELPER
from leaflet.typeset.place import SetLine
from leaflet.typeset.setting import Typesetter
from leaflet.typeset.spacing import LOOSEST
from leaflet.typeset.style import Align, Phrases, Style

FACES: Final = ("BIZUDPGothic-Regular", "BIZUDGothic-Regular")
MEASURES: Final = (5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 20, 24, 28, 32, 40)  # em
WAYS: Final[tuple[tuple[Phrases, Align], ...]] = (
    ("yes", "left"),
    ("prefer", "left"),
    ("prefer", "justify"),
)


@dataclass(frozen=True, slots=True)
class Ending:
    """The end of a line that is not the last: the word it splits, if any, and the space in it.

    The word ``fits`` if it is no wider than the measure.
    """

    split: str
    fits: bool
    at_phrase: bool
    space: float  # em


def words_in(text: str) -> dict[int, str]:
    """Return the short units of a text by the place where each begins."""
    found: dict[int, str] = {}
    for token in Dictionary().tokenizer().tokenize(text, SplitMode.A):
        found[token.begin()] = token.surface()
    return found


def endings(lines: tuple[SetLine, ...], words: dict[int, str], measure: float) -> Iterator[Ending]:
    place = 0
    for line in lines[:-1]:
        letters = line.galley.letters[line.first : line.last]
        place += sum(len(letter.text) for letter in letters)
        start = max(begun for begun in words if begun <= place)
        split = "" if start == place else words[start]
        fits = line.galley.line_width(start, start + len(words[start])) <= measure
        width = line.galley.place_line(line.first, line.last)[1]
        space = (measure - width) / max(1, len(letters) - 1)
        yield Ending(split, fits, line.galley.grade(line.last) <= HELPER, space)


def main(files: list[str]) -> None:
    texts = [text for file in files for text in Path(file).read_text("utf-8").splitlines() if text]
    words = {text: words_in(text) for text in texts}
    typesetter = Typesetter()
    for phrases, align in WAYS:
        found: list[Ending] = []
        for text in texts:
            spoken = Words((Span(text),), Origin("", 0))
            for face in FACES:
                style = Style(face, 1.0, align=align, phrases=phrases, latin_gap=0.08)
                for measure in MEASURES:
                    lines = typesetter.break_lines(spoken, style, measure)
                    found += endings(lines, words[text], measure)
        split = Counter(ending.split for ending in found if ending.split)
        share = 100 * split.total() / len(found)
        fitting = 100 * sum(ending.fits for ending in found if ending.split) / len(found)
        print(f"{phrases}, {align}: {len(found)} breaks, {share:.3f} % in a word", end=", ")
        print(f"{fitting:.3f} % in one that fits:", *split)
        if align == "justify":
            phrase = 100 * sum(ending.at_phrase for ending in found) / len(found)
            spaces = [ending.space for ending in found if ending.space <= LOOSEST]
            short = 100 - 100 * len(spaces) / len(found)
            space = sum(spaces) / len(spaces)
            print(
                f"  {phrase:.1f} % at a phrase, {short:.1f} % short, {space:.3f} em between letters"
            )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="+", metavar="FILE")
    main(parser.parse_args().files)
