"""The river flows one way: a stage imports only from the stages before it."""

import ast
import re
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "leaflet"
RIVER = (
    {"units", "language", "resources", "extras", "report", "faults", "system", "atomic"},
    {"schema"},
    {"source"},
    {"edit"},
    {"model"},
    {"typeset", "flowchart"},
    {"page"},
    {"compose"},
    {"check"},
    {"draw"},
    {"press"},
    {"exchange"},
    {"batch"},
    {"serve"},
    {"cli", "__main__"},
)
MODULES = sorted(SOURCE.rglob("*.py"))
DOCS = SOURCE.parents[1] / "docs"
WALK = (DOCS / "architecture.md").read_text(encoding="utf-8")
MAP, TOLD = re.search(r"```\n(.*?)```(.*)", WALK, re.DOTALL).groups()
TOLD += re.sub(r"```.*?```", "", (DOCS / "typesetting.md").read_text("utf-8"), flags=re.DOTALL)
NAMED = set(re.findall(r"\w+", " ".join([MAP, *re.findall(r"`([^`]+)`", TOLD)])))


def stage(name: str) -> int:
    return next(number for number, names in enumerate(RIVER) if name in names)


def imported(module: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.update(
                f"{node.module}.{alias.name}" for alias in node.names if alias.name != "__version__"
            )
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return found


def own(module: Path) -> str:
    parts = module.relative_to(SOURCE).parts
    return parts[0].removesuffix(".py")


def called(module: Path) -> str:
    return str(module.relative_to(SOURCE))


def test_every_module_imports_only_from_stages_before_its_own() -> None:
    later = {
        (called(module), name)
        for module in MODULES
        if own(module) != "__init__"
        for name in (each.split(".")[1] for each in imported(module) if each.startswith("leaflet."))
        if name != "__init__" and stage(name) > stage(own(module))
    }
    assert later == set()


def test_reportlab_is_known_to_the_drawers_only() -> None:
    knowing = {
        own(module)
        for module in MODULES
        if "reportlab" in {name.split(".")[0] for name in imported(module)}
    }
    assert knowing == {"draw"}


def test_every_module_is_short_enough_to_be_read_at_one_sitting() -> None:
    lines = {called(each): each.read_text(encoding="utf-8").count("\n") for each in MODULES}
    assert {name: count for name, count in lines.items() if count > 400} == {}


def test_every_module_is_named_where_the_code_is_walked_through() -> None:
    stems = {module.stem for module in MODULES if not module.stem.startswith("__")}
    assert stems - set(NAMED) == set()


def test_the_walk_has_the_stages_in_the_order_of_the_imports() -> None:
    heads = [re.split(r" {3,}", line)[0] for line in MAP.splitlines()]
    names = [name.removesuffix(".py") for head in heads for name in re.findall(r"[\w.]+", head)]
    assert {*names, "__main__"} == set().union(*RIVER)
    assert [stage(name) for name in names] == sorted(stage(name) for name in names)


def test_no_folder_is_a_grab_bag() -> None:
    names = {path.name for path in SOURCE.rglob("*") if path.is_dir()}
    assert names.isdisjoint({"utils", "common", "core", "helpers", "base", "misc"})
