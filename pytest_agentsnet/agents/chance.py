"""The floor of every task: a uniform valid answer without a message."""

from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.keyed import keyed_choice
from pytest_agentsnet.core.message import Inbox, Outbox
from pytest_agentsnet.core.program import SILENCE, AgentView
from pytest_agentsnet.core.topology import Agent


class Chance:
    """Say nothing; answer one of the valid answers, each as likely as the others."""

    idle = True

    def hear(self, view: AgentView, inbox: Inbox) -> None:
        """Nothing is listened to."""

    def say(self, view: AgentView) -> Outbox:
        """Nothing is said."""
        return SILENCE

    def answer(self, view: AgentView) -> str:
        """The answer drawn by the keyed hash of the agent."""
        return chance_answer(view.alphabet, view.key, view.agent)


def chance_answer(alphabet: tuple[str, ...], key: str, agent: Agent) -> str:
    """The draw of one agent in the cell of that key."""
    return keyed_choice(alphabet, "chance", key, agent)


def chance_labelling(instance: Instance, draw: int) -> dict[Agent, str]:
    """What the network of chance agents answers in trial number ``draw``, without playing it."""
    key = Cell(instance, model="chance", slug="chance", trial=draw).key
    return {
        agent: chance_answer(instance.task.alphabet(instance.topology, agent), key, agent)
        for agent in instance.topology.agents
    }
