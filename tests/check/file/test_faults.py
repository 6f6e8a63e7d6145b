"""Faults put into the streams of finished files: each is found by the rule that should find it."""

from functools import cache

import pytest

from check.file.faults import FAULTS, Fault
from check.file.proofs import made, said
from check.file.stream import edited
from leaflet.check.file import RULES, Verdict, prove
from leaflet.draw.pdf import pdf


@cache
def drawn(layout: str, edition: str = "") -> bytes:
    return pdf(made(layout, edition))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda f: f"{f.rule}-{f.layout}-{f.named}")
def test_a_fault_in_a_finished_file_is_found_by_its_rules(fault: Fault) -> None:
    data = edited(drawn(fault.layout, fault.edition), fault.edit)
    texts = said(fault.edition)
    proof = prove(data, texts, fault.layout, "x.pdf")
    assert proof.verdict is Verdict.FAILED
    assert fault.rules <= {finding.rule for finding in proof.findings}


@pytest.mark.parametrize("name", RULES)
def test_what_the_manual_calls_wrong_is_among_these_faults(name: str) -> None:
    tried = {fault.named for fault in FAULTS if name in fault.rules}
    assert set(RULES[name].examples("FAIL")) <= tried


def test_a_file_that_another_program_only_saved_again_passes() -> None:
    for layout in ("handout", "card"):
        again, texts = edited(drawn(layout), lambda file: None), said()
        proof = prove(again, texts, layout, "x.pdf")
        assert [finding.message for finding in proof.findings] == []
