"""A clerk's slip is reported at its line, and what is proposed works when it is typed."""

import re
from pathlib import Path

import pytest

from faulty import SOUND, report_of
from leaflet.report import Finding
from leaflet.source.explain import advice, cures_of
from slips import SLIPS, SUMMARY

BEGIN = r"Begin the line (?:with (\w+) half-width spaces?|at the very left)"


def indentation(count: str | None) -> str:
    return " " * int((count or "0").replace("one", "1"))


def typed(text: str, found: Finding) -> str:
    """Return the text after a clerk has done what the finding says."""
    lines = text.split("\n")
    at = found.where.line - 1
    line, hint = lines[at], found.hint.split(" (")[0]
    start = len(line) - len(line.lstrip(" \t\u3000\xa0"))
    begins = re.match(BEGIN, hint)
    blank = indentation(begins[1]) if begins else " " * start
    new = re.search(r"(?:^|\. )Type (.*)$", hint)
    if above := re.match(rf"Add a line above it\. {BEGIN}\. Type (.*)", hint):
        lines.insert(at, indentation(above[1]) + above[2])
    elif both := re.search(rf"Type (.+) and add a line below it\. {BEGIN}\. Type (.+)", hint):
        lines[at : at + 1] = [blank + both[1], indentation(both[2]) + both[3]]
    elif between := re.match(r"Put a half-width comma and a space between two ids: (.*)", hint):
        lines[at] = line.replace(found.message.split("“")[1].split("”")[0], between[1])
    elif hint.startswith("Begin each"):  # items without hyphens
        ids = line.strip(" -").split(", ")
        lines[at : at + 1] = [f"{blank}- {each}" for each in ids]
        while at < len(lines) and lines[at].startswith(" "):
            lines[at] = f"{blank}- {lines[at].strip(' -')}"
            at += 1
    elif hint.startswith("Delete "):
        what = hint.removeprefix("Delete ")
        lines[at] = "" if what.startswith("it") else line.replace(what, "", 1)
    elif new:
        lines[at] = blank + new[1]
    elif begins:
        lines[at] = blank + line[start:]
    else:
        raise AssertionError(hint)
    return "\n".join(lines)


@pytest.mark.parametrize(("file", "old", "new"), SLIPS.values(), ids=SLIPS.keys())
def test_a_slip_is_reported_once_at_its_line_and_its_cure_works(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    assert SOUND[file].count(old) == 1
    text = SOUND[file].replace(old, new)
    first = SOUND[file][: SOUND[file].index(old)].count("\n") + 1
    (found,) = report_of(tmp_path, **{file: text})
    assert found.where.path == f"data/{file}.yaml"
    assert first <= found.where.line <= first + new.rstrip("\n").count("\n")
    assert found.where.excerpt == text.split("\n")[found.where.line - 1]
    assert list(report_of(tmp_path, **{file: typed(text, found)})) == []


def test_slips_in_different_desks_are_each_reported_once(tmp_path: Path) -> None:
    text = (
        SOUND["desks"]
        .replace("    action: 心", "    action：心")
        .replace("      - phone: 0120", "      ・phone: 0120")
        .replace("    also: LINE", "     also: LINE")
        .replace('id: "@linejinkensoudan"', "id: @linejinkensoudan")
    )
    found = list(report_of(tmp_path, desks=text))
    assert [each.where.excerpt.strip()[:4] for each in found] == ["acti", "・pho", "also", "id: "]
    for each in reversed(found):
        text = typed(text, each)
    assert list(report_of(tmp_path, desks=text)) == []


@pytest.mark.parametrize("mark", "@&*%!:")
def test_a_list_with_a_sign_that_yaml_reads_names_the_sign(tmp_path: Path, mark: str) -> None:
    text = SOUND["edition"] + f"hosts: [{mark} ihaho.jp, mext.go.jp]\n"
    (found,) = report_of(tmp_path, edition=text)
    assert f" {mark} " in found.message


def test_a_line_that_may_be_a_remark_is_not_only_moved(tmp_path: Path) -> None:
    text = SOUND["desks"].replace("\n  sos-dial:", "\n2026/7/1 佐藤が追加\n  sos-dial:")
    (found,) = report_of(tmp_path, desks=text)
    assert found.where.excerpt == "2026/7/1 佐藤が追加"
    assert found.hint.endswith("A remark begins with #.")


def test_full_width_colons_throughout_a_desk_are_each_reported_with_their_cure(
    tmp_path: Path,
) -> None:
    text = (
        SOUND["desks"]
        .replace("    name: 24", "    名称：24")
        .replace("    operator: 文部", "    operator：文部")
        .replace(
            "      - phone: 0120-0-78310\n        reading: な",
            "      - 電話：0120-0-78310\n        語呂：な",
        )
        .replace("      いじめで", "      電話：いじめで")
        .replace("    note: ※", "    備考：※")
    )
    found = list(report_of(tmp_path, desks=text))
    keys = [each.hint.partition(":")[0].split()[-1] for each in found]
    assert keys == ["name", "operator", "phone", "reading", "note"]
    for each in found:
        text = typed(text, each)
    assert list(report_of(tmp_path, desks=text)) == []


def test_a_list_with_colons_for_hyphens_is_one_fault(tmp_path: Path) -> None:
    text = SOUND["handout"].replace(
        "  - mamorou\n  - sos-dial\n  - chat", "  mamorou:\n  sos-dial:\n  chat"
    )
    (found,) = report_of(tmp_path, handout=text.rstrip() + ":\n")
    assert found.where.excerpt == "  mamorou:"
    assert found.hint.endswith("leave its colon out: - mamorou")


def test_a_text_with_a_colon_in_the_place_of_a_list_loses_no_word_by_its_cure(
    tmp_path: Path,
) -> None:
    text = SOUND["desks"].replace(SUMMARY, "    summary:\n      いじめ: 相談")
    found, *_others = report_of(tmp_path, desks=text)
    assert found.hint.endswith("colon out: - いじめ 相談で困ったときに、電話で相談できる窓口です。")


def test_several_numbers_for_one_phone_are_several_contacts(tmp_path: Path) -> None:
    text = SOUND["desks"].replace("phone: 0120-0-78310", "phone: [0120-0-78310, 03-5253-4111]")
    (found,) = report_of(tmp_path, desks=text)
    assert found.hint == "Begin a contact of its own for each: - phone: …"


def test_a_mnemonic_is_not_compared_with_what_is_no_number(tmp_path: Path) -> None:
    text = SOUND["desks"].replace("phone: 0120-0-78310", "phone: 0120-0-78310、03-5253-4111")
    assert [each.rule for each in report_of(tmp_path, desks=text)] == ["phone"]


def test_an_account_in_other_quotation_marks_is_given_the_right_ones(tmp_path: Path) -> None:
    text = SOUND["desks"].replace('"@linejinkensoudan"', "”@linejinkensoudan”")
    (found,) = report_of(tmp_path, desks=text)
    assert found.hint == 'Type "@linejinkensoudan"'


@pytest.mark.parametrize("known", ["chat-jinken", "sos-dials"], ids=["other", "like another desk"])
def test_an_entry_without_the_line_of_its_id_is_one_fault(tmp_path: Path, known: str) -> None:
    others = {file: text.replace("chat-jinken", known) for file, text in SOUND.items()}
    text = others.pop("desks").replace(f"  {known}:\n", "")
    (found,) = report_of(tmp_path, desks=text, **others)
    assert found.where.excerpt == "    name: チャット人権相談"
    assert found.hint == "If another desk begins here, add a line above it with its id and a colon."


def test_a_desk_of_the_two_required_keys_without_the_line_of_its_id_is_one_fault(
    tmp_path: Path,
) -> None:
    bare = "  last:\n    name: あ\n    contacts:\n      - phone: 110\n"
    (found,) = report_of(tmp_path, desks=SOUND["desks"] + bare.replace("  last:\n", ""))
    assert found.where.excerpt == "    name: あ"
    assert found.hint.startswith("If another desk begins here")
    whole = report_of(tmp_path, desks=SOUND["desks"] + bare)
    assert [each.rule for each in whole] == ["unused"]  # the new desk, by every document


def test_readings_that_were_pasted_again_are_not_taken_for_a_desk(tmp_path: Path) -> None:
    words = SOUND["readings"].partition("\n")[2]
    found = list(report_of(tmp_path, readings=SOUND["readings"] + words))
    assert [each.where.line for each in found] == [5, 6, 7]
    assert {each.hint for each in found} == {
        "Delete one of them with what is below it, or give it another name."
    }


def test_only_a_desk_that_is_there_twice_is_given_a_free_id(tmp_path: Path) -> None:
    again = "  chat-jinken:\n    name: あ\n    contacts: [{phone: 110}]\n"
    desks = SOUND["desks"] + again + again
    found = [each for each in report_of(tmp_path, desks=desks) if each.rule == "duplicate-key"]
    ids = [each.hint.rpartition(" or ")[2] for each in found]
    assert ids == ["type here chat-jinken-2:", "type here chat-jinken-3:"]
    again = SOUND["readings"] + "  LINE: らいん\n  LINE: らいん\n"
    assert [each.hint for each in report_of(tmp_path, readings=again)] == [
        "Delete one of them with what is below it, or give it another name."
    ]


def test_the_columns_of_a_table_are_no_desk(tmp_path: Path) -> None:
    names = "  name: 名称\n  contacts: 電話番号・関連URL\n"
    text = SOUND["handout"].replace("desks:\n", f"{names}desks:\n")
    found = list(report_of(tmp_path, handout=text))
    assert [each.where.line for each in found] == [8, 9]


def test_no_word_is_lost_where_words_follow_a_bar(tmp_path: Path) -> None:
    text = SOUND["desks"].replace("note: ※注意", "note: | 相談窓口: 一覧")
    (found,) = report_of(tmp_path, desks=text)
    assert list(report_of(tmp_path, desks=typed(text, found))) == []
    cures = [*cures_of(["note: | 相談窓口: 一覧"], [0], [0])]
    assert cures
    assert all("一覧" in cure.text for cure in cures if cure.text)


def test_a_backslash_is_not_explained_by_double_quotation_marks_that_are_not_there(
    tmp_path: Path,
) -> None:
    (found,) = report_of(tmp_path, card=SOUND["card"].replace("title: ひ", r"title: 'It\'s' # ひ"))
    assert found.message == "There are quotation marks within the quotation marks."


@pytest.mark.parametrize(
    ("line", "text", "hint"),
    [
        (
            "title: あ desks: [a]",
            "title: あ\ndesks: [a]",
            "Type title: あ and add a line below it. Begin the line at the very left."
            " Type desks: [a]",
        ),
        (
            " when: あ go: [a]",
            " when: あ\n go: [a]",
            "Type when: あ and add a line below it. Begin the line with one half-width space."
            " Type go: [a]",
        ),
        (
            "- when: あ",
            "flow:\n- when: あ",
            "Add a line above it. Begin the line at the very left. Type flow:",
        ),
    ],
)
def test_the_place_of_a_further_line_is_said_as_that_of_any_line(
    line: str, text: str, hint: str
) -> None:
    assert advice(line, text) == hint


def test_a_text_that_goes_on_after_a_comma_does_not_begin_with_a_key(tmp_path: Path) -> None:
    text = SOUND["desks"].replace("note: ※注意", "note: ※注意、\n    対象、子ども")
    (found,) = report_of(tmp_path, desks=text)
    assert found.hint.endswith("join it to the line above.")


def test_steps_below_go_and_heads_before_their_columns_are_told_what_to_type(
    tmp_path: Path,
) -> None:
    flow = SOUND["flowchart"].replace("then:", "go:", 1)
    assert {each.hint for each in report_of(tmp_path, flowchart=flow)} == {
        "Type then in place of go."
    }
    table = SOUND["handout"].replace("name: 名称", "名称: name")
    (found,) = report_of(tmp_path, handout=table)
    assert found.hint == "Type name: 名称"
    named = SOUND["flowchart"].replace("[mamorou]", "\n          - まもろうよ")
    (found,) = report_of(tmp_path, flowchart=named)
    assert found.rule == "reference"  # not to be mended by a key before the name
