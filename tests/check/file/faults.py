"""Faults put into finished files, and the rule that finds each; manual pages name some of them."""

from collections.abc import Callable
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from check.file.stream import Sheet, codes_of, on_page, outline_in

SOS, JINKEN = "0120-0-78310", "0120-007-110"
ELSEWHERE = "https://www.example.com"


@dataclass(frozen=True)
class Fault:
    """A change of a finished document of a layout, and the rule that must find it."""

    rule: str
    layout: str
    named: str
    edit: Callable[[Pdf], None]
    edition: str = ""  # of another office


def retyped(old: str, new: str, page: int = 0, at: int = 0) -> Callable[[Pdf], None]:
    return on_page(lambda sheet: sheet.retype(old, new, at), page)


def lost(text: str, page: int = 0) -> Callable[[Pdf], None]:
    """Return a change that leaves the second character of a text out."""
    return on_page(lambda sheet: sheet.put(sheet.places(text)[0][1], b""), page)


def lost_number(text: str) -> Callable[[Pdf], None]:
    return on_page(lambda sheet: sheet.put(sheet.places(text)[0][0], b""))


def moved(text: str, dx: float, dy: float, page: int = 0) -> Callable[[Pdf], None]:
    return on_page(lambda sheet: sheet.move(text, dx, dy), page)


def lifted(text: str) -> Callable[[Pdf], None]:
    """Return a change that moves the last place of a text up."""
    return on_page(lambda sheet: sheet.move(text, 0, 30, len(sheet.places(text)) - 1))


def beside(text: str, neighbour: str, page: int = 0, down: float = 9.0) -> Callable[[Pdf], None]:
    """Return a change that prints a text below another one."""

    def edit(sheet: Sheet) -> None:
        x, y = sheet.corner_of(neighbour)
        sheet.add(text, x + 4, y - down, 7)

    return on_page(edit, page)


def covered(text: str, page: int = 0, tone: float = 1.0) -> Callable[[Pdf], None]:
    def edit(sheet: Sheet) -> None:
        x, y = sheet.corner_of(text)
        sheet.fill(x - 2, y - 2, 60, 14, tone)

    return on_page(edit, page)


def pictured(text: str) -> Callable[[Pdf], None]:
    """Return a change that puts a picture of one grey pixel over a text."""

    def edit(file: Pdf) -> None:
        sheet = Sheet(file, 0)
        x, y = sheet.corner_of(text)
        image = file.make_stream(b"\x80")
        image.update(
            Dictionary(
                Type=Name.XObject,
                Subtype=Name.Image,
                Width=1,
                Height=1,
                ColorSpace=Name.DeviceGray,
                BitsPerComponent=8,
            )
        )
        sheet.page.Resources.XObject = Dictionary(Im1=image)
        sheet.steps += [
            ([], "q"),
            ([80, 0, 0, 16, x - 2, y - 3], "cm"),
            ([Name.Im1], "Do"),
            ([], "Q"),
        ]
        sheet.write()

    return edit


def noted(file: Pdf) -> None:
    page = file.pages[0]
    note = Dictionary(
        Type=Name.Annot, Subtype=Name.FreeText, Rect=[100, 300, 260, 330], Contents="至急", F=4
    )
    page.Annots.append(file.make_indirect(note))


def stamped(file: Pdf) -> None:
    page = file.pages[0]
    stamp = Dictionary(Type=Name.Annot, Subtype=Name.Stamp, Rect=[90, 90, 160, 120], F=4)
    page.Annots.append(file.make_indirect(stamp))


def turned(degrees: int, page: int = 0) -> Callable[[Pdf], None]:
    def edit(file: Pdf) -> None:
        file.pages[page].Rotate = degrees

    return edit


def without_page(number: int) -> Callable[[Pdf], None]:
    def edit(file: Pdf) -> None:
        del file.pages[number]

    return edit


def exchanged_pages(file: Pdf) -> None:
    pages = list(file.pages)
    file.pages[0], file.pages[1] = pages[1], pages[0]


def _fonts(file: Pdf, character: str) -> list[Dictionary]:
    sheet = Sheet(file, 0)
    names = [name for name, codes in sheet.fonts.items() if character in codes]
    return [sheet.page.Resources.Font[name] for name in names]


def without_font(file: Pdf) -> None:
    for font in _fonts(file, "0"):
        del font.DescendantFonts[0].FontDescriptor.FontFile2


def broken_font(file: Pdf) -> None:
    for font in _fonts(file, "0"):
        stream = font.DescendantFonts[0].FontDescriptor.FontFile2
        stream.write(stream.read_bytes()[:400])


def without_table(file: Pdf) -> None:
    for font in _fonts(file, "0"):
        del font.ToUnicode


def recoded(at: int, address: str = ELSEWHERE, page: int = 0) -> Callable[[Pdf], None]:
    return on_page(lambda sheet: sheet.recode(at, address), page)


def uncoded(at: int, page: int = 0) -> Callable[[Pdf], None]:
    return on_page(lambda sheet: sheet.uncode(at), page)


def exchanged_codes(one: str, other: str, page: int = 0) -> Callable[[Pdf], None]:
    def edit(sheet: Sheet) -> None:
        sheet.recode(0, other)
        sheet.recode(1, one)

    return on_page(edit, page)


def bitten(file: Pdf) -> None:
    """Paint the three corners of the first code over: it can be read no more."""
    sheet = Sheet(file, 0)
    start, end = sheet.codes()[0]
    sheet.steps[start:end] = [
        (operands, name)
        for operands, name in sheet.steps[start:end]
        if name != "re" or float(operands[1]) > 6
    ]
    sheet.write()


def relinked(file: Pdf) -> None:
    for each in file.pages[0].Annots:
        if "/A" in each and "/URI" in each.A:
            each.A.URI = pikepdf.String(ELSEWHERE)
            return


def exchanged_links(one: str, other: str) -> Callable[[Pdf], None]:
    """Return a change that exchanges two links, each named by a part of its address."""

    def edit(file: Pdf) -> None:
        first, second = (_link(file, each) for each in (one, other))
        first.A.URI, second.A.URI = String(str(second.A.URI)), String(str(first.A.URI))

    return edit


def moved_link(part: str, down: float) -> Callable[[Pdf], None]:
    def edit(file: Pdf) -> None:
        link = _link(file, part)
        for key in ("/Rect", "/QuadPoints"):
            if key in link:
                link[key] = Array(
                    [float(each) - down * (at % 2) for at, each in enumerate(link[key])]
                )

    return edit


def cut_link(file: Pdf) -> None:
    """Leave the corner of the highest link: that over a code."""
    link = max(file.pages[0].Annots, key=lambda each: float(each.Rect[3]) - float(each.Rect[1]))
    left, bottom = float(link.Rect[0]), float(link.Rect[1])
    link.Rect = Array([left, bottom, left + 3, bottom + 3])


def _link(file: Pdf, part: str) -> Dictionary:
    links = (each for page in file.pages for each in page.Annots if "/A" in each)
    return next(each for each in links if "/URI" in each.A and part in str(each.A.URI))


def in_english(file: Pdf) -> None:
    file.Root.Lang = String("en")


def beside_code(sheet: Sheet) -> None:
    """Move the fourth code to the left, over the text beside it."""
    matrix = sheet.code_matrix(3)
    matrix[4] = float(matrix[4]) - 90


def moved_box(at: int, right: float, down: float) -> Callable[[Pdf], None]:
    """Return a change that moves one of the boxes that have a line around them."""

    def edit(sheet: Sheet) -> None:
        names = [name for _operands, name in sheet.steps]
        boxes = [
            step
            for step, name in enumerate(names)
            if name == "cm" and "w" in names[step : step + 6] and "c" in names[step : step + 12]
        ]
        operands = sheet.steps[boxes[at]][0]
        operands[4:] = [float(operands[4]) + right, float(operands[5]) - down]

    return on_page(edit)


def another_arrow(at: int) -> Callable[[Pdf], None]:
    """Return a change that draws an arrowhead again beside itself."""

    def edit(sheet: Sheet) -> None:
        start = sheet.arrowheads()[at]
        head = [([float(each) + 60 for each in ops], op) for ops, op in sheet.steps[start:][:5]]
        sheet.steps[start:start] = head

    return on_page(edit)


def without_arrow(at: int) -> Callable[[Pdf], None]:
    def edit(sheet: Sheet) -> None:
        start = sheet.arrowheads()[at]
        del sheet.steps[start : start + 5]

    return on_page(edit)


def turned_arrow(at: int) -> Callable[[Pdf], None]:
    """Return a change that mirrors an arrowhead about its middle."""

    def edit(sheet: Sheet) -> None:
        start = sheet.arrowheads()[at]
        corners = [operands for operands, _name in sheet.steps[start : start + 3]]
        xs, ys = [float(x) for x, _y in corners], [float(y) for _x, y in corners]
        for corner in corners:
            corner[0] = min(xs) + max(xs) - float(corner[0])
            corner[1] = min(ys) + max(ys) - float(corner[1])

    return on_page(edit)


def faint(at: int, tone: float) -> Callable[[Pdf], None]:
    """Return a change that draws a code in a grey."""

    def edit(sheet: Sheet) -> None:
        _start, end = sheet.codes()[at]
        sheet.steps[end:end] = [([tone] * 3, "rg")]

    return on_page(edit)


def shrunk(text: str, size: float) -> Callable[[Pdf], None]:
    """Return a change that sets a text in another size."""

    def edit(sheet: Sheet) -> None:
        run = sheet.places(text)[0]
        font = Name(run[0].font)
        sheet.around(run, [([font, size], "Tf")], [([font, run[0].size], "Tf")])

    return on_page(edit)


def set_with(text: str, operator: str, value: float, usual: float) -> Callable[[Pdf], None]:
    """Return a change of how a text is set: Tz squeezes it, Tc puts its glyphs together."""
    return on_page(
        lambda sheet: sheet.around(
            sheet.places(text)[0], [([value], operator)], [([usual], operator)]
        )
    )


def small_code(sheet: Sheet) -> None:
    matrix = sheet.code_matrix(0)
    matrix[:4] = [float(each) / 3 for each in matrix[:4]]


def barred_code(sheet: Sheet) -> None:
    matrix = sheet.code_matrix(0)
    sheet.fill(float(matrix[4]) - 2.5, float(matrix[5]) - 20, 1.5, 40, 0)


def mirrored_code(sheet: Sheet) -> None:
    """Turn the first code over, about its own middle."""
    start, end = sheet.codes()[0]
    matrix = sheet.code_matrix(0)
    pieces = [operands for operands, name in sheet.steps[start:end] if name == "re"]
    left, right = min(each[0] for each in pieces), max(each[0] + each[2] for each in pieces)
    matrix[4] = float(matrix[4]) + float(matrix[0]) * float(left + right)
    matrix[0] = -float(matrix[0])


def without_heads(file: Pdf) -> None:
    for cell in _elements(file, "/TH"):
        cell.S = Name.TD


def scripted(file: Pdf) -> None:
    file.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.beep(0)"))


def smaller(file: Pdf) -> None:
    """Cut the paper, as printing for a smaller one does."""
    page = file.pages[0]
    left, bottom, right, top = (float(each) for each in page.MediaBox)
    page.CropBox = Array([left, bottom, right - 0.3 * (right - left), top])


def inked(text: str, tone: float) -> Callable[[Pdf], None]:
    return on_page(lambda sheet: sheet.ink(text, tone))


def added(text: str, x: float, y: float, page: int = 0) -> Callable[[Pdf], None]:
    return on_page(lambda sheet: sheet.add(text, x, y), page)


def redrawn(old: str, new: str) -> Callable[[Pdf], None]:
    """Return a change of the file's fonts: one character has the outline of another, or none."""

    def edit(file: Pdf) -> None:
        for font in _fonts(file, old):
            codes, stream = codes_of(font), font.DescendantFonts[0].FontDescriptor.FontFile2
            data = bytearray(stream.read_bytes())
            start, end = outline_in(data, codes[old])
            other = data[slice(*outline_in(data, codes[new]))] if new else b""
            if len(other) <= end - start:
                data[start:end] = other + bytes(end - start - len(other))
                stream.write(bytes(data))

    return edit


def exchanged_meanings(file: Pdf) -> None:
    """Exchange 0 and 8 in the tables of characters."""
    for font in _fonts(file, "0"):
        table = font.ToUnicode.read_bytes()
        table = table.replace(b"<0030>", b"<>").replace(b"<0038>", b"<0030>")
        font.ToUnicode.write(table.replace(b"<>", b"<0038>"))


def twice(number: int) -> Callable[[Pdf], None]:
    def edit(file: Pdf) -> None:
        file.pages.append(file.pages[number])

    return edit


def with_blank(file: Pdf) -> None:
    file.add_blank_page(page_size=(595, 842))


def scaled(file: Pdf) -> None:
    file.pages[0].UserUnit = 2


def entitled(file: Pdf) -> None:
    file.docinfo.Title = String("防災の手引き")


def redated(file: Pdf) -> None:
    with file.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as packet:
        packet["dc:description"] = "令和6年1月現在"


def unstructured(file: Pdf) -> None:
    del file.Root.StructTreeRoot


def _elements(file: Pdf, role: str) -> list[Dictionary]:
    found = (each for each in file.objects if isinstance(each, Dictionary))
    return [each for each in found if each.get("/S") == role and "/P" in each]


def unread(file: Pdf) -> None:
    """Take one paragraph out of the reading order."""
    element = _elements(file, "/P")[3]
    parent = element.P
    parent.K = Array([kid for kid in parent.K if kid.objgen != element.objgen])


def described(text: str) -> Callable[[Pdf], None]:
    def edit(file: Pdf) -> None:
        _elements(file, "/Figure")[0].Alt = String(text)

    return edit


def said(text: str, words: str) -> Callable[[Pdf], None]:
    """Return a change that has screen readers say something else than what is printed."""
    mark = [Name.Span, Dictionary(ActualText=String(words))]
    return on_page(
        lambda sheet: sheet.around(sheet.places(text)[0], [(mark, "BDC")], [([], "EMC")])
    )


def renamed(text: str, at: int) -> Callable[[Pdf], None]:
    """Return a change that calls one figure otherwise."""

    def edit(file: Pdf) -> None:
        _elements(file, "/Figure")[at].Alt = String(text)

    return edit


def bookmarked(text: str) -> Callable[[Pdf], None]:
    def edit(file: Pdf) -> None:
        with file.open_outline() as outline:
            outline.root[0].title = text

    return edit


def miscalled(file: Pdf) -> None:
    """Exchange what is read aloud of the first two links."""
    one, other = file.pages[0].Annots[:2]
    one.Contents, other.Contents = String(str(other.Contents)), String(str(one.Contents))


def misread(file: Pdf) -> None:
    """Exchange two numbers of different desks in the reading order, not on the paper."""
    one, *_others, other = (
        each
        for each in _elements(file, "/P")
        if isinstance(each.K, Array) and isinstance(each.K[0], Dictionary)
    )
    one.K, other.K = other.K, one.K


def unlinked(file: Pdf) -> None:
    del file.pages[0].Annots[0]


def _digits(layout: str, page: int, *numbers: str) -> list[Fault]:
    """Return, for each number, faults that change its last digit."""
    return [
        Fault(rule, layout, f"{old} → {new}", retyped(old, new, page))
        for old in numbers
        for new in [old[:-1] + ("1" if old[-1] != "1" else "0")]
        for rule in ("box", "stray")
    ]


FAULTS = [
    Fault("box", "handout", "0120-007-110 → 0120-007-111", retyped(JINKEN, "0120-007-111")),
    Fault("stray", "handout", "0120-007-110 → 0120-007-111", retyped(JINKEN, "0120-007-111")),
    Fault("box", "handout", "0120-007-110 → 0120-0-78310", retyped(JINKEN, SOS)),
    Fault("elsewhere", "handout", "0120-007-110 → 0120-0-78310", retyped(JINKEN, SOS)),
    Fault("box", "card", "0120-007-110 → 0120-001-710", retyped(JINKEN, "0120-001-710")),
    Fault("stray", "card", "one of ten cards", retyped(SOS, "0120-0-78318", at=6)),
    Fault("stray", "card", "a digit swapped on one card", retyped(JINKEN, "0120-001-701", at=9)),
    Fault("stray", "strip", "a large number", retyped(SOS, "0120-0-78311")),
    Fault("stray", "strip", "a number on a strip", retyped(JINKEN, "0120-007-111", at=2)),
    Fault("elsewhere", "strip", "the strips of two desks exchanged", retyped(JINKEN, SOS, at=1)),
    *_digits("letter", 0, SOS, JINKEN),
    *_digits("leaflet", 0, "0570-003-110"),
    *_digits("poster", 0, "0570-003-110"),
    Fault("stray", "leaflet", "0570-078374 → 0570-078347", retyped("0570-078374", "0570-078347")),
    Fault("stray", "handout", "17:15 → 17:45", retyped("17:15", "17:45")),
    Fault("stray", "card", "8:30 → 8:03", retyped("8:30", "8:03")),
    Fault("box", "card", "8:30 → 8:03", retyped("8:30", "8:03", at=0)),
    Fault("box", "handout", "24時間 → 間時24", retyped("24時間年中無休", "間時24年中無休")),
    Fault("box", "handout", "an hour taken out / 受付時間を消す", retyped("8:30～17:15", "")),
    Fault("box", "letter", "an hour taken out / 受付時間を消す", retyped("8:30～17:15", "")),
    Fault(
        "stray", "leaflet", "www.ihaho.jp → www.ihaho.co", retyped("www.ihaho.jp", "www.ihaho.jo")
    ),
    Fault("stray", "poster", "www.ihaho.jp shortened", retyped("www.ihaho.jp", "www.ihaho")),
    Fault("box", "poster", "www.ihaho.jp shortened", retyped("www.ihaho.jp", "www.ihaho")),
    Fault(
        "stray",
        "handout",
        "the end of an address cut",
        retyped("JINKEN/jinken112.html", "JINKEN/jinken112."),
    ),
    Fault("box", "handout", "a digit of an address", retyped("jinken112", "jinken121")),
    Fault(
        "box",
        "handout",
        "an id changed",
        retyped("@linejinkensoudan", "@linejinkensodaun", page=1),
    ),
    Fault(
        "stray",
        "handout",
        "an id changed",
        retyped("@linejinkensoudan", "@linejinkensodaun", page=1),
    ),
    Fault("date", "leaflet", "令和8年1月 → 令和1年8月", retyped("令和8年1月", "令和1年8月")),
    Fault("stray", "leaflet", "令和8年1月 → 令和1年8月", retyped("令和8年1月", "令和1年8月")),
    Fault("stray", "card", "the date of one card", retyped("令和8年1月", "令和7年1月", at=4)),
    Fault("date", "letter", "令和8年1月 → 令和8年11月", retyped("令和8年1月", "令和1年1月")),
    Fault("stray", "handout", "a number added / 番号を書き足す", added("0120-0-33110", 60, 40)),
    Fault("stray", "leaflet", "a number added / 番号を書き足す", added("0570-033-110", 60, 30)),
    Fault("stray", "poster", "an address added", added("www.moj.jp", 300, 20)),
    Fault("stray", "letter", "a number added / 番号を書き足す", added("0120-0-33110", 60, 40)),
    Fault(
        "elsewhere",
        "handout",
        "0120-0-78310 again, next to 0120-007-110 / 0120-007-110 のそばにも 0120-0-78310",
        beside(SOS, JINKEN),
    ),
    Fault("elsewhere", "card", "a second number in a box of a card", beside(SOS, JINKEN)),
    Fault("elsewhere", "leaflet", "a second number in a box", beside("0570-003-110", "www.ihaho")),
    Fault("elsewhere", "poster", "an address in another box", beside("www.ihaho.jp", "0570-078")),
    Fault("elsewhere", "letter", "a second number in a row", beside(SOS, JINKEN)),
    Fault(
        "box",
        "handout",
        "a number moved to another desk / 番号を別の窓口へ動かす",
        moved(JINKEN, 0, 260),
    ),
    Fault("box", "leaflet", "an address moved", moved("www.ihaho.jp", 0, 160)),
    Fault("box", "poster", "a name moved", moved("セーフライン", 0, 200)),
    Fault("box", "letter", "a number moved to another row", moved(JINKEN, 0, 80)),
    Fault(
        "trim", "card", "a number moved over the edge / 番号を紙の外へ動かす", moved(JINKEN, 500, 0)
    ),
    Fault("trim", "handout", "the paper cut", smaller),
    Fault("code", "leaflet", "a code replaced / コードを別のものにする", recoded(0)),
    Fault("code", "poster", "a code replaced / コードを別のものにする", recoded(5)),
    Fault("code", "handout", "a code replaced / コードを別のものにする", recoded(1, page=1)),
    Fault("code", "card", "a code replaced / コードを別のものにする", recoded(3)),
    Fault("code", "strip", "a code of a strip replaced", recoded(3)),
    Fault("code", "letter", "a code replaced by http", recoded(0, "http://www.moj.go.jp")),
    Fault(
        "code",
        "leaflet",
        "two codes exchanged / 二つのコードを入れ替える",
        exchanged_codes("https://www.ihaho.jp", "https://www.jinken.go.jp"),
    ),
    Fault("code", "leaflet", "a code taken out / コードを消す", uncoded(2)),
    Fault("code", "poster", "a code taken out / コードを消す", uncoded(7)),
    Fault("code", "handout", "a code taken out / コードを消す", uncoded(0)),
    Fault("code", "letter", "a code taken out / コードを消す", uncoded(1)),
    Fault("code", "strip", "a code taken out / コードを消す", uncoded(0)),
    Fault("code", "card", "a code taken out of a card / カードのコードを消す", uncoded(2)),
    Fault("code", "card", "the code of the first card taken out", uncoded(0)),
    Fault("code", "leaflet", "a code damaged / コードを欠けさせる", bitten),
    Fault("code", "handout", "a code in pale grey / コードを薄い灰色にする", faint(0, 0.9)),
    Fault(
        "link",
        "handout",
        "a link led to https://www.example.com / リンク先を https://www.example.com に",
        relinked,
    ),
    Fault("link", "card", "a link of a card led elsewhere", relinked),
    Fault(
        "link",
        "handout",
        "two links exchanged / 二つのリンクを入れ替える",
        exchanged_links("jinken112", "06112"),
    ),
    Fault(
        "link",
        "letter",
        "what two links are called exchanged / 二つのリンクの読み上げを入れ替える",
        miscalled,
    ),
    Fault("link", "leaflet", "a call and an address exchanged", exchanged_links("tel:", "ihaho")),
    Fault(
        "link",
        "handout",
        "a link moved to another desk / リンクを別の窓口へ動かす",
        moved_link("jinken112", 200),
    ),
    Fault(
        "date",
        "handout",
        "the date of the second page left out / 二枚目の日付を消す",
        retyped("令和8年1月現在", "", 1),
    ),
    Fault(
        "furigana",
        "handout",
        "a number moved away from its mnemonic / 番号が語呂から離れる",
        moved(SOS, 0, -170),
    ),
    Fault("furigana", "leaflet", "a mnemonic", retyped("つなぐはやく", "つなぐやはく"), "dv"),
    Fault(
        "numbering",
        "leaflet",
        "a number moved to another desk / 番号を別の窓口へ動かす",
        moved("④", 0, 60),
    ),
    Fault("numbering", "leaflet", "a number left out", lost_number("④")),
    Fault("tags", "leaflet", "another language to be read in / 読み上げの言語を変える", in_english),
    Fault("covered", "poster", "a code over the text beside it", on_page(beside_code)),
    Fault("text", "handout", "a page taken out / ページを抜く", without_page(1)),
    Fault("box", "handout", "the second page taken out", without_page(1)),
    Fault("box", "card", "the backs taken out", without_page(1)),
    Fault("text", "leaflet", "相談 → 談相", retyped("専門家にご相談", "専門家にご談相")),
    Fault("text", "handout", "a summary changed", retyped("相談", "談相", at=2)),
    Fault("text", "poster", "a question changed", retyped("相手に損害", "相手に害損")),
    Fault("text", "letter", "the letter changed", retyped("お知らせ", "お知せら")),
    Fault("text", "strip", "the title changed", retyped("ひとりで", "ひりとで")),
    Fault(
        "misspelt",
        "handout",
        "こどもの人権110番 → こどもの権110番",
        retyped("こどもの人権110番", "こどもの権110番"),
    ),
    Fault(
        "misspelt",
        "leaflet",
        "解決策について → 解策決について",
        retyped("解決策について", "解策決について", at=1),
    ),
    Fault("misspelt", "poster", "a chip misspelt", retyped("違法・有害情報", "違法・有情害報")),
    Fault("code", "strip", "the code of one strip taken out", uncoded(4)),
    Fault("covered", "handout", "a white word below furigana", inked("掲載", 1)),
    Fault("copies", "strip", "a number moved off its strip", lifted("0120-279-889"), "dv"),
    Fault("copies", "card", "a name moved off its card", moved("こどもの人権110番", 40, 0)),
    Fault("copies", "card", "a line moved off its card", moved("髙﨑・邊土名", 0, 150), "names"),
    Fault("box", "handout", "an operator in the next row", moved("市民税課", 0, -60), "city"),
    Fault("furigana", "handout", "じんけん → じけんん", retyped("じんけん", "じけんん")),
    Fault(
        "furigana", "strip", "a kana of the furigana left out / ふりがなを一字消す", lost("ほうむ")
    ),
    Fault("furigana", "leaflet", "furigana of few words", retyped("ひぼう", "ひほう")),
    Fault(
        "furigana", "handout", "a mnemonic", retyped("なくことないよ", "なくことよない", 1), "dv"
    ),
    Fault("numbering", "leaflet", "② → ①", retyped("②", "①")),
    Fault("numbering", "poster", "the number of a desk", retyped("④", "③"), "foreign"),
    Fault("frame", "leaflet", "a box moved / 枠を動かす", moved_box(2, 30, 0)),
    Fault("frame", "poster", "a box moved aside", moved_box(4, 60, 0), "dv"),
    Fault("frame", "leaflet", "a box moved away", moved_box(2, 0, 600)),
    Fault(
        "trim", "leaflet", "a box moved over the edge / 枠を紙の外へ動かす", moved_box(3, 0, 600)
    ),
    Fault("covered", "handout", "a number in 3 pt / 3ポイントの番号", shrunk("0120-007-110", 3)),
    Fault(
        "frame",
        "leaflet",
        "a text moved over the edge of its box / 文字が枠の線をまたぐ",
        moved("0570-003-110", 170, 0),
    ),
    Fault("arrows", "poster", "an arrow taken out / 矢印を消す", without_arrow(3)),
    Fault("arrows", "poster", "an arrow beside its question", without_arrow(1), "bullying"),
    Fault("arrows", "leaflet", "one of two arrows down", without_arrow(4), "dv"),
    Fault("arrows", "leaflet", "an arrow to nothing", another_arrow(0), "dv"),
    Fault("arrows", "leaflet", "an arrow turned round / 矢印を逆に向ける", turned_arrow(1)),
    Fault(
        "covered",
        "handout",
        "a number squeezed to half its width / 番号を半分の幅につぶす",
        set_with(JINKEN, "Tz", 50, 100),
    ),
    Fault("covered", "leaflet", "a number mirrored", set_with("0570-003-110", "Tz", -100, 100)),
    Fault(
        "covered",
        "handout",
        "digits on top of each other / 数字が重なる",
        set_with(JINKEN, "Tc", -5, 0),
    ),
    Fault(
        "code",
        "handout",
        "a code at a third of its size / コードを三分の一の大きさにする",
        on_page(small_code),
    ),
    Fault("code", "letter", "a bar beside a code / コードのすぐ横の線", on_page(barred_code)),
    Fault("code", "card", "a code mirrored / コードを裏返しにする", on_page(mirrored_code)),
    Fault(
        "tags",
        "handout",
        "the head cells of a table as plain ones / 表の見出しをただの欄にする",
        without_heads,
    ),
    Fault(
        "remark",
        "card",
        "a script that runs on opening / 開いたときに動くスクリプト",
        scripted,
    ),
    Fault("order", "handout", "1／2 → 1／3", retyped("1／2", "1／3")),
    Fault("order", "poster", "the number of a page left out", lost("2／2", page=1), "city"),
    Fault("text", "poster", "a name that is whole elsewhere", lost("健康福祉課"), "town"),
    Fault("text", "handout", "the head of a second page", retyped("まどぐち", "まぐどち", 1), "dv"),
    Fault("text", "leaflet", "a question said again", retyped("（つづき）", "（きづつ）")),
    Fault("text", "strip", "the hours of a strip", retyped("24時間", "44時間", at=1), "dv"),
    Fault(
        "covered",
        "leaflet",
        "a number on the edge of the one above",
        moved("701", 0, -13),
        "foreign",
    ),
    Fault("covered", "handout", "a number over its hours", moved("0120-007-110", 0, -18)),
    Fault("order", "handout", "two pages exchanged / ページを入れ替える", exchanged_pages),
    Fault("order", "card", "two pages exchanged / ページを入れ替える", exchanged_pages),
    Fault("turned", "leaflet", "a page turned by 90° / ページを90°回す", turned(90)),
    Fault("turned", "card", "the backs turned by 180°", turned(180, 1)),
    Fault("remark", "poster", "a note on the page / ページに注釈を付ける", noted),
    Fault("remark", "handout", "a stamp on the page", stamped),
    Fault(
        "embedding", "handout", "the font of the numbers taken out / 番号の書体を抜く", without_font
    ),
    Fault(
        "embedding", "leaflet", "the font of the numbers taken out / 番号の書体を抜く", without_font
    ),
    Fault("covered", "handout", "a font broken off", broken_font),
    Fault(
        "notdef", "letter", "the table of characters taken out / 文字の対応表を抜く", without_table
    ),
    Fault("shape", "leaflet", "a 7 drawn as a 1 / 7の字形を1に変える", redrawn("7", "1")),
    Fault("shape", "card", "a 6 drawn as a 9", redrawn("6", "9"), "prefecture"),
    Fault("shape", "strip", "a 2 without ink", redrawn("2", ""), "town"),
    Fault(
        "shape",
        "handout",
        "two characters of the table exchanged / 文字の対応表で二つを入れ替える",
        exchanged_meanings,
    ),
    Fault("order", "card", "a page twice / 同じページを二度入れる", twice(1)),
    Fault("order", "letter", "a blank page added / 白紙のページを足す", with_blank),
    Fault("turned", "handout", "the paper cut / 紙を切り抜く", smaller),
    Fault("turned", "poster", "a page scaled", scaled, "town"),
    Fault(
        "turned",
        "strip",
        "what is drawn made smaller / 中身だけを小さくする",
        on_page(lambda sheet: sheet.steps.insert(0, ([0.9, 0, 0, 0.9, 20, 20], "cm"))),
    ),
    Fault("title", "handout", "the title of another document / 別の文書の題名", entitled),
    Fault("title", "letter", "the date of another edition", redated),
    Fault("tags", "strip", "the reading order taken out / 読み上げの順序を抜く", unstructured),
    Fault(
        "tags",
        "handout",
        "a line taken out of the reading order / 一行を読み上げの順序から抜く",
        unread,
    ),
    Fault(
        "tags",
        "card",
        "another number to be read aloud / 読み上げだけ別の番号にする",
        said(JINKEN, "0120-0-78310"),
    ),
    Fault(
        "tags", "leaflet", "another description of a figure / 図の説明を変える", described("写真")
    ),
    Fault(
        "tags", "leaflet", "a bookmark that is a part of a title", bookmarked("相談窓口"), "foreign"
    ),
    Fault("tags", "leaflet", "a pictogram with a word of the data", renamed("総務省", 0)),
    Fault("tags", "leaflet", "a telephone that is called a letter", renamed("メール", 5), "dv"),
    Fault("tags", "handout", "a code with a word of the data", renamed("総務省", 0)),
    Fault(
        "tags",
        "leaflet",
        "a line read aloud with another desk / 一行がほかの窓口のところで読み上げられる",
        misread,
    ),
    Fault("tags", "poster", "a figure without a description", described(""), "town"),
    Fault("tags", "handout", "words that nobody reads aloud", added("相談", 60, 30)),
    Fault("link", "handout", "all but a corner of the link over a code gone", cut_link),
    Fault("link", "letter", "a link taken out / リンクを抜く", unlinked),
    Fault(
        "box",
        "handout",
        "a number moved into blank space / 番号を空いたところへ動かす",
        moved(JINKEN, 0, 517),
    ),
    Fault(
        "box",
        "poster",
        "a line behind a label taken out / 見出しの付いた行を消す",
        retyped("予約はいりません", ""),
        "town",
    ),
    Fault(
        "box",
        "poster",
        "an emergency number in smaller type / 緊急の番号を小さくする",
        on_page(lambda sheet: sheet.shrink("118", 9)),
        "disaster",  # where 119 stays large
    ),
    Fault(
        "box", "handout", "a marked number in smaller type", shrunk("0893-24-1742", 12), "disaster"
    ),
    Fault("box", "card", "a marked number smaller on cards", shrunk("0893-24-1742", 8), "disaster"),
    Fault(
        "copies",
        "card",
        "the date of one card left out / 一枚のカードの日付を消す",
        retyped("令和8年1月現在", "", at=3),
    ),
    Fault(
        "box", "strip", "the hours of one strip", retyped("24時間年中無休", "24時間年中休無", at=2)
    ),
    Fault("text", "leaflet", "a word of no data / データにない言葉", retyped("総務省", "省務総")),
    Fault("text", "leaflet", "a part of a sentence moved", moved("専門家にご相談", 0, -200)),
    Fault("covered", "handout", "white letters / 白い文字", inked(JINKEN, 1)),
    Fault("covered", "strip", "pale letters", inked(JINKEN, 0.93)),
    Fault(
        "covered",
        "letter",
        "letters without ink",
        on_page(lambda sheet: sheet.mode(JINKEN, 3)),
    ),
    Fault("covered", "handout", "a white box over a number / 番号の上の白い四角", covered(JINKEN)),
    Fault(
        "covered", "leaflet", "a white box over a number / 番号の上の白い四角", covered("0570-003")
    ),
    Fault("covered", "poster", "a grey box over a number", covered("0570-003", tone=0.6)),
    Fault("covered", "handout", "a picture over a number / 番号の上の絵", pictured(JINKEN)),
    Fault("covered", "letter", "a picture over a number / 番号の上の絵", pictured(SOS)),
]
"""Every fault that is put in; a rule whose manual page has an example is tried with it here."""
