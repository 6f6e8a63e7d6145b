"""An example of each file, put together from the examples of its keys."""

from typing import Final

from leaflet.schema.files import CONTACTS, GROUPS
from leaflet.schema.key import Form, Key, KeyGroup

DESK_ID: Final = "kodomo-sos-dial"


def example_of(group: KeyGroup) -> str:
    """Return a file, or an entry, with every key."""
    return "".join(_line(key) for key in group.keys)


def _line(key: Key) -> str:
    if key.example:
        return f"{key.name}:{'' if key.example[0] == chr(10) else ' '}{key.example}\n"
    if key.name == "contacts":
        return f"contacts:\n{_contacts()}"
    if key.name == "flow":
        return f"flow:\n{_flow()}"
    under = _indented(example_of(GROUPS[key.group]))
    if key.form is Form.NAMED:
        return f"{key.name}:\n  {DESK_ID}:\n{_indented(under)}"
    return f"{key.name}:\n{under}"


def _indented(text: str) -> str:
    return "".join(f"  {line}" for line in text.splitlines(keepends=True))


def _contacts() -> str:
    keys = GROUPS["contact"].keys
    return "".join(_item([key for key in keys if kind in (key.name, key.of)]) for kind in CONTACTS)


def _item(keys: list[Key]) -> str:
    lines = _indented(_indented("".join(f"{key.name}: {key.example}\n" for key in keys)))
    return f"  - {lines.removeprefix('    ')}"


def _flow() -> str:
    step, goto = GROUPS["step"].keys, GROUPS["goto"].keys[0]
    when, name = step[0].example, step[1].example
    arrow = _indented(_item(list(GROUPS["arrow"].keys)))
    return (
        f"  - when: {when}\n    id: {name}\n    go:\n{arrow}"
        f"  - when: どうしたらよいか分からない\n    then:\n      - when: 話を聞いてほしい\n"
        f"        go: [{DESK_ID}]\n      - {goto.name}: {goto.example}\n"
    )
