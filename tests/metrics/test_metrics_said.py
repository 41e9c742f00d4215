from planted import path_of, planted

from pytest_agentsnet.core.claim import MOODS
from pytest_agentsnet.metrics.poll import Opinion, Poll
from pytest_agentsnet.metrics.reading.text.vocabulary import Vocabulary
from pytest_agentsnet.metrics.said import SaidAnswers, Word


def said_with(*tellings, task="coloring", decided=False):
    """(speaker, turn, hearer, value) or the same with a mood."""
    cell = planted(task)
    slot = "leader" if task == "leader_election" else "answer"
    for speaker, turn, hearer, value, *mood in tellings:
        cell.says(speaker, turn, hearer, "...", (slot, speaker, value, *mood))
    case = cell.case()
    return case.decided_only.said if decided else case.said


def test_an_answer_stands_until_another_is_given_to_that_neighbour():
    said = said_with(("Bob", 1, "Ann", "Group 1"), ("Bob", 3, "Ann", "Group 2"), ("Bob", 2, "Cleo", "Group 3"))
    assert [said.value("Bob", "Ann", turn) for turn in range(5)] == [None, "Group 1", "Group 1", "Group 2", "Group 2"]
    assert said.value("Bob", "Cleo", 4) == "Group 3"
    assert said.value("Ann", "Bob", 4) is None


def test_only_the_last_one_of_a_turn_counts():
    said = said_with(("Bob", 1, "Ann", "Group 1"), ("Bob", 1, "Ann", "Group 2"))
    assert said.words["Bob", "Ann"] == [Word(1, "Group 2", decided=True)]


def test_turns_stand_in_order_in_whatever_order_they_were_planted():
    said = said_with(("Bob", 3, "Ann", "Group 2"), ("Bob", 1, "Ann", "Group 1"))
    assert [word.turn for word in said.words["Bob", "Ann"]] == [1, 3]


def test_leanings_and_proposals_are_told_apart_from_decisions():
    told = {mood: said_with(("Bob", 1, "Ann", "Group 1", mood)).word("Bob", "Ann", 1) for mood in MOODS}
    assert {mood: word.decided for mood, word in told.items() if word} == {
        "assert": True,
        "leaning": False,
        "proposal": False,
    }
    told = {mood: said_with(("Bob", 1, "Ann", "Group 1", mood), decided=True).words for mood in MOODS}
    assert [mood for mood, words in told.items() if words] == ["assert"]


def test_what_is_said_of_others_is_no_own_answer():
    cell = planted("coloring").says("Bob", 0, "Ann", "...", ("answer", "Ann", "Group 1"), ("taken", "Bob", "Group 2"))
    assert cell.case().said.words == {}


def test_in_leader_election_the_candidate_is_the_value():
    assert said_with(("Bob", 0, "Ann", "Cleo"), task="leader_election").value("Bob", "Ann", 0) == "Cleo"


def test_all_that_an_agent_said_is_given_with_its_hearers():
    said = said_with(("Bob", 0, "Ann", "Group 1"), ("Bob", 1, "Cleo", "Group 2"), ("Ann", 0, "Bob", "Group 3"))
    assert {(hearer, word.value) for hearer, word in said.by("Bob")} == {("Ann", "Group 1"), ("Cleo", "Group 2")}
    assert list(said.by("Cleo")) == []


def test_a_polled_opinion_is_as_if_it_were_told_to_all_neighbours():
    poll = Poll({("Bob", 1): Opinion(answer="Group 2"), ("Bob", 0): Opinion(), ("Ann", 0): Opinion(leader="Bob")})
    topology = path_of(3)
    coloring = Vocabulary("coloring", topology.agents, ("Group 1", "Group 2"))
    assert SaidAnswers.polled(poll, topology, coloring, 4).words == {
        ("Bob", "Ann"): [Word(1, "Group 2", decided=True)],
        ("Bob", "Cleo"): [Word(1, "Group 2", decided=True)],
    }
    election = Vocabulary("leader_election", topology.agents, ("Yes", "No"))
    assert SaidAnswers.polled(poll, topology, election, 4).words == {("Ann", "Bob"): [Word(0, "Bob", decided=True)]}


def test_a_candidate_who_says_that_it_will_not_lead_says_no():
    said = said_with(("Bob", 0, "Ann", "Bob"), ("Bob", 1, "Ann", "Bob", "negated"), task="leader_election")
    assert [said.value("Bob", "Ann", turn) for turn in (0, 1)] == ["Bob", "No"]
    first = said_with(("Bob", 1, "Ann", "Bob", "negated"), task="leader_election", decided=True)
    assert first.words["Bob", "Ann"] == [Word(1, "No", decided=True)]


def test_whoever_would_have_another_lead_says_no_more_by_a_no():
    named = [("Bob", 0, "Cleo", "Cleo"), ("Bob", 1, "Ann", "Bob", "negated"), ("Bob", 1, "Cleo", "Bob", "negated")]
    said = said_with(*named, task="leader_election")
    assert {edge: [word.value for word in words] for edge, words in said.words.items()} == {("Bob", "Cleo"): ["Cleo"]}


def test_that_another_will_not_lead_is_no_own_answer():
    cell = planted("leader_election").says("Bob", 0, "Ann", "...", ("leader", "Bob", "Cleo", "negated"))
    cell.says("Bob", 1, "Ann", "...", ("leader", "Ann", "Ann", "negated"))
    assert cell.case().said.words == {}


def test_the_answer_no_is_read_in_english_as_one_that_was_stated():
    cell = planted("leader_election").says("Bob", 0, ["Ann", "Cleo"], "My answer is No.")
    assert cell.read_case().said.value("Bob", "Cleo", 0) == "No"
