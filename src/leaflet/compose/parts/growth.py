"""How the measures of a sheet follow the paper that is printed on."""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any, TypeVar

from leaflet.compose.sheet import Role
from leaflet.page import Size

Lengths = TypeVar("Lengths")


def growth(paper: Size, base: Size) -> float:
    """Return how much larger than the sheet's own paper a paper is, by its closer side."""
    short, long = sorted((paper.width, paper.height))
    base_short, base_long = sorted((base.width, base.height))
    return min(short / base_short, long / base_long)


def grown_role(role: Role, factor: float, legible: float, floor: float | None = None) -> Role:
    """Return a role for a paper larger by a factor.

    The largest size follows the paper. The smallest is what can be read at all: it grows by no
    more than the factor ``floor``, without one it does not grow, and on a smaller paper it shrinks
    no further than to ``legible`` pt.
    """
    least = role.smallest * (min(factor, 1.0) if floor is None else floor)
    smallest = max(min(role.smallest, legible), least)
    return replace(role, size=max(smallest, role.size * factor), smallest=smallest)


def grown_roles(
    types: Lengths, factor: float, legible: float, floor: float | None = None
) -> Lengths:
    """Return a group of roles for a paper larger by a factor."""
    return _each(types, lambda role: grown_role(role, factor, legible, floor))


def fixed_roles(types: Lengths, ease: float) -> Lengths:
    """Return a group of roles with one size each, between the smallest (0) and the largest (1)."""
    return _each(types, lambda role: role.fixed(role.at(ease)))


def scaled(lengths: Lengths, factor: float) -> Lengths:
    """Return a group of measures, each times a factor."""
    return _each(lengths, lambda length: length * factor)


def _each(group: Lengths, change: Callable[[Any], Any]) -> Lengths:
    names = (field.name for field in fields(group))  # type: ignore[arg-type]
    values = {name: change(getattr(group, name)) for name in names}
    return replace(group, **values)  # type: ignore[type-var]
