"""Runs for the tests of figures: grids of them, and drawn ones."""

from collections.abc import Callable

from hypothesis import strategies as st

from pytest_agentsnet.statistics.sample import Run


def grid(
    solved: Callable[[int, int, int, int], bool],
    *,
    sizes: tuple[int, ...] = (4, 8, 16),
    graphs: int = 3,
    tasks: int = 1,
    trials: int = 1,
) -> list[Run]:
    """Every task and trial on every graph; ``solved`` is given the place of size, graph, task and trial."""
    return [
        Run(f"{n}-{graph}", n, f"task{task}", trial, solved(place, graph, task, trial))
        for place, n in enumerate(sizes)
        for graph in range(graphs)
        for task in range(tasks)
        for trial in range(trials)
    ]


def first(count: int, **shape: int) -> list[Run]:
    """A grid whose first ``count`` runs are solved, spread over graphs, tasks and trials before sizes."""
    runs = grid(lambda *_: False, **shape)
    order = sorted(range(len(runs)), key=lambda at: (runs[at].trial, int(runs[at].graph.split("-")[1]), runs[at].task))
    chosen = set(order[:count])
    return [Run(run.graph, run.n, run.task, run.trial, at in chosen) for at, run in enumerate(runs)]


@st.composite
def ragged_runs(draw: st.DrawFn) -> list[Run]:
    """At least one run, of any graphs, tasks and trials; some repeat a transcript."""
    places = draw(
        st.lists(
            st.tuples(st.sampled_from((4, 8, 16)), st.integers(0, 3), st.integers(0, 2), st.integers(0, 2)),
            min_size=1,
            max_size=40,
            unique=True,
        )
    )
    runs = []
    for n, graph, task, trial in places:
        is_solved = draw(st.booleans())
        transcript = draw(st.sampled_from(("", "said", "other")))
        runs.append(Run(f"{n}-{graph}", n, f"task{task}", trial, is_solved, float(is_solved), transcript))
    return runs
