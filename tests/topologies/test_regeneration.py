import json

import pytest
from global_generators import states

from pytest_agentsnet.core.data import data_folder
from pytest_agentsnet.topologies.published import CORE_SIZES, SCALE_SIZES
from pytest_agentsnet.topologies.regeneration import stream

ROWS = [json.loads(line) for line in (data_folder("fixtures") / "instances.jsonl").read_text().splitlines()]


@pytest.mark.parametrize("sizes", [CORE_SIZES, SCALE_SIZES], ids=["core set", "scale set"])
def test_the_generator_makes_every_published_instance_in_order(sizes):
    made = [(m.family, m.n, m.index, m.graph_seed, m.topology.sha256) for m in stream(sizes)]
    keys = ("family", "n", "index", "graph_seed", "sha256")
    assert made == [tuple(row[key] for key in keys) for row in ROWS if row["n"] in sizes]


def test_the_names_depend_on_all_sizes_of_the_stream():
    alone = next(m for m in stream((8,)) if m.family == "ws")
    assert alone.topology.agents != next(m for m in stream(CORE_SIZES) if m.n == 8).topology.agents


def test_the_global_generators_are_left_alone():
    before = states()
    assert len(list(stream((4, 8)))) == 18
    assert states() == before
