"""Measures follow the paper: the largest sizes grow, the smallest stay legible."""

from dataclasses import dataclass

import pytest

from leaflet.compose.paper import paper_size
from leaflet.compose.parts.growth import grown_role, grown_roles, growth
from leaflet.compose.sheet import FaceName, Role

ROLE = Role(FaceName("BIZUDPGothic-Regular"), size=20.0, smallest=12.0, leading=1.5)


def test_a_paper_twice_as_wide_and_high_is_twice_as_large() -> None:
    assert growth(paper_size("A2"), paper_size("A4")) == pytest.approx(2, abs=0.01)


def test_a_turned_paper_is_as_large() -> None:
    assert growth(paper_size("A4", landscape=True), paper_size("A4")) == 1


def test_only_the_largest_size_grows() -> None:
    assert (grown_role(ROLE, 2.0, 10.0).size, grown_role(ROLE, 2.0, 10.0).smallest) == (40, 12)


def test_the_smallest_size_shrinks_no_further_than_to_what_is_legible() -> None:
    assert grown_role(ROLE, 0.5, 10.0).smallest == 10
    assert grown_role(ROLE, 0.9, 10.0).smallest == pytest.approx(10.8)


@dataclass(frozen=True)
class Types:
    title: Role
    note: Role


def test_every_role_of_a_group_grows() -> None:
    types = grown_roles(Types(ROLE, ROLE), 2.0, 10.0, 1.5)
    assert [(role.size, role.smallest) for role in (types.title, types.note)] == [(40, 18)] * 2
