"""The end of a run in the terminal: who coordinated, beside chance and the textbook, and what it took."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.reporting.findings.lines import findings_lines, own_findings_lines
from pytest_agentsnet.reporting.intervals import intervals, is_measured, speaks_english
from pytest_agentsnet.reporting.n50 import n50_lines
from pytest_agentsnet.reporting.reference import DRAWS, REFERENCES
from pytest_agentsnet.reporting.rows import by_model, is_custom, tasks_of
from pytest_agentsnet.reporting.sample import sample_lines
from pytest_agentsnet.reporting.table import WIDTH, Line, Table
from pytest_agentsnet.reporting.tally import Tally
from pytest_agentsnet.reporting.yardsticks import InstanceOf, Yardsticks

EXPLAINED = (
    "95 %: interval of the rate of solved cells on new graphs; corrected: mean score",
    "where 0 is chance and 1 is everything",
)
"""What stands in the second row of a model that is measured."""


def summary(
    records: Sequence[Record], instance_of: InstanceOf, tasks: Sequence[str], run_now: int | None = None
) -> Iterator[str]:
    """The table, then what was measured and what was not, calls, tokens and cost.

    ``tasks`` gives the order of the rows; ``run_now`` is how many of the cells this session played, where that is to be said.
    """
    measured = [record for record in records if record.status in MEASURED]
    if measured:
        yardsticks = Yardsticks(instance_of)
        shown = table(measured, yardsticks, tasks)
        scoring = "" if measured[0].scoring == "strict" else f"; scoring {measured[0].scoring}"
        yield f"solved / cells and mean score; chance is the mean of {DRAWS} draws{scoring}"
        if shown.has_intervals:
            yield from EXPLAINED
        yield from shown.lines()
        yield ""
        yield from _models_lines(by_model(filter(is_measured, measured)), yardsticks, tasks)
        yield from _findings(by_model(measured), yardsticks)
    yield cells_line(records) + _run_now(records, run_now)
    yield from _not_measured_lines(records)
    yield from cost_lines(records)


def table(records: Sequence[Record], yardsticks: Yardsticks, tasks: Sequence[str]) -> Table:
    """Rows of every task: the models, then chance and textbook on the same cells."""
    models = by_model(records)
    by_task: dict[str, list[Line]] = {}
    for task in tasks_of(records, tasks):
        own = {label: [record for record in group if record.task == task] for label, group in models.items()}
        lines = [
            Line(label, _by_size((r.n, _tally(r)) for r in group), intervals(group, yardsticks))
            for label, group in own.items()
            if group
        ]
        references = list(_references([record for group in own.values() for record in group], yardsticks))
        by_task[task] = [line for line in _completed(lines, references) if line.by_size]
    summed = models if len(by_task) > 1 else {}
    return Table(by_task, {label: intervals(group, yardsticks) for label, group in summed.items()})


def _models_lines(
    models: Mapping[str, Sequence[Record]], yardsticks: Yardsticks, tasks: Sequence[str]
) -> Iterator[str]:
    """What the figures of each model that is measured rest on, and from what size on it fails."""
    for label, records in models.items():
        yield from sample_lines(label, records, yardsticks)
    if lines := list(n50_lines(models, tasks)):
        yield ""
        yield from lines
    if models:
        yield ""


def _findings(models: Mapping[str, Sequence[Record]], yardsticks: Yardsticks) -> Iterator[str]:
    """Why the networks of each model that speaks English failed, and what a user's own metrics say of the others."""
    for label, records in models.items():
        spoken = list(filter(speaks_english, records))
        told = (
            findings_lines(label, spoken, yardsticks.instances(spoken))
            if spoken
            else own_findings_lines(label, records)
        )
        if lines := list(told):
            yield from lines
            yield ""


def _references(records: Sequence[Record], yardsticks: Yardsticks) -> Iterator[Line]:
    """The rows of chance and textbook on the instances of these records of one task."""
    plain = [record for record in records if not is_custom(record)] or records
    for label in REFERENCES:
        reached = ((record.n, yardsticks.reached(label, record)) for record in yardsticks.each_once(plain))
        yield Line(label, _by_size((n, tally) for n, tally in reached if tally))


def _completed(lines: Sequence[Line], references: Sequence[Line]) -> Iterator[Line]:
    """The rows of models, then those of references; what was played of one stands in its row, which has the rest from where it was not."""
    known = {line.label: line for line in references}
    for line in lines:
        reference = known.pop(line.label, None)
        yield replace(line, by_size={**reference.by_size, **line.by_size}) if reference else line
    yield from known.values()


def in_order(records: Iterable[Record], models: Sequence[str]) -> list[Record]:
    """The records by their models, in the order in which these were named, a model's plain cells before others.

    Cells are played at the same time: in what order they ended says nothing.
    """
    places = {model: place for place, model in enumerate(models)}
    return sorted(records, key=lambda record: (places.get(record.model, len(places)), is_custom(record)))


def _tally(record: Record) -> Tally:
    return Tally.of(float(record.status == "solved"), record.score)


def _by_size(tallies: Iterable[tuple[int, Tally]]) -> dict[int, Tally]:
    sizes: dict[int, Tally] = {}
    for n, tally in tallies:
        sizes[n] = sizes.get(n, Tally()) + tally
    return sizes


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
    yield from _poll_lines(records)


def _poll_lines(records: Sequence[Record]) -> Iterator[str]:
    """What it took to ask agents what they think, which is in none of the numbers above."""
    polled = [record for record in records if record.polls or record.polls_missing]
    if not polled:
        return
    missing = sum(record.polls_missing for record in polled)
    costs = [record.poll_cost_usd for record in polled if record.poll_cost_usd is not None]
    cost = f"{sum(costs):.4f} USD" if len(costs) == len(polled) else "cost unknown"
    yield (
        f"polls beside these {sum(record.polls for record in polled):,}{f' ({missing:,} without a reply)' if missing else ''}, "
        f"tokens in {_sum(record.poll_tokens_in for record in polled)}, out {_sum(record.poll_tokens_out for record in polled)}, {cost}"
    )


def _sum(numbers: Iterable[int | None]) -> str:
    """The sum; where a part is unknown it is a lower bound and says so, and where all are it is none."""
    counted = list(numbers)
    known = [number for number in counted if number is not None]
    if not known:
        return "unknown"
    return f"{sum(known):,}" if len(known) == len(counted) else f"at least {sum(known):,}"


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
