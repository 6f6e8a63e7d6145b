"""Blocks on one line: where their baselines are, and what follows on the last of them."""

from collections.abc import Sequence
from typing import Final

from leaflet.compose.parts.block import Block, Group, TextLine, stack

RUBY: Final = 0.6  # of the largest size in a block: smaller text is ruby


def extent_of(block: Block) -> float:
    """Return the x at which the widest line of a block's text ends, in pt."""
    return max((line.edge for line in block.lines), default=0.0)


def first_baseline(block: Block) -> float:
    """Return the y of the first line that is not ruby, in pt."""
    return _baselines(block.lines)[0]


def last_baseline(block: Block) -> float:
    """Return the y of the last line that is not ruby, in pt."""
    return _baselines(block.lines)[-1]


def lines_of(block: Block) -> int:
    """Return how many lines of text a block has, ruby apart."""
    return len(set(_baselines(block.lines)))


def _baselines(lines: Sequence[TextLine]) -> list[float]:
    least = max(line.size for line in lines) * RUBY
    return [line.y for line in lines if line.size > least]


def trailing(first: Block, second: Block, measure: float, gap: float) -> Block:
    """Return the second block, of one line, after the first one's last line, or else below it.

    It is below as well where its furigana would reach into a line above the last one.
    """
    baselines = _baselines(second.lines)
    last = last_baseline(first)
    right = end_of_last_line(first) + gap
    drop = last - baselines[0]
    if (
        len(set(baselines)) > 1
        or right + extent_of(second) > measure
        or any(drop < line.y < last and line.end > right for line in first.lines)
    ):
        return stack([first, second])
    parts = (first, 0.0, max(-drop, 0.0)), (second, right, max(drop, 0.0))
    height = max(first.height + max(-drop, 0.0), second.height + max(drop, 0.0))
    return Group(max(first.width, right + second.width), height, parts)


def end_of_last_line(block: Block) -> float:
    """Return the x at which the last line of a block ends, in pt."""
    last = last_baseline(block)
    return max(line.end for line in block.lines if line.y == last)


def row(blocks: Sequence[Block], gap: float) -> Block:
    """Return blocks one after the other, their first baselines on one line."""
    line = max(map(first_baseline, blocks), default=0.0)
    parts: list[tuple[Block, float, float]] = []
    x = height = 0.0
    for block in blocks:
        y = line - first_baseline(block)
        parts.append((block, x, y))
        height = max(height, y + block.height)
        x += block.width + gap
    return Group(max(0.0, x - gap), height, parts)


def levelled(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks of one height, their largest lines on one baseline, to be put side by side."""
    lines = [max(block.lines, key=lambda line: line.size).y for block in blocks]
    tops = [max(lines) - line for line in lines]
    height = max(block.height + top for block, top in zip(blocks, tops, strict=True))
    return [
        Group(block.width, height, ((block, 0.0, top),))
        for block, top in zip(blocks, tops, strict=True)
    ]
