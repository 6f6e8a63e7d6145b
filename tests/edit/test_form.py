"""A form has a field for every key of the data format, filled in with what the file says."""

from leaflet.edit.form import desk_form, doubts, form
from leaflet.edit.splice import read_data
from leaflet.schema.files import FILES, GROUPS

FLOW = """title: 題
flow:
  - when: 質問
    confirm: 確かめる
    then:
      - when: 次
        go: [a, {desk: b, for: 夜}]
      - goto: q
"""


def test_every_key_of_every_file_is_a_field() -> None:
    for name, group in FILES.items():
        assert [field.key for field in form(name, {})] == list(group.keys)


def test_a_desk_has_its_keys_and_doubts_and_each_contact_those_of_its_kind() -> None:
    said = {"name": "窓口", "contacts": [{"phone": "110"}, {"line": "市", "id": "@x"}]}
    fields = {field.key.name: field for field in desk_form(said, ("desks", "a"))}
    assert [*fields] == [key.name for key in GROUPS["desk"].keys] + ["confirm"]
    phone, line = fields["contacts"].entries
    assert phone.name == "phone"
    assert "reading" in phone.field
    assert "id" not in phone.field
    assert line.field["id"].text == "@x"
    assert line.where == ("desks", "a", "contacts", 1)


def test_a_new_desk_shows_at_once_what_hardly_any_desk_lacks() -> None:
    said = {"name": "窓口", "contacts": [{"phone": "110"}, {"url": "a.lg.jp"}]}
    fields = desk_form(said, ("desks", "a"))
    shown = [field.key.name for field in fields if field.shown]
    assert shown == ["name", "operator", "contacts", "summary"]
    contacts = next(field for field in fields if field.key.name == "contacts")
    phone, url = (
        [each.key.name for each in kept.fields if each.shown] for kept in contacts.entries
    )
    assert (phone, url) == (["phone", "hours"], ["url"])


def test_a_flow_is_questions_arrows_and_ways_back() -> None:
    flow = next(each for each in form("flowchart.yaml", read_data(FLOW.encode())) if each.entries)
    question = flow.entries[0]
    assert question.name == "質問"
    assert [each.kind for each in question.field["then"].entries] == ["step", "goto"]
    arrows = question.field["then"].entries[0].field["go"].entries
    assert [each.name for each in arrows] == ["a", "b"]
    assert [each.fields[0].text for each in arrows] == ["", "夜"]


def test_every_doubt_is_found_with_its_place() -> None:
    found = [*doubts("flowchart.yaml", read_data(FLOW.encode()))]
    assert [(each.where, each.text) for each in found] == [(("flow", 0, "confirm"), "確かめる")]


def test_help_says_nothing_of_signs_that_only_a_file_needs() -> None:
    said = {"contacts": [{"phone": "110"}, {"line": "x"}]}
    fields = desk_form(said, ())
    contacts = [field for entry in fields[6].entries for field in entry.fields]
    assert contacts
    for field in (*fields, *contacts):
        assert "quoted" not in field.help
        assert '"' not in field.help
        assert "「|」" not in field.help
        assert field.help
