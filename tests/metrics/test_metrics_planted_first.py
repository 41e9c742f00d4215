"""Runs with one thing planted, beside the same run without it: only the metrics that name it move, and to the planted number."""

from spoken_cells import RING, case_of, does, instance_of, states, tells, thinks, values_of

from pytest_agentsnet.metrics.replay import REPLAY
from pytest_agentsnet.metrics.settling import SETTLING
from pytest_agentsnet.metrics.silent import SILENT
from pytest_agentsnet.metrics.strategy import STRATEGY

METRICS = (*SETTLING, *STRATEGY, *REPLAY, *SILENT)
COLORING = instance_of("coloring", rounds=6)
CONSENSUS = instance_of("consensus", rounds=6)
SOLUTION = {"Ann": "Group 2", "Bob": "Group 1", "Cid": "Group 2", "Dan": "Group 1"}
GREEDY = "reverse/smallest_free/none/own"


def all_think(turn=0):
    return [claim for agent in RING.agents for claim in thinks(agent, turn, GREEDY)]


def all_state(turn=0, key=GREEDY, agents=RING.agents):
    return [claim for agent in agents for claim in states(COLORING, agent, turn, key)]


def all_tell(turns=range(6), answers=SOLUTION, instance=COLORING):
    return [claim for agent, value in answers.items() for claim in tells(instance, agent, turns, value)]


def moved(planted, plain):
    """What the planted run changes, with its values; what went absent is None."""
    before, after = values_of(plain, METRICS), values_of(planted, METRICS)
    names = {name.removesuffix(".decided") for name in before | after if before.get(name) != after.get(name)}
    return {name: after.get(name) for name in names}


PLAIN = case_of(COLORING, SOLUTION, [*all_state(), *all_tell()], all_think())


def test_the_plain_run_has_nothing_amiss():
    values = values_of(PLAIN, METRICS)
    assert {values[name] for name in ("late_settling", "never_stated", "final_move", "settle_turn")} == {0}
    assert {
        values[name] for name in ("private_strategy_rate", "publication_lag", "late_agreement", "hollow_agreement")
    } == {0}
    assert {values[name] for name in ("strategy_stated", "settle_curve", "behavioural_key", "execution_fidelity")} == {
        1
    }


def test_saying_rules_late():
    late = case_of(COLORING, SOLUTION, [*all_state(3), *all_tell()], all_think())
    assert moved(late, PLAIN) == {"strategy_agreement_round": 3, "strategy_agreement_round_80": 3, "publication_lag": 3}


def test_saying_rules_so_late_that_no_time_is_left_for_them():
    late = case_of(COLORING, SOLUTION, [*all_state(5, "-/-/-/gather"), *all_tell()], all_think())
    soon = case_of(COLORING, SOLUTION, [*all_state(0, "-/-/-/gather"), *all_tell()], all_think())
    assert moved(late, soon) == {
        "strategy_agreement_round": 5,
        "strategy_agreement_round_80": 5,
        "publication_lag": 5,
        "late_agreement": 1,
    }


def test_keeping_the_rule_private():
    private = case_of(COLORING, SOLUTION, all_tell(), all_think())
    assert moved(private, PLAIN) == {
        "private_strategy_rate": 1,
        "publication_lag": 6,
        "strategy_stated": 0,
        "strategy_agreement_round": 6,
        "strategy_agreement_round_80": 6,
        "mixed_strategy_rate": None,
        "hollow_agreement": None,
        "late_agreement": None,
        "execution_fidelity": None,
    }


def test_two_rules_with_answers_that_fit_all_the_same():
    other = "alphabetical/smallest_free/none/own"
    claims = [*all_state(agents=["Ann", "Bob"]), *all_state(0, other, ["Cid", "Dan"]), *all_tell()]
    found = moved(case_of(COLORING, SOLUTION, claims, all_think()), PLAIN)
    # By the other rule Cid would have kept away from Bob alone, as it does, and Dan from Ann and Cid.
    assert found == {
        "mixed_strategy_rate": 0.5,
        "hollow_agreement": 0.5,
        "strategy_agreement_round": 6,
        "strategy_agreement_round_80": 6,
        "late_agreement": 1,
    }


def test_settling_late():
    wrong = dict.fromkeys(RING.agents, "Group 3")
    late = case_of(COLORING, SOLUTION, [*all_state(), *all_tell(range(5), wrong), *all_tell([5])], all_think())
    found = moved(late, PLAIN)
    assert {name: found.pop(name) for name in ("late_settling", "settle_turn", "settle_curve")} == {
        "late_settling": 1,
        "settle_turn": 5,
        "settle_curve": 0,
    }
    # Nothing else is told but that the rule which all stated was not played.
    assert found.keys() == {"behavioural_key", "execution_fidelity"}


def test_a_last_move_that_nobody_was_told_of():
    found = moved(case_of(COLORING, {**SOLUTION, "Ann": "Group 3"}, [*all_state(), *all_tell()], all_think()), PLAIN)
    assert found == {
        "final_move": 0.25,
        "late_settling": 0.25,
        "settle_turn": 6 / 4,
        "settle_curve": 0.75,
        "execution_fidelity": found["execution_fidelity"],
    }
    assert found["execution_fidelity"] < 1


def test_adopting_without_a_word():
    zeros = dict.fromkeys(RING.agents, "0")
    firm = [*all_tell(range(6), zeros, CONSENSUS)]
    adopting = [*(c for c in firm if c.speaker != "Dan" or c.turn), *tells(CONSENSUS, "Dan", 0, "1")]
    quiet = case_of(CONSENSUS, "0", adopting)
    assert moved(quiet, case_of(CONSENSUS, "0", firm)).keys() >= {
        "with_majority",
        "silent_agreement",
        "initial_diversity",
    }
    loud = case_of(CONSENSUS, "0", [*adopting, *does(CONSENSUS, "Dan", 1, "reason")])
    assert moved(quiet, loud) == {"silent_agreement": 1}
