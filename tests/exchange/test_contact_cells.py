"""Numbers and addresses are found in a cell, however people wrote them."""

import pytest

from leaflet.exchange.contact_cells import contacts_in, learn_areas
from leaflet.exchange.grid import GridCell, grid_of
from leaflet.exchange.remarks import Remarks


def cell(text: str, *, number: bool = False, link: str = "") -> GridCell:
    return GridCell("Sheet1", 7, 3, text, number=number, link=link)


def found(text: str, kind: str = "phone") -> list[dict[str, str]]:
    remarks = Remarks()
    contacts = contacts_in(cell(text), kind, remarks)
    assert remarks.questions == []
    return contacts


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("０３－１２３４－５６７８", "03-1234-5678"),
        ("０１２０ー００７ー１１０", "0120-007-110"),
        ("03(1234)5678", "03(1234)5678"),
        ("℡03-1234-5678", "03-1234-5678"),
        ("#9110", "#9110"),
        ("＃７１１９", "#7119"),
        ("188", "188"),
        ("0312345678", "03-1234-5678"),
        ("120007110", "0120-007-110"),
        ("312345678", "03-1234-5678"),
        ("0422-60-1921 内線 2345", "0422-60-1921 内線 2345"),
    ],
)
def test_a_number_is_printed_as_a_number_should_be(text: str, number: str) -> None:
    assert found(text) == [{"phone": number}]


@pytest.mark.parametrize("joint", ["\n", "／", "、", " / ", "・"])
def test_two_numbers_in_a_cell_are_two_contacts(joint: str) -> None:
    expected = [{"phone": "0120-007-110"}, {"phone": "03-1234-5678"}]
    assert found(f"0120-007-110{joint}03-1234-5678") == expected


def test_words_beside_a_number_are_its_hours_its_mnemonic_or_a_note() -> None:
    assert found("0422-60-1921（平日8:30～17:15）") == [
        {"phone": "0422-60-1921", "hours": "平日8:30～17:15"}
    ]
    assert found("188（いやや）") == [{"phone": "188", "reading": "いやや"}]
    assert found("昼間 03-1234-5678") == [{"phone": "03-1234-5678", "note": "昼間"}]


def test_a_fax_number_is_reported_by_its_label() -> None:
    assert found("TEL 03-1234-5678 FAX 03-1234-5679", "") == [
        {"phone": "03-1234-5678"},
        {"fax": "03-1234-5679"},
    ]


def test_a_mixed_cell_holds_contacts_of_any_kind() -> None:
    text = "電話：03-1234-5678\nメール：a@b.lg.jp\nhttps://x.jp/a"
    assert found(text, "") == [
        {"phone": "03-1234-5678"},
        {"email": "a@b.lg.jp"},
        {"url": "https://x.jp/a"},
    ]


def test_an_address_behind_a_word_is_that_of_its_link() -> None:
    linked = cell("ホームページ", link="https://a.jp/")
    assert contacts_in(linked, "url", Remarks()) == [{"url": "https://a.jp/"}]


@pytest.mark.parametrize("text", ["なし", "－", "×", " "])
def test_a_cell_that_says_there_is_none_holds_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "03-1234-56789",
        "466-0102",
        "022-466-0101・0102",
        "022-466-0101～3",
        "1.2E+08",
        "22-466-0101",
        "☎466-0101 FAX466-0102",  # no place to go in a column of contacts of any kind
    ],
)
def test_what_cannot_be_dialled_is_asked_with_its_cell(text: str) -> None:
    remarks = Remarks()
    assert contacts_in(cell(text), "" if "FAX" in text else "phone", remarks) == []
    (question,) = remarks.questions
    assert (question.place, question.text) == ("Sheet1!C7", text)
    assert question.hint


def test_a_number_without_its_0_is_grouped_like_its_neighbours() -> None:
    remarks = Remarks()
    learn_areas([grid_of("a", [["022-466-0101"]])], remarks)
    spoilt = cell("224660102", number=True)
    assert contacts_in(spoilt, "phone", remarks) == [{"phone": "022-466-0102"}]
    assert remarks.cells[0][:2] == ("Sheet1!C7", "224660102")


@pytest.mark.parametrize("extension", ["(内線 104)", "内線:110", "内線 188", "ext. 119"])
def test_an_extension_is_never_a_number_to_dial(extension: str) -> None:
    (contact,) = found(f"03-1234-5678\n{extension}")
    assert contact["phone"] == "03-1234-5678"


def test_a_word_between_two_numbers_is_no_note() -> None:
    assert found("#9110 または 110") == [{"phone": "#9110"}, {"phone": "110"}]


def test_a_number_that_cannot_be_dialled_is_asked_back_and_is_no_place_to_go() -> None:
    remarks = Remarks()
    assert contacts_in(cell("多文化共生センター 03-5253-41111"), "", remarks) == []
    (question,) = remarks.questions
    assert "10 digits" in question.hint


@pytest.mark.parametrize(
    ("text", "kind", "contacts"),
    [
        ("LINE ID：＠aoba-kokoro", "phone", [{"line": "", "id": "@aoba-kokoro"}]),
        (
            "022-261-1111\nLINE @aoba",
            "phone",
            [{"phone": "022-261-1111"}, {"line": "", "id": "@aoba"}],
        ),
        (
            "022-261-1111\nkodomo@aoba.lg.jp",
            "phone",
            [{"phone": "022-261-1111"}, {"email": "kodomo@aoba.lg.jp"}],
        ),
        ("kodomo@aoba.lg.jp", "url", [{"email": "kodomo@aoba.lg.jp"}]),
        (
            "https://www.aoba.lg.jp/a kodomo@aoba.lg.jp",
            "url",
            [{"url": "https://www.aoba.lg.jp/a"}, {"email": "kodomo@aoba.lg.jp"}],
        ),
        ("www.aoba.lg.jp", "email", [{"url": "www.aoba.lg.jp"}]),
    ],
)
def test_what_is_typed_into_the_column_of_something_else_is_what_it_is(
    text: str, kind: str, contacts: list[dict[str, str]]
) -> None:
    assert found(text, kind) == contacts


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("kodomo@aoba.lg.jp", {"email": "kodomo@aoba.lg.jp"}),
        ("LINE：青葉市相談\n@aoba-soudan", {"line": "青葉市相談", "id": "@aoba-soudan"}),
        ("@aoba-soudan", {"line": "", "id": "@aoba-soudan"}),
        ("メール kodomo@aoba.lg.jp", {"email": "kodomo@aoba.lg.jp"}),
        ("kodomo@aoba.lg.jp 返信は翌日", {"email": "kodomo@aoba.lg.jp", "note": "返信は翌日"}),
    ],
)
def test_an_address_in_a_column_of_numbers_is_what_it_is(
    text: str, contact: dict[str, str]
) -> None:
    assert found(text) == [contact]
