"""The light cone of cells that textbook agents play: what they pass on has just come within reach."""

from collections import Counter

import pytest

import pytest_agentsnet as agentsnet
from pytest_agentsnet.core.claim import Claim, Statement
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.claims import Claims


def played(task, family, model, read):
    """A cell with the claims that ``read`` finds in each message."""
    instance = agentsnet.instance(task, family, 16)
    case = Case(instance, agentsnet.run(instance, model).transcript)
    by_turn = {}
    for message in case.transcript.messages():
        claims = [Claim(message.sender, message.round, message.receiver, statement) for statement in read(message)]
        by_turn.setdefault((message.sender, message.round), []).extend(claims)
    case.__dict__["claims"] = Claims(by_turn)
    return case


def rows_of(message):
    return [row.partition(": ")[::2] for row in message.body.split("\n")]


def edges_of(message):
    return [
        Statement("edge", name, other, "assert") for name, others in rows_of(message) for other in others.split(", ")
    ]


def degrees_of(message):
    return [Statement("degree", name, str(others.count(",") + 1), "assert") for name, others in rows_of(message)]


@pytest.mark.parametrize("family", ["ws", "ba", "dt", "path", "star"])
def test_whoever_gathers_the_graph_has_every_edge_from_somebody(family):
    beliefs = played("matching", family, "textbook/gather", edges_of).knowledge.beliefs
    assert {known.source for _, known in beliefs} == {"sourced", "inferable"}
    assert {known.truth for _, known in beliefs} == {"true"}


@pytest.mark.parametrize("family", ["ws", "ba", "dt", "path", "star"])
def test_what_it_passes_on_it_could_not_have_known_a_turn_before(family):
    case = played("matching", family, "textbook/gather", degrees_of)
    others = [claim for claim in case.claims if claim.statement.subject != claim.speaker]
    assert others
    for claim in others:
        topology = case.instance.topology
        assert claim.turn == topology.distance(claim.speaker, claim.statement.subject)
        before = Claim(claim.speaker, claim.turn - 1, claim.hearer, claim.statement)
        assert case.knowledge.of(claim).source == "sourced"
        assert case.knowledge.of(before).source == "impossible"


@pytest.mark.parametrize("family", ["ws", "path"])
def test_whoever_floods_names_those_it_has_heard_of(family):
    def support(message):
        return [Statement("leader", message.body, message.body, "assert")]

    beliefs = played("leader_election", family, "textbook/flood-max", support).knowledge.beliefs
    assert Counter(known.source for _, known in beliefs).keys() <= {"self", "sourced"}
    assert "misquoted" not in {known.freshness for _, known in beliefs}
