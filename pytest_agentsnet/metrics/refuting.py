"""Whether an agent could have told that what it was told is false."""

from pytest_agentsnet.agents.words import NO
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.hearsay import Item
from pytest_agentsnet.metrics.once import once_a_case


def could_refute(case: Case, agent: Agent, item: Item, turn: int) -> bool:
    """Whether a false fact read at this turn contradicts the agent's prompt, its neighbourhood or what the subject itself told it.

    A name that nobody has does so where it and the names that the agent has met make more than n.
    """
    slot, subject, value = item
    match slot:
        case "n" | "edge":
            return slot == "n" or agent in {subject, value}
        case "degree":
            return subject == agent or _was_told_another(case, agent, item, turn)
        case "answer" | "leader":
            told = _first_hand(case, agent, subject, turn)
            if slot == "leader" and value != subject:
                told -= {NO}  # Who will not lead itself leaves open who does.
            return bool(told) and value not in told
        case "taken" | "free":
            return _contradicts_neighbours(case, agent, item, turn)
        case "phantom":
            met = {name for name, first in _names_met(case).get(agent, {}).items() if first <= turn}
            return len({agent, *case.instance.topology.neighbours(agent)} | met | {value}) > case.instance.n
    return False


def _first_hand(case: Case, agent: Agent, subject: Agent, turn: int) -> set[str]:
    """What the agent knows first hand of the subject's answer: its own words, or what the subject last told it."""
    words = (
        [case.said.value(agent, neighbour, turn - 1) for neighbour in case.instance.topology.neighbours(agent)]
        if subject == agent
        else [case.said.value(subject, agent, turn - 1)]
    )
    return {word for word in words if word is not None}


def _contradicts_neighbours(case: Case, agent: Agent, item: Item, turn: int) -> bool:
    """``free`` around a neighbour, where the agent told it otherwise; around itself, where neighbours did, or all told another value."""
    slot, subject, value = item
    neighbours = case.instance.topology.neighbours(agent)
    if subject != agent:
        return slot == "free" and subject in neighbours and case.said.value(agent, subject, turn - 1) == value
    around = {case.said.value(neighbour, agent, turn - 1) for neighbour in neighbours}
    return value in around if slot == "free" else around.isdisjoint({value, None})


def _was_told_another(case: Case, agent: Agent, item: Item, turn: int) -> bool:
    """Whether the subject itself told it another value."""
    slot, subject, value = item
    return any(
        claim.statement.value != value
        for earlier in range(turn)
        for claim in case.claims.told(subject, earlier, agent)
        if (claim.statement.slot, claim.statement.subject, claim.statement.mood) == (slot, subject, "assert")
    )


@once_a_case
def _names_met(case: Case) -> dict[Agent, dict[str, int]]:
    """By agent, the names in what it was told, with the turns in which it first read them."""
    agents = frozenset(case.instance.topology.agents)
    met: dict[Agent, dict[str, int]] = {}
    for claim in case.claims:
        if claim.hearer is not None:
            statement, names = claim.statement, met.setdefault(claim.hearer, {})
            if statement.subject is not None:
                names.setdefault(statement.subject, claim.turn + 1)
            if statement.value in agents or statement.slot == "phantom":
                names.setdefault(statement.value, claim.turn + 1)
    return met
