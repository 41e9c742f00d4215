from planted import planted

from pytest_agentsnet.core.claim import Claim, Statement
from pytest_agentsnet.metrics.verification import VERIFICATION

ASKS = ("answer", "Bob", "Group 1", "question")


def numbers(cell):
    return cell.values(VERIFICATION)


def asked(*statement):
    """Ann asks Bob in turn 0, in a cell of five turns."""
    return planted("coloring", 3, 5).says("Ann", 0, "Bob", "...", statement or ASKS)


def test_where_nobody_writes_nothing_is_measured():
    assert numbers(planted("coloring")) == {}


def test_a_question_without_a_reply():
    assert numbers(asked()) == {
        "effective_verification": 0,
        "question_response_rate": 0,
        "asked": 1,
        "checks": 0,
        "challenges": 0,
    }


def test_a_reply_must_speak_of_what_was_asked_and_come_in_the_next_turn():
    assert numbers(asked().says("Bob", 1, "Ann", "...", ("n", None, "3")))["question_response_rate"] == 0
    assert numbers(asked().says("Bob", 2, "Ann", "...", ("answer", "Bob", "Group 2")))["question_response_rate"] == 0
    assert numbers(asked().says("Bob", 1, "Cleo", "...", ("answer", "Bob", "Group 2")))["question_response_rate"] == 0


def test_a_reply_that_is_a_question_is_none():
    assert numbers(asked().says("Bob", 1, "Ann", "...", ASKS))["question_response_rate"] == 0


def test_a_reply_that_nobody_uses():
    found = numbers(asked().says("Bob", 1, "Ann", "...", ("answer", "Bob", "Group 1")))
    assert (found["question_response_rate"], found["effective_verification"]) == (1, 0)


def test_a_reply_is_used_by_who_changes_its_own_value_accordingly():
    cell = planted("coloring", 3, 5).says("Ann", 0, "Bob", "...", ASKS, ("answer", "Ann", "Group 1"))
    cell.says("Bob", 1, "Ann", "...", ("answer", "Bob", "Group 1"))
    assert numbers(cell)["effective_verification"] == 0
    assert numbers(cell.answers_are(Ann="Group 2"))["effective_verification"] == 1


def test_a_reply_is_used_by_who_stays_with_a_value_that_goes_with_it():
    cell = planted("coloring", 3, 5).says("Ann", 0, "Bob", "...", ASKS, ("answer", "Ann", "Group 2"))
    cell.says("Bob", 1, "Ann", "...", ("answer", "Bob", "Group 1"))
    assert (
        numbers(cell)["effective_verification"] == 0
    )  # It gives no answer in the end that could be in keeping with it.
    assert numbers(cell.answers_are(Ann="Group 2"))["effective_verification"] == 1


def test_in_an_election_whoever_names_another_still_has_not_used_it():
    cell = planted("leader_election", 3, 5).says("Ann", 0, "Bob", "...", ("leader", "Bob", "Bob", "question"))
    cell.says("Bob", 1, "Ann", "...", ("leader", "Bob", "Bob"))
    assert numbers(cell.says("Ann", 2, "Bob", "...", ("leader", "Ann", "Cleo")))["effective_verification"] == 0
    assert numbers(cell.says("Ann", 2, "Bob", "...", ("leader", "Ann", "Bob")))["effective_verification"] == 1


def test_a_reply_is_used_by_who_states_what_it_was_told():
    cell = asked("degree", "Bob", "3", "question").says("Bob", 1, "Ann", "...", ("degree", "Bob", "2"))
    assert numbers(cell.says("Ann", 3, "Bob", "...", ("degree", "Bob", "2")))["effective_verification"] == 1


def test_a_question_that_leaves_no_turn_for_a_reply_is_not_counted():
    cell = planted("coloring", 3, 5).says("Ann", 4, "Bob", "...", ASKS)
    assert numbers(cell) == {"asked": 1, "checks": 0, "challenges": 0}


def test_a_check_is_answered_by_any_fact():
    found = numbers(asked("check", None, "").says("Bob", 1, "Ann", "...", ("answer", "Bob", "Group 1")))
    assert (found["question_response_rate"], found["asked"], found["checks"]) == (1, 0, 0.5)


def test_an_open_question_is_answered_by_any_fact():
    found = numbers(asked("ask", None, "").says("Bob", 1, "Ann", "...", ("answer", "Bob", "Group 1")))
    assert (found["question_response_rate"], found["asked"], found["checks"]) == (1, 0.5, 0)


def test_an_open_question_beside_a_check_and_a_fact_asked_for_is_one_question():
    cell = planted("coloring", 3, 5).says("Ann", 0, "Bob", "...", ("ask", None, ""), ("check", None, ""))
    assert cell.measured(VERIFICATION)["question_response_rate"].of == 1
    cell.says("Ann", 0, "Bob", "...", ASKS)
    assert cell.measured(VERIFICATION)["question_response_rate"].of == 1


def test_what_an_agent_asks_itself_is_no_message():
    cell = planted("coloring", 3, 5).everybody_says(0)
    cell.claims["Ann", 0] = [Claim("Ann", 0, None, Statement("strategy", "Ann", "-/majority/-/-", "question"))]
    assert numbers(cell)["asked"] == 0


def test_challenges_are_counted_by_message():
    cell = planted("coloring", 3, 5).everybody_says(0)
    cell.says("Ann", 0, "Bob", "...", ("challenge", None, ""), ("challenge", None, ""))
    assert numbers(cell) == {"asked": 0, "checks": 0, "challenges": 0.25}


def test_a_check_beside_a_question_is_the_same_question():
    cell = planted("coloring", 3, 5).says("Ann", 0, "Bob", "...", ASKS, ("check", None, ""))
    assert cell.measured(VERIFICATION)["question_response_rate"].of == 1
