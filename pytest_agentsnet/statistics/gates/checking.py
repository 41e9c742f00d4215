"""Whether gates can be asked of a run at all: bad input, told before the first call."""

from collections.abc import Collection, Iterable, Sequence

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.statistics.gates.evidence import chosen
from pytest_agentsnet.statistics.gates.gate import Condition, Gate
from pytest_agentsnet.statistics.gates.writing import written

_SHOWN = 8


def insist(
    gates: Sequence[Gate], planned: Sequence[Record], *, tasks: Collection[str] = (), has_baseline: bool = False
) -> None:
    """See that each gate speaks of cells of the run, of one model unless it is a count, and is given once.

    ``planned`` are the records of all selected cells, played or not; ``tasks`` the names of all tasks that there are.

    :raises InputError: for the first gate that does not, in one line.
    """
    texts = [gate.text for gate in gates]
    for gate in gates:
        if texts.count(gate.text) > 1:
            raise InputError(f"the gate {gate.text} is given twice; leave one out")
        if gate.bar.on_baseline and not has_baseline:
            raise InputError(f"the gate {gate.text} needs the run to compare with: --agentsnet-baseline DIR")
        _insist_on_cells(gate, planned, tasks)
        _insist_on_one_model(gate, planned)


def _insist_on_cells(gate: Gate, planned: Sequence[Record], tasks: Collection[str]) -> None:
    wanted = (*([Condition("task", gate.task)] if gate.task else []), *gate.conditions)
    for axis, value in ((condition.axis, condition.value) for condition in wanted):
        there = list(dict.fromkeys(getattr(record, axis) for record in planned))
        if value in map(str, there):
            continue
        if axis == "task" and tasks and value not in tasks:
            raise InputError(f"the gate {gate.text}: there is no task {value!r}; there are {_listed(tasks)}")
        raise InputError(f"the gate {gate.text}: the run has no cell with {axis} {value!r}; it has {_listed(there)}")
    if not chosen(planned, gate):
        tasks = gate.measured.tasks
        way_out = f"{gate.measure} is measured on {_listed(sorted(tasks))} alone" if tasks else "leave one out"
        raise InputError(f"the gate {gate.text}: no cell of the run meets all of its conditions; {way_out}")


def _insist_on_one_model(gate: Gate, planned: Sequence[Record]) -> None:
    models = list(dict.fromkeys(record.model for record in chosen(planned, gate)))
    is_named = any(condition.axis == "model" for condition in gate.conditions)
    if len(models) == 1 or is_named or gate.measured.kind == "count":
        return
    named = written(
        gate.measured,
        gate.comparison,
        gate.bar,
        task=gate.task,
        conditions=(*gate.conditions, Condition("model", models[0])),
        tripwire=gate.tripwire,
    )
    raise InputError(
        f"the gate {gate.text} is about one model, and the run has {_listed(models)}; say which: {named.text}"
    )


def _listed(names: Iterable[object]) -> str:
    texts = [str(name) for name in names]
    return ", ".join(texts[:_SHOWN]) + (f" and {len(texts) - _SHOWN} more" if len(texts) > _SHOWN else "")
