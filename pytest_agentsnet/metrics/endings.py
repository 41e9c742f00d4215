"""Finding 3: answers that miss each other at the very end, and answers that clash with what their givers knew."""

from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.clashes import fits
from pytest_agentsnet.metrics.metric import CellMetric, Measurement, share
from pytest_agentsnet.metrics.sites import Breach, Site, sites_of_answers

_EDGES: frozenset[Breach] = frozenset({
    "equal_groups",
    "different_bits",
    "both_no",
    "both_none",
    "promises",
    "not_named_back",
})
"""Where two neighbours are at fault together."""


def ends(case: Case, site: Site) -> tuple[Agent, ...]:
    """Those who could mend it: the agents at fault, the partner of one who is not named back, everybody where nobody leads."""
    if site.breach == "not_named_back":
        return (*site.agents, *(str(case.answers[agent]) for agent in site.agents))
    return site.agents or case.instance.topology.agents


def crossed(case: Case, site: Site) -> bool:
    """Whether somebody at fault answered something else than it had last told, and what all of these answered fits what they had heard."""
    movers = [agent for agent in ends(case, site) if _moved(case, agent, site)]
    return bool(movers) and all(answer_fits(case, agent) for agent in movers)


def slipped_at(case: Case, site: Site) -> bool:
    """Whether an end's answer is not what it had last told, and clashes with what it had heard although another would have fitted."""
    return any(_moved(case, agent, site, first=True) and slipped(case, agent) for agent in ends(case, site))


def _moved(case: Case, agent: Agent, site: Site, *, first: bool = False) -> bool:
    """Whether its answer is another than it last told the other end, or any neighbour where the site is no edge.

    With ``first`` also where it had told it nothing.
    """
    neighbours = case.instance.topology.neighbours(agent)
    watching = [end for end in ends(case, site) if end in neighbours] if site.breach in _EDGES else neighbours
    return any(
        steps[-1].turn == case.rounds and (first or len(steps) > 1)
        for neighbour in watching
        if (steps := case.stances.of_edge(agent, neighbour))
    )


def answer_fits(case: Case, agent: Agent) -> bool:
    """Whether its answer is valid and nothing that it had last heard speaks against it."""
    answer = _valid(case, agent)
    return answer is not None and fits(case.instance.task.name, agent, answer, heard_at_the_end(case, agent))


def slipped(case: Case, agent: Agent) -> bool:
    """Whether its valid answer clashes with what it had heard, although another of its answers would not have."""
    return _valid(case, agent) is not None and not answer_fits(case, agent) and could_fit(case, agent)


def _valid(case: Case, agent: Agent) -> str | None:
    answer = case.answers.get(agent)
    return answer if answer in case.instance.task.alphabet(case.instance.topology, agent) else None


def could_fit(case: Case, agent: Agent) -> bool:
    """Whether it had heard something, and some answer that it may give fits that."""
    task, topology, heard = case.instance.task, case.instance.topology, heard_at_the_end(case, agent)
    if all(value is None for value in heard.values()):
        return False
    return any(fits(task.name, agent, answer, heard) for answer in task.alphabet(topology, agent))


def heard_at_the_end(case: Case, agent: Agent) -> dict[Agent, str | None]:
    """What each neighbour last told it before it answered."""
    turn = case.rounds - 1
    return {u: case.stances.value(u, agent, turn) for u in case.instance.topology.neighbours(agent)}


def _unannounced_violation(case: Case) -> Measurement | None:
    edges = [ends(case, site) for site in sites_of_answers(case.instance, case.answers) if site.breach in _EDGES]
    return share(sum(any(_never_told(case, v, u) for v, u in (pair, pair[::-1])) for pair in edges), len(edges))


def _never_told(case: Case, agent: Agent, other: Agent) -> bool:
    """Whether the agent never told the other the answer that it gave."""
    return all(word.value != case.answers[agent] for word in case.said.words.get((agent, other), ()))


def _crossed_final(case: Case) -> Measurement | None:
    sites = sites_of_answers(case.instance, case.answers)
    return share(sum(crossed(case, site) for site in sites), len(sites))


def _answer_slip(case: Case) -> Measurement | None:
    able = [agent for agent in case.instance.topology.agents if could_fit(case, agent)]
    return share(sum(slipped(case, agent) for agent in able), len(able))


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
