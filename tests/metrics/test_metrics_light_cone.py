from hypothesis import given
from hypothesis import strategies as st
from strategies import topologies

from pytest_agentsnet.core.program import Turn
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.metrics.light_cone import LightCone

ROUNDS = 4


@st.composite
def spoken(draw, *, everything=False):
    """A topology and a transcript on it, in which each message stands or was dropped."""
    topology = draw(topologies(max_n=7))
    rows = [
        tuple(
            Turn(
                outbox={hearer: "Hello." for hearer in topology.neighbours(agent) if everything or draw(st.booleans())}
            )
            for agent in topology.agents
        )
        for _ in range(ROUNDS)
    ]
    return topology, Transcript(topology.agents, (*rows, tuple(Turn() for _ in topology.agents)))


def followed(transcript, source, published, receiver, turn):
    """The definition, word by word: pass on all that is known, one round after the other."""
    knowing = {source}
    for number in range(published, turn):
        row = dict(zip(transcript.agents, transcript.turns[number], strict=True))
        knowing = knowing | {hearer for speaker in knowing for hearer in row[speaker].outbox}
    return published <= turn and receiver in knowing


@given(spoken(everything=True))
def test_where_everybody_speaks_a_word_travels_one_hop_a_round(cell):
    topology, transcript = cell
    cone = LightCone.of(topology, transcript)
    for source in topology.agents:
        for receiver, distance in topology.distances(source).items():
            for published in range(ROUNDS):
                for turn in range(ROUNDS + 1):
                    assert cone.reaches(source, published, receiver, turn) == (turn >= published + distance)


@given(spoken())
def test_words_travel_by_the_messages_that_were_delivered(cell):
    topology, transcript = cell
    cone = LightCone.of(topology, transcript)
    for source in topology.agents:
        for receiver in topology.agents:
            for published in range(ROUNDS):
                for turn in range(ROUNDS + 1):
                    expected = followed(transcript, source, published, receiver, turn)
                    assert cone.reaches(source, published, receiver, turn) == expected


@given(spoken())
def test_an_agent_can_know_names_and_edges_around_those_whose_state_reached_it(cell):
    topology, transcript = cell
    cone = LightCone.of(topology, transcript)
    for agent in topology.agents:
        for turn in range(ROUNDS + 1):
            near = [source for source in topology.agents if cone.reaches(source, 0, agent, turn)]
            names = {name for source in near for name in (source, *topology.neighbours(source))}
            assert cone.names(agent, turn) == names
            assert {name for name in topology.agents if cone.knows_of(agent, turn, name)} == names
            assert cone.edges(agent, turn) == {edge for edge in topology.edges if {*edge} & {*near}}


@given(topologies(max_n=7))
def test_where_nobody_speaks_an_agent_knows_its_own_neighbourhood(topology):
    silent = Transcript(topology.agents, tuple(tuple(Turn() for _ in topology.agents) for _ in range(ROUNDS + 1)))
    cone = LightCone.of(topology, silent)
    for agent in topology.agents:
        assert cone.names(agent, ROUNDS) == {agent, *topology.neighbours(agent)}
        assert cone.edges(agent, ROUNDS) == {edge for edge in topology.edges if agent in edge}


def test_what_was_known_stays_asked_for_in_whatever_order(monkeypatch):
    from pytest_agentsnet import instance, run
    from pytest_agentsnet.metrics import light_cone

    cell = instance("leader_election", "ws", 16)
    transcript = run(cell).transcript
    whole = LightCone.of(cell.topology, transcript)
    asked = [(a, b, t) for a in cell.topology.agents for b in cell.topology.agents for t in range(cell.rounds + 1)]
    expected = [whole.reaches(a, 0, b, t) for a, b, t in asked]
    monkeypatch.setattr(light_cone, "_MOST_KEPT", 20)
    forgetful = LightCone.of(cell.topology, transcript)
    assert [forgetful.reaches(a, 0, b, t) for a, b, t in reversed(asked)] == expected[::-1]
