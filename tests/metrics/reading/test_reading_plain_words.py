import asyncio

import pytest
from stated import AGENTS, reader, stated

import pytest_agentsnet as agentsnet
from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.engine.loop import play
from pytest_agentsnet.metrics.claims import Claims
from pytest_agentsnet.metrics.reading.reader import Reader
from pytest_agentsnet.metrics.reading.text.vocabulary import Vocabulary
from pytest_agentsnet.metrics.said import SaidAnswers


@pytest.mark.parametrize(
    ("task", "text", "value", "mood"),
    [
        ("coloring", "COLOR 2", "Group 2", "assert"),
        ("coloring", "FINAL 5", "Group 5", "assert"),
        ("coloring", "TRY 1", "Group 1", "leaning"),
        ("vertex_cover", "IN", "No", "assert"),
        ("vertex_cover", "OUT", "Yes", "assert"),
        ("matching", "POINT", "James", "proposal"),
        ("matching", "PROPOSE 3", "James", "proposal"),
        ("matching", "ACCEPT 3", "James", "assert"),
        ("consensus", "1", "1", "assert"),
        ("consensus", "0", "0", "assert"),
    ],
)
def test_a_word_of_a_textbook_agent_is_its_answer(task, text, value, mood):
    assert stated(text, task=task) == [("answer", "Linda", value, mood)]


def test_a_bare_name_is_whom_its_sender_wants_to_lead():
    assert stated("Susan", task="leader_election") == [("leader", "Linda", "Susan", "assert")]


@pytest.mark.parametrize(
    ("task", "text"), [("coloring", "COLOR 9"), ("matching", "MATCHED"), ("vertex_cover", "PRIORITY 17")]
)
def test_a_word_that_tells_no_answer_states_nothing(task, text):
    assert stated(text, task=task) == []


def test_rows_of_neighbours_are_edges_of_whom_they_name_first():
    text = "Carol: James, Robert\nKevin: Emily"
    found = reader("matching").read(text, "Linda", "James")
    assert [(one.slot, one.subject, one.value) for one in found] == [
        ("edge", "Carol", "James"),
        ("edge", "Carol", "Robert"),
        ("edge", "Kevin", "Emily"),
    ]
    assert {text[one.start : one.end] for one in found} == {"Carol: James, Robert", "Kevin: Emily"}


def test_rows_are_rows_only_where_all_are_agents():
    assert not [one for one in stated(f"{AGENTS[0]}: Group 1, Group 2\nhello") if one[0] == "edge"]


@pytest.mark.parametrize(
    ("task", "model"),
    [
        ("coloring", "textbook/announce-and-repair"),
        ("coloring", "textbook/greedy-by-name"),
        ("coloring", "textbook/trial-by-name"),
        ("vertex_cover", "textbook/name-order-complement"),
        ("matching", "textbook/locally-heaviest"),
        ("leader_election", "textbook/flood-max"),
        ("consensus", "textbook/flood-min"),
    ],
)
def test_the_last_word_of_a_textbook_agent_is_its_answer(task, model):
    instance = agentsnet.instance(task, "ws", 16)
    transcript = asyncio.run(play(instance, scripted(model)))
    vocabulary = Vocabulary.of(instance)
    said = SaidAnswers.of(Claims.of(transcript, Reader(vocabulary)), vocabulary, instance.rounds)
    told = 0
    for agent, answer in transcript.answers.items():
        # Whom it points at is a neighbour's own; the others hear of it only that it is taken.
        for hearer in [answer] if task == "matching" else instance.topology.neighbours(agent):
            value = said.value(agent, hearer, instance.rounds) if hearer != "None" else None
            if value is not None:
                assert (value == agent) == (answer == "Yes") if task == "leader_election" else value == answer
                told += 1
    assert told
