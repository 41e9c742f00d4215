from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import NAMES, texts

from pytest_agentsnet.core.errors import ProgramError
from pytest_agentsnet.core.program import AgentView, Counts, Turn
from pytest_agentsnet.engine.turns import addressed


def view_of(turn, neighbours=("Carla", "Bob")):
    return AgentView("Anna", neighbours, 5, 3, turn, "consensus", "Agree.", ("0", "1"), "a key")


@given(outbox=st.dictionaries(st.sampled_from(NAMES) | texts, texts, max_size=8), turn=st.integers(0, 2))
def test_messages_go_to_neighbours_in_their_order_and_the_others_are_counted(outbox, turn):
    view = view_of(turn, neighbours=("Dave", "Bob", "Emma", "Carla"))
    sent = addressed(Turn("thought", outbox, counts=Counts(misaddressed=1, repairs=1)), view)
    expected = [(neighbour, outbox[neighbour]) for neighbour in view.neighbours if neighbour in outbox]
    assert list(sent.outbox.items()) == expected
    assert sent.counts == Counts(misaddressed=1 + len(outbox) - len(expected), repairs=1)
    assert sent.reasoning == "thought"


def test_nobody_writes_to_itself():
    sent = addressed(Turn(outbox={"Anna": "note to self", "Bob": "hello"}), view_of(0))
    assert (sent.outbox, sent.counts) == ({"Bob": "hello"}, Counts(misaddressed=1))


def test_an_answer_before_the_last_turn_does_not_count():
    assert addressed(Turn(outbox={"Bob": "hello"}, answer="1"), view_of(2)) == Turn(outbox={"Bob": "hello"})
    assert addressed(Turn(answer="1", replies=("1",)), view_of(0)) == Turn(replies=("1",))


def test_the_last_turn_answers_and_sends_nothing():
    last = Turn("thought", {"Bob": "too late", "Zoe": "too late"}, "1", ("raw",), Counts(repairs=1))
    assert addressed(last, view_of(3)) == Turn("thought", {}, "1", ("raw",), Counts(repairs=1))


def test_any_text_and_none_may_stand_as_an_answer():
    for answer in ("", "neither", None):
        assert addressed(Turn(answer=answer), view_of(3)).answer == answer


def test_any_mapping_may_be_an_outbox():
    assert addressed(Turn(outbox=MappingProxyType({"Bob": "hello"})), view_of(0)).outbox == {"Bob": "hello"}


@pytest.mark.parametrize(
    ("returned", "problem"),
    [
        (None, "a NoneType; a program returns a Turn"),
        ({"Bob": "hello"}, "a dict; a program returns a Turn"),
        (Turn(answer=1), "an answer of type int; an answer is a text or None"),
        (Turn(reasoning=None), "a reasoning of type NoneType; it is a text, empty where there is none"),
        (Turn(outbox=None), "an outbox that is not neighbour's name -> text"),
        (Turn(outbox=["hello"]), "an outbox that is not neighbour's name -> text"),
        (Turn(outbox={"Bob": 1}), "an outbox that is not neighbour's name -> text"),
        (Turn(outbox={1: "hello"}), "an outbox that is not neighbour's name -> text"),
        (Turn(outbox={"Zoe": None}), "an outbox that is not neighbour's name -> text"),
    ],
)
@pytest.mark.parametrize("turn", [0, 3])
def test_what_is_no_turn_is_refused_by_agent_and_turn(returned, problem, turn):
    with pytest.raises(ProgramError) as refusal:
        addressed(returned, view_of(turn))
    assert str(refusal.value) == f"the program of Anna returned {problem} (turn {turn})"
