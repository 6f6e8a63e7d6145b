"""What a designer may change of bands: their measures, their forms, and what these are worth."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BandMeasures:
    """Measures of bands in pt, for type of the largest size."""

    row: float  # between the desks of one question
    bar: float  # between questions
    section: float  # between situations
    arrow: float  # between a bar and what it leads to
    spine: float  # width of a bar where it reaches down along what it leads to
    head: float  # length of the arrowhead in it
    head_width: float
    slack: float  # the most a desk grows to fill its page
    column: float  # between two columns on a page


@dataclass(frozen=True, slots=True)
class BandRules:
    """How bands may be arranged; of what is allowed, the largest type decides."""

    columns_landscape: int  # the most columns on a page
    columns_portrait: int
    widths: dict[str, float]  # of a question's bar, in sizes of its words
    emergency: float  # the most of the width of the band for emergencies that its words take
    emergency_wide: float  # the same for larger words, where the desks are as high beside them
    column_paper: float  # a paper so many times as wide as high has them in a column on the left
    column: float  # the width of that, as a share, unless they need more
    column_larger: tuple[float, ...]  # their numbers in it, times the usual size; the first best
    least: float  # of any bar, in sizes of its words
    widest_word: float  # a bar is widened for a long word up to this
    larger: tuple[float, ...]  # the words of large bars, in sizes of the others; the first best
    filled: float  # the most of the height of a bar that larger words take
    looser: tuple[float, ...]  # the gaps in a box that is too high, times the usual; the first best
    air: float  # by how much of itself a gap grows before desks do, where there is room to spare
    stretch: float  # by how much of its height a column grows to fill its page, at the least
    even: float  # the same for ending where what is beside it ends
    pages: int  # the most pages
    boxes: int  # the most questions and desks on a page: with more, nothing is tried


@dataclass(frozen=True, slots=True)
class Lower:
    """How much lower, as a share, something must become to depart from the plainest form."""

    above: float  # for a question above its desks instead of beside them
    split: float  # for a question split between two columns


@dataclass(frozen=True, slots=True)
class BandMerit:
    """What takes from the merit of bands, in steps of type."""

    continued: float  # a bar repeated where it continues in another column or on another page
    torn: float  # the same for a question whose desks are split
    free: float  # free area: so much for a page that is empty
    void: float  # bars larger than their words: so much for a page of nothing else
    uneven: float  # columns that end higher than others of their page
    column: float  # each column of a page beyond the first


@dataclass(frozen=True, slots=True)
class Banding:
    """The bands: their measures, how they may be arranged, and what that is worth."""

    measures: BandMeasures
    rules: BandRules
    lower: Lower
    merit: BandMerit
