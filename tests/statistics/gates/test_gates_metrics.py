"""Gates on what transcripts measure: the exact metrics decide, each by its unit, and no other does."""

from dataclasses import replace

import pytest
from gated_cells import TASKS, failed, grid, lost, planned, unneeded, verdict

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.metrics.measuring import DECIDED, POLLED
from pytest_agentsnet.metrics.metric import CellMetric
from pytest_agentsnet.statistics.early.stop import can_stop
from pytest_agentsnet.statistics.gates import planning
from pytest_agentsnet.statistics.gates.checking import insist
from pytest_agentsnet.statistics.gates.evidence import chosen
from pytest_agentsnet.statistics.gates.language import read_gate
from pytest_agentsnet.statistics.gates.measures import MEASURES, OF_RECORDS
from pytest_agentsnet.statistics.rates import score_of
from pytest_agentsnet.statistics.sample import runs_of

EXACT = [metric for metric in METRICS if metric.tier == "exact"]
READ = [metric for metric in METRICS if metric.tier != "exact"]
COLORING = grid(tasks=["coloring"])  # 27 cells


def own_metric(name="shouted", tier="exact", unit="share", bounds=(0.0, 1.0)):
    return CellMetric(name, "messages in capital letters", tier, "messages", lambda case: None, unit, bounds)


class Bare:
    """A metric that a user wrote as a class."""

    name, tier, denominator, unit, range = "bare", "exact", "cells", "count", (0, None)
    direction, source = "neither", "mine"

    def measure(self, case):
        return None


def having(records, name, value, of=10, **more):
    """The records with this metric, and one more that they all have."""
    measured = {"messages": {"value": 2.0, "of": 4}, name: {"value": value, "of": of, **more}}
    return [replace(record, metrics=measured) for record in records]


def lacking(records):
    """The same of cells in which the metric has nothing to be a share of."""
    return [replace(record, metrics={"messages": {"value": 2.0, "of": 4}}) for record in records]


@pytest.mark.parametrize("metric", EXACT, ids=lambda metric: metric.name)
def test_every_exact_metric_may_be_gated_and_hides_no_count_of_the_record(metric):
    assert read_gate(f"{metric.name} <= 1").measure == metric.name
    assert metric.name not in OF_RECORDS
    measure = MEASURES[metric.name]
    assert (measure.tasks, measure.against_baseline) == (metric.tasks, False)
    # An interval of a mean score is one of values from 0 to 1.
    assert measure.kind != "rate" or metric.range == (0.0, 1.0)


@pytest.mark.parametrize("metric", READ, ids=lambda metric: metric.name)
def test_a_metric_that_was_read_out_of_english_is_refused_in_one_line_with_the_reason(metric):
    for name in (metric.name, metric.name + POLLED, *([metric.name + DECIDED] if metric.by_strength else [])):
        for text in (f"{name} <= 0.5", f"coloring.{name} <= 0.5"):
            with pytest.raises(InputError, match="it rests on reading English; only exact metrics decide") as caught:
                read_gate(text)
            assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize(
    ("metric", "kind"),
    [
        (own_metric(), "rate"),
        (own_metric(unit="yes_or_no"), "rate"),
        (own_metric(bounds=(-1.0, 1.0)), "mean"),
        (own_metric(bounds=(0.0, None)), "mean"),
        (own_metric(unit="difference", bounds=(-1.0, 1.0)), "mean"),
        (own_metric(unit="characters", bounds=(0, None)), "count"),
        (Bare(), "count"),
    ],
)
def test_an_exact_metric_of_ones_own_is_gated_as_those_of_the_package_are(metric, kind):
    gate = read_gate(f"coloring.{metric.name} <= 1", [*METRICS, metric])
    assert (gate.measure, gate.measured.kind, gate.measured.of_transcripts) == (metric.name, kind, True)
    assert read_gate(gate.text, [metric]) == gate


def test_a_metric_of_ones_own_that_is_not_known_or_not_exact_is_refused():
    with pytest.raises(InputError, match=r"or an exact metric \(agentsnet metrics lists them\)$"):
        read_gate("shouted <= 1")
    with pytest.raises(InputError, match=r"agentsnet metrics lists them, of your own shouted\)$"):
        read_gate("shuoted <= 1", [*METRICS, own_metric()])
    with pytest.raises(InputError, match="shouted is no measure of a gate, it rests on reading English"):
        read_gate("shouted <= 1", [own_metric(tier="extracted")])


def test_a_metric_of_ones_own_takes_the_place_of_no_measure():
    assert read_gate("calls <= 1", [own_metric("calls")]) == read_gate("calls <= 1")


def test_the_bars_of_a_metric_of_ones_own_are_those_of_its_range():
    change = own_metric(unit="difference", bounds=(-1.0, 1.0))
    assert read_gate("shouted >= -0.5", [change]).bar.number == -0.5
    with pytest.raises(InputError, match=r"expected a bar for shouted: from -1 to 1$"):
        read_gate("shouted >= -2", [change])


@pytest.mark.parametrize(
    ("text", "value", "outcome"),
    [
        ("unannounced_answer <= 0.3", 0.1, "PASS"),
        ("unannounced_answer <= 0.3", 0.6, "FAIL"),
        ("unannounced_answer >= 0.3", 0.6, "PASS"),
        ("unannounced_answer < 0.3", 0.25, "INCONCLUSIVE"),
    ],
)
def test_a_share_is_held_against_the_bar_by_the_interval_of_its_mean(text, value, outcome):
    records = having(COLORING, "unannounced_answer", value)
    estimate = score_of(runs_of([replace(record, score=value) for record in records]))
    found = verdict(text, records)
    assert (found.outcome, found.value, found.low, found.high) == (outcome, estimate.value, estimate.low, estimate.high)
    assert (found.graphs, found.trials) == (27, 27)


def test_the_score_and_the_outcome_of_a_cell_have_no_part_in_it():
    records = having(COLORING, "unannounced_answer", 0.1)
    others = having(map(failed, COLORING), "unannounced_answer", 0.1)
    assert verdict("unannounced_answer <= 0.3", records) == verdict("unannounced_answer <= 0.3", others)


def test_a_sentence_says_all_of_a_share():
    found = verdict("unannounced_answer <= 0.3", having(COLORING, "unannounced_answer", 0.6))
    assert found.sentence.startswith("unannounced_answer 0.60 in [0.")
    assert found.sentence.endswith("] on 27 graphs, 27 runs: above the bar of 0.3")


def test_cells_without_the_denominator_and_shares_of_few_are_not_averaged():
    records = [
        *having(COLORING[:18], "unannounced_answer", 0.1, of=5),
        *having(COLORING[18:22], "unannounced_answer", 1.0, of=4),
        *lacking(COLORING[22:]),
    ]
    found = verdict("unannounced_answer <= 0.4", records)
    assert (found.outcome, found.value, found.trials) == ("PASS", pytest.approx(0.1), 18)
    assert (found.details["few"], found.details["absent"], found.details["lost"]) == (4, 5, 0)
    nothing = verdict("unannounced_answer <= 0.4", having(COLORING, "unannounced_answer", 0.1, of=4))
    assert (nothing.outcome, nothing.value) == ("INCONCLUSIVE", None)
    assert "no cell has a share of 5 or more; exit 0 is not PASS" in nothing.sentence


def test_yes_and_no_are_averaged_whatever_they_are_of():
    records = having(grid(tasks=["leader_election"]), "violated_no_leader", 0.0, of=1)
    assert verdict("violated_no_leader <= 0.3", records).outcome == "PASS"


@pytest.mark.parametrize(("comparison", "value", "bar"), [("<=", 0.1, 0.3), (">=", 0.9, 0.7)])
def test_a_lost_cell_counts_as_the_worst_for_pass_and_as_the_best_for_fail(comparison, value, bar):
    text = f"unannounced_answer {comparison} {bar}"
    records = having(COLORING, "unannounced_answer", value)
    assert verdict(text, records).outcome == "PASS"
    some_lost = [lost(record) if number % 5 == 0 else record for number, record in enumerate(records)]
    found = verdict(text, some_lost)
    assert (found.outcome, found.details["lost"]) == ("INCONCLUSIVE", 6)
    assert "resume; 6 cells were lost, and they decide" in found.sentence
    bad = having(COLORING, "unannounced_answer", 1 - value)
    assert verdict(text, bad).outcome == "FAIL"
    bad_lost = [lost(record) if number % 2 else record for number, record in enumerate(bad)]
    assert verdict(text, bad_lost).outcome == "INCONCLUSIVE"


def test_a_cell_that_nobody_measured_counts_as_a_lost_one_does():
    records = having(COLORING, "unannounced_answer", 0.1)
    faulty = {"unannounced_answer": {"fault": "ZeroDivisionError: division by zero"}}
    for unmeasured in ({}, faulty):
        found = verdict(
            "unannounced_answer <= 0.3", [replace(r, metrics=unmeasured) for r in records[:6]] + records[6:]
        )
        assert (found.outcome, found.details["unscored"]) == ("INCONCLUSIVE", 6)


def test_a_metric_that_fails_everywhere_is_told_as_one_that_fails():
    faulty = {"unannounced_answer": {"fault": "ZeroDivisionError: division by zero"}}
    for text in ("unannounced_answer <= 0.3", "characters <= 999"):
        found = verdict(
            text, [replace(r, metrics={**faulty, "characters": faulty["unannounced_answer"]}) for r in COLORING]
        )
        assert found.outcome == "INCONCLUSIVE"
        assert "the metric itself failed in 27 cells, as the end of the run says" in found.sentence


def test_a_count_is_summed_up_over_cells_and_is_exact():
    records = having(COLORING, "characters", 12.333333, of=3)
    found = verdict("characters <= 999", records)
    assert (found.outcome, found.value, found.low, found.high) == ("PASS", 27 * 37, 27 * 37, 27 * 37)
    assert found.sentence == "characters 999 over 27 cells: within the bar of 999"
    assert verdict("characters < 999", records).outcome == "FAIL"
    assert verdict("messages <= 216", records).value == 27 * 2 * 4


def test_what_is_counted_in_a_lost_cell_is_unknown_and_what_is_known_may_be_too_much():
    records = [*having(COLORING[:20], "answers_to_change", 2, of=1), *map(lost, COLORING[20:])]
    found = verdict("answers_to_change <= 60", records)
    assert (found.outcome, found.value, found.low, found.high) == ("INCONCLUSIVE", None, 40, None)
    assert "at least 40, and unknown of 7 cells" in found.sentence
    failing = verdict("answers_to_change <= 39", records)
    assert failing.outcome == "FAIL"
    assert failing.sentence == "answers_to_change at least 40 over 27 cells (7 lost): above the bar of 39"
    left_out = [*records[:20], *map(unneeded, COLORING[20:])]
    assert verdict("answers_to_change <= 40", left_out).outcome == "PASS"


def test_a_censored_count_is_at_least_so_much():
    records = having(COLORING, "answers_to_change", 8, of=1, censored=1)
    assert verdict("answers_to_change <= 1000", records).outcome == "INCONCLUSIVE"
    assert verdict("answers_to_change <= 200", records).outcome == "FAIL"


def test_a_number_without_a_bound_is_averaged_over_the_cells_that_have_it_exactly():
    records = [*having(COLORING[:20], "overhead", 2.5, of=700), *lacking(COLORING[20:])]
    found = verdict("overhead <= 3", records)
    assert (found.outcome, found.value, found.low, found.high) == ("PASS", 2.5, 2.5, 2.5)
    assert found.sentence == "overhead 2.50 on average over 20 cells: within the bar of 3"
    nearly = having(COLORING, "overhead", 2.5001)
    assert (
        verdict("overhead <= 2.5", nearly).sentence == "overhead 2.5001 on average over 27 cells: above the bar of 2.5"
    )
    some_lost = verdict("overhead <= 3", [*records, lost(COLORING[0])])
    assert (some_lost.outcome, some_lost.value) == ("INCONCLUSIVE", None)
    assert "unknown of 1 cells; resume" in some_lost.sentence
    assert "no cell has what it is measured of" in verdict("overhead <= 3", lacking(COLORING)).sentence


def test_a_metric_of_some_tasks_is_about_their_cells_alone():
    cells = grid()
    assert {record.task for record in chosen(cells, read_gate("violated_promises <= 0.3"))} == {"matching"}
    assert {record.task for record in chosen(cells, read_gate("silence_rate <= 0.3"))} == set(TASKS)
    matching = grid(tasks=["matching"])
    records = [*having(matching, "violated_promises", 0.0), *map(lost, COLORING)]
    assert verdict("violated_promises <= 0.3", records).outcome == "PASS"
    with pytest.raises(InputError, match="violated_promises is measured on matching alone"):
        insist([read_gate("coloring.violated_promises <= 0.3")], planned(cells))


def test_shares_and_means_are_of_one_model_and_counts_of_all():
    cells = planned([*grid(), *grid(model="other")])
    for text in ("silence_rate <= 0.3", "overhead <= 3"):
        with pytest.raises(InputError, match="the run has m, other; say which"):
            insist([read_gate(text)], cells)
    insist([read_gate("messages <= 3000")], cells)


def test_a_share_may_fail_by_chance_and_exact_numbers_cannot():
    records = having(COLORING, "unannounced_answer", 0.6)
    high = verdict("unannounced_answer >= 0.3", records).high
    assert verdict("unannounced_answer >= 0.3", records, others=["messages <= 9", "overhead <= 3"]).high == high
    assert verdict("unannounced_answer >= 0.3", records, others=["silence_rate <= 0.3"]).high > high


@pytest.mark.parametrize("text", ["silence_rate <= 0.3", "messages <= 9", "overhead <= 3"])
def test_no_metric_stops_a_run_early(text):
    assert not can_stop(read_gate(text))


def test_a_plan_says_what_a_metric_can_decide():
    def told(what, text, cells):
        gate = read_gate(text)
        return getattr(planning, what)(gate, [gate], planned(cells))

    assert told("refusal", "unannounced_answer <= 0.01", COLORING).startswith(
        "the gate unannounced_answer <= 0.01 can never PASS: unannounced_answer 0 in all of 27 runs on 27 graphs would only show"
    )
    assert "unannounced_answer 1 in all of 27 runs" in told("refusal", "unannounced_answer >= 0.99", COLORING)
    assert told("refusal", "unannounced_answer <= 0.3", COLORING) == ""
    power = told("power_line", "unannounced_answer <= 0.3", COLORING)
    assert "PASS with probability" in power
    assert "where the truth is 0.15 and every cell has it" in power
    assert told("power_line", "messages <= 9", COLORING) == "messages <= 9: an exact count"
    assert told("power_line", "overhead <= 3", COLORING).endswith("an exact mean, of the cells that are played")
