"""What a run will take, told before its first call; and the run that is refused because it would take too much."""

import re
import shlex

import pytest
from counted import BA, CALLS, CONFTEST, CONSENSUS, OUT, WS, Purse
from sessions import LEADER, SMALL, UNMARKED, last_records, records, section

PLAN = "--agentsnet-plan"
PRICED = "--agentsnet-price=1000,1000"
UNBOUND = "--agentsnet-budget=none"
"""A cell of consensus on four agents is expected to cost some USD."""
WORKERS = pytest.mark.parametrize("workers", [(), ("-n2",)])
OF_BA = 24
"""Calls of the cell of ``ba``, whose diameter is larger: R = 5."""
QUIET = ("-p", "no:cacheprovider")
EIGHT = ("--agentsnet-grid=paper", "--agentsnet-size=8")
"""Graphs that are much alike and yet not the same."""
SHUFFLED = """
import hashlib

def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: hashlib.sha256(f"{SEED} {item.nodeid}".encode()).digest())
"""


@pytest.fixture
def purse(pytester):
    pytester.makeconftest(CONFTEST)
    return Purse(pytester.path)


def row(result, label):
    """The three figures of the first row with that label."""
    line = next(line.strip() for line in result.outlines if line.strip().startswith(f"{label} "))
    return [float(figure.replace(",", "")) for figure in line.removeprefix(label).split()]


def shuffle(pytester, seed):
    """Let the tests of later sessions come in another order."""
    pytester.makeconftest(f"{CONFTEST}\nSEED = {seed}\n{SHUFFLED}")


def refused(result):
    """The lines of a refusal."""
    assert result.ret == 4
    lines = [*result.outlines, *result.errlines]
    begins = [i for i, line in enumerate(lines) if line.startswith("ERROR: what is left of this run")]
    assert len(begins) == 1
    return lines[begins[0] : begins[0] + 5]


def commands(result):
    """What a refusal says to type instead, as arguments."""
    return [shlex.split(line)[1:] for line in refused(result) if line.startswith("  pytest ")]


def files(path):
    return sorted(str(file.relative_to(path)) for file in path.rglob("*") if "__pycache__" not in file.parts)


@pytest.mark.parametrize("workers", [(), ("-n4",)])
def test_a_plan_tells_what_it_would_take_and_leaves_nothing_behind(start, purse, workers):
    before = files(start.path)
    result = start(*CONSENSUS, WS, PRICED, PLAN, "-Werror", *workers)
    assert result.ret == 0
    result.stdout.fnmatch_lines(["*AgentsNet plan*", "run-0001 begins", "counted: 1 cell", "budget 50.00 USD: *"])
    assert row(result, "calls") == [CALLS, 17, 2 * CALLS]
    assert files(start.path) == before
    assert purse.sums == (0, 0)
    assert "workers" not in result.stdout.str()
    assert max(map(len, result.outlines)) <= 80 or "rootdir" in max(result.outlines, key=len)


def test_no_client_library_is_imported_for_a_plan(start):
    start.pytester.makeconftest("""
        import sys
        def pytest_unconfigure():
            print("imported:", sorted({"litellm", "aiohttp", "xllamacpp"} & set(sys.modules)))
    """)
    result = start.apart("--agentsnet-model=gpt-4o", "--agentsnet-model=local/smollm2", PLAN, "-s")
    assert result.ret == 0
    result.stdout.fnmatch_lines("imported: []*")
    result.stdout.fnmatch_lines(["  price: 2.5 in, 1.25 cached, 10 out, USD a million tokens, by litellm's list"])


def test_the_least_calls_are_those_that_the_run_then_makes(start, purse):
    model = ("--agentsnet-model=counted", PRICED, UNBOUND, *SMALL)
    planned = start(*model, PLAN)
    start(*model).assert_outcomes(passed=10)
    assert row(planned, "calls")[0] == purse.sums[0] == sum(record["calls"] for record in last_records(start.path))


def test_what_was_planned_and_what_it_took_stand_side_by_side(start, purse):
    result = start(*CONSENSUS, WS, PRICED, UNBOUND)
    result.assert_outcomes(passed=1)
    result.stdout.re_match_lines([
        r"planned 17 calls in 1 cell, tokens in [\d,]+, out [\d,]+, [\d.]+ USD$",
        rf"really {CALLS} calls in 1 cell, tokens in unknown, out unknown, cost unknown$",
    ])


def test_the_controller_sums_up_what_its_workers_have_played(start, purse):
    result = start(*CONSENSUS, WS, BA, PRICED, UNBOUND, "-n2")
    result.assert_outcomes(passed=2)
    result.stdout.re_match_lines([
        r"planned 42 calls in 2 cells, .* USD$",
        rf"really {CALLS + OF_BA} calls in 2 cells, .*$",
    ])


def test_what_is_on_tape_is_not_to_come(start, purse):
    start(*CONSENSUS, WS, OUT, PRICED, UNBOUND)
    purse.limit(CALLS + CALLS // 2)
    start(*CONSENSUS, BA, OUT, PRICED, UNBOUND)
    before = records(start.path / "out")
    result = start(*CONSENSUS, WS, BA, OUT, PRICED, PLAN)
    result.stdout.fnmatch_lines([
        "out goes on: *",
        f"counted: 2 cells, 1 done, 1 begun ({CALLS + CALLS // 2} calls on tape); still to come:",
    ])
    result.stdout.fnmatch_lines(["  replies on * taped calls: *"])
    assert row(result, "calls")[0] == OF_BA - CALLS // 2
    assert records(start.path / "out") == before


def test_a_run_that_is_done_is_planned_to_take_nothing(start, purse):
    start(*CONSENSUS, WS, OUT, PRICED, UNBOUND)
    result = start(*CONSENSUS, WS, OUT, PRICED, PLAN)
    assert row(result, "calls") == row(result, "USD") == [0, 0, 0]


def test_the_latest_run_of_the_model_says_how_it_writes(start, purse):
    start(*CONSENSUS, WS, PRICED, UNBOUND)
    result = start("--agentsnet-model=counted", "--agentsnet-task=coloring", PRICED, PLAN, *SMALL, "--agentsnet-fresh")
    result.stdout.fnmatch_lines(["run-0002 begins", f"  replies on {CALLS} taped calls: *"])


@pytest.mark.parametrize(
    ("narrowing", "cells"),
    [(("-k", "consensus and ba"), 1), (("--agentsnet-shard=1/2",), 5), (("--agentsnet-task=matching",), 2)],
)
def test_a_plan_is_of_what_is_selected(start, purse, narrowing, cells):
    result = start("--agentsnet-model=counted", PRICED, *SMALL, PLAN, *narrowing)
    assert result.ret == 0
    assert re.search(rf"^counted: {cells} cells?$", result.stdout.str(), re.MULTILINE)


def test_a_plan_of_the_last_failures_is_of_those(start, purse):
    start.pytester.makepyfile(test_a=LEADER, test_b=LEADER.replace("solved", "solved is None").replace("ws", "ba"))
    start("--agentsnet-model=counted", PRICED, ".", UNBOUND)
    result = start("--agentsnet-model=counted", PRICED, ".", "--lf", "--agentsnet-fresh", PLAN)
    result.stdout.fnmatch_lines("counted: 1 cell")


def test_tests_that_play_one_cell_or_none_or_are_skipped_count_for_what_they_play(start, purse):
    skipped = LEADER.replace("@pytest", "@pytest.mark.skip\n@pytest", 1).replace("ws", "ba")
    start.pytester.makepyfile(test_a=LEADER, test_b=LEADER, test_c=skipped, test_d=UNMARKED)
    result = start("--agentsnet-model=counted", PRICED, ".", PLAN)
    assert result.ret == 0
    result.stdout.fnmatch_lines("counted: 1 cell")


def test_scripted_models_take_no_calls(start):
    result = start("--agentsnet-model=textbook", *SMALL, PLAN)
    assert result.ret == 0
    result.stdout.fnmatch_lines("textbook: 10 cells, no call")


def test_a_plan_says_where_the_price_is_not_known(start, purse):
    start.pytester.makeconftest(CONFTEST.replace("price = None", ""))
    result = start(*CONSENSUS, WS, PLAN)
    assert result.ret == 0
    result.stdout.fnmatch_lines(["  price: not known; say it with --agentsnet-price"])
    start(*CONSENSUS, WS, PLAN, "--agentsnet-price=none").stdout.fnmatch_lines(["  price: not counted"])


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (("--agentsnet-replay=.",), "ERROR: --agentsnet-replay calls nobody, *"),
        ((), "ERROR: --agentsnet-plan is of models: *"),
    ],
)
def test_there_is_no_plan_of_what_calls_nobody(start, options, line):
    result = start(PLAN, *options)
    assert result.ret == 4
    result.stderr.fnmatch_lines(line)


@WORKERS
def test_a_run_that_would_cost_more_than_its_budget_is_refused_before_the_first_call(start, purse, workers):
    run = ("--agentsnet-model=counted", PRICED, *SMALL, "--agentsnet-budget=100", *QUIET, *workers)
    before = files(start.path)
    result = start(*run)
    smaller, larger = commands(result)
    assert purse.sums == (0, 0)
    assert files(start.path) == before
    for command in (smaller, larger):
        assert set(run) <= set(command)
        fits = start(*command, PLAN)
        assert "it fits" in fits.stdout.str()
        assert fits.ret == 0
    assert any(option.startswith("--agentsnet-task=") for option in smaller)
    assert larger[-1].startswith("--agentsnet-budget=")


@WORKERS
def test_a_plan_is_the_same_in_whatever_order_the_tests_come(start, purse, workers):
    run = ("--agentsnet-model=other", "--agentsnet-model=counted", "--agentsnet-model=textbook", *EIGHT, PRICED)
    plans = [section(start(*run, PLAN, *workers), "AgentsNet plan")]
    for seed in range(2):
        shuffle(start.pytester, seed)
        plans.append(section(start(*run, PLAN, *workers), "AgentsNet plan"))
    assert plans[0] == plans[1] == plans[2]


@WORKERS
def test_a_run_is_refused_and_made_smaller_in_whatever_order_the_tests_come(start, purse, workers):
    run = ("--agentsnet-model=counted", *EIGHT, PRICED, "--agentsnet-budget=1000", *QUIET, *workers)
    refusals = [refused(start(*run))]
    for seed in range(2):
        shuffle(start.pytester, seed)
        refusals.append(refused(start(*run)))
    assert refusals[0] == refusals[1] == refusals[2]
    assert refusals[0][1].startswith("play less (")


@WORKERS
def test_what_was_planned_is_told_the_same_in_whatever_order_the_cells_were_played(start, purse, workers):
    run = ("--agentsnet-model=counted", "--agentsnet-task=consensus", *EIGHT, PRICED, UNBOUND, *workers)
    told = []
    for seed in range(2):
        shuffle(start.pytester, seed)
        result = start(*run, f"--agentsnet-dir=out{seed}")
        told += [line for line in result.outlines if line.startswith("planned ")]
    assert told[0] == told[1]


def test_a_budget_that_not_even_one_cell_fits_says_so(start, purse):
    result = start(*CONSENSUS, WS, PRICED, "--agentsnet-budget=0.01")
    assert refused(result)[1] == "allow more:"
    assert len(commands(result)) == 1


def test_what_was_spent_counts_and_what_is_done_does_not(start, purse):
    start.pytester.makeconftest(
        CONFTEST.replace(
            "Reply(await PLAYER.reply(prompts))", "Reply(await PLAYER.reply(prompts), usage=Usage(1000, 0))"
        ).replace("Reply\n", "Reply, Usage\n")
    )
    start(*CONSENSUS, WS, OUT, PRICED).assert_outcomes(passed=1)
    done = start(*CONSENSUS, WS, OUT, PRICED, "--agentsnet-budget=16")
    done.assert_outcomes(passed=1)
    (line, *_) = refused(start(*CONSENSUS, WS, BA, OUT, PRICED, "--agentsnet-budget=17"))
    assert line.endswith("and its budget is 17.00, of which 16.00 are spent; nothing was called")


def test_a_key_in_the_command_is_not_repeated(start, purse):
    result = start(
        *CONSENSUS, WS, PRICED, "--agentsnet-budget=0.01", "--agentsnet-model-arg=api_key=sk-0123456789abcdef"
    )
    assert "sk-0123456789abcdef" not in "\n".join([*result.outlines, *result.errlines])
    assert "api_key=[hidden]" in refused(result)[2]


@pytest.mark.parametrize("price", ["0,0", "none"])
def test_what_costs_nothing_is_not_estimated_before_it_is_played(start, purse, monkeypatch, price):
    monkeypatch.setattr("pytest_agentsnet.collecting.forecasts.Forecasts.plan", None)
    models = ("--agentsnet-model=textbook", *CONSENSUS, WS)
    start(*models, f"--agentsnet-price={price}", "--agentsnet-budget=0.01").assert_outcomes(passed=2)


def test_listing_tests_refuses_nothing(start, purse):
    assert start(*CONSENSUS, WS, PRICED, "--agentsnet-budget=0.01", "--co").ret == 0
