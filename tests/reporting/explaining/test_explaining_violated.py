"""What the answers violate: what both ends had heard, when they settled, and whether a fitting answer was there."""

from planted import planted
from told_story import told

from pytest_agentsnet.reporting.explaining.violated_sites import violated_sites


def said(cell, turn, **groups):
    for agent, group in groups.items():
        cell.says(agent, turn, cell.instance.topology.neighbours(agent), f"I take Group {group}.")
    return cell


def test_an_edge_is_told_from_both_ends():
    cell = said(planted("coloring"), 0, Ann=1, Bob=2, Cleo=3).answers_are("Group 1", "Group 1", "Group 3")
    text = told(violated_sites(cell.read_case()))
    assert "1 place" in text
    assert "Ann - Bob, the same group" in text
    assert (
        "Ann answered Group 1 and said so from round 1 on; that fitted all that its neighbours had last told it" in text
    )
    assert 'Ann had last heard from Bob: Group 2 (Bob, round 1) to Ann: "I take Group 2' in text
    assert "Bob answered Group 1 and had not settled on it before; Group 2 would have fitted what it had heard" in text
    assert 'Bob had last heard from Ann: Group 1 (Ann, round 1) to Bob: "I take Group 1' in text


def test_a_late_change_is_told_with_its_round():
    cell = said(said(planted("coloring"), 0, Ann=2, Bob=1), 3, Ann=1).answers_are("Group 1", "Group 1", "Group 2")
    assert "Ann answered Group 1 and said so from round 4 on" in told(violated_sites(cell.read_case()))


def test_an_end_that_heard_nothing_says_so():
    cell = planted("coloring").answers_are("Group 1", "Group 1", "Group 2")
    text = told(violated_sites(cell.read_case()))
    assert "Ann answered Group 1 and had not settled on it before; no neighbour had told it an answer" in text
    assert "Ann had heard no answer of Bob's" in text


def test_what_an_end_told_others_is_told_too():
    cell = said(planted("coloring"), 0, Ann=1, Bob=2).answers_are("Group 1", "Group 1", "Group 2")
    cell.says("Bob", 2, "Cleo", "I take Group 1.")
    text = told(violated_sites(cell.read_case()))
    assert '(Bob, round 3) to Cleo: "I take Group 1' in text
    assert '(Bob, round 1) to Ann: "I take Group 2' in text


def test_a_jilted_end_is_told_what_it_had_been_promised():
    cell = planted("matching").answers_are("Bob", "Cleo", "None")
    cell.says("Bob", 1, "Ann", "I pair with Ann.").says("Bob", 2, "Cleo", "I pair with Cleo.")
    text = told(violated_sites(cell.read_case()))
    assert "Ann - Bob, promises that exclude one another" in text
    assert 'Ann had last heard from Bob: Ann (Bob, round 2) to Ann: "I pair with Ann' in text
    assert 'Bob had last promised Ann to be their partner (Bob, round 2) to Ann: "I pair with Ann' in text


def test_one_who_was_promised_and_names_another_could_have_answered_better():
    cell = planted("matching", 4).answers_are("Bob", "Cleo", "Dan", "Cleo")
    cell.says("Ann", 1, "Bob", "I pair with Bob.")
    assert "Ann would have fitted what it had heard" in told(violated_sites(cell.read_case()))


def test_of_two_promises_one_is_kept():
    cell = planted("matching").answers_are("Bob", "Cleo", "Bob")
    cell.says("Ann", 1, "Bob", "I pair with Bob.").says("Cleo", 1, "Bob", "I pair with Bob.")
    text = told(violated_sites(cell.read_case()))
    assert "that fitted one of the promises that it had been given" in text
    assert "Bob answered Cleo and had not settled on it before" in text


def test_where_nobody_leads_those_who_once_would_are_told():
    cell = planted("leader_election").answers_are("No", "No", "No")
    cell.says("Ann", 1, "Bob", "I will be the leader.").says("Bob", 2, "Ann", "I nominate Ann as leader.")
    text = told(violated_sites(cell.read_case()))
    assert (
        'nobody leads Ann would lead until round 2, and answered No (Ann, round 2) to Bob: "I will be the leader'
        in text
    )
    assert "Ann had last heard from its neighbours: Ann (1)" in text


def test_where_nobody_ever_would_lead_that_is_said():
    cell = planted("leader_election").answers_are("No", "No", "No")
    assert "nobody leads nobody ever said that it would" in told(violated_sites(cell.read_case()))


def test_several_leaders_are_told_with_what_their_neighbours_said():
    cell = planted("leader_election").answers_are("Yes", "No", "Yes")
    cell.says("Bob", 0, ["Ann", "Cleo"], "I nominate Ann as leader.")
    text = told(violated_sites(cell.read_case()))
    assert "Ann and Cleo, several would lead" in text
    assert "Cleo had last heard from its neighbours: Ann (1)" in text


def test_of_a_reply_without_an_answer_the_end_is_quoted():
    cell = planted("coloring").answers_are(None, "Group 1", "Group 2")
    cell.replies["Ann", 4] = ("far off " * 50 + "I cannot decide.",)
    text = told(violated_sites(cell.read_case()))
    assert "Ann gave no answer that can be read (Ann, answer): " in text
    assert text.count("far off") < 25
    assert 'I cannot decide."' in text
