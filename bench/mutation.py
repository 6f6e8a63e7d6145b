"""Change the code in small ways, and see whether a test fails.

    nice -n 19 python bench/mutation.py --of model typeset check --each 2 --out mutants.jsonl
    nice -n 19 python bench/mutation.py --again mutants.jsonl

The changes are made in a clone of the last commit. Of each module a few are drawn, always the same
ones; each is run against the tests of its folder that are named like the module or import it, or
against all of the folder. ``--again`` runs those that survived once more, after tests were added.
What was found is in docs/mutation.md.
"""

import argparse
import ast
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random  # noqa: TID251 seeded by the name of the module

import pytest

SECONDS = 300  # of processor time for the tests of one mutant; an endless loop is one that is found
SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.And: ast.Or,
    ast.Or: ast.And,
}


def mutants(tree: ast.Module) -> Iterator[tuple[ast.AST, ast.AST]]:
    """Yield pieces of the code, each with what to put in its place; no text and no decorator."""
    left = {
        id(each)
        for node in ast.walk(tree)
        for part in ([node] if isinstance(node, ast.JoinedStr) else decorators(node))
        for each in ast.walk(part)
    }
    for node in ast.walk(tree):
        if id(node) not in left and (new := mutant(node)) is not None:
            yield node, new


def decorators(node: ast.AST) -> list[ast.expr]:
    """Return the decorators of a function or class: without ``frozen`` a value is the same."""
    return list(getattr(node, "decorator_list", ()))


def mutant(node: ast.AST) -> ast.AST | None:
    """Return what a piece of code is changed to, if it is one that is changed."""
    match node:
        case ast.Compare(left=left, ops=[op], comparators=right) if type(op) in SWAPS:
            return ast.Compare(left, [SWAPS[type(op)]()], right)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in SWAPS:
            return ast.BinOp(left, SWAPS[type(op)](), right)
        case ast.BoolOp(op=op, values=values):
            return ast.BoolOp(SWAPS[type(op)](), values)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return operand
        case ast.Constant(value=bool() as value):
            return ast.Constant(not value)
        case ast.Constant(value=int() | float() as value):
            return ast.Constant(value + 1)
        case ast.Return(value=ast.expr() as value) if ast.unparse(value) != "None":
            return ast.Return(ast.Constant(None))
    return None


def changed(data: bytes, node: ast.AST, new: ast.AST) -> bytes:
    """Return a file with another piece of code in place of one."""
    starts = [0]
    for line in data.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    start = starts[node.lineno - 1] + node.col_offset
    end = starts[node.end_lineno - 1] + node.end_col_offset
    text = ast.unparse(ast.fix_missing_locations(new))
    return (
        data[:start] + (text if isinstance(new, ast.Return) else f"({text})").encode() + data[end:]
    )


def tests_of(module: Path, source: Path) -> list[str]:
    """Return the tests of a module's folder that are named like it or import it, or all of them."""
    parts = module.relative_to(source).with_suffix("").parts
    name, folder = ".".join(("leaflet", *parts)), Path("tests", *parts[:-1])
    found = [
        str(each)
        for each in sorted(folder.glob("test_*.py"))
        if each.stem == f"test_{parts[-1]}" or name in each.read_text("utf-8")
    ]
    return found or [str(folder)]


def passes(tests: list[str]) -> bool:
    """Return whether tests pass, in a process of its own that has not imported the code yet."""
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os._exit(int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", *tests])))
    return os.waitpid(child, 0)[1] == 0


def main() -> None:
    """Run the mutants and write a line of JSON for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--of", nargs="+", default=["model", "typeset", "check"], help="folders")
    parser.add_argument("--each", type=int, default=2, help="mutants of a module")
    parser.add_argument("--out", type=Path, default=Path("mutants.jsonl"))
    parser.add_argument("--again", type=Path, help="run only the survivors that are in a file")
    asked = parser.parse_args()
    lines = asked.again.read_text("utf-8").splitlines() if asked.again else []
    survivors = {each["mutant"] for each in map(json.loads, lines) if each["survived"]}
    out, sound = asked.out.resolve(), set[str]()
    done = out.read_text("utf-8").splitlines() if out.exists() else []
    known = {each["mutant"] for each in map(json.loads, done)}  # a run may be taken up again
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["git", "clone", "-q", Path(__file__).parents[1], folder], check=True)
        os.chdir(folder)
        source = Path("src/leaflet").resolve()
        sys.path[0] = str(source.parent)  # instead of this folder, whose names tests have too
        sys.dont_write_bytecode = True
        for module in sorted(
            each for stage in asked.of for each in (source / stage).rglob("[!_]*.py")
        ):
            name, data = str(module.relative_to(source)), module.read_bytes()
            found = list(mutants(ast.parse(data)))
            tests = tests_of(module, source)
            if not asked.again:
                found = Random(name).sample(found, min(asked.each, len(found)))
            for node, new in found:
                was, now = ast.unparse(node), ast.unparse(ast.fix_missing_locations(new))
                said = f"{name}: {was} -> {now}"
                if asked.again and said not in survivors:
                    continue
                survivors.discard(said)
                if said in known:
                    continue
                if not sound.issuperset(tests) and not passes(tests):
                    print(f"{name}: left out, its tests fail without a change")
                    break
                sound.update(tests)
                module.write_bytes(changed(data, node, new))
                row = {"mutant": said, "line": node.lineno, "survived": passes(tests)}
                module.write_bytes(data)
                with out.open("a", encoding="utf-8") as file:
                    file.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
