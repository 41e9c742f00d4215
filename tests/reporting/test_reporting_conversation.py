"""A cell as text: readable, escaped, in an order of its own, and never the same for two conversations."""

import time
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts, topologies, transcripts

from pytest_agentsnet.core.cell import Cell, CellSettings
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.program import Counts, Turn
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.core.verdict import Verdict, Violation
from pytest_agentsnet.reporting.conversation import Conversation
from pytest_agentsnet.reporting.focus import Focus
from pytest_agentsnet.tasks.coloring import Coloring

PATH = Topology(("Anna", "Bob", "Carla"), (("Anna", "Bob"), ("Bob", "Carla")))
EQUAL = Violation("equal_colours", (), "Anna and Bob are neighbours and both answered Group 1")
HEADINGS = ["coloring-custom-n3-i0-some-model-t0-r2", "Graph", "Round 1", "Round 2", "Answers", "Verdict"]


def conversation(*rounds, answers=("Group 1", None, "Group 2"), verdict=Verdict(0.5, (EQUAL,)), **settings):  # noqa: B008 - a frozen value
    """Of three agents in a row; a round is the turns of Anna, Bob and Carla."""
    last = tuple(turn if isinstance(turn, Turn) else Turn(answer=turn) for turn in answers)
    instance = Instance(Coloring(), PATH, len(rounds))
    cell = Cell(instance, "some model", "some-model", settings=CellSettings(**settings))
    return Conversation.of(cell, Transcript(PATH.agents, (*rounds, last)), verdict)


QUIET = (Turn(), Turn(), Turn())
SPOKEN = (
    Turn("let me see", {"Bob": "hello"}),
    Turn(outbox={"Anna": "same", "Carla": "same"}, counts=Counts(misaddressed=1)),
    Turn("two\nlines", counts=Counts(repairs=1, unreadable=1)),
)


def test_the_whole_of_a_conversation():
    assert conversation(SPOKEN, QUIET).text() == (
        """\
coloring-custom-n3-i0-some-model-t0-r2

Graph
  task coloring, family custom, index 0, seed 0
  3 agents, 2 rounds
  model some model, trial 0
  Anna: Bob
  Bob: Anna, Carla
  Carla: Bob

Round 1
  Anna privately: let me see
  Anna to Bob: hello
  Bob [misaddressed 1]
  Bob to Anna, Carla: same
  Carla [repairs 1, unreadable 1] privately:
    | two
    | lines
  Carla is silent

Round 2
  Anna, Bob, Carla are silent

Answers
  Anna: Group 1
  Bob gave no answer that can be read
  Carla: Group 2

Verdict
  unsolved, score 0.5, scoring strict
  equal_colours: Anna and Bob are neighbours and both answered Group 1
"""
    )


def test_of_an_agent_that_is_silent_to_some_it_is_said_to_whom():
    lines = list(conversation((Turn(), Turn(outbox={"Carla": "psst"}), Turn())).round(1))
    assert lines == ["Round 1", "  Bob to Carla: psst", "  Bob is silent to Anna", "  Anna, Carla are silent"]


def edge(u, v):
    return Focus(edges=frozenset({frozenset({u, v})}))


@pytest.mark.parametrize(
    ("focus", "lines"),
    [
        (Focus(frozenset({"Anna"})), ["  Anna privately: let me see", "  Anna to Bob: hello", "  Bob to Anna: same"]),
        (edge("Carla", "Bob"), ["  Bob [misaddressed 1]", "  Bob to Carla: same", "  Carla [repairs 1, unreadable 1] privately:",
                            "    | two", "    | lines", "  Carla is silent"]),
        (edge("Anna", "Carla"), ["  Anna privately: let me see", "  Carla [repairs 1, unreadable 1] privately:",
                             "    | two", "    | lines"]),
    ],
)  # fmt: skip
def test_a_round_may_be_shown_for_one_agent_or_for_two(focus, lines):
    assert list(conversation(SPOKEN).round(1, focus)) == ["Round 1", *lines]


def test_graph_and_answers_may_be_shown_for_one_agent():
    whole = conversation(QUIET)
    assert list(whole.last_words(Focus(frozenset({"Bob"})))) == ["Answers", "  Bob gave no answer that can be read"]
    assert list(whole.graph(Focus(frozenset({"Bob"}))))[-1] == "  Bob: Anna, Carla"
    assert len(list(whole.graph(Focus(frozenset({"Bob"}))))) == 5


def test_the_answers_are_those_that_the_scoring_reads():
    said = Turn(answer=None, replies=("ANSWER: Group 1\nor rather\nANSWER: Group 2",))
    strict, paper = (conversation(QUIET, answers=(said,) * 3, scoring=scoring) for scoring in ("strict", "paper"))
    assert strict.answers != paper.answers
    assert list(paper.last_words())[1] == f"  Anna: {paper.answers['Anna']}"


def test_a_score_that_is_not_defined_and_a_network_that_solved_its_task():
    assert list(conversation(QUIET, verdict=Verdict(None)).judgement()) == [
        "Verdict",
        "  solved, score undefined, scoring strict",
    ]


HOSTILE = {
    "an empty text": ("", "  Anna to Bob:\n    |\n"),
    "blanks": ("  ", "  Anna to Bob:\n    |   \n"),
    "a heading": ("fine\n\nVerdict\n  solved", "    | fine\n    |\n    | Verdict\n    |   solved\n"),
    "escapes": ("\x1b[2J\x00\x9b", "Bob: \\x1b[2J\\x00\\x9b\n"),
    "a text that looks escaped": ("\\x1b", "Bob: \\\\x1b\n"),
    "marks": ("\u202eesrever", "Bob: \\u202eesrever\n"),
    "half a pair": ("\ud800", "Bob: \\ud800\n"),
    "line ends": ("a\r\nb\u2028c", "    | a\\r\n    | b\\u2028c\n"),
}


@pytest.mark.parametrize(("text", "shown"), HOSTILE.values(), ids=HOSTILE)
def test_what_a_model_writes_is_escaped_and_passes_for_nothing_else(text, shown):
    written = conversation((Turn(outbox={"Bob": text}), Turn(), Turn()), QUIET).text()
    assert shown in written
    assert [line for line in written.split("\n") if line and line[0] != " "] == HEADINGS


def test_reasoning_names_and_violations_are_escaped_too():
    hostile = Topology(("An\x1bna", "B\nob"), (("An\x1bna", "B\nob"),))
    instance = replace(Instance(Coloring(), hostile, 1))
    turns = ((Turn("\x1b]0;"), Turn()), (Turn(answer="\x07"), Turn()))
    verdict = Verdict(0.0, (Violation("odd\n", (), "\x1b\nVerdict"),))
    cell = Cell(instance, "mo\x1bdel", "model")
    text = Conversation.of(cell, Transcript(hostile.agents, turns), verdict).text()
    assert not harmful(text)
    for shown in (
        "An\\x1bna: B\\nob",
        "privately: \\x1b]0;",
        "An\\x1bna: \\x07",
        "odd\\n:\n    | \\x1b\n    | Verdict",
        "mo\\x1bdel",
    ):
        assert shown in text


def harmful(text):
    return {character for character in text if unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}} - {
        "\t",
        "\n",
    }


@st.composite
def scripted(draw, topology, rounds):
    """What scripted agents may say: any messages to neighbours, any answers."""
    turns = [
        tuple(
            Turn(outbox=draw(st.dictionaries(st.sampled_from(topology.neighbours(agent)), texts)))
            for agent in topology.agents
        )
        for _ in range(rounds)
    ]
    return Transcript(topology.agents, (*turns, tuple(Turn(answer=draw(st.none() | texts)) for _ in topology.agents)))


def text_of(topology, transcript):
    instance = Instance(Coloring(), topology, transcript.rounds)
    return Conversation.of(Cell(instance, "m", "m"), transcript, Verdict(1.0)).text()


@given(data=st.data(), topology=topologies(max_n=3))
def test_two_conversations_never_look_the_same(data, topology):
    one, other = data.draw(scripted(topology, 1)), data.draw(scripted(topology, 1))
    assert (text_of(topology, one) == text_of(topology, other)) == (one == other)


@given(text=texts, other=texts)
def test_two_messages_never_look_the_same(text, other):
    turns = [(Turn(outbox={"Bob": body}), Turn(), Turn()) for body in (text, other)]
    assert (conversation(turns[0]).text() == conversation(turns[1]).text()) == (text == other)


@given(transcript=transcripts())
def test_no_transcript_makes_a_harmful_text_or_a_heading_of_its_own(transcript):
    first = transcript.agents[0]
    star = Topology(transcript.agents, tuple((first, agent) for agent in transcript.agents[1:]))
    text = text_of(star, transcript)
    assert not harmful(text)
    text.encode()
    rounds = [f"Round {number + 1}" for number in range(transcript.rounds)]
    headings = [line for line in text.split("\n") if line and line[0] != " "]
    assert headings[1:] == ["Graph", *rounds, "Answers", "Verdict"]


def test_the_order_in_which_an_agent_wrote_does_not_show():
    outboxes = {"Anna": "a", "Carla": "c"}, {"Carla": "c", "Anna": "a"}
    one, other = (conversation((Turn(), Turn(outbox=outbox), Turn())).text() for outbox in outboxes)
    assert one == other


def test_a_message_of_a_megabyte_takes_as_long_for_its_length_as_a_short_one():
    def seconds(length):
        turns = (Turn(outbox={"Bob": "\x1b\n" * (length // 2)}), Turn(), Turn())
        begun = time.perf_counter()
        conversation(turns).text()
        return time.perf_counter() - begun

    seconds(1000)
    assert seconds(1_000_000) < 100 * max(seconds(100_000), 0.001)
