"""Finding 3: answers that miss each other at the very end, and answers that clash with what their givers knew."""

from collections.abc import Mapping
from dataclasses import dataclass

from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.clashes import fits
from pytest_agentsnet.metrics.metric import CellMetric, Measurement, share
from pytest_agentsnet.metrics.once import once_a_case
from pytest_agentsnet.metrics.sites import Breach, Site
from pytest_agentsnet.metrics.violations import violated

_EDGES: frozenset[Breach] = frozenset({
    "equal_groups",
    "different_bits",
    "both_no",
    "both_none",
    "promises",
    "not_named_back",
})
"""Where two neighbours are at fault together."""


@dataclass(frozen=True, slots=True)
class Ending:
    """An agent's answer beside what its neighbours had last told it.

    ``fits``: it is valid and nothing of that speaks against it. ``could_fit``: it had been told something, and some answer that it may
    give fits all of it. ``slips``: it is valid and does not fit, although another would have.
    """

    fits: bool
    could_fit: bool
    slips: bool


@once_a_case
def endings(case: Case) -> Mapping[Agent, Ending]:
    """By agent."""
    return {agent: _ending(case, agent) for agent in case.instance.topology.agents}


def _ending(case: Case, agent: Agent) -> Ending:
    task, topology = case.instance.task, case.instance.topology
    heard = {u: case.stances.value(u, agent, case.rounds - 1) for u in topology.neighbours(agent)}
    alphabet, answer = task.alphabet(topology, agent), case.answers.get(agent)
    valid = answer in alphabet
    does = valid and fits(task.name, agent, str(answer), heard)
    told = any(value is not None for value in heard.values())
    could = told and (does or any(fits(task.name, agent, other, heard) for other in alphabet))
    return Ending(does, could, slips=valid and could and not does)


def ends(case: Case, site: Site) -> tuple[Agent, ...]:
    """Those who could mend it: the agents at fault, the partner of one who is not named back, everybody where nobody leads."""
    if site.breach == "not_named_back":
        return (*site.agents, *(str(case.answers[agent]) for agent in site.agents))
    return site.agents or case.instance.topology.agents


def crossed(case: Case, site: Site) -> bool:
    """Whether somebody at fault answered something else than it had last told, and what all of these answered fits what they had heard."""
    movers = [agent for agent in ends(case, site) if _moved(case, agent, site)]
    return bool(movers) and all(endings(case)[agent].fits for agent in movers)


def slipped_at(case: Case, site: Site) -> bool:
    """Whether an end's answer clashes with what it had heard although another would have fitted."""
    return any(endings(case)[agent].slips for agent in ends(case, site))


def _moved(case: Case, agent: Agent, site: Site) -> bool:
    """Whether its answer is another than it last told the other end, or any neighbour where the site is no edge."""
    watching = ends(case, site) if site.breach in _EDGES else case.instance.topology.neighbours(agent)
    return any(
        steps[-1].turn == case.rounds and len(steps) > 1
        for neighbour in watching
        if (steps := case.stances.of_edge(agent, neighbour))
    )


def _unannounced_violation(case: Case) -> Measurement | None:
    edges = [ends(case, site) for site in violated(case) if site.breach in _EDGES]
    return share(sum(any(_never_told(case, v, u) for v, u in (pair, pair[::-1])) for pair in edges), len(edges))


def _never_told(case: Case, agent: Agent, other: Agent) -> bool:
    """Whether the agent never told the other the answer that it gave."""
    return case.answers[agent] not in case.said.told.get((agent, other), ())


def _crossed_final(case: Case) -> Measurement | None:
    sites = violated(case)
    return share(sum(crossed(case, site) for site in sites), len(sites))


def _answer_slip(case: Case) -> Measurement | None:
    able = [ending for ending in endings(case).values() if ending.could_fit]
    return share(sum(ending.slips for ending in able), len(able))


ENDINGS: tuple[CellMetric, ...] = (
    CellMetric(
        "unannounced_violation",
        "violated edges an end of which never told the other the answer that it gave",
        "extracted",
        "edges that the answers violate",
        _unannounced_violation,
        direction="lower",
        rests_on=("answer",),
        tasks=frozenset({"coloring", "consensus", "matching", "vertex_cover"}),
        by_strength=True,
    ),
    CellMetric(
        "crossed_final",
        "sites where those who answered something else than they had last told all fitted what they had heard",
        "extracted",
        "sites that the answers violate",
        _crossed_final,
        direction="lower",
        rests_on=("answer", "leader"),
        by_strength=True,
    ),
    CellMetric(
        "answer_slip",
        "agents whose answer clashes with what their neighbours last told them",
        "extracted",
        "agents that had been told an own answer and had an answer that fits all that they were told",
        _answer_slip,
        direction="lower",
        rests_on=("answer", "leader"),
        by_strength=True,
    ),
)
