"""Cells whose words are known without reading English: own answers and other claims are put in by hand."""

import asyncio
from collections.abc import Mapping, Sequence

from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.core.claim import Claim, Statement
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.program import Turn
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.engine.loop import play
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.claims import Claims
from pytest_agentsnet.metrics.measuring import measured
from pytest_agentsnet.tasks.builtin import TASKS

PAIRS = (("Ann", "Bob"), ("Bob", "Cid"), ("Cid", "Dan"), ("Dan", "Ann"))
RING = Topology(("Ann", "Bob", "Cid", "Dan"), PAIRS)


def instance_of(task, topology=RING, rounds=4):
    (found,) = (each for each in TASKS if each.name == task)
    return Instance(found, topology, rounds)


def case_of(instance, answers, claims: Sequence[Claim] = (), private: Sequence[Claim] = (), poll=None) -> Case:
    """Whoever claims something to somebody sends a message then; ``answers`` are by agent, or one for all."""
    agents = instance.topology.agents
    given: Mapping[str, str | None] = answers if isinstance(answers, Mapping) else dict.fromkeys(agents, answers)
    sent = {(claim.speaker, claim.turn, claim.hearer) for claim in claims}
    rows = [
        tuple(
            Turn(
                outbox={u: "words" for u in instance.topology.neighbours(agent) if (agent, number, u) in sent},
                answer=given.get(agent) if number == instance.rounds else None,
            )
            for agent in agents
        )
        for number in range(instance.rounds + 1)
    ]
    case = Case(instance, Transcript(agents, tuple(rows)), poll)
    case.__dict__["claims"] = _claims(claims)
    case.__dict__["private"] = _claims(private)
    return case


def _claims(claims):
    by_turn = {}
    for claim in sorted(claims, key=lambda each: each.turn):
        by_turn.setdefault((claim.speaker, claim.turn), []).append(claim)
    return Claims(by_turn)


def tells(instance, agent, turns, value, *, to=None, mood="assert"):
    """The agent gives that own answer in these turns: to all neighbours, or to those named."""
    slot = "leader" if instance.task.name == "leader_election" else "answer"
    return claims_all(instance, agent, turns, Statement(slot, agent, value, mood), to=to)


def states(instance, agent, turns, key, *, subject="", to=None, mood="assert"):
    """The agent states that rule as its own, or with None as one for all."""
    about = agent if subject == "" else subject
    return claims_all(instance, agent, turns, Statement("strategy", about, key, mood), to=to)


def thinks(agent, turn, key):
    """A rule in private text."""
    return [Claim(agent, turn, None, Statement("strategy", agent, key, "assert"))]


def does(instance, agent, turns, act):
    """The agent gives a reason, or whatever the act is."""
    return claims_all(instance, agent, turns, Statement(act, None, "", "assert"))


def claims_all(instance, agent, turns, statement, *, to=None):
    hearers = instance.topology.neighbours(agent) if to is None else to
    numbers = [turns] if isinstance(turns, int) else turns
    return [Claim(agent, number, hearer, statement) for number in numbers for hearer in hearers]


def values_of(case, metrics):
    """The values by the name of the metric; what is absent is left out."""
    return {name: found.value for name, found in measured(case, metrics).items()}


def own_answer(instance, message):
    """The own answer in a textbook agent's plain message, with its mood; None where there is none."""
    word, _, number = message.body.partition(" ")
    if word in {"COLOR", "FINAL", "TRY"}:
        return instance.task.alphabet(instance.topology, message.sender)[int(number) - 1], "assert"
    if instance.task.name == "matching":
        return message.receiver, {"POINT": "proposal", "MATCHED": "negated"}[word]
    return None if word == "PRIORITY" else ({"IN": "No", "OUT": "Yes"}.get(word, word), "assert")


def case_played(instance, key, claims=()):
    """What textbook agents tell in plain words, as own answers; ``claims`` are added."""
    transcript = asyncio.run(play(instance, scripted(f"textbook/{key}")))
    told = [
        claim
        for message in transcript.messages()
        if (answer := own_answer(instance, message)) is not None
        for claim in tells(instance, message.sender, message.round, answer[0], to=[message.receiver], mood=answer[1])
    ]
    return case_of(instance, transcript.answers, [*told, *claims])
