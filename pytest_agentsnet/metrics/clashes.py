"""When two neighbours' values exclude one another, and when an answer fits what its giver has heard."""

from collections.abc import Mapping

from pytest_agentsnet.agents.words import NO, NOBODY, YES
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.text.vocabulary import LEADER_ELECTION
from pytest_agentsnet.metrics.sites import Breach


def clash(task: str, u: Agent, v: Agent, mine: str, theirs: str) -> Breach | None:
    """How ``mine``, which u holds before v, and ``theirs``, which v holds before u, violate their edge; None where they do not."""
    found: Breach | None = None
    if task == "coloring" and mine == theirs:
        found = "equal_groups"
    elif task == "consensus" and mine != theirs:
        found = "different_bits"
    elif task == "vertex_cover" and mine == theirs == NO:
        found = "both_no"
    elif task == "matching":
        if mine == theirs == NOBODY:
            found = "both_none"
        elif (mine == v) != (theirs == u):
            found = "not_named_back" if NOBODY in {mine, theirs} else "promises"
    return found


def fits(task: str, agent: Agent, answer: str, heard: Mapping[Agent, str | None]) -> bool:
    """Whether nothing that the agent has last heard speaks against the answer.

    ``heard`` has all of its neighbours, None for those that said nothing: what is not known speaks against nothing.
    """
    values = set(heard.values())
    if task == "coloring":
        return answer not in values
    if task == "consensus":
        return values <= {answer, None}
    if task == "vertex_cover":
        return NO not in values if answer == NO else values != {YES}
    if task == "matching":
        return _pairs(agent, answer, heard)
    if task == LEADER_ELECTION:
        another = not values <= {agent, NO, None}
        return another == (answer == NO)
    return True


def _pairs(agent: Agent, answer: str, heard: Mapping[Agent, str | None]) -> bool:
    """Whoever was promised breaks a promise by any other answer; of several it can keep but one, whichever that is."""
    values = heard.values()
    if agent in values:
        return heard.get(answer) == agent
    return NOBODY not in values if answer == NOBODY else heard.get(answer) is None
