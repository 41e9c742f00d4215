import pytest
from spoken_cells import case_of, does, instance_of, tells

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.metrics.judged import JUDGED, as_judged, kappas
from pytest_agentsnet.metrics.labelled import Labelled

CONSENSUS = instance_of("consensus")
TURNED = [
    *tells(CONSENSUS, "Ann", 0, "0"),
    *(c for agent in ("Bob", "Dan") for c in tells(CONSENSUS, agent, 0, "1")),
    *tells(CONSENSUS, "Ann", 1, "1"),
]


def values(case, judged):
    seen = as_judged(case, judged)
    return {metric.name: found.value for metric in JUDGED if (found := metric.measure(seen))}


def test_acts_that_were_read_by_rule_are_left_out_and_those_of_the_judge_put_in():
    case = case_of(CONSENSUS, "1", [*TURNED, *does(CONSENSUS, "Ann", 1, "reason")])
    found = values(case, {("Ann", 0, "words"): frozenset({"ack"})})
    assert found["judged_reason"] == 0
    assert found["judged_ack"] == pytest.approx(2 / 8)


def test_a_change_is_silent_where_the_judge_found_no_reason():
    case = case_of(CONSENSUS, "1", TURNED)
    assert values(case, {})["judged_silent_agreement"] == 1
    assert values(case, {("Ann", 1, "words"): frozenset({"reason"})})["judged_silent_agreement"] == 0


def test_the_case_itself_is_left_as_it_is():
    case = case_of(CONSENSUS, "1", TURNED)
    before = list(case.claims)
    as_judged(case, {("Ann", 1, "words"): frozenset({"reason"})})
    assert list(case.claims) == before


def labelled(*slots):
    statements = tuple(Statement(slot, None, "", "assert") for slot in slots)
    return Labelled("consensus", "text", "Ann", "Bob", ("Ann", "Bob"), ("0", "1"), statements)


def test_kappa_is_of_each_act_apart_and_of_any_deliberation():
    pairs = [
        (labelled("reason"), frozenset({"check"})),
        (labelled(), frozenset()),
        (labelled("ack"), frozenset({"ack"})),
        (labelled(), frozenset()),
    ]
    found = kappas(pairs)
    assert found["judged_ack"] == found["judged_silent_agreement"] == 1
    assert found["judged_reason"] == 0
    assert found["judged_challenge"] is None


def test_without_labelled_texts_there_is_no_kappa():
    assert set(kappas([]).values()) == {None}
