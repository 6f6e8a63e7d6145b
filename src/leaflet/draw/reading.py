"""The reading order, checked against the ink, so that every drawer can rely on it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Final

from leaflet.page import DECORATION, Document, Link, Mark, Page, Path, Tag, Text
from leaflet.typeset.face import INVISIBLE

ROLES: Final = frozenset(
    (
        *("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "P"),
        *("H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody"),
        *("Table", "THead", "TBody", "TFoot", "TR", "TH", "TD"),
        *("Span", "Link", "Ruby", "RB", "RT", "Figure"),
    )
)
"""The standard structure types (ISO 32000-1 14.8.4) that are drawn; no RoleMap is needed."""

PARENTS: Final[Mapping[str, frozenset[str]]] = {
    "Caption": frozenset({"Table"}),
    "LI": frozenset({"L"}),
    "Lbl": frozenset({"LI"}),
    "LBody": frozenset({"LI"}),
    "THead": frozenset({"Table"}),
    "TBody": frozenset({"Table"}),
    "TFoot": frozenset({"Table"}),
    "TR": frozenset({"Table", "THead", "TBody", "TFoot"}),
    "TH": frozenset({"TR"}),
    "TD": frozenset({"TR"}),
    "RB": frozenset({"Ruby"}),
    "RT": frozenset({"Ruby"}),
}
"""The parents a role may have (ISO 32000-1 14.8.4.3, 14.8.4.4); validators overlook some."""


def owners(document: Document) -> dict[Mark, tuple[Tag, ...]]:
    """Return for each mark the tags around its leaf, the root first.

    ValueError when ink and reading order disagree: the composer is wrong, not the data.
    """
    if document.reading.role != "Document":
        raise ValueError(f"the reading order begins with {document.reading.role}, not Document")
    found: dict[Mark, tuple[Tag, ...]] = {}
    _own(document.reading, (), found)
    if DECORATION in found:
        raise ValueError(f"decoration is owned by {_way(found[DECORATION])}")
    _compare(document, found)
    _check_targets(document)
    return found


def _own(tag: Tag, above: tuple[Tag, ...], found: dict[Mark, tuple[Tag, ...]]) -> None:
    """Enter the leaves below a tag with the tags around them."""
    way = (*above, tag)
    _check(tag, way)
    for kid in tag.kids:
        if isinstance(kid, Tag):
            _own(kid, way, found)
        elif kid in found:
            raise ValueError(f"mark {kid} is owned twice: {_way(found[kid])} and {_way(way)}")
        else:
            found[kid] = way


def _check(tag: Tag, way: tuple[Tag, ...]) -> None:
    if tag.role not in ROLES:
        raise ValueError(f"{tag.role} is not a role that is drawn: {_way(way)}")
    if tag.role in PARENTS and (len(way) < 2 or way[-2].role not in PARENTS[tag.role]):
        raise ValueError(f"{tag.role} is in the wrong place: {_way(way)}")
    if tag.role == "Figure" and not tag.alt.strip():
        raise ValueError(f"a figure has no alternative text: {_way(way)}")
    if tag.role == "TH" and tag.scope not in ("Column", "Row"):
        raise ValueError(f"a head cell has no scope: {_way(way)}")
    if tag.role == "Link" and any(outer.role == "Link" for outer in way[:-1]):
        raise ValueError(f"a link is inside a link: {_way(way)}")
    if (tag.bookmark or tag.id or tag.role == "Figure") and next(tag.marks(), None) is None:
        raise ValueError(f"nothing on the paper belongs to {_way(way)}")


def _compare(document: Document, found: Mapping[Mark, tuple[Tag, ...]]) -> None:
    painted = {item.mark: item for page in document.pages for item in page.items}
    inked = {
        item.mark for page in document.pages for item in page.items if not isinstance(item, Link)
    }
    for mark, item in painted.items():
        if mark != DECORATION and mark not in found:
            raise ValueError(f"no tag owns mark {mark}: {_shown(item)}")
        if isinstance(item, Link) and not any(tag.role == "Link" for tag in found.get(mark, ())):
            raise ValueError(f"a link to {item.uri} is outside every Link tag")
    for mark, tags in found.items():
        if mark not in inked:
            raise ValueError(f"no item carries mark {mark}: {_way(tags)}")


def _check_targets(document: Document) -> None:
    ids = [tag.id for tag in document.reading.walk() if tag.id]
    if len(set(ids)) < len(ids):
        raise ValueError(f"two tags have the same id: {', '.join(sorted(ids))}")
    for uri in addresses(document).values():
        if uri.startswith("#") and uri[1:] not in ids:
            raise ValueError(f"a link leads to {uri}, which no tag has as its id")


def _way(tags: tuple[Tag, ...]) -> str:
    return " > ".join(tag.role for tag in tags)


def _shown(item: Text | Path | Link) -> str:
    return item.words if isinstance(item, Text) else f"{type(item).__name__}"


def readable(text: str) -> str:
    """Return the text without the characters that only steer its setting (U+200B, U+00AD)."""
    if INVISIBLE.isdisjoint(text):
        return text
    return "".join(character for character in text if character not in INVISIBLE)


def inks(document: Document) -> dict[Mark, list[Text | Path]]:
    """Return what is painted for each mark, in painting order."""
    found: dict[Mark, list[Text | Path]] = {}
    for page in document.pages:
        for item in page.items:
            if not isinstance(item, Link):
                found.setdefault(item.mark, []).append(item)
    return found


def words(document: Document) -> dict[Mark, str]:
    """Return the characters of each mark, in painting order; none for a drawing."""
    return {
        mark: "".join(readable(item.words) for item in items if isinstance(item, Text))
        for mark, items in inks(document).items()
    }


def base(part: Mark | Tag) -> Iterator[Mark]:
    """Yield the leaves below a tag without those of furigana."""
    if not isinstance(part, Tag):
        yield part
    elif part.role != "RT":
        for kid in part.kids:
            yield from base(kid)


def addresses(document: Document) -> dict[Mark, str]:
    """Return where a click on each mark leads."""
    items = (item for page in document.pages for item in page.items)
    return {item.mark: item.uri for item in items if isinstance(item, Link)}


def of_page(document: Document, page: Page) -> Tag:
    """Return the reading order of one page: the tags that have something on it."""
    return _kept(document.reading, {item.mark for item in page.items})


def _kept(tag: Tag, marks: Collection[Mark]) -> Tag:
    kids: list[Mark | Tag] = []
    for kid in tag.kids:
        if not isinstance(kid, Tag):
            kids += [kid] if kid in marks else []
        elif any(mark in marks for mark in kid.marks()):
            kids.append(_kept(kid, marks))
    return replace(tag, kids=tuple(kids))
