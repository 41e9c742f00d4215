"""The light cone of cells that textbook agents play: what they pass on has just come within reach."""

from collections import Counter

import pytest
from spoken_cells import case_of, case_played, instance_of

import pytest_agentsnet as agentsnet
from pytest_agentsnet.core.claim import Claim, Statement
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.claims import Claims
from pytest_agentsnet.metrics.hearsay import item_of


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


RESENDING = [
    ("coloring", "greedy-by-name-resend"),
    ("coloring", "announce-and-repair-resend"),
    ("vertex_cover", "name-order-complement-resend"),
    ("consensus", "flood-min-resend"),
]


def passed_on(case):
    """Every agent tells all of its neighbours whatever it was told of others' answers, one turn after the other."""
    topology, said = case.instance.topology, {}
    for claim in case.claims:
        said.setdefault(claim.turn, []).append(claim)
    told = [*said.get(0, ())]
    for turn in range(1, case.rounds):
        news = {(claim.hearer, item_of(claim.statement)): claim.statement for claim in told if claim.turn == turn - 1}
        own = said.get(turn, ())
        relayed = [
            Claim(agent, turn, hearer, statement)
            for (agent, _), statement in news.items()
            if statement.subject != agent
            for hearer in topology.neighbours(agent)
        ]
        told += [*own, *relayed]
    return case_of(case.instance, case.answers, told)


@pytest.mark.parametrize(("task", "key"), RESENDING)
def test_answers_that_are_passed_on_have_come_and_were_out_of_reach_a_turn_before(task, key):
    case = passed_on(case_played(instance_of(task, agentsnet.instance(task, "ws", 8).topology, rounds=6), key))
    others = [claim for claim in case.claims if claim.statement.subject != claim.speaker]
    assert others
    assert {case.knowledge.of(claim).source for claim in others} == {"sourced"}
    first = case.knowledge.hearsay.first
    early = [
        Claim(claim.speaker, claim.turn - 1, claim.hearer, claim.statement)
        for claim in others
        if first[claim.speaker, item_of(claim.statement)] == claim.turn
    ]
    assert {case.knowledge.of(claim).source for claim in early} == {"impossible"}


@pytest.mark.parametrize("manner", ["", "-announce", "-verify", "-adopt", "-change"])
@pytest.mark.parametrize("task", ["coloring", "matching", "vertex_cover", "leader_election", "consensus"])
def test_no_claim_of_a_wordy_textbook_run_is_out_of_reach(task, manner):
    instance = agentsnet.instance(task, "ws", 8)
    case = Case(instance, agentsnet.run(instance, model=f"textbook-wordy{manner}").transcript)
    assert case.knowledge.beliefs
    assert "impossible" not in {known.source for _, known in case.knowledge.beliefs}
