"""Each conflict from its first round to its end: the story names the site, the values, who knew, who moved, and how it ended."""

from dataclasses import replace

from planted import planted
from told_story import told

from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.reporting.explaining.conflict_story import conflict_story


def taking(*lines, answers):
    """Agents on a path say to all neighbours which group they take, turn by turn (``-``: nothing), and answer."""
    cell = planted("coloring", len(lines))
    for agent, line in zip(cell.instance.topology.agents, lines, strict=True):
        for turn, group in enumerate(line):
            if group != "-":
                cell.says(agent, turn, cell.instance.topology.neighbours(agent), f"I take Group {group}.")
    return cell.answers_are(*(f"Group {group}" for group in answers)).read_case()


def without(case, agent, answer=None):
    """The same, but the agent answers that, or nothing that can be read."""
    *turns, last = case.transcript.turns
    changed = tuple(
        replace(turn, answer=answer) if each == agent else turn
        for each, turn in zip(case.transcript.agents, last, strict=True)
    )
    return Case(case.instance, replace(case.transcript, turns=(*turns, changed)))


def test_a_resolved_conflict():
    text = told(conflict_story(taking("1111", "1222", "3333", answers="123")))
    assert "1 conflict: 1 known to those who clashed in time to change something, 1 gone, 0 there at the end." in text
    assert "Ann - Bob, the same group: began in round 1, known from round 2 on, gone in round 2" in text
    assert '(Ann, round 1) to Bob: "I take Group 1' in text
    assert '(Bob, round 1) to Ann: "I take Group 1' in text
    assert 'round 2: Bob moved from Group 1 to Group 2 (Bob, round 2) to Ann: "I take Group 2' in text


def test_a_livelock_is_told_move_by_move():
    text = told(conflict_story(taking("1321", "1321", "----", answers="332")))
    assert "Ann - Bob, the same group: began in round 1, known from round 2 on, there at the end" in text
    for place, before, after in (("round 2", 1, 3), ("round 3", 3, 2), ("round 4", 2, 1), ("answer", 1, 3)):
        moved = "; ".join(f"{agent} moved from Group {before} to Group {after}" for agent in ("Ann", "Bob"))
        assert f"{place}: {moved}, and they clash again" in text


def test_a_standoff_is_told_in_one_line():
    text = told(conflict_story(taking("1111", "1111", "2222", answers="112")))
    assert "round 2 to answer: Ann and Bob stayed where they were" in text
    assert "moved" not in text


def test_a_conflict_that_begins_with_the_answers_was_not_known():
    section = conflict_story(taking("1111", "2222", "3333", answers="113"))
    assert "1 conflict: 0 known" in told(section)
    assert "Ann - Bob, the same group: began with the answers" in told(section)


def test_a_conflict_that_is_gone_with_the_answers_says_who_moved_then():
    text = told(conflict_story(taking("1111", "1111", "3333", answers="213")))
    assert "gone with the answer" in text
    assert "answer: Ann moved from Group 1 to Group 2" in text


def test_those_in_the_answers_come_before_earlier_ones():
    section = conflict_story(taking("1222", "1331", "4441", answers="211"))
    assert [entry.sentence.split(",")[0] for entry in section.entries] == ["Bob - Cleo", "Ann - Bob"]


def test_several_candidates_are_named_with_their_own_words():
    cell = planted("leader_election").answers_are("Yes", "No", "Yes")
    for turn in range(4):
        for agent in ("Ann", "Cleo"):
            cell.says(agent, turn, "Bob", "I am the leader.")
    text = told(conflict_story(cell.read_case()))
    assert "Ann and Cleo, several would lead: began in round 1, not known to both in time, there at the end" in text
    assert '(Ann, round 1) to Bob: "I am the leader' in text
    assert '(Cleo, round 1) to Bob: "I am the leader' in text


def test_a_coordinator_without_need_stayed_where_it_was():
    cell = planted("vertex_cover", 2).answers_are("Yes", "Yes")
    for turn in range(4):
        cell.says("Ann", turn, "Bob", "I am a coordinator.").says("Bob", turn, "Ann", "I am a coordinator.")
    text = told(conflict_story(cell.read_case()))
    assert "Ann, a Yes without need: began in round 1" in text
    assert "round 2 to answer: Ann stayed where it was" in text


def test_a_conflict_that_is_gone_because_somebody_gave_no_answer_says_so():
    cell = taking("1111", "1111", "2222", answers="112")
    text = told(conflict_story(without(cell, "Bob")))
    assert "1 gone (1 because somebody gave no valid answer), 0 there at the end" in text
    assert "known from round 2 on, gone with the answers: Bob gave no answer that can be read" in text
    assert "round 2 to round 4: Ann and Bob stayed where they were" in text
    assert "answer: " not in text


def test_an_answer_that_is_none_of_the_task_is_no_valid_one():
    text = told(conflict_story(without(taking("1111", "1111", "2222", answers="112"), "Bob", "Group 9")))
    assert "gone with the answers: Bob gave no valid answer" in text


def test_of_one_who_moved_with_its_answer_that_is_told_though_the_other_gave_none():
    text = told(conflict_story(without(taking("1111", "1111", "2222", answers="312"), "Bob")))
    assert "1 gone, 0 there at the end" in text
    assert "gone with the answer (" in text
    assert "answer: Ann moved from Group 1 to Group 3" in text


def test_a_needless_coordinator_is_so_no_more_where_a_neighbour_gave_no_answer():
    cell = planted("vertex_cover", 2).answers_are("Yes", None)
    for turn in range(4):
        cell.says("Ann", turn, "Bob", "I am a coordinator.").says("Bob", turn, "Ann", "I am a coordinator.")
    text = told(conflict_story(cell.read_case()))
    assert text.count("gone with the answers: Bob gave no answer that can be read") == 2
    assert "round 2 to round 4: Ann stayed where it was" in text


def test_what_the_last_messages_told_is_known_when_they_answer():
    text = told(conflict_story(taking("---1", "---1", "2222", answers="112")))
    assert "began in round 4, known when they answered, there at the end" in text
    assert "answer: Ann and Bob stayed where they were" in text
