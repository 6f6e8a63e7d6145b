"""Changes of finished files, as an accident or another program makes them."""

from collections.abc import Callable

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from check.file.stream import Sheet, codes_of, on_page, outline_in

ELSEWHERE = "https://www.example.com"


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


def unspelt(text: str, page: int) -> Callable[[Pdf], None]:
    """Take out a text wherever a page has it."""

    def edit(sheet: Sheet) -> None:
        for run in reversed(sheet.places(text)):
            for place in reversed(run):
                sheet.put(place, b"")

    return on_page(edit, page)


def half_link(part: str) -> Callable[[Pdf], None]:
    """Leave the left half of a link over text."""

    def edit(file: Pdf) -> None:
        link = _link(file, part)
        left, bottom, right, top = map(float, link.Rect)
        link.Rect = Array([left, bottom, (left + right) / 2, top])
        if "/QuadPoints" in link:
            del link["/QuadPoints"]

    return edit


def hidden_link(file: Pdf) -> None:
    _link(file, "tel:").F = 2


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


def without_bookmark(file: Pdf) -> None:
    with file.open_outline() as outline:
        outline.root[0].children.pop()


def exchanged_bookmarks(file: Pdf) -> None:
    """Have the first and the last desk's bookmark lead to each other's place."""
    with file.open_outline() as outline:
        first, *_others, last = outline.root[0].children
        first.destination, last.destination = last.destination, first.destination


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
