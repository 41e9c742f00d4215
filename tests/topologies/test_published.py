import json
import subprocess
import sys

import networkx as nx
import pytest
from strategies import as_networkx

from pytest_agentsnet.core.data import data_folder
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.topologies import published as module
from pytest_agentsnet.topologies.builtin import PUBLISHED_FAMILIES
from pytest_agentsnet.topologies.catalogue import topology
from pytest_agentsnet.topologies.published import CORE_SIZES, SAMPLES, SCALE_SIZES, published_topology

ROWS = [json.loads(line) for line in (data_folder("fixtures") / "instances.jsonl").read_text().splitlines()]
FAMILIES = {family.name: family for family in PUBLISHED_FAMILIES}


def test_the_sets_are_three_graphs_of_each_family_and_size():
    cells = {(row["family"], row["n"], row["index"]) for row in ROWS}
    assert cells == {(f, n, i) for f in FAMILIES for n in CORE_SIZES + SCALE_SIZES for i in range(SAMPLES)}
    assert len(ROWS) == 108


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_published_instance_under_seed_0_is_the_frozen_graph(row):
    frozen = topology(FAMILIES[row["family"]], row["n"], row["index"])
    assert frozen.sha256 == row["sha256"]
    assert list(frozen.agents) == row["agents"]
    assert frozen.max_degree == row["max_degree"]
    assert frozen.diameter == row["diameter"] == nx.diameter(as_networkx(frozen))


def test_what_is_not_published_is_not_frozen():
    assert published_topology("ws", 5, 0) is None
    assert published_topology("ws", 8, SAMPLES) is None
    assert published_topology("ring", 8, 0) is None


@pytest.mark.parametrize(
    ("family", "arguments"),
    [("ws", {"seed": 1}), ("ws", {"parameters": {"p": 0.5}}), ("ba", {"parameters": {"m": 1}}), ("dt", {"index": 3})],
)
def test_another_seed_index_or_parameter_is_another_graph(family, arguments):
    other = topology(FAMILIES[family], 16, **arguments)
    assert other.sha256 not in {row["sha256"] for row in ROWS}


def test_defaults_that_are_spelled_out_are_still_the_published_graph():
    assert topology(FAMILIES["ws"], 8, 1, 0, {"p": 0.4, "k": 4}) == published_topology("ws", 8, 1)


def test_reading_the_published_graphs_imports_no_graph_library():
    code = """if True:
        import sys
        from pytest_agentsnet.topologies.builtin import PUBLISHED_FAMILIES
        from pytest_agentsnet.topologies.catalogue import topology
        from pytest_agentsnet.topologies.published import CORE_SIZES
        graphs = [topology(f, n, i) for f in PUBLISHED_FAMILIES for n in CORE_SIZES for i in range(3)]
        print(len(graphs), sum(g.diameter for g in graphs), sys.modules.keys() & {"networkx", "numpy", "scipy"})
    """
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    expected = sum(row["diameter"] for row in ROWS if row["n"] in CORE_SIZES)
    assert said == f"27 {expected} set()\n"


def test_an_altered_file_is_named_in_one_line(tmp_path, monkeypatch):
    altered = json.dumps(ROWS[0]).replace(ROWS[0]["agents"][0], "Mallory")
    (tmp_path / "instances.jsonl").write_text(altered + "\n")
    monkeypatch.setattr(module, "data_folder", lambda _name: tmp_path)
    module._rows.cache_clear()
    try:
        with pytest.raises(InputError, match=r"^instances\.jsonl was altered: ws-n4-i0 .*restore the file$"):
            published_topology("ws", 4, 0)
    finally:
        module._rows.cache_clear()
