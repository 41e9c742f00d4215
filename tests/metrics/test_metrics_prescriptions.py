"""Every rule told in answers is held against the textbook agent itself: what that says is always allowed."""

import asyncio

import pytest
from spoken_cells import case_of, tells

import pytest_agentsnet as agentsnet
from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.engine.loop import play
from pytest_agentsnet.metrics.moments import moments
from pytest_agentsnet.metrics.prescriptions import prescribed
from pytest_agentsnet.metrics.replay import _follows
from pytest_agentsnet.metrics.textbook import Textbook


def own_answer(instance, message, partners):
    """The own answer in a textbook agent's plain message; None where there is none."""
    word, _, number = message.body.partition(" ")
    if word in {"COLOR", "FINAL", "TRY"}:
        return instance.task.alphabet(instance.topology, message.sender)[int(number) - 1]
    if instance.task.name == "matching":
        return partners[message.sender] if word == "MATCHED" else message.receiver
    return {"IN": "No", "OUT": "Yes", "PRIORITY": None}.get(word, word)


def case_played(instance, key):
    transcript = asyncio.run(play(instance, scripted(f"textbook/{key}")))
    claims = [
        claim
        for message in transcript.messages()
        if (value := own_answer(instance, message, transcript.answers)) is not None
        for claim in tells(instance, message.sender, message.round, value, to=[message.receiver])
    ]
    return case_of(instance, transcript.answers, claims)


RULES = [
    ("coloring", "greedy-by-name-resend"),
    ("coloring", "announce-and-repair-resend"),
    ("coloring", "random-trial"),
    ("matching", "propose-highest"),
    ("vertex_cover", "luby-complement"),
    ("vertex_cover", "name-order-complement-resend"),
    ("leader_election", "flood-max-resend"),
    ("consensus", "flood-min-resend"),
    ("consensus", "majority"),
]


@pytest.mark.parametrize(("task", "key"), RULES)
@pytest.mark.parametrize("family", ["ws", "ba", "path", "star"])
@pytest.mark.parametrize("n", [8, 16])
def test_what_a_textbook_agent_says_is_what_its_rule_allows(task, key, family, n):
    instance = agentsnet.instance(task, family, n, rounds=20)
    book = Textbook(key.removesuffix("-resend"))
    held = [
        _follows(moment, allowed, task)
        for said in moments(case_played(instance, key)).values()
        for moment in said
        if (allowed := prescribed(book, moment))
    ]
    assert len(held) >= n
    assert all(held)
