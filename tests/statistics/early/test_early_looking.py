"""When a gate needs no more cells."""

import json
from dataclasses import replace

import pytest

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.statistics.early.blocks import blocks_of
from pytest_agentsnet.statistics.early.looking import stop_of
from pytest_agentsnet.statistics.early.stop import Stop, can_stop, with_stops
from pytest_agentsnet.statistics.gates.deciding import decide
from pytest_agentsnet.statistics.gates.evidence import Evidence
from pytest_agentsnet.statistics.gates.language import read_gate

KEY = "key"
TASKS = ("coloring", "consensus", "leader_election", "matching", "vertex_cover")
SIZES = (4, 8, 16)


def record(task, n, index, model="m", **fields):
    """A cell that was not played."""
    facts = {
        "cell": f"{task}-ws-n{n}-i{index}-{model}-t0",
        "task": task,
        "family": "ws",
        "n": n,
        "index": index,
        "seed": 0,
        "model": model,
        "trial": 0,
        "rounds": 4,
        "diameter": 2,
        "status": "skipped",
        "error_kind": "not_played",
        "scoring": "strict",
        "package_version": "0.1.0",
        "graph": f"graph-{n}-{index}",
    }
    return Record(**{**facts, **fields})


PLANNED = tuple(record(task, n, index) for n in SIZES for index in range(9) for task in TASKS)


def played(planned, blocks, solved, status="unsolved"):
    """The cells of so many blocks played: the tasks named are solved, others have the status."""
    number = blocks_of({cell.graph: cell.n for cell in planned}, KEY)
    return [
        came(cell, "solved" if cell.task in solved else status) if number[cell.graph] < blocks else cell
        for cell in planned
    ]


def came(cell, status):
    score = {"solved": 1.0, "unsolved": 0.0}.get(status)
    return replace(cell, status=status, error_kind="", score=score, calls=9, transcript=f"{status} {cell.cell}")


def stop(text, records, baseline=(), *, strict=False, gates=None, **rest):
    gate = read_gate(text)
    return stop_of(gate, gates or [gate], Evidence(records, baseline, **rest), KEY, strict=strict)


def first_stop(text, solved, *, strict=False, **rest):
    """After how many blocks the gate needs no more, and why."""
    for blocks in range(10):
        if found := stop(text, played(PLANNED, blocks, solved), strict=strict, **rest):
            return blocks, found
    return None


def test_a_model_that_solves_a_fifth_is_shown_to_fail_a_high_bar_after_some_blocks():
    blocks, found = first_stop("solved >= 0.9", TASKS[:1])
    assert blocks == 3
    assert found.reason == "FAIL of solved >= 0.9 is shown on 9 graphs"
    shown = found.shown
    assert (shown.outcome, shown.graphs, shown.trials, shown.look) == ("FAIL", 9, 45, 1)
    assert (shown.value, shown.low) == (pytest.approx(0.2), 0)
    assert 0.2 < shown.high < 0.9
    assert shown.details["level"] == 0.0125
    assert "below the bar of 0.9" in shown.sentence


def test_score_is_shown_to_fail_as_solved_is():
    assert first_stop("score >= 0.9", TASKS[:1])[1].shown.outcome == "FAIL"


def test_what_is_asked_to_be_little_is_shown_to_fail_where_it_is_much():
    blocks, found = first_stop("solved <= 0.1", TASKS[:4])
    assert (blocks, found.shown.outcome, found.shown.high) == (3, "FAIL", 1)
    assert 0.1 < found.shown.low < 0.8


@pytest.mark.parametrize("solved", [TASKS, TASKS[:4]])
def test_no_run_that_can_pass_is_stopped(solved):
    assert first_stop("solved >= 0.6", solved) is None
    assert first_stop("solved >= 0.6", solved, strict=True) is None


def test_strict_gates_stop_where_pass_is_out_of_reach_and_others_when_fail_is_settled_too():
    strictly, found = first_stop("solved >= 0.7", TASKS[:2], strict=True)
    assert (found.shown, found.is_settled) == (None, False)
    assert found.reason == f"PASS of solved >= 0.7 is out of reach after {3 * strictly} graphs"
    blocks, found = first_stop("solved >= 0.7", TASKS[:2])
    assert strictly < blocks < 9
    assert found.is_settled or found.shown


def test_a_settled_fail_is_what_the_whole_run_would_come_to():
    for solved in (TASKS[:2], TASKS[:3]):
        blocks, found = first_stop("solved >= 0.8", solved)
        stopped = [
            replace(cell, error_kind="early_stop") if cell.status == "skipped" else cell
            for cell in played(PLANNED, blocks, solved)
        ]
        gate = read_gate("solved >= 0.8")
        verdicts = [decide([gate], Evidence(records))[0] for records in (stopped, played(PLANNED, 9, solved))]
        assert [verdict.outcome for verdict in verdicts] == ["FAIL", "FAIL"]
        assert found.is_settled


def test_a_tripwire_stops_for_fail_only():
    assert first_stop("tripwire(solved >= 0.5)", TASKS[:3], strict=True) is None
    blocks, found = first_stop("tripwire(solved >= 0.9)", TASKS[:1], strict=True)
    assert (blocks, found.shown.outcome) == (3, "FAIL")


def test_nothing_is_decided_before_the_first_block_is_complete_nor_on_blocks_behind_a_gap():
    all_failed = played(PLANNED, 9, ())
    number = blocks_of({cell.graph: cell.n for cell in PLANNED}, KEY)
    gap = next(place for place, cell in enumerate(PLANNED) if number[cell.graph] == 0)
    assert stop("solved >= 0.9", played(PLANNED, 0, ())) is None
    assert stop("solved >= 0.9", [*all_failed[:gap], PLANNED[gap], *all_failed[gap + 1 :]]) is None


def test_what_was_lost_may_have_been_solved():
    assert stop("solved >= 0.9", played(PLANNED, 9, (), status="error")) is None
    lost_and_failed = [
        came(cell, "error" if cell.task == TASKS[0] else "unsolved") if cell.status == "unsolved" else cell
        for cell in played(PLANNED, 9, ())
    ]
    shown = stop("solved >= 0.9", lost_and_failed).shown
    assert shown.value == pytest.approx(0.2)
    assert shown.details["lost"] == shown.graphs


def test_more_gates_and_later_looks_leave_less_to_each():
    texts = ["solved >= 0.9", "score >= 0.9", "cost_usd <= 20"]
    found = stop(texts[0], played(PLANNED, 9, ()), gates=list(map(read_gate, texts)))
    assert found.shown.details["level"] == pytest.approx(0.0125 / 2)
    later = stop(texts[0], played(PLANNED, 9, ()), looks={texts[0]: 3})
    assert later.shown.details["level"] == pytest.approx(0.0125 / 4)
    assert later.shown.look == 3


def test_a_gate_on_some_cells_is_decided_on_its_own_blocks():
    records = [came(cell, "unsolved") if cell.task == "coloring" and cell.n == 16 else cell for cell in PLANNED]
    found = stop("coloring.solved[n=16] >= 0.9", records)
    assert found.shown.trials == found.shown.graphs <= 9


def test_blocks_that_lack_a_task_do_not_show_a_fail():
    records = [cell for cell in played(PLANNED, 9, ()) if cell.task == "coloring" or cell.index == 0]
    found = stop("solved >= 0.9", records)
    assert found.shown is None


def test_a_candidate_far_below_its_baseline_fails_early():
    baseline = [came(record(cell.task, cell.n, cell.index, "old"), "solved") for cell in PLANNED]
    rest = {"baseline": baseline}
    blocks, found = first_stop("solved >= baseline - 0.05", (), **rest)
    assert (blocks < 9, found.is_settled) == (True, True)
    shown = stop("solved >= baseline - 0.05", played(PLANNED, 9, ()), **rest).shown
    assert (shown.outcome, shown.value, shown.low) == ("FAIL", -1, -1)
    assert shown.high < -0.05
    assert first_stop("solved >= baseline - 0.25", TASKS, **rest) is None


def test_scores_with_chance_taken_out_stop_by_curtailment():
    chance = {cell.cell: 0.2 for cell in PLANNED}
    found = stop("score.corrected >= 0.9", played(PLANNED, 8, ()), chance=chance)
    assert (found.shown, found.reason) == (None, "FAIL of score.corrected >= 0.9 is certain after 24 graphs")


@pytest.mark.parametrize("text", ["cost_usd <= 20", "errors <= 2%", "n50 >= 24"])
def test_counts_and_sizes_need_all_of_their_cells(text):
    assert not can_stop(read_gate(text))


def test_a_stop_survives_the_way_through_json():
    _, found = first_stop("solved >= 0.9", TASKS[:1])
    assert Stop.from_json(json.loads(json.dumps(found.to_json()))) == found


def test_pass_out_of_reach_holds_for_the_cells_it_was_seen_of_and_a_fail_for_ever():
    out_of_reach = Stop("solved >= 0.9", "why", cells=135, is_settled=False)
    settled = replace(out_of_reach, is_settled=True)
    shown = replace(settled, shown=first_stop("solved >= 0.9", ())[1].shown)
    assert [each.holds(135, strict=True) for each in (out_of_reach, settled, shown)] == [True, True, True]
    assert [each.holds(135, strict=False) for each in (out_of_reach, settled, shown)] == [False, True, True]
    assert [each.holds(405, strict=True) for each in (out_of_reach, settled, shown)] == [False, False, True]


def test_a_fail_that_was_shown_stands_in_the_place_of_another_verdict():
    gates = list(map(read_gate, ("solved >= 0.9", "score >= 0.9")))
    _, found = first_stop("solved >= 0.9", TASKS[:1])
    passed = decide(gates, Evidence(played(PLANNED, 9, TASKS)))
    assert with_stops(passed, {found.gate: found}) == [found.shown, passed[1]]
    failed = decide(gates, Evidence(played(PLANNED, 9, ())))
    assert with_stops(failed, {found.gate: found}) == failed


def test_a_verdict_that_was_left_open_says_why_its_run_stopped():
    gate = read_gate("solved >= 0.9")
    records = [
        replace(cell, error_kind="early_stop") if cell.status == "skipped" else cell
        for cell in played(PLANNED, 1, TASKS[:1])
    ]
    (found,) = decide([gate], Evidence(records))
    why = "PASS of solved >= 0.9 is out of reach after 3 graphs"
    (told,) = with_stops([found], {gate.text: Stop(gate.text, why, cells=135, is_settled=False)})
    assert told == replace(found, sentence=f"{found.sentence} ({why})")
    assert told.outcome == "INCONCLUSIVE"
