"""When strategies met, and who held what private: the story names the agent, the round and the words."""

from planted import planted
from told_story import told

from pytest_agentsnet.reporting.explaining.kept_private import kept_private, never_told
from pytest_agentsnet.reporting.explaining.rules_told import rules_told

RULE = "Let's go in alphabetical order, and each takes the smallest free group."


def silent(task="coloring", answers=("Group 1", "Group 2", "Group 1")):
    return planted(task).answers_are(*answers)


def test_a_rule_that_is_told_late_is_told_with_its_round_and_since_when_it_was_there_in_private():
    cell = silent().thinks("Ann", 0, RULE).says("Ann", 2, "Bob", RULE)
    text = told(rules_told(cell.read_case()))
    assert "1 of 3 agents told a rule to go by; the last rules of both ends agree on 0 of 2 edges." in text
    assert "There was no round from which all edges agree." in text
    assert "Ann, round 3 (in private from round 1 on): smaller names first; the first that no neighbour has" in text
    assert "(Ann, round 3) to Bob: \"Let's go in alphabetical order" in text


def test_rules_that_agree_everywhere_are_told_with_the_round_from_which_they_do():
    cell = silent().says("Ann", 0, "Bob", RULE).says("Bob", 1, ["Ann", "Cleo"], RULE).says("Cleo", 2, "Bob", RULE)
    text = told(rules_told(cell.read_case()))
    assert "agree on 2 of 2 edges. All edges agree from round 3 on." in text


def test_a_rule_that_stays_private_is_quoted_from_private_text_and_from_no_message():
    cell = silent().thinks("Bob", 1, RULE)
    assert "none of the 3 agents told anybody a rule" in told(rules_told(cell.read_case()))
    text = told(kept_private(cell.read_case()))
    assert "1 agent had a rule in private and told nobody" in text
    assert "Bob told nobody its rule: smaller names first" in text
    assert "(Bob, round 2) in private: \"Let's go in alphabetical order" in text


def test_an_answer_that_a_neighbour_was_never_told_is_told_beside_what_it_was_told():
    cell = silent(answers=("Group 1", "Group 1", "Group 2"))
    cell.says("Bob", 0, ["Ann", "Cleo"], "I take Group 3.").says("Bob", 2, "Cleo", "I take Group 1.")
    case = cell.read_case()
    assert never_told(case, "Bob") == ["Ann"]
    text = told(kept_private(case))
    assert 'Bob answered Group 1 and never said so to Ann (Bob, round 1) to Ann: "I take Group 3' in text
    assert "Ann answered Group 1 and never said so to any of its neighbours (Bob)" in text


def test_those_at_something_violated_come_first():
    cell = silent(answers=("Group 3", "Group 1", "Group 1"))
    names = [entry.sentence.split()[0] for entry in kept_private(cell.read_case()).entries]
    assert names == ["Bob", "Cleo", "Ann"]


def test_where_everything_was_told_nothing_was_private():
    cell = silent()
    for agent, group in (("Ann", 1), ("Bob", 2), ("Cleo", 1)):
        cell.says(agent, 0, cell.instance.topology.neighbours(agent), f"I take Group {group}.")
    section = kept_private(cell.read_case())
    assert list(section.lines()) == ["Kept private: nobody kept a rule to itself, nor an answer from a neighbour"]


def test_whoever_named_the_leader_need_not_say_no():
    cell = planted("leader_election").answers_are("Yes", "No", "No")
    for agent in cell.instance.topology.agents:
        cell.says(agent, 0, cell.instance.topology.neighbours(agent), "I nominate Ann as leader.")
    assert not kept_private(cell.read_case()).entries
