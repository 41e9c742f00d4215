"""What a task must keep to."""

# ruff: noqa: S101 - to assert is what this module is for

import re
from collections.abc import Iterator, Mapping
from itertools import product
from math import prod

from pytest_agentsnet.core.keyed import keyed_choice
from pytest_agentsnet.core.task import Task, default_rounds
from pytest_agentsnet.core.topology import Agent, Topology
from pytest_agentsnet.core.verdict import SCORINGS, Labelling, Scoring, Verdict
from pytest_agentsnet.protocol.marker import ANSWER_MARKER
from pytest_agentsnet.protocol.reading import read_answer
from pytest_agentsnet.testing.graphs import SMALL_GRAPHS, renamed, reordered

_WORD = re.compile(r"[a-z][a-z0-9_]*")
_DRAWS = 20
_ALL_LABELLINGS = 5_000
"""Up to so many labellings of a graph are all tried."""


def check_task(task: Task, topology: Topology | None = None) -> None:
    """Check that a task keeps its contract, on this topology or on a few small ones.

    The name is a snake_case word and the version counts from 1. The brief is a text that gives nothing of the graph
    away beyond its size and degrees: other names or another order of the edges leave it alone. Every agent has answers
    that a reader can tell apart and find again in a reply. The check judges any labelling, complete or not, valid or
    not: always alike, with a score in [0, 1], 1 when solved, and violations that name their witnesses with the answers
    that they gave; under strict scoring no missing or invalid answer is ever part of a solution. Where the graph is
    small enough to try every labelling, one is a solution and another is not.

    :raises AssertionError: with what is wrong and what is expected.
    """
    assert _WORD.fullmatch(task.name), f"task name {task.name!r}: a snake_case word is expected, like leader_election"
    assert isinstance(task.version, int), f"{task.name}: version is a whole number, not {task.version!r}"
    assert task.version >= 1, f"{task.name}: version counts from 1, not {task.version}"
    for graph in (topology,) if topology else SMALL_GRAPHS:
        _check_brief(task, graph)
        _check_alphabets(task, graph)
        rounds = default_rounds(task, graph)
        assert rounds >= 1, f"{task.name}: {rounds} rounds on {graph}; there is at least one"
        for scoring in SCORINGS:
            _check_verdicts(task, graph, scoring)


def _check_brief(task: Task, topology: Topology) -> None:
    brief = task.brief(topology)
    assert isinstance(brief, str), f"{task.name}: the brief is {brief!r}, not a text"
    assert brief.strip(), f"{task.name}: the brief is empty, so no agent would know what to do"
    for other, what in ((renamed(topology), "agents' names"), (reordered(topology), "order of agents and edges")):
        assert task.brief(other) == brief, (
            f"{task.name}: the brief changes with the {what}; it is the same for all agents and must not tell them "
            f"about the graph: {brief!r} against {task.brief(other)!r}"
        )


def _check_alphabets(task: Task, topology: Topology) -> None:
    for agent in topology.agents:
        alphabet = task.alphabet(topology, agent)
        where = f"{task.name}: the alphabet of {agent}, {alphabet!r},"
        assert isinstance(alphabet, tuple), f"{where} is no tuple"
        assert alphabet, f"{where} is empty, so nothing can be answered"
        assert len(set(alphabet)) == len(alphabet), f"{where} holds an answer twice"
        assert task.alphabet(topology, agent) == alphabet, f"{where} is another one when asked for again"
        for answer in alphabet:
            assert isinstance(answer, str), f"{where} holds {answer!r}, which is no text"
            assert answer == " ".join(answer.split()), f"{where} holds {answer!r}; answers have single blanks at most"
            line = f"{ANSWER_MARKER} {answer}"
            assert read_answer(line, alphabet) == answer, (
                f"{where} holds {answer!r}, which is read as {read_answer(line, alphabet)!r} from the reply {line!r}; "
                "answers must be words that a reader can tell apart"
            )


def _check_verdicts(task: Task, topology: Topology, scoring: Scoring) -> None:
    alphabets = {agent: task.alphabet(topology, agent) for agent in topology.agents}
    for labelling in _labellings(alphabets, task.name):
        verdict = _judged(task, topology, labelling, scoring)
        valid = all(labelling.get(agent) in alphabets[agent] for agent in topology.agents)
        assert valid or scoring != "strict" or not verdict.solved, (
            f"{task.name}: {dict(labelling)} counts as solved, though an answer is missing or invalid"
        )
    if prod(map(len, alphabets.values())) <= _ALL_LABELLINGS:
        complete = (dict(zip(alphabets, answers, strict=True)) for answers in product(*alphabets.values()))
        solved = {_judged(task, topology, labelling, scoring).solved for labelling in complete}
        assert True in solved, f"{task.name} ({scoring}): no labelling of {topology} is a solution"
        assert False in solved, f"{task.name} ({scoring}): every labelling of {topology} is a solution"


def _labellings(alphabets: Mapping[Agent, tuple[str, ...]], key: str) -> Iterator[Labelling]:
    """Nothing, garbage, and random answers: valid ones, and such with one missing, None or invalid."""
    agents = tuple(alphabets)
    yield {}
    yield dict.fromkeys(agents, None)
    yield dict.fromkeys(agents, "")
    yield dict.fromkeys(agents, "\ud800 no answer \x1b[31m")
    for draw in range(_DRAWS):
        labelling = {agent: keyed_choice(alphabets[agent], key, agent, draw) for agent in agents}
        yield labelling
        someone = keyed_choice(agents, key, "someone", draw)
        yield {**labelling, someone: None}
        yield {**labelling, someone: f"{labelling[someone]} or so"}
        yield {agent: answer for agent, answer in labelling.items() if agent != someone}


def _judged(task: Task, topology: Topology, labelling: Labelling, scoring: Scoring) -> Verdict:
    before = dict(labelling)
    where = f"{task.name} ({scoring}) on {before}:"
    try:
        verdict = task.check(topology, labelling, scoring)
    except Exception as error:
        raise AssertionError(
            f"{where} the check raised {type(error).__name__}: {error}; it judges any labelling, complete or not"
        ) from error
    assert isinstance(verdict, Verdict), f"{where} the check returns {verdict!r}, not a Verdict"
    assert labelling == before, f"{where} the check changes the labelling that it is given"
    turned = dict(reversed(before.items()))
    assert task.check(topology, turned, scoring) == verdict, f"{where} another verdict at a second check of the same"
    assert verdict.score is None or 0.0 <= verdict.score <= 1.0, f"{where} score {verdict.score} is not in [0, 1]"
    assert not verdict.solved or verdict.score == 1.0, f"{where} no violation, but score {verdict.score} in place of 1"
    for violation in verdict.violations:
        assert _WORD.fullmatch(violation.constraint), (
            f"{where} constraint {violation.constraint!r} is no snake_case word"
        )
        assert violation.text.strip(), f"{where} the violation {violation!r} says nothing"
        for agent, answer in violation.witnesses:
            assert agent in topology.agents, f"{where} the witness {agent!r} is no agent"
            assert answer == before.get(agent), f"{where} the witness {agent} is said to have answered {answer!r}"
    return verdict
