"""The published instances as they were frozen: read from a file, so that no library has a say in them.

The core set has sizes 4, 8 and 16, the scale set 20 to 100; three graphs of each family and size (arXiv 2507.08616).
``regeneration`` makes the same ones anew.
"""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from pytest_agentsnet.core.data import data_folder
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.topology import Topology

CORE_SIZES = (4, 8, 16)
SCALE_SIZES = (20, 30, 40, 50, 60, 70, 80, 90, 100)
SAMPLES = 3
"""Graphs of each family and size: the published indices are 0, 1 and 2."""


def published_topology(family: str, n: int, index: int) -> Topology | None:
    """The frozen graph of that family, size and index; None where the benchmark has none.

    :raises InputError: when the file has been altered.
    """
    row = _rows().get((family, n, index))
    if row is None:
        return None
    agents = row["agents"]
    topology = Topology(tuple(agents), tuple((agents[i], agents[j]) for i, j in row["edges"]))
    if topology.sha256 != row["sha256"]:
        raise InputError(f"instances.jsonl was altered: {row['id']} no longer has its sha256; restore the file")
    return topology


@cache
def _rows() -> Mapping[tuple[str, int, int], Mapping[str, Any]]:
    text = (data_folder("fixtures") / "instances.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in text.splitlines()]
    return {(row["family"], row["n"], row["index"]): row for row in rows}
