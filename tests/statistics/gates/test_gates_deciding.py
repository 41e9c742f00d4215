"""Gates and evidence into PASS, FAIL or INCONCLUSIVE."""

from dataclasses import replace

import pytest
from gated_cells import evenly, failed, grid, lost, planned, unneeded, verdict
from hypothesis import given, settings
from hypothesis import strategies as st

from pytest_agentsnet.statistics.gates.deciding import decide
from pytest_agentsnet.statistics.gates.evidence import Evidence
from pytest_agentsnet.statistics.gates.language import read_gate
from pytest_agentsnet.statistics.rates import rate_of, score_of
from pytest_agentsnet.statistics.sample import runs_of

PAPER = grid()  # 135 cells on 27 graphs


def said_again(records):
    """The same outcomes in other words, as of another model."""
    return [replace(record, transcript=f"again {record.transcript}") for record in records]


# The table "what a grid can decide": runs solved that are needed for PASS and FAIL where outcomes are spread evenly over the
# graphs, so that these show next to no variance and the cap on the effective number of runs decides.
DECIDED = [
    (0.6, grid(3), 37, 17),
    (0.7, grid(3), 41, 22),
    (0.8, grid(3), 44, 28),
    (0.9, grid(3), None, 34),
    (0.6, grid(3, trials=3), 103, 59),
    (0.7, grid(3, trials=3), 115, 74),
    (0.8, grid(3, trials=3), 126, 90),
    (0.9, grid(3, trials=3), 135, 108),
    (0.6, PAPER, 95, 67),
    (0.7, PAPER, 108, 81),
    (0.8, PAPER, 120, 96),
    (0.9, PAPER, 131, 112),
]


@pytest.mark.parametrize(("bar", "records", "passing", "failing"), DECIDED)
def test_the_runs_solved_that_decide_are_those_of_the_published_table(bar, records, passing, failing):
    def outcome(solved):
        return verdict(f"solved >= {bar}", evenly(records, solved)).outcome

    assert outcome(failing) == "FAIL"
    assert outcome(failing + 1) == "INCONCLUSIVE"
    assert passing is None or outcome(passing) == "PASS"
    assert outcome(len(records) if passing is None else passing - 1) == "INCONCLUSIVE"


def test_a_verdict_says_all_in_one_sentence():
    found = verdict("solved >= 0.8", evenly(PAPER, 90))
    assert (found.outcome, found.graphs, found.trials, found.look, found.bar) == ("FAIL", 27, 135, 1, 0.8)
    assert found.value == pytest.approx(90 / 135)
    assert found.sentence == "solved 0.67 in [0.56, 0.76] on 27 graphs, 135 runs: below the bar of 0.8"
    assert verdict("solved >= 0.8", evenly(PAPER, 125)).sentence.endswith(": above the bar of 0.8")
    undecided = verdict("solved >= 0.8", evenly(PAPER, 110)).sentence
    assert undecided.endswith(": the bar of 0.8 lies within; exit 0 is not PASS")


def test_bounds_that_are_near_the_bar_are_shown_with_enough_digits_to_see_their_side():
    records = evenly(PAPER, 110)
    assert rate_of(runs_of(records)).low == pytest.approx(0.7205, abs=5e-5)
    assert " in [0.7205, 0.8825] " in verdict("solved >= 0.72", records).sentence
    assert " in [0.72, 0.88] " in verdict("solved >= 0.73", records).sentence


@pytest.mark.parametrize(("text", "mirrored"), [("solved >= 0.8", "solved <= 0.2"), ("solved > 0.65", "solved < 0.35")])
def test_bars_from_above_mirror_those_from_below(text, mirrored):
    for solved in range(0, 136, 9):
        records = evenly(PAPER, solved)
        turned = [replace(failed(r) if r.status == "solved" else replace(r, status="solved")) for r in records]
        assert verdict(text, records).outcome == verdict(mirrored, turned).outcome


def test_lost_cells_count_as_failed_against_pass_and_as_solved_against_fail():
    records = evenly(PAPER, 120)
    assert verdict("solved >= 0.8", records).outcome == "PASS"
    some_lost = [lost(record) if number % 27 == 0 else record for number, record in enumerate(records)]
    found = verdict("solved >= 0.8", some_lost)
    assert found.outcome == "INCONCLUSIVE"
    assert found.details["lost"] == 5
    assert ": resume; 5 cells were lost, and they decide; exit 0 is not PASS" in found.sentence
    assert "130 runs (5 lost)" in found.sentence

    worse = evenly(PAPER, 96)
    assert verdict("solved >= 0.8", worse).outcome == "FAIL"
    solved_lost = [lost(record) if number < 5 else record for number, record in enumerate(worse)]
    assert verdict("solved >= 0.8", solved_lost).outcome == "FAIL"  # they are counted as what they were
    failures_lost = [lost(r) if r.status == "unsolved" and r.index == 8 else r for r in worse]
    assert sum(r.status == "error" for r in failures_lost) >= 3
    assert verdict("solved >= 0.8", failures_lost).outcome == "INCONCLUSIVE"


def test_cells_that_never_began_are_lost_too():
    found = verdict("solved >= 0.1", [*PAPER[:100], *planned(PAPER[100:])])
    assert found.details["lost"] == 35


def test_cells_that_the_early_stop_left_out_are_not_lost_and_keep_from_pass():
    records = [*evenly(PAPER[:60], 50), *[unneeded(record) for record in PAPER[60:]]]
    found = verdict("solved >= 0.8", records)
    assert (found.outcome, found.details["lost"], found.details["not_needed"]) == ("INCONCLUSIVE", 0, 75)
    assert "stopped early with 75 cells left out" in found.sentence
    assert verdict("errors <= 0", records).outcome == "PASS"
    assert verdict("cost_usd <= 6", records).value == pytest.approx(6.0)


def test_nothing_measured_is_inconclusive_for_a_tripwire_too():
    for text in ("solved >= 0.5", "tripwire(solved >= 0.5)", "solved >= baseline - 0.5", "n50 >= 8", "score >= 0.5"):
        found = verdict(text, [lost(record) for record in PAPER], PAPER)
        assert found.outcome == "INCONCLUSIVE"
        assert "resume; 135 cells were lost" in found.sentence
        assert found.value is None


def test_several_gates_share_the_level_of_fail_and_each_keeps_that_of_pass():
    runs = runs_of(evenly(PAPER, 96))
    others = ["coloring.solved >= 0.1", "tripwire(solved >= 0.1)", "score >= 0.1", "n50 >= 8"]
    counts = ["cost_usd <= 100", "errors <= 3"]  # these cannot fail by chance
    found = verdict("solved >= 0.8", evenly(PAPER, 96), others=[*others, *counts])
    assert found.low == rate_of(runs, 0.025).low
    assert found.high == rate_of(runs, 0.025 / 5).high
    assert found.outcome == "INCONCLUSIVE"
    assert verdict("solved >= 0.8", evenly(PAPER, 96), others=counts).outcome == "FAIL"


def test_each_further_look_halves_both_levels():
    records = evenly(PAPER, 120)
    runs = runs_of(records)
    found = verdict("solved >= 0.8", records, looks={"solved >= 0.8": 3})
    assert (found.low, found.high) == (rate_of(runs, 0.025 / 4).low, rate_of(runs, 0.025 / 4).high)
    assert (found.outcome, found.look) == ("INCONCLUSIVE", 3)
    assert "135 runs, look 3: " in found.sentence


def test_conditions_choose_the_cells_and_cells_of_a_tests_own_fixtures_are_nobodys():
    others = [*grid(model="other"), *[replace(r, cell=f"{r.cell}~custom") for r in grid(trials=2) if r.trial]]
    records = [*[failed(r) if r.n == 16 or r.task == "matching" else r for r in PAPER], *map(failed, others)]
    found = verdict("coloring.solved[model=m, n=4,8] >= 0.6", records)
    assert (found.outcome, found.trials, found.value) == ("PASS", 18, 1.0)
    assert verdict("solved[model=m, n=4, task=coloring,matching] >= 0.6", records).value == 0.5
    assert verdict("coloring.solved[model=m, n=16, index=0, trial=0, family=ws, seed=0] >= 0.6", records).trials == 1


def test_a_tripwire_fails_as_a_gate_does_and_passes_where_no_fail_is_shown():
    assert verdict("tripwire(solved >= 0.8)", evenly(PAPER, 96)).outcome == "FAIL"
    found = verdict("tripwire(solved >= 0.8)", evenly(PAPER, 105))
    assert found.outcome == "PASS"
    assert found.sentence.endswith(": no FAIL is shown against the bar of 0.8")
    assert verdict("tripwire(solved >= 0.8)", evenly(PAPER, 130)).sentence.endswith(": above the bar of 0.8")


def test_scores_are_bounded_by_their_own_interval_and_undefined_ones_count_both_ways():
    records = [replace(r, score=0.9) for r in PAPER]
    estimate = score_of(runs_of(records))
    found = verdict("score >= 0.8", records)
    assert (found.outcome, found.value, found.low, found.high) == ("PASS", estimate.value, estimate.low, estimate.high)
    undefined = [replace(r, score=None) if number < 40 else r for number, r in enumerate(records)]
    found = verdict("score >= 0.8", undefined)
    assert (found.outcome, found.details["unscored"], found.details["lost"]) == ("INCONCLUSIVE", 40, 0)


def test_corrected_scores_have_chance_at_nought():
    records = [replace(r, score=0.7) for r in PAPER]
    chance = {record.cell: 0.4 for record in records}
    estimate = score_of(runs_of(records))
    found = verdict("score.corrected >= 0.2", records, chance=chance)
    assert found.value == pytest.approx(0.5)
    assert found.low == pytest.approx((estimate.low - 0.4) / 0.6)
    assert found.outcome == "PASS"
    unknown = verdict("score.corrected >= 0.2", records)
    assert (unknown.outcome, unknown.value) == ("INCONCLUSIVE", None)
    assert "chance is not known on 135 cells" in unknown.sentence
    certain = verdict("score.corrected >= 0.2", records, chance=dict.fromkeys(chance, 1.0))
    assert (certain.outcome, "chance reaches everything" in certain.sentence) == ("INCONCLUSIVE", True)


def test_counts_are_exact():
    records = [lost(r) if number < 3 else replace(r, repairs=2) for number, r in enumerate(PAPER)]
    assert verdict("errors <= 3", records).outcome == "PASS"
    assert verdict("errors < 3", records).outcome == "FAIL"
    assert verdict("errors <= 2%", records).sentence == "errors 2.22% over 135 cells: above the bar of 2%"
    assert verdict("errors <= 3%", records).outcome == "PASS"
    assert verdict("repairs <= 264", records).sentence == "repairs 264 over 135 cells: within the bar of 264"
    assert verdict("coloring.calls > 270", records).outcome == "FAIL"
    assert verdict("cost_usd <= 13.5", records).sentence == "cost_usd 13.50 over 135 cells: within the bar of 13.5"


def test_a_cost_that_is_partly_unknown_fails_where_the_known_part_does_and_never_passes_below_a_bar():
    records = [replace(r, cost_usd=None) if number < 5 else r for number, r in enumerate(PAPER)]
    assert verdict("cost_usd <= 12.9", records).outcome == "FAIL"
    found = verdict("cost_usd <= 100", records)
    assert (found.outcome, found.value, found.low, found.high) == ("INCONCLUSIVE", None, pytest.approx(13.0), None)
    assert "at least 13, and unknown of 5 cells" in found.sentence
    assert verdict("cost_usd >= 5", records).outcome == "PASS"


def test_n50_clears_its_bar_by_its_lower_bound_also_where_it_is_not_identified():
    wide = grid(sizes=(4, 8, 16, 32, 64))
    found = verdict("n50 >= 24", wide)
    assert (found.outcome, found.value, found.high) == ("PASS", None, None)
    assert found.low > 24
    none = [failed(record) for record in wide]
    assert verdict("n50 >= 24", none).outcome == "FAIL"
    falling = [record if record.n <= 16 else failed(record) for record in wide]
    found = verdict("n50 >= 24", falling)
    assert found.outcome == "INCONCLUSIVE"
    assert 16 < found.value < 32
    assert verdict("n50 >= 8", falling).outcome == "PASS"
    assert verdict("n50 >= 60", falling).outcome == "FAIL"


def test_a_baseline_gate_holds_the_difference_against_the_margin():
    baseline = said_again(evenly(PAPER, 120))
    same = verdict("solved >= baseline - 0.1", evenly(PAPER, 120), baseline)
    assert (same.outcome, same.value, same.bar, same.trials) == ("PASS", 0.0, -0.1, 135)
    worse = verdict("solved >= baseline - 0.1", evenly(PAPER, 60), baseline)
    assert worse.outcome == "FAIL"
    assert worse.sentence.startswith("solved less the baseline -0.44 in [-0.")
    assert worse.sentence.endswith("on 27 graphs, 135 pairs: below the bar of baseline - 0.1")
    dropped = verdict("solved >= baseline - 0.15", evenly(PAPER, 102), baseline)
    assert dropped.outcome == "INCONCLUSIVE"
    assert "a real drop; the margin is not shown to be exceeded" in dropped.sentence


def test_a_cell_lost_in_the_baseline_counts_as_solved_there_against_pass():
    candidate = evenly(PAPER, 120)
    baseline = said_again(candidate)
    gone = [lost(r) if number % 9 == 0 else r for number, r in enumerate(baseline)]
    assert verdict("solved >= baseline - 0.05", candidate, baseline).outcome == "PASS"
    one_side = verdict("solved >= baseline - 0.05", candidate, gone)
    assert (one_side.outcome, one_side.details["lost"], one_side.details["lost_in_baseline"]) == ("PASS", 15, 15)
    failures_gone = [lost(r) if r.status == "unsolved" else r for r in baseline]
    assert verdict("solved >= baseline - 0.05", candidate, failures_gone).outcome == "INCONCLUSIVE"


def test_the_same_answers_test_nothing():
    found = verdict("solved >= baseline - 0.5", PAPER, PAPER)
    assert found.outcome == "INCONCLUSIVE"
    assert ": the same answers; nothing was tested; exit 0 is not PASS" in found.sentence
    one_lost = [lost(PAPER[0]), *PAPER[1:]]
    assert verdict("solved >= baseline - 0.5", one_lost, PAPER).outcome == "INCONCLUSIVE"
    one_new = [replace(PAPER[0], transcript="new"), *PAPER[1:]]
    assert verdict("solved >= baseline - 0.5", one_new, PAPER).outcome == "PASS"


def test_pairs_that_were_refused_decide_nothing():
    found = verdict("solved >= baseline - 0.5", PAPER, [replace(r, rounds=9) for r in PAPER])
    assert (found.outcome, found.details["refused"], found.trials) == ("INCONCLUSIVE", 135, 0)
    assert "no cell of the baseline is its like" in found.sentence


def test_verdicts_are_plain_json_with_all_that_they_rest_on():
    kept = verdict("solved >= 0.8", PAPER).to_json()
    assert kept["details"]["method"] == "Wilson-t, c = 0.1"
    assert kept["details"]["tripwire"] is False
    assert kept["gate"] == "solved >= 0.8"


texts = st.sampled_from([
    "solved >= 0.7",
    "solved < 0.4",
    "tripwire(score > 0.5)",
    "solved >= baseline - 0.2",
    "n50 >= 8",
    "errors <= 5%",
])
changes = st.sampled_from([lambda record: record, failed, lost, unneeded])


@given(st.lists(texts, min_size=1, max_size=3, unique=True), st.lists(changes, min_size=45, max_size=45), st.booleans())
@settings(max_examples=25, deadline=None)
def test_any_run_gets_a_verdict_on_every_gate_whatever_the_order_of_its_records(written, outcomes, is_cut):
    records = [change(record) for change, record in zip(outcomes, grid(3), strict=True)][: 17 if is_cut else None]
    gates = [read_gate(text) for text in written]
    baseline = said_again(grid(3))
    found = decide(gates, Evidence(records, baseline))
    again = decide(gates, Evidence(records[::-1], baseline))
    assert [v.outcome for v in found] == [v.outcome for v in again]
    assert all(len(v.sentence.splitlines()) == 1 for v in found)
    assert all(v.low is None or v.high is None or v.low <= v.high for v in found)


@given(st.integers(0, 45), st.sampled_from([0.3, 0.5, 0.7]))
@settings(max_examples=40, deadline=None)
def test_one_more_solved_cell_never_turns_pass_into_fail(solved, bar):
    order = {"FAIL": 0, "INCONCLUSIVE": 1, "PASS": 2}
    records = evenly(grid(3), solved)
    more = evenly(grid(3), min(45, solved + 1))
    assert order[verdict(f"solved >= {bar}", more).outcome] >= order[verdict(f"solved >= {bar}", records).outcome]
