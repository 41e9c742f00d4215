import json

import pytest
from hypothesis import given
from strategies import topologies, transcripts

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.message import Message
from pytest_agentsnet.core.program import NO_COUNTS, SILENT_TURN, Counts, Turn
from pytest_agentsnet.core.transcript import Transcript, inboxes

TWO = Transcript(
    ("Anna", "Bob"),
    (
        (Turn("I shall ask.", {"Bob": "hello"}), Turn(counts=Counts(repairs=1))),
        (Turn(outbox={"Bob": "bye"}), Turn(outbox={"Anna": "hello to you"})),
        (Turn(answer="Yes", counts=Counts(misaddressed=2)), Turn(answer="")),
    ),
)


@given(transcript=transcripts())
def test_a_transcript_survives_json(transcript):
    assert Transcript.from_json(json.loads(json.dumps(transcript.to_json()))) == transcript


@given(transcript=transcripts())
def test_the_digest_is_of_what_was_said_wherever_it_was_kept(transcript):
    assert Transcript.from_json(json.loads(json.dumps(transcript.to_json()))).digest == transcript.digest
    silent, written_out = Transcript(("Anna",), ((SILENT_TURN,),)), Transcript(("Anna",), ((Turn(outbox={}),),))
    assert silent.digest == written_out.digest


@given(transcript=transcripts())
def test_a_transcript_to_look_at_is_the_same(transcript):
    shown = transcript.read_only()
    assert (shown, shown.digest, shown.to_json()) == (transcript, transcript.digest, transcript.to_json())
    assert list(shown.messages()) == list(transcript.messages())


def test_a_turn_as_json_leaves_out_what_is_empty():
    assert TWO.to_json() == {
        "schema": 1,
        "agents": ["Anna", "Bob"],
        "turns": [
            [{"reasoning": "I shall ask.", "outbox": {"Bob": "hello"}}, {"counts": {"repairs": 1}}],
            [{"outbox": {"Bob": "bye"}}, {"outbox": {"Anna": "hello to you"}}],
            [{"answer": "Yes", "counts": {"misaddressed": 2}}, {"answer": ""}],
        ],
    }


@pytest.mark.parametrize("schema", [0, 2, "1"])
def test_a_transcript_of_another_schema_is_refused(schema):
    with pytest.raises(InputError, match="is not known here; this version reads 1"):
        Transcript.from_json(TWO.to_json() | {"schema": schema})


def test_messages_come_by_round_then_sender():
    assert list(TWO.messages()) == [
        Message(0, "Anna", "Bob", "hello"),
        Message(1, "Anna", "Bob", "bye"),
        Message(1, "Bob", "Anna", "hello to you"),
    ]


def test_rounds_answers_and_turns_are_read_off():
    assert TWO.rounds == 2
    assert TWO.answers == {"Anna": "Yes", "Bob": ""}
    assert TWO.turn("Bob", 1) == Turn(outbox={"Anna": "hello to you"})


def test_counts_are_those_of_all_turns_together():
    assert TWO.counts == Counts(repairs=1, misaddressed=2)
    assert Transcript(("Anna",), ((Turn(),),)).counts == NO_COUNTS


def test_the_digest_tells_what_was_said_apart_and_nothing_else():
    silent, said = Turn(), Turn(outbox={"Bob": "hello"})
    transcript = Transcript(("Anna", "Bob"), ((said, silent), (silent, Turn(answer="1"))))
    same = Transcript(("Anna", "Bob"), ((said, Turn(outbox={})), (Turn(counts=Counts(repairs=1)), Turn(answer="1"))))
    assert transcript.digest == same.digest
    others = [
        Transcript(("Anna", "Bob"), ((silent, said), (silent, Turn(answer="1")))),
        Transcript(("Anna", "Bob"), ((said, silent), (silent, Turn(answer="2")))),
        Transcript(("Anna", "Bob"), ((said, silent), (Turn(answer="1"), silent))),
        Transcript(("Anna", "Bob"), ((said, silent), (silent, Turn(answer="1", replies=("1",))))),
    ]
    assert len({transcript.digest, *(other.digest for other in others)}) == 5


@given(topology=topologies())
def test_a_delivery_brings_everybody_the_messages_of_its_neighbours_in_their_order(topology):
    neighbours = {agent: topology.neighbours(agent) for agent in topology.agents}
    talkers = topology.agents[::2]
    turns = [
        Turn(outbox={other: f"{agent} to {other}" for other in neighbours[agent]} if agent in talkers else {})
        for agent in topology.agents
    ]
    delivered = inboxes(topology.agents, turns, neighbours)
    for agent in topology.agents:
        inbox = delivered.get(agent, {})
        heard = [other for other in neighbours[agent] if other in talkers]
        assert list(inbox.items()) == [(other, f"{other} to {agent}") for other in heard]
    assert all(delivered.values())
