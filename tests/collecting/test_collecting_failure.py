"""The text of a cell that was not solved."""

from dataclasses import replace

from hypothesis import given
from strategies import texts

from pytest_agentsnet.api import instance, run
from pytest_agentsnet.collecting.failure import MOST_MESSAGES, MOST_VIOLATIONS, unsolved_text
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.printable import printable
from pytest_agentsnet.core.program import Turn
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.core.verdict import Verdict, Violation, Witness

PATH = instance("coloring", "path", 4)
A, B, C, D = PATH.topology.agents
CELL = Cell(PATH, "mine", "mine")


def said(*messages):
    """A transcript in which these (round, sender, receiver, body) were written."""
    turns = [
        tuple(
            Turn(outbox={r: body for t, s, r, body in messages if (t, s) == (turn, agent)})
            for agent in PATH.topology.agents
        )
        for turn in range(PATH.rounds + 1)
    ]
    return Transcript(PATH.topology.agents, tuple(turns))


def text(transcript, *violations, score=0.5):
    return unsolved_text(CELL, transcript, Verdict(score, violations), "run/tape.jsonl").split("\n")


def equal(u, v):
    return Violation("equal_colours", (Witness(u, "Group 1"), Witness(v, "Group 1")), f"{u} and {v} are equal")


def test_violations_come_first_then_messages_then_score_and_tape():
    shown = text(said((0, A, B, "one"), (1, B, A, "two"), (1, B, C, "elsewhere")), equal(A, B), equal(B, C))
    assert shown == [
        f"{A} and {B} are equal",
        f"{B} and {C} are equal",
        "",
        f"the last messages between {A} and {B}:",
        f"  round 1, {A} to {B}: one",
        f"  round 2, {B} to {A}: two",
        "",
        "score 0.50, 4 agents, 4 rounds, scoring strict",
        "tape run/tape.jsonl",
    ]


def test_silence_on_the_edge_is_told():
    assert f"{A} and {B} wrote nothing to one another" in text(said(), equal(A, B))


def test_only_the_last_messages_are_shown():
    shown = text(said(*((t, s, r, f"m{t}") for t in range(4) for s, r in ((A, B), (B, A)))), equal(A, B))
    assert [line.partition(": ")[2] for line in shown if line.startswith("  round")] == ["m2", "m2", "m3", "m3"]
    assert MOST_MESSAGES == 4


def test_witnesses_who_are_no_neighbours_are_not_taken_for_an_edge():
    far = Violation("several_leaders", (Witness(A, "Yes"), Witness(D, "Yes")), "two leaders")
    assert f"{A} and {B} wrote nothing to one another" in text(said(), far)
    assert f"{C} and {D} wrote nothing to one another" in text(said(), far, equal(C, D))


def test_a_lone_witness_is_shown_with_a_neighbour_and_a_graph_at_fault_with_nobody():
    alone = Violation("invalid_answer", (Witness(D, None),), "no answer")
    assert f"{D} and {C} wrote nothing to one another" in text(said(), alone)
    nobody = text(said(), Violation("no_leader", (), "nobody leads"))
    assert nobody == ["nobody leads", "", "score 0.50, 4 agents, 4 rounds, scoring strict", "tape run/tape.jsonl"]


def test_many_violations_are_cut_and_counted():
    shown = text(said(), *[equal(A, B)] * (MOST_VIOLATIONS + 3))
    assert shown[MOST_VIOLATIONS] == "and 3 more violations"
    assert text(said(), *[equal(A, B)] * (MOST_VIOLATIONS + 1))[MOST_VIOLATIONS] == "and 1 more violation"


def test_an_undefined_score_is_no_number():
    assert "score undefined, 4 agents, 4 rounds, scoring strict" in text(said(), equal(A, B), score=None)


@given(texts, texts)
def test_whatever_was_written_the_text_steers_no_terminal(body, sentence):
    violation = replace(equal(A, B), text=sentence)
    shown = unsolved_text(CELL, said((0, A, B, body)), Verdict(0.0, (violation,)), "tape")
    assert shown == printable(shown)
    shown.encode()


def test_a_played_cell_can_be_told():
    transcript, verdict = run(PATH, "constant")
    told = unsolved_text(CELL, transcript, verdict, "tape")
    assert told.startswith(f"{A} and {B} are neighbours and both answered Group 1\n")
