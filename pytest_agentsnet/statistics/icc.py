"""How much the runs of one graph resemble one another: the intraclass correlation, by analysis of variance."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from statistics import fmean

from pytest_agentsnet.statistics.sample import Run


def icc_of(runs: Sequence[Run]) -> float | None:
    """The correlation of the residuals of runs that share a graph, once the mean of each task x size cell is taken out.

    It may be below 0, where runs of a graph differ more than runs of several. None where it is undefined: no size has two
    graphs, no graph two runs, or nothing differs within cells.

    :raises ValueError: where a run was not judged.
    """
    if any(run.solved is None for run in runs):
        raise ValueError("a correlation is taken of judged runs")
    cells = _means(runs, [float(bool(run.solved)) for run in runs], lambda run: (run.task, run.n))
    residuals = [float(bool(run.solved)) - cells[run.task, run.n] for run in runs]
    graphs = _means(runs, residuals, lambda run: run.graph)
    sizes = {run.n for run in runs}
    between_degrees = len(graphs) - len(sizes)
    within_degrees = len(runs) - len(graphs) - (len(cells) - len(sizes))
    if between_degrees <= 0 or within_degrees <= 0:
        return None
    between = sum(graphs[run.graph] ** 2 for run in runs) / between_degrees
    within = sum((left - graphs[run.graph]) ** 2 for run, left in zip(runs, residuals, strict=True)) / within_degrees
    total = between + (_typical(runs) - 1) * within
    return (between - within) / total if total > 0 else None


def effective_runs(runs: Sequence[Run]) -> float | None:
    """How many independent runs would say as much, N / (1 + (k - 1) ICC) at k runs a graph; None where the ICC is."""
    icc = icc_of(runs)
    return None if icc is None else len(runs) / (1 + (_typical(runs) - 1) * max(icc, 0.0))


def _typical(runs: Sequence[Run]) -> float:
    """The runs per graph, where graphs differ in it that of the analysis of variance: (N - sum k^2 / N) / (graphs - 1)."""
    counts: dict[str, int] = {}
    for run in runs:
        counts[run.graph] = counts.get(run.graph, 0) + 1
    return (len(runs) - sum(count**2 for count in counts.values()) / len(runs)) / (len(counts) - 1)


def _means(runs: Sequence[Run], values: Sequence[float], key: Callable[[Run], Hashable]) -> Mapping[Hashable, float]:
    """The mean of the values of the runs with each key."""
    groups: dict[Hashable, list[float]] = {}
    for run, value in zip(runs, values, strict=True):
        groups.setdefault(key(run), []).append(value)
    return {group: fmean(members) for group, members in groups.items()}
