"""Result files in the shape of the released implementation, made of transcripts of this package's engine; all words are our own.

Run as a program, it writes ``fixtures/imported`` anew.
"""

import asyncio
import json

from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.core.data import data_folder
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.task import default_rounds
from pytest_agentsnet.engine.loop import play
from pytest_agentsnet.tasks.builtin import TASKS
from pytest_agentsnet.topologies.published import published_topology

MARKER = "### Final Answer ###"
TASK = {task.name: task for task in TASKS}
REPAIR = "That could not be read. Once more, please."


def escaped(text):
    """A JSON string that survives having its two-character line breaks replaced: every character but the plainest by its number."""
    plain = [c if c.isascii() and (c.isalnum() or c in " .,:") else _numbered(c) for c in text]
    return f'"{"".join(plain)}"'


def _numbered(character):
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))


def spoken(turn, *, is_last):
    """A reply that says what the turn says."""
    if turn.replies:
        return turn.replies[-1]
    if is_last:
        return f"Let me decide.\n{MARKER}\n{turn.answer}" if turn.answer else "I cannot decide."
    pairs = ", ".join(f"{escaped(name)}: {escaped(body)}" for name, body in turn.outbox.items())
    return f"{turn.reasoning}\n```json\n{{{pairs}}}\n```"


def released(instance, transcript, score, broken=None, **others):
    """The result as one JSON object. ``broken`` are replies before a repair, by agent and turn; ``others`` further fields."""
    topology = instance.topology
    talks = {agent: _talk(instance, transcript, agent, broken or {}) for agent in topology.agents}
    number = {agent: i for i, agent in enumerate(topology.agents)}
    return {
        "answers": list(transcript.answers.values()),
        "transcripts": talks,
        "graph": {
            "directed": False,
            "multigraph": False,
            "graph": {},
            "nodes": [{"name": agent, "id": i} for agent, i in number.items()],
            "links": [{"source": number[u], "target": number[v]} for u, v in topology.edges],
        },
        "num_nodes": topology.n,
        "diameter": topology.diameter,
        "max_degree": topology.max_degree,
        "rounds": instance.rounds,
        "model_name": "some-model",
        "task": instance.task.name,
        "score": score,
        "graph_generator": instance.family,
        "graph_index": instance.index,
        "successful": True,
        "error_message": None,
        "chain_of_thought": True,
        "num_fallbacks": [sum(who == agent for who, _ in broken or {}) for agent in topology.agents],
        "num_failed_json_parsings_after_retry": [0] * topology.n,
        "num_failed_answer_parsings_after_retry": [0] * topology.n,
        **others,
    }


def _talk(instance, transcript, agent, broken):
    entries = [("system", f"You are {agent}, and this is about {instance.task.name}.")]
    for number, turns in enumerate(transcript.turns):
        is_last = number == instance.rounds
        inbox = {}
        if number:
            earlier = dict(zip(transcript.agents, transcript.turns[number - 1], strict=True))
            senders = instance.topology.neighbours(agent)
            inbox = {name: earlier[name].outbox[agent] for name in senders if agent in earlier[name].outbox}
        entries.append(("human", _request(number, inbox, is_last=is_last)))
        if (agent, number) in broken:
            entries += [("ai", broken[agent, number]), ("human", REPAIR)]
        entries.append(("ai", spoken(turns[transcript.agents.index(agent)], is_last=is_last)))
    return [_entry(kind, content) for kind, content in entries]


def _request(number, inbox, *, is_last):
    heard = "".join(f"Message from {name}:\n\n{body}\n\n" for name, body in inbox.items())
    wanted = "Now tell your answer." if is_last else "Write to your neighbours."
    return f"This has come:\n\n{heard}{wanted}" if number else f"Begin. {wanted}"


def _entry(kind, content):
    data = {"content": content, "additional_kwargs": {}, "type": kind}
    if kind == "ai":
        data["usage_metadata"] = {"input_tokens": 100, "output_tokens": 20, "total_tokens": 120}
    return {"type": kind, "data": data}


def textbook(task, family="ws", n=4, index=0):
    """A published instance, and how the textbook agents play it."""
    topology = published_topology(family, n, index)
    instance = Instance(TASK[task], topology, default_rounds(TASK[task], topology), family, index)
    transcript = asyncio.run(play(instance, scripted("textbook")))
    return instance, transcript


def result(task="coloring", broken=None, score=1.0, **others):
    """The result of a textbook run."""
    return released(*textbook(task), score, broken, **others)


def fixtures():
    """The files of ``fixtures/imported``: name -> content."""
    first = textbook("coloring")[0].topology.agents[0]
    broken = {(first, 1): "I would rather not write JSON.", (first, 4): "Answer: the first group, I think."}
    one = result("coloring", broken)
    more = {"framework": "some-framework", "runtime_seconds": 12.5, "token_summary": {"input": 2400, "output": 480}}
    two = [result("consensus", **more), result("matching", **more)]
    texts = {"coloring.json": one, "two.json": two}
    written = {name: json.dumps(value, indent=1) + "\n" for name, value in texts.items()}
    return {**written, "empty.json": "", "cut.json": written["coloring.json"][:3000]}


if __name__ == "__main__":
    folder = data_folder("fixtures") / "imported"
    folder.mkdir(exist_ok=True)
    for name, text in fixtures().items():
        (folder / name).write_text(text, encoding="utf-8")
