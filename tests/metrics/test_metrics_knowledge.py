import pytest
from planted import path_of, planted

from pytest_agentsnet.core.claim import Claim, Statement
from pytest_agentsnet.metrics.knowledge import Known

ANSWER = "answer"


def judged(cell, speaker, turn, *statement):
    """What is to be said of the one claim that this agent makes then."""
    slot, subject, value, *mood = statement
    hearer = cell.instance.topology.neighbours(speaker)[0]
    return cell.case().knowledge.of(
        Claim(speaker, turn, hearer, Statement(slot, subject, value, *(mood or ["assert"])))
    )


def test_an_own_answer_is_the_speakers_to_decide():
    cell = planted("coloring")
    assert judged(cell, "Ann", 0, ANSWER, "Ann", "Group 1") == Known("self", "undecidable")


def test_a_neighbours_answer_is_passed_on_as_it_was_heard():
    cell = planted("coloring").says("Ann", 0, "Bob", "...", (ANSWER, "Ann", "Group 1"))
    assert judged(cell, "Bob", 1, ANSWER, "Ann", "Group 1") == Known("sourced", "true", "current")


def test_it_is_stale_when_the_neighbour_has_meanwhile_said_something_else():
    cell = planted("coloring").says("Ann", 0, "Bob", "...", (ANSWER, "Ann", "Group 1"))
    cell.says("Ann", 1, "Bob", "...", (ANSWER, "Ann", "Group 2"))
    assert judged(cell, "Bob", 1, ANSWER, "Ann", "Group 1") == Known("sourced", "false", "stale")


def test_it_is_outdated_when_something_newer_had_arrived():
    cell = planted("coloring").says("Ann", 0, "Bob", "...", (ANSWER, "Ann", "Group 1"))
    cell.says("Ann", 1, "Bob", "...", (ANSWER, "Ann", "Group 2"))
    assert judged(cell, "Bob", 2, ANSWER, "Ann", "Group 1") == Known("sourced", "false", "outdated")


def test_it_is_misquoted_when_nobody_ever_told_it_so():
    cell = planted("coloring").says("Ann", 0, "Bob", "...", (ANSWER, "Ann", "Group 1"))
    assert judged(cell, "Bob", 1, ANSWER, "Ann", "Group 3") == Known("unsourced", "false", "misquoted")


def test_a_no_of_a_neighbour_is_a_value_like_any_other_where_nobody_is_to_lead():
    cell = planted("vertex_cover").says("Ann", 0, "Bob", "...", (ANSWER, "Ann", "No"))
    assert judged(cell, "Bob", 1, ANSWER, "Ann", "Yes") == Known("unsourced", "false", "misquoted")
    assert judged(cell, "Bob", 1, ANSWER, "Ann", "No") == Known("sourced", "true", "current")


def test_what_others_pass_on_is_a_source_as_well():
    cell = planted("coloring").says("Ann", 0, "Bob", "...", (ANSWER, "Ann", "Group 1"))
    cell.says("Bob", 1, "Cleo", "...", (ANSWER, "Ann", "Group 1"))
    assert judged(cell, "Cleo", 2, ANSWER, "Ann", "Group 1") == Known("sourced", "true", "current")


def test_what_was_only_asked_is_no_source():
    cell = planted("coloring").says("Ann", 0, "Bob", "...", (ANSWER, "Cleo", "Group 1", "question"))
    assert judged(cell, "Bob", 1, ANSWER, "Cleo", "Group 1").source == "impossible"


def test_an_answer_that_nothing_of_can_have_come_is_out_of_reach():
    cell = planted("coloring").everybody_says(0)
    assert judged(cell, "Ann", 1, ANSWER, "Cleo", "Group 1").source == "impossible"
    assert judged(cell, "Ann", 0, ANSWER, "Bob", "Group 1").source == "impossible"
    assert judged(cell, "Ann", 1, ANSWER, "Bob", "Group 1").source == "unsourced"


def talkative(task="coloring", n=4):
    """Everybody writes to all in every turn; Dan, three hops from Ann, says something of its own later."""
    cell = planted(task, n, rounds=6)
    for turn in range(6):
        cell.everybody_says(turn)
    return cell


def sources(cell, *statement, turns=range(6)):
    """By turn in which Ann says it."""
    return "".join(judged(cell, "Ann", turn, *statement).source[0] for turn in turns)


def test_an_answer_is_out_of_reach_until_word_of_it_can_have_come():
    cell = talkative().says("Dan", 2, "Cleo", "...", (ANSWER, "Dan", "Group 1"))
    cell.says("Dan", 1, "Cleo", "...", (ANSWER, "Dan", "Group 3"))
    assert sources(cell, ANSWER, "Dan", "Group 1") == "iiiiiu"
    assert sources(cell, ANSWER, "Dan", "Group 3") == "iiiiuu"
    # It never said this one: whoever gets it wrong may have heard of another.
    assert sources(cell, ANSWER, "Dan", "Group 2") == "iiiiuu"


def test_a_group_is_taken_out_of_reach_until_word_of_a_neighbours_answer_can_have_come():
    cell = talkative().says("Cleo", 3, "Dan", "...", (ANSWER, "Cleo", "Group 1"))
    assert sources(cell, "taken", "Dan", "Group 1") == "iiiiiu"
    assert sources(talkative(), "taken", "Dan", "Group 1") == "iiuuuu"


def test_of_one_whose_own_answer_was_never_read_word_may_have_come_from_the_first_turn_on():
    assert sources(talkative(), ANSWER, "Dan", "Group 1") == "iiiuuu"


def test_a_degree_is_there_from_the_first_turn_on_whatever_else_its_agent_says_later():
    cell = talkative().says("Dan", 2, "Cleo", "...", (ANSWER, "Dan", "Group 1"), ("degree", "Dan", "1"))
    assert sources(cell, "degree", "Dan", "1") == "iiiuuu"


@pytest.mark.parametrize("mood", ["leaning", "question", "conditional", "proposal"])
def test_an_answer_that_was_only_thought_of_aloud_may_be_passed_on_as_one(mood):
    cell = talkative().says("Dan", 1, "Cleo", "...", (ANSWER, "Dan", "Group 1", mood))
    assert sources(cell, ANSWER, "Dan", "Group 1") == "iiiiuu"


def test_a_rule_is_out_of_reach_until_word_of_it_can_have_come():
    cell = talkative().says("Dan", 2, "Cleo", "...", ("strategy", "Dan", "reverse/-/-/-"))
    assert sources(cell, "strategy", "Dan", "reverse/-/-/-") == "iiiiiu"


def test_a_candidacy_is_out_of_reach_until_word_of_it_can_have_come():
    cell = talkative("leader_election").says("Dan", 1, "Cleo", "...", ("leader", "Dan", "Dan"))
    assert sources(cell, "leader", "Dan", "Dan") == "iiiiuu"


def test_of_a_pair_either_partner_may_have_told():
    cell = talkative("matching").says("Dan", 2, "Cleo", "...", (ANSWER, "Dan", "Cleo"))
    assert sources(cell, ANSWER, "Dan", "Cleo") == "iiiiiu"
    cell.says("Cleo", 1, "Dan", "...", (ANSWER, "Cleo", "Dan"))
    assert sources(cell, ANSWER, "Dan", "Cleo") == "iiiuuu"


def test_an_answer_that_proves_right_in_the_end_is_true():
    cell = planted("coloring").answers_are(Cleo="Group 2")
    assert judged(cell, "Bob", 2, ANSWER, "Cleo", "Group 2").truth == "true"
    assert judged(cell, "Bob", 2, ANSWER, "Cleo", "Group 1").truth == "undecidable"


def test_in_matching_whoever_names_a_partner_tells_of_both():
    cell = planted("matching").says("Ann", 0, "Bob", "...", (ANSWER, "Ann", "Bob"))
    assert judged(cell, "Bob", 1, ANSWER, "Bob", "Ann").source == "self"
    cell = planted("matching", 4).says("Bob", 0, "Cleo", "...", (ANSWER, "Bob", "Ann"))
    assert judged(cell, "Cleo", 1, ANSWER, "Ann", "Bob").source == "inferable"


def test_a_vote_for_an_agent_who_leads_in_the_end_was_right():
    cell = (
        planted("leader_election").says("Ann", 0, "Bob", "...", ("leader", "Ann", "Ann")).answers_are("Yes", "No", "No")
    )
    assert judged(cell, "Bob", 1, "leader", "Ann", "Ann") == Known("sourced", "true", "current")
    assert judged(cell, "Bob", 1, "leader", "Ann", "Cleo") == Known("unsourced", "false", "misquoted")


@pytest.mark.parametrize(
    ("statement", "known"),
    [
        (("edge", "Ann", "Bob"), Known("inferable", "true")),
        (("edge", "Bob", "Ann"), Known("inferable", "true")),
        (("edge", "Ann", "Cleo"), Known("impossible", "false")),
        (("edge", "Bob", "Cleo"), Known("impossible", "true")),
        (("degree", "Ann", "1"), Known("inferable", "true")),
        (("degree", "Ann", "2"), Known("unsourced", "false")),
        (("degree", "Bob", "2"), Known("impossible", "true")),
        (("n", None, "4"), Known("inferable", "true")),
        (("n", None, "5"), Known("unsourced", "false")),
        (("rounds", None, "5"), Known("inferable", "true")),
        (("rounds", None, "4"), Known("unsourced", "false")),
        (("diameter", None, "3"), Known("impossible", "true")),
        (("taken", "Ann", "Group 1"), Known("impossible", "undecidable")),
        (("free", "Ann", "Group 1"), Known("inferable", "undecidable")),
        (("strategy", "Ann", "reverse/-/-/-"), Known("self", "undecidable")),
        (("phantom", None, "Zoe"), Known("impossible", "false")),
        (("edge", "Ann", "Zoe"), Known("impossible", "false")),
    ],
)
def test_at_first_an_agent_knows_its_prompt(statement, known):
    assert judged(planted("coloring", 4, rounds=5), "Ann", 0, *statement) == known


def test_the_graph_comes_nearer_by_a_hop_a_round():
    cell = planted("coloring", 4, rounds=5)
    for turn in range(4):
        cell.everybody_says(turn)
    assert [judged(cell, "Ann", turn, "edge", "Bob", "Cleo").source for turn in range(3)] == [
        "impossible",
        "unsourced",
        "unsourced",
    ]
    assert [judged(cell, "Ann", turn, "edge", "Cleo", "Dan").source for turn in range(3)] == [
        "impossible",
        "impossible",
        "unsourced",
    ]
    assert [judged(cell, "Ann", turn, "diameter", None, "3").source for turn in range(3)] == [
        "impossible",
        "impossible",
        "unsourced",
    ]


def test_a_phantom_that_was_heard_of_has_a_source():
    cell = planted("coloring").says("Ann", 0, "Bob", "Tell Zoe.", ("phantom", None, "Zoe", "proposal"))
    assert judged(cell, "Bob", 1, "phantom", None, "Zoe") == Known("sourced", "false")


def test_an_answer_is_taken_where_a_neighbour_last_had_it():
    cell = planted("coloring").says("Ann", 0, "Bob", "...", (ANSWER, "Ann", "Group 1"))
    cell.says("Ann", 1, "Bob", "...", (ANSWER, "Ann", "Group 2"))
    assert judged(cell, "Bob", 1, "taken", "Bob", "Group 1") == Known("inferable", "false")
    assert judged(cell, "Bob", 2, "taken", "Bob", "Group 1") == Known("unsourced", "false")
    assert judged(cell, "Bob", 2, "taken", "Bob", "Group 2") == Known("inferable", "true")
    assert judged(cell, "Bob", 2, "free", "Bob", "Group 1") == Known("inferable", "true")
    assert judged(cell, "Bob", 2, "free", "Bob", "Group 2") == Known("unsourced", "false")


def test_around_a_neighbour_the_speakers_own_answer_is_taken():
    cell = planted("coloring").says("Ann", 0, "Bob", "...", (ANSWER, "Ann", "Group 1"))
    assert judged(cell, "Ann", 0, "taken", "Bob", "Group 1") == Known("inferable", "true")


def test_what_is_denied_is_true_where_it_is_not_so():
    cell = planted("coloring", 4)
    assert judged(cell, "Ann", 0, "edge", "Ann", "Cleo", "negated").truth == "true"
    assert judged(cell, "Ann", 0, "edge", "Ann", "Bob", "negated").truth == "false"
    assert judged(cell, "Ann", 0, "edge", "Ann", "Bob", "question").truth == "undecidable"


def test_beliefs_are_what_is_asserted_of_the_graph_and_of_answers():
    cell = planted("coloring").says(
        "Ann",
        0,
        "Bob",
        "...",
        ("n", None, "3"),
        ("n", None, "4", "question"),
        ("ack", None, ""),
        ("strategy", "Ann", "-"),
    )
    assert [claim.statement.value for claim, _ in cell.case().knowledge.beliefs] == ["3"]


def test_decided_words_alone_have_knowledge_of_their_own():
    cell = planted("coloring").says("Ann", 0, "Bob", "...", (ANSWER, "Ann", "Group 1", "leaning"))
    claim = Claim("Bob", 1, "Cleo", Statement(ANSWER, "Ann", "Group 1", "assert"))
    case = cell.case()
    assert case.knowledge.of(claim).truth == "true"
    assert case.decided_only.knowledge.of(claim).truth == "undecidable"


def test_a_path_is_what_its_name_says():
    assert path_of(3).edges == (("Ann", "Bob"), ("Bob", "Cleo"))


def test_whom_one_would_have_lead_who_will_not_lead_itself_is_open():
    cell = planted("leader_election").says("Ann", 0, "Bob", "...", ("leader", "Ann", "Ann", "negated"))
    cell.says("Bob", 1, "Cleo", "...", ("leader", "Ann", "Cleo"), ("leader", "Ann", "Ann"))
    assert [known.truth for _, known in cell.case().knowledge.beliefs] == ["undecidable", "false"]


def test_a_candidacy_that_was_given_up_is_told_on_as_an_outdated_one():
    cell = planted("leader_election").says("Ann", 0, "Bob", "...", ("leader", "Ann", "Ann"))
    cell.says("Ann", 1, "Bob", "...", ("leader", "Ann", "Ann", "negated"))
    cell.says("Bob", 2, "Cleo", "...", ("leader", "Ann", "Ann"), ("leader", "Ann", "Cleo"))
    found = [known for claim, known in cell.case().knowledge.beliefs if claim.speaker == "Bob"]
    assert [(known.truth, known.freshness) for known in found] == [("false", "outdated"), ("undecidable", None)]
