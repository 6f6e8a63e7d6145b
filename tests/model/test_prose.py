"""What is read aloud of a notice: every text that is printed, and nothing else."""

from pathlib import Path

from data_folder import loaded

DESKS = "desks:\n  sos:\n    name: あ\n    contacts: [{phone: 110}]\n    note: 注\n"
READINGS = "readings:\n  相談: そうだん\n"


def test_the_date_is_read_as_it_is_printed_and_the_dictionary_is_not(tmp_path: Path) -> None:
    notice, _report = loaded(
        tmp_path,
        edition="as_of: R8.1\n",
        desks=DESKS,
        handout="title: い\ndesks: [sos]\n",
        readings=READINGS,
    )
    assert notice is not None
    assert next(words.plain for words in notice.prose_of("handout")) == "令和8年1月現在"
    said = {words.plain for words in notice.prose}
    assert {"令和8年1月現在", "あ", "注", "い"} <= said
    assert "そうだん" not in said
    assert "相談" not in said
