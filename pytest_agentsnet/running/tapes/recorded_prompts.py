"""The prompts of a tape, written again in the words that its header holds."""

from pytest_agentsnet.agents.model import problem_of
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.message import Inbox
from pytest_agentsnet.core.program import NO_MAIL, AgentView
from pytest_agentsnet.core.task import Task
from pytest_agentsnet.core.transcript import inboxes
from pytest_agentsnet.engine.views import views_of
from pytest_agentsnet.protocol.pack import Pack
from pytest_agentsnet.protocol.rendering import opening, repair, request
from pytest_agentsnet.running.tapes.lines import Call
from pytest_agentsnet.running.tapes.reader import Tape, turn_of


def prompt_lines(tape: Tape, task: Task, call: Call) -> list[str] | None:
    """The lines that this call added to its agent's prompt; None where the tape does not hold what they depend on."""
    header = tape.header
    views = views_of(Instance(task, header.topology, header.rounds), key=header.key, reasoning=header.reasoning)
    number = header.topology.agents.index(call.agent)
    try:
        pack = Pack.from_texts(header.pack)
        texts = _texts(tape, pack, call, views(call.turn)[number], views(call.turn - 1) if call.turn else None)
    except InputError:
        return None
    return [line for text in texts for line in text.split("\n")]


def _texts(tape: Tape, pack: Pack, call: Call, view: AgentView, before: list[AgentView] | None) -> list[str]:
    if call.attempt:
        problem = problem_of(tape.calls[call.agent, call.turn][call.attempt - 1].reply, view)
        return [] if problem is None else [repair(pack, view, problem)]
    if before is None:
        return [opening(pack, view), request(pack, view, None)]
    return [request(pack, view, _inbox(tape, before, view))]


def _inbox(tape: Tape, before: list[AgentView], view: AgentView) -> Inbox:
    topology = tape.header.topology
    turns = [turn_of(tape, each) for each in before]
    neighbours = {agent: topology.neighbours(agent) for agent in topology.agents}
    return inboxes(topology.agents, turns, neighbours).get(view.agent, NO_MAIL)
