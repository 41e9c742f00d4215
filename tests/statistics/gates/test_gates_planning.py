"""What a gate can come to, told before the first call."""

from dataclasses import replace

import pytest
from gated_cells import evenly, grid, planned, verdict

from pytest_agentsnet.statistics.gates import planning
from pytest_agentsnet.statistics.gates.design import (
    Design,
    deciding_counts,
    design_of,
    difference_power,
    graphs_needed,
    rate_power,
    trials_needed,
)
from pytest_agentsnet.statistics.gates.language import read_gate
from pytest_agentsnet.statistics.sample import runs_of

QUICK, PAPER = planned(grid(3)), planned(grid())
THREE_TRIALS = planned(grid(trials=3))


def told(what, text, cells, baseline=(), **others):
    gate = read_gate(text)
    line = getattr(planning, what)(gate, [gate], cells, baseline, **others)
    assert len(line.splitlines()) <= 1
    return line


def of_five_tasks(graphs, trials=1):
    return Design(graphs=graphs, sizes=3, tasks=5, trials=trials, cells=5)


def test_a_gate_that_cannot_pass_is_refused_with_what_would_do():
    line = told("refusal", "solved >= 0.9", QUICK)
    assert line.startswith(
        "the gate solved >= 0.9 can never PASS: all of 45 runs solved on 9 graphs would only show a rate in [0.84,"
    )
    assert "84 graphs would PASS with power 0.8 where the truth is 0.95" in line
    assert line.endswith("or ask for FAIL only: tripwire(solved >= 0.9)")
    assert told("refusal", "solved <= 0.05", QUICK).startswith(
        "the gate solved <= 0.05 can never PASS: none of 45 runs"
    )
    assert "not even 1,000 graphs or 50 trials" in told("refusal", "solved >= 1", PAPER)


@pytest.mark.parametrize(
    "text", ["solved >= 0.83", "score >= 0.8", "solved < 0.17", "score.corrected > 0.8", "errors <= 0"]
)
def test_a_gate_is_refused_only_where_the_best_run_would_not_pass(text):
    assert told("refusal", text, QUICK) == ""
    best = evenly(grid(3), 45 if ">" in text else 0)
    chance = dict.fromkeys((record.cell for record in best), 0.0)
    assert verdict(text, best, chance=chance).outcome == "PASS"


def test_a_further_look_and_more_cells_are_taken_into_account():
    assert told("refusal", "solved >= 0.83", QUICK, look=2)
    assert not told("refusal", "solved >= 0.9", PAPER)


def test_a_tripwire_is_never_refused_and_warns_where_it_cannot_fail():
    assert not told("refusal", "tripwire(solved >= 0.95)", QUICK)
    assert not told("warning", "tripwire(solved >= 0.95)", QUICK)
    line = told("warning", "tripwire(solved >= 0.05)", QUICK)
    assert line.startswith("the gate tripwire(solved >= 0.05) can never FAIL: none of 45 runs solved on 9 graphs")
    assert verdict("tripwire(solved >= 0.05)", evenly(grid(3), 0)).outcome == "PASS"
    assert not told("warning", "tripwire(score.corrected >= 0)", QUICK)  # chance is taken out of it


def test_scores_with_chance_taken_out_are_refused_only_where_no_chance_would_let_them_pass():
    assert told("refusal", "score.corrected >= 0.9", QUICK)
    assert not told("refusal", "score.corrected <= -0.2", QUICK)
    for text in ("score.corrected >= 0.5", "score.corrected <= 0.5"):
        assert "depends on what chance reaches" in told("power_line", text, QUICK)


def test_little_power_is_a_warning():
    line = told("warning", "solved >= 0.8", QUICK)
    assert line.startswith(
        "the gate solved >= 0.8 PASSes with a probability of only 0.05 where the truth is 0.9; 39 graphs"
    )
    assert not told("warning", "solved >= 0.8", THREE_TRIALS)


def test_a_baseline_gate_is_refused_where_an_unchanged_candidate_would_not_pass():
    baseline = grid(3)
    line = told("refusal", "solved >= baseline - 0.05", QUICK, baseline)
    assert "an unchanged candidate on 9 graphs, 45 pairs would only show a difference in [-0.08, 0.08]" in line
    assert "graphs or " in line
    assert "trials on these 9 would PASS with power 0.8 where nothing has changed" in line
    assert not told("refusal", "solved >= baseline - 0.1", QUICK, baseline)
    assert told("refusal", "solved >= baseline", PAPER, grid())
    again = [replace(record, transcript=f"again {record.transcript}") for record in baseline]
    assert verdict("solved >= baseline - 0.1", again, baseline).outcome == "PASS"
    assert verdict("solved >= baseline - 0.05", again, baseline).outcome == "INCONCLUSIVE"


def test_a_baseline_without_a_pair_is_refused():
    other = [replace(record, rounds=9) for record in grid(3)]
    assert "no cell of the baseline" in told("refusal", "solved >= baseline - 0.3", QUICK, other)
    assert "no cell of the baseline" in told("power_line", "solved >= baseline - 0.3", QUICK, other)


def test_n50_is_refused_where_the_bar_lies_outside_of_the_sizes():
    assert told("refusal", "n50 >= 24", QUICK).endswith("the run's sizes go from 4 to 16, and the bar lies outside")
    assert not told("refusal", "n50 >= 8", QUICK)
    assert told("power_line", "n50 >= 8", QUICK).endswith("the run has sizes on both sides of the bar")


def test_a_plan_says_what_decides_and_how_probably():
    assert told("power_line", "solved >= 0.8", THREE_TRIALS) == (
        "solved >= 0.8: of 405 runs solved PASS from 350, FAIL up to 298; PASS with probability 0.85 where the truth is 0.9"
    )
    assert told("power_line", "tripwire(solved >= 0.5)", QUICK) == (
        "tripwire(solved >= 0.5): of 45 runs solved FAIL up to 12; FAIL only"
    )
    assert told("power_line", "cost_usd <= 20", QUICK) == "cost_usd <= 20: an exact count"
    assert "unsolved PASS from 41, FAIL up to 22" in told("power_line", "solved <= 0.3", QUICK)


@pytest.mark.parametrize("trials", [1, 3])
@pytest.mark.parametrize("per_size", [3, 9])
@pytest.mark.parametrize("bar", [0.6, 0.8])
def test_the_counts_of_a_plan_are_those_that_decide(bar, per_size, trials):
    records = grid(per_size, trials=trials)
    least, most = deciding_counts(design_of(runs_of(records)), bar, 0.025, 0.025)
    outcomes = [
        verdict(f"solved >= {bar}", evenly(records, count)).outcome for count in (least - 1, least, most, most + 1)
    ]
    assert outcomes == ["INCONCLUSIVE", "PASS", "FAIL", "INCONCLUSIVE"]


def test_power_of_independent_runs_is_that_of_the_exact_test():
    # Exact, one-sided .025: 167 runs to PASS .80 against .70, 155 to FAIL .70 against .80; from there on power stays.
    once = Design(graphs=30, sizes=1, tasks=1, trials=1, cells=1)
    assert graphs_needed(once, lambda design: rate_power(design, 0.7, 0.8, 0.025)) == 167
    assert graphs_needed(once, lambda design: rate_power(design, 0.2, 0.3, 0.025)) == 155


@pytest.mark.parametrize(
    ("design", "margin"),
    [
        (of_five_tasks(9), 0.26),
        (of_five_tasks(9, trials=3), 0.15),
        (of_five_tasks(27), 0.12),
        (of_five_tasks(27, trials=3), 0.07),
        (of_five_tasks(27, trials=5), 0.056),
        (of_five_tasks(27, trials=10), 0.039),
    ],
)
def test_an_unchanged_model_passes_the_published_margins_with_power_eight_tenths(design, margin):
    assert difference_power(design, margin, 0.8, 0.025) == pytest.approx(0.8, abs=0.06)
    assert difference_power(design, 0.5 * margin, 0.8, 0.025) < 0.5


def test_what_is_needed_is_enough_and_trials_alone_may_never_be():
    def power(design):
        return rate_power(design, 0.9, 0.95, 0.025)

    graphs = graphs_needed(of_five_tasks(9), power)
    assert power(of_five_tasks(graphs)) >= 0.8 > power(of_five_tasks(graphs - 3))
    assert trials_needed(of_five_tasks(9), power) is None
    assert trials_needed(of_five_tasks(81), power) == 2


def test_a_single_graph_a_size_shows_no_difference():
    assert difference_power(of_five_tasks(3), 0.5, 0.8, 0.025) == 0
