"""A mean over task x size cells, and what its graphs tell of its variance.

Arrays hold one sample a row and one run a column, NaN where a run was not judged, so that a simulation of thousands of samples
goes through the very code that a verdict does. Imports NumPy: to be imported when a figure is computed, not before.
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from pytest_agentsnet.statistics.sample import Run

Floats: TypeAlias = npt.NDArray[np.float64]
Codes: TypeAlias = npt.NDArray[np.int64]
Choices: TypeAlias = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Layout:
    """Which cell, graph and measurement each run belongs to, and which size each graph has; all counted from 0.

    ``cell`` and ``graph`` have one entry a run, ``size`` one a graph; ``measurement``, equal for runs that are the same transcript,
    has one a run or, where samples differ in it, one a sample and run.
    """

    cell: Codes
    graph: Codes
    size: Codes
    measurement: Codes


@dataclass(frozen=True)
class Moments:
    """Of each sample: its mean, with cells of equal weight, and sums over its graphs; one entry a sample.

    ``spread`` is the variance of the mean that graphs of one size show among themselves. A graph alone in its size shows none:
    ``lone`` is the sum of the squared weights of such graphs, ``shared`` that of the others, and ``single`` that of the
    measurements on these others. ``third`` is the third central moment as ``spread`` is the second: to which side the mean is
    skewed. ``degrees`` is graphs - sizes; ``nonzero`` counts the measurements whose value is not 0.
    """

    mean: Floats
    spread: Floats
    third: Floats
    lone: Floats
    shared: Floats
    single: Floats
    degrees: Floats
    graphs: Floats
    measurements: Floats
    nonzero: Floats


def layout_of(runs: Sequence[Run], measurements: Iterable[Hashable] | None = None) -> Layout:
    """Where each run belongs; ``measurements`` (by default of each run itself) are equal where one was made twice."""
    graph = _codes(run.graph for run in runs)
    sizes = dict(zip(graph.tolist(), [run.n for run in runs], strict=True))
    return Layout(
        cell=_codes((run.task, run.n) for run in runs),
        graph=graph,
        size=_codes(sizes[g] for g in range(len(sizes))),
        measurement=_codes(measurements or [measurement_of(run, place) for place, run in enumerate(runs)]),
    )


def measurement_of(run: Run, place: int) -> Hashable:
    """What is equal for two runs that are the same transcript; a run without one, at ``place``, is like no other."""
    return (run.graph, run.task, run.transcript or place)


def moments_of(values: Floats, layout: Layout) -> Moments:
    """The moments of ``values`` [samples, runs]; every sample has at least one that is not NaN.

    Each run weighs 1 / (cells x runs of its cell). The variance is that of the graphs' weighted residuals from the means of their
    cells, so that graphs that lack a task, and sizes with unequal numbers of tasks, count for what they carry.
    """
    judged = ~np.isnan(values)
    filled = np.where(judged, values, 0.0)
    in_cell = _sums(judged, layout.cell)
    cells = (in_cell > 0).sum(axis=1, keepdims=True)
    cell_means = _sums(filled, layout.cell) / np.maximum(in_cell, 1)
    weights = judged / (cells * np.maximum(in_cell, 1)[:, layout.cell])

    of_graph = _sums(weights, layout.graph)
    graphs = _sums((of_graph > 0).astype(float), layout.size)
    siblings = np.where(of_graph > 0, graphs[:, layout.size], 0)
    residuals = _sums(weights * (filled - cell_means[:, layout.cell]), layout.graph)
    correction = np.where(siblings > 1, siblings / np.maximum(siblings - 1, 1), 0)
    alone = siblings == 1
    of_measurement = _sums(np.where(alone[:, layout.graph], 0, weights), layout.measurement)
    return Moments(
        mean=cell_means.sum(axis=1) / cells[:, 0],
        spread=(correction * residuals**2).sum(axis=1),
        third=((np.sqrt(correction) * residuals) ** 3).sum(axis=1),
        lone=(of_graph**2 * alone).sum(axis=1),
        shared=(of_graph**2 * (siblings > 1)).sum(axis=1),
        single=(of_measurement**2).sum(axis=1),
        degrees=graphs.sum(axis=1) - (graphs > 0).sum(axis=1),
        graphs=graphs.sum(axis=1),
        measurements=_count(judged, layout.measurement),
        nonzero=_count(filled != 0, layout.measurement),
    )


def _sums(values: Floats | Choices, codes: Codes) -> Floats:
    """The sums of each row of ``values`` by the codes of its columns: [samples, codes]."""
    count = int(codes.max()) + 1
    rows = np.arange(len(values))[:, np.newaxis] * count
    flat = np.bincount((rows + codes).ravel(), weights=values.ravel().astype(np.float64), minlength=len(values) * count)
    return np.asarray(flat.reshape(len(values), count), dtype=np.float64)


def _count(chosen: Choices, codes: Codes) -> Floats:
    """How many codes each row has among its chosen columns."""
    return np.asarray((_sums(chosen, codes) > 0).sum(axis=1), dtype=np.float64)


def _codes(keys: Iterable[Hashable]) -> Codes:
    """Equal keys as equal numbers, in the order of their first appearance."""
    seen: dict[Hashable, int] = {}
    return np.array([seen.setdefault(key, len(seen)) for key in keys], dtype=np.int64)
