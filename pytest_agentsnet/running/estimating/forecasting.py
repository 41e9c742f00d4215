"""From rehearsed conversations to calls and tokens."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeAlias

from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.protocol.pack import Pack
from pytest_agentsnet.running.estimating.load import Forecast, Load
from pytest_agentsnet.running.estimating.manner import FRAMING, Manner, cached_tokens
from pytest_agentsnet.running.estimating.rehearsal import MOST_MEASURED, Exchange, Talk, rehearse

_SECONDS_TO_PLAY = 2e-5
_SECONDS_TO_MEASURE = 2e-4
"""Of one turn on a slow machine, as the textbook plays it and as its prompts are measured."""

Likeness: TypeAlias = tuple[object, ...]
"""What cells have in common that take about the same."""


class Forecaster:
    """Forecasts cells. Of instances of one task, size, number of rounds and mean degree the first stands for the others.

    Whoever asks for the same cells in the same order is told the same.
    """

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._forecasts: dict[Likeness, tuple[Forecast, Forecast]] = {}

    def forecast(self, cell: Cell, manner: Manner, cap: int) -> Forecast:
        """What the cell will take of a model of that manner, whose replies are cut at ``cap`` tokens."""
        return self._both(cell, manner, cap)[0]

    def polls(self, cell: Cell, manner: Manner, cap: int) -> Forecast:
        """What it will take beside that to ask the agents after each turn what they think."""
        return self._both(cell, manner, cap)[1]

    def _both(self, cell: Cell, manner: Manner, cap: int) -> tuple[Forecast, Forecast]:
        key = (*likeness(cell), manner, cap)
        if key not in self._forecasts:
            reasoning = cell.settings.reasoning
            try:
                talks = rehearse(cell.instance, self._pack, message=round(manner.message), reasoning=reasoning)
            except Exception:  # noqa: BLE001 - a task of the user's own fails; its cells say so when they are played
                return _of_calls(cell.instance), _of_polls(cell.instance)
            own = manner if reasoning or manner.calls else _silent(manner)
            n = cell.instance.n
            self._forecasts[key] = forecast_of(talks, n, own, cap), polls_of(talks, n, own, cap)
        return self._forecasts[key]

    def effort(self, cells: Iterable[Cell]) -> float:
        """About how many seconds it takes to forecast these cells, but for those like others that were."""
        known = {key[:-2] for key in self._forecasts}
        instances = {likeness(cell): cell.instance for cell in cells}
        return sum(_effort(instance) for key, instance in instances.items() if key not in known)


def _of_calls(instance: Instance) -> Forecast:
    """What is known of a cell that cannot be rehearsed."""
    calls = Load(instance.turns)
    return Forecast(calls, calls, calls * 2, instance.rounds + 1)


def _of_polls(instance: Instance) -> Forecast:
    polls = Load(instance.polls)
    return Forecast(polls, polls, polls)


def _effort(instance: Instance) -> float:
    measured = min(instance.n, MOST_MEASURED) * (instance.rounds + 1)
    return _SECONDS_TO_PLAY * instance.turns + _SECONDS_TO_MEASURE * measured


def likeness(cell: Cell) -> Likeness:
    """Task, size, rounds and mean degree; families matter no further."""
    instance = cell.instance
    return (instance.task.name, instance.n, instance.rounds, _mean_degree(instance), cell.settings.reasoning)


def forecast_of(talks: Sequence[Talk], n: int, manner: Manner, cap: int) -> Forecast:
    """What a network of n agents takes of which these are the conversations, or a sample of them.

    The model is of that manner, its replies have at most ``cap`` tokens. The most is a bound because what all agents are told
    in a round is no more than what they all write, which is the cap each.
    """
    least, expected, most = Load(), Load(), Load()
    for talk in talks:
        steps = _Steps.of(talk, manner, cap)
        least += _load(steps.head, steps.terse, 0.0)
        expected += _load(steps.head, steps.full, manner.repairs)
        most += _load(steps.head, steps.longest, 1.0)
    whole = _as_cached(Forecast(least, expected, most), manner) * (n / len(talks))
    some_repair = 1 - (1 - manner.repairs) ** n
    return whole + Forecast(path=len(talks[0].terse) * (1 + some_repair))


def polls_of(talks: Sequence[Talk], n: int, manner: Manner, cap: int) -> Forecast:
    """What it takes to ask a fork of each conversation after each turn but the last. Nothing in the game waits for it.

    A fork is sent right after the conversation itself, so that the cache holds all but what it asks.
    """
    least, expected, most = Load(), Load(), Load()
    for talk in talks:
        steps = _Steps.of(talk, manner, cap)
        asked, told = (characters / manner.per_token for characters in talk.poll)
        least += _poll_load(steps.head, steps.terse, 0.0, asked, min(told, cap))
        expected += _poll_load(steps.head, steps.full, manner.repairs, asked, min(told + manner.hidden, cap))
        most += _poll_load(steps.head, steps.longest, 1.0, asked, cap)
    return _as_cached(Forecast(least, expected, most), manner) * (n / len(talks))


def _as_cached(forecast: Forecast, manner: Manner) -> Forecast:
    """With the cache as it was on tapes, where there are any, and at most nothing from it."""
    expected = forecast.expected
    if manner.cached is not None:
        expected = replace(expected, tokens_cached=manner.cached * expected.tokens_in)
    return replace(forecast, expected=expected, most=replace(forecast.most, tokens_cached=0.0))


class _Step(NamedTuple):
    """Tokens of one turn: its request, its reply as it stands in the conversation and as it is paid, its repair request."""

    request: float
    reply: float
    paid: float
    repair: float


class _Steps(NamedTuple):
    """A conversation in tokens: its opening, and its turns as the textbook speaks, as expected, and at the cap."""

    head: float
    terse: Sequence[_Step]
    full: Sequence[_Step]
    longest: Sequence[_Step]

    @classmethod
    def of(cls, talk: Talk, manner: Manner, cap: int) -> "_Steps":
        def tokens(characters: float) -> float:
            return characters / manner.per_token + FRAMING

        def step(exchange: Exchange, reasoning: float, hidden: float) -> _Step:
            reply = (reasoning + exchange.reply) / manner.per_token
            paid = min(reply + hidden, cap)
            return _Step(tokens(exchange.request), min(reply, cap) + FRAMING, paid, tokens(exchange.repair))

        terse = [step(exchange, 0.0, 0.0) for exchange in talk.terse]
        return cls(
            tokens(talk.opening),
            terse,
            [step(exchange, manner.reasoning, manner.hidden) for exchange in talk.full],
            [_longest(each, cap, heard=cap if turn else 0) for turn, each in enumerate(terse)],
        )


def _longest(step: _Step, cap: int, *, heard: int) -> _Step:
    return _Step(step.request + heard, cap, cap, step.repair)


def _load(head: float, steps: Iterable[_Step], repairs: float) -> Load:
    """One agent's calls: each prompt is the whole conversation so far, of which the cache holds the last prompt.

    In a share ``repairs`` of the turns the repair request and one more reply follow.
    """
    calls = tokens_in = tokens_cached = tokens_out = 0.0
    history, before = head, 0.0
    for step in steps:
        prompt = history + step.request
        again = step.reply + step.repair
        calls += 1 + repairs
        tokens_in += prompt + repairs * (prompt + again)
        tokens_cached += cached_tokens(before) + repairs * cached_tokens(prompt)
        tokens_out += (1 + repairs) * step.paid
        history = prompt + step.reply + repairs * again
        before = prompt + repairs * again
    return Load(calls, tokens_in, tokens_cached, tokens_out)


def _poll_load(head: float, steps: Sequence[_Step], repairs: float, asked: float, told: float) -> Load:
    """The forks of one agent: each is the whole conversation so far and what is asked."""
    whole, history = Load(), head
    for step in steps[:-1]:
        prompt = history + step.request
        again = step.reply + step.repair
        history = prompt + step.reply + repairs * again
        whole += Load(1.0, history + asked + FRAMING, cached_tokens(prompt + repairs * again), told)
    return whole


def _mean_degree(instance: Instance) -> int:
    return round(2 * len(instance.topology.edges) / instance.n)


def _silent(manner: Manner) -> Manner:
    """The manner of a model that was not asked to reason."""
    return replace(manner, reasoning=0.0)
