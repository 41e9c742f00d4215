"""The light cone: what an agent can have seen by turn t is what lies within distance t of it."""

import json

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scripted import Scripted, all_do, consensus, played
from strategies import topologies

from pytest_agentsnet.core.program import Turn
from pytest_agentsnet.core.topology import Topology


def gossip(seen):
    """A factory of agents who pass on all that they know, and note in ``seen`` what they are given: agent -> turns."""

    def factory(view):
        known = {}

        async def act(view, inbox):
            seen.setdefault(view.agent, []).append((view, None if inbox is None else list(inbox.items())))
            known[view.agent] = view.neighbours
            for body in (inbox or {}).values():
                known.update(json.loads(body))
            news = json.dumps(known)
            return Turn(reasoning=news, outbox=dict.fromkeys(view.neighbours, news), answer=news)

        return Scripted(act)

    return factory


@st.composite
def changed_beyond(draw):
    """A topology, an agent in it, a distance t, and another topology that is the same within t of that agent.

    Beyond it all is different: every edge without an end within distance t is drawn anew, agents who are no
    neighbours of anybody within t have other names, and the order of the agents is another.
    """
    topology = draw(topologies(min_n=4, max_n=9))
    agent = draw(st.sampled_from(topology.agents))
    distance = draw(st.integers(0, topology.eccentricity(agent) - 1))
    hops = topology.distances(agent)
    beyond = [other for other in topology.agents if hops[other] > distance]
    new_name = {other: f"New{other}" for other in beyond if hops[other] > distance + 1}
    outside = [new_name.get(other, other) for other in draw(st.permutations(beyond))]
    kept = [(u, v) for u, v in topology.edges if min(hops[u], hops[v]) <= distance]
    tree = {frozenset((other, draw(st.sampled_from(outside[:i])))) for i, other in enumerate(outside) if i}
    pairs = st.frozensets(st.sampled_from(outside), min_size=2, max_size=2)
    further = draw(st.sets(pairs, max_size=6)) if len(outside) > 1 else set()
    drawn = sorted(tuple(sorted(pair)) for pair in tree | further)
    edges = draw(st.permutations([*range(len(kept)), *[-1] * len(drawn)]))
    inner, outer = iter(kept), iter(drawn)
    mixed = tuple(next(outer) if slot < 0 else next(inner) for slot in edges)
    agents = tuple(new_name.get(other, other) for other in draw(st.permutations(topology.agents)))
    return topology, Topology(agents, mixed), agent, distance


@settings(max_examples=200)
@given(case=changed_beyond(), further_rounds=st.integers(0, 2))
def test_a_change_beyond_distance_t_is_not_seen_by_turn_t(case, further_rounds):
    before, after, agent, distance = case
    rounds = max(1, distance + further_rounds)
    seen_before, seen_after = {}, {}
    played(consensus(before, rounds), gossip(seen_before), key="one key")
    played(consensus(after, rounds), gossip(seen_after), key="one key")
    assert seen_before[agent][: distance + 1] == seen_after[agent][: distance + 1]


@given(case=changed_beyond())
def test_a_change_at_distance_t_plus_1_is_seen_in_turn_t_plus_1(case):
    before, after, agent, distance = case
    rim = [other for other, hops in before.distances(agent).items() if hops == distance + 1]
    assume(any(before.neighbours(other) != after.neighbours(other) for other in rim))
    seen_before, seen_after = {}, {}
    played(consensus(before, distance + 1), gossip(seen_before), key="one key")
    played(consensus(after, distance + 1), gossip(seen_after), key="one key")
    assert seen_before[agent][distance + 1] != seen_after[agent][distance + 1]


@given(topology=topologies(), rounds=st.integers(1, 5))
def test_by_turn_t_an_agent_knows_exactly_the_rows_within_distance_t(topology, rounds):
    transcript = played(consensus(topology, rounds), gossip({}))
    for agent in topology.agents:
        hops = topology.distances(agent)
        for turn in range(rounds + 1):
            rows = json.loads(transcript.turn(agent, turn).reasoning)
            within = {other: list(topology.neighbours(other)) for other in topology.agents if hops[other] <= turn}
            assert rows == within


def test_an_answer_depends_on_nothing_beyond_distance_r():
    def answer(last_name, rounds):
        path = Topology(("Anna", "Bob", "Carla", last_name), (("Anna", "Bob"), ("Bob", "Carla"), ("Carla", last_name)))
        return played(consensus(path, rounds), gossip({}), key="one key").answers["Anna"]

    assert answer("Dave", rounds=1) == answer("Emma", rounds=1)
    assert answer("Dave", rounds=2) != answer("Emma", rounds=2)


def test_reasoning_is_never_delivered():
    heard = []

    async def act(view, inbox):
        heard.extend((inbox or {}).values())
        return Turn(reasoning="my secret", outbox=dict.fromkeys(view.neighbours, "hello"))

    path = Topology(("Anna", "Bob"), (("Anna", "Bob"),))
    played(consensus(path, 2), all_do(act))
    assert heard == ["hello"] * 4
