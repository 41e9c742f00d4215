"""No metric is forgotten: each that is defined for a transcript has a function, by the section of its definition."""

from pathlib import Path

import pytest

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.metrics.builtin import GROUPS, METRICS
from pytest_agentsnet.metrics.causes import CAUSES, OTHER
from pytest_agentsnet.reporting.findings.headlines import HEADLINE_NAMES

NAMES = {metric.name for metric in METRICS}

# The name in the definition, where it is another one, stands before the name here. What needs probes is not among them.
DEFINED = {
    "strategy too late, or never told": """
        settle: settle_turn; settle curve: settle_curve; late_settling; first_statement; never_stated; final_move;
        unannounced_answer; strategy_stated; strategy_agreement_round; at .8: strategy_agreement_round_80; late_agreement;
        private_strategy_rate; publication_lag; mixed_strategy_rate; hollow_agreement; behavioural_key; execution_fidelity
    """,
    "believed unchecked": """
        self: claims_self; sourced: claims_sourced; inferable: claims_inferable; unsourced: claims_unsourced;
        impossible: claims_impossible; true: claims_true; false: claims_false; relay_error; stale_taken; phantom_rate;
        phantom_reach; prompt_leak; acceptance; where it could be refuted: acceptance_refutable; of true items: acceptance_true;
        acted; dropped; questioned; contradicted; selectivity; self_correction_rate; correction_reach; effective_verification;
        question_response_rate; relay_reach; hop_speed; names known: names_known
    """,
    "conflicts noticed and mended": """
        conflict_response; conflict_resolution; latency: conflict_latency; recurred; unanswered; disputed; welcomed;
        unmentioned; hold; yield: yield_one; both: both_move; both_clash; lockstep; 1 / palette: lockstep_chance; standoff;
        unneeded_move; oscillation; march; crossed_final; answer_slip; multi_promise; jilted; withdrawal; score_by_round;
        rounds_to_solution; solved_then_lost; answers to change: answers_to_change; mendable by one: mendable_alone;
        profile, equal groups: violated_equal_groups; both No: violated_both_no; both None: violated_both_none;
        different bits: violated_different_bits; promises: violated_promises; a redundant Yes: violated_redundant_yes;
        a partner who does not name back: violated_not_named_back; who is no neighbour: violated_no_neighbour;
        no valid answer: violated_no_answer; leaders 0: violated_no_leader; leaders 2 and more: violated_several_leaders
    """,
    "silent agreement": """
        with_majority; against_majority; tie; silent_agreement; initial_diversity; independent_share; agreed_solution;
        endorsed; lucky; disagreement_collapse; hidden dissent: hidden_dissent
    """,
    "drift, cost and hygiene": """
        no_news, first half: no_news_early; second half: no_news_late; off_protocol; messages; characters;
        per edge-round: characters_per_edge_round; overhead; silence_rate; exact repeats: exact_repeats;
        one text to all: one_text_to_all; repairs, messages: message_repairs; answer: answer_repairs;
        failed after repair: failed_after_repair; misaddressed: misaddressed_rate; truncated: truncated_rate;
        non-neighbour answers: non_neighbour_answers; aware_of_rounds_left
    """,
}

CAUSES_DEFINED = """
    format; never_stated; multi_promise; phantom; answer_slip; crossed_final; lockstep; standoff; unanswered; withdrawal;
    over_claim; uncovered; too_late; other
"""


def names(listed):
    return [entry.rpartition(":")[2].strip() for entry in listed.split(";")]


@pytest.mark.parametrize("section", DEFINED)
def test_each_defined_metric_has_a_function(section):
    listed = names(DEFINED[section])
    assert len(listed) == len(set(listed))
    assert not set(listed) - NAMES


def test_no_metric_stands_in_two_sections():
    listed = [name for section in DEFINED.values() for name in names(section)]
    assert len(listed) == len(set(listed))
    assert sum(map(len, GROUPS.values())) == len(METRICS) == len(NAMES)


def test_tokens_are_in_the_record_which_alone_knows_them():
    assert {"tokens_in", "tokens_out"} <= set(Record.__dataclass_fields__)


def test_each_headline_is_a_metric():
    assert set(HEADLINE_NAMES) <= NAMES


def test_the_list_of_causes_has_its_order():
    assert [*CAUSES, OTHER] == names(CAUSES_DEFINED)


@pytest.mark.parametrize("name", sorted(NAMES))
def test_each_metric_is_named_by_a_test_of_its_own(name):
    tests = [path for path in Path(__file__).parent.glob("test_*.py") if path != Path(__file__)]
    short = name.removeprefix("violated_").removeprefix("claims_")
    assert any(f'"{name}"' in text or f'"{short}"' in text for text in (path.read_text("utf-8") for path in tests))
