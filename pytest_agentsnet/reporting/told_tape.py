"""A tape as people read it: the conversation of its cell, as far as it goes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pytest_agentsnet.core.cell import Cell, CellSettings
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.program import SILENT_TURN
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.core.verdict import SCORINGS, Scoring, Verdict
from pytest_agentsnet.engine.views import views_of
from pytest_agentsnet.metrics.opinion_reading import read_opinion
from pytest_agentsnet.reporting.conversation import Conversation
from pytest_agentsnet.reporting.focus import EVERYTHING, Focus
from pytest_agentsnet.reporting.told_poll import opinion_line
from pytest_agentsnet.reporting.unknown_task import UnknownTask
from pytest_agentsnet.running.tapes.header import instance_on
from pytest_agentsnet.running.tapes.reader import Tape, turn_of
from pytest_agentsnet.tasks.builtin import TASKS

_KNOWN = {task.name: task for task in TASKS}


class ToldTape:
    """The lines of one tape, without line ends; ``polls`` with what agents said when they were polled."""

    def __init__(self, tape: Tape, *, polls: bool = False) -> None:
        self._tape = tape
        self._polls = tape.polls if polls else {}
        self._lacks_polls = polls and not tape.polls
        header = tape.header
        self._agents = header.topology.agents
        self._instance = instance_on(header, _KNOWN.get(header.task) or UnknownTask.on(tape))
        views = views_of(self._instance, key=header.key, reasoning=header.reasoning)
        self._turns = [
            {view.agent: turn_of(tape, view) for view in views(number) if self._has(view.agent, number)}
            for number in range(header.rounds + 1)
        ]
        self._transcript = self._said_by(self._agents)

    def lines(self, focus: Focus = EVERYTHING, rounds: Iterable[int] = ()) -> Iterator[str]:
        """The graph, the rounds, the answers, the verdict; where some ``rounds`` (from 1) are asked for, nothing else.

        :raises InputError: for an agent, an edge or a round that there is not.
        """
        self._insist(focus, chosen := sorted(set(rounds)))
        yield one_line(self._tape.header.cell, 500)
        if self._lacks_polls:
            yield "  nobody was polled; a run with --agentsnet-poll polls its models"
        for part in self._parts(focus, chosen):
            yield ""
            yield from part

    def _parts(self, focus: Focus, chosen: Sequence[int]) -> Iterator[Iterable[str]]:
        told = self._conversation("strict", Verdict(None))
        last = self._instance.rounds
        if not chosen:
            yield told.graph(focus)
        for number in chosen or range(1, last + 1):
            if self._turns[number - 1] or chosen:
                yield [
                    *self._as_of(number - 1, told).round(number, focus),
                    *self._opinions(number - 1, focus),
                    *self._missing(number - 1, focus),
                ]
        if chosen:
            return
        verdicts = self._tape.verdicts
        for judged in (self._conversation(scoring, verdicts[scoring]) for scoring in SCORINGS if scoring in verdicts):
            yield judged.last_words(focus)
            yield judged.judgement()
        if not verdicts:
            if self._turns[last]:
                yield [*self._as_of(last, told).last_words(focus), *self._missing(last, focus)]
            yield self._unfinished()

    def _has(self, agent: Agent, number: int) -> bool:
        return self._tape.turn(agent, number) is not None or (agent, number) in self._tape.calls

    def _said_by(self, agents: tuple[Agent, ...]) -> Transcript:
        """What these agents said; silence where that is not on the tape."""
        rows = (tuple(turns.get(agent, SILENT_TURN) for agent in agents) for turns in self._turns)
        return Transcript(agents, tuple(rows))

    def _conversation(self, scoring: Scoring, verdict: Verdict) -> Conversation:
        header = self._tape.header
        cell = Cell(self._instance, header.model, header.model, header.trial, settings=CellSettings(scoring=scoring))
        return replace(Conversation.of(cell, self._transcript, verdict), cell_id=header.cell)

    def _as_of(self, number: int, told: Conversation) -> Conversation:
        """The conversation of those alone whose turn of that number is on the tape: of the others nothing is known."""
        there = tuple(agent for agent in self._agents if agent in self._turns[number])
        return told if there == self._agents else replace(told, transcript=self._said_by(there))

    def _opinions(self, number: int, focus: Focus) -> Iterator[str]:
        for agent in self._agents:
            if focus.sees(agent) and (poll := self._polls.get((agent, number))):
                yield opinion_line(agent, read_opinion(poll.reply.text, agent, self._instance))

    def _missing(self, number: int, focus: Focus) -> Iterator[str]:
        missing = [agent for agent in self._agents if agent not in self._turns[number] and focus.sees(agent)]
        if missing:
            yield f"  not on the tape: {one_line(', '.join(missing), 10_000)}"

    def _unfinished(self) -> Iterator[str]:
        yield "Not finished"
        if failure := self._tape.failure:
            yield f"  {failure.status}, {one_line(failure.kind)}: {one_line(failure.reason, 500)}"
        yield f"  {sum(map(len, self._turns)):,} of {self._instance.turns:,} turns are on the tape, and no verdict"

    def _insist(self, focus: Focus, rounds: Iterable[int]) -> None:
        topology = self._instance.topology
        for agent in sorted(focus.agents.union(*focus.edges)):
            if agent not in topology.agents:
                raise InputError(
                    f"there is no agent {agent!r} here; there are {one_line(', '.join(topology.agents), 1000)}"
                )
        for u, v in map(sorted, focus.edges):
            if v not in topology.neighbours(u):
                raise InputError(
                    f"{u} and {v} are no neighbours; {u} has {one_line(', '.join(topology.neighbours(u)), 1000)}"
                )
        for number in rounds:
            if not 1 <= number <= self._instance.rounds:
                raise InputError(f"there is no round {number}; there are rounds 1 to {self._instance.rounds}")
