"""A scripted agent behind a chat protocol: the conversation alone says who it is and what it has heard.

Nothing is kept between calls. The agent's view is rebuilt from the opening prompt, the deliveries from the prompts that
followed, and the program is played again from its first turn to the one asked for.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.program import AgentFactory, AgentView, Turn
from pytest_agentsnet.core.task import Task
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.protocol.inbox import parse_inbox
from pytest_agentsnet.protocol.marker import ANSWER_MARKER
from pytest_agentsnet.protocol.pack import Pack, load_pack
from pytest_agentsnet.protocol.poll_words import UNKNOWN, is_poll, poll_fields
from pytest_agentsnet.protocol.rendering import recognise
from pytest_agentsnet.tasks.builtin import TASKS

LOST = "This is a test provider that plays AgentsNet; these are not the words of its prompt pack."


@dataclass(frozen=True)
class Player:
    """Plays the scripted agents of that name; on a task that they do not play, the constant agent.

    :raises InputError: for a name of no scripted agents.
    """

    agents: str = "textbook"
    pack: Pack | None = None

    def __post_init__(self) -> None:
        _factory(self.agents)

    async def reply(self, prompts: Sequence[str]) -> str:
        """What the agent writes to the last of these prompts (the opening, then every request and repair request)."""
        pack = self.pack or load_pack()
        view = opening_view(pack, prompts[0]) if prompts else None
        if view is None:
            return LOST
        if is_poll(prompts[-1]):
            return _opinion(view)
        turns = await _turns(self._playing(view), view, pack, prompts[1:])
        if not turns:
            return LOST
        last = turns[-1]
        if len(turns) > view.rounds:
            return f"{ANSWER_MARKER} {last.answer}"
        return json.dumps(dict(last.outbox), ensure_ascii=False)

    def _playing(self, view: AgentView) -> AgentFactory:
        factory = _factory(self.agents)
        tasks = getattr(factory, "tasks", {view.task})
        return factory if view.task in tasks else _factory("constant")


async def _turns(factory: AgentFactory, view: AgentView, pack: Pack, prompts: Sequence[str]) -> list[Turn]:
    """The turns that these prompts ask for; none where one of them is not in the pack's words."""
    program = factory(view)
    turns: list[Turn] = []
    for prompt in prompts:
        asked = recognise(pack, prompt)
        if asked is None:
            return []
        view = replace(view, turn=len(turns))
        if asked.templates[0] == "delivery":
            act = program.step if view.rounds_left else program.decide
            turns.append(await act(view, parse_inbox(asked.fields["inbox"])))
        elif not asked.templates[0].startswith("repair"):
            turns.append(await program.first(view))
    return turns


def _opinion(view: AgentView) -> str:
    """What an agent says when a fork of its conversation is asked what it thinks: it knows itself, and no other."""
    own = {"answer": view.alphabet[0], "n": view.n, "degree": len(view.neighbours), "leader": view.agent}
    rule = {"order": "alphabetical", "pick": "smallest_free", "conflict": "higher_yields", "information": "own"}
    return json.dumps(dict.fromkeys(poll_fields(view.neighbours), UNKNOWN) | own | rule, ensure_ascii=False)


def opening_view(pack: Pack, opening: str) -> AgentView | None:
    """The view at turn 0 that the opening was written from; the key of the cell is not in it, so all share one."""
    fields = pack.match(opening, "system")
    if fields is None:
        return None
    alphabet = tuple(fields["answers"].split(", "))
    return AgentView(
        agent=fields["agent"],
        neighbours=tuple(fields["neighbours"].split(", ")),
        n=int(fields["n"]),
        rounds=int(fields["rounds"]),
        turn=0,
        task=_task_name(fields["brief"], int(fields["n"]), len(alphabet)),
        brief=fields["brief"],
        alphabet=alphabet,
        key="loopback",
    )


@lru_cache(maxsize=256)
def _task_name(brief: str, n: int, answers: int) -> str:
    """The built-in task with this brief, empty for none. A brief depends on nothing of the graph but n and the degree."""
    likeness = _broom(n, min(max(answers - 1, 1), n - 1))
    names = (task.name for task in TASKS if _says(task, likeness, brief))
    return next(names, "")


def _says(task: Task, topology: Topology, brief: str) -> bool:
    return task.brief(topology) == brief


def _broom(n: int, degree: int) -> Topology:
    """A graph of n agents with that largest degree: a star whose last leaf goes on as a path."""
    agents = tuple(f"A{i}" for i in range(n))
    star = [(agents[0], agents[i]) for i in range(1, degree + 1)]
    path = [(agents[i], agents[i + 1]) for i in range(degree, n - 1)]
    return Topology(agents, (*star, *path))


def _factory(agents: str) -> AgentFactory:
    factory = scripted(agents)
    if factory is None:
        raise InputError(f"the loopback provider plays textbook, textbook/KEY, chance or constant, not {agents!r}")
    return factory
