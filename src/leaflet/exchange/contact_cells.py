"""A cell of a list becomes contacts: numbers and addresses among the words around them."""

import re
from collections.abc import Iterable, Mapping
from typing import Final
from unicodedata import normalize

from phonenumbers import (
    NumberParseException,
    PhoneNumberFormat,
    format_number,
    is_valid_number,
    parse,
)

from leaflet.exchange.cell_texts import is_blank
from leaflet.exchange.grid import Grid, GridCell
from leaflet.exchange.heads import EXTENSION, ROUTE
from leaflet.exchange.remarks import Remarks
from leaflet.language import _
from leaflet.model import mnemonic, phone
from leaflet.model.words import Value
from leaflet.report import Origin, Report

Contact = dict[str, str]

_DASHES: Final = re.compile(r"(?<=[\d)])\s*[-ー－−‐‑‒–—―ｰ]\s*(?=[\d(])")
_SAID: Final = r"(?:代表|代(?![ぁ-ん一-龠])|内線[:\s]*[\d-]+)"
_NUMBER: Final = re.compile(
    r"(?:#\d{4}|\+81[\d-]{9,13}|\(0\d{1,4}\) ?\d{1,4}-?\d{3,4}|0\d{1,4}\(\d{1,4}\)-?\d{3,4}"
    r"|(?<!\d)(?<!\d[:.])\d[\d-]*\d(?![\d:.時分月日年階号人件歳才]))"
    rf"(?:[\s・、,]*(?:\({_SAID}\)|{_SAID}))?"
)
_LABEL: Final = re.compile(
    r"(?i)\b(?:tel|phone)\b\.?:?|(?<![一-龠の])電話(?:番号)?:?|番(?!号)|(?:e-?)?mail:?|e?メール(?:アドレス)?:?|url:?|hp:|ホームページ:?|[☎℡☏📞]|^T[EL]*[.:]",
    re.MULTILINE,
)
_FAX: Final = re.compile(r"(?i)(?:fax|ファッ?クス)(?:番号)?(?!\s*[兼共]用)[.:]?|(?<![A-Z])F[.:]")
_FAX_BEHIND: Final = re.compile(
    r"\s*\((?:fax|ファッ?クス)(?:番号)?\)(?=\s*(?:$|[・、,/]))", re.IGNORECASE
)
_EXTENSION: Final = re.compile(r"(?:内線|ext\.?|extension)(?:番号)?[\s:(]*$", re.IGNORECASE)
_LIKE_NUMBER: Final = re.compile(r"(?<![\d〒])0[\d()-]{8,}")
_HOURS: Final = re.compile(
    r"\d{1,2}[:時]\d{0,2}|平日|曜|24時間|[月火水木金土日][~～〜-][月火水木金土日]"
)
_EMAIL: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_URL: Final = re.compile(
    r"(?i)https?://[^\s、。「」<>()]+|www\.[^\s、。「」<>()]+"
    r"|(?<![@\w.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:jp|com|org|net|info)(?:/[^\s、。「」<>()]*)?"
)
_ACCOUNT: Final = re.compile(
    r"(?:(?:LINE|ライン)(?::([^@\n]+)\n|[^@\n]{0,12}))?(?<![\w.%+-])(@[\w.-]{3,})",
    re.IGNORECASE | re.ASCII,
)
"""The id of a LINE account: nothing is before its @ but what says so, or its name."""
_OF_EXTENSION: Final = re.compile(r"^\(?(?:内線)?(?:番号)?[\s:]*|\)$")
"""What is around the figures in a column of extensions: (内線 21)."""
_MARK: Final = re.compile(r"※\d")  # of the note below the table
_PLACE: Final = re.compile(
    r"〒|丁目|番地|[^\d:~-]\d+-\d+-\d+(?![\d-])|[^\d\s:~-]\d+-\d+(?![\d:時日月年週回歳才名人-])"
)
"""What the address of a place has: 近見1-2-3 or 近見1-2, not 9-17時, 8:30-17:15 or 1-3年."""
_SHARED: Final = ("", "共通", "共用", "兼用", "同じ")
_OR: Final = re.compile(r"^(?:または|又は|もしくは|若しくは|及び|および|と|or)$")
_DIALLED: Final = re.compile(r"(?<!\d)0\d+-\d+-\d+")
_AREA: Final = re.compile(r"(?<!\d)0\d{1,4}-\d{1,4}-(?=\d{4}(?!\d))")
_LOCAL: Final = re.compile(r"(?:市外局番|(?:電話|TEL)(?:番号)?\()\D{0,6}(0\d{1,4})(?![\d-])")
_DETAILS: Final = (
    ("id", "line", "id"),
    ("reading", "phone", "reading"),
    (EXTENSION, "phone", "phone"),
    (ROUTE, "visit", "note"),
)
"""The columns that say something of a contact, its kind, and the key that this becomes."""
_JOINT: Final = " \t\u3000・、,/／;；()[]「」:：→※-"


def half(text: str) -> str:
    """Return a text with half-width figures, letters and signs, line by line."""
    lines = (normalize("NFKC", line).replace("〜", "~").strip() for line in text.split("\n"))
    return "\n".join(_DASHES.sub("-", line) for line in lines)


def contacts_in(cell: GridCell, kind: str, remarks: Remarks) -> list[Contact]:
    """Return the contacts that a cell of a column of this kind holds, or of any, if it is empty.

    What is changed or cannot be read goes into the remarks.
    """
    if is_blank(cell.text) and not cell.link:
        return []
    match kind:
        case "phone" | "fax":
            found, rest = _without_addresses(half(cell.text))
            if found and not re.search(r"\d", rest):
                _add_words(found, " ".join(rest.split()))
                return found
            return (_numbers(cell, kind, remarks, rest) if rest.strip() else []) + found
        case "url" | "email":
            return _addresses(cell, kind, remarks)
        case "":
            return _any(cell, remarks)
        case "line" if cell.text.strip()[:1] in "@＠":
            return [{"line": "", "id": half(cell.text)}]
    return [{kind: " ".join(cell.text.split())}]


def _without_addresses(text: str) -> tuple[list[Contact], str]:
    """Return the accounts and addresses in a text, and the text without them."""
    found: list[Contact] = [
        {"line": (each[1] or "").strip(), "id": each[2]} for each in _ACCOUNT.finditer(text)
    ]
    text = _ACCOUNT.sub("", text)
    for kind, pattern in (("email", _EMAIL), ("url", _URL)):
        found += [{kind: each} for each in pattern.findall(text)]
        text = pattern.sub(" ", text)
    return found, text


def has_address(text: str) -> bool:
    """Return whether a text holds a web or mail address, or the id of an account."""
    return bool(_without_addresses(half(text))[0])


def tells_hours(text: str) -> bool:
    """Return whether a text tells days or hours."""
    return bool(_HOURS.search(half(text)))


def has_number(text: str) -> bool:
    """Return whether a text holds a telephone number with its hyphens."""
    return any(is_dialled(each) for each in _DIALLED.findall(half(text)))


def name_and_contact(line: str) -> tuple[str, str]:
    """Return the words before the first number or address of a line, and the rest of it."""
    found = (*_NUMBER.finditer(line), *_URL.finditer(line), *_EMAIL.finditer(line))
    starts = (each.start() for each in found if has_address(each[0]) or is_dialled(each[0]))
    at = min(starts, default=0)
    return line[:at].strip(_JOINT), line[at:]


def names_fax(head: str) -> bool:
    """Return whether a head names faxes: 電話・ＦＡＸ."""
    return bool(_FAX.search(half(head)))


def is_number(text: str, remarks: Remarks) -> bool:
    """Return whether a text is a telephone number and no more, of more figures than 188 has."""
    plain = half(text)
    return len(re.sub(r"\D", "", plain)) > 5 and bool(_number(plain, remarks))


def _any(cell: GridCell, remarks: Remarks) -> list[Contact]:
    found, text = _without_addresses(half(cell.text))
    if any(_number(each[0], remarks) for each in _NUMBER.finditer(text)):
        return _numbers(cell, "phone", remarks, text) + found
    labelled = _LABEL.search(text) or _FAX.search(text)
    if _LIKE_NUMBER.search(text) or (labelled and re.search(r"\d-\d{4}", text)):
        _ask(cell, remarks)
    elif not found:
        place = " ".join(cell.text.split())
        remarks.changed(cell, _("no number and no address: taken as a place to go"))
        return [{"visit": place}]
    return found


def _addresses(cell: GridCell, kind: str, remarks: Remarks) -> list[Contact]:
    found, _words = _without_addresses(half(cell.text))
    if not found and cell.link:
        linked = cell.link.removeprefix("mailto:")
        remarks.changed(cell, _("{text}: the address of the link is taken").format(text=linked))
        return [{kind: linked}]
    if not found:
        web, mail = _("This is not a web address."), _("This is not a mail address.")
        hint = _("Type the address alone, or clear the cell.")
        remarks.ask(cell, mail if kind == "email" else web, hint)
    return sorted(found, key=lambda contact: kind not in contact)


def _numbers(cell: GridCell, kind: str, remarks: Remarks, text: str | None = None) -> list[Contact]:
    """Return the numbers of a cell, each with the words beside it as its hours or note."""
    found: list[Contact] = []
    lead = ""
    for line in (half(cell.text) if text is None else text).split("\n"):
        numbers = [
            (each, plain)
            for each in _NUMBER.finditer(line)
            if not _EXTENSION.search(line[: each.start()]) and (plain := _number(each[0], remarks))
        ]
        if not numbers:
            lead += "" if found else f"{line} "
            _add_words(found, line)
            continue
        at = 0
        for place, (each, plain) in enumerate(numbers):
            before = line[at : each.start()]
            behind = _FAX_BEHIND.match(line, each.end())
            at = (behind or each).end()
            after = line[at:] if place == len(numbers) - 1 else ""
            fax, label = behind or _FAX.search(before), _LABEL.search(before)
            both = fax and label and _FAX.sub("", _LABEL.sub("", before)).strip(_JOINT) in _SHARED
            this = "fax" if fax and not both else "phone" if label else kind
            found.append({this: plain})
            for words in (lead, before, "FAX兼用" if both else "", after):
                _add_words(found, words)
            lead = ""
            _remark(cell, each[0], plain, remarks)
    doubtful = not found or any(
        re.fullmatch(r"[~～\d\s]{1,5}", each.get("note", "")) for each in found
    )
    if doubtful:
        _ask(cell, remarks)
    return [] if doubtful else found


def _add_words(contacts: list[Contact], words: str) -> None:
    """Give the last contact the note beside its number."""
    plain = _OR.sub("", _FAX.sub(" ", _LABEL.sub(" ", words)).strip(_JOINT))
    if mark := _MARK.match(words.strip(_JOINT.replace("※", ""))):
        plain = mark[0] + plain.removeprefix(mark[0][1:])
    if plain.count("(") != plain.count(")"):  # the other one is beyond the number
        plain = " ".join(re.sub("[()]", " ", plain).split())
    if not plain or not contacts:
        return
    if _PLACE.search(plain):
        contacts.append({"visit": plain})
        return
    number = contacts[-1].get("phone", "")
    key = "hours" if tells_hours(plain) else "reading" if _spells(plain, number) else "note"
    contacts[-1][key] = " ".join(
        filter(None, (contacts[-1].get(key, ""), plain.replace("~", "～")))
    )


def _spells(kana: str, number: str) -> bool:
    """Return whether words are the mnemonic of a number."""
    report = Report()
    mnemonic.check(Value(number, Origin("")), Value(kana, Origin("")), report)
    return bool(number) and not len(report)


def _remark(cell: GridCell, typed: str, plain: str, remarks: Remarks) -> None:
    if plain == typed.strip() and not (cell.number and "-" in plain):
        if plain not in cell.text:
            remarks.changed(cell, _("{text}: typed in half-width").format(text=plain))
    elif plain.endswith("-" + typed.strip()):
        remarks.changed(cell, _("{text}: with the area code that the list says").format(text=plain))
    elif plain.startswith("0") and (cell.number or not typed.startswith("0")):
        remarks.changed(cell, _("{text}: the lost 0 is put back").format(text=plain))
    else:
        remarks.changed(cell, _("{text}: hyphens are added").format(text=plain))


def _ask(cell: GridCell, remarks: Remarks) -> None:
    text = " ".join(half(cell.text).split())
    if like := _LIKE_NUMBER.search(text):
        text = like[0]
    remarks.ask(cell, _("This is not a telephone number that can be dialled."), _hint(text))


def _hint(text: str) -> str:
    """Return what to type instead of a number."""
    if re.fullmatch(r"[\d.]+E\+?\d+", text):
        return _("Format the column as text and type the number again.")
    if not text.startswith("0") and is_dialled("0" + text):
        return _("Is the 0 missing? Type 0{number}").format(number=text)
    if re.fullmatch(r"[1-9]\d{1,3}-?\d{4}", text):
        return _("Type the number with its area code.")
    several = re.search(r"\d\s*[・、,/~]\s*\d", text) or len(re.sub(r"\D", "", text)) > 11
    hints = () if several else (each.hint for each in faults_of(text))
    return next(iter(hints), _("Type one whole number on each line of the cell."))


def _number(typed: str, remarks: Remarks) -> str:
    """Return a number as it is printed, or nothing if it cannot be a telephone number.

    What a spreadsheet took for a number lost its 0; a row of figures gets its hyphens.
    """
    typed = re.sub(r"[\s・、,]+(?=代|内線)", " ", typed.strip())
    local = remarks.local + typed
    if local != typed and not typed.startswith("0") and is_dialled(local):
        return local
    if is_dialled(typed):
        if typed.isdigit() and len(typed) > 5:
            return _grouped(typed, remarks.areas)
        return typed
    if typed.isdigit() and len(typed) >= 8 and is_dialled("0" + typed):
        return _grouped("0" + typed, remarks.areas)
    return ""


def faults_of(number: str) -> Report:
    """Return what is wrong with a telephone number."""
    report = Report()
    phone.check(Value(number, Origin("")), report)
    return report


def is_dialled(number: str) -> bool:
    """Return whether a text in half-width is a number that can be dialled: 189."""
    return not len(faults_of(number))


def learn_areas(grids: Iterable[Grid], remarks: Remarks) -> None:
    """Note how the numbers of a list are grouped, and which area code its local ones have."""
    texts = [half(cell.text) for grid in grids for row in grid.rows for cell in row.values()]
    for found in (each for text in texts for each in _AREA.finditer(text)):
        remarks.areas[re.sub("[^0-9]", "", found[0])] = found[0]
    closed = ("".join(text.split()) for text in texts)  # 電　話 (0296)
    local = {found[1] for text in closed for found in _LOCAL.finditer(text)}
    remarks.local = f"{local.pop()}-" if len(local) == 1 else ""


def _grouped(figures: str, areas: Mapping[str, str]) -> str:
    area = areas.get(figures[:6], "") if len(figures) == 10 else ""
    if area:
        return area + figures[6:]
    try:
        read = parse(figures, "JP")
    except NumberParseException:
        return figures
    return format_number(read, PhoneNumberFormat.NATIONAL) if is_valid_number(read) else figures


def add_labelled(contacts: list[Contact], found: Iterable[Contact], label: str) -> None:
    """Add the contacts of a column, with what tells it from others of its kind: 夜間.

    What is dialled in both is one contact, which needs no such note.
    """
    for contact in found:
        plain = [{key: each[key] for key in each if key != "note"} for each in contacts]
        if contact in plain:
            contacts[plain.index(contact)] = contact
        elif label:
            note = " ".join(filter(None, (label, contact.get("note", ""))))
            contacts.append(contact | {"note": note})
        else:
            contacts.append(contact)


def main_number(text: str) -> str:
    """Return the number in the head of a column, which answers before its extensions."""
    numbers = (_number(each[0], Remarks()) for each in _NUMBER.finditer(half(text)))
    return next(filter(None, numbers), "")


def is_extension(text: str) -> bool:
    """Return whether a cell below the number of an office holds its extensions: 内線21, 1255."""
    plain = _OF_EXTENSION.sub("", half(text))
    return bool(re.fullmatch(r"\d{2,5}(?:[・、,]\d{2,5})*", plain)) and not is_dialled(plain)


def add_details(contacts: list[Contact], cells: Mapping[str, GridCell], main: str) -> None:
    """Give the contacts of a row what further columns say of them; an id alone is one, too.

    So is an extension of the ``main`` number.
    """
    for column, kind, key in _DETAILS:
        cell = cells.get(column)
        of_kind = [each for each in contacts if kind in each]
        if not cell or is_blank(cell.text):
            continue
        text = " ".join(cell.text.split())
        if column == "id" and not of_kind:
            contacts.append({"line": "", "id": half(text)})
        if column == EXTENSION and not of_kind and main:
            contacts.insert(0, {"phone": main})
            of_kind = contacts[:1]
        if not of_kind:
            continue
        if column != EXTENSION:
            of_kind[0].setdefault(key, text)
        elif not phone.extension(of_kind[0][kind]):
            of_kind[0][kind] += " 内線" + _OF_EXTENSION.sub("", half(text))
