"""What a cell came to: its verdict, and the record that is kept of it."""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal

from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.client import Usage
from pytest_agentsnet.core.errors import CellError
from pytest_agentsnet.core.printable import one_line, without_surrogates
from pytest_agentsnet.core.record import RECORD_SCHEMA, Record
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.core.verdict import Scoring, Verdict
from pytest_agentsnet.engine.loop import is_the_programs
from pytest_agentsnet.protocol.reading import answers
from pytest_agentsnet.running.measuring import NOT_MEASURED, Measures
from pytest_agentsnet.running.provenance import Provenance, package_version, provenance_hash
from pytest_agentsnet.running.runs.planned import cell_facts
from pytest_agentsnet.running.sharing.gate import RunEndedError


@dataclass(frozen=True)
class Outcome:
    """A cell that was played to its end. ``live`` says whether its replies are a language model's own, of this run."""

    cell: Cell
    transcript: Transcript
    verdict: Verdict
    record: Record
    live: bool = False

    def __repr__(self) -> str:
        """Short: a failing assertion would print all that was said."""
        return f"Outcome({self.cell.id}, {self.record.status})"


@dataclass(frozen=True)
class Course:
    """How a cell was played: when (seconds since the epoch, and how long), what it used, as what, and where it is kept.

    ``usages`` are of the cell's own calls, ``polls`` of forks of its conversations; ``polls_missing`` had no reply.
    """

    started: float
    seconds: float
    usages: tuple[Usage, ...] = ()
    bought_twice: int = 0
    provenance: Provenance = field(default_factory=dict)
    tape: str = ""
    polls: tuple[Usage, ...] = ()
    polls_missing: int = 0


def verdict_on(transcript: Transcript, cell: Cell) -> Verdict:
    """Read the answers as the cell's scoring does, and check them.

    :raises CellError: when the task's own check fails.
    """
    instance, scoring = cell.instance, cell.settings.scoring
    task, topology = instance.task, instance.topology
    try:
        alphabets = [task.alphabet(topology, agent) for agent in topology.agents]
        verdict = task.check(topology, answers(transcript, alphabets, scoring), scoring)
    except BaseException as error:
        if is_the_programs(error):
            raise CellError(
                f"the check of {task.name} raised {type(error).__name__}: {one_line(str(error))}", "check"
            ) from error
        raise
    if not isinstance(verdict, Verdict):
        raise CellError(f"the check of {task.name} returned {one_line(repr(verdict))}, which is no Verdict", "check")
    return verdict


def record_of(
    cell: Cell, transcript: Transcript, verdict: Verdict, course: Course, measures: Measures = NOT_MEASURED
) -> Record:
    """The record of a cell that was played to its end."""
    return Record(
        **_facts(cell, course),
        **asdict(transcript.counts),
        transcript=transcript.digest,
        metrics=measures.metrics,
        causes=measures.causes,
        claims=measures.claims,
        **_judgement(verdict),
    )


def record_of_failure(cell: Cell, error: CellError, course: Course) -> Record:
    """The record of a cell that could not be measured."""
    reason = without_surrogates(error.reason)  # it travels in reports, which cannot carry them
    return Record(**_facts(cell, course), status=status_of(error), reason=reason, error_kind=error.kind)


def status_of(error: CellError) -> Literal["error", "skipped"]:
    """Skipped is what was not begun, or stopped, because no call of it could have succeeded."""
    return "skipped" if isinstance(error, RunEndedError) else "error"


def judged_again(record: Record, verdict: Verdict, scoring: Scoring) -> Record:
    """The record under this scoring, whose verdict needs no new call."""
    return replace(record, scoring=scoring, **_judgement(verdict))


def measured_again(record: Record, measures: Measures) -> Record:
    """The record with these measures, which need no new call."""
    return replace(
        record, metrics=measures.metrics, causes=measures.causes, claims=measures.claims, schema=RECORD_SCHEMA
    )


def _judgement(verdict: Verdict) -> dict[str, Any]:
    return {
        "status": "solved" if verdict.solved else "unsolved",
        "score": verdict.score,
        "violations": dict(Counter(violation.constraint for violation in verdict.violations)),
    }


def _facts(cell: Cell, course: Course) -> dict[str, Any]:
    instance, settings = cell.instance, cell.settings
    return {
        **cell_facts(cell, course.provenance),
        "diameter": instance.topology.diameter,
        "scoring": settings.scoring,
        "package_version": package_version(),
        "calls": len(course.usages),
        "bought_twice": course.bought_twice,
        "tokens_in": _total([usage.tokens_in for usage in course.usages]),
        "tokens_out": _total([usage.tokens_out for usage in course.usages]),
        "tokens_cached": _total([usage.tokens_cached for usage in course.usages]),
        "cost_usd": _total([usage.cost_usd for usage in course.usages], math.fsum),
        "polls": len(course.polls),
        "polls_missing": course.polls_missing,
        "poll_tokens_in": _total([usage.tokens_in for usage in course.polls]),
        "poll_tokens_out": _total([usage.tokens_out for usage in course.polls]),
        "poll_cost_usd": _total([usage.cost_usd for usage in course.polls], math.fsum),
        "started": course.started,
        "seconds": course.seconds,
        "provenance": provenance_hash(course.provenance) if course.provenance else "",
        "tape": course.tape,
    }


def _total(parts: Sequence[float | None], add: Callable[[list[float]], float] = sum) -> float | None:
    """The sum; None as soon as one part is unknown. Nothing bought is 0."""
    known = [part for part in parts if part is not None]
    return add(known) if len(known) == len(parts) else None
