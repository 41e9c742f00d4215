"""One result of the released implementation, read out of its JSON and checked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.instance import MOST_TURNS, Instance, insist_on_few_turns
from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.topology import Agent, Topology
from pytest_agentsnet.running.importing.exchanges import Exchange, exchanges_of
from pytest_agentsnet.running.importing.fields import mapping, name, number, shown, text, whole
from pytest_agentsnet.running.importing.graphs import origin_of, topology_from_json
from pytest_agentsnet.tasks.builtin import TASKS

_TASKS = {task.name: task for task in TASKS}


@dataclass(frozen=True)
class ReleasedResult:
    """What a file says of one run: who talked about what, and how it was judged there.

    ``answers`` are those that were read there, in the order of the agents if there is one for each, None where the file does not
    say; ``score`` is None where it is no number; ``seconds`` is 0 where it is not known.
    """

    instance: Instance
    model: str
    reasoning: bool
    conversations: Mapping[Agent, tuple[Exchange, ...]]
    answers: Sequence[object] | None
    score: float | None
    seconds: float


def result_from_json(value: object) -> ReleasedResult:
    """The result in this JSON.

    :raises InputError: in one line, when it is none, or one of a run that failed.
    """
    data = mapping(value, "the result")
    if data.get("successful") is False or data.get("error_message"):
        error = data.get("error_message")
        told = f": {one_line(error, 200)}" if isinstance(error, str) and error else ""
        raise InputError(f"the run failed, so there is nothing to judge{told}")
    task = _TASKS.get(text(data.get("task"), "task"))
    if task is None:
        raise InputError(f"task is {shown(data['task'])}, and should be one of {', '.join(_TASKS)}")
    topology = topology_from_json(data.get("graph"))
    nodes = data.get("num_nodes", topology.n)
    if nodes != topology.n:
        raise InputError(f"num_nodes is {shown(nodes)}, and the graph has {topology.n:,} nodes")
    rounds = whole(data.get("rounds"), "rounds", 1, MOST_TURNS)
    origin = origin_of(topology, data)
    instance = Instance(task, topology, rounds, origin.family, origin.index, origin.seed)
    answers = data.get("answers")
    return ReleasedResult(
        instance,
        name(data.get("model_name"), "model_name"),
        data.get("chain_of_thought") is not False,
        _conversations(data.get("transcripts"), instance),
        answers if isinstance(answers, list) else None,
        number(data.get("score")),
        max(number(data.get("runtime_seconds")) or 0.0, 0.0),
    )


def _conversations(value: object, instance: Instance) -> dict[Agent, tuple[Exchange, ...]]:
    """Every agent's, of R + 1 turns and at most one repair in each.

    :raises InputError: where one is missing, or too short or too long.
    """
    insist_on_few_turns(instance)
    transcripts = mapping(value, "transcripts")
    _insist_on_everybody(transcripts, instance.topology)
    found = {agent: exchanges_of(transcripts[agent], agent) for agent in instance.topology.agents}
    turns = instance.rounds + 1
    for agent, exchanges in found.items():
        if not turns <= len(exchanges) <= 2 * turns:
            raise InputError(
                f"{agent} replied {len(exchanges):,} times; {instance.rounds:,} rounds take {turns:,} replies, "
                f"or up to {2 * turns:,} with repairs"
            )
    return found


def _insist_on_everybody(transcripts: Mapping[str, object], topology: Topology) -> None:
    lacking = [agent for agent in topology.agents if agent not in transcripts]
    if lacking:
        raise InputError(f"transcripts lacks {one_line(', '.join(lacking), 120)}")
    if len(transcripts) > topology.n:
        others = sorted(set(transcripts).difference(topology.agents))
        raise InputError(f"transcripts has conversations of nobody in the graph: {one_line(', '.join(others), 120)}")
