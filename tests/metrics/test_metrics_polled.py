import pytest
from spoken_cells import RING, case_of, does, instance_of, states, tells, values_of

from pytest_agentsnet.core.strategy_key import strategy_key
from pytest_agentsnet.metrics.measuring import measured
from pytest_agentsnet.metrics.opinions import OPINIONS
from pytest_agentsnet.metrics.poll import Opinion, Poll
from pytest_agentsnet.metrics.polled import POLLED, as_told
from pytest_agentsnet.metrics.settling import settle

CONSENSUS = instance_of("consensus")


def polled(values):
    """Opinions on the answer, by agent, from turn 0 on."""
    return Poll({
        (agent, turn): Opinion(answer=value)
        for agent, said in values.items()
        for turn, value in enumerate(said)
        if value != "-"
    })


def told(values):
    """Words said to all neighbours, by agent, from turn 0 on; ``-`` is nothing."""
    return [
        claim
        for agent, said in values.items()
        for turn, value in enumerate(said)
        if value != "-"
        for claim in tells(CONSENSUS, agent, turn, value)
    ]


SAID = {"Ann": "0000", "Bob": "0000", "Cid": "0000", "Dan": "1000"}


def test_agents_that_think_what_they_say_have_kappa_1_and_hide_nothing():
    found = measured(case_of(CONSENSUS, "0", told(SAID), poll=polled(SAID)), POLLED)
    assert (found["kappa_answer"].value, found["kappa_answer"].of) == (1, 16)
    assert (found["hidden_dissent"].value, found["hidden_dissent"].of) == (0, 3 + 2 + 2 + 3)


def test_dissent_behind_conforming_words_is_hidden():
    case = case_of(CONSENSUS, "0", told(SAID), poll=polled({**SAID, "Dan": "1110"}))
    found = measured(case, POLLED)
    # Bob conforms from turn 1 on, with Ann and Cid; Ann and Cid are torn between Bob and Dan until Dan turns; Dan conforms from turn 1.
    assert (found["hidden_dissent"].value, found["hidden_dissent"].of) == (0.2, 3 + 2 + 2 + 3)
    # 14 of 16 agree; 15 and 13 of them say 0: chance alone would make (15 * 13 + 1 * 3) / 256 agree.
    assert found["kappa_answer"].value == pytest.approx((14 / 16 - 198 / 256) / (1 - 198 / 256))


def test_whoever_gives_up_without_a_word_collapses():
    case = case_of(CONSENSUS, "0", told(SAID), poll=polled(SAID))
    assert (
        measured(case, POLLED)["disagreement_collapse"].value,
        measured(case, POLLED)["disagreement_collapse"].of,
    ) == (1, 1)


def test_whoever_gives_a_reason_or_stays_does_not_collapse():
    spoken = [*told(SAID), *does(CONSENSUS, "Dan", 0, "reason")]
    assert values_of(case_of(CONSENSUS, "0", spoken, poll=polled(SAID)), POLLED)["disagreement_collapse"] == 0
    firm = polled({**SAID, "Dan": "1111"})
    assert values_of(case_of(CONSENSUS, "0", told(SAID), poll=firm), POLLED)["disagreement_collapse"] == 0


def test_stated_and_polled_rules_are_compared_choice_by_choice():
    rules = [*states(CONSENSUS, "Ann", 0, "-/majority/-/own"), *states(CONSENSUS, "Bob", 0, "-/flood/none/-")]
    poll = Poll({
        ("Ann", 0): Opinion(strategy=strategy_key("none/majority/-/own")),
        ("Bob", 0): Opinion(strategy=strategy_key("-/majority/none/-")),
        ("Cid", 0): Opinion(strategy=strategy_key("-/majority/-/-")),
    })
    found = measured(case_of(CONSENSUS, "0", rules, poll=poll), POLLED)
    # 3 of 4 choices are the same, 2 of 8 labels are majority on either side or both.
    assert found["kappa_strategy"].of == 4
    assert found["kappa_strategy"].value == pytest.approx((3 / 4 - 4 / 16) / (1 - 4 / 16))


def test_candidates_are_compared_by_name():
    election = instance_of("leader_election")
    claims = [claim for agent in RING.agents for claim in tells(election, agent, 0, agent)]
    poll = Poll({(agent, 0): Opinion(answer="No", leader="Dan") for agent in RING.agents})
    found = measured(case_of(election, "No", claims, poll=poll), POLLED)
    assert (found["kappa_answer"].value, found["kappa_answer"].of) == (0, 4)


def test_without_a_poll_there_is_nothing_to_compare():
    assert measured(case_of(CONSENSUS, "0", told(SAID)), POLLED) == {}


def test_a_polled_case_measures_the_poll_and_without_it_what_was_told():
    case = case_of(CONSENSUS, "0", told({"Dan": "1000"}), poll=polled({"Dan": "1110"}))
    assert settle(case)["Dan"] == 3
    assert settle(as_told(case))["Dan"] == 1


def test_a_poll_without_an_answer_that_could_be_read_counts_against_the_rate_of_opinions():
    case = case_of(CONSENSUS, "0", told(SAID), poll=polled(SAID | {"Bob": "0---"}))
    rate = measured(case, OPINIONS)["opinion_rate"]
    assert (rate.value, rate.of) == (13 / 16, 16)
    assert not measured(case_of(CONSENSUS, "0", told(SAID)), OPINIONS)
