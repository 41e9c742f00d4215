"""Whether an agent could have told that what it was told is false."""

from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.hearsay import Item


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
            return bool(told) and value not in told
        case "taken" | "free":
            return _contradicts_neighbours(case, agent, item, turn)
        case "phantom":
            return len(_names_met(case, agent, turn) | {value}) > case.instance.n
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


def _names_met(case: Case, agent: Agent, turn: int) -> set[str]:
    """The names in its prompt, and those in what it was told up to this turn."""
    topology = case.instance.topology
    agents, neighbours = frozenset(topology.agents), topology.neighbours(agent)
    statements = [
        claim.statement
        for neighbour in neighbours
        for earlier in range(turn)
        for claim in case.claims.told(neighbour, earlier, agent)
    ]
    named = {name for statement in statements for name in (statement.subject, statement.value) if name in agents}
    phantoms = {statement.value for statement in statements if statement.slot == "phantom"}
    return {agent, *neighbours} | {str(name) for name in named} | phantoms
