"""What is known of a key of the data format, and of keys that belong together."""

from dataclasses import dataclass
from enum import StrEnum

from leaflet.language import in_japanese


class Form(StrEnum):
    """What the value of a key is."""

    TEXT = "text"  # one line, printed as written
    DATE = "date"
    SWITCH = "switch"  # yes or no
    LINES = "lines"  # a text, a paragraph for each line; or a list of texts
    IDS = "ids"  # a list of desks
    KEYS = "keys"  # further keys, those of ``group``
    NAMED = "named"  # names chosen by the user, each with the keys of ``group`` or a text
    ENTRIES = "entries"  # a list of entries with the keys of ``group``


@dataclass(frozen=True, slots=True)
class Key:
    """One key: what it holds, what it is for, how it is written, and what people call it."""

    name: str
    form: Form
    japanese: str
    english: str
    example: str = ""
    words: str = ""  # what staff type instead, separated by spaces
    required: bool = False
    group: str = ""
    of: str = ""  # the kind of contact it belongs to

    @property
    def synonyms(self) -> tuple[str, ...]:
        """What staff call it."""
        return tuple(self.words.split())

    @property
    def title(self) -> str:
        """The head of its column in a spreadsheet: what staff call it most often."""
        return self.synonyms[0] if self.words else self.name

    @property
    def label(self) -> str:
        """What it is called in a form or a sentence, in the language of the messages."""
        return self.title if in_japanese() else self.name.replace("_", " ")


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The keys of one entry or file, in the order in which they are usually written."""

    name: str
    japanese: str
    english: str
    keys: tuple[Key, ...]
    one_of: tuple[str, ...] = ()  # exactly one of these keys is needed
