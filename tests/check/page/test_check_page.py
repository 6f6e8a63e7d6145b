"""All rules look at every page, and are silent where there is nothing to find."""

from check.page.page_samples import GREY, page, rules, text
from leaflet.check.page import check_page
from leaflet.page import Document


def test_a_sound_page_has_no_findings() -> None:
    assert rules(text("相談"), text("窓口", y=60)) == []


def test_faults_of_several_rules_on_several_pages_are_all_reported() -> None:
    sound, faulty = page(text("相談")), page(text("相談", x=285), text("窓口", y=60, ink=GREY))
    document = Document((*sound.pages, *faulty.pages), faulty.reading, "")
    assert {finding.rule for finding in check_page(document)} == {"edge", "contrast"}
