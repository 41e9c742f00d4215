import pytest
from spoken_cells import RING, case_of, instance_of, states, thinks, values_of

from pytest_agentsnet.core.strategy_key import StrategyKey, strategy_key
from pytest_agentsnet.metrics.measuring import measured
from pytest_agentsnet.metrics.poll import Opinion, Poll
from pytest_agentsnet.metrics.stated_keys import refined, told_keys
from pytest_agentsnet.metrics.strategy import STRATEGY

COLORING = instance_of("coloring")
SOLUTION = {"Ann": "Group 1", "Bob": "Group 2", "Cid": "Group 1", "Dan": "Group 2"}
GREEDY = "reverse/smallest_free/none/own"
REPAIR = "none/random_free/lower_yields/own"


def all_state(turn, key=GREEDY, agents=RING.agents, **how):
    return [claim for agent in agents for claim in states(COLORING, agent, turn, key, **how)]


def test_a_run_that_agrees_at_once_has_met_at_turn_0():
    assert values_of(case_of(COLORING, SOLUTION, all_state(0)), STRATEGY) == {
        "strategy_stated": 1,
        "strategy_agreement_round": 0,
        "strategy_agreement_round_80": 0,
        "mixed_strategy_rate": 0,
        "hollow_agreement": 0,
    }


def test_a_run_that_agrees_late_moves_only_the_round_of_agreement():
    at_once = values_of(case_of(COLORING, SOLUTION, all_state(0)), STRATEGY)
    late = values_of(case_of(COLORING, SOLUTION, all_state(3)), STRATEGY)
    assert late == {**at_once, "strategy_agreement_round": 3, "strategy_agreement_round_80": 3}


def test_a_mixed_run_is_mixed_and_its_fitting_edges_hollow_and_it_never_agrees():
    claims = [*all_state(0, agents=["Ann", "Bob"]), *all_state(0, REPAIR, ["Cid", "Dan"])]
    found = measured(case_of(COLORING, {**SOLUTION, "Cid": "Group 2"}, claims), STRATEGY)
    assert found["mixed_strategy_rate"].value == 0.5
    assert found["mixed_strategy_rate"].of == 4
    # Bob - Cid and Cid - Dan clash; of Ann - Bob and Dan - Ann the second is hollow.
    assert (found["hollow_agreement"].value, found["hollow_agreement"].of) == (0.5, 2)
    assert (found["strategy_agreement_round"].value, found["strategy_agreement_round"].censored) == (4, 1)


def test_four_edges_in_five_are_not_all():
    claims = [*all_state(1, agents=["Ann", "Bob", "Cid"]), *all_state(2, agents=["Dan"])]
    pentagon = instance_of("coloring", type(RING)((*RING.agents, "Eve"), (*RING.edges, ("Ann", "Eve"))))
    found = values_of(case_of(pentagon, SOLUTION, claims), STRATEGY)
    assert (found["strategy_agreement_round"], found["strategy_agreement_round_80"]) == (4, 2)


def test_agreement_that_is_given_up_is_no_agreement():
    claims = [*all_state(0), *all_state(2, REPAIR, ["Ann"])]
    found = measured(case_of(COLORING, SOLUTION, claims), STRATEGY)
    assert found["strategy_agreement_round"].censored == 1


def test_a_private_run_moves_what_was_kept_private_and_its_lag():
    private = [claim for agent in RING.agents for claim in thinks(agent, 1, GREEDY)]
    found = measured(case_of(COLORING, SOLUTION, private=private), STRATEGY)
    assert found["private_strategy_rate"].value == 1
    assert (found["publication_lag"].value, found["publication_lag"].censored) == (3, 4)
    assert found["strategy_stated"].value == 0
    assert "mixed_strategy_rate" not in found


def test_publication_lags_behind_private_text_by_the_turns_between():
    private = [claim for agent in ("Ann", "Bob") for claim in thinks(agent, 1, GREEDY)]
    claims = [*all_state(3, agents=["Ann"]), *all_state(0, agents=["Bob"])]
    found = measured(case_of(COLORING, SOLUTION, claims, private), STRATEGY)
    assert (found["publication_lag"].value, found["publication_lag"].of, found["publication_lag"].censored) == (1, 2, 0)
    assert found["private_strategy_rate"].value == 0


@pytest.mark.parametrize(
    "how", [{"mood": "question"}, {"mood": "negated"}, {"mood": "conditional"}, {"subject": "Bob"}]
)
def test_no_rule_is_stated_by_a_question_a_negation_a_condition_or_of_somebody_else(how):
    case = case_of(COLORING, SOLUTION, all_state(0, agents=["Ann"], **how))
    assert told_keys(case) == {}


def test_a_rule_for_all_is_the_speakers_too():
    case = case_of(COLORING, SOLUTION, all_state(0, agents=["Ann"], subject=None))
    assert told_keys(case) == {"Ann": {0: strategy_key(GREEDY)}}


def test_what_is_only_passed_on_is_no_rule():
    assert told_keys(case_of(COLORING, SOLUTION, all_state(0, "-/-/-/own"))) == {}


def test_a_rule_told_in_pieces_is_one_rule():
    claims = [*all_state(0, "reverse/-/-/-"), *all_state(1, "-/smallest_free/-/-")]
    assert told_keys(case_of(COLORING, SOLUTION, claims))["Ann"][1] == StrategyKey("reverse", "smallest_free")


def test_another_choice_is_another_rule():
    assert refined(strategy_key(GREEDY), strategy_key("alphabetical/-/-/-")) == StrategyKey("alphabetical")


def test_with_a_poll_the_polled_rules_meet_and_those_never_told_are_private():
    poll = Poll({(agent, 1): Opinion(strategy=strategy_key(GREEDY)) for agent in RING.agents})
    found = values_of(case_of(COLORING, SOLUTION, all_state(3, agents=["Ann"]), poll=poll), STRATEGY)
    assert found["strategy_stated"] == 1
    assert found["strategy_agreement_round"] == 1
    assert found["private_strategy_rate"] == 0.75
    assert found["publication_lag"] == (2 + 3 * 3) / 4
