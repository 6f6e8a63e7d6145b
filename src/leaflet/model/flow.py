"""flowchart.yaml becomes the flow: its steps, and the desks they lead to."""

from collections.abc import Iterator

from leaflet.language import _
from leaflet.model.reference import Desks
from leaflet.model.register import check_name, line_at, prose_at
from leaflet.model.route import Arrow, Flowchart, Goto, Step
from leaflet.model.ruby_markup import one_line
from leaflet.model.words import Words
from leaflet.report import Origin, Report
from leaflet.schema.shape import ARROW, FLOWCHART, GOTO, STEP
from leaflet.schema.vocabulary import proposal
from leaflet.source.fields import Fields, text_of
from leaflet.source.lines import short
from leaflet.source.tree import MappingNode, Node, Scalar


def read_flowchart(root: Node, desks: Desks, report: Report) -> Flowchart | None:
    """Return the content of flowchart.yaml, with its desks found in the register."""
    fields = Fields(root, root.origin, FLOWCHART, report)
    title = fields.text("title", needed=True)
    reader = _Reader(desks, report)
    flow = tuple(
        step
        for number, item in enumerate(fields.items("flow", needed=True), 1)
        if (step := reader.step(item, str(number)))
    )
    reader.check_gotos(flow)
    legend = tuple(one_line(text, report) for text in fields.texts("legend"))
    return Flowchart(
        title=one_line(title, report) if title else Words((), root.origin),
        flow=flow,
        origin=root.origin,
        legend=legend,
        legend_note=line_at(fields, "legend_note"),
        notes=prose_at(fields, "notes"),
        lead=prose_at(fields, "lead"),
    )


class _Reader:
    def __init__(self, desks: Desks, report: Report) -> None:
        self.desks = desks
        self.report = report
        self.named: dict[str, Origin] = {}
        self.gotos: list[Goto] = []
        self.unsure = False  # whether an id is wrong, so that no way can be followed

    def step(self, node: Node, place: str) -> Step | None:
        fields = Fields(node, node.origin, {**STEP, **GOTO}, self.report)
        if not fields.readable:
            return None
        when = fields.text("when", needed="goto" not in fields)
        name = self._name(fields) or place
        self._check_ways(fields, when.origin if when else node.origin)
        children = enumerate(self._ways(fields, "then"), 1)
        return Step(
            id=name,
            when=one_line(when, self.report) if when else Words((), node.origin),
            then=tuple(
                child
                for number, item in children
                if (child := self._child(item, f"{place}.{number}"))
            ),
            go=self._arrows(fields),
            origin=node.origin,
        )

    def _check_ways(self, fields: Fields, where: Origin) -> None:
        """Report a step that leads on in no way, or in more than one."""
        if "goto" in fields:
            message = _("A goto is an item of its own under then.")
            hint = _("Begin an item of its own there: - goto: …")
            self.report.error("flow", fields.place("goto"), message, hint)
        elif "then" in fields and "go" in fields:
            message = _("A step has either then or go, not both.")
            hint = _("Put the desks under a step of their own, or delete one of the two.")
            self.report.error("flow", fields.place("go"), message, hint)
        elif "then" not in fields and "go" not in fields and not fields.unknown:
            message = _("This step leads nowhere.")
            hint = _("Add a line: go: [desk], or then: with further steps.")
            self.report.error("flow", where, message, hint)

    def _name(self, fields: Fields) -> str:
        text = fields.text("id")
        if text is None:
            self.unsure |= "id" in fields
            return ""
        self.unsure |= not check_name(text, self.report) or text.text in self.named
        if text.text in self.named:
            self.report.error(
                "flow",
                text.origin,
                _("The id “{id}” is used twice; the first is in line {line}.").format(
                    id=short(text.text), line=self.named[text.text].line
                ),
                _("Give each step an id of its own."),
            )
        self.named.setdefault(text.text, text.origin)
        return text.text

    def _child(self, node: Node, place: str) -> Step | Goto | None:
        if isinstance(node, Scalar):
            message = _("Desks are listed under go; under then are steps, each with its when.")
            self.report.error("flow", node.origin, message, _("Type go in place of then."))
            self.desks.used.add(node.text)
            return None
        keys = _keys_of(node)
        if "goto" not in keys or "when" in keys:
            return self.step(node, place)
        text = Fields(node, node.origin, GOTO, self.report).text("goto", needed=True)
        if text is None:
            return None
        self.gotos.append(Goto(text.text, text.origin))
        return self.gotos[-1]

    def _arrows(self, fields: Fields) -> tuple[Arrow, ...]:
        arrows: dict[str, Arrow] = {}
        for item in self._ways(fields, "go"):
            arrow = self._arrow(item)
            if arrow and arrow.desk.id in arrows:
                message = _("The desk “{id}” is in this list twice.").format(id=arrow.desk.id)
                hint = _("One arrow is drawn; delete one of the two.")
                self.report.warning("duplicate", arrow.origin, message, hint)
            elif arrow:
                arrows[arrow.desk.id] = arrow
        return tuple(arrows.values())

    def _arrow(self, node: Node) -> Arrow | None:
        label: Words | None = None
        if isinstance(node, MappingNode) and "when" in _keys_of(node):
            message = _("Desks are listed under go; under then are steps, each with its when.")
            self.report.error("flow", node.origin, message, _("Type then in place of go."))
            self.step(node, "")
            return None
        if isinstance(node, MappingNode):
            fields = Fields(node, node.origin, ARROW, self.report)
            text, label = fields.text("desk", needed=True), line_at(fields, "for")
        else:
            text = text_of(node, node.origin, self.report, "go")
        desk = self.desks.find(text) if text else None
        return Arrow(desk, label, node.origin) if desk else None

    def _ways(self, fields: Fields, key: str) -> tuple[Node, ...]:
        """Return the items of a key that leads on; where it is the only one, it is needed."""
        needed = key in fields and not ("then" in fields and "go" in fields)
        return fields.items(key, needed=needed, ids=self.desks.named_in if key == "go" else None)

    def check_gotos(self, flow: tuple[Step, ...]) -> None:
        """Report a goto to no step, and warn of one that leads round in a circle."""
        if self.unsure:
            return
        for goto in self.gotos:
            if goto.step not in self.named:
                self.report.error(
                    "flow",
                    goto.origin,
                    _("There is no step with the id “{id}”.").format(id=short(goto.step)),
                    proposal(goto.step, tuple(self.named))
                    or _("Give the step that is meant a line: id: {id}").format(id=goto.step),
                )
        for goto in _returning(flow):
            message = _("From here the reader comes back to a question already answered.")
            hint = _("Lead on to another step or to a desk.")
            self.report.warning("cycle", goto.origin, message, hint)


def _keys_of(node: Node) -> set[str]:
    return {entry.key.text for entry in node.entries} if isinstance(node, MappingNode) else set()


def _returning(flow: tuple[Step, ...]) -> Iterator[Goto]:
    """Yield every goto that leads to a step from which it can be reached again."""
    steps = {step.id: step for top in flow for step in top.walk()}
    onward = {
        name: [child.id if isinstance(child, Step) else child.step for child in step.then]
        for name, step in steps.items()
    }
    for name, step in steps.items():
        for child in step.then:
            if isinstance(child, Goto) and name in _reached(child.step, onward):
                yield child


def _reached(start: str, onward: dict[str, list[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting.extend(onward.get(name, ()))
    return reached
