"""The story of a whole cell: its head, its parts, what is left out, and where it agrees with the conversation."""

from planted import planted
from told_story import story_of

from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.strategy_key import strategy_key
from pytest_agentsnet.metrics.causes import CAUSES, OTHER
from pytest_agentsnet.metrics.sites import Site
from pytest_agentsnet.reporting.conversation import Conversation
from pytest_agentsnet.reporting.explaining.breach_words import told_site
from pytest_agentsnet.reporting.explaining.cause_words import CAUSE_WORDS
from pytest_agentsnet.reporting.explaining.rule_words import told_rule


def standing(n=3, answers=("Group 1", "Group 1", "Group 2")):
    cell = planted("coloring", n).answers_are(*answers)
    for turn in range(4):
        for agent, answer in zip(cell.instance.topology.agents, answers, strict=True):
            cell.says(agent, turn, cell.instance.topology.neighbours(agent), f"I take {answer}.")
    return cell


def test_the_head_names_the_cell_the_model_the_score_and_every_cause():
    assert story_of(standing())[:12] == [
        "coloring-custom-n3-i0-mine-t0",
        "  model mine; coloring, 3 agents, 4 rounds",
        "  unsolved, score 0.5, scoring strict",
        "  cause: answer_slip (an agent answered against what it had last heard, although",
        "    another answer fitted)",
        "  also: standoff (agents knew that they clash, and none of them changed for",
        "    three rounds)",
        "  also: unanswered (a conflict was known for two rounds or more, and nobody",
        "    changed to the end)",
        "  What is named a cause is a description of what was said, no proof.",
        "",
        "What the answers violate",
    ]


def test_a_solved_cell_has_no_cause_and_a_shorter_story():
    lines = story_of(standing(answers=("Group 1", "Group 2", "Group 1")))
    assert not any("cause" in line or line == "What the answers violate" for line in lines)
    assert "Conflicts: no two agents told each other what clashes" in lines


def leaderless(answers):
    cell = planted("leader_election").answers_are(*answers)
    for agent in cell.instance.topology.agents:
        cell.says(agent, 0, cell.instance.topology.neighbours(agent), "I nominate Ann as leader.")
    return cell


def test_a_solved_cell_says_whether_it_had_been_agreed():
    assert any(line.startswith("  agreed: ") for line in story_of(leaderless(["Yes", "No", "No"])))
    assert any(
        line.startswith("  lucky: ") for line in story_of(planted("leader_election").answers_are("No", "Yes", "No"))
    )


def test_a_long_story_is_cut_unless_all_of_it_is_asked_for():
    cell = planted("coloring", 6, 12).answers_are(*["Group 1"] * 6)
    for number in range(9):
        cell.says("Ann", number, "Bob", f"There are {number + 20} agents in the network.")
    assert "  … and 3 more; --all shows them" in story_of(cell)
    assert not any("--all" in line for line in story_of(cell, everything=True))


def test_rounds_are_those_of_the_conversation():
    cell = planted("coloring").answers_are("Group 1", "Group 1", "Group 2")
    cell.says("Ann", 2, "Bob", "I take Group 1.")
    case = cell.read_case()
    whole = Conversation.of(Cell(cell.instance, "mine", "mine"), case.transcript, cell.instance.check(case.answers))
    lines = list(whole.lines())
    place = lines.index("  Ann to Bob: I take Group 1.")
    heading = next(line for line in reversed(lines[:place]) if line.startswith("Round "))
    quotes = [line for line in story_of(cell) if 'to Bob: "I take Group 1' in line]
    assert quotes
    assert all(f"(Ann, {heading.lower()}) " in line for line in quotes)


def test_every_cause_breach_and_choice_has_words():
    assert set(CAUSE_WORDS) == {*CAUSES, OTHER}
    assert told_site(Site("promises", ("Ann", "Bob"))) == "Ann - Bob, promises that exclude one another"
    assert told_site(Site("several_leaders", ("Ann", "Bob", "Cleo"))) == "Ann, Bob and Cleo, several would lead"
    assert told_rule(strategy_key("-/-/-/-")) == "nothing"
    assert told_rule(strategy_key("reverse/flood/-/relay")) == (
        "greater names first; the extreme of all that was heard; others' choices are passed on too"
    )
