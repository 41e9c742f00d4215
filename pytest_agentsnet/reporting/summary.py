"""The end of a run in the terminal: who coordinated, beside chance and the textbook, and what it took."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.reporting.reference import DRAWS, REFERENCES, Reference
from pytest_agentsnet.reporting.table import WIDTH, Line, Table
from pytest_agentsnet.reporting.tally import Tally

InstanceOf: TypeAlias = Callable[[Record], Instance | None]
"""Gives the instance that a record's cell played; None where it cannot be had any more."""


def summary(
    records: Sequence[Record], instance_of: InstanceOf, tasks: Sequence[str], run_now: int | None = None
) -> Iterator[str]:
    """The table, then what was measured and what was not, calls, tokens and cost.

    ``tasks`` gives the order of the rows; ``run_now`` is how many of the cells this session played, where that is to be said.
    """
    measured = [record for record in records if record.status in MEASURED]
    if measured:
        scoring = "" if measured[0].scoring == "strict" else f"; scoring {measured[0].scoring}"
        yield f"solved / cells and mean score; chance is the mean of {DRAWS} draws{scoring}"
        yield from table(measured, instance_of, tasks).lines()
        yield ""
    yield cells_line(records) + _run_now(records, run_now)
    yield from _not_measured_lines(records)
    yield from cost_lines(records)


def table(records: Sequence[Record], instance_of: InstanceOf, tasks: Sequence[str]) -> Table:
    """Rows of every task: the models, then chance and textbook on the same cells where they are not models themselves."""
    models = list(dict.fromkeys(label_of(record) for record in records))
    played = {record.task for record in records}
    by_task: dict[str, list[Line]] = {}
    for task in [*(task for task in tasks if task in played), *sorted(played.difference(tasks))]:
        own = [record for record in records if record.task == task]
        lines = [Line(model, _by_size((r, _tally(r)) for r in own if label_of(r) == model)) for model in models]
        plain = [record for record in own if not _is_custom(record)] or own
        played_here = {label_of(record) for record in plain}
        references = {label: reference for label, reference in REFERENCES.items() if label not in played_here}
        instances = _instances(plain, instance_of) if references else ()
        lines.extend(
            Line(label, _by_size(_reached(reference, instances, own[0].scoring)))
            for label, reference in references.items()
        )
        by_task[task] = [line for line in lines if line.by_size]
    return Table(by_task)


def in_order(records: Iterable[Record], models: Sequence[str]) -> list[Record]:
    """The records by their models, in the order in which these were named, a model's plain cells before others.

    Cells are played at the same time: in what order they ended says nothing.
    """
    places = {model: place for place, model in enumerate(models)}
    return sorted(records, key=lambda record: (places.get(record.model, len(places)), _is_custom(record)))


def label_of(record: Record) -> str:
    """The model as the table names it; cells with a fixture of the user's own stand apart from the plain model's."""
    return f"{record.model} (custom)" if _is_custom(record) else record.model


def _is_custom(record: Record) -> bool:
    return record.cell.endswith("~custom")


def _tally(record: Record) -> Tally:
    return Tally.of(float(record.status == "solved"), record.score)


def _by_size(tallies: Iterable[tuple[Record | Instance, Tally]]) -> dict[int, Tally]:
    sizes: dict[int, Tally] = {}
    for played, tally in tallies:
        sizes[played.n] = sizes.get(played.n, Tally()) + tally
    return sizes


def _instances(records: Sequence[Record], instance_of: InstanceOf) -> Sequence[Instance]:
    """What was played, once for all models and trials."""
    instances = [instance for record in records if (instance := instance_of(record))]
    return list({(instance.id, instance.topology.sha256): instance for instance in instances}.values())


def _reached(reference: Reference, instances: Sequence[Instance], scoring: str) -> Iterator[tuple[Instance, Tally]]:
    for instance in instances:
        tally = _tally_of(reference, instance, scoring)
        if tally is not None:
            yield instance, tally


def _tally_of(reference: Reference, instance: Instance, scoring: str) -> Tally | None:
    try:
        return reference(instance, "paper" if scoring == "paper" else "strict")
    except Exception:  # noqa: BLE001 - the check of a task of the user's own; its cells have said what is wrong
        return None


def cells_line(records: Sequence[Record]) -> str:
    """How many cells there are, and how many of them came to what."""
    counts = Counter(record.status for record in records)
    parts = [f"{counts[status]:,} {status}" for status in (*MEASURED, "skipped") if counts[status]]
    if counts["error"]:
        parts.append(_count(counts["error"], "error"))
    return f"{_count(len(records), 'cell')}: {', '.join(parts)}"


def _run_now(records: Sequence[Record], run_now: int | None) -> str:
    return "" if run_now is None or run_now >= len(records) else f"; {run_now:,} of {len(records):,} run now"


def _not_measured_lines(records: Sequence[Record]) -> Iterator[str]:
    """What says nothing about the models, by kind; the beginning of the first reason stands for all of its kind."""
    failed = [record for record in records if record.status not in MEASURED]
    reasons = {record.error_kind: record.reason for record in reversed(failed)}
    for kind, count in Counter(record.error_kind for record in failed).items():
        line = f"  {_count(count, 'cell')} not measured, {kind}: "
        yield line + one_line(reasons[kind], max(WIDTH - len(line), 20))


def cost_lines(records: Sequence[Record]) -> Iterator[str]:
    """Calls, tokens and cost of these cells; nothing where no call was made."""
    bought = [record for record in records if record.calls]
    if not bought:
        return
    repairs, truncated = sum(r.repairs for r in records), sum(r.truncated for r in records)
    yield f"calls {sum(r.calls for r in bought):,} (repairs {repairs:,}, truncated {truncated:,})"
    yield (
        f"tokens in {_sum(r.tokens_in for r in bought)}, out {_sum(r.tokens_out for r in bought)}, "
        f"cached {_sum(r.tokens_cached for r in bought)}"
    )
    known = [record.cost_usd for record in bought if record.cost_usd is not None]
    if not known:
        yield "cost unknown"
    elif len(known) < len(bought):
        yield f"cost {sum(known):.4f} USD, and {_count(len(bought) - len(known), 'cell')} of unknown cost"
    else:
        yield f"cost {sum(known):.4f} USD"


def _sum(numbers: Iterable[int | None]) -> str:
    """The sum; where a part is unknown it is a lower bound and says so, and where all are it is none."""
    counted = list(numbers)
    known = [number for number in counted if number is not None]
    if not known:
        return "unknown"
    return f"{sum(known):,}" if len(known) == len(counted) else f"at least {sum(known):,}"


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
