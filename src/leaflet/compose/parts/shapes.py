"""Outlines that pictograms and pictures are made of, in their own units."""

from typing import cast

from leaflet.compose.parts.blocks import rectangle
from leaflet.page import Contour, Rect, Step


def polygon(*points: tuple[float, float]) -> Contour:
    """Return straight lines from corner to corner."""
    return Contour(points[0], (*points[1:], ()))


def rounded(left: float, top: float, right: float, bottom: float, radius: float = 0.0) -> Contour:
    """Return a box by its edges."""
    return rectangle(Rect(left, top, right - left, bottom - top), radius=radius)


def disc(x: float, y: float, radius: float) -> Contour:
    """Return a circle around a point."""
    return rounded(x - radius, y - radius, x + radius, y + radius, radius)


def scaled(contour: Contour, factor: int) -> Contour:
    """Return a contour so many times as large; -1 turns it by half a turn."""
    x, y = contour.start
    steps = (tuple(each * factor for each in step) for step in contour.steps)
    return Contour((x * factor, y * factor), cast(tuple[Step, ...], tuple(steps)))


def hole(contour: Contour) -> Contour:
    """Return the contour the other way round: non-zero winding leaves it unpainted."""
    places = [contour.start, *(step[-2:] for step in contour.steps if step)]
    steps: list[Step] = []
    drawn_steps = [step for step in contour.steps if step]
    for number in range(len(drawn_steps) - 1, -1, -1):
        step, end = drawn_steps[number], places[number]
        if len(step) == 6:
            steps.append((step[2], step[3], step[0], step[1], end[0], end[1]))
        else:
            steps.append((end[0], end[1]))
    return Contour((places[-1][0], places[-1][1]), (*steps, ()))


def bust(x: float) -> tuple[Contour, ...]:
    """Return a head and shoulders at ``x``."""
    shoulders: tuple[Step, ...] = (
        (x - 5.4, 15.8, x - 3.6, 12.8, x, 12.8),
        (x + 3.6, 12.8, x + 5.4, 15.8, x + 5.4, 20.5),
        (),
    )
    return disc(x, 7.6, 3.9), Contour((x - 5.4, 20.5), shoulders)


def bubble(left: float, top: float, right: float, bottom: float) -> tuple[Contour, ...]:
    """Return a speech bubble with its tail at the lower left."""
    tail = polygon((left + 3.5, bottom - 1), (left + 9, bottom - 1), (left + 3, bottom + 4.5))
    return rounded(left, top, right, bottom, 3.5), tail
