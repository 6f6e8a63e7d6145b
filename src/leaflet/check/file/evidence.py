"""What a proof compares: the file as other programs read it, and the data."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from leaflet.check.file.again import printed_again
from leaflet.check.file.objects import FileObjects
from leaflet.check.file.own_box import DeskSearch, OwnBox, PrintedDesk
from leaflet.check.file.paint import NO_MARK
from leaflet.check.file.passage import Passage, Strand, passages, strands
from leaflet.check.file.printed import Character, PrintedPage, plain
from leaflet.check.file.promised import promise_of, promised, uris_of
from leaflet.check.file.rubies import read_words, rubies, spoken
from leaflet.check.file.tokens import as_of, texts, tokens
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.parts.contacts import bracketed, in_one, said_at_once
from leaflet.compose.parts.document_sheet import NARROWEST
from leaflet.compose.sheet import length
from leaflet.compose.sheets import Sheets
from leaflet.model.blanks import filled_lines, imprinted
from leaflet.model.desk import Contact, Desk
from leaflet.model.dictionary import ReadingDictionary
from leaflet.model.facts import TERMS, desks_of
from leaflet.model.notice import Notice
from leaflet.model.words import Span, Words
from leaflet.page import Rect
from leaflet.report import Finding, Level, Origin


@dataclass(frozen=True)
class Readings:
    """Texts with the furigana that the data and the dictionary give to all their words."""

    read: tuple[Words, ...]

    @cached_property
    def rubies(self) -> frozenset[tuple[str, str]]:
        """Each word with its furigana, and each part of one."""
        return frozenset(rubies(self.read))

    @cached_property
    def spoken(self) -> str:
        """The furigana, text by text."""
        return "\n".join(spoken(self.read))


@dataclass(frozen=True)
class SheetTexts:
    """What the sheet of a layout and the themes say, and how it is read."""

    layout: str
    sheets: Sheets
    readings: ReadingDictionary

    @cached_property
    def _found(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        found = (each for name in (self.layout, "themes") for each in self.sheets.texts(name))
        return tuple((way, each.text) for way, each in found)

    @property
    def labels(self) -> dict[str, str]:
        """What is printed before the lines of each desk, by their keys."""
        return {way[-1]: text for way, text in self._found if way[0] in ("terms", "facts")}

    def under(self, key: str) -> set[str]:
        """Return the texts below a key: what a channel is called."""
        return {text for way, text in self._found if key in way}

    @property
    def again(self) -> str:
        """What is behind a name that goes on from the page before, or nothing."""
        return min(self.under("again"), default="")

    @property
    def condense(self) -> float:
        """The narrowest that the sheet lets letters be, as a share of their width (長体)."""
        return min(map(length, self.under("condense")), default=NARROWEST)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The texts of the sheet and the themes, lengths and colours among them."""
        return tuple(dict.fromkeys(text for _way, text in self._found))

    @cached_property
    def spoken(self) -> Readings:
        """The texts with their furigana."""
        words = (Words((Span(text),), Origin("")) for text in self.texts if not text.isascii())
        return Readings(read_words(words, self.readings))


@dataclass(frozen=True)
class NoticeTexts:
    """All that a notice says, as it is compared: worked out once for all its files.

    ``sheets`` say which lines of a desk are printed.
    """

    notice: Notice
    sheets: Sheets = field(default_factory=Sheets)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Every text of the data, except the dictionary of readings."""
        return tuple(dict.fromkeys(filter(None, map(plain, texts(self.notice)))))

    @cached_property
    def tokens(self) -> frozenset[str]:
        """Every number, address, date and id that the data hold, as compared and as written.

        Also those between two spaces: a line may end there (2026-04-01 9:00).
        """
        words = (plain(word) for text in texts(self.notice) if " " in text for word in text.split())
        return frozenset(_tokens((plain(as_of(self.notice).text), *self.texts, *words)))

    @cached_property
    def owners(self) -> tuple[tuple[str, Desk], ...]:
        """Each token that a contact holds, with its desk."""
        return tuple(
            (token, desk)
            for desk in self.notice.desks.values()
            for contact in desk.contacts
            for value in filter(None, (contact.value, contact.search_id))
            for token in _tokens([plain(value.text)])
        )

    @cached_property
    def sentences(self) -> tuple[tuple[str, frozenset[str]], ...]:
        """The prose that holds tokens, and these; not what is written of a contact itself."""
        desks = self.notice.desks.values()
        fields = {contact.words.origin for desk in desks for contact in desk.contacts}
        texts = (plain(each.plain) for each in self.notice.prose if each.origin not in fields)
        said = ((text, frozenset(_tokens([text]))) for text in texts)
        return tuple((text, found) for text, found in said if found)

    @cached_property
    def spoken(self) -> Readings:
        """The prose with all its furigana, remarks also as printed: (火) is read, 火 is not."""
        found = (each for desk in self.notice.desks.values() for each in desk.contacts)
        remarks = (bracketed(words) for contact in found for words in _remarks(contact))
        return Readings(read_words((*self.notice.prose, *remarks), self.notice.readings))

    @cached_property
    def of_sheets(self) -> dict[str, SheetTexts]:
        """What the sheet of each layout adds to the words of the notice."""
        readings = self.notice.readings
        return {layout: SheetTexts(layout, self.sheets, readings) for layout in LAYOUTS}


def _remarks(contact: Contact) -> Iterator[Words]:
    """Yield what is said after a contact line by line, and as one."""
    if found := said_at_once(contact):
        yield from (*contact.hours, *found, in_one(found))


@dataclass(frozen=True, slots=True)
class PrintedToken:
    """A token on a page, counted from 1, and the place of its glyphs in their strand."""

    page: int
    strand: Strand
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Evidence:
    """A finished file of a layout, and what the notice says that it was made of.

    ``part`` is the document of the notice that the layout prints; ``values`` are those of the
    blanks of the imprint; ``origin`` names the file in messages.
    """

    printed: Sequence[PrintedPage]
    objects: FileObjects
    said: NoticeTexts
    layout: str
    part: str
    values: Mapping[str, str]
    origin: Origin

    @cached_property
    def pages(self) -> list[list[Strand]]:
        """The glyphs of each page by their sizes."""
        return [strands(page.characters, self.texts) for page in self.printed]

    @cached_property
    def decoration(self) -> list[list[Strand]]:
        """The glyphs of each page that no screen reader reads, by their sizes."""
        silent = (
            (each for each in page.characters if each.mark == NO_MARK) for page in self.printed
        )
        return [strands(each, self.texts) for each in silent]

    @cached_property
    def glyphs(self) -> dict[tuple[int, int], list[Character]]:
        """The glyphs of each marked content, by its page and its number."""
        found: dict[tuple[int, int], list[Character]] = {}
        for number, page in enumerate(self.printed):
            for each in page.characters:
                found.setdefault((number, each.mark), []).append(each)
        return found

    @cached_property
    def furigana(self) -> frozenset[tuple[int, int]]:
        """The marked contents of furigana, each by its page and its number."""
        return frozenset(mark for each in self.objects.rubies for mark in each.reading)

    def fault(self, rule: str, message: str, **values: object) -> Finding:
        """Return what a rule has found in the file: an error, if the office sets nothing else."""
        text = message.format(**values) if values else message  # an address may hold braces
        return Finding(rule, Level.ERROR, self.origin, text)

    def text_of(self, marks: Iterable[tuple[int, int]]) -> str:
        """Return what the glyphs of some marked contents say."""
        return plain("".join(each.text for mark in marks for each in self.glyphs.get(mark, ())))

    @property
    def copied(self) -> bool:
        """Whether a page is a sheet of cards."""
        return self.part == "card"

    @property
    def torn(self) -> bool:
        """Whether each desk is again on strips to be torn off."""
        return promise_of(self.layout).first_only

    @cached_property
    def _search(self) -> DeskSearch:
        desks = desks_of(self.notice, self.part)
        labelled = any(getattr(desk, key) for desk in desks for key in TERMS)
        labels = self.sheet.labels if labelled else {}
        return DeskSearch(
            [(desk, promised(desk, self.layout, labels)) for desk in desks],
            self.pages,
            title="" if self.copied else getattr(self.notice, self.part).title.plain,
            again=plain(self.sheet.again) if len(self.pages) > 1 and not self.copied else "",
            frames=self.frames,
            copied=self.copied,
            torn=self.torn,
        )

    @cached_property
    def desks(self) -> list[PrintedDesk]:
        """The desks that the document prints, in its order, and where."""
        return self._search.desks()

    @cached_property
    def frames(self) -> Sequence[Sequence[Rect]]:
        """The boxes on each page in which desks are: those of a flowchart, else none."""
        framed = self.part == "flowchart"
        return [page.painted.shapes.boxes if framed else () for page in self.printed]

    @cached_property
    def homes(self) -> list[OwnBox]:
        """The box of each desk, each row of one, and its copies on a sheet of cards."""
        return self._search.homes(self.desks)

    @cached_property
    def uris(self) -> dict[str, set[str]]:
        """Where the codes of each desk may lead."""
        return {each.desk.id: uris_of(each.desk) for each in self.desks}

    @cached_property
    def again(self) -> list[OwnBox]:
        """Where desks are printed again."""
        return printed_again(self.desks, self.homes, torn=self.torn, frames=self.frames)

    @cached_property
    def boxes(self) -> list[OwnBox]:
        """The homes, and where desks are printed again."""
        return [*self.homes, *self.again]

    @property
    def sheet(self) -> SheetTexts:
        """What the sheet of the layout adds to the words of the notice."""
        return self.said.of_sheets[self.layout]

    @property
    def notice(self) -> Notice:
        """The notice that the file was made of."""
        return self.said.notice

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text of the data as it is compared, except the dictionary of readings."""
        return self.said.texts

    @cached_property
    def allowed(self) -> frozenset[str]:
        """Every number, address, date and id of the data and the blanks, compared and written."""
        return self.said.tokens.union(_tokens(self.filled))

    @property
    def sentences(self) -> Iterator[tuple[str, frozenset[str]]]:
        """The prose and the blanks that hold tokens, and these."""
        yield from self.said.sentences
        for text in self.filled:
            if said := frozenset(_tokens([text])):
                yield text, said

    @property
    def filled(self) -> tuple[str, ...]:
        """What the blanks are filled with, as it is compared."""
        return tuple(map(plain, self.values.values()))

    @cached_property
    def filled_lines(self) -> tuple[Words, ...]:
        """The lines that each copy fills."""
        return filled_lines(imprinted(self.notice, self.part), self.values)

    @cached_property
    def _spoken(self) -> tuple[Readings, ...]:
        """The data, the sheet and the blanks with all their furigana."""
        filled = Readings(read_words(self.filled_lines, self.notice.readings))
        return self.said.spoken, self.sheet.spoken, filled

    def is_ruby(self, word: str, reading: str) -> bool:
        """Return whether this is the furigana of a word in the data, the blanks or the sheet."""
        return any((word, reading) in each.rubies for each in self._spoken)

    def is_spoken(self, reading: str) -> bool:
        """Return whether this is the furigana of a text or a part of it."""
        return any(reading in each.spoken for each in self._spoken)

    @cached_property
    def tokens(self) -> list[PrintedToken]:
        """What looks like a number, an address, a date or an id on the pages."""
        found = [(number, each) for number, page in enumerate(self.pages, 1) for each in page]
        lines = {line for _number, strand in found for _start, line in strand.lines}
        said = {line: tuple(tokens(line)) for line in lines}  # cards say the same ten times
        return [
            PrintedToken(number, strand, token, begin + start, begin + end)
            for number, strand in found
            for begin, line in strand.lines
            for _kind, token, start, end in said[line]
        ]

    def places(self, text: str) -> list[Passage]:
        """Return every place in the file where a text is printed."""
        return [place for page in self.pages for place in passages(page, text)]


def _tokens(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for _kind, token, start, end in tokens(text):
            yield token
            yield text[start:end]
