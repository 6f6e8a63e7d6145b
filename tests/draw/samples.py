"""Documents made by hand: small, and with everything a drawer meets."""

from collections.abc import Iterator
from functools import cache
from itertools import count

import uharfbuzz as hb

from leaflet.page import (
    DECORATION,
    Contour,
    Document,
    Ink,
    Item,
    Link,
    Mark,
    Page,
    Path,
    Point,
    Rect,
    Size,
    Stroke,
    Tag,
    Text,
)
from leaflet.resources import folder
from leaflet.typeset.line import Glyph

REGULAR, BOLD = "BIZUDPGothic-Regular", "BIZUDPGothic-Bold"
BLACK, BLUE, PALE = Ink(0, 0, 0), Ink(0, 65, 255), Ink(255, 241, 0)
A4 = Size(595.2756, 841.8898)


@cache
def font(face: str) -> hb.Font:
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(folder("fonts") / f"{face}.ttf"))))


def glyphs(words: str, size: float, face: str = REGULAR, stretch: float = 1.0, extra: float = 0.0):
    """Set words by the font's advances, ``extra`` pt apart."""
    buffer = hb.Buffer()
    buffer.add_str(words)
    buffer.guess_segment_properties()
    hb.shape(font(face), buffer, {"liga": False, "dlig": False})
    em = size * stretch / font(face).face.upem
    starts = [info.cluster for info in buffer.glyph_infos] + [len(words)]
    placed, x = [], 0.0
    for number, (info, position) in enumerate(
        zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ):
        text = words[starts[number] : starts[number + 1]]
        placed.append(Glyph(info.codepoint, text, x, position.x_advance * em))
        x += position.x_advance * em + extra
    return tuple(placed)


class Hand:
    """Writes items on pages and hands out their marks."""

    def __init__(self) -> None:
        self.marks: Iterator[int] = count(1)
        self.pages: list[list[Item]] = [[]]

    def mark(self) -> Mark:
        return Mark(next(self.marks))

    def text(
        self,
        words: str,
        x: float,
        y: float,
        size: float = 12.0,
        *,
        mark: Mark | None = None,
        face: str = REGULAR,
        ink: Ink = BLACK,
        stretch: float = 1.0,
        extra: float = 0.0,
    ) -> Mark:
        mark = self.mark() if mark is None else mark
        set_glyphs = glyphs(words, size, face, stretch, extra)
        item = Text(Point(x, y), face, size, ink, set_glyphs, mark, stretch=stretch)
        self.pages[-1].append(item)
        return mark

    def rule(self, x: float, y: float, width: float) -> None:
        contour = Contour((0, 0), ((width, 0),))
        stroke = Stroke(0.5, BLUE, (3, 2))
        self.pages[-1].append(Path(Point(x, y), (contour,), DECORATION, stroke=stroke))

    def box(self, x: float, y: float, width: float, height: float) -> None:
        outline = Contour((0, 0), ((width, 0), (width, height), (0, height), ()))
        stroke = Stroke(1, BLACK)
        path = Path(Point(x, y), (outline,), DECORATION, fill=PALE, stroke=stroke)
        self.pages[-1].append(path)

    def code(self, x: float, y: float, side: float, modules: int = 29) -> Mark:
        """Draw something of the size and the number of edges of a QR code."""
        mark = self.mark()
        contours = tuple(
            Contour(
                (column, row), ((column + 1, row), (column + 1, row + 1), (column, row + 1), ())
            )
            for row in range(modules)
            for column in range(modules)
            if (row * column + row * row + 3 * column) % 7 < 3
        )
        path = Path(Point(x, y), contours, mark, fill=BLACK, scale=side / modules)
        self.pages[-1].append(path)
        return mark

    def link(self, area: Rect, uri: str, says: str, mark: Mark) -> None:
        self.pages[-1].append(Link(area, uri, says, mark))

    def turn(self) -> None:
        self.pages.append([])

    def document(self, *kids: Tag, title: str = "見本", **about: object) -> Document:
        pages = tuple(Page(A4, tuple(items)) for items in self.pages)
        return Document(pages, Tag("Document", kids), title, **about)  # type: ignore[arg-type]


def notice() -> Document:
    """Two pages with headings, ruby, a table, a list, links, figures and decoration."""
    hand = Hand()
    heading = hand.text("相談窓口のご案内", 50, 60, 20, face=BOLD)
    base, reading = hand.text("葛\U000e0100飾", 50, 100), hand.text("かつしか", 50, 89, 6)
    rest = hand.text("区の𣘺さん（𡈽曜日も）〜～", 74, 100, extra=0.3)
    second = hand.text("折り返した二行目です。", 50, 118, mark=rest, stretch=0.85)
    assert second == rest
    hand.rule(50, 125, 400)
    hand.box(50, 130, 420, 60)
    cells = [
        [hand.text(words, 55 + 140 * column, 145 + 20 * row) for column, words in enumerate(line)]
        for row, line in enumerate([("窓口", "電話"), ("法テラス", "0570-078374")])
    ]
    address = hand.text("https://www.houterasu.or.jp/", 60, 220, 9, ink=BLUE)
    says = "法テラスのウェブサイトを開く"
    hand.link(Rect(60, 211, 130, 11), "https://www.houterasu.or.jp/", says, address)
    code = hand.code(400, 200, 45)
    hand.link(Rect(400, 200, 45, 45), "https://www.houterasu.or.jp/", says, code)
    hand.turn()
    chapter = hand.text("選び方", 50, 60, 16, face=BOLD)
    entries = [
        (hand.text("・", 50, 90 + 20 * row), hand.text(words, 62, 90 + 20 * row))
        for row, words in enumerate(["はいの場合は → 法テラス", "いいえの場合は → #9110"])
    ]
    across = hand.text("次の頁の続き", 50, 140, mark=rest)
    assert across == rest
    hand.text("2", 300, 800, 8, mark=DECORATION)
    head, body = cells
    table = Tag(
        "Table",
        (
            Tag("THead", (Tag("TR", tuple(Tag("TH", (c,), scope="Column") for c in head)),)),
            Tag(
                "TBody",
                (Tag("TR", (Tag("TH", (body[0],), scope="Row"), Tag("TD", (body[1],)))),),
            ),
        ),
    )
    listing = Tag(
        "L",
        tuple(Tag("LI", (Tag("Lbl", (dot,)), Tag("LBody", (words,)))) for dot, words in entries),
    )
    return hand.document(
        Tag("H1", (heading,), bookmark="相談窓口のご案内"),
        Tag("P", (Tag("Ruby", (Tag("RB", (base,)), Tag("RT", (reading,)))), rest)),
        table,
        Tag("P", (Tag("Link", (address,)),)),
        Tag("P", (Tag("Link", (Tag("Figure", (code,), alt="法テラスの二次元コード"),)),)),
        Tag("H2", (chapter,), bookmark="選び方"),
        listing,
        title="相談窓口 & ご案内",
        author="○○県",
        subject="見本",
    )


def page_of_words(characters: int = 1500, codes: int = 7) -> Document:
    """One page as full as the handout: two weights, many ruby, seven codes."""
    hand = Hand()
    kids: list[Tag] = [Tag("H1", (hand.text("満ちた頁", 40, 40, 18, face=BOLD),))]
    letters = "".join(chr(0x4E00 + 7 * n) for n in range(1, 300)) + "あいうえおかきくけこ、。"
    letters = "".join(c for c in letters if font(REGULAR).get_nominal_glyph(ord(c)))
    for row in range(characters // 40):
        y, parts = 70 + row * 18.0, []
        for column in range(0, 40, 8):
            start = (row * 40 + column) * 3 % (len(letters) - 8)
            x = 40 + column * 10.0
            base = hand.text(letters[start : start + 2], x, y, 9.3)
            ruby = hand.text("かんじ", x, y - 9, 4.6)
            face = BOLD if row % 4 == 0 else REGULAR
            plain = hand.text(letters[start + 2 : start + 8], x + 19, y, 9.3, face=face)
            parts += [Tag("Ruby", (Tag("RB", (base,)), Tag("RT", (ruby,)))), plain]
        kids.append(Tag("P", tuple(parts)))
    for number in range(codes):
        mark = hand.code(480, 60 + 60 * number, 45, 29)
        kids.append(Tag("Figure", (mark,), alt=f"二次元コード{number}"))
    return hand.document(*kids)


def linked() -> Document:
    """Return an answer on one page that leads to the desk on the next."""
    hand = Hand()
    answer = hand.text("→ 法テラス", 50, 60)
    hand.link(Rect(50, 48, 60, 14), "#houterasu", "法テラスへ", answer)
    hand.turn()
    desk = hand.text("法テラス", 50, 100)
    return hand.document(
        Tag("P", (Tag("Link", (answer,)),)), Tag("Sect", (Tag("H1", (desk,)),), id="houterasu")
    )
