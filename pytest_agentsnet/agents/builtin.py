"""The scripted agents by the name of their model: ``textbook``, ``textbook/KEY``, either with ``-wordy``, ``chance``, ``constant``."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from pytest_agentsnet.agents.announce_and_repair import AnnounceAndRepair
from pytest_agentsnet.agents.canonical import CANONICAL
from pytest_agentsnet.agents.chance import Chance
from pytest_agentsnet.agents.constant import Constant
from pytest_agentsnet.agents.flood import FloodMax, FloodMin
from pytest_agentsnet.agents.gather import Gather
from pytest_agentsnet.agents.greedy_by_name import GreedyByName
from pytest_agentsnet.agents.israeli_itai import IsraeliItai
from pytest_agentsnet.agents.locally_heaviest import locally_heaviest
from pytest_agentsnet.agents.luby_complement import LubyComplement
from pytest_agentsnet.agents.majority import Majority
from pytest_agentsnet.agents.naive_leader import NaiveLeader
from pytest_agentsnet.agents.name_order_complement import NameOrderComplement
from pytest_agentsnet.agents.propose_highest import propose_highest
from pytest_agentsnet.agents.random_trial import random_trial
from pytest_agentsnet.agents.rule import Rule, RuleFactory, RuleProgram
from pytest_agentsnet.agents.strategies import STRATEGIES
from pytest_agentsnet.agents.trial_by_name import trial_by_name
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.program import AgentFactory, AgentProgram, AgentView


@dataclass(frozen=True)
class AnyTaskAgent:
    """Scripted agents that play every task, a user's own included. ``key`` is their name after ``textbook/``."""

    key: str
    rule: RuleFactory

    def __call__(self, view: AgentView) -> AgentProgram:
        """The program of the agent with this view."""
        return RuleProgram(self.rule(view))


@dataclass(frozen=True)
class ScriptedAgent:
    """Scripted agents that play the named tasks."""

    key: str
    rule: RuleFactory
    tasks: frozenset[str]

    def __call__(self, view: AgentView) -> AgentProgram:
        """The program of the agent with this view.

        :raises InputError: when its task is none of theirs.
        """
        if view.task not in self.tasks:
            raise InputError(f"{self.key} plays {', '.join(sorted(self.tasks))}, not {view.task}")
        return RuleProgram(self.rule(view))


class _StandingRule(Protocol):
    def __call__(self, view: AgentView, *, resend: bool = False) -> Rule: ...


_STANDING: Mapping[str, tuple[_StandingRule, frozenset[str]]] = {
    "greedy-by-name": (GreedyByName, frozenset({"coloring"})),
    "announce-and-repair": (AnnounceAndRepair, frozenset({"coloring"})),
    "name-order-complement": (NameOrderComplement, frozenset({"vertex_cover"})),
    "flood-max": (FloodMax, frozenset({"leader_election"})),
    "flood-min": (FloodMin, frozenset({"consensus"})),
    "gather": (Gather, frozenset(CANONICAL)),
}
"""Rules whose word stands until it changes, so that it makes sense to repeat it (``KEY-resend``)."""

_SPEAKING_ONCE: Mapping[str, tuple[RuleFactory, frozenset[str]]] = {
    "random-trial": (random_trial, frozenset({"coloring"})),
    "trial-by-name": (trial_by_name, frozenset({"coloring"})),
    "propose-highest": (propose_highest, frozenset({"matching"})),
    "israeli-itai": (IsraeliItai, frozenset({"matching"})),
    "locally-heaviest": (locally_heaviest, frozenset({"matching"})),
    "luby-complement": (LubyComplement, frozenset({"vertex_cover"})),
    "naive-leader": (lambda _view: NaiveLeader(), frozenset({"leader_election"})),
    "majority": (Majority, frozenset({"consensus"})),
}

_FLOORS: Mapping[str, AnyTaskAgent] = {
    "chance": AnyTaskAgent("chance", lambda _view: Chance()),
    "constant": AnyTaskAgent("constant", lambda _view: Constant()),
}

_TEXTBOOK: Mapping[str, AgentFactory] = {
    **{key: ScriptedAgent(key, rule, tasks) for key, (rule, tasks) in _STANDING.items()},
    **{
        f"{key}-resend": ScriptedAgent(f"{key}-resend", partial(rule, resend=True), tasks)
        for key, (rule, tasks) in _STANDING.items()
    },
    **{key: ScriptedAgent(key, rule, tasks) for key, (rule, tasks) in _SPEAKING_ONCE.items()},
    **_FLOORS,
}

KEYS: tuple[str, ...] = tuple(_TEXTBOOK)
"""Every KEY of ``textbook/KEY``."""

DEFAULT_KEYS: Mapping[str, str] = {
    "coloring": "announce-and-repair",
    "leader_election": "flood-max",
    "matching": "gather",
    "vertex_cover": "name-order-complement",
    "consensus": "flood-min",
}
"""What the model ``textbook`` plays, by task."""

WORDY = "-wordy"

MOST_GATHERED = 1000
"""Beyond so many agents ``textbook`` matches by locally-heaviest: gather sends n rows over every edge, and a tape of
n = 10,000 would take 20 GB."""


def scripted(model: str) -> AgentFactory | None:
    """The scripted agents of that model's name; None where it names none.

    :raises InputError: for ``textbook/KEY`` with an unknown key.
    """
    if model in _FLOORS:
        return _FLOORS[model]
    if model == "textbook":
        return ScriptedAgent("textbook", _default_rule, frozenset(DEFAULT_KEYS))
    if model.startswith(f"textbook{WORDY}"):
        return _wordy(model, frozenset(DEFAULT_KEYS), _default_key, model.removeprefix(f"textbook{WORDY}"))
    if not model.startswith("textbook/"):
        return None
    key = model.removeprefix("textbook/")
    plain, wordy, manner = key.partition(WORDY)
    if wordy and plain.removesuffix("-resend") in STRATEGIES and plain in _TEXTBOOK:
        return _wordy(model, _tasks_of(plain), lambda _view: plain, manner)
    if key not in _TEXTBOOK:
        raise InputError(
            f"{model} is no textbook agent; KEY is one of {', '.join(sorted({*_STANDING, *_SPEAKING_ONCE, *_FLOORS}))}, "
            f"and -resend may follow {', '.join(sorted(_STANDING))}; -wordy may follow all but {', '.join(sorted(_FLOORS))}"
        )
    return _TEXTBOOK[key]


def _wordy(model: str, tasks: frozenset[str], key_of: Callable[[AgentView], str], manner: str) -> AgentFactory:
    # The sentences are many, and few runs have a use for them.
    from pytest_agentsnet.agents.wordy.agent import VARIANTS, WordyAgent, variant_and_part  # noqa: PLC0415

    found = variant_and_part(manner)
    if found is None:
        raise InputError(
            f"{model} is no textbook agent; behind {WORDY} may stand {', '.join(f'-{each}' for each in VARIANTS if each)}, "
            "and behind that -heldout"
        )
    return WordyAgent(model.removeprefix("textbook/"), tasks, key_of, _rule_of, *found)


def _tasks_of(key: str) -> frozenset[str]:
    return (_STANDING.get(key.removesuffix("-resend")) or _SPEAKING_ONCE[key])[1]


def _rule_of(key: str) -> RuleFactory:
    if key in _SPEAKING_ONCE:
        return _SPEAKING_ONCE[key][0]
    return partial(_STANDING[key.removesuffix("-resend")][0], resend=key.endswith("-resend"))


def _default_key(view: AgentView) -> str:
    gathers_too_much = view.task == "matching" and view.n > MOST_GATHERED
    return "locally-heaviest" if gathers_too_much else DEFAULT_KEYS[view.task]


def _default_rule(view: AgentView) -> Rule:
    return _rule_of(_default_key(view))(view)
