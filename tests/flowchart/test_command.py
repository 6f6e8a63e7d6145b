import json
import os
import subprocess
import sys
from xml.etree import ElementTree

import pytest

from leaflet.flowchart.__main__ import InputError, read

GRAPH = {
    "direction": "right",
    "nodes": [{"id": name, "width": 80, "height": 30} for name in ("start", "a", "相談")],
    "edges": [["start", "a"], ["start", "相談"], ["a", "相談"]],
}


def run(*arguments: str, given: object = None, seed: str = "0") -> subprocess.CompletedProcess[str]:
    data = given if isinstance(given, bytes) else json.dumps(given).encode()
    done = subprocess.run(
        [sys.executable, "-m", "leaflet.flowchart", *arguments],
        input=data,
        capture_output=True,
        check=False,
        env={**os.environ, "LEAFLET_LANG": "en", "PYTHONHASHSEED": seed},
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )


def test_a_graph_comes_back_with_places_in_the_order_given() -> None:
    done = run(given=GRAPH)
    chart = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert list(chart) == ["width", "height", "nodes", "edges"]
    assert [node["id"] for node in chart["nodes"]] == ["start", "a", "相談"]
    assert list(chart["nodes"][0]) == ["id", "x", "y", "width", "height"]
    assert [[edge["from"], edge["to"]] for edge in chart["edges"]] == GRAPH["edges"]


def test_the_example_of_the_help_is_true() -> None:
    given = json.loads(
        '{"direction": "right", "nodes": [{"id": "a", "width": 80, "height": 30}, '
        '{"id": "b", "width": 80, "height": 30}], "edges": [["a", "b"]]}'
    )
    chart = json.loads(run(given=given).stdout)
    assert (chart["width"], chart["height"]) == (196, 30)
    assert chart["edges"] == [{"from": "a", "to": "b", "points": [[80, 15], [116, 15]]}]


def test_a_drawing_is_written_when_asked_for() -> None:
    assert ElementTree.fromstring(run("--svg", given=GRAPH).stdout).tag.endswith("svg")


def test_the_layout_does_not_depend_on_the_order_of_hashes() -> None:
    assert run(given=GRAPH, seed="1").stdout == run(given=GRAPH, seed="2").stdout


def node(**members: object) -> dict[str, object]:
    return {"nodes": [{"id": "a", "width": 80, "height": 30, **members}], "edges": []}


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (b"nodes", "not JSON"),
        (b"\xff\xfe", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        ([], "not an object"),
        ({"nodes": 1}, "nodes is not a list"),
        (node(id=7), "a node is not an object"),
        (node(width="80"), "width is not a number"),
        (node(height=-1), "height is not a number"),
        (b'{"nodes": [{"id": "a", "width": NaN, "height": 1}]}', "width is not a number"),
        (node(width=10**400), "width is not a number"),
        ({**node(), "fold_sinks": 0}, "fold_sinks is not a whole number from 1 to 999"),
        ({**node(), "direction": "up"}, "direction is none of right, down"),
        ({**node(), "edges": [["a"]]}, "an edge is not a pair"),
        ({**node(), "edges": [["a", "z"]]}, "z, which is not there"),
        ({"nodes": node()["nodes"] * 2}, "two nodes have the id a"),
        ({**node(), "spacing": {"gap": 1}}, "spacing holds other names"),
        ({**node(), "align_sinks": 1}, "align_sinks is neither true nor false"),
    ],
)
def test_what_is_no_graph_is_refused_in_one_line(given: object, reason: str) -> None:
    data = given if isinstance(given, bytes) else json.dumps(given).encode()
    with pytest.raises(InputError, match=reason):
        read(data)


@pytest.mark.parametrize("arguments", [("--nonsense",), ()])
def test_a_refusal_is_one_line_and_exit_code_two(arguments: tuple[str, ...]) -> None:
    done = run(*arguments, given=[])
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("error: ")
    assert done.stderr.count("\n") == 1
