"""The flow as a table, its questions indented by columns, and back."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from leaflet.exchange.plain import Plain, entry_of, items_of, text_of
from leaflet.exchange.remarks import Remarks
from leaflet.exchange.table import Row
from leaflet.language import _

_LEVEL: Final = "質問"
_LEAST: Final = 3  # columns of questions, so that there is room for more
_GOTO: Final = "→"
DESK: Final = "行き先"
_KEYS: Final = {
    DESK: "desk",
    "窓口名": "",  # to be read by people only
    "矢印の説明": "for",
    "矢印の要確認": "confirm",
    "質問の名札": "id",
    "質問の要確認": "confirm",
    "戻り先": "goto",
}


def flow_rows(flow: Plain, name_of: Callable[[str], str]) -> list[list[str]]:
    """Return the heads and the rows of a flow."""
    steps = items_of(flow)
    levels = max(_LEAST, _depth(steps))
    heads = [f"{_LEVEL}{number}" for number in range(1, levels + 1)]
    return [[*heads, *_KEYS], *_rows(steps, 0, levels, name_of)]


def _depth(steps: Sequence[Plain]) -> int:
    below = (_depth(items_of(entry_of(step).get("then"))) for step in steps)
    return 1 + max(below, default=-1) if steps else 0


def _rows(
    steps: Sequence[Plain], level: int, levels: int, name_of: Callable[[str], str]
) -> Iterator[list[str]]:
    for each in steps:
        step = entry_of(each)
        indent = [""] * level
        when = text_of(step.get("when")) or _GOTO
        head = [*indent, when, *[""] * (levels - level - 1)]
        arrows = [
            arrow if isinstance(arrow, dict) else {"desk": arrow}
            for arrow in items_of(step.get("go"))
        ]
        for number, arrow in enumerate(arrows or [{}]):
            desk = text_of(arrow.get("desk"))
            of_step = step if not number else {}
            yield [
                *(head if not number else [""] * levels),
                desk,
                name_of(desk) if desk else "",
                text_of(arrow.get("for")),
                text_of(arrow.get("confirm")),
                text_of(of_step.get("id")),
                text_of(of_step.get("confirm")),
                text_of(of_step.get("goto")),
            ]
        yield from _rows(items_of(step.get("then")), level + 1, levels, name_of)


def is_flow(row: Row) -> bool:
    """Return whether a row has the heads of a flow."""
    return {f"{_LEVEL}1", DESK} <= {cell.text.strip() for cell in row.values()}


def flow_of(head: Row, rows: Sequence[Row], remarks: Remarks) -> list[Plain]:
    """Return the flow that rows say."""
    words = {number: cell.text.strip() for number, cell in head.items()}
    levels = [
        number for number, word in words.items() if word.startswith(_LEVEL) and word[2:].isdigit()
    ]
    columns = {word: number for number, word in words.items()}
    root: list[Plain] = []
    open_steps: list[dict[str, Plain]] = []
    for row in rows:
        said = {
            word: row[number].text
            for word, number in columns.items()
            if number in row and not row[number].spread
        }
        question = next(
            (number for number in levels if number in row and not row[number].spread), 0
        )
        if question:
            level = levels.index(question)
            if level > len(open_steps):
                hint = _("Move it one column to the left, or type the question above it.")
                remarks.ask(row[question], _("No question is above this one."), hint)
                continue
            step = _step(row[question].text, said)
            above = open_steps[level - 1] if level else None
            children = root if above is None else above.setdefault("then", [])
            assert isinstance(children, list)
            children.append(step)
            open_steps = [*open_steps[:level], step]
        if said.get(DESK) and open_steps:
            arrows = open_steps[-1].setdefault("go", [])
            assert isinstance(arrows, list)
            arrows.append(_arrow(said))
    return root


def _step(when: str, said: Mapping[str, str]) -> dict[str, Plain]:
    step: dict[str, Plain] = {"when": when, **_keyed(said, "質問の名札", "質問の要確認")}
    back = _keyed(said, "戻り先", "質問の要確認")
    return back if "goto" in back else step


def _arrow(said: Mapping[str, str]) -> Plain:
    arrow = _keyed(said, DESK, "矢印の説明", "矢印の要確認")
    return arrow if len(arrow) > 1 else said[DESK]


def _keyed(said: Mapping[str, str], *words: str) -> dict[str, Plain]:
    """Return what columns say, by the keys they are for."""
    return {_KEYS[word]: said[word] for word in words if said.get(word)}
