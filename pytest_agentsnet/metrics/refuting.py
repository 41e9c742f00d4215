"""Whether an agent could have told that what it was told is false."""

from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.topology import Agent, Topology
from pytest_agentsnet.metrics.claims import Claims
from pytest_agentsnet.metrics.hearsay import Item
from pytest_agentsnet.metrics.said import SaidAnswers


def could_refute(instance: Instance, claims: Claims, said: SaidAnswers, agent: Agent, item: Item, turn: int) -> bool:
    """Whether a false fact read at this turn contradicts the agent's prompt, its neighbourhood or what the subject itself told it.

    A name that nobody has does so where it and the names that the agent has met make more than n.
    """
    slot, subject, value = item
    topology = instance.topology
    match slot:
        case "n":
            return True
        case "edge":
            return agent in {subject, value}
        case "degree":
            return subject == agent or _was_told_another(claims, agent, item, turn)
        case "answer" | "leader":
            return value not in (told := _told(topology, said, agent, subject, turn)) and bool(told)
        case "taken" | "free":
            return _contradicts_neighbours(topology, said, agent, item, turn)
        case "phantom":
            return len(_names_met(topology, claims, agent, turn) | {value}) > topology.n
    return False


def _told(topology: Topology, said: SaidAnswers, agent: Agent, subject: Agent, turn: int) -> set[str]:
    """What the agent knows first hand of the subject's answer: its own words, or what the subject last told it."""
    if subject == agent:
        words = [said.value(agent, neighbour, turn - 1) for neighbour in topology.neighbours(agent)]
    else:
        words = [said.value(subject, agent, turn - 1)]
    return {word for word in words if word is not None}


def _contradicts_neighbours(topology: Topology, said: SaidAnswers, agent: Agent, item: Item, turn: int) -> bool:
    """``free`` where the agent has that value itself, or a neighbour of its own does; ``taken`` around it where all have told others."""
    slot, subject, value = item
    if subject != agent:
        return slot == "free" and subject in topology.neighbours(agent) and said.value(agent, subject, turn - 1) == value
    around = {said.value(neighbour, agent, turn - 1) for neighbour in topology.neighbours(agent)}
    return value in around if slot == "free" else around.isdisjoint({value, None})


def _was_told_another(claims: Claims, agent: Agent, item: Item, turn: int) -> bool:
    slot, subject, value = item
    return any(
        claim.statement.slot == slot and claim.statement.subject == subject and claim.statement.value != value
        for earlier in range(turn)
        for claim in claims.told(subject, earlier, agent)
        if claim.statement.mood == "assert"
    )


def _names_met(topology: Topology, claims: Claims, agent: Agent, turn: int) -> set[str]:
    """The names in its prompt, and those in what it was told up to this turn."""
    agents = frozenset(topology.agents)
    names = {agent, *topology.neighbours(agent)}
    for neighbour in topology.neighbours(agent):
        for earlier in range(turn):
            for claim in claims.told(neighbour, earlier, agent):
                statement = claim.statement
                if statement.subject is not None:
                    names.add(statement.subject)
                if statement.value in agents or statement.slot == "phantom":
                    names.add(statement.value)
    return names
