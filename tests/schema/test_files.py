"""Every key of every file is defined once, with all that is asked of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from leaflet.schema import files
from leaflet.schema.files import FILES, GROUPS, WORDS
from leaflet.schema.key import Form, Key, KeyGroup
from leaflet.schema.shape import ARROW, DESK, KEYS, STEP
from leaflet.schema.shape import FILES as SHAPES

ALL = [(group.name, key) for group in GROUPS.values() for key in group.keys]


@pytest.mark.parametrize(("group", "key"), ALL, ids=[f"{g}.{key.name}" for g, key in ALL])
def test_a_key_says_what_it_is_for_in_both_languages_and_has_an_example(
    group: str, key: Key
) -> None:
    assert key.japanese.endswith("。")
    assert key.english.endswith(".")
    assert key.english.isascii() or key.name == "as_of" or "学校名" in key.english
    assert key.words
    assert bool(key.example) != bool(key.group and key.name != "readings")


def doubled(node: yaml.Node) -> Iterator[str]:
    """Yield what is there twice in a mapping, which YAML reads as the second alone."""
    if isinstance(node, yaml.MappingNode):
        names = [key.value for key, _value in node.value]
        yield from (name for name in names if names.count(name) > 1)
        for _key, value in node.value:
            yield from doubled(value)


def test_nothing_is_defined_twice() -> None:
    text = Path(files.__file__).with_name("format.yaml").read_text("utf-8")
    assert not list(doubled(yaml.compose(text)))


@pytest.mark.parametrize("group", GROUPS.values(), ids=GROUPS)
def test_a_key_is_in_a_group_once_and_leads_to_a_group_that_there_is(group: KeyGroup) -> None:
    names = [key.name for key in group.keys]
    assert len(names) == len(set(names))
    assert {key.group for key in group.keys if key.group} <= set(GROUPS)
    assert set(group.one_of) <= set(names)


def test_only_keys_with_entries_lead_to_further_keys() -> None:
    nested = {Form.KEYS, Form.NAMED, Form.ENTRIES}
    assert all((key.form in nested) >= bool(key.group) for _group, key in ALL)


def test_the_reader_gets_its_shape_from_the_same_definition() -> None:
    assert SHAPES["desks.yaml"] == {"desks": {"*": DESK}}
    assert STEP["go"] == {"-": ARROW}
    assert "goto" in STEP["then"]["-"]
    assert set(WORDS) == KEYS
    assert set(FILES) == {
        *("edition.yaml", "desks.yaml", "flowchart.yaml", "handout.yaml"),
        *("card.yaml", "strip.yaml", "letter.yaml", "readings.yaml"),
    }
