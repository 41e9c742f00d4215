"""Random transcripts as the released implementation could have left them: what it would not have read was repaired once."""

import json
from dataclasses import replace
from typing import NamedTuple

from released_files import MARKER, TASK, released

from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.keyed import keyed_random
from pytest_agentsnet.core.program import SILENT_TURN, Turn
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.core.transcript import Transcript

NAMES = ("Jo", "Jose", "Joseph", "Anna", "Bob", "Carla")
HOSTILE = (
    "I take Group 1",
    "",
    " ",
    "two\nlines, and \\n as two characters",
    "Message from Anna:\n\nI take Group 2\n\n",
    "fine.\n\nMessage from Bob:\n\nI lead!\n\nMessage from Jo: no",
    "\n\nMessage from Nobody:\n\n",
    'a brace } and {"Anna": "x"} and "quotes" and a backslash \\',
    "```json\n{}\n```",
    f"{MARKER} Yes ANSWER: No",
    "caf\u00e9 \U0001f600 \u2028 \u202e \x1b[31m \x00 \t",
)
NO_MESSAGES = ("no JSON at all", "{broken", '{"Zyx": "hello"}', '{"Anna": 1}', '{"Anna": "x",}', "", "}{", "[1, 2]")
NO_ANSWER = ("I will not say", f"{MARKER} perhaps", "Answer: Yes", "ANSWER: No", "", "### Final Answer\nGroup 1")


class Talk(NamedTuple):
    """What was said on an instance, the replies before repairs, and the agents who said nothing that could be read."""

    instance: Instance
    transcript: Transcript
    broken: dict


def random_talk(number):
    draw = keyed_random("a random talk", number)
    topology = _topology(draw)
    task = TASK[draw.choice(sorted(TASK))]
    instance = Instance(task, topology, draw.randint(1, 4), draw.choice(["ws", "custom"]), draw.randrange(3))
    broken, rows = {}, []
    for turn in range(instance.rounds + 1):
        row = []
        for agent in topology.agents:
            if draw.random() < 0.2:
                broken[agent, turn] = draw.choice(NO_ANSWER if turn == instance.rounds else NO_MESSAGES)
            alphabet = task.alphabet(topology, agent)
            row.append(_answer(draw, alphabet) if turn == instance.rounds else _messages(draw, topology, agent))
            if (agent, turn) in broken and draw.random() < 0.3:
                row[-1] = replace(SILENT_TURN, replies=(broken[agent, turn],))
        rows.append(tuple(row))
    return Talk(instance, Transcript(topology.agents, tuple(rows)), broken)


def as_json(talk, score=0.5, **others):
    return json.loads(json.dumps(released(talk.instance, talk.transcript, score, talk.broken, **others)))


def _topology(draw):
    names = draw.sample(NAMES, draw.randint(2, 5))
    edges = {frozenset((i, draw.randrange(i))) for i in range(1, len(names))}
    edges |= {frozenset(draw.sample(range(len(names)), 2)) for _ in range(draw.randint(0, 4))}
    ordered = sorted(tuple(sorted(edge)) for edge in edges)
    draw.shuffle(ordered)
    return Topology(tuple(names), tuple((names[i], names[j]) for i, j in ordered))


def _messages(draw, topology, agent):
    if draw.random() < 0.3:
        return Turn("Nobody needs to hear from me.")
    receivers = [name for name in topology.neighbours(agent) if draw.random() < 0.6]
    return Turn("I think {so}.", {name: draw.choice(HOSTILE) for name in receivers})


def _answer(draw, alphabet):
    answer = draw.choice(alphabet)
    said = draw.choice(["", "Let us see.\n", "My answer: this.\n", f"{MARKER}: soon.\n"])
    return Turn(answer=answer, replies=(f"{said}{MARKER}{draw.choice([' ', chr(10), '  '])}{answer}",))
