"""What wordy agents really stated in a cell that they played: the truth that a reader of their English is measured against."""

from collections.abc import Sequence

from pytest_agentsnet.agents.wordy.agent import WordyAgent
from pytest_agentsnet.core.claim import Claim
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.program import NO_MAIL
from pytest_agentsnet.core.transcript import Transcript, inboxes
from pytest_agentsnet.engine.views import views_of


def planted(instance: Instance, transcript: Transcript, agents: WordyAgent, *, key: str) -> Sequence[Claim]:
    """All claims of the cell with that key, by turn, then speaker, then hearer; those of private text (no hearer) last of each turn.

    Agents are played again on what was delivered to them; nothing is read out of their texts.
    """
    topology = instance.topology
    neighbours = {agent: topology.neighbours(agent) for agent in topology.agents}
    views = views_of(instance, key=key)
    programs = {view.agent: agents(view) for view in views(0)}
    delivered = [{}, *(inboxes(topology.agents, turns, neighbours) for turns in transcript.turns[:-1])]

    for turn in range(transcript.rounds):
        for view in views(turn):
            programs[view.agent].take(view, delivered[turn].get(view.agent, NO_MAIL))
    claims = [claim for program in programs.values() for claim in program.claims]
    return sorted(claims, key=lambda claim: claim.turn)
