"""n50 of each model and task as text: the size at which half of the runs are solved, with its interval.

It stands below the table of sizes, which says what the curve was fitted to.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.reporting.rows import tasks_of
from pytest_agentsnet.reporting.table import WIDTH

if TYPE_CHECKING:
    from pytest_agentsnet.statistics.n50 import N50  # SciPy

LEAST_SIZES = 3
"""A curve has two parameters: with fewer sizes nothing is left to tell how well it is known."""

LEAST_GRAPHS = 4
"""Of each size, on the average. The quick grid has three, which leave nearly every bound open: it is no measurement of n50."""

ROUNDS_RULE_TASKS = ("coloring", "matching", "vertex_cover")
ROUNDS_JUMP = (16, 20)
"""The sizes between which these tasks go from a fixed number of rounds to 2 x diameter + 1 (arXiv 2507.08616)."""


def n50_lines(by_model: Mapping[str, Sequence[Record]], tasks: Sequence[str]) -> Iterator[str]:
    """A line for each task of each model that was measured at enough sizes; nothing where none was. Imports SciPy."""
    enough = {label: records for label, records in by_model.items() if is_enough(records)}
    if not enough:
        return
    yield "n50, the number of agents at which half of the cells are solved, and its 95 %"
    yield "interval (profile likelihood of a logistic curve over log2 n)"
    for label, records in enough.items():
        yield one_line(label, WIDTH)
        for task in tasks_of(records, tasks):
            own = [record for record in records if record.task == task]
            yield f"  {one_line(task, 20):20}{told(n50_of_records(own))}"
    if jumping := [task for task in ROUNDS_RULE_TASKS if any(jumps(task, records) for records in enough.values())]:
        yield f"{', '.join(jumping)}: the rule for rounds jumps at n = {ROUNDS_JUMP[1]}"


def is_enough(records: Sequence[Record]) -> bool:
    """Whether the sizes and graphs of these records can say anything of n50."""
    sizes = {record.n for record in records}
    graphs = {(record.n, record.graph or (record.family, record.index, record.seed)) for record in records}
    return len(sizes) >= LEAST_SIZES and len(graphs) >= LEAST_GRAPHS * len(sizes)


def n50_of_records(records: Sequence[Record]) -> "N50":
    """The n50 of measured records. Imports SciPy."""
    from pytest_agentsnet.statistics.n50 import n50_of  # noqa: PLC0415 - as said
    from pytest_agentsnet.statistics.sample import runs_of  # noqa: PLC0415 - as said

    return n50_of(runs_of(records))


def told(found: "N50") -> str:
    """The value and its interval, or the bound that there is."""
    low, high = ("" if bound is None else f"{bound:.1f}" for bound in (found.low, found.high))
    if found.is_identified:
        return f"{found.value:.1f}, in [{low or 'no bound'}, {high or 'no bound'}]"
    bounds = " and ".join([*([f"{low} or above"] if low else []), *([f"{high} or below"] if high else [])])
    return f"not identified{bounds and f': {bounds}'}"


def jumps(task: str, records: Iterable[Record]) -> bool:
    """Whether the sizes of this task lie on both sides of the jump in its number of rounds."""
    sizes = {record.n for record in records if record.task == task}
    last, first = ROUNDS_JUMP
    return task in ROUNDS_RULE_TASKS and any(n <= last for n in sizes) and any(n >= first for n in sizes)
