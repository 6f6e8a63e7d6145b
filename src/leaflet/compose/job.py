"""What every composer is given beside its content, and what it gives back."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from leaflet.compose.kept import KeptParts
from leaflet.compose.wishes import Wishes
from leaflet.flowchart import Orders
from leaflet.model.notice import Notice
from leaflet.model.words import Words
from leaflet.page import Document
from leaflet.report import Origin
from leaflet.typeset.setting import Typesetter


class Arranged:
    """How a layout has arranged its pages, without their words; each layout has a kind of its own.

    A later job takes it as its ``former`` arrangement.
    """

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Job:
    """One document to compose: the notice, the wishes, and how furigana is added to words.

    ``former`` is the arrangement of the last pages, which is tried first while someone types, and
    ``kept`` what is left of these pages.
    """

    notice: Notice
    wishes: Wishes
    read: Callable[[Words], Words]
    typesetter: Typesetter = field(default_factory=Typesetter)
    layout: str = ""  # its name, for messages
    orders: Orders = field(default_factory=Orders)  # of charts, each found once
    former: Arranged | None = None
    kept: KeptParts | None = None


STANDING: Final = "縦"  # a paper that lies, turned


@dataclass(frozen=True, slots=True)
class Misfit:
    """What does not fit even in the smallest type: whose it is, and by how much (pt).

    ``paper`` names the smallest paper on which it would fit, where that is known, or says that it
    is the same one ``STANDING``; ``stock`` names the smallest card stock.
    """

    origin: Origin
    words: str
    over: float
    down: bool = False  # higher than its page, not wider than its column
    paper: str = ""
    stock: str = ""


@dataclass(frozen=True, slots=True)
class Crowd:
    """More desks than a sheet of cards holds: how many fit, and the names of those left over."""

    origin: Origin
    fits: int
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overfull:
    """More desks and questions than a layout holds; ``paper`` is where they would fit, if known."""

    origin: Origin
    layout: str
    desks: int
    steps: int
    paper: str


@dataclass(frozen=True, slots=True)
class Composed:
    """A document, and what did not fit it.

    ``arrangement`` is what a later job may take as its former one; ``as_before`` says that this
    one was taken so, without looking for a better one.
    """

    document: Document
    misfits: tuple[Misfit | Crowd | Overfull, ...] = ()
    doubts: tuple[tuple[Origin, str], ...] = ()  # to be settled before printing
    arrangement: Arranged | None = None
    as_before: bool = False
