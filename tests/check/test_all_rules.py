"""Every rule has a manual page in both languages, and can be set by an office."""

from types import ModuleType

import pytest

from leaflet.check import file, former, notice, online, page, read
from leaflet.check.all_rules import RULES, check_settings, off
from leaflet.check.rule import Rule
from leaflet.check.settings import applied
from leaflet.model.words import Value
from leaflet.report import Finding, Level, Origin


def setting(text: str) -> Value:
    return Value(text, Origin("edition.yaml", 3, 1, text))


def test_no_two_rules_have_one_name() -> None:
    stages = (read, notice, former, page, file, online)
    assert len(RULES) == sum(len(each.RULES) for each in stages)


def test_the_file_of_a_rule_is_named_like_the_rule() -> None:
    files = {name: rule.module.__name__.rpartition(".")[2] for name, rule in RULES.items()}
    assert files == {name: name.replace("-", "_") for name in RULES}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_has_a_page_in_both_languages_and_examples(name: str) -> None:
    rule = RULES[name]
    assert rule.title("en") != rule.title("ja")
    assert rule.title("ja").endswith("。")
    assert rule.title("en").endswith(".")
    assert rule.examples("PASS")
    assert rule.examples("FAIL")


def test_a_setting_of_no_rule_is_an_error_with_the_one_that_is_meant() -> None:
    (fault,) = check_settings({"stael": setting("off")})
    assert (fault.rule, fault.level, fault.message) == (
        "rules",
        Level.ERROR,
        "There is no rule “stael”.",
    )
    assert "stale" in fault.hint


@pytest.mark.parametrize("name", ["contrast", "covered"])
def test_rules_on_pages_and_files_are_set_like_those_on_the_data(name: str) -> None:
    assert off({name: setting("off")}) == (name,)
    assert list(check_settings({name: setting("warning")})) == []
    (fault,) = check_settings({name: setting("maybe")})
    assert fault.message == f"“maybe” is not a setting of the rule {name}."


@pytest.mark.parametrize(
    ("written", "levels"),
    [("off", []), ("error", [Level.ERROR]), ("warning", [Level.WARNING])],
)
def test_a_finding_under_the_name_of_another_rule_is_set_by_that(
    written: str, levels: list[Level]
) -> None:
    found = [Finding("halfwidth", Level.WARNING, Origin("desks.yaml"), "")]
    module = ModuleType("glyph")
    module.check = lambda _pages: found
    rules = {"glyph": Rule(module, Level.ERROR)}
    settings = {"halfwidth": setting(written), "glyph": setting("warning")}
    assert [each.level for each in applied(rules, settings, ())] == levels
