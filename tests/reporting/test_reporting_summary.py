"""Records become the end of a session."""

from dataclasses import replace

from simulated import falling, instance_of

from pytest_agentsnet.api import instance
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.reporting.summary import EXPLAINED, in_order, summary, table
from pytest_agentsnet.reporting.yardsticks import Yardsticks

TASKS = ("coloring", "leader_election", "matching", "vertex_cover", "consensus")


def record(task="coloring", n=4, model="mine", status="solved", score=1.0, **rest):
    facts = {
        "cell": f"{task}-ws-n{n}-i0-{model}-t0", "task": task, "family": "ws", "n": n, "index": 0, "seed": 0,
        "model": model, "trial": 0, "rounds": 4, "diameter": 2, "status": status, "scoring": "strict",
        "package_version": "0", "score": score,
    }  # fmt: skip
    return Record(**{**facts, **rest})


def played(each):
    """The instance of a record, and none for models that are called "lost"."""
    return None if each.model == "lost" else instance(each.task, each.family, each.n, each.index)


def lines(*records):
    return list(summary(records, played, TASKS))


def rows(*records):
    return {
        task: {line.label: {n: (tally.solved, tally.cells) for n, tally in line.by_size.items()} for line in shown}
        for task, shown in table(records, Yardsticks(played), TASKS).by_task.items()
    }


def test_tasks_come_in_the_order_of_the_benchmark_and_unknown_ones_last():
    unknown = record("unknown", model="lost")
    assert list(rows(unknown, record("consensus"), record("coloring"))) == ["coloring", "consensus", "unknown"]


def test_models_come_in_the_order_in_which_they_were_named_whichever_ended_first():
    ended = [record(model="b"), record(model="lost"), record(model="a", cell="x~custom"), record(model="a")]
    assert [each.model for each in in_order(ended, ["a", "b"])] == ["a", "a", "b", "lost"]
    assert [each.cell for each in in_order(ended, ["a", "b"])[:2]] == ["coloring-ws-n4-i0-a-t0", "x~custom"]


def test_references_are_computed_once_for_an_instance_whatever_the_models_and_trials():
    shown = rows(record(), replace(record(), trial=1), record(model="other", status="unsolved", score=0.5))
    assert shown["coloring"]["mine"] == {4: (2, 2)}
    assert shown["coloring"]["other"] == {4: (0, 1)}
    assert shown["coloring"]["textbook"] == {4: (1, 1)}
    assert shown["coloring"]["chance"][4][1] == 1


def test_the_textbook_that_was_played_is_not_shown_twice():
    assert list(rows(record(model="textbook"))["coloring"]) == ["textbook", "chance"]


def test_what_was_not_played_of_the_textbook_is_there_all_the_same():
    shown = rows(record(model="textbook"), replace(record(model="textbook"), trial=1), record(n=8))
    assert shown["coloring"]["textbook"] == {4: (2, 2), 8: (1, 1)}


def test_draws_of_chance_that_were_played_stand_beside_their_mean():
    shown = rows(record(), record(model="chance", status="unsolved", score=0.5), record(n=8))
    assert list(shown["coloring"]) == ["mine", "chance (played)", "chance", "textbook"]
    assert shown["coloring"]["chance (played)"] == {4: (0, 1)}
    assert shown["coloring"]["chance"] == rows(record(), record(n=8))["coloring"]["chance"]


def test_cells_whose_instance_cannot_be_had_any_more_have_no_reference():
    assert list(rows(record(model="lost"))["coloring"]) == ["lost"]


def test_a_fixture_of_the_users_own_is_another_row():
    shown = rows(record(), replace(record(), cell="coloring-ws-n4-i0-mine-t0~custom"))
    assert list(shown["coloring"])[:2] == ["mine", "mine (custom)"]


def test_what_was_not_measured_is_counted_by_kind_and_the_first_reason_is_told():
    told = lines(
        record(),
        record(status="error", score=None, error_kind="timeout", reason="no reply within 600 s"),
        record(status="error", score=None, error_kind="timeout", reason="no reply within 600 s, either"),
        record(status="skipped", score=None, error_kind="auth", reason="the key\nis wrong"),
    )
    assert told[-3:] == [
        "4 cells: 1 solved, 1 skipped, 2 errors",
        "  2 cells not measured, timeout: no reply within 600 s",
        "  1 cell not measured, auth: the key is wrong",
    ]


def test_a_long_reason_is_cut_to_the_width_of_the_table():
    told = lines(record(status="error", score=None, error_kind="auth", reason="the key is wrong, " * 50))
    assert told[-1].startswith("  1 cell not measured, auth: the key is wrong, ")
    assert len(told[-1]) == 80


def test_cells_that_cost_nothing_say_nothing_of_costs():
    assert lines(record())[-1] == "1 cell: 1 solved"


def test_calls_tokens_and_costs_are_summed_and_truncated_replies_counted():
    told = lines(
        record(calls=1200, repairs=3, truncated=2, tokens_in=10**6, tokens_out=500, tokens_cached=7, cost_usd=1.5),
        record(calls=1, tokens_in=1, tokens_out=1, tokens_cached=1, cost_usd=0.00001),
    )
    assert told[-3:] == [
        "calls 1,201 (repairs 3, truncated 2)",
        "tokens in 1,000,001, out 501, cached 8",
        "cost 1.5000 USD",
    ]


def test_an_unknown_cost_is_never_a_zero():
    known = record(calls=1, tokens_in=5, tokens_out=5, tokens_cached=0, cost_usd=0.25)
    unknown = record(calls=1)
    assert lines(unknown)[-1] == "cost unknown"
    assert lines(known, unknown, unknown)[-1] == "cost 0.2500 USD, and 2 cells of unknown cost"
    assert lines(known, unknown)[-2] == "tokens in at least 5, out at least 5, cached at least 0"


def test_the_heading_names_a_scoring_that_is_not_the_default():
    assert lines(record())[0] == "solved / cells and mean score; chance is the mean of 100 draws"
    assert lines(record(scoring="paper"))[0].endswith("; scoring paper")


def test_a_task_that_only_custom_cells_played_has_its_references_too():
    custom = replace(record(), model="textbook", cell="coloring-ws-n4-i0-textbook-t0~custom")
    assert {"textbook (custom)", "chance", "textbook"} <= set(rows(custom)["coloring"])


def test_a_model_that_is_measured_has_intervals_and_what_they_rest_on():
    told = lines(record(), record("matching"), record(model="textbook"))
    assert told[1:3] == list(EXPLAINED)
    assert told.count("    95 %, corrected   .03-1.00 1.00") == 3
    assert "mine: 1 graph, 1 shape" in told
    assert not any(line.startswith("textbook:") for line in told)


def test_scripted_agents_have_no_intervals():
    told = lines(record(model="textbook"), record(model="chance", status="unsolved", score=0.5))
    assert told[1].strip() == "n = 4"
    assert told[-2:] == ["", "2 cells: 1 solved, 1 unsolved"]


def test_n50_stands_below_the_table_of_a_run_of_enough_sizes_and_graphs():
    told = list(summary(falling(12, sizes=(4, 8, 16, 20), tasks=("coloring",)), instance_of, TASKS))
    place = told.index("n50, the number of agents at which half of the cells are solved, and its 95 %")
    assert told[place - 2 : place] == ["mine: 36 graphs, 29 shapes", ""]
    assert told[place + 3].startswith("  coloring            ")
    assert told[place + 5] == ""
    assert all(len(line) <= 80 for line in told)
    quick = falling(12, sizes=(4, 8, 16), indices=1, tasks=("coloring",))
    assert not any("n50" in line for line in summary(quick, instance_of, TASKS))
