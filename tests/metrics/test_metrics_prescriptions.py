"""Every rule told in answers is held against the textbook agent itself: what that says is always allowed."""

import pytest
from spoken_cells import case_played

import pytest_agentsnet as agentsnet
from pytest_agentsnet.metrics.moments import moments
from pytest_agentsnet.metrics.prescriptions import prescribed
from pytest_agentsnet.metrics.replay import _follows
from pytest_agentsnet.metrics.textbook import Textbook

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
