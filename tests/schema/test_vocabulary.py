import pytest

from leaflet.schema.files import CONTACTS
from leaflet.schema.vocabulary import keys_called, meant, proposal

DESK = ("name", "also", "operator", "action", "contacts", "summary", "note")


@pytest.mark.parametrize(
    ("word", "known", "key"),
    [
        ("電話番号", CONTACTS, "phone"),
        ("電話", CONTACTS, "phone"),
        ("TEL", CONTACTS, "phone"),
        ("ＴＥＬ", CONTACTS, "phone"),
        ("ホームページ", CONTACTS, "url"),
        ("URL", CONTACTS, "url"),
        ("メール", CONTACTS, "email"),
        ("名称", DESK, "name"),
        ("所管", DESK, "operator"),
        ("概要", DESK, "summary"),
        ("備考", DESK, "note"),
        ("注", DESK, "note"),
        ("受付時間", ("hours", "note"), "hours"),
        ("読み", ("reading",), "reading"),
        ("見出し", ("title",), "title"),
        ("Name", DESK, "name"),
        ("sumary", DESK, "summary"),
        ("ｎａｍｅ", DESK, "name"),
        ("as-of", ("as_of", "publisher"), "as_of"),
        ("受付時間帯", ("hours", "note"), "hours"),
        ("opening_hours", ("hours", "note"), "hours"),
        ("電話・メール", CONTACTS, ""),
        ("email_address", CONTACTS, "email"),
        ("fex", CONTACTS, "fax"),
        ("title", ("until", "note"), ""),
        ("xyz", DESK, ""),
    ],
)
def test_the_key_meant_by_a_wrong_one_is_found(word: str, known: tuple[str, ...], key: str) -> None:
    assert meant(word, known) == key


def test_a_proposal_names_the_word_and_the_key() -> None:
    assert proposal("電話番号", CONTACTS) == "“電話番号” → did you mean phone?"


def test_a_number_beside_the_contacts_is_sent_there() -> None:
    assert proposal("電話", DESK) == "“電話” → under contacts, type: - phone: …"
    assert proposal("reading", DESK) == "“reading” is written beside phone, in desks.yaml."


@pytest.mark.parametrize(
    ("word", "known", "hint"),
    [
        ("publisher", ("title", "desks"), "“publisher” is written beside as_of, in edition.yaml."),
        ("audience", CONTACTS, "“audience” is written beside name, in desks.yaml."),
        ("when", CONTACTS, "“when” is written beside id, in flowchart.yaml."),
        ("desks", ("as_of", "publisher"), "Possible keys: as_of, publisher"),
    ],
)
def test_a_key_of_one_other_place_is_sent_there(
    word: str, known: tuple[str, ...], hint: str
) -> None:
    assert proposal(word, known) == hint


def test_a_word_like_no_other_gets_all_keys_proposed() -> None:
    assert proposal("xyz", ("title", "desks")) == "Possible keys: title, desks"


def test_a_word_that_differs_by_what_cannot_be_seen_is_to_be_typed_anew() -> None:
    hint = proposal("\u200bname", DESK)
    assert hint == "There is an invisible character in it; type name anew."


def test_a_full_width_key_before_a_colon_is_the_key_itself() -> None:
    assert [*keys_called("ｎａｍｅ")] == ["name"]


def test_a_letter_is_addressed_by_its_label() -> None:
    assert [*keys_called("宛名")] == ["label"]
