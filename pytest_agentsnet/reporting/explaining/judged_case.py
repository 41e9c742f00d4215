"""What a finished tape is explained from: the case that metrics are a function of, and the verdicts of then."""

from collections.abc import Mapping
from dataclasses import dataclass

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.task import Task
from pytest_agentsnet.core.topology import Agent, Topology
from pytest_agentsnet.core.verdict import SCORINGS, Labelling, Scoring, Verdict
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.reporting.unknown_task import UnknownTask
from pytest_agentsnet.running.tapes.header import Header, instance_on
from pytest_agentsnet.running.tapes.reader import Tape, transcript_of
from pytest_agentsnet.tasks.builtin import TASKS

_KNOWN: Mapping[str, Task] = {task.name: task for task in TASKS}


@dataclass(frozen=True)
class JudgedCase:
    """``verdicts`` are by scoring."""

    header: Header
    case: Case
    verdicts: Mapping[Scoring, Verdict]

    @classmethod
    def on(cls, tape: Tape) -> "JudgedCase":
        """Of this tape.

        :raises InputError: where the cell was not played to its end.
        """
        verdicts = {scoring: tape.verdicts[scoring] for scoring in SCORINGS if scoring in tape.verdicts}
        if not verdicts:
            raise InputError(f"{tape.header.cell} was not played to its end, so that there is nothing to explain yet")
        known = _KNOWN.get(tape.header.task)
        if known is not None:
            transcript = transcript_of(tape, known)
            case = Case(instance_on(tape.header, known), transcript)
            # What is violated is always told as the strict check has it.
            return cls(tape.header, case, {"strict": case.instance.check(case.answers), **verdicts})
        verdict = next(iter(verdicts.values()))
        transcript = transcript_of(tape, UnknownTask.on(tape))
        task = _JudgedThen(tape.header.task, tape.header.task_version, transcript.answers, verdict)
        return cls(tape.header, Case(instance_on(tape.header, task), transcript), verdicts)


@dataclass(frozen=True)
class _JudgedThen:
    """Stands in for a task that is not known here: what an agent may answer is what it did, and the verdict is that of then."""

    name: str
    version: int
    said: Labelling
    verdict: Verdict

    def brief(self, topology: Topology) -> str:  # noqa: ARG002 - the contract's
        """Nothing: what the agents were told is not on the tape."""
        return ""

    def alphabet(self, topology: Topology, agent: Agent) -> tuple[str, ...]:  # noqa: ARG002 - the contract's
        """What the agent answered."""
        answer = self.said.get(agent)
        return () if answer is None else (answer,)

    def check(self, topology: Topology, labelling: Labelling, scoring: Scoring) -> Verdict:  # noqa: ARG002 - the contract's
        """The verdict of then."""
        return self.verdict
