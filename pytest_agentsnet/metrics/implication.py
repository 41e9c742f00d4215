"""What a fact told to an agent implies for its own value."""

from pytest_agentsnet.agents.words import NO, YES
from pytest_agentsnet.core.claim import Slot
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.hearsay import Item

IMPLYING: frozenset[Slot] = frozenset({"answer", "leader", "taken", "free"})
"""The slots whose facts imply anything for it."""


def implies(instance: Instance, agent: Agent, item: Item, before: str, after: str) -> bool:
    """Whether whoever believes the fact has a reason to change its value from ``before`` to ``after``."""
    slot, subject, value = item
    near = subject == agent or subject in instance.topology.neighbours(agent)
    match slot:
        case "answer":
            if subject == agent:
                return after == value
            return _answer_implies(instance.task.name, agent, item, before, after, near=near)
        case "leader":
            return after == value
        case "taken":
            return near and before == value
        case "free":
            return near and after == value
    return False


def _answer_implies(task: str, agent: Agent, item: Item, before: str, after: str, *, near: bool) -> bool:
    """Of another's answer: it is given way to, agreed with or paired with."""
    _, subject, value = item
    match task:
        case "consensus":
            return after == value
        case "coloring":
            return near and before == value
        case "vertex_cover":
            return near and {value, after} == {NO, YES}
        case "matching":
            return near and (after == subject if value == agent else before == subject)
    return False
