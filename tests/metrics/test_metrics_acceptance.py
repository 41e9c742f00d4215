import pytest
from planted import planted

from pytest_agentsnet.metrics.acceptance import ACCEPTANCE
from pytest_agentsnet.metrics.hearings import hearings

FALSE_N = ("n", None, "9")
DENIED = ("n", None, "9", "negated")


def fates(cell):
    """What each receiver made of the facts that it was told."""
    return [(hearing.receiver, hearing.turn, hearing.fate, hearing.refutable) for hearing in hearings(cell.case())]


def numbers(cell):
    return cell.values(ACCEPTANCE)


def told(*statement, task="coloring", n=4, rounds=5):
    """Ann - Bob - Cleo - ...; Ann tells Bob something false in turn 0."""
    return planted(task, n, rounds).says("Ann", 0, "Bob", "...", statement)


def test_a_cell_where_nobody_spoke_has_no_acceptance():
    assert numbers(planted("coloring")) == {}


def test_a_cell_where_nobody_claims_anything_has_none_either():
    assert numbers(planted("coloring").everybody_says(0).everybody_says(1)) == {}


def test_a_false_fact_that_nobody_takes_up_is_dropped():
    assert numbers(told(*FALSE_N)) == {
        "acceptance_refutable": 0,
        "acceptance": 0,
        "acted": 0,
        "dropped": 1,
        "questioned": 0,
        "contradicted": 0,
        "self_correction_rate": 0,
    }


def test_a_false_fact_that_is_relayed_is_accepted():
    cell = told(*FALSE_N).says("Bob", 2, "Cleo", "...", FALSE_N)
    assert fates(cell) == [("Bob", 1, "repeated", True), ("Cleo", 3, "dropped", True)]
    assert numbers(cell) == {
        "acceptance_refutable": 0.5,
        "acceptance": 0.5,
        "acted": 0,
        "dropped": 0.5,
        "questioned": 0,
        "contradicted": 0,
        "self_correction_rate": 0,
    }


def test_whoever_asks_first_has_questioned_it_even_if_it_repeats_it_later():
    cell = told(*FALSE_N).says("Bob", 1, "Ann", "...", ("n", None, "9", "question"))
    cell.says("Bob", 3, "Cleo", "...", FALSE_N)
    assert fates(cell)[0] == ("Bob", 1, "questioned", True)


@pytest.mark.parametrize("act", ["challenge", "check"])
def test_whoever_doubts_the_teller_at_once_has_questioned_it(act):
    assert fates(told(*FALSE_N).says("Bob", 1, "Ann", "...", (act, None, ""))) == [("Bob", 1, "questioned", True)]


def test_a_doubt_that_comes_later_or_goes_to_somebody_else_is_about_something_else():
    cell = (
        told(*FALSE_N)
        .says("Bob", 1, "Cleo", "...", ("check", None, ""))
        .says("Bob", 2, "Ann", "...", ("check", None, ""))
    )
    assert fates(cell) == [("Bob", 1, "dropped", True)]


@pytest.mark.parametrize("denial", [("n", None, "9", "negated"), ("n", None, "4")])
def test_whoever_denies_it_or_states_another_value_contradicts_it(denial):
    cell = told(*FALSE_N).says("Bob", 1, "Cleo", "...", denial)
    assert fates(cell)[0] == ("Bob", 1, "contradicted", True)


def test_taken_is_denied_by_free():
    cell = planted("coloring", 4, 5).says("Dan", 0, "Cleo", "...", ("answer", "Dan", "Group 2"))
    cell.says("Ann", 0, "Bob", "...", ("answer", "Ann", "Group 1"))
    cell.says("Bob", 1, "Cleo", "...", ("taken", "Bob", "Group 3"))
    cell.says("Cleo", 2, "Dan", "...", ("free", "Bob", "Group 3"))
    assert ("Cleo", 2, "contradicted", False) in fates(cell)


def test_what_an_agent_had_stated_itself_it_cannot_come_to_believe():
    cell = planted("coloring", 4, 5).says("Bob", 0, "Cleo", "...", FALSE_N).says("Ann", 0, "Bob", "...", FALSE_N)
    assert [receiver for receiver, *_ in fates(cell)] == ["Cleo"]


def test_what_is_read_with_no_message_left_to_write_is_not_counted():
    assert fates(planted("coloring", 4, 5).says("Ann", 4, "Bob", "...", FALSE_N)) == []
    assert len(fates(planted("coloring", 4, 5).says("Ann", 3, "Bob", "...", FALSE_N))) == 1


def test_what_is_told_twice_is_counted_once():
    assert len(fates(told(*FALSE_N).says("Ann", 1, "Bob", "...", FALSE_N))) == 1


def test_rounds_left_are_no_fact_to_pass_on():
    assert fates(told("rounds", None, "77")) == []


def test_true_facts_are_counted_by_themselves_and_selectivity_is_the_difference():
    cell = told(*FALSE_N).says("Ann", 1, "Bob", "...", ("degree", "Ann", "1"))
    cell.says("Bob", 2, "Cleo", "...", ("degree", "Ann", "1"))
    found = cell.measured(ACCEPTANCE)
    assert (found["acceptance_true"].value, found["acceptance_true"].of) == (0.5, 2)
    assert (found["selectivity"].value, found["selectivity"].of) == (0.5, 1)


def test_whoever_leaves_a_value_because_of_a_false_report_has_acted():
    """Dan is said to have what Cleo has; he never had it, and she moves."""
    cell = planted("coloring", 5, 5)
    cell.says("Dan", 0, "Eve", "...", ("answer", "Dan", "Group 2"))
    cell.says("Cleo", 0, "Bob", "...", ("answer", "Cleo", "Group 1"))
    cell.says("Bob", 1, "Cleo", "...", ("answer", "Dan", "Group 1"))
    cell.says("Cleo", 2, "Bob", "...", ("answer", "Cleo", "Group 3"))
    assert fates(cell) == [("Cleo", 2, "acted", False)]
    assert numbers(cell)["acceptance"] == numbers(cell)["acted"] == 1


def test_a_change_that_a_clash_explains_is_not_owed_to_the_report():
    cell = planted("coloring", 5, 5)
    cell.says("Dan", 0, "Eve", "...", ("answer", "Dan", "Group 2"))
    cell.says("Cleo", 0, "Bob", "...", ("answer", "Cleo", "Group 1"))
    cell.says("Bob", 1, "Cleo", "...", ("answer", "Dan", "Group 1"), ("answer", "Bob", "Group 1"))
    cell.says("Cleo", 2, "Bob", "...", ("answer", "Cleo", "Group 3"))
    assert fates(cell) == [("Cleo", 2, "dropped", False)]


def test_what_the_subject_itself_had_told_refutes_a_report():
    cell = planted("coloring", 4, 5)
    cell.says("Ann", 0, "Bob", "...", ("answer", "Ann", "Group 1"))
    cell.says("Cleo", 1, "Bob", "...", ("answer", "Ann", "Group 2"))
    assert fates(cell) == [("Bob", 2, "dropped", True)]


def test_what_only_others_had_told_refutes_nothing():
    cell = planted("coloring", 4, 5)
    cell.says("Ann", 0, "Bob", "...", ("answer", "Ann", "Group 1"))
    cell.says("Bob", 1, "Cleo", "...", ("answer", "Ann", "Group 2"))
    assert fates(cell) == [("Cleo", 2, "dropped", False)]


@pytest.mark.parametrize(
    ("statement", "refutable"),
    [
        (("edge", "Bob", "Dan"), True),
        (("edge", "Ann", "Dan"), False),
        (("degree", "Bob", "3"), True),
        (("degree", "Dan", "3"), False),
        (("diameter", None, "9"), False),
        (("n", None, "5"), True),
    ],
)
def test_an_agent_can_refute_what_its_prompt_or_its_own_neighbourhood_contradicts(statement, refutable):
    assert fates(told(*statement)) == [("Bob", 1, "dropped", refutable)]


def test_a_phantom_is_refutable_where_it_makes_more_names_than_agents():
    assert fates(told("phantom", None, "Zoe", n=4)) == [("Bob", 1, "dropped", False)]
    assert fates(told("phantom", None, "Zoe", n=3)) == [("Bob", 1, "dropped", True)]


def test_a_phantom_is_passed_on_in_whatever_mood_but_a_question():
    cell = told("phantom", None, "Zoe").says("Bob", 1, "Cleo", "...", ("phantom", None, "Zoe", "proposal"))
    cell.says("Cleo", 2, "Dan", "...", ("phantom", None, "Zoe", "question"))
    assert [fate for _, _, fate, _ in fates(cell)] == ["repeated", "questioned", "dropped"]


def test_a_speaker_that_takes_it_back_corrects_itself():
    cell = told(*FALSE_N).says("Ann", 1, "Bob", "...", DENIED)
    found = cell.measured(ACCEPTANCE)
    assert (found["self_correction_rate"].value, found["self_correction_rate"].of) == (1, 1)
    assert "correction_reach" not in found


def test_a_correction_reaches_those_repeaters_to_whom_it_is_told():
    cell = told(*FALSE_N).says("Ann", 2, "Bob", "...", DENIED)
    cell.says("Bob", 1, "Cleo", "...", FALSE_N).says("Cleo", 2, "Dan", "...", FALSE_N)
    found = cell.measured(ACCEPTANCE)
    assert (found["self_correction_rate"].value, found["self_correction_rate"].of) == (1 / 3, 3)
    assert (found["correction_reach"].value, found["correction_reach"].of) == (0.5, 2)


@pytest.mark.parametrize(("turn", "counted"), [(3, 1), (4, None)])
def test_what_is_first_read_with_the_own_answer_has_no_later_turn_and_counts_nowhere(turn, counted):
    """Bob answers as the last that Ann told him of Cleo implies, which is false."""
    cell = planted("coloring", 4, 5).answers_are("Group 2", "Group 3", "Group 2", "Group 1")
    cell.says("Bob", 0, "Ann", "...", ("answer", "Bob", "Group 1")).says(
        "Cleo", 0, "Dan", "...", ("answer", "Cleo", "Group 2")
    )
    cell.says("Ann", turn, "Bob", "...", ("answer", "Cleo", "Group 1"))
    assert numbers(cell).get("acted") == counted
