"""References to desks: a wrong one is reported with the id that was meant."""

from pathlib import Path

import pytest

from data_folder import loaded, places
from faulty import SOUND, report_of, reported

MEANT = {
    "a letter changed": ("sos-dail", "“sos-dail” → did you mean sos-dial?"),
    "capitals": ("SOS-Dial", "“SOS-Dial” → did you mean sos-dial?"),
    "an underscore": ("sos_dial", "“sos_dial” → did you mean sos-dial?"),
    "full-width letters": ("ｓｏｓ－ｄｉａｌ", "“ｓｏｓ－ｄｉａｌ” → did you mean sos-dial?"),
    "the name": (
        "24時間子供SOSダイヤル",
        "“24時間子供SOSダイヤル” → did you mean sos-dial?",
    ),
    "a name like that": (
        "24時間子供ダイヤル",
        "“24時間子供ダイヤル” → did you mean sos-dial?",
    ),
    "two with a Japanese comma": (
        "sos-dial、mamorou",
        "Begin each item on a line of its own: a hyphen, a space, the text.",
    ),
    "two without a comma": (
        "sos-dial mamorou",
        "Begin each item on a line of its own: a hyphen, a space, the text.",
    ),
    "the id of a desk that is gone": (
        "sos-soudan",
        "If the desk is gone, delete its id here too. "
        "Possible keys: mamorou, sos-dial, chat-jinken",
    ),
}


@pytest.mark.parametrize(("written", "hint"), MEANT.values(), ids=MEANT.keys())
def test_a_wrong_id_is_reported_with_what_was_meant(
    tmp_path: Path, written: str, hint: str
) -> None:
    text = SOUND["handout"].replace("  - chat-jinken", f"  - {written}")
    (found,) = report_of(tmp_path, handout=text)
    assert (found.rule, found.where.line, found.where.column) == ("reference", 11, 5)
    assert found.hint == hint


@pytest.mark.parametrize("written", ["住まいの相談", "mamorou、住まいの相談"])
def test_an_unknown_desk_that_is_not_a_list_is_both_in_one_run(
    tmp_path: Path, written: str
) -> None:
    text = SOUND["flowchart"].replace("go: [mamorou]", f"go: {written}")
    kind, reference = report_of(tmp_path, flowchart=text)
    assert (kind.rule, reference.rule) == ("kind", "reference")
    assert kind.hint.startswith("Begin each item")


@pytest.mark.parametrize(
    ("written", "ids"),
    [
        *(
            (text, "mamorou, sos-dial")
            for text in (
                "mamorou, sos-dial",
                "mamorou、sos-dial",
                "[mamorou, sos-dial",
                "［mamorou，sos-dial］",
                "mamorou sos-dial",
                "mamorou;sos-dial]",
                "mamorou・sos-dail",
                "mamorou/SOS-Dial",
                "mamorou、24時間子供SOSダイヤル",
            )
        ),
        ("24時間 子供SOSダイヤル", "sos-dial"),
        ("24時間子供ダイヤル", "sos-dial"),
    ],
)
def test_desks_that_are_not_a_list_are_reported_once_with_the_list_to_type(
    tmp_path: Path, written: str, ids: str
) -> None:
    text = SOUND["flowchart"].replace("go: [mamorou]", f'go: "{written}"')
    (found,) = report_of(tmp_path, flowchart=text)
    assert (found.rule, found.hint) == ("kind", f"Type go: [{ids}]")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("handout", "  - sos-dial", "  - ⟦sosdial"),
        ("flowchart", "go: [mamorou]", "go: [⟦mamoro]"),
        ("flowchart", "- desk: sos-dial", "- desk: ⟦sosdial"),
        ("card", "desks: [sos-dial,", "desks: [⟦sos,"),
        ("card", "desks: [mamorou]", "desks: [⟦nobody]"),
        ("handout", "  - sos-dial\n", "  - sos-dial\n  - ⟪sos-dial\n"),
        ("flowchart", "go: [mamorou]", "go: [mamorou, ⟪mamorou]"),
    ],
)
def test_a_reference_is_reported_wherever_it_is(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    found, expected = reported(tmp_path, file, old, new)
    assert found == expected


def test_a_desk_that_was_meant_does_not_count_as_unused(tmp_path: Path) -> None:
    _notice, report = loaded(tmp_path, handout="title: あ\ndesks: [soss]\n")
    assert places(report) == ["handout.yaml:2:9 reference"]


def test_nothing_is_doubted_where_the_register_cannot_be_read(tmp_path: Path) -> None:
    report = report_of(tmp_path, desks=b"")
    assert [found.where.path for found in report] == ["data/desks.yaml"]


@pytest.mark.parametrize("written", ["Mamorou", "mamoru"])
def test_an_id_that_all_other_files_write_otherwise_is_reported_once_at_the_desk(
    tmp_path: Path, written: str
) -> None:
    text = SOUND["desks"].replace("  mamorou:", f"  {written}:")
    (found,) = report_of(tmp_path, desks=text)
    assert (found.rule, found.where.excerpt) == ("id", f"  {written}:")
    assert found.hint == "Type mamorou:"


@pytest.mark.parametrize("written", ["ｓｏｓ－ｄｉａｌ", "sos dial", "sos_dial"])
def test_an_id_typed_wrong_in_the_register_is_reported_there_alone(
    tmp_path: Path, written: str
) -> None:
    found, expected = reported(tmp_path, "desks", "  sos-dial:", f"  ⟦{written}:")
    assert found == expected
