"""A candidate beside its baseline: what was lost and won, how far the difference is known, and p-values, which decide nothing.

Imports SciPy: to be imported when a figure is computed, not before.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.statistics.estimate import Estimate
from pytest_agentsnet.statistics.mcnemar import mcnemar_p
from pytest_agentsnet.statistics.paired import Pair, difference_of
from pytest_agentsnet.statistics.pairing import Pairing, models_of, pairing_of
from pytest_agentsnet.statistics.sample import Run, runs_of
from pytest_agentsnet.statistics.sign_flip import sign_flip_p

NOT_NEEDED = "early_stop"
"""The kind of a skipped cell that no verdict needed; the others were to be played, and were lost."""


@dataclass(frozen=True)
class Significance:
    """A test of no difference: its p-value, two-sided, and the smallest one that so many graphs can give at all."""

    p: float
    graphs: int

    @property
    def smallest(self) -> float:
        """Reached where all graphs differ, and in the same direction."""
        return min(2.0 ** (1 - self.graphs), 1.0)


@dataclass(frozen=True)
class TaskChange:
    """What changed in one task; ``test`` is McNemar's, None where some graph has more than one pair."""

    task: str
    pairs: int
    lost: int
    won: int
    test: Significance | None


@dataclass(frozen=True)
class Comparison:
    """A model of the candidate beside its counterpart in the baseline.

    ``pairs`` were measured on both sides: ``solved`` of them by the candidate, ``solved_there`` by the baseline, ``same`` with the
    same transcript. ``lost`` and ``won`` are the candidate's records of those that differ. ``unmeasured`` counts the candidate's
    and the baseline's cells that an error took, and ``not_needed`` the pairs that the early stop left out.

    ``difference`` is that of ``pairs``; its lower bound counts cells that were not measured as failed here and solved there, its
    upper bound the other way round. It is None where nothing was measured on both sides.
    """

    model: str
    other: str
    pairing: Pairing
    pairs: int
    solved: int
    solved_there: int
    same: int
    lost: Sequence[Record]
    won: Sequence[Record]
    unmeasured: tuple[int, int]
    not_needed: int
    difference: Estimate | None
    sign_flip: Significance | None
    tasks: Sequence[TaskChange]

    @property
    def is_untested(self) -> bool:
        """Whether both sides gave the same answers everywhere."""
        return self.pairs > 0 and self.same == self.pairs and not any(self.unmeasured)


def comparisons_of(candidate: Sequence[Record], baseline: Sequence[Record]) -> list[Comparison]:
    """One for each of the candidate's models, in their order.

    :raises InputError: when the two cannot be paired, as ``pairing_of`` says.
    """
    pairing = pairing_of(candidate, baseline)
    found = []
    for model in models_of(candidate):
        own = pairing.where(lambda record, model=model: record.model == model)  # type: ignore[misc]  # a default binds the loop's value
        matched = [*own.pairs, *((refused.candidate, refused.baseline) for refused in own.refused)]
        if matched or own.alone_here:
            found.append(_comparison(model, matched[0][1].model if matched else "", own, pairing))
    return found


def _comparison(model: str, other: str, own: Pairing, whole: Pairing) -> Comparison:
    # Records stand in the order in which cells ended, which differs from run to run.
    paired = sorted(own.pairs, key=lambda pair: _place(pair[0]))
    pairs = [(here, there) for here, there in paired if NOT_NEEDED not in {here.error_kind, there.error_kind}]
    measured = [(here, there) for here, there in pairs if here.status in MEASURED and there.status in MEASURED]
    return Comparison(
        model=model,
        other=other,
        pairing=replace(own, alone_there=[record for record in whole.alone_there if record.model == other]),
        pairs=len(measured),
        solved=sum(here.status == "solved" for here, _ in measured),
        solved_there=sum(there.status == "solved" for _, there in measured),
        same=sum(bool(here.transcript) and here.transcript == there.transcript for here, there in measured),
        lost=[here for here, there in measured if _change(here, there) < 0],
        won=[here for here, there in measured if _change(here, there) > 0],
        unmeasured=(
            sum(here.status not in MEASURED for here, _ in pairs),
            sum(there.status not in MEASURED for _, there in pairs),
        ),
        not_needed=len(own.pairs) - len(pairs),
        difference=_difference(pairs, measured),
        sign_flip=_sign_flip(measured),
        tasks=list(_tasks(measured)),
    )


def _place(record: Record) -> tuple[object, ...]:
    return record.task, record.n, record.family, record.index, record.seed, record.trial, record.cell


def _change(here: Record, there: Record) -> int:
    """1 where the cell was won, -1 where it was lost."""
    return (here.status == "solved") - (there.status == "solved")


def _difference(pairs: Sequence[tuple[Record, Record]], measured: Sequence[tuple[Record, Record]]) -> Estimate | None:
    if not measured:
        return None
    estimate = difference_of([Pair(*runs_of(pair)) for pair in measured])
    if len(measured) == len(pairs):
        return estimate
    runs = [runs_of(pair) for pair in pairs]
    worst = [Pair(_judged(here, solved=False), _judged(there, solved=True)) for here, there in runs]
    best = [Pair(_judged(here, solved=True), _judged(there, solved=False)) for here, there in runs]
    return replace(estimate, low=difference_of(worst).low, high=difference_of(best).high)


def _judged(run: Run, *, solved: bool) -> Run:
    return replace(run, solved=solved) if run.solved is None else run


def _sign_flip(measured: Sequence[tuple[Record, Record]]) -> Significance | None:
    totals: dict[str, int] = {}
    for here, there in measured:
        totals[here.graph] = totals.get(here.graph, 0) + _change(here, there)
    return Significance(sign_flip_p(list(totals.values())), len(totals)) if totals else None


def _tasks(measured: Sequence[tuple[Record, Record]]) -> Iterator[TaskChange]:
    """What changed in each task; over several tasks that share graphs, McNemar's test would reject too often."""
    for task in dict.fromkeys(here.task for here, _ in measured):
        own = [pair for pair in measured if pair[0].task == task]
        changes = [_change(here, there) for here, there in own]
        lost, won = changes.count(-1), changes.count(1)
        graphs = len({here.graph for here, _ in own})
        test = Significance(mcnemar_p(won, lost), graphs) if graphs == len(own) else None
        yield TaskChange(task, len(own), lost, won, test)
