"""The end of a run in the terminal: who coordinated, beside chance and the textbook, and what it took."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.core.verdict import Scoring
from pytest_agentsnet.reporting.reference import chance, textbook
from pytest_agentsnet.reporting.table import Line, Table
from pytest_agentsnet.reporting.tally import Tally

InstanceOf: TypeAlias = Callable[[Record], Instance | None]
"""Gives the instance that a record's cell played; None where it cannot be had any more."""

_MEASURED = ("solved", "unsolved")


def summary(records: Sequence[Record], instance_of: InstanceOf, tasks: Sequence[str]) -> Iterator[str]:
    """The table, then calls, tokens and cost, then what was not measured. ``tasks`` gives the order of the rows."""
    measured = [record for record in records if record.status in _MEASURED]
    if measured:
        yield "solved / cells and mean score; chance is the mean of 100 draws"
        yield from table(measured, instance_of, tasks).lines()
        yield ""
    yield _cells_line(records)
    yield from _cost_lines(records)


def table(records: Sequence[Record], instance_of: InstanceOf, tasks: Sequence[str]) -> Table:
    """Rows of every task: the models, then chance and textbook on the same cells where they are not models themselves."""
    models = list(dict.fromkeys(label_of(record) for record in records))
    by_task: dict[str, list[Line]] = {}
    for task in sorted({record.task for record in records}, key=lambda name: (name not in tasks, [*tasks].index(name))):
        own = [record for record in records if record.task == task]
        lines = [Line(model, _by_size((r, _tally(r)) for r in own if label_of(r) == model)) for model in models]
        lines.extend(_references(own, instance_of, models))
        by_task[task] = [line for line in lines if line.by_size]
    return Table(by_task)


def label_of(record: Record) -> str:
    """The model as the table names it; cells with a fixture of the user's own stand apart from the plain model's."""
    return f"{record.model} (custom)" if record.cell.endswith("~custom") else record.model


def _tally(record: Record) -> Tally:
    return Tally.of(float(record.status == "solved"), record.score)


def _by_size(tallies: Iterable[tuple[Record, Tally]]) -> dict[int, Tally]:
    sizes: dict[int, Tally] = {}
    for record, tally in tallies:
        sizes[record.n] = sizes.get(record.n, Tally()) + tally
    return sizes


def _references(records: Sequence[Record], instance_of: InstanceOf, models: Sequence[str]) -> Iterator[Line]:
    """Chance and textbook, once for each instance that any model was measured on."""
    instances = {instance.id: (record, instance) for record in records if (instance := instance_of(record))}
    scoring: Scoring = "paper" if records[0].scoring == "paper" else "strict"
    for label, reference in (("chance", chance), ("textbook", textbook)):
        if label not in models:
            tallies = [(record, reference(instance, scoring)) for record, instance in instances.values()]
            yield Line(label, _by_size((record, tally) for record, tally in tallies if tally is not None))


def _cells_line(records: Sequence[Record]) -> str:
    parts = [
        f"{count} {status}"
        for status in ("solved", "unsolved", "error", "skipped")
        if (count := sum(record.status == status for record in records))
    ]
    return f"{len(records)} {'cell' if len(records) == 1 else 'cells'}: {', '.join(parts)}"


def _cost_lines(records: Sequence[Record]) -> Iterator[str]:
    if not any(record.calls for record in records):
        return
    repairs, truncated = sum(r.repairs for r in records), sum(r.truncated for r in records)
    yield (
        f"calls {sum(r.calls for r in records):,} (repairs {repairs:,}, truncated {truncated:,}), "
        f"tokens in {_sum(r.tokens_in for r in records)}, out {_sum(r.tokens_out for r in records)}, "
        f"cached {_sum(r.tokens_cached for r in records)}"
    )
    costs = [record.cost_usd for record in records if record.calls]
    known = sum(cost for cost in costs if cost is not None)
    unknown = sum(cost is None for cost in costs)
    yield f"cost {known:.4f} USD" + (f", and {unknown} cells of unknown cost" if unknown else "")


def _sum(numbers: Iterable[int | None]) -> str:
    numbers = list(numbers)
    known = f"{sum(number or 0 for number in numbers):,}"
    return known if None not in numbers else f"{known}+?"
