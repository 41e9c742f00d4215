"""Which machine plays which cells: the grid in N parts, the same parts wherever and in whatever order it is collected."""

import heapq
from collections.abc import Iterable, Mapping

from pytest_agentsnet.core.cell import Cell


def shards(cells: Iterable[Cell], parts: int) -> Mapping[str, int]:
    """The part (from 1) of each cell by its id; a cell that is named twice has one part.

    Each model's cells are divided on their own, by expected calls (n x (R + 1)): models differ in what a call costs,
    and scripted agents make none. The longest cell first, always to the part with the fewest calls: no part gets more
    of a model than an even share and that model's largest cell. Source: Graham, Bounds on multiprocessing timing anomalies, 1969.
    """
    turns: dict[str, dict[str, int]] = {}
    for cell in cells:
        turns.setdefault(cell.model, {})[cell.id] = cell.instance.turns
    part_of: dict[str, int] = {}
    of_all_models = [0] * parts
    for _, own in sorted(turns.items()):
        # Where a model's parts are even, the one that has less of the models before.
        loads = [(0, before, part) for part, before in enumerate(of_all_models)]
        heapq.heapify(loads)
        for cell_id in sorted(own, key=lambda cell_id: (-own[cell_id], cell_id)):
            load, before, part = loads[0]
            part_of[cell_id] = part + 1
            of_all_models[part] += own[cell_id]
            heapq.heapreplace(loads, (load + own[cell_id], before, part))
    return part_of
